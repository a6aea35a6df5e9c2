"""Quotations rewritten to the words that their passages have now."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from postil.anchors import Changed, Found
from postil.articles.content import parse_pages
from postil.articles.pins import quotation_of
from postil.errors import Problems
from postil.reading.escape import escape
from postil.render.notes.passage_layout import blocks_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from postil.anchors import Match, Pin, Region, Span
    from postil.articles.plan import PageFile
    from postil.config import Config
    from postil.model import Article, Markdown, Note
    from postil.render.notes.regions import Regions
    from postil.render.text.plain import PlainText

# Stand for the signs of bold and of a gap until the words between them are escaped.
OPEN, CLOSE, SKIP = "\x01", "\x02", "\x03"
SIGNS = {OPEN: "**", CLOSE: "**", SKIP: "[…]"}
SIGN = re.compile(f"[{''.join(SIGNS)}]")
LIKE_A_GAP = re.compile(r"(?<!\\)\[(?=(?:…|\.\s?\.\s?\.)\])")
NARROWEST = 20


@dataclass(frozen=True, slots=True)
class Requoted:
    """A page's file with new quotations, of which notes, and the pins of all its notes.

    `renamed` has the new ids of notes by the old, where they are made of the words quoted.
    """

    file: str
    notes: tuple[str, ...]
    pins: Mapping[str, Pin]
    renamed: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Requoter:
    """Brings the quotations of one page up to its text.

    `matches` are where its notes stand, each in that of the `regions` which `where` tells, and
    `pins` those that they had.
    """

    page: PageFile
    matches: Mapping[str, Match]
    regions: Regions
    where: Mapping[str, Region]
    pins: Mapping[str, Pin]
    config: Config

    def requoted(self) -> Requoted:
        """The page with every quotation brought up to the text that is then found for certain."""
        file, notes = self.page.text, []
        pins = [self.pins.get(note.id) for note in self.page.article.notes]
        for number in reversed(range(len(pins))):
            note = self.page.article.notes[number]
            match = self.matches.get(note.id)
            if not isinstance(match, Changed):
                continue
            plain = self.regions.plains[self.where[note.id]]
            changed = requote(file, note, quotation_lines(note, plain, match))
            if pin := self._checked(changed, number, match):
                file, pins[number] = changed, pin
                notes.append(note.id)
        after = self._parsed(file) if notes else None
        ids = [note.id for note in (after or self.page.article).notes]
        moved = {name: pin for name, pin in zip(ids, pins, strict=True) if pin}
        renamed = {
            old.id: new
            for old, new in zip(self.page.article.notes, ids, strict=True)
            if old.id != new
        }
        return Requoted(file, tuple(reversed(notes)), moved, renamed)

    def _checked(self, file: str, number: int, match: Changed) -> Pin | None:
        """The pin of a note as it is in a new file, None unless its passage is found there."""
        article, before = self._parsed(file), self.page.article
        if article is None or _unquoted(article) != _unquoted(before):
            return None
        old, note = before.notes[number], article.notes[number]
        quotation, region = quotation_of(note), self.where[old.id]
        finder = self.regions[region]
        pin = finder.anchorer.pin(quotation, match.whole or match.passage)
        known = self.pins.get(old.id)
        first = known.first if known else quotation_of(old).text
        pin = replace(pin, first=first, region=region)
        there, found = self.regions.find(quotation, pin)
        is_there = isinstance(found, Found) and (there, found.passage) == (region, match.passage)
        return pin if is_there and not finder.is_faulty(quotation, found) else None

    def _parsed(self, file: str) -> Article | None:
        """The article in a page's file, None where it cannot be understood."""
        problems = Problems()
        page = next(parse_pages({self.page.article.path: file}, self.config, problems), None)
        return page.article if page and not problems.errors else None


def _unquoted(article: Article) -> list[tuple[object, ...]]:
    """What the notes of an article say, apart from what they quote."""
    return [(one.kind, one.heading, one.metadata, one.body.text) for one in article.notes]


def requote(file: str, note: Note, lines: Sequence[str]) -> str:
    """A page's file with the lines of a note's quotation replaced, and no other.

    Args:
        file: the page's file.
        note: the note, as it was parsed from that file.
        lines: the new lines, with the `>` before each.
    """
    every = file.split("\n")
    start = note.quotation.line - 1
    end = start + note.quotation.text.count("\n") + 1
    ending = "\r" if every[start].endswith("\r") else ""
    return "\n".join([*every[:start], *(f"{line}{ending}" for line in lines), *every[end:]])


def quotation_lines(note: Note, plain: PlainText, match: Changed) -> list[str]:
    """The lines that quote a passage as it reads now, with its gaps and its bold words.

    Args:
        note: the note whose words have changed.
        plain: the article's words.
        match: where the passage is in them.
    """
    whole = match.whole or match.passage
    bold = match.passage if match.passage != whole else ()
    width = _width(note.quotation)
    starts = [block.text.start for block in blocks_of(plain)]
    written = (_markdown(words, width) for words in _paragraphs(plain.text, whole, bold, starts))
    quoted = ("\n".join(f"> {line}" for line in text.split("\n")) for text in written)
    return "\n>\n".join(quoted).split("\n")


def _paragraphs(
    text: str, whole: Sequence[Span], bold: Sequence[Span], starts: Sequence[int]
) -> Iterator[str]:
    """The words of a passage, each paragraph on one line, with signs for bold and for gaps."""
    pieces: list[str] = []
    block = 0
    for span in whole:
        pieces += [SKIP] if pieces else []
        cuts = [span.start, *(at for at in starts if span.start < at < span.end), span.end]
        for start, end in pairwise(cuts):
            begins = bisect_right(starts, start)
            if pieces and begins != block:
                yield " ".join(pieces)
                pieces = []
            block = begins
            pieces.append(_marked(text, start, end, bold))
    yield " ".join(pieces)


def _marked(text: str, start: int, end: int, bold: Sequence[Span]) -> str:
    """A stretch of a text on one line, with signs where its bold words begin and end."""
    signs = [(bold[0].start, OPEN), (bold[-1].end, CLOSE)] if bold else []
    pieces, at = [], start
    for place, sign in signs:
        inside = start <= place < end if sign == OPEN else start < place <= end
        if inside:
            pieces += [SIGN.sub("", text[at:place]), sign]
            at = place
    return " ".join("".join([*pieces, SIGN.sub("", text[at:end])]).split())


def _markdown(words: str, width: int) -> str:
    """A paragraph as Markdown, on lines of about a width, or on one line where that is 0."""
    escaped = LIKE_A_GAP.sub(r"\\[", escape(_wrapped(words, width)))
    return SIGN.sub(lambda sign: SIGNS[sign[0]], escaped)


def _wrapped(words: str, width: int) -> str:
    lines = [""]
    for word in words.split(" "):
        if width and lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}" if lines[-1] else word
    return "\n".join(lines)


def _width(quotation: Markdown) -> int:
    """How wide the lines of a quotation are, 0 where each of its paragraphs is on one line."""
    lines = quotation.text.split("\n")
    is_wrapped = any(one.strip() and other.strip() for one, other in pairwise(lines))
    return max(NARROWEST, *map(len, lines)) if is_wrapped else 0
