"""What the registry's types are called."""

import pytest

from partnerbot.ror.words import a_kind


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("company", "a company"),
        ("education", "an educational institution"),
        ("other", "an organisation of another kind"),
    ],
)
def test_a_type_is_a_noun_of_its_own(kind: str, said: str) -> None:
    assert a_kind(kind) == said
