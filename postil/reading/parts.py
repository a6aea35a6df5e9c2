"""A document cut into its parts: every character in exactly one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from postil.reading import furniture
from postil.reading.document import Document, Line, PartKind

if TYPE_CHECKING:
    from collections.abc import Sequence

PROSE = 140
LONGEST_DECK = 300
PROSE_WORDS = 18
SENTENCE = re.compile(r"[.!?…][\"”’')\]]*$")
BYLINE = re.compile(
    r"(?:by|written by|story by|reported by|words by)\b:?\s+(?=[A-Z@])\S.{1,100}$", re.IGNORECASE
)
MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
DATELINE = re.compile(
    rf".{{0,40}}\b(?:\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}|\d{{4}}-\d\d-\d\d"
    rf"|{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH},?\s+\d{{4}}).{{0,40}}$",
    re.IGNORECASE,
)
MOST_AFTER = 0.5


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a document, with the white space after it."""

    kind: PartKind
    start: int
    end: int


def parts_of(document: Document, title: int | None) -> tuple[Part, ...]:
    """The parts in the document's order; together they are the whole text.

    Args:
        document: the document.
        title: which of its lines is its title, None where there is none.
    """
    lines = document.lines
    following = [*(line.start for line in lines[1:]), len(document.text)]
    parts: list[Part] = []
    for line, kind, end in zip(lines, kinds_of(lines, title), following, strict=False):
        closing = furniture.CLOSING_SENTENCE.search(line.text) if kind is PartKind.TEXT else None
        if closing:
            _append(parts, kind, line.start + closing.end())
            kind = PartKind.BOILERPLATE
        _append(parts, kind, end)
    return tuple(parts)


def _append(parts: list[Part], kind: PartKind, end: int) -> None:
    start = parts[-1].end if parts else 0
    if parts and parts[-1].kind is kind:
        start = parts.pop().start
    parts.append(Part(kind, start, end))


def kinds_of(lines: Sequence[Line], title: int | None) -> list[PartKind]:
    """The kind of each line."""
    captions = _captions(lines)
    body = _first_prose(lines, title, captions)
    comments = _comments(lines, body)
    kinds: list[PartKind] = []
    for line in lines[:comments]:
        if line.number == title:
            kinds.append(PartKind.TITLE)
        elif line.number < body:
            kinds.append(_in_header(line, title, captions, kinds))
        else:
            kinds.append(_in_body(line, captions))
    if PartKind.TEXT not in kinds and PartKind.DECK not in kinds:
        return [PartKind.TITLE if line.number == title else PartKind.TEXT for line in lines]
    _find_deck(lines, kinds, title)
    _find_biography(lines, kinds)
    _end_text(lines, kinds, body)
    kinds += [_in_comments(line) for line in lines[comments:]]
    return kinds


def is_prose(line: Line) -> bool:
    """Whether a line is long enough, and ends as, a paragraph."""
    long = len(line.text) >= PROSE or line.text.count(" ") >= PROSE_WORDS
    return long and bool(SENTENCE.search(line.text) or len(line.text) >= 2 * PROSE)


def _captions(lines: Sequence[Line]) -> set[int]:
    found: set[int] = set()
    for line in lines:
        text, number = line.text, line.number
        before = lines[number - 1] if number else None
        if len(text) <= 60 and furniture.CREDIT_ONLY.fullmatch(text):
            found.add(number)
            if before and not line.opens and not SENTENCE.search(before.text):
                found.add(number - 1)
        elif len(text) <= 500 and furniture.CREDIT.search(text):
            found.add(number)
        if before and before.text == text and len(text) > 40:
            found |= {number - 1, number}
    return found


def _first_prose(lines: Sequence[Line], title: int | None, captions: set[int]) -> int:
    start = 0 if title is None else title + 1
    for line in lines[start:]:
        if line.number not in captions and is_prose(line) and not _is_furniture(line):
            return line.number
    return start


def _comments(lines: Sequence[Line], body: int) -> int:
    for line in lines[body + 1 :]:
        if furniture.COMMENTS.fullmatch(line.text) and (
            line.opens or line.number + 1 == len(lines)
        ):
            return line.number
    return len(lines)


def _in_header(
    line: Line, title: int | None, captions: set[int], before: Sequence[PartKind]
) -> PartKind:
    text = line.text
    if line.number in captions:
        return PartKind.CAPTION
    if furniture.REPRINT.fullmatch(text):
        return PartKind.REPRINT
    if BYLINE.match(text):
        return PartKind.BYLINE
    if len(text) <= 90 and DATELINE.match(text):
        return PartKind.DATELINE
    if title is None or line.number < title or _is_furniture(line):
        return PartKind.BOILERPLATE
    if PartKind.DECK not in before and text.count(" ") >= 5:
        return PartKind.DECK
    return PartKind.TEXT if text.count(" ") >= 8 else PartKind.BOILERPLATE


def _in_body(line: Line, captions: set[int]) -> PartKind:
    text = line.text
    if line.number in captions:
        return PartKind.CAPTION
    if len(text) <= 250 and furniture.RELATED.match(text):
        return PartKind.RELATED
    if len(text) <= 140 and furniture.INVITATION.search(text):
        return PartKind.RELATED
    if furniture.REPRINT.fullmatch(text):
        return PartKind.REPRINT
    return PartKind.BOILERPLATE if _is_furniture(line) else PartKind.TEXT


def _find_deck(lines: Sequence[Line], kinds: list[PartKind], title: int | None) -> None:
    """Marks a sentence right below the title that a byline or the like parts from the text."""
    if title is None or title + 2 >= len(kinds) or kinds[title + 1] is not PartKind.TEXT:
        return
    parted = kinds[title + 2] not in (PartKind.TEXT, PartKind.CAPTION)
    if parted and len(lines[title + 1].text) <= LONGEST_DECK:
        kinds[title + 1] = PartKind.DECK


def _find_biography(lines: Sequence[Line], kinds: list[PartKind]) -> None:
    """Marks the author's biography among the last lines of text."""
    texts = [number for number, kind in enumerate(kinds) if kind is PartKind.TEXT]
    for number in texts[-3:]:
        if number > texts[0] and furniture.BIOGRAPHY.fullmatch(lines[number].text):
            kinds[number] = PartKind.BIOGRAPHY


def _end_text(lines: Sequence[Line], kinds: list[PartKind], body: int) -> None:
    """Takes the links and teasers after the article out of its text.

    The article ends at the first line that announces others, if little prose follows it.
    """
    prose = [
        len(lines[number].text) if kind is PartKind.TEXT and is_prose(lines[number]) else 0
        for number, kind in enumerate(kinds)
    ]
    total = left = sum(prose)
    for number in range(body, len(kinds)):
        left -= prose[number]
        if left <= MOST_AFTER * total and furniture.AFTER_ARTICLE.match(lines[number].text):
            for later in range(number, len(kinds)):
                if kinds[later] is PartKind.TEXT:
                    kinds[later] = PartKind.RELATED
            return


def _in_comments(line: Line) -> PartKind:
    closing = furniture.EMPTY_COMMENTS.match(line.text)
    return PartKind.BOILERPLATE if closing else PartKind.COMMENT


def _is_furniture(line: Line) -> bool:
    text = line.text
    if len(text) > 300:
        return False
    return bool(furniture.LEGAL.search(text) or furniture.BOILERPLATE.fullmatch(text))
