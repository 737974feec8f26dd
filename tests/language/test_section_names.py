"""Sections found by what they are called."""

from pathlib import Path

import pytest

from partnerbot.bot import Bot
from partnerbot.errors import PartnerbotError
from partnerbot.facts.base import Knowledge
from partnerbot.facts.load import load
from partnerbot.language.section_names import named_section
from tests.harbour import change, copy_of_harbour


@pytest.mark.parametrize(
    ("name", "section"),
    [
        ("guilds", "guilds"),  # its id
        ("public", "public"),
        ("The Guilds", "guilds"),  # its heading, and so on
        ("PUBLIC BODIES", "public"),
        ("guild", "guilds"),  # one
        ("public body", "public"),
        ("Public partners", "public"),  # another word, in another number
    ],
)
def test_a_section_is_known_by_every_name_of_it(
    name: str, section: str, harbour: Knowledge
) -> None:
    assert named_section(name, harbour) == section


@pytest.mark.parametrize(
    ("name", "section"),
    [
        ("ngo", "ngo"), ("NGOs", "ngo"), ("non-governmental", "ngo"), ("civil society", "ngo"),
        ("the non-governmental organisations", "ngo"), ("intergovernmental", "intergovernmental"),
        ("Regional", "regional-agency"), ("formal relations", "formal-relations"),
        ("formal partners", "formal-relations"),
    ],
)  # fmt: skip
def test_words_and_beginnings_name_the_shipped_sections(
    name: str, section: str, icom_bot: Bot
) -> None:
    assert named_section(name, icom_bot.knowledge) == section


@pytest.mark.parametrize("name", ["", " ", "?", "ships", "bodies", "harbour guilds", "gui", "\x1b"])
def test_what_names_no_section_is_told_with_those_that_there_are(
    name: str, harbour: Knowledge
) -> None:
    with pytest.raises(PartnerbotError) as told:
        named_section(name, harbour)
    assert str(told.value).endswith("; there are guilds (The Guilds), public (Public Bodies).")
    assert str(told.value).isprintable()


def test_a_name_of_several_sections_names_none_of_them(tmp_path: Path) -> None:
    copy = copy_of_harbour(tmp_path)
    change(copy, 'heading = "The Guilds"', 'heading = "Old Guilds"')
    change(copy, 'heading = "Public Bodies"', 'heading = "Old Bodies"')
    change(copy, 'words = ["public partner"]', 'words = ["guild"]')
    for name in ("old", "guild"):
        with pytest.raises(PartnerbotError, match=f"^more than one section .* called '{name}'"):
            named_section(name, load(copy))
