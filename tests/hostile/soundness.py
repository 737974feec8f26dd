"""What has to hold of everything that comes out, whatever went in.

Owns the checks that properties share: safe texts, sound answers.
"""

import json
import unicodedata

from partnerbot.answering.answer import Answer
from partnerbot.answering.schema import ANSWER
from partnerbot.facts.base import Knowledge

REASONS: dict[str, set[str | None]] = {
    "answered": {None},
    "social": {None},
    "unanswered": {"out_of_scope", "unknown_name", "not_recorded", "empty"},
    "ambiguous": {"needs_partner", "several_match"},
}
"""The reasons that may go with each status."""

_JOINING = "\u200c\u200d"
"""Joiners belong to the spelling of some scripts and emoji."""
_WRITTEN = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
"""Signs before Arabic, Syriac and Kaithi numbers, which are format characters and yet seen."""


def unsafe(text: str, allowed: str = "") -> list[str]:
    """The characters of a text that a terminal, a reader of lines or the eye would obey."""
    if text.isprintable():
        return []
    acting = {"Cc", "Cf", "Cs", "Zl", "Zp"}
    spared = {*allowed, *_JOINING, *_WRITTEN}
    return [c for c in text if unicodedata.category(c) in acting and c not in spared]


def assert_safe(*texts: str, allowed: str = "") -> None:
    """No text holds a character that acts."""
    for text in texts:
        assert not unsafe(text, allowed), ascii(text)


def assert_sound(answer: Answer, kb: Knowledge) -> None:
    """An answer is one that the contract allows and rests on facts that exist."""
    line = answer.to_json()
    assert line.splitlines() == [line]
    assert ANSWER.validate_python(json.loads(line)) == answer
    assert answer.reason in REASONS[answer.status]
    assert answer.status != "social" or not answer.facts
    assert {fact.id: fact.statement for fact in answer.facts}.items() <= {
        id_: fact.statement for id_, fact in kb.facts.items()
    }.items()
    cited = {fact.id for fact in answer.facts}
    assert {id_ for part in answer.parts for id_ in part.facts} <= cited
    assert set(answer.partners) <= set(kb.partners)
    assert 0 <= answer.confidence <= 1
    assert answer.text == " ".join(part.text for part in answer.parts)
    assert answer.text.strip()
    assert_safe(answer.question, allowed="\n\t")
    assert_safe(answer.text, answer.understood_as, *answer.suggestions, answer.intent or "")
    assert_safe(*(str(value) for value in answer.values))
    for told in answer.explanations:
        words = [text for w in told.words for text in (w.words, w.read_as, *w.senses)]
        assert_safe(*words, *told.readings, told.query)
