"""Names and words that can never match.

Owns finding them: each is given to the bot by itself, which says what it takes it for. What two
records claim is overlaps.py's.
"""

from collections.abc import Iterator

from partnerbot.bot import Bot
from partnerbot.checking.claims import NAMING, Claim, Claims, claims_of, said
from partnerbot.checking.positions import Positions
from partnerbot.errors import Problem
from partnerbot.language.senses import Tag
from partnerbot.language.vocabulary import folded_phrase
from partnerbot.language.words import Folder
from partnerbot.understanding.mention import Mention

_OPENING = "please tell me, "
"""Behind other words a name in capitals is no shouted English: "WHO"."""


def unheard(bot: Bot, positions: Positions) -> Iterator[Problem]:
    """A warning for every name and word that a question can't use."""
    where, fold = Claims(bot.knowledge, positions), Folder()
    for claim in claims_of(bot.knowledge):
        norms = frozenset(folded_phrase(claim.phrase, fold).norms)
        asked = (bot.mentions(opening + claim.phrase) for opening in ("", _OPENING))
        if not any(_is_heard(claim, norms, mentions) for mentions in asked):
            message = (
                f"“{claim.phrase}” is never understood as {said(claim.sense)}: it is too short,"
                " or questions use it in another way; write more of it, or take it out"
            )
            yield where.warning(claim, message, "unheard-phrase")


def _is_heard(claim: Claim, norms: frozenset[str], mentions: list[Mention]) -> bool:
    """Whether words are understood as a claim, or as that of another record by the same name."""
    return any(
        (claim.sense in m.senses and not _asks(m))
        or (m.tag in (*NAMING, Tag.TOPIC) and m.norms == norms)
        for m in mentions
    )


def _asks(mention: Mention) -> bool:
    """Whether a single word asks before it names anything: "who"."""
    return mention.tag == Tag.FORM and len(mention.words) == 1
