"""Citations: each phrase must stand in its line of the user's copy of the document."""

import shutil
from pathlib import Path

import pytest

from partnerbot.checking import citations
from partnerbot.checking.citations import verify
from partnerbot.errors import Problem
from partnerbot.facts.base import Knowledge
from partnerbot.facts.documents import Documents
from partnerbot.facts.load import load
from tests.conftest import HARBOUR
from tests.harbour import change, copy_of_harbour


def verified(knowledge: Knowledge, folder: Path) -> list[Problem]:
    return list(verify(knowledge, Documents(folder)))


def test_every_phrase_of_the_harbour_stands_in_its_line(harbour: Knowledge) -> None:
    assert verified(harbour, HARBOUR) == []


def test_a_changed_phrase_is_told(tmp_path: Path, harbour: Knowledge) -> None:
    text = (HARBOUR / "harbour.txt").read_text(encoding="utf-8")
    (tmp_path / "harbour.txt").write_text(text.replace("1888", "1889"), encoding="utf-8")
    [problem] = verified(harbour, tmp_path)
    assert problem.line == 12
    assert "fact 'lamps-created'" in problem.message
    assert "nor in any other" in problem.message


def test_a_changed_line_is_told_with_where_the_phrase_stands_now(tmp_path: Path) -> None:
    folder = shutil.copytree(HARBOUR, tmp_path / "knowledge")
    file = Path(folder) / "partners.toml"
    file.write_text(
        file.read_text(encoding="utf-8").replace(
            'line = 13\nphrase = "lights', 'line = 12\nphrase = "lights'
        ),
        encoding="utf-8",
    )
    [problem] = verified(load(Path(folder)), HARBOUR)
    assert "does not stand in line 12, but in line 13" in problem.message


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            '"created in 1888"',
            '"eated in 188"',
            "fact 'lamps-created': “eated in 188” is written “created in 1888” in line 12;"
            " write it so",
        ),
        (
            '"created in 1888"',
            '"Created in 1888"',
            "fact 'lamps-created': “Created in 1888” is written “created in 1888” in line 12;"
            " write it so",
        ),
        (
            'heading = "The Guilds"',
            'heading = "The Guild"',
            "the heading of section 'guilds': “The Guild” is written “The Guilds” in line 4;"
            " write it so",
        ),
        (
            'heading = "The Guilds"',
            'heading = "Our Guilds"',
            "the heading of section 'guilds': “Our Guilds” does not stand in line 4, nor in any"
            " other; mend the heading",
        ),
    ],
)
def test_what_is_not_letter_for_letter_is_told_with_what_is(
    tmp_path: Path, old: str, new: str, told: str
) -> None:
    folder = copy_of_harbour(tmp_path)
    change(folder, old, new)
    [problem] = verified(load(folder), HARBOUR)
    assert problem.message == told


def test_a_line_beyond_the_end_is_told(tmp_path: Path, harbour: Knowledge) -> None:
    lines = (HARBOUR / "harbour.txt").read_text(encoding="utf-8").split("\n")
    (tmp_path / "harbour.txt").write_text("\n".join(lines[:13]), encoding="utf-8")
    [problem] = verified(harbour, tmp_path)
    assert "cites line 14; the document ends before it" in problem.message


def test_with_wrong_citations_without_end_not_all_documents_are_searched_again(
    tmp_path: Path, harbour: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(citations, "_MOST_SEARCHES", 2)
    (tmp_path / "harbour.txt").write_text("\n" * 40, encoding="utf-8")
    found = [problem.message for problem in verified(harbour, tmp_path)]
    assert len(found) > 4
    assert ["nor in any other; mend the" in message for message in found[:4]] == [
        True, True, False, False,
    ]  # fmt: skip
    assert all("does not stand in line" in message for message in found)


def test_typographic_apostrophes_make_no_difference(tmp_path: Path, harbour: Knowledge) -> None:
    text = (HARBOUR / "harbour.txt").read_text(encoding="utf-8")
    (tmp_path / "harbour.txt").write_text(text.replace("'", "’"), encoding="utf-8")
    assert verified(harbour, tmp_path) == []


def test_a_document_may_lie_in_a_folder_below(tmp_path: Path, harbour: Knowledge) -> None:
    (tmp_path / "deep").mkdir()
    shutil.copy(HARBOUR / "harbour.txt", tmp_path / "deep")
    assert verified(harbour, tmp_path) == []


def test_a_missing_document_is_told_once(tmp_path: Path, harbour: Knowledge) -> None:
    [problem] = verified(harbour, tmp_path)
    assert problem.message == "the document harbour.txt is not in this folder; put it there"
