"""Finding words in a conversation.

Owns what counts as a match. Knows nothing of how matches are shown.
"""

import re
from collections.abc import Sequence

from partnerbot.chat.shapes import Divider, TurnView


def pattern(words: str) -> re.Pattern[str] | None:
    """What matches some words, whatever their case and the white space; None without any."""
    if not words.strip():
        return None
    return re.compile(r"\s+".join(map(re.escape, words.split())), re.IGNORECASE)


def places(entries: Sequence[TurnView | Divider], words: str) -> list[int]:
    """The places, from 0, of the turns that hold some words."""
    wanted = pattern(words)
    if wanted is None:
        return []
    return [
        place
        for place, entry in enumerate(entries)
        if isinstance(entry, TurnView) and any(map(wanted.search, entry.texts))
    ]
