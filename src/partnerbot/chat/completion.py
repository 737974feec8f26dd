"""What a question that is being typed may become: known names, and questions with an answer.

Owns the choice of a completion. Knows nothing of keys and of how it is shown.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import islice

from partnerbot.answering.restate import restate
from partnerbot.answering.suggest import curious
from partnerbot.chat.dates import asks_when
from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import FullName
from partnerbot.understanding.query import AllOf, Intent, OfKind, OnTopic, Query

_MOST_PARTNERS = 500
"""Of so many partners the questions are offered; of a larger base, the names are."""
_SHORTEST = 2
"""With fewer letters a word may become too much to guess."""
_TELLING = 5
"""So many letters of a name of several words tell it from other words: "world customs"."""


class Completer:
    """Completes questions; past questions are tried first, then those of the base."""

    def __init__(self, questions: Iterable[str], names: Iterable[str]) -> None:
        self._questions = _Prefixes(questions)
        self._names = _Prefixes(names)

    def complete(self, text: str, past: Sequence[str] = ()) -> str | None:
        """A text that begins with this one, whatever the case, and goes on; or None.

        `past` are questions asked before, newest first.
        """
        if len(text.strip()) < _SHORTEST:
            return None
        folded = text.casefold()
        longer = (q for q in past if len(q) > len(text) and q.casefold().startswith(folded))
        whole = next(longer, None) or self._questions.first(text)
        return whole or self._complete_name(text)

    def _complete_name(self, text: str) -> str | None:
        """The text with its last words made a name: the longest beginning of one that fits."""
        starts = [
            i for i, c in enumerate(text) if not c.isspace() and text[i - 1 : i].strip() == ""
        ]
        for start in starts:
            part = text[start:]
            if len(part.strip()) >= _SHORTEST and (name := self._name(part)) is not None:
                return text[:start] + name
        return None

    def _name(self, part: str) -> str | None:
        """A name that begins so; a long one is guessed only from more letters."""
        name = self._names.first(part)
        return name if name and (len(part) >= _TELLING or " " not in name) else None


class _Prefixes:
    """Texts that can be looked up by their beginning, whatever the case."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = sorted({(text.casefold(), text) for text in texts})

    def first(self, beginning: str) -> str | None:
        """A text that begins so and is longer, the shortest such of the first few."""
        folded = beginning.casefold()
        place = bisect_left(self._texts, (folded, ""))
        near = islice(self._texts, place, place + 8)
        fits = [text for key, text in near if key.startswith(folded) and len(text) > len(beginning)]
        return min(fits, key=len, default=None)


def completer(kb: Knowledge) -> Completer:
    """A completer for the names, topics and questions of a base."""
    partners = kb.partners.values()
    names = [name for partner in partners for name in (partner.name, *_full_names(partner.id, kb))]
    names += [kb.host.name, *(topic.name for topic in kb.topics.values())]
    names += [section.many for section in kb.sections.values()]
    return Completer(questions(kb), names)


def questions(kb: Knowledge) -> list[str]:
    """Questions that a base answers, of each partner, topic and kind."""
    everyone = Query(Intent.LIST)
    by_topic = [Query(Intent.LIST, where=AllOf((OnTopic(t),))) for t in _worked_on(kb)]
    by_kind = [Query(Intent.LIST, where=AllOf((OfKind(s),))) for s in kb.sections]
    about = [q for p in islice(kb.partners, _MOST_PARTNERS) for q in curious((p,), kb)]
    dated = [asks_when(f, kb) for p in islice(kb.partners, _MOST_PARTNERS) for f in kb.dated(p)]
    queries = (everyone, *by_topic, *by_kind, *about, *dated)
    return list(dict.fromkeys(restate(query, kb) for query in queries))


def _worked_on(kb: Knowledge) -> list[str]:
    return [t for t in kb.topics if kb.about(t)]


def _full_names(partner: str, kb: Knowledge) -> list[str]:
    return [fact.full_name for fact in kb.of_type(partner, FullName)]
