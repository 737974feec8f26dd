"""What TOML text is made of: strings, comments, marks and bare words.

Owns the patterns by which a text is cut into them without misreading what a string or a
comment holds. Knows nothing of what they mean; values are read by tomllib.
"""

import re

TOKEN = re.compile(
    r"""
    (?P<comment>\#[^\n]*+)
    | (?P<text>
        "{3}(?:[^"\\]++|\\.|"{1,2}(?!"))*+(?:"{3,5}|\Z)
        | '{3}(?:[^']++|'{1,2}(?!'))*+(?:'{3,5}|\Z)
        | "(?:[^"\\\n]++|\\[^\n])*+"?
        | '[^'\n]*+'?
    )
    | (?P<newline>\n)
    | (?P<mark>[\[\]{},=.])
    | (?P<bare>[^\s\[\]{},=."'\#]++)
    """,
    re.VERBOSE | re.DOTALL,
)
"""Any of them; a string that is not closed ends with its line, or with the text."""
KEY = re.compile(r"""[\w-]++|"(?:[^"\\\n]++|\\[^\n])*+"|'[^'\n]*+'""")
"""One part of a key."""
HEADER = re.compile(
    rf"(?P<open>\[\[?)[ \t]*(?P<keys>(?:{KEY.pattern})(?:[ \t]*\.[ \t]*(?:{KEY.pattern}))*+)"
    r"[ \t]*\]\]?[ \t]*(?:\#[^\n]*)?(?=\n|\Z)"
)
"""The header of a table: [host], [[partner]], [[partner.fact]]."""
_MOST_PARTS = 30
_LONG_KEY = re.compile(rf"(?:\.[ \t]*(?:{KEY.pattern})[ \t]*){{{_MOST_PARTS}}}")


def parts_of(keys: str) -> list[str]:
    """The parts of a dotted key, without their quotes."""
    return [unquoted(key) for key in KEY.findall(keys)]


def unquoted(key: str) -> str:
    """A part of a key without its quotes."""
    return key[1:-1] if key[:1] in "\"'" else key


def has_endless_key(text: str) -> bool:
    """Whether some key has more parts than any table has levels.

    TOML's reader would need time without end for a key of a hundred thousand.
    """
    if _LONG_KEY.search(text) is None:
        return False
    dots = 0  # but it may stand in a string
    for token in TOKEN.finditer(text):
        if token.lastgroup in ("mark", "newline"):
            dots = dots + 1 if token.group() == "." else 0
        if dots >= _MOST_PARTS:
            return True
    return False
