"""What is said where no fact answers: refusals, questions back and small talk.

Owns their wording. None of it claims a fact that is not passed along with it.
"""

from partnerbot.answering.attributes import entries
from partnerbot.answering.phrases import names
from partnerbot.answering.results import Ambiguous, Reason, TooLong, Unanswered
from partnerbot.answering.sentences import Sentence, statements
from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import Signed
from partnerbot.wording import enumerate_names

_MISSING = {
    "reason": "does not say why",
    "place": "gives no {such}place for {who}",
    "date": "gives no {such}date for {who}",
    "day": "gives no {such}day and month for {who}",
    "country": "gives no {such}country for {who}",
    "document": "names no document signed with {who}",
    "full_name": "does not say what the name of {who} stands for",
    "acronym": "gives no short name for {who}",
    "programme": "names no programme for {who}",
    "parent": "names no larger body that {who} belongs to",
    "supporter": "does not say who does that",
    "this number": "does not give that number",
    "description": "names it, but does not say what it is",
    "leadership": "does not say who leads {who}",
    "signatories": "does not say who signed in person",
    "head office": "does not say where {who} has a head office",
    "founder": "does not say who founded {who}",
    "membership": "says nothing about the members of {who}",
    "staff": "says nothing about the staff of {who}",
    "money": "says nothing about the money of {who}",
    "events": "says nothing about meetings of {who}",
    "opinion": "does not judge, and nor do I",
    "obedience": "is all I speak from, whatever I am told to say",
    "": "does not answer that about {who}",
}
"""What the document does not do, by attribute; another one is named as it is."""


def say_unanswered(result: Unanswered, kb: Knowledge) -> list[Sentence]:
    """Why there is no answer, and the nearest thing that the facts do say."""
    match result.reason:
        case Reason.UNKNOWN_NAME:
            unknown = enumerate_names(result.about, "or")
            said = [Sentence(f"The document does not name {unknown}.")]
            if result.partners:
                said.append(Sentence(f"Did you mean {names(result.partners, kb, 'or')}?"))
            return said
        case Reason.NOT_RECORDED:
            return _not_recorded(result, kb)
        case Reason.EMPTY:
            return [Sentence("Ask me something about the partners; “help” shows what I can do.")]
        case _:
            lead = f"I only know what the document says about {kb.host.said}'s partners."
            words = enumerate_names([f"“{word}”" for word in result.about], "or")
            return [Sentence(lead + (f" I could not place {words}." if words else ""))]


def _not_recorded(result: Unanswered, kb: Knowledge) -> list[Sentence]:
    about = result.about or ("",)
    signed = next((f for f in result.offered if isinstance(f, Signed)), None)
    if "place" in about and signed and len(result.partners) == 1:
        # The place of one document is missing: its date is the nearest thing there is.
        what = f"the {kb.partners[result.partners[0]].name} {signed.document.split()[-1]}"
        text = f"The document gives no place for {what}; it was signed on {signed.date}."
        return [Sentence(text, (signed,))]
    lacking = result.lacking or result.partners
    return [*say_missing(about, lacking, kb), *statements(result.offered, kb)]


def say_missing(
    attributes: tuple[str, ...], partners: tuple[str, ...], kb: Knowledge
) -> list[Sentence]:
    """That something is not recorded; where something like it is, that it is not the one asked."""
    who = names(partners, kb) or "any of them"
    missing = []
    for attribute in attributes:
        other = not partners or any(entries(attribute, p, kb, None) for p in partners)
        said = _MISSING.get(attribute, f"gives no {attribute} for {{who}}")
        missing.append(said.format(who=who, such="such " if other else ""))
    return [Sentence(f"The document {enumerate_names(missing)}.")]


def say_ambiguous(result: Ambiguous, kb: Knowledge) -> list[Sentence]:
    """The question back, with the partners to choose from."""
    if not result.candidates:
        return [Sentence("Which partner do you mean?")]
    if result.reason == Reason.SEVERAL_MATCH:
        fits = Sentence(f"That fits {names(result.candidates, kb)}.", result.fitting)
        return [fits, Sentence("Which one do you mean?")]
    lead = "Which one do you mean" if len(result.candidates) > 1 else "Do you mean"
    sep = ":" if len(result.candidates) > 1 else ""
    return [Sentence(f"{lead}{sep} {names(result.candidates, kb, 'or')}?")]


def say_taken_for(typed: str, partner: str, kb: Knowledge) -> Sentence:
    """That a name was typed with a slip in it, where another organisation may be called so."""
    return Sentence(f"I read “{typed}” as {kb.said(partner)}.")


def say_social(reply: str, kb: Knowledge) -> list[Sentence]:
    """A polite reply that claims nothing."""
    host = kb.host.said
    replies = {
        "greeting": f"Hello! Ask me anything about {host}'s partners.",
        "thanks": "You're welcome.",
        "praise": "Glad to hear it. What else would you like to know?",
        "goodbye": "Goodbye!",
        "sorry": "No harm done. What would you like to know?",
        "help": f"I answer questions about {host}'s partners and show the line of the "
        "document that says so: who works on a topic, what a partner does, when and where "
        "something was signed, how many there are, how they differ.",
    }
    return [Sentence(replies.get(reply, replies["greeting"]))]


def say_too_long(result: TooLong) -> Sentence:
    """That a message was not read, and what would be."""
    text = f"That is too much to read as one question: {result.length:,} characters, and I read"
    return Sentence(f"{text} up to {result.most:,}. Ask me in a sentence or two.")
