"""What is said where no fact answers: refusals, questions back and small talk.

Owns their wording. None of it claims a fact that is not passed along with it.
"""

from partnerbot.answering.phrases import names
from partnerbot.answering.results import Ambiguous, Reason, Unanswered
from partnerbot.answering.say import Sentence
from partnerbot.facts.base import Knowledge
from partnerbot.understanding.query import Query
from partnerbot.wording import enumerate_names, sentence_case

_MISSING = {
    "reason": "a reason for it",
    "place": "a place for it",
    "date": "a date for it",
    "country": "a country for it",
    "document": "a signed document there",
    "full_name": "what the name stands for",
    "programme": "a programme there",
    "parent": "a larger body that it belongs to",
    "supporter": "who does that",
    "this number": "that number",
    "description": "what that is",
    "leadership": "who leads it",
    "signatories": "who signed in person",
    "head office": "a head office",
    "founder": "a founder",
    "membership": "anything about its members",
    "staff": "anything about staff",
    "money": "anything about money",
    "events": "anything about meetings",
    "opinion": "which is better, and I have no opinions",
}
"""How the answer names what is not recorded; other attributes are named by themselves."""


def say_unanswered(result: Unanswered, kb: Knowledge) -> list[Sentence]:
    """Why there is no answer, and the nearest thing that the facts do say."""
    about = enumerate_names([_quoted(a) for a in result.about], "or")
    match result.reason:
        case Reason.UNKNOWN_NAME:
            said = [Sentence(f"The document does not name {enumerate_names(result.about, 'or')}.")]
            if result.partners:
                said.append(Sentence(f"Did you mean {names(result.partners, kb, 'or')}?"))
            return said
        case Reason.NOT_RECORDED:
            what = enumerate_names([_MISSING.get(a, f"any {a}") for a in result.about], "or")
            who = f" for {names(result.partners, kb)}" if result.partners else ""
            what = what.replace(" for it", who or " for it")
            lead = f"The document does not give {what or 'that'}."
            return [Sentence(lead), *(Sentence(f.statement, (f,)) for f in result.offered)]
        case Reason.EMPTY:
            return [Sentence("Ask me something about the partners; “help” shows what I can do.")]
        case _:
            unread = f" I could not place {about}." if about else ""
            lead = f"I only know what the document says about {kb.host.name}'s partners."
            return [Sentence(lead + unread)]


def _quoted(text: str) -> str:
    return f"“{text}”"


def say_ambiguous(result: Ambiguous, query: Query, kb: Knowledge) -> list[Sentence]:
    """The question back, with the partners to choose from."""
    if not result.candidates:
        return [Sentence("Which partner do you mean?")]
    lead = "Several fit" if result.reason == Reason.SEVERAL_MATCH else "Which one do you mean"
    if result.reason == Reason.SEVERAL_MATCH:
        return [Sentence(f"{lead}: {names(result.candidates, kb)}. Which one do you mean?")]
    return [Sentence(f"{lead}: {names(result.candidates, kb, 'or')}?")]


def say_social(reply: str, kb: Knowledge) -> list[Sentence]:
    """A polite reply that claims nothing."""
    host = kb.host.name
    replies = {
        "greeting": f"Hello! Ask me anything about {host}'s partners.",
        "thanks": "You're welcome.",
        "praise": "Glad that helped." if reply == "praise" else "",
        "goodbye": "Goodbye!",
        "sorry": "No harm done. What would you like to know?",
        "help": f"I answer questions about {host}'s partners from one document, and show the "
        "line that says so: who works on a topic, what a partner does, when and where "
        "something was signed, how many there are, how two of them differ.",
    }
    return [Sentence(sentence_case(replies.get(reply) or replies["greeting"]))]
