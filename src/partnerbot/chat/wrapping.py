"""Lines of text wrapped at words, for a conversation line by line.

Owns what further lines stand below. Knows nothing of what the text tells.
"""

import re
import textwrap

_NARROWEST, _WIDEST = 30, 100
_BESIDE = re.compile(r"\s*(?:\[\d+\] |\d+\. |- |(?<=\s\s)\S.*?\s{2,})")
"""What further lines hang beside: the number of a source or of an offer, or the first column of a
list."""


def wrap(text: str, width: int) -> str:
    """A text with each of its lines wrapped at words; a longer word stands out."""
    width = max(_NARROWEST, min(width, _WIDEST))
    return "\n".join(_wrapped(line, width) for line in text.split("\n"))


def _wrapped(line: str, width: int) -> str:
    return textwrap.fill(
        line, width, subsequent_indent=" " * min(_indent(line), width // 2),
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip


def _indent(line: str) -> int:
    """How far further lines are set in: deeper than the next line of a list would be."""
    if beside := _BESIDE.match(line):
        return beside.end()
    own = len(line) - len(line.lstrip())
    return own and own + 2
