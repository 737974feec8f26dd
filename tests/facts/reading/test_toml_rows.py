"""Knowledge as TOML, row by row."""

from pathlib import Path

import pytest

from partnerbot.facts.reading.rows import Broken, Row
from partnerbot.facts.reading.toml_rows import toml_rows
from partnerbot.facts.regular_files import RefusedError

ENDLESS = "9" * 5000
DEEP = "[" * 50_000


def written(folder: Path, content: str | bytes) -> list[Row | Broken]:
    path = folder / "a.toml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return list(toml_rows(path))


def test_each_table_is_a_row(tmp_path: Path) -> None:
    text = 'background = ["a",\n"b"]\n[host]\nid = "h"\n[[place]]\nid = "p"\n[[place]]\nid = "q"\n'
    found = written(tmp_path, text)
    assert [(row.table, row.value) for row in found if isinstance(row, Row)] == [
        ("background", "a"), ("background", "b"), ("host", {"id": "h"}),
        ("place", {"id": "p"}), ("place", {"id": "q"}),
    ]  # fmt: skip
    assert [row.where.line_at() for row in found if isinstance(row, Row)] == [1, 2, 3, 5, 7]


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
        ("a = old mill", 1, "bad-toml", "this is not valid TOML: a text stands in quotation marks"),
        ("a = 2010-05", 1, "bad-toml", "a text or month stands in quotation marks"),
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
def test_what_is_no_record_is_told(
    tmp_path: Path, text: str, line: int, kind: str, told: str
) -> None:
    [broken] = [row for row in written(tmp_path, text) if isinstance(row, Broken)]
    assert (broken.line, broken.kind) == (line, kind)
    assert told in broken.message


def test_one_broken_table_does_not_hide_the_others(tmp_path: Path) -> None:
    text = '[[place]]\nid = "p\n[[place]]\nid = "q"\n[[work]]\nname = ["w"\n[[place]]\nid = "r"\n'
    found = written(tmp_path, text)
    assert [row.line for row in found if isinstance(row, Broken)] == [2, 6]
    assert [row.value["id"] for row in found if isinstance(row, Row)] == ["q", "r"]


def test_text_that_is_not_utf8_is_refused_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="toml:3: the file is not UTF-8 text from here on"):
        written(tmp_path, b'[host]\nid = "h"\nname = "caf\xe9"\n')


def test_a_file_too_large_for_people_is_refused_with_the_limit(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="larger than 4 MB, which is the most that is read"):
        written(tmp_path, "#" * 4_000_001)


def test_the_mark_that_some_editors_put_first_is_no_mistake(tmp_path: Path) -> None:
    assert [row.table for row in written(tmp_path, '\ufeffbackground = ["a"]')] == ["background"]


def test_what_a_broken_table_seems_to_be_called_is_kept(tmp_path: Path) -> None:
    [row] = written(tmp_path, '[[place]]\nid = "p"\nname = "unclosed\n')
    assert isinstance(row, Broken)
    assert (row.table, row.ids, row.swallows) == ("place", ("p",), False)


def test_a_table_without_an_end_may_hold_others(tmp_path: Path) -> None:
    [row] = written(tmp_path, '[[place]]\nid = "p"\nname = """P"\n[[place]]\nid = "q"\n')
    assert isinstance(row, Broken)
    assert (row.table, row.ids, row.swallows) == ("place", ("p", "q"), True)
