"""A fact about one partner changes no answer about others."""

import pytest

from tests.faithfulness.addition import NEW, changed_answers, kinds, shared_out
from tests.faithfulness.worlds import NAMES, conversations, world

GROUPS = 3
"""In so many groups the partners get a new fact each, all of a group at once."""


@pytest.mark.parametrize("group", range(GROUPS))
@pytest.mark.parametrize(("name", "kind"), [(n, kind) for n in NAMES for kind in kinds(world(n))])
def test_what_is_new_of_some_changes_nothing_about_others(name: str, kind: str, group: int) -> None:
    partners, asked = shared_out(world(name), NEW[kind], GROUPS)[group]
    assert [*changed_answers(world(name), partners, NEW[kind], asked)] == []


def test_every_question_is_asked_once() -> None:
    shares = shared_out(world("seedbank"), NEW["mission"], GROUPS)
    assert {partner for partners, _ in shares for partner in partners} == set(
        world("seedbank").knowledge.partners
    )
    asked = [talk for _, share in shares for talk in share]
    assert sorted(map(repr, asked)) == sorted(map(repr, conversations("seedbank")))


def test_a_change_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Were every answer taken for one about others, those that are not would be seen to change."""
    monkeypatch.setattr("tests.faithfulness.addition._is_unrelated", lambda *_: True)
    asked = conversations("harbour")
    changed = [*changed_answers(world("harbour"), ("fog",), NEW["mission"], asked)]
    assert any("studies bryology" in answer for answer in changed)
