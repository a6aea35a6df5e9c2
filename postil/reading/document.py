"""A seed's text as lines that know where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from postil.reading.structure.opening import opening_of


class PartKind(StrEnum):
    """What a stretch of a document is."""

    TITLE = "title"
    DECK = "deck"
    DATELINE = "dateline"
    BYLINE = "byline"
    REPRINT = "reprint"
    TEXT = "text"
    CAPTION = "caption"
    RELATED = "related"
    COMMENT = "comment"
    BIOGRAPHY = "biography"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: its words without outer white space, and where they stand.

    `start` and `end` are offsets of `text` in the document, by code point; `number` counts the
    lines that are not blank, from 0; `opens` says that a blank line, or nothing, stands before it.
    """

    number: int
    text: str
    start: int
    end: int
    opens: bool


@dataclass(frozen=True)
class Document:
    """A decoded seed, LF and without control characters."""

    name: str
    text: str
    language: str = "en"

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Its lines that are not blank."""
        lines: list[Line] = []
        position, opens = 0, True
        for raw in self.text.split("\n"):
            words = raw.strip()
            if words:
                start = position + raw.index(words)
                lines.append(Line(len(lines), words, start, start + len(words), opens))
            opens = not words
            position += len(raw) + 1
        return tuple(lines)

    @cached_property
    def opening(self) -> int:
        """The number of the first line of its running text; that of lines where there is none."""
        return opening_of([line.text for line in self.lines])

    def indent(self, line: Line) -> int:
        """How many characters of white space stand before the words of one of its lines."""
        return line.start - self.text.rfind("\n", 0, line.start) - 1
