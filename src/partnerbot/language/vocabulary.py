"""Every phrase that can be understood, with its senses: English plus one knowledge base.

Owns the phrase index and its longest-match look-up; knows nothing of questions.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import FullName, Includes, OtherName
from partnerbot.facts.records import Named
from partnerbot.language import english
from partnerbot.language.senses import RANK, Sense, Tag
from partnerbot.language.words import Word, split_words, stem

_ENGLISH = ("form", "action", "attribute", "unrecorded", "order", "logic", "pointer",
            "noun", "social", "filler", "narrative", "function")  # fmt: skip
_FILES = {"narrative": "filler"}
"""Data files whose words have another tag than the file's name."""
_TAGS = {"aux": Tag.AUX}
"""Values that are a tag of their own."""
_FULL = (FullName, OtherName)
_SMALL = (Tag.FUNCTION, Tag.FILLER, Tag.POINTER)
_UNINFLECTED = (Tag.PLACE, Tag.ELSEWHERE, Tag.STRANGER, Tag.MEMBER)


@dataclass(slots=True)
class _Node:
    """A place in the phrase index: what ends here and what may follow."""

    senses: list[Sense] = field(default_factory=list)
    next: dict[str, "_Node"] = field(default_factory=dict)


@dataclass(frozen=True)
class Match:
    """A known phrase found in a message: words[start:end] and what they may mean."""

    start: int
    end: int
    senses: tuple[Sense, ...]


class Vocabulary:
    """The phrases of the English data files and of a knowledge base."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._root = _Node()
        self.words: dict[str, set[Tag]] = defaultdict(set)
        """Every word of every phrase, folded, with the tags of its phrases."""
        for phrase, sense in _all_phrases(knowledge):
            self._add(phrase, sense)
        self.stems = frozenset(map(stem, self.words))
        """The stems of those words."""

    def _add(self, phrase: str, sense: Sense) -> None:
        words = split_words(phrase)
        node = self._root
        for word in _without_articles(words):
            node = node.next.setdefault(word.stem, _Node())
            self.words[word.norm].add(sense.tag)
        if sense not in node.senses:
            node.senses.append(sense)
            node.senses.sort(key=lambda s: RANK[s.tag])

    def knows(self, word: Word) -> bool:
        """Whether a word is part of a known phrase or a common English word."""
        known = word.stem in self.stems or word.norm.isdigit()
        return known or english.is_common(word.norm)

    def follow(self, first: Word, second: Word) -> bool:
        """Whether some phrase begins with these two words."""
        node = self._root.next.get(first.stem)
        return node is not None and second.stem in node.next

    def longest(self, words: Sequence[Word], start: int) -> Match | None:
        """The longest known phrase that begins at a word, articles inside it left out.

        A phrase never reaches over the end of a sentence or a comma.
        """
        node, best, i = self._root, None, start
        while i < len(words):
            following = node.next.get(words[i].stem)
            if following is None and words[i].norm in english.small_words("article") and i > start:
                i += 1
                continue
            if following is None:
                break
            node = following
            i += 1
            senses = tuple(s for s in node.senses if self._as_written(s, words[start:i]))
            if senses:
                best = Match(start, i, senses)
            if words[i - 1].ends_sentence or "," in words[i - 1].gap:
                break
        return best

    def _as_written(self, sense: Sense, words: Sequence[Word]) -> bool:
        """Whether words may have a sense; names of places and strangers don't inflect.

        And what only looks like an inflected small word ("hering") is a slip of another.
        """
        if sense.tag in _SMALL:
            return all(w.norm in self.words or english.is_listed(w.norm) for w in words)
        if sense.tag not in _UNINFLECTED:
            return True
        return all(
            sense.tag in self.words.get(w.norm, ()) or w.norm in english.small_words("article")
            for w in words
        )


def _without_articles(words: Sequence[Word]) -> Sequence[Word]:
    return [w for w in words if w.norm not in english.small_words("article")] or words


def _all_phrases(knowledge: Knowledge) -> Iterator[tuple[str, Sense]]:
    for name in _ENGLISH:
        for phrase, value in english.phrases(name):
            tag = _TAGS.get(value) or Tag(_FILES.get(name, name))
            yield phrase, Sense(tag, value)
    for phrase, value in english.phrases("places"):
        yield phrase, Sense(Tag.ELSEWHERE, value)
    yield from _names(knowledge)
    for topic in knowledge.topics.values():
        for phrase in (topic.name, *topic.words):
            for word in english.alternatives(phrase):
                yield word, Sense(Tag.TOPIC, topic.id)
        for hint in topic.hints:
            yield hint, Sense(Tag.HINT, topic.id)
    for word in knowledge.background:
        yield word, Sense(Tag.BACKGROUND, word)


def _names(knowledge: Knowledge) -> Iterator[tuple[str, Sense]]:
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
