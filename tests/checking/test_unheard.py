"""Names and words that can never match, and that nothing else is told of."""

from pathlib import Path

import pytest

from partnerbot.bot import Bot
from partnerbot.checking.unheard import unheard
from partnerbot.locations import shipped_knowledge
from tests.checking.folders import harbour_with, read
from tests.conftest import HARBOUR

ALIASES = 'aliases = ["Fishers\' Own Guild"]'


def told(folder: Path) -> list[tuple[str, str]]:
    knowledge, positions = read(folder)
    return [(w.message, w.kind) for w in unheard(Bot(knowledge), positions)]


def with_alias(folder: Path, alias: str) -> Path:
    return harbour_with(folder, **{ALIASES: f'aliases = ["Fishers\' Own Guild", "{alias}"]'})


@pytest.mark.parametrize(
    "folder", [HARBOUR, HARBOUR.parent / "seedbank", shipped_knowledge()], ids=lambda f: f.name
)
def test_every_name_and_word_of_these_worlds_is_heard(folder: Path) -> None:
    assert told(folder) == []


@pytest.mark.parametrize("alias", ["T&D", "who", "B", "I am", "C++", "…"])
def test_a_name_that_questions_use_otherwise_is_told(tmp_path: Path, alias: str) -> None:
    folder = with_alias(tmp_path, alias)
    message = (
        f"“{alias}” is never understood as the partner 'fog': it is too short, or questions use"
        " it in another way; write more of it, or take it out"
    )
    assert told(folder) == [(message, "unheard-phrase")]
    assert Bot.load(folder).ask(f"What is {alias}?").partners != ("fog",)


@pytest.mark.parametrize("alias", ["WHO", "R&D Guild", "Third Council", "AND"])
def test_a_name_that_its_capitals_or_other_words_tell_apart_is_heard(
    tmp_path: Path, alias: str
) -> None:
    folder = with_alias(tmp_path, alias)
    assert told(folder) == []
    assert Bot.load(folder).ask(f"what is {alias}?").partners == ("fog",)


@pytest.mark.parametrize(("word", "heard"), [("where", False), ("hearing", True)])
def test_a_word_that_only_asks_is_no_word_of_a_topic(
    tmp_path: Path, word: str, heard: bool
) -> None:
    added = f'[[topic]]\nid = "x"\nname = "nets"\nwords = ["{word}"]\n'
    assert len(told(harbour_with(tmp_path, added))) == (0 if heard else 1)


def test_a_name_that_means_another_record_is_told_as_shared_alone(tmp_path: Path) -> None:
    assert told(with_alias(tmp_path, "the Harbour Council")) == []
