"""Citations: each phrase must stand in its line of the user's copy of the document."""

import shutil
from pathlib import Path

import pytest

from partnerbot.checking import citations
from partnerbot.checking.citations import verify
from partnerbot.errors import KnowledgeError
from partnerbot.facts.base import Knowledge
from partnerbot.facts.load import load
from tests.conftest import HARBOUR


def test_every_phrase_of_the_harbour_stands_in_its_line(harbour: Knowledge) -> None:
    assert verify(harbour, HARBOUR) == []


def test_a_changed_phrase_is_told(tmp_path: Path, harbour: Knowledge) -> None:
    text = (HARBOUR / "harbour.txt").read_text(encoding="utf-8")
    (tmp_path / "harbour.txt").write_text(text.replace("1888", "1889"), encoding="utf-8")
    [problem] = verify(harbour, tmp_path)
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
    [problem] = verify(load(Path(folder)), HARBOUR)
    assert "does not stand in line 12, but in line 13" in problem.message


def test_a_line_beyond_the_end_is_told(tmp_path: Path, harbour: Knowledge) -> None:
    lines = (HARBOUR / "harbour.txt").read_text(encoding="utf-8").split("\n")
    (tmp_path / "harbour.txt").write_text("\n".join(lines[:13]), encoding="utf-8")
    [problem] = verify(harbour, tmp_path)
    assert "cites line 14; the document ends before it" in problem.message


def test_with_wrong_citations_without_end_not_all_documents_are_searched_again(
    tmp_path: Path, harbour: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(citations, "_MOST_SEARCHES", 2)
    (tmp_path / "harbour.txt").write_text("\n" * 40, encoding="utf-8")
    found = [problem.message for problem in verify(harbour, tmp_path)]
    assert len(found) > 4
    assert [message.endswith("nor in any other; mend the phrase") for message in found[:4]] == [
        True, True, False, False,
    ]  # fmt: skip
    assert all("does not stand in line" in message for message in found)


def test_typographic_apostrophes_make_no_difference(tmp_path: Path, harbour: Knowledge) -> None:
    text = (HARBOUR / "harbour.txt").read_text(encoding="utf-8")
    (tmp_path / "harbour.txt").write_text(text.replace("'", "’"), encoding="utf-8")
    assert verify(harbour, tmp_path) == []


def test_a_document_may_lie_in_a_folder_below(tmp_path: Path, harbour: Knowledge) -> None:
    (tmp_path / "deep").mkdir()
    shutil.copy(HARBOUR / "harbour.txt", tmp_path / "deep")
    assert verify(harbour, tmp_path) == []


def test_a_missing_document_is_told_once(tmp_path: Path, harbour: Knowledge) -> None:
    [problem] = verify(harbour, tmp_path)
    assert problem.message == "the document harbour.txt is not in this folder; put it there"


def test_a_missing_folder_is_an_error(tmp_path: Path, harbour: Knowledge) -> None:
    with pytest.raises(KnowledgeError, match="no such documents folder"):
        verify(harbour, tmp_path / "nowhere")
