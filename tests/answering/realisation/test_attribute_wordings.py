"""Every attribute has words."""

import pytest

from partnerbot.answering.evaluation.attribute_values import ATTRIBUTES
from partnerbot.answering.realisation.attribute_wordings import wording_of


@pytest.mark.parametrize("attribute", [a for a in ATTRIBUTES if a not in ("date", "day")])
def test_what_is_recorded_can_be_asked_for_in_words_of_its_own(attribute: str) -> None:
    assert "What is known of" not in wording_of(attribute).question


def test_what_has_no_words_of_its_own_is_called_by_its_name() -> None:
    wording = wording_of("fleet")
    assert wording.question.format(who="FOG") == "What is known of the fleet of FOG?"
    assert wording.missing.format(who="FOG") == "gives no fleet for FOG"
