"""Text from outside made safe to show in a terminal.

Owns the doors that typed, pasted and stored text passes; knows nothing of meaning.
"""

import re
import unicodedata

_CONTROL_SEQUENCE = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"  # CSI: colours, cursor movement
    r"|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f]).*?(?:\x1b\\|\x9c|\x07|$)"  # OSC, DCS, SOS, PM, APC
    r"|\x1b[@-Z\\-_]?",
    re.DOTALL,
)
_LINE_BREAK = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
"""What begins a new line to some programs, and does something else in a terminal."""
_UNSAFE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f"  # controls other than new lines and tabs
    "\ud800-\udfff"  # lone surrogates, which no UTF-8 output could carry
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"  # what makes text run the other way
    "\u00ad\u180e\u200b\u2060-\u2064\ufeff\ufff9-\ufffb"  # what nobody sees inside a word
    "\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"  # or between signs
    "\U000e0001\U000e0020-\U000e007f]"
)
_MOST_MARKS = 30
"""So many marks may stand on one letter (the Stream-Safe Text Format of Unicode's UAX #15):
putting more of them in order would take more than linear time."""

_MOST_QUOTED = 60
"""So many characters of a value are quoted."""


def strip_controls(text: str) -> str:
    """The text without terminal control sequences and without what nobody can see.

    New lines and tabs stay, and other breaks of lines become new lines; so do the joiners
    that emoji and some scripts are written with. Anything else that a terminal would act
    on goes, and so does what makes a text look like another.
    """
    if text.isprintable():
        return text  # what nearly every text is
    text = _CONTROL_SEQUENCE.sub("", text)
    return _UNSAFE.sub("", _LINE_BREAK.sub("\n", text))


def one_line(text: str) -> str:
    """A text on one line, without what `strip_controls` takes out and with single spaces."""
    return " ".join(strip_controls(text).split())


def visible(text: str) -> str:
    """A text to be quoted on one line: what can't be seen of it is spelt out, as in Python."""
    return "".join(c if c.isprintable() else repr(c)[1:-1] for c in text)


def quoted(value: object) -> str:
    """What stands in a file, in quotation marks, spelt out and not too long."""
    whole = str(value)
    shown = visible(whole[:_MOST_QUOTED])
    return f"'{shown}'" if len(whole) <= _MOST_QUOTED else f"'{shown}…'"


def clean(text: str) -> str:
    """A question from outside: controls stripped, compatibility forms made plain (NFKC)."""
    # What is stripped may stand between marks; so they are counted after it.
    return unicodedata.normalize("NFKC", _without_piled_marks(strip_controls(text)))


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
