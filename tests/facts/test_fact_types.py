"""The types of facts by the names that files give them."""

from typing import get_args

from partnerbot.facts.fact_types import fact_types
from partnerbot.facts.model import Includes, PartnerFact, Since


def test_a_type_goes_by_what_stands_in_its_field() -> None:
    assert fact_types()["since"] is Since
    assert fact_types()["includes"] is Includes


def test_each_type_of_fact_that_a_file_may_hold_has_a_name() -> None:
    assert set(get_args(get_args(PartnerFact)[0])) < set(fact_types().values())
    assert "heading" not in fact_types()  # made, and never read
