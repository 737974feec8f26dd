"""What is defined and used by nothing."""

from pathlib import Path

import pytest

from partnerbot.checking.unused import unused
from partnerbot.facts.load import load
from partnerbot.locations import shipped_knowledge
from tests.checking.folders import harbour_with, read
from tests.conftest import HARBOUR


def told(folder: Path) -> list[tuple[int | None, str, str]]:
    return [(w.line, w.kind, w.message) for w in unused(*read(folder))]


@pytest.mark.parametrize("folder", [HARBOUR, shipped_knowledge()], ids=["harbour", "shipped"])
def test_what_some_fact_leads_to_is_not_told(folder: Path) -> None:
    assert told(folder) == []


@pytest.mark.parametrize(
    ("added", "kind"),
    [
        ('[[place]]\nid = "x"\nname = "X"\n', "place"),
        ('[[work]]\nid = "x"\nname = "X"\n', "work"),
        ('[[body]]\nid = "x"\nname = "X"\none = "x"\nmany = "xs"\n', "body"),
        ('[[topic]]\nid = "x"\nname = "X"\nwords = ["xx"]\n', "topic"),
    ],
)
def test_what_no_fact_leads_to_is_told(tmp_path: Path, added: str, kind: str) -> None:
    message = f"no fact names {kind} 'x'; name it in one, or take it out"
    assert told(harbour_with(tmp_path, added)) == [(2, f"unused-{kind}", message)]


def test_a_section_without_partners_is_told(tmp_path: Path) -> None:
    added = (
        '[document]\nid = "d"\ntitle = "D"\nfile = "d.txt"\n'
        '[[section]]\nid = "x"\nheading = "X"\nline = 1\none = "x"\nmany = "xs"\n'
    )
    assert told(harbour_with(tmp_path, added)) == [
        (6, "unused-section", "no partner is in section 'x'; put one there, or take it out")
    ]


def test_what_something_used_lies_in_is_used(tmp_path: Path) -> None:
    added = (
        '[[place]]\nid = "land"\nname = "Land"\n'
        '[[topic]]\nid = "sea"\nname = "the sea"\nwords = ["waves"]\n'
    )
    folder = harbour_with(
        tmp_path,
        added,
        **{'name = "Northport"': 'name = "Northport"\nwithin = "land"',
           'name = "mooring"': 'name = "mooring"\nbroader = "sea"'},
    )  # fmt: skip
    assert told(folder) == []


def test_a_topic_without_words_is_told_and_found_by_its_name(tmp_path: Path) -> None:
    folder = harbour_with(tmp_path, '[[topic]]\nid = "x"\nname = "nets"\nbroader = "mooring"\n')
    [_, (line, kind, message)] = told(folder)
    assert (line, kind) == (3, "topic-without-words")
    assert message == (
        "topic 'x' has no words: only its name “nets” is understood;"
        " add 'words' that people use for it"
    )
    assert load(folder).topics["x"].words == ()
