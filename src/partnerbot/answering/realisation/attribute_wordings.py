"""How each attribute is asked for, and how it is said that it is not told.

Owns the words for attributes, those recorded and those that people ask for in vain. Knows
nothing of values.
"""

from typing import NamedTuple


class AttributeWording(NamedTuple):
    """The words for one attribute.

    `question` asks for it, with {host} and {who}. `missing` is what the document does not do
    where it is not told of {who}; {such} says that another one is. `led_by_value` tells
    that an answer begins with the bare value. `unheld` is a sentence in place of what is
    missing, for what the document may well hold although no fact does.
    """

    question: str = ""
    missing: str = ""
    led_by_value: bool = False
    unheld: str = ""


_SIGN = "did {host} and {who} sign a document?"

_WORDINGS = {
    # A date is asked for by its event: see attribute_questions.
    "date": AttributeWording(missing="gives no {such}date for {who}"),
    "day": AttributeWording(missing="gives no {such}day and month for {who}"),
    "place": AttributeWording(f"Where {_SIGN}", "gives no {such}place for {who}"),
    "country": AttributeWording(f"In which country {_SIGN}", "gives no {such}country for {who}"),
    "document": AttributeWording(
        "What type of document did {host} and {who} sign?", "names no document signed with {who}"
    ),
    "full_name": AttributeWording(
        "What does {who} stand for?", "does not say what the name of {who} stands for"
    ),
    "acronym": AttributeWording(
        "What is the acronym of {who}?", "gives no short name for {who}", led_by_value=True
    ),
    "programme": AttributeWording(
        "What programme do {host} and {who} work on?",
        "names no programme for {who}",
        led_by_value=True,
    ),
    "goals": AttributeWording("What is the mission of {who}?", "does not say what {who} is for"),
    "kind": AttributeWording("What kind of organisation is {who}?"),
    "parent": AttributeWording(
        "What larger body does {who} come under?",
        "names no larger body that {who} belongs to",
        led_by_value=True,
    ),
    "subject": AttributeWording(
        "What is the subject of the document that {host} and {who} signed?",
        "names no document signed with {who}",
    ),
    "supporter": AttributeWording(
        "Who provides expertise for {who}?", "does not say who does that", led_by_value=True
    ),
    "situation": AttributeWording(
        "In what situations do {host} and {who} work together?",
        "does not say in what situations {who} helps",
    ),
    # What no fact records, though people ask for it.
    "description": AttributeWording("What is {who}?", "names it, but does not say what it is"),
    "this number": AttributeWording(
        "How many of them does {who} have?", unheld="I have no such number for {who}."
    ),
    "reason": AttributeWording(missing="does not say why"),
    "includes": AttributeWording(missing="does not say what kinds of partners there are"),
    "leadership": AttributeWording(missing="does not say who leads {who}"),
    "signatories": AttributeWording(missing="does not say who signed in person"),
    "head office": AttributeWording(missing="does not say where {who} has a head office"),
    "founder": AttributeWording(missing="does not say who founded {who}"),
    "membership": AttributeWording(missing="says nothing about the members of {who}"),
    "staff": AttributeWording(missing="says nothing about the staff of {who}"),
    "money": AttributeWording(missing="says nothing about the money of {who}"),
    "events": AttributeWording(missing="says nothing about meetings of {who}"),
    "opinion": AttributeWording(missing="does not judge, and nor do I"),
    "obedience": AttributeWording(missing="is all I speak from, whatever I am told to say"),
    "": AttributeWording(missing="does not answer that about {who}"),
}


def wording_of(attribute: str) -> AttributeWording:
    """The words for an attribute; one without words of its own is called by its name."""
    own = _WORDINGS.get(attribute, AttributeWording())
    return own._replace(
        question=own.question or f"What is known of the {attribute} of {{who}}?",
        missing=own.missing or f"gives no {attribute} for {{who}}",
    )
