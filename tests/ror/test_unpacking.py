"""A dump's text, however it is packed."""

import gzip
import zipfile
from pathlib import Path

import pytest

from partnerbot.errors import PartnerbotError
from partnerbot.ror.unpacking import text_name, text_of

TEXT = '[{"id": "å"}]'


def packed(path: Path, how: str) -> Path:
    data = TEXT.encode()
    if how == "zip":
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("deep/v2_schema_v2.json", data)
            archive.writestr("v1.json", b"[]")
    else:
        path.write_bytes(gzip.compress(data) if how == "gzip" else data)
    return path


@pytest.mark.parametrize("how", ["plain", "gzip", "zip"])
def test_the_form_is_told_by_what_it_holds(tmp_path: Path, how: str) -> None:
    assert text_of(packed(tmp_path / "a.dump", how)) == TEXT


@pytest.mark.parametrize(
    ("name", "how", "unpacked"),
    [
        ("a.json", "plain", "a.json"),
        ("a.jsonl.gz", "gzip", "a.jsonl"),
        ("a.zip", "zip", "v2_schema_v2.json"),
    ],
)
def test_the_text_has_a_name_of_its_own(tmp_path: Path, name: str, how: str, unpacked: str) -> None:
    assert text_name(packed(tmp_path / name, how)) == unpacked


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"caf\xe9", "is not UTF-8 text"),
        (b"\x1f\x8b cut off", "can't be read"),
        (b"PK\x03\x04 cut off", "can't be read"),
    ],
)
def test_what_is_damaged_is_told_by_name(tmp_path: Path, data: bytes, told: str) -> None:
    (tmp_path / "a.dump").write_bytes(data)
    with pytest.raises(PartnerbotError, match=rf"a\.dump {told}"):
        text_of(tmp_path / "a.dump")


def test_what_is_not_there_is_told_by_name(tmp_path: Path) -> None:
    for read in (text_of, text_name):
        with pytest.raises(PartnerbotError, match=r"none\.zip does not exist; name a dump"):
            read(tmp_path / "none.zip")


def test_the_text_of_a_dump_that_is_not_there_has_no_name(tmp_path: Path) -> None:
    with pytest.raises(PartnerbotError, match="does not exist; name a dump"):
        text_name(tmp_path / "none.jsonl")
