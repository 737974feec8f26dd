"""In which forms a dump is read, on which lines its records stand, and what is refused."""

import gzip
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from partnerbot.errors import PartnerbotError
from partnerbot.ror.dump import records, text_name


def organisation(own: str, name: str) -> dict[str, Any]:
    names = [{"value": name, "types": ["ror_display", "label"], "lang": "en"}]
    return {"established": 1477, "id": f"https://ror.org/{own}", "names": names}


UPPSALA = organisation("048a87296", "Uppsala University")
LUND = organisation("012a77v79", "Lund University")
BOTH = [UPPSALA, LUND]
LINES = "".join(f"{json.dumps(record)}\n" for record in BOTH).encode()
PRETTY = json.dumps(BOTH, indent=4).encode()
V1 = {"id": "https://ror.org/048a87296", "name": "Uppsala University"}


def write(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def zipped(path: Path, **members: bytes) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in members.items():
            archive.writestr(name.replace("__", "."), data)
    return path


def read(dump: Path) -> list[tuple[int, dict[str, Any]]]:
    return [(line, record) for line, record in records(dump)]


def refusal(dump: Path) -> str:
    with pytest.raises(PartnerbotError) as caught:
        read(dump)
    return str(caught.value)


def test_json_lines_are_read_line_by_line(tmp_path: Path) -> None:
    assert read(write(tmp_path, "ror.jsonl", LINES)) == [(1, UPPSALA), (2, LUND)]


def test_an_empty_line_counts_though_it_holds_no_record(tmp_path: Path) -> None:
    lines = LINES.replace(b"\n", b"\n\n")
    assert [line for line, _ in read(write(tmp_path, "ror.jsonl", lines))] == [1, 3]


def test_a_pretty_printed_array_gives_the_line_where_each_id_stands(tmp_path: Path) -> None:
    text = PRETTY.decode().split("\n")
    found = read(write(tmp_path, "ror.json", PRETTY))
    assert found == [(4, UPPSALA), (18, LUND)]
    assert "048a87296" in text[3]
    assert "012a77v79" in text[17]


def test_a_compact_array_stands_on_one_line(tmp_path: Path) -> None:
    compact = json.dumps(BOTH, separators=(",", ":")).encode()
    assert read(write(tmp_path, "ror.json", compact)) == [(1, UPPSALA), (1, LUND)]


@pytest.mark.parametrize("data", [LINES, PRETTY], ids=["json lines", "array"])
def test_gzip_is_unpacked_whatever_it_holds(tmp_path: Path, data: bytes) -> None:
    plain = read(write(tmp_path, "plain", data))
    assert read(write(tmp_path, "ror.gz", gzip.compress(data))) == plain


def test_the_form_is_told_by_content_and_not_by_the_name(tmp_path: Path) -> None:
    assert read(write(tmp_path, "ror.jsonl", gzip.compress(PRETTY)))[1] == (18, LUND)
    assert read(write(tmp_path, "ror.txt", b"\n  " + PRETTY))[1] == (19, LUND)


def test_the_file_of_schema_v2_is_chosen_in_a_zip(tmp_path: Path) -> None:
    dump = zipped(
        tmp_path / "v1.50.zip",
        ror__json=json.dumps([V1]).encode(),
        ror_schema_v2__json=PRETTY,
    )
    assert read(dump) == [(4, UPPSALA), (18, LUND)]


def test_the_only_json_file_of_a_zip_is_read(tmp_path: Path) -> None:
    dump = zipped(tmp_path / "ror.zip", ror__csv=b"id,name", ror__jsonl=LINES)
    assert read(dump) == [(1, UPPSALA), (2, LUND)]


def test_names_stay_as_they_are_written(tmp_path: Path) -> None:
    record = organisation("057zh3y96", "東京大学")
    line = json.dumps(record, ensure_ascii=False).encode()
    assert read(write(tmp_path, "ror.jsonl", line)) == [(1, record)]


def test_a_missing_dump_is_refused_by_name(tmp_path: Path) -> None:
    assert "nowhere.json" in refusal(tmp_path / "nowhere.json")


def test_a_folder_in_a_dumps_place_is_refused(tmp_path: Path) -> None:
    assert "can't be read" in refusal(tmp_path)


def test_other_text_than_utf_8_is_refused(tmp_path: Path) -> None:
    said = refusal(write(tmp_path, "ror.jsonl", '{"id": "Universität"}'.encode("latin-1")))
    assert "ror.jsonl is not UTF-8 text" in said


def test_a_broken_line_is_named_with_file_and_line(tmp_path: Path) -> None:
    assert "ror.jsonl:3: this is not JSON" in refusal(
        write(tmp_path, "ror.jsonl", LINES + b'{"id": ')
    )


@pytest.mark.parametrize(
    ("text", "line"),
    [(PRETTY[:-2], 29), (PRETTY[:60], 4), (PRETTY.replace(b"},\n    {", b"}\n    {"), 16)],
    ids=["no end", "cut off in a record", "no comma between records"],
)
def test_a_broken_array_is_named_with_file_and_line(tmp_path: Path, text: bytes, line: int) -> None:
    assert f"ror.json:{line}: this is not JSON" in refusal(write(tmp_path, "ror.json", text))


@pytest.mark.parametrize("data", [b"", b"[]", b"\n\n"], ids=["empty", "array", "blank lines"])
def test_a_dump_without_a_record_is_refused(tmp_path: Path, data: bytes) -> None:
    assert "holds no record" in refusal(write(tmp_path, "ror.json", data))


def test_schema_v1_is_refused_because_names_is_missing(tmp_path: Path) -> None:
    said = refusal(write(tmp_path, "ror.jsonl", json.dumps(V1).encode()))
    assert "ror.jsonl:1: " in said
    assert "schema v2" in said


@pytest.mark.parametrize("line", [b"{}", b'{"names": []}', b"[[1]]", b"[1]"])
def test_json_that_is_no_record_is_refused(tmp_path: Path, line: bytes) -> None:
    assert "ror.json:1: " in refusal(write(tmp_path, "ror.json", line))


def test_a_zip_without_a_file_of_schema_v2_is_refused(tmp_path: Path) -> None:
    dump = zipped(tmp_path / "ror.zip", one__json=LINES, two__json=LINES)
    assert "schema v2" in refusal(dump)
    assert "schema v2" in refusal(zipped(tmp_path / "csv.zip", ror__csv=b"id,name"))


@pytest.mark.parametrize(
    "data",
    [gzip.compress(LINES)[:-20], gzip.compress(LINES)[:12] + b"\xff" * 40, b"PK\x03\x04 cut off"],
    ids=["gzip cut off", "gzip damaged", "zip cut off"],
)
def test_a_damaged_archive_is_refused(tmp_path: Path, data: bytes) -> None:
    assert "can't be read" in refusal(write(tmp_path, "ror.packed", data))


def test_the_text_of_a_dump_that_is_not_there_has_no_name(tmp_path: Path) -> None:
    with pytest.raises(PartnerbotError, match="does not exist; name a dump"):
        text_name(tmp_path / "none.jsonl")
