"""What there is to be understood: the phrases of English and of a base, each with its sense.

Owns where each sort of phrase comes from; how phrases are found in a message is the
vocabulary's.
"""

from collections.abc import Iterator, Mapping

from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import FullName, Includes, OtherName
from partnerbot.facts.records import Named
from partnerbot.language import english
from partnerbot.language.senses import Sense, Tag

_ENGLISH = ("form", "action", "attribute", "unrecorded", "order", "logic", "pointer",
            "noun", "social", "filler", "narrative", "function")  # fmt: skip
_FILES = {"narrative": "filler"}
"""Data files whose words have another tag than the file's name."""
_TAGS = {"aux": Tag.AUX}
"""Values that are a tag of their own."""
_FULL = (FullName, OtherName)


def all_phrases(knowledge: Knowledge) -> Iterator[tuple[str, Sense]]:
    """Every phrase of English and of a base with what it means."""
    for name in _ENGLISH:
        for phrase, value in english.phrases(name):
            tag = _TAGS.get(value) or Tag(_FILES.get(name, name))
            yield phrase, Sense(tag, value)
    for phrase, value in english.phrases("places"):
        yield phrase, Sense(Tag.ELSEWHERE, value)
    yield from phrases_of(knowledge)


def phrases_of(knowledge: Knowledge) -> Iterator[tuple[str, Sense]]:
    """Every phrase that a base gives a meaning, alternatives multiplied out."""
    yield from names_of(knowledge)
    for topic in knowledge.topics.values():
        for phrase in (topic.name, *topic.words):
            for word in english.alternatives(phrase):
                yield word, Sense(Tag.TOPIC, topic.id)
        for hint in topic.hints:
            yield hint, Sense(Tag.HINT, topic.id)
    for word in knowledge.background:
        yield word, Sense(Tag.BACKGROUND, word)


def names_of(knowledge: Knowledge) -> Iterator[tuple[str, Sense]]:
    """The names that a base gives: of partners, the host, bodies, works, places, kinds."""
    tables: dict[Tag, Mapping[str, Named]] = {
        Tag.PARTNER: knowledge.partners,
        Tag.BODY: knowledge.bodies,
        Tag.WORK: knowledge.works,
        Tag.PLACE: knowledge.places,
    }
    for tag, records in tables.items():
        for record in records.values():
            full = (f.full_name for f in getattr(record, "fact", ()) if isinstance(f, _FULL))
            for written in (record.name, *record.aliases, *full):
                for name in english.alternatives(written):
                    yield name, Sense(tag, record.id)
    for body in knowledge.bodies.values():
        for said in (body.one, body.many):  # it names the body, but speaks of who belongs to it
            yield said, Sense(Tag.BODY, body.id)
            yield said, Sense(Tag.NOUN, "organisation")
    for name in (knowledge.host.name, *knowledge.host.aliases):
        yield name, Sense(Tag.HOST, knowledge.host.id)
    for fact in knowledge.host.fact:
        for member in fact.members if isinstance(fact, Includes) else ():
            yield member, Sense(Tag.MEMBER, member)
    for kind in knowledge.documents_signed:
        yield kind, Sense(Tag.DOCUMENT, kind)
    for section in knowledge.sections.values():
        for phrase in (section.one, section.many, *section.words):
            for word in english.alternatives(phrase):
                yield word, Sense(Tag.KIND, section.id)
    for stranger in knowledge.strangers:
        for name in (stranger.name, *stranger.aliases):
            yield name, Sense(Tag.STRANGER, stranger.name)
