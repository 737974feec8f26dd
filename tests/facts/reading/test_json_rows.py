"""Knowledge as JSON Lines, row by row."""

from pathlib import Path

import pytest

from partnerbot.facts.reading.json_rows import json_rows
from partnerbot.facts.reading.rows import Broken, Row

ENDLESS = "9" * 5000
DEEP = "[" * 50_000


def written(folder: Path, content: str | bytes) -> list[Row | Broken]:
    path = folder / "a.jsonl"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return list(json_rows(path))


def test_each_line_is_a_row(tmp_path: Path) -> None:
    found = written(tmp_path, '{"place": {"id": "p"}}\n\n{"background": "old"}')
    assert [(row.table, row.value) for row in found if isinstance(row, Row)] == [
        ("place", {"id": "p"}), ("background", "old"),
    ]  # fmt: skip
    assert [row.where.line_at(("id",)) for row in found if isinstance(row, Row)] == [1, 3]


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        ("{place}", "bad-json", "this is not valid JSON: key must be a string, in column 2"),
        ("[1]", "bad-json", 'a line holds one record in its table: {"place": {…}}'),
        ('{"partner": {}, "place": {}}', "bad-json", "a line holds one record in its table"),
        (DEEP, "bad-json", "nested too deeply here; write them flat"),
        (f'{{"place": {ENDLESS}}}', "bad-json", "a number here has too many digits"),
        (b'{"place": "caf\xe9"}', "not-utf8", "this line is not UTF-8 text; save the file as"),
        ('{"partnr": {}}', "unknown-table", "no table 'partnr'; did you mean 'partner'?"),
        ('{"host": {}}', "repeated-table", "'host' stands in this file already; put the two"),
        (f'{{"place": "{"x" * 2_000_000}"}}', "too-large", "this line is too long to be read"),
    ],
)
def test_what_is_no_record_is_told_and_the_rest_is_read(
    tmp_path: Path, text: str | bytes, kind: str, told: str
) -> None:
    line = text.encode() if isinstance(text, str) else text
    found = written(tmp_path, b'{"host": {}}\n' + line + b'\n{"background": "old"}\n')
    assert [type(row) for row in found] == [Row, Broken, Row]
    broken = found[1]
    assert isinstance(broken, Broken)
    assert (broken.line, broken.kind) == (2, kind)
    assert told in broken.message


def test_the_mark_that_some_editors_put_first_is_no_mistake(tmp_path: Path) -> None:
    assert [row.table for row in written(tmp_path, '\ufeff{"background": "a"}')] == ["background"]


def test_what_a_broken_line_seems_to_be_called_is_kept(tmp_path: Path) -> None:
    [row] = written(tmp_path, '{"place": {"id": "p", "name": "unclosed}}\n')
    assert isinstance(row, Broken)
    assert (row.table, row.ids) == ("place", ("p",))
