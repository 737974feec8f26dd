"""A sentence of an answer, tied to the facts that it rests on.

Owns how statements of facts follow on one another; knows nothing of particular results.
"""

from collections.abc import Iterable
from typing import NamedTuple

from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import Fact
from partnerbot.wording import sentence_case


class Sentence(NamedTuple):
    """One sentence and the facts that it rests on."""

    text: str
    facts: tuple[Fact, ...] = ()


def statements(facts: Iterable[Fact], kb: Knowledge) -> list[Sentence]:
    """Facts as running text: a partner named again at once becomes "it"."""
    said: list[Sentence] = []
    previous = ""
    for fact in dict.fromkeys(facts):
        partner = kb.partner_of(fact)
        name = sentence_case(kb.said(partner)) if partner else ""
        text = fact.statement
        if name and previous == name and text.startswith(f"{name} "):
            text = f"It {text.removeprefix(name).lstrip()}"
        elif name and previous == name and text.startswith(f"{name}'s "):
            text = f"Its {text[len(name) + 2 :].lstrip()}"
        said.append(Sentence(text, (fact,)))
        previous = name if fact.statement.startswith(name) else ""
    return said
