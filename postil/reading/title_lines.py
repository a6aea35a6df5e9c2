"""The lines that may be a document's title, and what stands about each of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import filterfalse, islice
from typing import TYPE_CHECKING

from postil.reading.structure.beginning import ADDED
from postil.reading.structure.days import DATE_BEFORE, DATE_LINE, DATE_ONLY
from postil.reading.structure.furniture import NO_TITLE
from postil.reading.structure.origins import BYLINE_START, is_credited_name
from postil.reading.structure.phrases import (
    BULLET,
    BUTTON_AFTER,
    FILE,
    IDENTIFIER,
    LABEL_BEFORE,
)
from postil.reading.structure.pictures import CREDIT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from postil.reading.document import Document, Line

MAILBOX = re.compile(r"[\w.+-]@[\w-]+\.[a-z]")
READ_LINES = 250
LEAD_LINES = 4
LEAD_CHARACTERS = 2_500
AFTER_OPENING = 3
SEEN_BELOW = 3
LONGEST = 220
SHORT_DATE = 90
FEWEST = 4
STEM = 6
DOUBLED = 10
CONTENT_WORD = re.compile(r"[^\W\d_]{3,}|\d{2,}")
EVERYDAY_WORDS = """
the and for with from that this are was were has have had will would can could not but you your
our its his her their they what who how why when where which into about after over more than all
new one out now just get says said say been she him them may here there some off
"""
EVERYDAY = frozenset(EVERYDAY_WORDS.split())
CRUMB = re.compile(r"\s[»›]\s")
GAPS = re.compile(r"\s{2,}|\s[/|›»·•]\s")
LINKS, LINK_WORDS = 3, 3


@dataclass(frozen=True, slots=True)
class Setting:
    """A line that may be the title, and what stands about it.

    `order` is its place, from 1, among the lines of four words or more; `distance` the number of
    lines from it to the text; `shared` the part of its content words that the lead uses again,
    `taken` how many those are; `last` is the number of the last line above the text that says the
    same. `before` is the line above it, `after` those below, without a program's names.
    """

    line: Line
    words: str
    order: int
    distance: int
    shared: float
    taken: int
    last: int
    before: str
    after: tuple[str, ...]

    @property
    def count(self) -> int:
        """How many words it has."""
        return len(self.words.split())

    @property
    def is_repeated(self) -> bool:
        """Whether a phrase stands above the text once more, with other lines between."""
        is_phrase = self.count >= FEWEST and not BULLET.match(self.line.text)
        return is_phrase and self.distance > 0 and self.last > self.line.number + 1


def tidied(words: str) -> str:
    """A line without the date, label, path and buttons glued to it, and once where doubled."""
    plain = words.replace("\xa0", " ")
    for pattern in (DATE_BEFORE, LABEL_BEFORE):
        match = pattern.match(plain)
        plain = plain[match.end() :] if match else plain
    trail = CRUMB.split(plain)[-1]
    plain = trail if trail.count(" ") + 1 >= FEWEST else plain
    half = len(plain) // 2
    if half >= DOUBLED and plain[:half].strip() == plain[half:].strip():
        plain = plain[:half]
    return BUTTON_AFTER.sub("", plain).strip()


def settings_of(document: Document) -> Iterator[Setting]:
    """The lines that may be a document's title, in its order."""
    lines, opening = document.lines, document.opening
    lead = _stems(" ".join(line.text for line in lines[opening:][:LEAD_LINES])[:LEAD_CHARACTERS])
    last = {line.text: line.number for line in lines[: opening + AFTER_OPENING]}
    order = 0
    for line in lines[: min(READ_LINES, opening + AFTER_OPENING)]:
        words = tidied(line.text) if len(line.text) <= 2 * LONGEST else ""
        words = _without_site(words, last)
        stems = _stems(words)
        before = lines[line.number - 1].text if line.number else ""
        after = _below(lines, line)
        is_name = bool(after) and is_credited_name(before, words, after[0])
        if not stems or len(words) > LONGEST or is_no_title(words) or is_name:
            continue
        order += len(words.split()) >= FEWEST
        taken = len(stems & lead)
        yield Setting(
            line=line,
            words=words,
            order=order,
            distance=opening - line.number,
            shared=taken / len(stems),
            taken=taken,
            last=last.get(words, 0),
            before=before,
            after=after,
        )


def _below(lines: Sequence[Line], line: Line) -> tuple[str, ...]:
    near = (each.text for each in lines[line.number + 1 : line.number + 1 + 2 * SEEN_BELOW])
    return tuple(islice(filterfalse(IDENTIFIER.fullmatch, near), SEEN_BELOW))


def _without_site(words: str, others: Mapping[str, int]) -> str:
    """A line without the site's name at its end, where another line shows what it is without."""
    for tail in ADDED.finditer(words):
        head = words[: tail.start()]
        if head in others and head.count(" ") + 1 >= FEWEST and 2 * len(head) > len(words):
            return head
    return words


def _stems(words: str) -> set[str]:
    found = CONTENT_WORD.findall(words.casefold())
    return {word[:STEM] for word in found if word not in EVERYDAY}


def is_no_title(words: str) -> bool:
    """Whether a line is a label, a byline, a date, a credit or a row of links."""
    starts = (NO_TITLE, BYLINE_START, DATE_ONLY)
    return any(each.match(words) for each in starts) or bool(
        FILE.search(words)
        or CREDIT.search(words)
        or ("@" in words and MAILBOX.search(words))
        or _is_navigation(words)
    )


def _is_navigation(words: str) -> bool:
    """Whether a line is a row of links: short words set apart by wide gaps, slashes or bars."""
    items = GAPS.split(words)
    return len(items) >= LINKS and all(item.count(" ") < LINK_WORDS for item in items)


def is_dated(line: str) -> bool:
    """Whether a short line says a day or a time."""
    return len(line) < SHORT_DATE and bool(DATE_LINE.match(line))
