"""The line of every value in a TOML text."""

from partnerbot.facts.reading.toml_lines import lines_of

TEXT = """\
background = ["old", "new",
  "late"]
[host]
"id" = "h"
[[partner]]
id = "a"
note = \"\"\"
id = "no key"
[[partner]]
\"\"\"
aliases = [ # [[partner]]
  "one",
  ["two"],
  { short.form = "x", parts = [1,
    2] },
]
inner . "key" = 3
[[partner.fact]]
id = "a1"
[[partner.fact]]
line = 4
[[partner]]
fact = [
  { id = "b1" },
  { id = "b2",
    line = 9 }]
"""


def test_every_key_and_item_has_its_line() -> None:
    lines = lines_of(TEXT)
    assert lines["host", "id"] == 4
    assert lines["partner", 0, "id"] == 6
    assert lines["partner", 0, "aliases", 0] == 12
    assert lines["partner", 0, "aliases", 2] == 14
    assert lines["partner", 0, "aliases", 2, "parts", 1] == 15
    assert lines["partner", 0, "inner", "key"] == 17
    assert lines["partner", 0, "fact", 0] == 18
    assert lines["partner", 0, "fact", 1, "line"] == 21
    assert lines["partner", 1] == 22
    assert lines["partner", 1, "fact", 0] == 24
    assert lines["partner", 1, "fact", 1, "line"] == 26


def test_what_strings_and_comments_hold_is_neither_key_nor_table() -> None:
    lines = lines_of(TEXT)
    assert max(lines[key] for key in lines if key[:2] == ("partner", 0)) < 22
    assert [key for key in lines if len(key) == 2 and key[0] == "partner"] == [
        ("partner", 0), ("partner", 1),
    ]  # fmt: skip


def test_of_items_on_the_line_of_their_list_only_the_list_is_kept() -> None:
    lines = lines_of(f"background = [{'1,' * 1000}\n2]")
    assert lines == {("background",): 1, ("background", 1000): 2}
