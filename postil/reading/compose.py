"""A document's parts become the body of a page: the text, and below it what is set aside."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from postil.model import SetAside
from postil.reading.document import Document, PartKind
from postil.reading.escape import escape

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from postil.reading.parts import Part

SECTIONS = {
    PartKind.CAPTION: SetAside.CAPTIONS,
    PartKind.COMMENT: SetAside.COMMENTS,
    PartKind.BIOGRAPHY: SetAside.BIOGRAPHY,
    PartKind.DATELINE: SetAside.FURNITURE,
    PartKind.BYLINE: SetAside.FURNITURE,
    PartKind.REPRINT: SetAside.FURNITURE,
    PartKind.RELATED: SetAside.FURNITURE,
    PartKind.BOILERPLATE: SetAside.FURNITURE,
}
BREAK = re.compile(r"\n\s*\n")


def body_of(document: Document, parts: Sequence[Part]) -> str:
    """The body as Markdown: paragraphs, and a heading of the second level for each section.

    The title is left to the front matter. A caption said twice at once is shown once.
    """
    sections: dict[SetAside | None, list[str]] = {None: []}
    for part in parts:
        if part.kind is not PartKind.TITLE:
            words = document.text[part.start : part.end]
            sections.setdefault(SECTIONS.get(part.kind), []).extend(_paragraphs(words))
    captions = sections.get(SetAside.CAPTIONS, [])
    sections[SetAside.CAPTIONS] = list(dict.fromkeys(captions))
    ordered = (_section(aside, sections.get(aside, ())) for aside in SetAside)
    return "\n\n".join(block for each in (sections[None], *ordered) for block in each)


def text_of(document: Document, parts: Sequence[Part]) -> str:
    """The words of the article itself."""
    kinds = (PartKind.DECK, PartKind.TEXT)
    return "\n".join(document.text[part.start : part.end] for part in parts if part.kind in kinds)


def _section(aside: SetAside, paragraphs: Iterable[str]) -> list[str]:
    listed = list(paragraphs)
    return [aside.heading, *listed] if listed else []


def _paragraphs(words: str) -> list[str]:
    escaped = (escape(paragraph) for paragraph in BREAK.split(words))
    return [paragraph for paragraph in escaped if paragraph]
