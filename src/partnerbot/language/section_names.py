"""Sections by what they are called.

Owns which section a name means; the words are the base's. Knows nothing of questions.
"""

from collections.abc import Iterator

from partnerbot.cleaning import visible
from partnerbot.errors import PartnerbotError
from partnerbot.facts.base import Knowledge
from partnerbot.facts.records import Section
from partnerbot.language.english import alternatives
from partnerbot.language.vocabulary import folded_phrase
from partnerbot.language.words import Folder


def named_section(name: str, knowledge: Knowledge) -> str:
    """The id of the section that is called so, whatever its capitals and inflections.

    That is by its id, its heading, or any word that the base has for it; the first words of
    a heading or of a name for its partners do as well, where no other begins so. Raises
    PartnerbotError, which tells the sections that there are, where it is none or several.
    """
    if name in knowledge.sections:
        return name
    fold = Folder()
    wanted = folded_phrase(name, fold).stems
    called: list[str] = []
    begun: list[str] = []
    for section in knowledge.sections.values():
        titles = [folded_phrase(title, fold).stems for title in _titles(section)]
        words = [folded_phrase(word, fold).stems for word in _words(section)]
        if wanted in titles or wanted in words:
            called.append(section.id)
        elif wanted and any(title[: len(wanted)] == wanted for title in titles):
            begun.append(section.id)
    found = called or begun
    if len(found) == 1:
        return found[0]
    there_are = ", ".join(f"{s.id} ({s.heading})" for s in knowledge.sections.values())
    meant = "more than one section may be" if found else "no section is"
    raise PartnerbotError(f"{meant} called '{visible(name)}'; there are {there_are}.")


def _titles(section: Section) -> tuple[str, ...]:
    return section.id, section.heading, section.one, section.many


def _words(section: Section) -> Iterator[str]:
    return (phrase for written in section.words for phrase in alternatives(written))
