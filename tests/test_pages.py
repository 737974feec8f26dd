"""How pages of documentation are followed: one that does not tell the truth is found out."""

from pathlib import Path

import pytest

from tests.pages import Change, Command, fits, follow, steps


def page(folder: Path, *blocks: str) -> Path:
    file = folder / "page.md"
    file.write_text("# A page\n\n" + "\n\n".join(blocks) + "\n", encoding="utf-8")
    return file


def block(text: str, kind: str = "console") -> str:
    return f"```{kind}\n{text}\n```"


def test_commands_are_read_with_what_they_print() -> None:
    first, second = block("$ one\na\n\nb\n$ two"), block("$ three\nc", "")
    assert list(steps(f"Try:\n\n{first}\n\nand:\n{second}\n")) == [
        Command(4, "one", "a\n\nb"), Command(8, "two", ""), Command(13, "three", "c"),
    ]  # fmt: skip


def test_changes_are_read_with_the_file_that_is_named_last() -> None:
    added, replaced = block("c = 1", "toml"), block(" kept\n-old\n+new", "diff")
    text = f"As in `x.toml`, add\nto `a/b.toml`:\n\n{added}\n\nin `b.txt`:\n{replaced}\n"
    assert list(steps(f"# Page\n\n{text}")) == [
        Change(7, "a/b.toml", "", "\nc = 1\n"),
        Change(12, "b.txt", "kept\nold", "kept\nnew"),
    ]


@pytest.mark.parametrize("before", ["As in `a.toml`, and so on.", "Such as:", "`a.toml`"])
def test_other_blocks_only_show_something(before: str) -> None:
    assert list(steps(f"# Page\n\n{before}\n\n{block('a = 1', 'toml')}\n")) == []


def test_a_page_that_tells_the_truth_is_followed_to_its_end(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("one\ntwo\n")
    truth = page(
        tmp_path,
        block("$ cat a.txt\none\ntwo"),
        "Put in the other number in `a.txt`:",
        block("-two\n+three", "diff"),
        "and at the end of `a.txt`:",
        block("four", "text"),
        block("$ export WHO=me\n$ cat a.txt; echo $WHO >&2\none\nthree\n\nfour\nme"),
        block("$ partnerbot --version\n…"),
    )
    assert follow(truth, tmp_path) == 6


def test_an_output_that_differs_is_told_with_its_line(tmp_path: Path) -> None:
    lie = page(tmp_path, block("$ echo a\na\n$ echo b\nc"))
    with pytest.raises(AssertionError, match=r"page\.md:6: echo b\nprinted:\nb\n"):
        follow(lie, tmp_path)


def test_a_line_to_change_that_is_not_there_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("one\n")
    lie = page(tmp_path, "Change `a.txt`:", block("-two\n+three", "diff"))
    with pytest.raises(AssertionError, match=r"page\.md:6: not once in a\.txt: two"):
        follow(lie, tmp_path)


@pytest.mark.parametrize(
    ("printed", "expected", "alike"),
    [
        ("a\nb\n", "a\nb", True),
        ("a\nb\n", "a", False),
        ("a\nb\nc\n", "a\n…", True),
        ("a\nb\nc\n", "…\nc", True),
        ("a\nb\nc\n", "a\n…\nd", False),
        ("a\n", "a\n…", True),
        ("", "", True),
        ("a\n", "", False),
        ("abc\n", "a…c", False),
        ("a.c\n", "a.c", True),
        ("abc\n", "a.c", False),
    ],
)
def test_an_ellipsis_alone_on_a_line_is_any_lines(printed: str, expected: str, alike: bool) -> None:
    assert fits(printed, expected) is alike
