"""Text from outside made safe to show in a terminal.

Owns the doors that typed, pasted and stored text passes; knows nothing of meaning.
"""

import re
import unicodedata

_CONTROL_SEQUENCE = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # CSI: colours, cursor movement
    r"|\x1b[\]PX^_].*?(?:\x1b\\|\x07|$)"  # OSC, DCS, SOS, PM, APC up to their end
    r"|\x1b[@-Z\\-_]?|\x9b[0-?]*[ -/]*[@-~]",
    re.DOTALL,
)
_UNSAFE = {*range(0x202A, 0x202F), *range(0x2066, 0x206A)}
"""Bidirectional overrides and isolates: they make text look like other text."""


def strip_controls(text: str) -> str:
    """The text without terminal control sequences and invisible controls.

    New lines and tabs stay; anything else that a terminal would act on goes.
    """
    if text.isprintable():
        return text  # what nearly every text is
    text = _CONTROL_SEQUENCE.sub("", text)
    return "".join(c for c in text if c in "\n\t" or not _is_unsafe(c))


def clean(text: str) -> str:
    """A question from outside: compatibility forms made plain (NFKC), controls stripped."""
    return strip_controls(unicodedata.normalize("NFKC", text))


def _is_unsafe(character: str) -> bool:
    # Cs: lone surrogates, which no UTF-8 output could carry.
    return unicodedata.category(character) in ("Cc", "Cs") or ord(character) in _UNSAFE
