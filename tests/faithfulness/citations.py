"""What may be cited: every fact of a world as its files and its documents hold it.

Owns the look-up of citations, from the records of the files and not by way of the base.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from partnerbot.answering.answer import CitedFact, FactSource
from partnerbot.facts.model import Fact
from partnerbot.facts.records import Document, KnowledgeFile, Section
from tests.faithfulness.worlds import World


@cache
def citable(world: World) -> dict[str, CitedFact]:
    """Every fact of a world by its id, as an answer has to cite it.

    A heading has no statement of its own: that names all who stand under it.
    """
    sections = {s.id: s for file in world.files for s in file.section}
    found = (c for f in world.files if f.document for c in _of_file(f, f.document, sections))
    return {fact.id: fact for fact in found}


def untrue_citations(cited: Sequence[CitedFact], world: World) -> list[str]:
    """The cited facts that do not stand in a world as they are cited."""
    return [fact.id for fact in cited if not _stands(fact, world)]


def _stands(fact: CitedFact, world: World) -> bool:
    own = citable(world).get(fact.id)
    if own is None or fact.partner != own.partner or fact.source != own.source:
        return False
    if own.statement:
        return fact.statement == own.statement
    section = fact.id.removeprefix("section-")
    named = [p.name for f in world.files for p in f.partner if p.section == section]
    return f"“{fact.source.section}”" in fact.statement and all(
        name.casefold() in fact.statement.casefold() for name in named
    )


def misplaced(cited: Sequence[CitedFact], documents: Path, world: World) -> list[str]:
    """The cited facts whose phrase does not stand on the cited line of their document."""
    files = {f.document.id: documents / f.document.file for f in world.files if f.document}
    return [
        fact.id
        for fact in cited
        if _words(fact.source.phrase)
        not in _words(_lines(files[fact.source.document])[fact.source.line - 1])
    ]


def _of_file(
    file: KnowledgeFile, document: Document, sections: dict[str, Section]
) -> Iterator[CitedFact]:
    for fact in file.host.fact if file.host else ():
        yield _cited(fact, None, document, document.title)
    for partner in file.partner:
        for own in partner.fact:
            yield _cited(own, partner.id, document, sections[partner.section].heading)
    for section in file.section:
        phrase = " ".join(section.heading.split()[:6])
        source = FactSource(document.id, document.title, section.heading, section.line, phrase)
        yield CitedFact(f"section-{section.id}", None, "", source)


def _cited(fact: Fact, partner: str | None, document: Document, section: str) -> CitedFact:
    source = FactSource(document.id, document.title, section, fact.line, fact.phrase)
    return CitedFact(fact.id, partner, fact.statement, source)


@cache
def _lines(document: Path) -> list[str]:
    return document.read_text(encoding="utf-8").splitlines()


def _words(text: str) -> str:
    """A text without what a transcript may have otherwise: quotes, case, spaces."""
    return " ".join(text.replace("’", "'").casefold().split())
