"""The lines above a text that name its outlet: mastheads, a browser's title, bylines."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from postil.reading.sources.cue import KNOWN_LINE, Cue
from postil.reading.sources.mastheads import known_name
from postil.reading.sources.namings import names_in
from postil.reading.sources.outlets import (
    ADDRESS,
    MAIL_HOSTS,
    around,
    has_shape_of_outlet,
    host,
    is_outlet,
    is_paper,
    place_of_paper,
    squash,
    tidy,
)
from postil.reading.sources.top_phrases import PHRASES_ABOVE
from postil.reading.sources.wording import MASTHEAD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from postil.reading.document import Line

TOP_LINES = 4
LAST_LINES = 3
SHORT = 60
LONG = 300
READ_CHARACTERS = 1_000
HEAD_LINES = 24
TITLE_LINES = 12
MASTHEAD_LINES = 6
FURNITURE_WORDS = 4
TITLE_WORDS = 5
TAIL_WORDS = 6
# An outlet below a writer's name is as often the one that the text was bought from.
WRITER = re.compile(r"(?:(?:By|BY|by) )?[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3}")
BYLINE = re.compile(r"\W*(?:[Bb]y|BY):? [A-Z]")
BEFORE_TAIL = re.compile(r" [-–—|•·»] ")
DESK_NAMES = (
    "sports? metro news newsroom newsdesk citydesk city local business features? lifestyle "
    "community editor editorial letters entertainment politics"
)
DESK_LINE = re.compile(
    rf"(?:[Ee]-?mail:? )?(?:{'|'.join(DESK_NAMES.split())})@(?P<mail>[\w.-]{{4,80}})", re.IGNORECASE
)


def cues_above(lines: Sequence[Line]) -> Iterator[Cue]:
    """What the lines above a text, and the last below it, say by where they stand."""
    yield from _known_lines(lines)
    head = [line for line in lines[:HEAD_LINES] if len(line.text) < LONG]
    yield from _mastheads(lines)
    yield from _spellings(lines[:TOP_LINES])
    yield from _frames(lines)
    yield from _tails(head)
    yield from _desks(head)
    yield from _phrases(lines[:HEAD_LINES])


def _known_lines(lines: Sequence[Line]) -> Iterator[Cue]:
    """The lines at the very top and the very end that are a known outlet's name alone."""
    edges = (*lines[:TOP_LINES], *lines[TOP_LINES:][-LAST_LINES:])
    for above, line in zip((None, *edges), edges, strict=False):
        if above and above.number + 1 == line.number and WRITER.fullmatch(above.text):
            continue
        words = line.text.lstrip("–—- ")
        match = MASTHEAD.fullmatch(words) if len(words) < SHORT else None
        if match and is_outlet(match["name"]) and known_name(squash(match["name"])):
            yield Cue(KNOWN_LINE, 0.75, match["name"], line.text, line.number)


def _mastheads(lines: Sequence[Line]) -> Iterator[Cue]:
    """A newspaper's name alone above the title, with no more than furniture above it."""
    for line in lines[:MASTHEAD_LINES][: len(lines) - 1]:
        match = MASTHEAD.fullmatch(line.text) if len(line.text) < SHORT else None
        name = match["name"] if match else ""
        if is_paper(name) or _is_of_place(name, lines[line.number + 1 : HEAD_LINES]):
            yield Cue("a masthead above the title", 0.74, name, line.text, line.number)
            return
        words = len(line.text.split())
        if BYLINE.match(line.text) or (words > FURNITURE_WORDS and not line.text.endswith("?")):
            return


def _spellings(top: Sequence[Line]) -> Iterator[Cue]:
    """A name in two spellings on top of each other, as a logo and its words are."""
    names = [(line, line.text) for line in top if _is_name_alone(line)]
    for (_, name), (below, other) in pairwise(names):
        if squash(name) == squash(other) and name.casefold() != other.casefold():
            spelt = max(name, other, key=lambda each: each.count(" "))
            yield Cue("a masthead in two spellings", 0.76, spelt, below.text, below.number)


def _frames(lines: Sequence[Line]) -> Iterator[Cue]:
    """What reads as an outlet's name alone at the very top, and again at the very end."""
    ends = {squash(line.text) for line in lines[TOP_LINES:][-LAST_LINES:] if _is_name_alone(line)}
    for line in lines[:TOP_LINES] if ends else ():
        if has_shape_of_outlet(line.text) and squash(line.text) in ends:
            yield Cue("its name on top and at the end", 0.72, line.text, line.text, line.number)


def _is_name_alone(line: Line) -> bool:
    short = len(line.text) < SHORT
    return short and MASTHEAD.fullmatch(line.text) is not None and is_outlet(line.text)


def _is_of_place(name: str, below: Sequence[Line]) -> bool:
    """Whether a newspaper's name is of the place that the text below was sent from."""
    place = place_of_paper(name)
    if not place:
        return False
    sent = re.compile(rf"{re.escape(place.upper())}\b[^a-z]{{0,3}}[^\n]{{0,30}}? ?[-–—] ")
    return any(sent.match(line.text) for line in below)


def _tails(head: Sequence[Line]) -> Iterator[Cue]:
    """What ends a title that stands below without it: the name that a browser's tab shows."""
    for at, line in enumerate(head[:TITLE_LINES]):
        parts = [*BEFORE_TAIL.finditer(line.text)]
        if not parts:
            continue
        title, name = line.text[: parts[-1].start()].strip(), line.text[parts[-1].end() :].strip()
        if len(title.split()) < TITLE_WORDS or len(name.split()) > TAIL_WORDS:
            continue
        again = any(title.casefold() == other.text.casefold() for other in head[at + 1 :])
        if again and MASTHEAD.fullmatch(name) and is_outlet(tidy(name)):
            kind = "the end of a title that stands without it as well"
            yield Cue(kind, 0.82, tidy(name), around(line.text, *parts[-1].span()), line.number)


def _desks(head: Sequence[Line]) -> Iterator[Cue]:
    """A desk's address alone below a writer's name."""
    for above, line in pairwise(head):
        match = DESK_LINE.fullmatch(line.text) if "@" in line.text else None
        domain = match["mail"].lower() if match else ""
        if not ADDRESS.fullmatch(f"a@{domain}") or not BYLINE.match(above.text):
            continue
        if host(domain) not in MAIL_HOSTS and is_outlet(host(domain)):
            kind = "its desk's address below a writer's name"
            yield Cue(kind, 0.72, domain, line.text, line.number)


def _phrases(head: Sequence[Line]) -> Iterator[Cue]:
    texts = [line.text[:READ_CHARACTERS].replace("\xa0", " ") for line in head]
    for line, names in zip(head, names_in(texts, PHRASES_ABOVE), strict=True):
        for kind, phrase, match in names:
            name = tidy(next(name for name in match.groupdict().values() if name))
            if phrase.fits(name):
                quote = around(line.text, match.start(), match.end())
                yield Cue(kind, phrase.weight, name, quote, line.number)
