"""What is said where no fact answers: refusals, questions back and small talk.

Owns their wording. None of it claims a fact that is not passed along with it.
"""

from collections.abc import Sequence

from partnerbot.answering.realisation.attribute_wordings import wording_of
from partnerbot.answering.realisation.phrases import names, on_date
from partnerbot.answering.realisation.sentences import Sentence, statements
from partnerbot.answering.results import Ambiguous, Reason, TooLong, Unanswered
from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import Signed
from partnerbot.wording import enumerate_names


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
    signed = next((f for f in result.offered if isinstance(f, Signed)), None)
    if "place" in result.about and signed and len(result.partners) == 1:
        # The place of one document is missing: its date is the nearest thing there is.
        noun = signed.document.partition(" of ")[0].split()[-1]
        what = f"the {kb.partners[result.partners[0]].name} {noun}"
        text = f"The document gives no place for {what}; it was signed {on_date(signed.date)}."
        return [Sentence(text, (signed,))]
    lacking = result.lacking or result.partners
    whose = enumerate_names([kb.works[w].said for w in result.works]) or names(lacking, kb)
    missing = say_missing(result.about or ("",), whose, result.such)
    return [*missing, *statements(result.offered, kb)]


def say_missing(attributes: Sequence[str], whose: str, such: Sequence[str]) -> list[Sentence]:
    """That attributes are not told; of `such`, that what is told is not the one asked for."""
    who = whose or "any of them"
    if unheld := next((said for name in attributes if (said := wording_of(name).unheld)), ""):
        return [Sentence(unheld.format(who=who))]
    missing = [
        wording_of(name).missing.format(who=who, such="such " if name in such else "")
        for name in attributes
    ]
    return [Sentence(f"The document {enumerate_names(missing)}.")]


def say_ambiguous(result: Ambiguous, kb: Knowledge) -> list[Sentence]:
    """The question back, with the partners to choose from."""
    candidates = result.candidates
    if not candidates:
        return [Sentence("Which partner do you mean?")]
    if result.reason == Reason.SEVERAL_MATCH:
        fits = Sentence(f"That fits {names(candidates, kb)}.", result.fitting)
        return [fits, Sentence("Which one do you mean?")]
    lead = "Which one do you mean:" if len(candidates) > 1 else "Do you mean"
    return [Sentence(f"{lead} {names(candidates, kb, 'or')}?")]


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


def say_too_long(result: TooLong) -> list[Sentence]:
    """That a message was not read, and what would be."""
    text = f"That is too much to read as one question: {result.length:,} characters, and I read"
    return [Sentence(f"{text} up to {result.most:,}. Ask me in a sentence or two.")]
