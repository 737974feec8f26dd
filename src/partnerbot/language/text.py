"""Text as it comes in: made safe to show, and folded for comparison.

Owns the doors that typed, pasted and stored text passes; knows nothing of meaning.
"""

import re
import unicodedata
from functools import lru_cache

_CONTROL_SEQUENCE = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # CSI: colours, cursor movement
    r"|\x1b[\]PX^_].*?(?:\x1b\\|\x07|$)"  # OSC, DCS, SOS, PM, APC up to their end
    r"|\x1b[@-Z\\-_]?|\x9b[0-?]*[ -/]*[@-~]",
    re.DOTALL,
)
_UNSAFE = {*range(0x202A, 0x202F), *range(0x2066, 0x206A)}
"""Bidirectional overrides and isolates: they make text look like other text."""


def clean(text: str) -> str:
    """The text in NFKC without terminal control sequences and invisible controls.

    New lines and tabs stay; anything else that a terminal would act on goes.
    """
    text = _CONTROL_SEQUENCE.sub("", unicodedata.normalize("NFKC", text))
    return "".join(c for c in text if c in "\n\t" or not _is_unsafe(c))


def _is_unsafe(character: str) -> bool:
    # Cs: lone surrogates, which no UTF-8 output could carry.
    return unicodedata.category(character) in ("Cc", "Cs") or ord(character) in _UNSAFE


@lru_cache(maxsize=16384)
def fold(word: str) -> str:
    """The word for comparison: case, accents and spelling traditions undone.

    "Médiation" and "mediation" fold alike, and so do "organization" and "organisation".
    """
    decomposed = unicodedata.normalize("NFD", word.casefold())
    plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    return _IZE.sub(r"is\1", plain)


_IZE = re.compile(r"(?<=[a-z]{3})iz(e|ed|er|es|ing|ation|ations|ational)$")
