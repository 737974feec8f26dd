"""Words folded for comparison.

Owns which spellings count as the same; knows nothing of meaning.
"""

import re
import unicodedata
from functools import lru_cache

_IZE = re.compile(r"(?<=[a-z]{3})iz(e|ed|er|es|ing|ation|ations|ational)$")


@lru_cache(maxsize=16384)
def fold(word: str) -> str:
    """The word for comparison: case, accents and spelling traditions undone.

    "Médiation" and "mediation" fold alike, and so do "organization" and "organisation".
    """
    if word.isascii():
        return _IZE.sub(r"is\1", word.lower())
    decomposed = unicodedata.normalize("NFD", word.casefold())
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    plain = unicodedata.normalize("NFC", bare)  # the syllables of Korean are letters again
    return _IZE.sub(r"is\1", plain)
