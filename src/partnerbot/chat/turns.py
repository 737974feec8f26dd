"""An answer as it is shown: names that can be asked about, numbered sources, table, dates.

Owns what belongs to a turn and when it has a table or a strip of dates. Everything that
comes from a user or a file passes through `clean` here. Knows nothing of how it is drawn.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from partnerbot.answering.answer import Answer, CitedFact, Part
from partnerbot.answering.evidence import MOST_TOLD
from partnerbot.answering.footnotes import footnotes, marks, numbers
from partnerbot.answering.restate import restate
from partnerbot.answering.suggest import curious
from partnerbot.chat.dates import Timeline
from partnerbot.chat.portraits import facts_of, rows, side_by_side
from partnerbot.chat.shapes import Card, Evidence, Note, Run, Sentence, Table, TurnView
from partnerbot.cleaning import clean
from partnerbot.facts.base import Knowledge
from partnerbot.language.text import fold
from partnerbot.understanding.query import Intent

_ISO = re.compile(r"\d{4}(-\d\d){0,2}")
_ABOUT_TIME = frozenset({Intent.SUPERLATIVE, Intent.ORDER_DATES, Intent.DURATION, Intent.EVENTS})
_COLUMNS = 4
"""More partners than that do not fit side by side."""


@dataclass(frozen=True)
class Turn:
    """One question: its answer, and what is shown of it."""

    answer: Answer
    view: TurnView


def turn_view(answer: Answer, kb: Knowledge, timeline: Timeline, tables: bool = True) -> TurnView:
    """What is shown of an answer to a question; without `tables` it is all in the sentences."""
    cited, table = _compared(answer, kb) if tables else (answer.facts, None)
    ambiguous = answer.status == "ambiguous"
    return TurnView(
        question=clean(answer.question),
        status=answer.status,
        reading=_reading(answer),
        sentences=tuple(
            Sentence(tuple(linked(part.text, _named(answer), kb)), marks(part.facts, cited))
            for part in answer.parts
            if table is None or not _is_told_in(part, answer)
        ),
        table=table,
        strip=timeline.strip(f.id for f in answer.facts) if _is_dated(answer, kb) else None,
        notes=_notes(cited, kb),
        evidence=_evidence(cited, kb),
        lead="Did you mean" if ambiguous else "Ask next",
        choices=tuple(map(clean, answer.suggestions)),
    )


def card_of(partner: str, kb: Knowledge, timeline: Timeline) -> Card:
    """All that is known of one partner, and what may be asked about it."""
    cited = tuple(CitedFact.of(fact, kb) for fact in facts_of((partner,), kb))
    questions = (restate(query, kb) for query in curious((partner,), kb))
    return Card(
        partner=partner,
        name=kb.partners[partner].name,
        rows=rows((partner,), cited, kb),
        strip=timeline.strip(fact.id for fact in cited),
        evidence=_evidence(cited, kb),
        notes=_notes(cited, kb),
        questions=tuple(dict.fromkeys(questions)),
    )


def linked(text: str, partners: Sequence[str], kb: Knowledge) -> Iterator[Run]:
    """A text in runs: the names of some partners are runs of their own."""
    text = clean(text)
    names = {kb.partners[p].name: p for p in partners if p in kb.partners}
    longest = sorted(map(re.escape, names), key=len, reverse=True)
    found = re.finditer(rf"(?<!\w)(?:{'|'.join(longest)})(?!\w)", text) if names else ()
    end = 0
    for match in found:
        if match.start() > end:
            yield Run(text[end : match.start()])
        yield Run(match.group(), names[match.group()])
        end = match.end()
    if end < len(text):
        yield Run(text[end:])


def _named(answer: Answer) -> tuple[str, ...]:
    """The partners that an answer may speak of."""
    cited = [fact.partner for fact in answer.facts if fact.partner]
    return tuple(dict.fromkeys([*answer.partners[:MOST_TOLD], *cited]))


def _compared(answer: Answer, kb: Knowledge) -> tuple[tuple[CitedFact, ...], Table | None]:
    """The facts of a turn and, for a comparison, its table with the facts that it adds."""
    if answer.intent != Intent.COMPARE or not 1 < len(answer.partners) <= _COLUMNS:
        return answer.facts, None
    added = [CitedFact.of(fact, kb) for fact in facts_of(answer.partners, kb)]
    known = {fact.id for fact in answer.facts}
    cited = (*answer.facts, *(fact for fact in added if fact.id not in known))
    return cited, side_by_side(answer.partners, cited, kb)


def _is_told_in(part: Part, answer: Answer) -> bool:
    """Whether the table of a comparison tells what a sentence does: one partner's own fact."""
    about = {fact.partner for fact in answer.facts if fact.id in part.facts}
    return len(about) == 1 and None not in about


def _is_dated(answer: Answer, kb: Knowledge) -> bool:
    """Whether an answer is about dates: it tells one, or lists partners by their dates."""
    if answer.status != "answered":
        return False
    told = any(isinstance(value, str) and _ISO.fullmatch(value) for value in answer.values)
    if told or answer.intent in _ABOUT_TIME:
        return True
    cited = {fact.id for fact in answer.facts}
    dated = {p for p in answer.partners if any(f.id in cited for f in kb.dated(p))}
    return answer.intent == Intent.LIST and bool(dated) and dated == set(answer.partners)


def _notes(cited: Sequence[CitedFact], kb: Knowledge) -> tuple[Note, ...]:
    return tuple(Note(number, clean(text)) for number, text in footnotes(cited, kb))


def _evidence(cited: Sequence[CitedFact], kb: Knowledge) -> tuple[Evidence, ...]:
    found = []
    for number, fact in zip(numbers(cited), cited, strict=True):
        document = kb.source(kb.facts[fact.id]).document
        found.append(
            Evidence(
                number=number,
                statement=clean(fact.statement),
                document=clean(document.title),
                file=document.file,
                section=clean(fact.source.section),
                line=fact.source.line,
                phrase=clean(fact.source.phrase),
            )
        )
    return tuple(found)


def _reading(answer: Answer) -> str | None:
    """How the question was read, where that says more than the question itself."""
    if answer.status == "social" or not answer.understood_as:
        return None
    same = _bare(answer.question) == _bare(answer.understood_as)
    return None if same else clean(answer.understood_as)


def _bare(question: str) -> list[str]:
    return [fold(word.strip("?!.,")) for word in question.split()]
