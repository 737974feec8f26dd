"""Statements that are no sentences, and those that are the document's."""

from pathlib import Path

import pytest

from partnerbot.checking.statements import copied, unfinished
from partnerbot.facts.documents import Documents
from partnerbot.locations import shipped_knowledge
from tests.checking.folders import harbour_with, read
from tests.conftest import HARBOUR

SEEDBANK = HARBOUR.parent / "seedbank"
CREATED = "The Lamp Board was created in 1888."


def line_of(folder: Path, statement: str) -> int:
    lines = (folder / "partners.toml").read_text(encoding="utf-8").splitlines()
    return lines.index(f'statement = "{statement}"') + 1


@pytest.mark.parametrize("folder", [HARBOUR, SEEDBANK, shipped_knowledge()], ids=lambda f: f.name)
def test_the_statements_of_these_worlds_are_sentences(folder: Path) -> None:
    assert list(unfinished(*read(folder))) == []


@pytest.mark.parametrize("statement", ["It is old.", "It is „old“…", "It is old (since 1888.)"])
def test_a_few_words_and_a_full_stop_are_a_sentence(tmp_path: Path, statement: str) -> None:
    assert list(unfinished(*read(harbour_with(tmp_path, **{CREATED: statement})))) == []


@pytest.mark.parametrize("statement", ["created in 1888", "Created.", "The Board was created,"])
def test_what_is_no_sentence_is_told_at_its_line(tmp_path: Path, statement: str) -> None:
    folder = harbour_with(tmp_path, **{CREATED: statement})
    [warning] = unfinished(*read(folder))
    assert (warning.line, warning.kind) == (line_of(folder, statement), "no-sentence")
    assert warning.message == (
        "the statement of fact 'lamps-created' is no whole sentence, and answers tell it as one;"
        " write a few words with a full stop"
    )


def copied_from(text: str, statement: str, folder: Path) -> list[str]:
    """What is told of a statement whose document has a text in its line."""
    lines = ["x"] * 20
    lines[11] = text
    (folder / "harbour.txt").write_text("\n".join(lines), encoding="utf-8")
    knowledge, positions = read(harbour_with(folder, **{CREATED: statement}))
    return [w.message for w in copied(knowledge, Documents(folder), positions)]


OWN = "Since 1888 the Lamp Board has had"
THEIRS = "the men who light each lamp by the quay"


@pytest.mark.parametrize("text", [f"It pays {THEIRS}.", f"It pays {THEIRS.title()}!"])
def test_nine_words_in_a_row_are_a_copy(tmp_path: Path, text: str) -> None:
    [told] = copied_from(text, f"{OWN} {THEIRS} as its own.", tmp_path)
    assert told == (
        f"the statement of fact 'lamps-created' has “{THEIRS}” word for word from the document;"
        " say it in your own words"
    )


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (f"It pays {THEIRS}.", f"{OWN} {THEIRS.removesuffix(' quay')} harbour."),
        (f"It pays {THEIRS}.", f"{OWN} {THEIRS.replace('lamp', 'lantern')}."),
        ("It was a member of the Union of Lamps and Lights since 12 May 1888.",
         "It was a member of the Union of Lamps and Lights since 12 May 1888."),
    ],
)  # fmt: skip
def test_fewer_are_none_and_names_and_numbers_do_not_count(
    tmp_path: Path, text: str, statement: str
) -> None:
    assert copied_from(text, statement, tmp_path) == []


def test_a_document_that_is_missing_is_told_elsewhere(tmp_path: Path) -> None:
    knowledge, positions = read(HARBOUR)
    assert list(copied(knowledge, Documents(tmp_path), positions)) == []
