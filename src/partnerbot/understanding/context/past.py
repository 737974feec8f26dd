"""What a conversation remembers of its turns, for the next one to point back to.

Owns that memory's shape; knows nothing of words.
"""

from dataclasses import dataclass

from partnerbot.understanding.query import Query


@dataclass(frozen=True)
class Past:
    """What a conversation remembers of its last turn: the query and whom its answer named."""

    query: Query
    partners: tuple[str, ...]
    recent: tuple[str, ...] = ()
    """Partners named in this and earlier answers, latest first."""
    listed: tuple[str, ...] = ()
    """The last several partners that were named together."""

    def then(self, query: Query, partners: tuple[str, ...], named: tuple[str, ...] = ()) -> "Past":
        """What is remembered after one more turn, whose message named some partners."""
        recent = dict.fromkeys((*reversed(partners), *self.recent))
        listed = next((group for group in (partners, named) if len(group) > 1), self.listed)
        return Past(query, partners, tuple(recent), listed)
