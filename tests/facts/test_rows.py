"""The two forms of a knowledge file, row by row."""

from pathlib import Path

import pytest

from partnerbot.facts.regular import RefusedError
from partnerbot.facts.rows import Broken, Row, rows


def written(folder: Path, name: str, content: str | bytes) -> list[Row | Broken]:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return list(rows(path))


def test_each_table_of_toml_is_a_row(tmp_path: Path) -> None:
    text = 'background = ["a",\n"b"]\n[host]\nid = "h"\n[[place]]\nid = "p"\n[[place]]\nid = "q"\n'
    found = written(tmp_path, "a.toml", text)
    assert [(row.table, row.value) for row in found if isinstance(row, Row)] == [
        ("background", "a"), ("background", "b"), ("host", {"id": "h"}),
        ("place", {"id": "p"}), ("place", {"id": "q"}),
    ]  # fmt: skip
    assert [row.where.line_at() for row in found if isinstance(row, Row)] == [1, 2, 3, 5, 7]


def test_each_line_of_json_is_a_row(tmp_path: Path) -> None:
    found = written(tmp_path, "a.jsonl", '{"place": {"id": "p"}}\n\n{"background": "old"}')
    assert [(row.table, row.value) for row in found if isinstance(row, Row)] == [
        ("place", {"id": "p"}), ("background", "old"),
    ]  # fmt: skip
    assert [row.where.line_at(("id",)) for row in found if isinstance(row, Row)] == [1, 3]


@pytest.mark.parametrize("name", ["a.toml", "a.jsonl"])
def test_the_mark_that_some_editors_put_first_is_no_mistake(tmp_path: Path, name: str) -> None:
    text = 'background = ["a"]' if name == "a.toml" else '{"background": "a"}'
    assert [row.table for row in written(tmp_path, name, f"\ufeff{text}")] == ["background"]


ENDLESS = "9" * 5000
DEEP = "[" * 50_000


@pytest.mark.parametrize(
    ("text", "line", "kind", "told"),
    [
        (
            '[[place]]\nid = "p',
            2,
            "bad-toml",
            "this is not valid TOML: the quotation marks of a text",
        ),
        ('[[place]\nid = "p"', 1, "bad-toml", "this is not valid TOML: expected ']]'"),
        ('\n[[place]]\nid = "p"\nid = "q"', 4, "bad-toml", "cannot overwrite a value"),
        ("a = 2010-02-31", 1, "bad-toml", "invalid date"),
        ("a = '''\nb\n", 2, "bad-toml", "this is not valid TOML"),
        ("[[place]]\na\0 = 1", 2, "bad-toml", "this is not valid TOML"),
        (f"[[place]]\na = {DEEP}", 1, "bad-toml", "nested too deeply here; write them flat"),
        (f"[[place]]\na = {ENDLESS}", 1, "bad-toml", "a number here has too many digits"),
        (f"[[place]]\na{'.a' * 50_000} = 1", 1, "bad-toml", "a key here has too many parts"),
        ("[[partnr]]", 1, "unknown-table", "no table 'partnr'; did you mean 'partner'?"),
        ("[[xyz]]", 1, "unknown-table", "no table 'xyz'; there are document, host, section"),
        ("[partner]", 1, "wrong-brackets", "there may be several of these: write [[partner]]"),
        ("partner = 3", 1, "wrong-brackets", "there may be several of these: write [[partner]]"),
        ("[[host]]", 1, "wrong-brackets", "stands once: write [host] with one pair"),
        ("[host]\n[host]", 2, "repeated-table", "'host' stands in this file already; put the two"),
    ],
)
def test_what_is_no_record_in_toml_is_told(
    tmp_path: Path, text: str, line: int, kind: str, told: str
) -> None:
    [broken] = [row for row in written(tmp_path, "a.toml", text) if isinstance(row, Broken)]
    assert (broken.line, broken.kind) == (line, kind)
    assert told in broken.message


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        ("{place}", "bad-json", "this is not valid JSON: expecting property name"),
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
def test_what_is_no_record_in_json_lines_is_told_and_the_rest_is_read(
    tmp_path: Path, text: str | bytes, kind: str, told: str
) -> None:
    line = text.encode() if isinstance(text, str) else text
    found = written(tmp_path, "a.jsonl", b'{"host": {}}\n' + line + b'\n{"background": "old"}\n')
    assert [type(row) for row in found] == [Row, Broken, Row]
    broken = found[1]
    assert isinstance(broken, Broken)
    assert (broken.line, broken.kind) == (2, kind)
    assert told in broken.message


def test_one_broken_table_does_not_hide_the_others(tmp_path: Path) -> None:
    text = '[[place]]\nid = "p\n[[place]]\nid = "q"\n[[work]]\nname = ["w"\n[[place]]\nid = "r"\n'
    found = written(tmp_path, "a.toml", text)
    assert [row.line for row in found if isinstance(row, Broken)] == [2, 6]
    assert [row.value["id"] for row in found if isinstance(row, Row)] == ["q", "r"]


def test_what_a_broken_row_seems_to_be_called_is_kept(tmp_path: Path) -> None:
    [row] = written(tmp_path, "a.toml", '[[place]]\nid = "p"\nname = "unclosed\n')
    assert isinstance(row, Broken)
    assert (row.table, row.ids) == ("place", ("p",))
    [row] = written(tmp_path, "a.jsonl", '{"place": {"id": "p", "name": "unclosed}}\n')
    assert isinstance(row, Broken)
    assert (row.table, row.ids) == ("place", ("p",))


def test_text_that_is_not_utf8_is_refused_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="toml:3: the file is not UTF-8 text from here on"):
        written(tmp_path, "a.toml", b'[host]\nid = "h"\nname = "caf\xe9"\n')


def test_a_file_too_large_for_people_is_refused_with_the_limit(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="larger than 4 MB, which is the most that is read"):
        written(tmp_path, "a.toml", "#" * 4_000_001)
