"""A quotation drawn from a document, and the trial that comes of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bench.anchors.edits import Edit, Edited, edited
from postil.anchors import Pin, Quotation, Span

if TYPE_CHECKING:
    from random import Random

    from bench.anchors.documents import Document

ESCAPED = re.compile(r"([\\`*_{}\[\]()>#+.!|&<-])")


@dataclass(frozen=True)
class Trial:
    """What is asked, and where the answer is; `passage` is None where there is none.

    `left` is what stands of a quotation over several paragraphs, or with gaps: its stretches.
    """

    text: str
    quotation: Quotation
    words: str
    pin: Pin | None
    passage: Span | None
    left: tuple[Span, ...] = ()


@dataclass(frozen=True)
class Draw:
    """A quotation of a document, another document, and the chance that decides."""

    document: Document
    passage: Span
    other: Document
    random: Random
    limits: tuple[int, int]

    @property
    def words(self) -> str:
        """The words quoted."""
        return self.document.text[self.passage.start : self.passage.end]

    def trial(self, after: Edited, markdown: str | None = None, *, known: bool = True) -> Trial:
        """The trial on an edited text, with or without a pin."""
        quotation = Quotation.parse(markdown or literal(self.words))
        pin = self.document.anchorer.pin(quotation, (self.passage,)) if known else None
        return Trial(after.text, quotation, self.words, pin, after.passage)

    def edited(self, *edits: Edit) -> Edited:
        """The document's text with edits."""
        return edited(self.document.text, edits, self.passage)

    def strange_sentence(self) -> str:
        """A sentence of the other document."""
        sentence = self.random.choice(self.other.sentences)
        return self.other.text[sentence.start : sentence.end].strip()


def literal(words: str) -> str:
    """Words as Markdown that renders to them."""
    return ESCAPED.sub(r"\\\1", words).replace("\\&", "&amp;").replace("\\<", "&lt;")
