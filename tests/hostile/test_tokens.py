"""The tokenizer that the terminal's bytes are judged by sees everything."""

import pytest

from tests.hostile.payloads import CONTROLS, MARKUP, SEQUENCES
from tests.hostile.tokens import Token, tokens


@pytest.mark.parametrize(
    ("output", "kinds"),
    [
        ("plain text – ünï", ["text"]),
        ("a\r\nb\tc", ["text", "control 0d", "control 0a", "text", "control 09", "text"]),
        ("\x1b[1;31mred\x1b[0m", ["CSI m", "text", "CSI m"]),
        ("\x1b[?1049h\x1b[>4;1m\x1b[6n", ["CSI ?1049h", "CSI >4;1m", "CSI 6n"]),
        ("\x1b[12;3H\x1b[2 q", ["CSI H", "CSI 2 q"]),
        ("\x1b]0;title\x07\x1b]52;c;eA==\x1b\\", ["OSC", "OSC"]),
        ("\x1b]0;title", ["unfinished OSC"]),
        ("\x1b]0;tit\x1b[31mle\x07", ["unfinished OSC", "CSI m", "text", "control 07"]),
        ("\x1bPq\x1b\\\x1b_G\x1b\\\x1b^p\x1b\\\x1bXs\x1b\\", ["DCS", "APC", "PM", "SOS"]),
        ("\x9b2J\x9d0;t\x9c\x85", ["8-bit CSI J", "8-bit OSC", "control 85"]),
        ("\x1bc\x1b(0\x1b7\x1b=", ["ESC c", "ESC (0", "ESC 7", "ESC ="]),
        ("\x1b", ["control 1b"]),
        ("\x1b\x1b[31m", ["control 1b", "CSI m"]),
        ("\x1b[31\x07m", ["control 1b", "text", "control 07", "text"]),
    ],
)
def test_every_token_is_told_by_its_kind(output: str, kinds: list[str]) -> None:
    assert [token.kind for token in tokens(output.encode())] == kinds


def test_a_string_is_carried_whole() -> None:
    assert list(tokens(b"\x1b]2;a;b\x07")) == [Token("OSC", "2;a;b")]


def test_bytes_that_are_no_text_are_seen() -> None:
    assert [token.kind for token in tokens(b"\xff")] == ["no UTF-8"]
    assert [token.kind for token in tokens(b"\x9b2J")] == ["no UTF-8"]


@pytest.mark.parametrize("name", SEQUENCES)
def test_no_payload_passes_for_text(name: str) -> None:
    assert {token.kind for token in tokens(SEQUENCES[name].encode())} > {"text"} or not any(
        token.is_text for token in tokens(SEQUENCES[name].encode())
    )


@pytest.mark.parametrize("name", MARKUP)
def test_markup_means_nothing_to_a_terminal(name: str) -> None:
    kinds = {token.kind for token in tokens(MARKUP[name].encode())}
    assert kinds <= {"text", "control 0a"}


def test_controls_are_seen_one_by_one() -> None:
    kinds = [t.kind for text in CONTROLS.values() for t in tokens(text.encode()) if not t.is_text]
    assert {"control 00", "control 07", "control 08", "control 0d", "control 85"} <= set(kinds)
