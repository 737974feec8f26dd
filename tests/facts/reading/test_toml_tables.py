"""A TOML file is cut where a table of its own begins, and nowhere else."""

import tomllib

from partnerbot.facts.reading.toml_tables import Table, tables
from tests.conftest import HARBOUR

TEXT = """\
background = [
  "old",
]
[[partner]] # the first
id = "a"
note = \"\"\"
[[partner]]
\"\"\"
[[place]]
id = "p"
[[partner.fact]]
id = "a1"
line = 3
[[partner]]
id = "b"
"""


def named(text: str) -> list[str]:
    return [table.name for table in tables(text)]


def test_each_item_of_an_array_is_a_table_with_what_lies_in_it() -> None:
    assert named(TEXT) == ["", "partner", "place", "partner"]
    first = tables(TEXT)[1]
    assert tomllib.loads(first.text)["partner"][0]["fact"] == [{"id": "a1", "line": 3}]


def test_a_place_in_a_table_is_told_by_its_line_in_the_file() -> None:
    head, first, place, second = tables(TEXT)
    assert head.line_at(("background", 0)) == 2
    assert first.line_at(("partner", 0)) == 4
    assert first.line_at(("partner", 0, "fact", 0, "line")) == 13
    assert place.line_at(("place", 0, "id")) == 10
    assert second.line_at(("partner", 0, "id")) == 15


def test_of_what_is_not_there_the_nearest_line_above_is_told() -> None:
    first = tables(TEXT)[1]
    assert first.line_at(("partner", 0, "fact", 0, "date")) == 11
    assert first.line_at(("partner", 0, "name")) == 4
    assert first.line_at(("nothing",)) == 4


def test_a_list_or_string_that_is_not_closed_ends_with_the_table() -> None:
    assert named('[[partner]]\naliases = ["a", "b"\n[[partner]]\n') == ["", "partner", "partner"]
    assert named('[[partner]]\nname = "a\n[[place]]\n') == ["", "partner", "place"]
    assert named("[[partner\n[host]\n") == ["", "partner", "host"]


def test_a_list_of_lists_is_no_table() -> None:
    assert named('a = [\n["partner"],\n[1],\n[true],\n]\n') == [""]


def test_together_the_tables_are_the_file() -> None:
    text = (HARBOUR / "partners.toml").read_text(encoding="utf-8")
    whole = tomllib.loads(text)
    apart = [tomllib.loads(table.text) for table in tables(text)]
    assert [p for table in apart for p in table.get("partner", ())] == whole["partner"]
    assert sum(table.text.count("\n") for table in tables(text)) == text.count("\n")


def test_the_lines_of_a_table_are_looked_for_once() -> None:
    """Ten thousand mistakes in one table must not read it ten thousand times."""
    table = Table("partner")
    table.add('[[partner]]\nid = "a"\n', 1)
    assert table.line_at(("partner", 0, "id")) == 2
    table._parts.clear()
    assert table.line_at(("partner", 0, "id")) == 2
