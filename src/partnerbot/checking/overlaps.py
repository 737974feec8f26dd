"""Names and words that two records of a base claim, or a topic and the background.

Owns what is told of them: which of the two is meant where people use the word, or that the
question is asked back. What that is the bot is asked.
"""

from collections.abc import Iterator

from partnerbot.bot import Bot
from partnerbot.checking.claims import NAMING, Claim, Claims, claims_of, said
from partnerbot.checking.positions import Positions
from partnerbot.errors import Problem
from partnerbot.language.senses import RANK, Sense, Tag
from partnerbot.language.vocabulary import folded_phrase
from partnerbot.language.words import Folder


def overlaps(bot: Bot, positions: Positions) -> Iterator[Problem]:
    """A warning for every name or word that some record before has as well."""
    names: dict[tuple[str, ...], dict[Sense, Claim]] = {}
    words: dict[tuple[str, ...], dict[Sense, Claim]] = {}
    fold = Folder()
    for claim in claims_of(bot.knowledge):
        table = names if claim.is_name else words
        claims = table.setdefault(folded_phrase(claim.phrase, fold).stems, {})
        claims.setdefault(claim.sense, claim)
    where = Claims(bot.knowledge, positions)
    for claims in (*names.values(), *words.values()):
        if len(claims) > 1:
            yield from _shared(list(claims.values()), bot, where)
    for stems in {folded_phrase(word, fold).stems for word in bot.knowledge.background}:
        for claim in words.get(stems, {}).values():
            if not bot.knowledge.topics[claim.sense.value].general:
                yield where.warning(claim, _tells_nothing(claim), "background-word")


def _tells_nothing(claim: Claim) -> str:
    """What is told of a topic's word that is said to tell nothing apart."""
    told = f"“{claim.phrase}” is in 'background' too, of what tells nothing apart"
    outcome = f"a question with it is about {said(claim.sense)}"
    return f"{told}: {outcome}; take it out of one of them"


def _shared(claims: list[Claim], bot: Bot, where: Claims) -> Iterator[Problem]:
    """A warning at each claim but the one that counts."""
    first, *others = sorted(claims, key=lambda claim: RANK[claim.sense.tag])
    outcome = _outcome(others[0].phrase, bot)
    for other in others:
        claimed = f"{'names' if other.is_name else 'is a word of'} {said(first.sense)}"
        told = f"“{other.phrase}” {claimed} too ({where.of(first)})"
        yield where.warning(
            other, f"{told}: {outcome}", "shared-name" if other.is_name else "shared-word"
        )


def _outcome(phrase: str, bot: Bot) -> str:
    """What becomes of a question with a phrase that two records claim, and how to mend it."""
    mention = next((m for m in bot.mentions(phrase) if m.tag in (*NAMING, Tag.TOPIC)), None)
    if mention is None:
        return "a question with it may mean either; take it out of one of them"
    if len(mention.values(Tag.PARTNER)) > 1:
        return "a question with it is asked back; give each an alias of its own"
    if mention.tag != Tag.PLACE and mention.is_(Tag.PLACE):
        return "a question with it may mean either or both; take it out of one of them"
    return f"a question with it is about {said(mention.senses[0])}; take it out of one of them"
