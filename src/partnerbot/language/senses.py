"""What a word or phrase may mean: a tag and, under it, a value.

Owns the list of tags and their ranking; knows neither the phrases nor the facts.
"""

from enum import StrEnum
from typing import NamedTuple


class Tag(StrEnum):
    """The kinds of thing that words name, most telling first.

    Where one phrase has several senses the order of this list says which is its first.
    """

    __hash__ = str.__hash__  # that of Enum is slow, and tags are looked up all the time

    PARTNER = "partner"
    STRANGER = "stranger"
    WORK = "work"
    BODY = "body"
    HOST = "host"
    KIND = "kind"
    MEMBER = "member"
    """A kind of member that the host counts among its partners at large."""
    PLACE = "place"
    ELSEWHERE = "elsewhere"
    """A place of the world that no fact names."""
    DATE = "date"
    DOCUMENT = "document"
    """A kind of document that some fact says was signed."""
    FORM = "form"
    TOPIC = "topic"
    NOUN = "noun"
    UNRECORDED = "unrecorded"
    LOGIC = "logic"
    AUX = "aux"
    POINTER = "pointer"
    ORDER = "order"
    ATTRIBUTE = "attribute"
    ACTION = "action"
    SOCIAL = "social"
    NUMBER = "number"
    FILLER = "filler"
    FUNCTION = "function"
    BACKGROUND = "background"
    HINT = "hint"
    UNKNOWN = "unknown"
    """Nothing that is known: the measure of what was not understood."""


RANK = {tag: place for place, tag in enumerate(Tag)}
"""Where each tag stands in the ranking: smaller is more telling."""


class Sense(NamedTuple):
    """One meaning of a phrase, such as (TOPIC, "illicit-traffic")."""

    tag: Tag
    value: str

    def __str__(self) -> str:
        return f"{self.tag} {self.value}"
