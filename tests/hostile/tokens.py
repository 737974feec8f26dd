"""What a terminal is told, token by token: text, controls, and every kind of sequence.

Owns splitting, after ECMA-48. Strict: what is no UTF-8, what is unfinished and what no
sequence may hold are tokens of their own, so that nothing goes by unseen.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_STRINGS = {"]": "OSC", "P": "DCS", "_": "APC", "^": "PM", "X": "SOS"}
_TOKEN = re.compile(
    r"(?:\x1b\[|\x9b)(?P<csi>[0-?]*[ -/]*[@-~])"
    r"|(?:\x1b(?P<opener>[\]P_^X])|(?P<eight>[\x9d\x90\x9f\x9e\x98]))"
    r"(?P<string>[^\x07\x1b\x9c]*)(?P<end>\x07|\x1b\\|\x9c)?"
    r"|\x1b(?P<escape>[ -/]*[0-Z\\^-~])"
    r"|(?P<control>[\x00-\x1f\x7f-\x9f])"
    r"|(?P<text>[^\x00-\x1f\x7f-\x9f]+)"
)
_EIGHT_BIT = {"\x9d": "OSC", "\x90": "DCS", "\x9f": "APC", "\x9e": "PM", "\x98": "SOS"}
_MODES = re.compile(r"([?<=>]?)([0-9;:]*)(.*)", re.DOTALL)
_PLAIN_FINALS = frozenset("ABCDEFGHJKLMPSTX@dfmsu")
"""Finals whose numbers are only counts, places and colours, where no private mark is before."""


@dataclass(frozen=True)
class Token:
    """A piece of output. `kind` names what it does, `held` is what it carries."""

    kind: str
    held: str = ""

    @property
    def is_text(self) -> bool:
        """Whether a terminal only shows it."""
        return self.kind == "text"


def tokens(output: bytes) -> Iterator[Token]:
    """The tokens of some output, in their order."""
    text = output.decode("utf-8", "surrogateescape")
    end = 0
    while end < len(text):
        match = _TOKEN.match(text, end)
        assert match is not None  # each character begins some token
        end = match.end()
        yield _token(match)


def _token(match: re.Match[str]) -> Token:
    if (csi := match["csi"]) is not None:
        return _csi(csi, eight_bit=match[0][0] == "\x9b")
    if (string := match["string"]) is not None:
        kind = _STRINGS.get(match["opener"] or "") or f"8-bit {_EIGHT_BIT[match['eight']]}"
        return Token(kind if match["end"] else f"unfinished {kind}", string)
    if (escape := match["escape"]) is not None:
        return Token(f"ESC {escape}")
    if (control := match["control"]) is not None:
        return Token(f"control {ord(control):02x}")
    lone = any("\ud800" <= c <= "\udfff" for c in match["text"])
    return Token("no UTF-8" if lone else "text", match["text"])


def _csi(body: str, eight_bit: bool) -> Token:
    """A control sequence: modes and reports differ by their numbers, the rest does not."""
    found = _MODES.fullmatch(body)
    assert found is not None  # every body has these parts
    private, numbers, final = found.groups()
    plain = not private and final in _PLAIN_FINALS
    kind = f"CSI {private}{'' if plain else numbers}{final}"
    return Token(f"8-bit {kind}" if eight_bit else kind, numbers)
