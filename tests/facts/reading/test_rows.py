"""What both forms of a knowledge file say alike of rows that are no records."""

from partnerbot.facts.nearest import Nearest
from partnerbot.facts.reading.rows import ids_in, repeated_table, unknown_table


def test_a_table_that_there_is_not_is_taken_for_the_nearest() -> None:
    row = unknown_table("partnr", [{"id": "a"}, {"id": "b"}], 3, Nearest())
    assert (row.line, row.kind, row.table, row.ids) == (3, "unknown-table", "partner", ("a", "b"))
    assert row.message == "there is no table 'partnr'; did you mean 'partner'?"


def test_one_like_no_other_is_told_with_those_there_are() -> None:
    row = unknown_table("xyz", {"id": "a"}, 3, Nearest())
    assert (row.table, row.ids) == (None, ("a",))
    assert row.message.startswith("there is no table 'xyz'; there are document, host, section, ")


def test_a_table_that_stands_once_is_told_the_second_time() -> None:
    row = repeated_table("host", 9)
    assert (row.line, row.kind, row.table) == (9, "repeated-table", "host")


def test_only_ids_that_are_texts_count() -> None:
    assert ids_in([{"id": "a"}, {"id": 3}, 4, {}]) == ("a",)
    assert ids_in("a") == ()
