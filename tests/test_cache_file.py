"""One file of the cache: read back where it is for the state, whole, and the user's own."""

import os
from pathlib import Path

import pytest

from partnerbot import cache_file
from partnerbot.facts.dates import PartialDate

DATE = PartialDate(1888, 5)
STATE = b"made of these"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "cache" / "date.pickle"
    cache_file.write(file, STATE, DATE)
    return file


def test_what_was_written_is_read_back(file: Path) -> None:
    assert cache_file.read(file, STATE) == DATE


@pytest.mark.parametrize("state", [b"made of others", STATE[:-1], STATE + b"."])
def test_for_another_state_there_is_nothing(file: Path, state: bytes) -> None:
    assert cache_file.read(file, state) is None


def test_nothing_is_read_of_what_is_not_there(tmp_path: Path) -> None:
    assert cache_file.read(tmp_path / "nothing", STATE) is None


def test_one_letter_that_is_damaged_spoils_the_file(file: Path) -> None:
    held = bytearray(file.read_bytes())
    held[-3] ^= 1
    file.write_bytes(held)
    assert cache_file.read(file, STATE) is None


def test_what_belongs_to_somebody_else_is_not_read(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = os.getuid() + 1
    monkeypatch.setattr(os, "getuid", lambda: other)
    assert cache_file.read(file, STATE) is None


def test_what_can_not_be_written_leaves_nothing_behind(file: Path) -> None:
    with pytest.raises(TypeError):
        cache_file.write(file, b"another state", memoryview(b""))
    assert [path.name for path in file.parent.iterdir()] == [file.name]
    assert cache_file.read(file, STATE) == DATE
