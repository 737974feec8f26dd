"""The examples that stand beside the rules: each is asked, of the harbour."""

import pytest

from partnerbot.facts.base import Knowledge
from partnerbot.understanding.clauses.focus import focus
from partnerbot.understanding.intents import RULES
from partnerbot.understanding.intents.rule import Rule
from partnerbot.understanding.mentions.finder import MentionFinder
from partnerbot.understanding.query import Intent
from partnerbot.understanding.readings import understand
from tests.understanding.phrases import NAMES

EXAMPLES = [(rule, example) for rule in RULES for example in rule.examples]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=[e for _, e in EXAMPLES])
def test_an_example_is_read_by_its_rule(
    finder: MentionFinder, harbour: Knowledge, rule: Rule, example: str
) -> None:
    frame = focus(finder.find(example.format_map(NAMES)), harbour)
    best = understand(frame, harbour).best
    assert best is not None
    assert best.rule is rule
    assert not best.unread


def test_every_intent_is_asked_for_in_some_way() -> None:
    assert {rule.intent for rule in RULES} == set(Intent)
    assert all(rule.examples for rule in RULES)


def test_each_rule_has_a_rank_of_its_own() -> None:
    assert len({rule.rank for rule in RULES}) == len(RULES)
