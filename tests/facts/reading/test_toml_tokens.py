"""The tokens of TOML, as far as lines have to be told."""

import pytest

from partnerbot.facts.reading.toml_tokens import HEADER, TOKEN, has_endless_key, parts_of


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ('a = "b # c"', ["a", "=", '"b # c"']),
        ("a.'b.c' = [1, {d = 2}] # e", ["a", ".", "'b.c'", "=", "[", "1", ",", "{", "d", "=", "2",
                                        "}", "]", "# e"]),
        (r'"a\"b" "c', [r'"a\"b"', '"c']),
        ('"""a\n"b""c""""', ['"""a\n"b""c""""']),
        ("'''a\n[[b]]'''", ["'''a\n[[b]]'''"]),
        ('"""never closed\n[a]', ['"""never closed\n[a]']),
        ('"not closed\n[a]', ['"not closed', "\n", "[", "a", "]"]),
    ],
)  # fmt: skip
def test_strings_and_comments_are_one_token_each(text: str, tokens: list[str]) -> None:
    assert [match.group() for match in TOKEN.finditer(text)] == tokens


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("[host]", ["host"]),
        ("[[ partner . fact ]] # told", ["partner", "fact"]),
        ("[\"a.b\".'c']", ["a.b", "c"]),
    ],
)
def test_a_header_names_a_table(line: str, parts: list[str]) -> None:
    match = HEADER.match(line)
    assert match is not None
    assert parts_of(match["keys"]) == parts


@pytest.mark.parametrize("line", ["[1, 2]", "[partner] = 3", "[[partner", "['a' 'b']"])
def test_what_only_begins_like_a_header_is_none(line: str) -> None:
    assert HEADER.match(line) is None


def test_a_key_without_end_is_seen_and_dots_in_a_string_are_none() -> None:
    parts = ".a" * 40
    assert has_endless_key(f"a{parts} = 1")
    assert has_endless_key(f"[[a{parts}]]")
    assert not has_endless_key(f'a = "{parts}"')
    assert not has_endless_key(f"a = [{'1.5, ' * 40}]")
