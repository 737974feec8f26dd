"""The values of an attribute in sentences, the value first.

Owns the wording of attribute answers; knows nothing of how values are found.
"""

from collections.abc import Sequence
from itertools import groupby

from partnerbot.answering.evidence import Entry
from partnerbot.answering.realisation.attribute_wordings import wording_of
from partnerbot.answering.realisation.phrases import names, on_date
from partnerbot.answering.realisation.refusals import say_missing
from partnerbot.answering.realisation.sentences import Sentence, statements
from partnerbot.answering.realisation.truth import say_corrected
from partnerbot.answering.results import Corrected, Told
from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import Heading, Signed
from partnerbot.wording import indefinite, sentence_case


def say_told(result: Told, kb: Knowledge) -> list[Sentence]:
    """Each value once, behind what the question had wrong."""
    corrected = say_corrected(Corrected(result.wrong), kb) if result.wrong else []
    known = {fact for sentence in corrected for fact in sentence.facts}
    fresh = [entry for entry in result.entries if entry.fact not in known]
    valued = [entry for entry in fresh if entry.value is not None]
    if len(valued) > 1 and len({entry.fact for entry in fresh}) == 1:
        told = statements([fresh[0].fact], kb)  # several values of one fact
    else:
        told = _each_once(fresh, kb)
    partners = tuple(dict.fromkeys(entry.partner for entry in result.entries))
    missing = (
        say_missing(result.missing, names(partners, kb), result.such) if result.missing else []
    )
    return [*corrected, *told, *missing]


def _each_once(entries: Sequence[Entry], kb: Knowledge) -> list[Sentence]:
    """Values and facts in the order asked for; facts that follow on one another as running text."""
    told: dict[str, Sentence] = {}
    for is_fact, group in groupby(entries, key=lambda entry: entry.value is None):
        if is_fact:
            said = statements((entry.fact for entry in group), kb)
        else:
            said = [sentence for entry in group for sentence in _said(entry, kb)]
        told |= {sentence.text: sentence for sentence in said}
    return [*told.values()]


def _said(entry: Entry, kb: Knowledge) -> list[Sentence]:
    """One value, with the fact that gives it."""
    fact, value = entry.fact, str(entry.value)
    partner = kb.said(entry.partner)
    if isinstance(fact, Heading):
        under = kb.source(fact).section
        return [Sentence(f"The document lists {partner} under “{under}”.", (fact,))]
    if isinstance(fact, Signed):
        return [Sentence(_signed(entry.attribute, value, partner, fact, kb), (fact,))]
    if wording_of(entry.attribute).led_by_value and value not in fact.statement:
        return [Sentence(f"The {value.removeprefix('the ')}. {fact.statement}", (fact,))]
    return statements([fact], kb)


def _signed(attribute: str, value: str, partner: str, fact: Signed, kb: Knowledge) -> str:
    """A date, place or kind of document, with the rest of what is known of the signing."""
    both = f"{kb.host.said} and {partner}"
    place = kb.places[fact.place].name if fact.place else None
    where = f" in {place}" if place else ""
    day = on_date(fact.date)
    match attribute:
        case "place":
            return f"In {value}: {both} signed their {fact.document} there {day}."
        case "country":
            return f"In {value}: {both} signed their {fact.document}{where} {day}."
        case "document":
            return f"{sentence_case(indefinite(value))}: {both} signed it{where} {day}."
        case _:
            return f"{sentence_case(day)}: {both} signed their {fact.document}{where}."
