"""A sentence of an answer, tied to the facts that it rests on.

Owns how statements of facts follow on one another; knows nothing of particular results.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import Fact
from partnerbot.wording import sentence_case


class Sentence(NamedTuple):
    """One sentence and the facts that it rests on."""

    text: str
    facts: tuple[Fact, ...] = ()


def statements(facts: Iterable[Fact], kb: Knowledge, after: str = "") -> list[Sentence]:
    """Facts as running text: a partner named again at once becomes "it".

    `after` is the partner that the sentence before them is about, where they follow on one.
    """
    said: list[Sentence] = []
    previous = sentence_case(kb.said(after)) if after else ""
    for fact in dict.fromkeys(facts):
        partner = kb.partner_of(fact)
        name = sentence_case(kb.said(partner)) if partner else ""
        text = fact.statement
        # The title above a paragraph is cited for the name in it, which must then be there.
        again = name and previous == name and kb.with_titles([fact]) == (fact,)
        if again and text.startswith(f"{name} "):
            text = f"It {text.removeprefix(name).lstrip()}"
        elif again and text.startswith(f"{name}'s "):
            text = f"Its {text[len(name) + 2 :].lstrip()}"
        said.append(Sentence(text, (fact,)))
        previous = name if fact.statement.startswith(name) else ""
    return said


def behind(lead: str, told: Sequence[Sentence], kb: Knowledge) -> list[Sentence]:
    """Sentences with a lead before the first, which goes on in lower case: "No: the Pilots …"."""
    first, *others = told
    text = first.text
    for name in (kb.host.said, *map(kb.said, kb.partners_of(first.facts))):
        if text.startswith(sentence_case(name)):
            text = name + text.removeprefix(sentence_case(name))
            break
    return [Sentence(f"{lead}: {text}", first.facts), *others]
