"""What a single line of a document is, by how it reads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from postil.reading.document import Line, PartKind
from postil.reading.structure import furniture
from postil.reading.structure.headers import DAY

if TYPE_CHECKING:
    from collections.abc import Sequence

PROSE = 140
PROSE_WORDS = 18
LONGEST_DATELINE = 90
LONGEST_CREDIT, LONGEST_CAPTION = 60, 500
LONGEST_FURNITURE = 300
SHORTEST_DOUBLED = 40
SENTENCE = re.compile(r"[.!?…][\"”’')\]]*$")
BYLINE = re.compile(
    r"(?:by|written by|story by|reported by|words by)\b:?\s+(?=[A-Z@])\S.{1,100}$", re.IGNORECASE
)
DATELINE = re.compile(rf".{{0,40}}\b{DAY}.{{0,40}}$", re.IGNORECASE)


def is_prose(line: Line) -> bool:
    """Whether a line is long enough, and ends as, a paragraph."""
    long = len(line.text) >= PROSE or line.text.count(" ") >= PROSE_WORDS
    return long and bool(SENTENCE.search(line.text) or len(line.text) >= 2 * PROSE)


def is_furniture(line: Line) -> bool:
    """Whether a line is the publisher's: a button, a label, a legal notice."""
    text = line.text
    if len(text) > LONGEST_FURNITURE:
        return False
    return bool(furniture.LEGAL.search(text) or furniture.BOILERPLATE.fullmatch(text))


def origin_of(text: str) -> PartKind | None:
    """What a line is that tells of an article's origin, None if it is anything else."""
    if furniture.REPRINT.fullmatch(text):
        return PartKind.REPRINT
    if BYLINE.match(text):
        return PartKind.BYLINE
    is_date = len(text) <= LONGEST_DATELINE and DATELINE.match(text)
    return PartKind.DATELINE if is_date else None


def captions_of(lines: Sequence[Line]) -> set[int]:
    """The numbers of the lines that are captions or credits of pictures."""
    found: set[int] = set()
    for line in lines:
        text, number = line.text, line.number
        before = lines[number - 1] if number else None
        if len(text) <= LONGEST_CREDIT and furniture.CREDIT_ONLY.fullmatch(text):
            found.add(number)
            if before and not line.opens and _may_be_caption(before):
                found.add(number - 1)
        elif len(text) <= LONGEST_CAPTION and furniture.CREDIT.search(text):
            found.add(number)
        if before and before.text == text and len(text) > SHORTEST_DOUBLED:
            found |= {number - 1, number}
    return found


def _may_be_caption(line: Line) -> bool:
    return not SENTENCE.search(line.text) and not BYLINE.match(line.text)
