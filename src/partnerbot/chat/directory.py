"""The partners to look through, and those that a few letters may mean.

Owns their order and the forgiving filter. Knows nothing of how they are shown.
"""

from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz, process, utils

from partnerbot.chat.shapes import Entry
from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import FullName, OtherName
from partnerbot.language.text import fold

_FLOOR = 75
"""How alike a name must be, from 0 to 100, where no name holds the letters typed."""
_MANY = 5_000
"""So many names are compared word by word; more would make a key press wait."""
_MOST = 200
"""More partners than that are not looked through by eye."""


class Directory:
    """The partners of a base by the headings they are listed under."""

    def __init__(self, kb: Knowledge) -> None:
        self._entries = {p: _entry(p, kb) for p in kb.partners}
        self._names = [
            (partner, fold(name)) for partner in kb.partners for name in _names(partner, kb)
        ]

    def filtered(self, letters: str = "") -> tuple[Entry, ...]:
        """The partners that some letters may mean, in document order; all without any.

        Those with a name that holds the letters; where there is none, those whose names
        are like them. At most 200.
        """
        wanted = fold(" ".join(letters.split()))
        if not wanted:
            return self._picked(self._entries)
        holding = {partner for partner, name in self._names if wanted in name}
        return self._picked(holding or self._alike(wanted))

    def _picked(self, partners: Iterable[str]) -> tuple[Entry, ...]:
        chosen = set(partners)
        return tuple(e for p, e in self._entries.items() if p in chosen)[:_MOST]

    def _alike(self, wanted: str) -> set[str]:
        few = len(self._names) <= _MANY
        worth = [entry for entry in self._names if few or len(entry[1]) >= len(wanted)]
        found = process.extract(
            wanted, [name for _, name in worth], score_cutoff=_FLOOR, limit=None,
            scorer=_likeness if few else fuzz.partial_ratio, processor=utils.default_process,
        )  # fmt: skip
        best = max((score for _, score, _ in found), default=0)
        return {worth[place][0] for _, score, place in found if score >= best - 10}


def _likeness(letters: str, name: str, *, score_cutoff: float | None = None) -> float:
    """How alike letters and a name are, a part of a longer name included."""
    part = fuzz.partial_ratio(letters, name) if len(letters) > 4 else 0.0
    words = max((fuzz.ratio(letters, word) for word in name.split()), default=0.0)
    best = max(words, part * 0.95)
    return best if score_cutoff is None or best >= score_cutoff else 0.0


def _entry(partner: str, kb: Knowledge) -> Entry:
    record = kb.partners[partner]
    full: Sequence[FullName] = kb.of_type(partner, FullName)
    section = kb.sections[record.section].heading
    return Entry(partner, record.name, full[0].full_name if full else "", section)


def _names(partner: str, kb: Knowledge) -> tuple[str, ...]:
    record = kb.partners[partner]
    told = [f.full_name for f in record.fact if isinstance(f, FullName | OtherName)]
    return (record.name, *told, *record.aliases)
