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
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls other than new lines and tabs
    "\ud800-\udfff"  # lone surrogates, which no UTF-8 output could carry
    "\u202a-\u202e\u2066-\u2069]"  # overrides that make text look like other text
)
_MOST_MARKS = 30
"""So many marks may stand on one letter (the Stream-Safe Text Format of Unicode's UAX #15):
putting more of them in order would take more than linear time."""


def strip_controls(text: str) -> str:
    """The text without terminal control sequences and invisible controls.

    New lines and tabs stay; anything else that a terminal would act on goes.
    """
    if text.isprintable():
        return text  # what nearly every text is
    text = _CONTROL_SEQUENCE.sub("", text)
    return _UNSAFE.sub("", text)


def clean(text: str) -> str:
    """A question from outside: compatibility forms made plain (NFKC), controls stripped."""
    return strip_controls(unicodedata.normalize("NFKC", _without_piled_marks(text)))


def _without_piled_marks(text: str) -> str:
    if text.isascii():
        return text
    kept: list[str] = []
    marks = 0
    for character in text:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks <= _MOST_MARKS:
            kept.append(character)
    return "".join(kept)
