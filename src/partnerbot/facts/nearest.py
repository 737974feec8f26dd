"""What somebody may have meant by a name that does not exist.

Owns finding it among those that do. Knows nothing of fields or records.
"""

from collections.abc import Collection

from partnerbot.cleaning import quoted

_NEAR = 65
"""From this likeness on, of 100, one name may be a slip for another."""
_MOST_COMPARISONS = 50_000_000
"""So many names are compared in all, which takes some seconds; then nothing is guessed."""
_LONGEST = 60
"""Nothing of more characters is a slip for a name."""


class Nearest:
    """Guesses what was meant, as long as that is quick."""

    def __init__(self) -> None:
        self._compared = 0

    def among(self, name: str, names: Collection[str]) -> str | None:
        """The name most like another one, None where none is like it."""
        self._compared += len(names)
        if self._compared > _MOST_COMPARISONS or len(name) > _LONGEST:
            return None
        from rapidfuzz import fuzz, process

        found = process.extractOne(name.lower(), names, scorer=fuzz.ratio, score_cutoff=_NEAR)
        return found[0] if found else None

    def question(self, name: str, names: Collection[str]) -> str:
        """The guess as the end of a sentence: "; did you mean 'lamps'?", or nothing."""
        near = self.among(name, names)
        return f"; did you mean {quoted(near)}?" if near else ""
