"""The user's own copies of the documents."""

from pathlib import Path

import pytest

from partnerbot.errors import KnowledgeError, Problem
from partnerbot.facts.documents import Documents, find_phrase


@pytest.mark.parametrize(
    ("phrase", "line", "found"),
    [
        ("its fight", "in its fight against", "its fight"),
        ("ICOM's work", "by ICOM’s  work too", "ICOM’s  work"),
        ("a.b", "axb a.b", "a.b"),
        ("nowhere", "in its fight", None),
    ],
)
def test_a_phrase_is_found_as_it_stands(phrase: str, line: str, found: str | None) -> None:
    span = find_phrase(phrase, line)
    assert (span and line[slice(*span)]) == found


def test_lines_are_fit_to_be_shown_and_read_once(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "a.txt"
    file.parent.mkdir()
    file.write_text("one\r\n\x1b[31mtwo\u202e\tﬁn", encoding="utf-8", newline="")
    documents = Documents(tmp_path)
    assert documents.lines("a.txt") == ("one", "two fin")
    file.unlink()
    assert documents.lines("a.txt") == ("one", "two fin")


def test_what_cant_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xff")
    documents = Documents(tmp_path)
    for name in ("a.txt", "b.txt"):
        assert isinstance(documents.lines(name), Problem)
    with pytest.raises(KnowledgeError, match="no such documents folder"):
        Documents(tmp_path / "nowhere")
