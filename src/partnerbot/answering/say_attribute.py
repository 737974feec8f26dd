"""The values of an attribute in sentences, the value first.

Owns the wording of attribute answers; knows nothing of how values are found.
"""

from collections.abc import Sequence

from partnerbot.answering.attributes import TOLD_AS_FACTS
from partnerbot.answering.results import Entry, Told
from partnerbot.answering.say_otherwise import say_missing
from partnerbot.answering.say_truth import say_corrected
from partnerbot.answering.sentences import Sentence, statements
from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import Heading, Signed
from partnerbot.wording import indefinite, sentence_case

_LED_BY_VALUE = frozenset({"acronym", "programme", "parent", "supporter"})
"""Attributes whose answer begins with the bare value."""


def say_told(result: Told, kb: Knowledge) -> list[Sentence]:
    """Each value once, behind what the question had wrong."""
    corrected = say_corrected(result.wrong, kb)
    known = {fact for sentence in corrected for fact in sentence.facts}
    fresh = [entry for entry in result.entries if entry.fact not in known]
    plain = [e.fact for e in fresh if e.attribute in TOLD_AS_FACTS]
    said = {s.text: s for e in fresh if e.attribute not in TOLD_AS_FACTS for s in _said(e, kb)}
    if len(fresh) > len(plain) + 1 and len({e.fact for e in fresh}) == 1:
        told = statements([fresh[0].fact], kb)  # several values of one fact
    else:
        told = [*said.values(), *statements(plain, kb)]
    partners = tuple(dict.fromkeys(entry.partner for entry in result.entries))
    lacking = say_missing(result.missing, partners, kb) if result.missing else []
    return [*corrected, *told, *lacking]


def _said(entry: Entry, kb: Knowledge) -> Sequence[Sentence]:
    fact, value = entry.fact, str(entry.value)
    partner = kb.said(entry.partner)
    if isinstance(fact, Heading):
        under = kb.source(fact).section
        text = f"The document lists {partner} under “{under}”."
        return [Sentence(text, (fact,))]
    if isinstance(fact, Signed):
        return [Sentence(_signed(entry.attribute, value, partner, fact, kb), (fact,))]
    if entry.attribute in _LED_BY_VALUE and value in fact.statement:
        return statements([fact], kb)
    if entry.attribute in _LED_BY_VALUE:
        return [Sentence(f"The {value.removeprefix('the ')}. {fact.statement}", (fact,))]
    return statements([fact], kb)


def _signed(attribute: str, value: str, partner: str, fact: Signed, kb: Knowledge) -> str:
    """A date, place or kind of document, with the rest of what is known of the signing."""
    both = f"{kb.host.said} and {partner}"
    place = kb.places[fact.place].name if fact.place else None
    where = f" in {place}" if place else ""
    day = f"{'on' if fact.date.day else 'in'} {fact.date}"
    match attribute:
        case "place":
            return f"In {value}: {both} signed their {fact.document} there {day}."
        case "country":
            return f"In {value}: {both} signed their {fact.document} in {place} {day}."
        case "document":
            return f"{sentence_case(indefinite(value))}: {both} signed it{where} {day}."
        case _:
            return f"{sentence_case(day)}: {both} signed their {fact.document}{where}."
