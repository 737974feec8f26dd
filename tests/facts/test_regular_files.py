"""Only regular files are opened, whatever else lies under a name."""

import errno
import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from partnerbot.facts.regular_files import RefusedError, read_beginning, read_regular, unreadable
from tests.privileges import without_root


def _socket(path: Path) -> None:
    # The name of a socket may have about a hundred characters: bind it from its folder.
    here = Path.cwd()
    os.chdir(path.parent)
    try:
        with socket.socket(socket.AF_UNIX) as bound:
            bound.bind(path.name)
    finally:
        os.chdir(here)


def _linked_pipe(path: Path) -> None:
    os.mkfifo(path.with_name("pipe"))
    path.symlink_to("pipe")


MAKERS: dict[str, tuple[Callable[[Path], object], str]] = {
    "folder": (lambda path: path.mkdir(), "this is a folder, not a file; remove it"),
    "pipe": (os.mkfifo, "this is a named pipe, not a file; remove it"),
    "socket": (_socket, "this is a socket, not a file; remove it"),
    "device": (lambda path: path.symlink_to("/dev/zero"), "this is a device, not a file"),
    "circle": (lambda path: path.symlink_to(path), "link leads in a circle; remove it or mend it"),
    "dangling": (lambda path: path.symlink_to("nowhere"), "leads nowhere; remove it or mend it"),
    "linked pipe": (_linked_pipe, "this is a named pipe"),
}


@pytest.mark.parametrize("thing", MAKERS)
@pytest.mark.parametrize("read", [read_regular, read_beginning])
def test_what_is_no_regular_file_is_refused_at_once(
    tmp_path: Path, thing: str, read: Callable[[Path, int], bytes]
) -> None:
    make, told = MAKERS[thing]
    make(tmp_path / "x.toml")
    with pytest.raises(RefusedError, match=f"x.toml: .*{told}"):
        read(tmp_path / "x.toml", 1_000_000)


def test_a_link_to_a_regular_file_is_one(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"here")
    (tmp_path / "x.toml").symlink_to("real")
    assert read_regular(tmp_path / "x.toml", 10) == b"here"


def test_a_file_as_large_as_is_allowed_is_read_and_a_larger_one_is_not(tmp_path: Path) -> None:
    file = tmp_path / "x.toml"
    file.write_bytes(b"x" * 2_000_000)
    assert len(read_regular(file, 2_000_000)) == 2_000_000
    with pytest.raises(RefusedError, match="is larger than 1 MB, which is the most that is read"):
        read_regular(file, 1_999_999)


def test_a_huge_file_is_refused_without_being_read(tmp_path: Path) -> None:
    with (tmp_path / "x.toml").open("wb") as file:
        file.truncate(10**12)
    with pytest.raises(RefusedError, match="larger than"):
        read_regular(tmp_path / "x.toml", 1_000_000)
    assert read_beginning(tmp_path / "x.toml", 3) == b"\0\0\0"


def test_a_file_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    file = tmp_path / "x.toml"
    file.write_text("x")
    file.chmod(0)
    told = without_root(f"""
        from pathlib import Path
        from partnerbot.facts.regular_files import RefusedError, read_regular
        try:
            read_regular(Path({str(file)!r}), 9)
        except RefusedError as refused:
            print(refused)
    """)
    assert told == f"{file}: it can't be read; give yourself permission to read it\n"


def test_any_other_trouble_is_told_in_the_words_of_the_system(tmp_path: Path) -> None:
    broken = OSError(errno.EIO, "Input/output error")
    problem = unreadable(tmp_path / "facts.toml", broken)
    assert str(problem).endswith("it can't be read: Input/output error")
