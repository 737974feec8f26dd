"""What one typing slip does to a question that is understood without it."""

import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from partnerbot.answering.answer import Answer
from partnerbot.bot import Bot
from partnerbot.cleaning import clean
from partnerbot.language.senses import Tag
from tests.quality.outcomes import Asked, Outcome
from tests.quality.page import Section, share
from tests.questions.judge import Item, answer, faults
from tests.slips import Slip, slipped

HEADING = "Typing slips"
_WORD = re.compile(r"[A-Za-z]{4,}")
"""A slip turns a shorter word into another: "ICA" and "IBA" are two partners."""
_NAMES = (Tag.PARTNER, Tag.STRANGER, Tag.WORK, Tag.BODY, Tag.HOST, Tag.PLACE, Tag.ELSEWHERE)


class Where(StrEnum):
    """Where a slip is."""

    NAME = "a name"
    WORD = "another word"


class After(StrEnum):
    """What became of an answer."""

    SAME = "same answer"
    REFUSED = "refused"
    ASKED_BACK = "asked back"
    OTHER_RIGHT = "another, also right"
    FALSE = "another, wrong"


class Slipped(NamedTuple):
    """A question with a slip in it."""

    slip: Slip
    where: Where
    item: Item


def section(bot: Bot, asked: Sequence[Asked]) -> Section:
    """Each question answered right, with a slip of each kind in a name and in another word."""
    found: dict[tuple[Slip, Where], Counter[After]] = {}
    for one in asked:
        if one.outcome is Outcome.RIGHT:
            for slip, where, item in mistyped(bot, one.item):
                after = became(item, one.answer, answer(bot, item))
                found.setdefault((slip, where), Counter())[after] += 1
    kinds = {(s, w): found.get((s, w), Counter()) for w in Where for s in Slip}
    total = sum(kinds.values(), Counter[After]())
    (slip, where), worst = max(kinds.items(), key=lambda e: e[1][After.FALSE] / (e[1].total() or 1))
    return Section(
        HEADING,
        "Each question above that is answered right is asked again with one slip in its last "
        "message. Every kind of slip is tried once in a name and once in another word, if the "
        "message has one of four letters or more. The slips are random, but the same each time. "
        "An answer counts as the same if its intent, partners and values are.",
        ("slip", "in", "asked", *After, "share same"),
        [
            *((slip, where, *_figures(after)) for (slip, where), after in kinds.items()),
            ("all", "", *_figures(total)),
        ],
        f"{total[After.FALSE]:,} of {total.total():,} slips "
        f"({share(total[After.FALSE], total.total())}) lead to a wrong answer, most often "
        f"{slip} in {where}: {worst[After.FALSE]:,} of {worst.total():,}. With another "
        f"{total[After.REFUSED] + total[After.ASKED_BACK]:,} there is no answer. Shorter words are "
        "not tried: in a name of three letters, a slip can make the name of another partner.",
    )


def _figures(after: Counter[After]) -> tuple[object, ...]:
    total = after.total()
    return (total, *(after[kind] for kind in After), share(after[After.SAME], total))


def mistyped(bot: Bot, item: Item) -> Iterator[Slipped]:
    """A question with one slip of each kind in each sort of word that its last turn has."""
    *before, last = item["turns"]
    text = clean(last)
    spans = [
        (word.start, word.end)
        for mention in bot.mentions(text)
        if mention.tag in _NAMES
        for word in mention.words
    ]
    words: dict[Where, list[re.Match[str]]] = {where: [] for where in Where}
    for word in _WORD.finditer(text):
        named = any(start <= word.start() < end for start, end in spans)
        words[Where.NAME if named else Where.WORD].append(word)
    for where, among in words.items():
        for slip in Slip if among else ():
            chance = random.Random(f"{item['id']} {slip} {where}")
            turns = [*before, _with_slip(text, chance.choice(among), slip, chance)]
            yield Slipped(slip, where, {**item, "turns": turns})


def _with_slip(text: str, word: re.Match[str], slip: Slip, chance: random.Random) -> str:
    """A text with a slip in a word that makes it another one: no two letters alike swapped."""
    said = word.group()
    places = [p for p in range(len(said) - 1) if said[p] != said[p + 1]]
    other = slipped(said, chance.choice(places), slip, chance) if places else said
    return text[: word.start()] + other + text[word.end() :]


def became(item: Item, before: Answer, after: Answer) -> After:
    """What became of a right answer when its question got a slip."""
    if _told(after) == _told(before):
        return After.SAME
    if after.status == "ambiguous":
        return After.ASKED_BACK
    if after.status != "answered":
        return After.REFUSED
    return After.FALSE if faults(item, after) else After.OTHER_RIGHT


def _told(given: Answer) -> tuple[object, ...]:
    """What is the same in two answers that are the same; a refusal only refuses."""
    if given.status != "answered":
        return (given.status,)
    return (given.intent, set(given.partners), set(map(repr, given.values)))
