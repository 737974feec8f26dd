"""Where facts stand in the documents.

Owns which document and which heading a fact is cited under.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from partnerbot.facts.model import Fact, Heading
from partnerbot.facts.records import Document, KnowledgeFile, Partner


@dataclass(frozen=True)
class Source:
    """Where a fact stands: document, heading above it, line (from 1) and marking phrase."""

    document: Document
    section: str
    line: int
    phrase: str


class Sources:
    """The documents that partners, sections and the host were read from."""

    def __init__(self, files: Iterable[KnowledgeFile]) -> None:
        self._documents: dict[Partner, Document] = {}
        self._headings: dict[str, tuple[str, Document]] = {}
        """The headings of sections, each with its document."""
        self._host_document: Document
        for file in files:
            if document := file.document:
                self._documents.update(dict.fromkeys(file.partner, document))
                self._headings.update((s.id, (s.heading, document)) for s in file.section)
                if file.host:
                    self._host_document = document

    def of(self, fact: Fact, partner: Partner | None) -> Source:
        """Where a fact stands that is about a partner, or about the host or partners at large.

        What is said of the host stands under the title of its document.
        """
        if partner is not None:
            heading, document = self._headings[partner.section][0], self._documents[partner]
        elif isinstance(fact, Heading):
            heading, document = self._headings[fact.section]
        else:
            heading, document = self._host_document.title, self._host_document
        return Source(document, heading, fact.line, fact.phrase)
