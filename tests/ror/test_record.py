"""What a record of the registry must hold to be read."""

from typing import Any

import pytest
from pydantic import ValidationError

from partnerbot.ror.record import Record, why_not


def test_what_is_optional_may_be_missing_or_null() -> None:
    least = {"id": "https://ror.org/048a87296", "names": []}
    nothing = dict.fromkeys(("types", "established", "status", "locations", "relationships"))
    assert Record.model_validate(least) == Record.model_validate({**least, **nothing})


def test_what_else_stands_there_is_left_alone() -> None:
    place = {"geonames_details": {"name": "Lund", "lat": 55.7}, "geonames_id": 3}
    record = Record.model_validate({"id": "x", "names": [], "locations": [place], "domains": []})
    assert record.locations
    assert record.locations[0].details
    assert record.locations[0].details.name == "Lund"


@pytest.mark.parametrize(
    ("record", "told"),
    [
        ({"id": "x"}, "names: field required"),
        ({"id": 3, "names": []}, "id: input should be a valid string"),
        ({"id": "x", "names": [{"types": 3}]}, "names.0.types: input should be a valid list"),
    ],
)
def test_the_first_that_is_wrong_is_told_by_its_name(record: Any, told: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Record.model_validate(record)
    assert why_not(caught.value) == told
