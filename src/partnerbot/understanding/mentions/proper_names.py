"""Organisations that nobody here knows, recognised by how their names are written.

Owns telling a proper name made of ordinary words from those words: "the Society of Old
Ships" is one stranger, not a society and ships. Knows nothing of questions.
"""

from collections.abc import Sequence

from partnerbot.language import english
from partnerbot.language.senses import Sense, Tag
from partnerbot.understanding.mention import Mention

_KNOWN = frozenset({Tag.PARTNER, Tag.HOST, Tag.BODY, Tag.WORK, Tag.KIND})
"""What a run of capitals must not hold to be the name of a stranger."""
_FEWEST = 2
"""How many words in capitals make a name, and how many others show that not all have them."""


def with_strangers(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions of a sentence with each unknown organisation's name as one stranger."""
    capitals = sum(map(_is_capitalised, mentions))
    if capitals < _FEWEST or len(mentions) - capitals < _FEWEST:
        return list(mentions)  # no name of several words, or a title: capitals tell nothing
    found: list[Mention] = []
    i = 0
    while i < len(mentions):
        end = _run_end(mentions, i) if _is_capitalised(mentions[i]) else i
        run = mentions[i:end]
        if _is_stranger(run, mentions[i - 1] if i else None):
            words = tuple(word for mention in run for word in mention.words)
            last = max(n for n, word in enumerate(words) if word.is_capitalised)
            name = " ".join(word.text for word in words[: last + 1])
            found.append(Mention(words, (Sense(Tag.STRANGER, name),)))
            i = end
        else:
            found.append(mentions[i])
            i += 1
    return found


def _is_capitalised(mention: Mention) -> bool:
    return mention.words[0].is_capitalised


def _run_end(mentions: Sequence[Mention], start: int) -> int:
    """Where a run of capitalised words, with small words between, ends."""
    end = start
    for i in range(start, len(mentions)):
        if _is_capitalised(mentions[i]):
            end = i + 1
        elif not {word.norm for word in mentions[i].words} <= english.small_words("in_names"):
            break
        if "," in mentions[i].words[-1].gap:
            break
    return end


def _is_stranger(run: Sequence[Mention], before: Mention | None) -> bool:
    """Whether words with capitals make the name of an organisation that nobody here knows.

    A word for organisations says so ("Society", "Ministry"), and so does "with" before them.
    """
    capitals = [m for m in run if _is_capitalised(m)]
    known = any(sense.tag in _KNOWN for m in capitals for sense in m.senses)
    if len(capitals) < _FEWEST or known or capitals[0].tag == Tag.FORM:
        return False
    words = {word.norm for m in capitals for word in m.words}
    organisation = any(m.is_(Tag.NOUN, "organisation") for m in capitals)
    if organisation or not words.isdisjoint(english.small_words("institution")):
        return True
    if any(m.tag == Tag.STRANGER for m in capitals):
        return False  # each is a name by itself: "ICAO and Europol"
    of_a_place = any(m.tag == Tag.BACKGROUND for m in capitals) and any(
        m.tag in (Tag.ELSEWHERE, Tag.UNKNOWN) for m in capitals
    )  # "National Libraries of …"
    together = before is not None and before.words[-1].norm in english.small_words("with")
    return of_a_place or together
