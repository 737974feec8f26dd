"""The types of facts by the names that files give them.

Owns that look-up, which only the reading of files needs; the types themselves are model.py's.
"""

from dataclasses import fields
from functools import cache
from typing import get_args

from partnerbot.facts.fields import Record
from partnerbot.facts.model import HostFact, PartnerFact


@cache
def fact_types() -> dict[str, type[Record]]:
    """The classes of facts by what a file calls them, such as "since"."""
    return {
        str(next(field.default for field in fields(cls) if field.name == "type")): cls
        for union in (HostFact, PartnerFact)
        for cls in get_args(get_args(union)[0])
    }
