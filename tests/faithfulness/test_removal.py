"""A fact that is taken away takes with it every claim that rested on it alone."""

import pytest

from tests.faithfulness.bases import bot_of, without
from tests.faithfulness.removal import citing, spread, still_claimed
from tests.faithfulness.worlds import NAMES, TODAY, answers, world

SHARES = 4
"""In so many parts the facts of a world are taken away, so that several can work on them."""
MOST = 40
"""So many of the questions that a fact answers are asked without it, of every intent some.

All of them are asked by `python -m tests.faithfulness`.
"""


@pytest.mark.parametrize("share", range(SHARES))
@pytest.mark.parametrize("name", NAMES)
def test_without_a_fact_nothing_claims_it(name: str, share: int) -> None:
    here = world(name)
    facts = [*here.knowledge.facts][share::SHARES]
    assert [said for fact in facts for said in still_claimed(fact, here, MOST)] == []


def test_the_questions_are_spread_over_all_intents() -> None:
    asked = citing("shipped")["wco-memorandum"]
    taken = spread(asked, MOST)
    assert len(taken) <= MOST < len(asked)
    assert {t.answer.intent for t in taken.values()} >= {"attribute", "describe", "list_partners",
                                                          "order_dates", "verify"}  # fmt: skip


def test_every_fact_of_the_shipped_base_is_taken_away_from_answers_that_cite_it() -> None:
    assert set(citing("shipped")) == set(world("shipped").knowledge.facts)


def test_a_claim_that_stays_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the fact is still there, whatever rested on it alone is said again."""
    monkeypatch.setattr("tests.faithfulness.removal.without", lambda files, _: files)
    assert any("Code of Ethics" in said for said in still_claimed("wffm-ethics", world("shipped")))


@pytest.mark.parametrize("fact", ["wffm-ethics", "interpol-created", "icomos-seat", "ecosoc-un"])
def test_an_index_of_words_that_is_shared_reads_as_a_new_one(fact: str) -> None:
    """What such a fact says is no word of the index, so that a new one would be the same."""
    here = world("shipped")
    files = without(here.files, fact)
    shared = bot_of(files, here)
    fresh = type(shared)(shared.knowledge, today=lambda: TODAY)
    asked = [turn.asked for turn in answers("shipped")][::20]
    read = [(shared.ask(turn).to_json(), fresh.ask(turn).to_json()) for [turn, *_] in asked]
    assert [one for one, other in read if one != other] == []
