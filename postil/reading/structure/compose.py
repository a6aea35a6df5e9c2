"""A document's parts become the body of a page: the text, and below it what is set aside."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from postil.model import SetAside
from postil.reading.document import Document, PartKind
from postil.reading.escape import escape
from postil.reading.structure.comments import NUMBER

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from postil.reading.structure.parts import Part

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
WRAPPED = 0.25
IN_FRONT_MATTER = (PartKind.TITLE, PartKind.DECK)
LOWEST_HEADING = 6


class Passage(NamedTuple):
    """A part of a document: its blocks as Markdown, and a comment's number."""

    kind: PartKind
    blocks: tuple[str, ...]
    number: str = ""


def body_of(document: Document, parts: Sequence[Part]) -> str:
    """The body as Markdown: paragraphs, and a heading of the second level for each section.

    Title and standfirst are left to the front matter. Lines that are not wrapped become paragraphs.
    A caption said twice is shown once. Each
    comment that has a number stands below a heading of the third level, `### Comment 2`, and a
    reply to it below one of the fourth, `#### Comment 2.1`.
    """
    passages: list[Passage] = []
    number = ""
    for part in parts:
        words = document.text[part.start : part.end]
        if part.number and part.number != number:
            number = part.number
            words = _without_number(words, number)
        blocks = _paragraphs(words, is_running=part.kind is PartKind.TEXT)
        passages.append(Passage(part.kind, tuple(blocks), part.number))
    return compose(passages)


def compose(passages: Iterable[Passage]) -> str:
    """Passages as the body of a page, in the way of `body_of`."""
    sections: dict[SetAside | None, list[str]] = {None: []}
    number = ""
    for passage in passages:
        if passage.kind in IN_FRONT_MATTER:
            continue
        blocks = sections.setdefault(SECTIONS.get(passage.kind), [])
        if passage.number and passage.number != number:
            number = passage.number
            blocks.append(_comment_heading(number))
        blocks.extend(passage.blocks)
    captions = sections.get(SetAside.CAPTIONS, [])
    sections[SetAside.CAPTIONS] = list(dict.fromkeys(captions))
    ordered = (_section(aside, sections.get(aside, ())) for aside in SetAside)
    return "\n\n".join(block for each in (sections[None], *ordered) for block in each)


def words_of(document: Document, parts: Sequence[Part], *kinds: PartKind) -> str:
    """The words of the parts of these kinds, as the document has them."""
    return "\n".join(document.text[part.start : part.end] for part in parts if part.kind in kinds)


def _comment_heading(number: str) -> str:
    level = min(3 + number.count("."), LOWEST_HEADING)
    return f"{'#' * level} Comment {number}"


def _without_number(words: str, number: str) -> str:
    """A comment without the number of its own that its heading says."""
    match = NUMBER.match(words.lstrip())
    is_said = match and match["number"] == number.rpartition(".")[2]
    return words.lstrip()[match.end() :] if match and is_said else words


def _section(aside: SetAside, paragraphs: Iterable[str]) -> list[str]:
    listed = list(paragraphs)
    return [aside.heading, *listed] if listed else []


def _paragraphs(words: str, *, is_running: bool) -> list[str]:
    blocks: Iterable[str] = BREAK.split(words)
    if is_running:
        blocks = (piece for block in blocks for piece in _pieces(block))
    escaped = (escape(block) for block in blocks)
    return [paragraph for paragraph in escaped if paragraph]


def _pieces(block: str) -> list[str]:
    """A block as one paragraph where its lines are wrapped, otherwise a paragraph for each line.

    Many documents are left with a paragraph, a verse or a row on each line, and no blank lines
    between; Markdown would run them together. The lines of a wrapped paragraph go on with small
    letters, or are of a script that has none.
    """
    lines = block.strip().split("\n")
    if len(lines) == 1:
        return lines
    beginnings = [line.lstrip()[:1] for line in lines[1:]]
    going_on = sum(sign.isalpha() and not sign.isupper() for sign in beginnings)
    return [block] if going_on >= WRAPPED * len(beginnings) else lines
