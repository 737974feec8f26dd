"""The values of an attribute in sentences.

Owns the wording of attribute answers; knows nothing of how values are found.
"""

from collections.abc import Sequence

from partnerbot.answering.attributes import TOLD_AS_FACTS
from partnerbot.answering.results import Entry
from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import Fact, Mission, PartOf
from partnerbot.wording import indefinite, sentence_case

_FORMS = {
    "country": "In {value}. {statement}",
    "document": "{A_value}. {statement}",
    "acronym": "{value}. {statement}",
    "programme": "The {value}. {statement}",
    "parent": "The {value}. {statement}",
    "supporter": "The {value}. {statement}",
    "place": "In {value}. {statement}",
}
"""How the value leads the sentence; without a form the fact's statement says it all."""


def say_entries(
    attribute: str, entries: Sequence[Entry], kb: Knowledge
) -> list[tuple[str, tuple[Fact, ...]]]:
    """Each sentence with the facts that it rests on, the value first."""
    said: dict[str, tuple[Fact, ...]] = {}
    for entry in entries:
        said.setdefault(_sentence(attribute, entry, kb), (entry.fact,))
    return list(said.items())


def _sentence(attribute: str, entry: Entry, kb: Knowledge) -> str:
    partner = kb.partners[entry.partner]
    if attribute == "kind" and not isinstance(entry.fact, PartOf | Mission):
        kind = indefinite(str(entry.value))
        heading = kb.source(entry.fact).section
        return f"{sentence_case(partner.said)} is {kind}: it stands under “{heading}”."
    form = _FORMS.get(attribute)
    if form is None or attribute in TOLD_AS_FACTS:
        return entry.fact.statement
    value = str(entry.value)
    value = value.removeprefix("The ")
    return form.format(
        value=value, A_value=sentence_case(indefinite(value)), statement=entry.fact.statement
    )
