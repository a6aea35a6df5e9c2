"""A seed read, with all that was considered on the way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from postil.model import Facts
from postil.reading.document import Document
from postil.reading.html.facts import UNKNOWN_TEXT
from postil.reading.structure.parts import Part

if TYPE_CHECKING:
    from postil.dates import Edtf
    from postil.model import Reading
    from postil.reading.structure.compose import Passage
    from postil.reading.weighing import Weighing


@dataclass(frozen=True, slots=True)
class Weighings:
    """Each fact with the candidates that were weighed for it, the heaviest first."""

    title: Weighing[str]
    source: Weighing[str]
    date: Weighing[Edtf]
    authors: Weighing[tuple[str, ...]]
    topics: Weighing[tuple[str, ...]]
    language: Weighing[str]
    deck: Weighing[str] = UNKNOWN_TEXT
    original: Weighing[str] = UNKNOWN_TEXT
    url: Weighing[str] = UNKNOWN_TEXT

    @property
    def facts(self) -> Facts:
        """The facts that a page gives with their evidence."""
        return Facts(
            title=self.title.fact,
            source=self.source.fact,
            original=self.original.fact,
            date=self.date.fact,
            authors=self.authors.fact,
            topics=self.topics.fact,
        )


@dataclass(frozen=True, slots=True)
class Study:
    """A seed's reading, and what it was made from.

    A plain text's `document` is its characters, all of them in one of `parts`; that of a saved
    page or of Markdown is what was taken out of it, joined by blank lines.
    """

    document: Document
    parts: tuple[Part, ...]
    weighings: Weighings
    reading: Reading


def put_together(name: str, *passages: Passage) -> tuple[Document, tuple[Part, ...]]:
    """A document put together from passages, those that are empty left out, and its parts."""
    pieces: list[str] = []
    parts: list[Part] = []
    at = 0
    for kind, blocks, number in passages:
        if text := "\n\n".join(blocks):
            pieces.append(f"{text}\n\n")
            parts.append(Part(kind, at, at + len(pieces[-1]), number))
            at = parts[-1].end
    return Document(name, "".join(pieces)), tuple(parts)
