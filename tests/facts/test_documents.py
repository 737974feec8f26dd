"""The user's own copies of the documents."""

import os
from pathlib import Path

import pytest

from partnerbot.errors import KnowledgeError, Problem
from partnerbot.facts.documents import Documents, find_nearly, find_phrase
from tests.privileges import without_root


@pytest.mark.parametrize(
    ("phrase", "line", "found"),
    [
        ("its fight", "in its fight against", "its fight"),
        ("ICOM's work", "by ICOM’s  work too", "ICOM’s  work"),
        ("a.b", "axb a.b", "a.b"),
        ("nowhere", "in its fight", None),
        ("ened in 188", "it opened in 1888", None),
        ("Town", "Towns", None),
        ("in its", "In its fight", None),
        ("1 1", "11 1 1", "1 1"),  # not where a longer number holds it
        ("(pop", "Towns (pop. 12)", "(pop"),
        ("町の人", "この町の人々と", "町の人"),  # words that are written together
    ],
)
def test_a_phrase_is_found_as_it_stands(phrase: str, line: str, found: str | None) -> None:
    span = find_phrase(phrase, line)
    assert (span and line[slice(*span)]) == found


@pytest.mark.parametrize(
    ("phrase", "line", "found"),
    [
        ("ened in 188", "it opened in 1888.", "opened in 1888"),
        ("Town", "The Towns", "Towns"),
        ("In Marrick", "seen in Marrick, too", "in Marrick"),
        ("nowhere", "in its fight", None),
        ("\x07", "in its fight", None),
    ],
)
def test_what_is_nearly_a_phrase_is_found_in_whole_words(
    phrase: str, line: str, found: str | None
) -> None:
    span = find_nearly(phrase, line)
    assert (span and line[slice(*span)]) == found


def test_lines_are_fit_to_be_shown_and_read_once(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "a.txt"
    file.parent.mkdir()
    file.write_text("one\r\n\x1b[31mtwo\u202e\tﬁn\u2028al", encoding="utf-8", newline="")
    documents = Documents(tmp_path)
    assert documents.lines("a.txt") == ("one", "two fin al")
    file.unlink()
    assert documents.lines("a.txt") == ("one", "two fin al")


def test_what_cant_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xff")
    documents = Documents(tmp_path)
    for name in ("a.txt", "b.txt"):
        assert isinstance(documents.lines(name), Problem)
    with pytest.raises(KnowledgeError, match="no such documents folder"):
        Documents(tmp_path / "nowhere")


@pytest.mark.parametrize(
    "name", ["../a.txt", "/etc/passwd", "**", "*", "[", "a*", "deep/a.txt", "", "a\0b", "A.TXT"]
)
def test_only_a_file_of_exactly_the_name_is_a_document(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "documents"
    (folder / "deep").mkdir(parents=True)
    for file in (tmp_path, folder, folder / "deep"):
        (file / "a.txt").touch()
    found = Documents(folder).lines(name)
    assert isinstance(found, Problem)
    assert "is not in this folder" in found.message


def test_a_name_that_looks_like_a_pattern_is_a_name(tmp_path: Path) -> None:
    (tmp_path / "[a]*.txt").write_text("one")
    assert Documents(tmp_path).lines("[a]*.txt") == ("one",)


def test_a_folder_that_is_linked_is_not_entered(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "a.txt").touch()
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "link").symlink_to(tmp_path / "elsewhere")
    (folder / "circle").symlink_to(folder)
    assert isinstance(Documents(folder).lines("a.txt"), Problem)


def test_a_pipe_by_the_name_of_a_document_is_told_and_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    found = Documents(tmp_path).lines("a.txt")
    assert str(found).startswith(f"{tmp_path / 'a.txt'}: this is a named pipe")


def test_a_folder_that_may_not_be_read_is_named_where_a_document_is_missing(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0)
    told = without_root(f"""
        from pathlib import Path
        from partnerbot.facts.documents import Documents
        print(Documents(Path({str(tmp_path)!r})).lines("a.txt"))
    """)
    assert told.startswith(f"{closed}: the document a.txt is not in this folder, of which not all")
