"""Names and words that two records claim, and that what is told of them is so."""

from pathlib import Path

import pytest

from partnerbot.bot import Bot
from partnerbot.checking.overlaps import overlaps
from tests.checking.folders import harbour_with, read
from tests.conftest import HARBOUR

ANOTHER = """\
[document]
id = "more"
title = "More"
file = "more.txt"

[[partner]]
id = "anglers"
name = "Anglers"
aliases = ["Old Anglers", "{alias}"]
section = "guilds"

[[partner.fact]]
id = "anglers-mission"
type = "mission"
statement = "The Anglers fish."
line = 1
phrase = "fish"
"""


def told(folder: Path) -> tuple[list[str], Bot]:
    knowledge, positions = read(folder)
    bot = Bot(knowledge)
    return [str(w).replace(f"{folder}/", "") for w in overlaps(bot, positions)], bot


def test_names_of_their_own_are_not_told() -> None:
    assert told(HARBOUR)[0] == []


@pytest.mark.parametrize("alias", ["fishers own guild", "the Fishers' Own Guild"])
def test_a_name_of_two_partners_is_told_and_asked_back(tmp_path: Path, alias: str) -> None:
    [warning], bot = told(harbour_with(tmp_path, ANOTHER.format(alias=alias)))
    assert warning.startswith(f"z-added.toml:9: “{alias}” names the partner 'fog' too (partners.")
    assert "a question with it is asked back; give each an alias of its own" in warning
    assert bot.ask(f"What is {alias}?").status == "ambiguous"


def test_a_by_name_that_is_the_first_name_of_another_means_that_one(tmp_path: Path) -> None:
    [warning], bot = told(harbour_with(tmp_path, ANOTHER.format(alias="FOG")))
    assert "a question with it is about the partner 'fog'; take it out of one of them" in warning
    assert bot.ask("What is FOG?").partners == ("fog",)


@pytest.mark.parametrize(
    ("added", "line"),
    [
        ('[[stranger]]\nname = "FOG"\n', 2),
        ('[[body]]\nid = "b"\nname = "FOG"\none = "x"\nmany = "xs"\n', 3),
        ('[[work]]\nid = "w"\nname = "A Work"\naliases = ["x",\n"FOG"]\n', 5),
    ],
)
def test_a_name_of_a_partner_and_something_else_means_the_partner(
    tmp_path: Path, added: str, line: int
) -> None:
    [warning], bot = told(harbour_with(tmp_path, added))
    assert warning.startswith(f"z-added.toml:{line}: ")
    assert "a question with it is about the partner 'fog'; take it out of one of them" in warning
    assert bot.ask("What is FOG?").partners == ("fog",)


def test_a_name_of_a_partner_and_a_place_may_mean_both(tmp_path: Path) -> None:
    added = '[[place]]\nid = "p"\nname = "Lamp Board"\n'
    [warning], bot = told(harbour_with(tmp_path, added))
    assert "a question with it may mean either or both; take it out of one of them" in warning
    assert "with the Lamp Board in Lamp Board" in bot.ask("What is Lamp Board?").understood_as


def test_a_stranger_by_the_name_of_the_host_hides_the_host(tmp_path: Path) -> None:
    [warning], bot = told(harbour_with(tmp_path, '[[stranger]]\nname = "Harbour Council"\n'))
    assert warning.startswith("partners.toml:")
    assert "a question with it is about the stranger 'Harbour Council'" in warning
    assert bot.ask("What is the Harbour Council?").reason == "unknown_name"


def test_a_word_of_two_topics_is_told_with_the_topic_that_is_meant(tmp_path: Path) -> None:
    added = '[[topic]]\nid = "ropes"\nname = "ropes"\nwords = ["rope", "knot|mooring"]\n'
    [warning], bot = told(harbour_with(tmp_path, added))
    assert warning.startswith("z-added.toml:4: “mooring” is a word of the topic 'mooring' too")
    assert "a question with it is about the topic 'mooring'; take it out" in warning
    assert bot.ask("who works on mooring?").partners == ("fog", "pilots")


def test_hints_may_be_shared(tmp_path: Path) -> None:
    added = '[[topic]]\nid = "ropes"\nname = "ropes"\nwords = ["rope"]\nhints = ["mooring"]\n'
    assert told(harbour_with(tmp_path, added))[0] == []


def test_a_name_of_the_host_that_is_a_sort_of_partner_means_the_host(tmp_path: Path) -> None:
    folder = harbour_with(
        tmp_path, **{'"the council of the harbour"': '"the council of the harbour", "the guild"'}
    )
    [warning], bot = told(folder)
    assert "“guild” names the host 'council' too (partners.toml:" in warning
    assert "a question with it is about the host 'council'; take it out" in warning
    assert len(bot.ask("which partners are guilds?").partners) == len(bot.knowledge.partners)


def test_a_word_of_two_sections_means_the_first(tmp_path: Path) -> None:
    folder = harbour_with(tmp_path, **{'words = ["public partner"]': 'words = ["guild"]'})
    [warning], bot = told(folder)
    assert "a question with it is about the section 'guilds'; take it out" in warning
    assert "fog" in bot.ask("which partners are guilds?").partners


@pytest.mark.parametrize(("general", "warnings"), [("", 1), ("general = true\n", 0)])
def test_a_word_that_tells_nothing_apart_is_none_of_a_topic_that_tells_much(
    tmp_path: Path, general: str, warnings: int
) -> None:
    added = (
        'background = ["knots"]\n[[topic]]\nid = "ropes"\nname = "ropes"\n'
        f'{general}words = ["knot"]\n'
    )
    found, bot = told(harbour_with(tmp_path, added))
    assert [w.partition(":")[0] for w in found] == ["z-added.toml"] * warnings
    assert all("“knot” is in 'background' too" in warning for warning in found)
    assert bot.ask("who works on knots?").understood_as == "Which partners work on ropes?"
