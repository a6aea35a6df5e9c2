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
    from collections.abc import Iterator, Mapping, Sequence

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
    head = [line for line in lines[:HEAD_LINES] if len(line.text) < LONG]
    top = _alone(lines[:MASTHEAD_LINES])
    end = _alone(lines[TOP_LINES:][-LAST_LINES:])
    yield from _known_lines(lines, {**top, **end})
    yield from _mastheads(lines, top)
    yield from _spellings(lines, top)
    yield from _frames(lines, top, end)
    yield from _tails(head)
    yield from _desks(head)
    yield from _phrases(lines[:HEAD_LINES])


def _alone(lines: Sequence[Line]) -> dict[int, str]:
    """The names that stand alone on their lines, by the number of the line."""
    short = [line for line in lines if len(line.text) < SHORT]
    found = ((line, MASTHEAD.fullmatch(line.text.lstrip("–—- "))) for line in short)
    return {
        line.number: match["name"] for line, match in found if match and is_outlet(match["name"])
    }


def _known_lines(lines: Sequence[Line], alone: Mapping[int, str]) -> Iterator[Cue]:
    """The lines at the very top and the very end that are a known outlet's name alone."""
    for number, name in alone.items():
        if TOP_LINES <= number < len(lines) - LAST_LINES or not known_name(squash(name)):
            continue
        if number and WRITER.fullmatch(lines[number - 1].text):
            continue
        yield Cue(KNOWN_LINE, 0.75, name, lines[number].text, number)


def _mastheads(lines: Sequence[Line], top: Mapping[int, str]) -> Iterator[Cue]:
    """A newspaper's name alone above the title, with no more than furniture above it."""
    for line in lines[:MASTHEAD_LINES][: len(lines) - 1]:
        name = top.get(line.number, "")
        if is_paper(name) or _is_of_place(name, lines[line.number + 1 : HEAD_LINES]):
            yield Cue("a masthead above the title", 0.74, name, line.text, line.number)
            return
        words = len(line.text.split())
        if BYLINE.match(line.text) or (words > FURNITURE_WORDS and not line.text.endswith("?")):
            return


def _spellings(lines: Sequence[Line], top: Mapping[int, str]) -> Iterator[Cue]:
    """A name in two spellings on top of each other, as a logo and its words are."""
    for (_, name), (number, other) in pairwise(top.items()):
        if squash(name) == squash(other) and name.casefold() != other.casefold():
            spelt = max(name, other, key=lambda each: each.count(" "))
            text = lines[number].text
            yield Cue("a masthead in two spellings", 0.76, spelt, text, number)


def _frames(lines: Sequence[Line], top: Mapping[int, str], end: Mapping[int, str]) -> Iterator[Cue]:
    """What reads as an outlet's name alone at the very top, and again at the very end."""
    ends = {squash(name) for name in end.values()}
    for number, name in top.items():
        if number < TOP_LINES and squash(name) in ends and has_shape_of_outlet(name):
            kind = "its name on top and at the end"
            yield Cue(kind, 0.72, name, lines[number].text, number)


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
