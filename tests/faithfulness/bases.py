"""Copies of a world's base with one fact less, or with one more.

Owns making them from the records of its files, so that nothing in them leads nowhere.
"""

from collections.abc import Sequence
from copy import copy
from dataclasses import fields
from typing import Any, TypeVar

from partnerbot.bot import Bot
from partnerbot.facts.base import Knowledge
from partnerbot.facts.fields import Record
from partnerbot.facts.model import Link, OfKind, PartnerFact, Seat
from partnerbot.facts.records import KnowledgeFile, Partner, Stranger, Topic
from partnerbot.language.phrases import names_of
from partnerbot.understanding.mentions.described_names import DescribedNames
from tests.faithfulness.worlds import TODAY, World

R = TypeVar("R", bound=Record)
Files = Sequence[KnowledgeFile]


def changed(record: R, **values: Any) -> R:
    """A record with other values in some fields."""
    old = {field.name: getattr(record, field.name) for field in fields(record)}
    return type(record)(**{**old, **values})


def without(files: Files, fact: str) -> Files:
    """The files without a fact.

    A partner of which nothing else is told goes with it, since a base has none without facts.
    A heading is no record but says who stands under it: with it go those partners.
    """
    under = fact.removeprefix("section-") if _is_heading(files, fact) else None
    gone = {
        partner.id
        for file in files
        for partner in file.partner
        if partner.section == under or [f.id for f in partner.fact] == [fact]
    }

    def left(file: KnowledgeFile) -> KnowledgeFile:
        host = file.host
        if host:
            host = changed(host, fact=tuple(f for f in host.fact if f.id != fact))
        return changed(
            file,
            host=host,
            section=tuple(s for s in file.section if s.id != under),
            partner=tuple(_left(p, fact, gone, under) for p in file.partner if p.id not in gone),
            stranger=tuple(_unlinked(s, gone) for s in file.stranger),
        )

    return [left(file) for file in files]


def _is_heading(files: Files, fact: str) -> bool:
    return any(fact == f"section-{section.id}" for file in files for section in file.section)


def _left(partner: Partner, fact: str, gone: set[str], under: str | None) -> Partner:
    """A partner without a fact, and without what leads to partners or a section that are gone."""
    kept = []
    for own in partner.fact:
        if own.id == fact or (isinstance(own, Seat) and own.at in gone):
            continue
        if isinstance(own, OfKind) and own.section == under:
            continue
        lost = isinstance(own, Link) and own.partner in gone
        kept.append(changed(own, partner=None) if lost else own)
    return changed(partner, fact=tuple(kept))


def _unlinked(stranger: Stranger, gone: set[str]) -> Stranger:
    return changed(stranger, near=None) if stranger.near in gone else stranger


def with_fact(files: Files, partner: str, fact: PartnerFact, topics: Sequence[Topic] = ()) -> Files:
    """The files with one more fact about a partner, and topics that are new with it."""

    def more(file: KnowledgeFile) -> KnowledgeFile:
        if not any(p.id == partner for p in file.partner):
            return file
        told = (changed(p, fact=(*p.fact, fact)) if p.id == partner else p for p in file.partner)
        return changed(file, partner=tuple(told), topic=(*file.topic, *topics))

    return [more(file) for file in files]


def bot_of(files: Files, world: World) -> Bot:
    """A bot for files that were made of a world's.

    Making the index of words takes most of the time, so it is made anew only where the words
    are others. What it looks up in the facts themselves, it looks up in those of the new base.
    """
    knowledge = Knowledge(files)
    finder = None
    if words_of(knowledge) == words_of(world.knowledge):
        finder = copy(world.bot._dialogue._finder)
        vars(finder).update(_knowledge=knowledge, _described=DescribedNames(knowledge))
    return Bot(knowledge, today=lambda: TODAY, finder=finder)


def words_of(knowledge: Knowledge) -> list[object]:
    """All that the index of a base's words is made of: names, topics and background."""
    return [*names_of(knowledge), *knowledge.topics.values(), *knowledge.background]
