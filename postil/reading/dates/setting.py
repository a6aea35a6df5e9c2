"""A document's lines as a day sees them: where prose begins, where comments do, what is near."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from postil.reading.dates.cues import HOURS

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from postil.reading.document import Document, Line

SHORT = 120
FAR = 40
_PROSE = 140
_OPENING = 2000
_SENTENCE = re.compile(r"[.!?:][”\"’')\]]*(?:\s|$)")
RIGHTS = re.compile(r"©|\(c\)|copyright|all rights reserved", re.IGNORECASE)
_TALK = re.compile(
    r"\W*(?:(?:\d+|one|two|three|no|all|reader|user|latest|your|add|view|show|leave|post|write|join"
    r"|report)\s){0,3}(?:an?\s|this\s|the\s)?"
    r"(?:comments?|responses?|replies|reply|thoughts?|discussions?|conversation)\b.{0,60}$",
    re.IGNORECASE,
)
_RELATED = re.compile(
    r"\W*(?:related|more (?:from|stories|news|on|in|like|articles)|read (?:more|next|also)"
    r"|also read|see also|recommended|most (?:read|popular|viewed|recent)|latest|trending"
    r"|you (?:may|might)|recent|popular|archives?|previous|next|what to read"
    r"|don.t miss|editor.?s.? picks?|top stories|upcoming|events|notable events|past)\b.{0,50}$",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"\W*(?:by|written by|posted by|author|from)\b.{0,80}$|\W*(?:published|posted)\b.{0,12}$",
    re.IGNORECASE,
)
_NAME = re.compile(r"[A-Z][\w.'’-]{1,20}(?: [A-Z][\w.'’-]{0,20}){0,2}")
WEB = 1993
# A year since then.
_RECENT = re.compile(r"(?<!\d)(?:199[3-9]|20\d\d)(?!\d)")
_EVENT = re.compile(
    r"\W*(?:(?:when|where|venue|location|doors|tickets|admission|price|cost|entry|what)\s*:"
    r"|(?:add to (?:\w+ )?calendar|(?:google|outlook) calendar|ical (?:export|feed)|get directions"
    rf"|save the date|{HOURS})\W*$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Setting:
    """A document's lines, and what each stands among.

    `before[n]` counts the lines of prose before line n; `lead_in[n]` the lines between it and the
    next line of prose, FAR at most; `talk` is the number of the first line of the comments;
    `linked` holds the lines that a heading of links to other pages, and no prose since, precedes;
    `is_recent` tells whether the document names a year since there is a web.
    """

    lines: Sequence[Line]
    starts: Sequence[int]
    before: Sequence[int]
    lead_in: Sequence[int]
    talk: int
    linked: Container[int]
    is_recent: bool

    @classmethod
    def of(cls, document: Document, comments: int | None = None) -> Setting:
        """The setting of a document's lines; the cost is linear.

        Args:
            document: the document.
            comments: the offset at which readers' comments begin, where that is known.
        """
        lines = document.lines
        prose = [is_prose(line.text) for line in lines]
        before, lead_in, count, wait = [], [], 0, FAR
        for one in prose:
            before.append(count)
            count += one
        for one in reversed(prose):
            lead_in.append(wait)
            wait = 0 if one else min(wait + 1, FAR)
        talk = (line.number for line in lines if before[line.number] > 1 and _is(_TALK, line))
        starts = [line.start for line in lines]
        known = len(lines) if comments is None else bisect_left(starts, comments)
        first = min(next(talk, len(lines)), known)
        linked = frozenset(_linked(lines, prose))
        is_recent = bool(_RECENT.search(document.text))
        return cls(lines, starts, before, lead_in[::-1], first, linked, is_recent)

    def line_at(self, offset: int) -> Line:
        """The line that holds, or stands last before, an offset of the document."""
        return self.lines[max(0, bisect_right(self.starts, offset) - 1)]

    def opening(self, paragraphs: int) -> Iterator[Line]:
        """The first paragraphs of running text."""
        prose = (line for line in self.lines[: self.talk] if is_prose(line.text))
        return (line for _, line in zip(range(paragraphs), prose, strict=False))

    def near_byline(self, line: Line) -> bool:
        """Whether a byline, or the label of a date, stands on this line or near it."""
        return any(_is(_BYLINE, one) for one in self._beside(line, 3, 2))

    def is_signed(self, line: Line) -> bool:
        """Whether it stands below all prose between a name and a text, as a comment's stamp."""
        if self.lead_in[line.number] < FAR:
            return False
        above, below = self.lines[line.number - 1 :][:1], self.lines[line.number + 1 :][:1]
        said = bool(below) and bool(_SENTENCE.search(below[0].text, 0, _OPENING))
        return said and any(map(_NAME.fullmatch, (one.text for one in above)))

    def near_event(self, line: Line) -> bool:
        """Whether a line beside this one gives the place, the price or the hours of an event."""
        return any(_is(_EVENT, one) for one in self._beside(line, 2, 2))

    def _beside(self, line: Line, above: int, below: int) -> Sequence[Line]:
        return self.lines[max(0, line.number - above) : line.number + below + 1]


def is_prose(text: str) -> bool:
    """Whether a line is a paragraph of running text, by its length and its sentences."""
    if len(text) < _PROSE or RIGHTS.search(text, 0, _OPENING):
        return False
    return bool(_SENTENCE.search(text, 0, _OPENING))


def _linked(lines: Sequence[Line], prose: Sequence[bool]) -> Iterator[int]:
    is_linked = False
    for line, is_text in zip(lines, prose, strict=True):
        is_linked = not is_text and (is_linked or _is(_RELATED, line))
        if is_linked:
            yield line.number


def _is(shape: re.Pattern[str], line: Line) -> bool:
    return len(line.text) <= SHORT and bool(shape.match(line.text))
