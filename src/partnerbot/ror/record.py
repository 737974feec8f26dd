"""What of a record of the registry is read, as its schema v2 describes it.

Owns the shape of records, which pydantic validates. Knows nothing of where they come from or of
what is made of them.
"""

from typing import Any

from pydantic import BaseModel, Field, ValidationError


class Name(BaseModel):
    """One of an organisation's names, and of which kinds it is."""

    value: str | None = None
    types: list[str] | None = None


class Details(BaseModel):
    """A place as GeoNames has it; without a `name` it is no more than a country."""

    name: str | None = None
    country_code: str | None = None
    country_name: str | None = None


class Location(BaseModel):
    """Where an organisation is."""

    details: Details | None = Field(None, alias="geonames_details")


class Relationship(BaseModel):
    """What another organisation is to this one."""

    id: str | None = None
    label: str | None = None
    type: str | None = None


class Record(BaseModel):
    """An organisation; what is optional in the schema may also be null."""

    id: str
    names: list[Name]
    types: list[str] | None = None
    established: Any = None
    status: str | None = None
    locations: list[Location] | None = None
    relationships: list[Relationship] | None = None


def why_not(error: ValidationError) -> str:
    """What is wrong with a record, in a few words: "names: field required"."""
    first = error.errors(include_url=False, include_input=False)[0]
    message = first["msg"][:1].lower() + first["msg"][1:]
    place = ".".join(map(str, first["loc"]))
    return f"{place}: {message}" if place else message
