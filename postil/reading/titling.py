"""The title of a document: the line above its text whose words the text takes up.

What speaks for a line and against it is added up as log-odds; the figures were fitted on real
documents whose titles are known, and rounded.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from postil.model import Basis, Fact
from postil.reading.structure.days import DATE_BEFORE, DATE_LINE, DATE_ONLY, DAY_INSIDE
from postil.reading.structure.furniture import NO_TITLE
from postil.reading.structure.opening import is_prose
from postil.reading.structure.origins import BYLINE_START
from postil.reading.structure.phrases import BULLET, BUTTON_AFTER, FILE, LABEL_BEFORE
from postil.reading.structure.pictures import CREDIT
from postil.reading.weighing import Candidate, Weighing, weigh

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from postil.reading.document import Document, Line

ENOUGH = 0.5
READ_LINES = 250
LEAD_LINES = 4
LEAD_CHARACTERS = 2_500
AFTER_OPENING = 3
LONGEST = 220
LONG = 130
LONG_BEFORE = 60
SHORT_DATE = 90
FEWEST, MOST = 4, 20
NEAR = 8
TAKEN = 4
STEM = 6
DOUBLED = 10
TELLING = 0.5
CONTENT_WORD = re.compile(r"[^\W\d_]{3,}|\d{2,}")
EVERYDAY_WORDS = """
the and for with from that this are was were has have had will would can could not but you your
our its his her their they what who how why when where which into about after over more than all
new one out now just get says said say been she him them may here there some off
"""
EVERYDAY = frozenset(EVERYDAY_WORDS.split())
DIGIT = re.compile(r"\d")
CRUMB = re.compile(r"\s[»›]\s")
GAPS = re.compile(r"\s{2,}|\s[/|›»·•]\s")
LINKS, LINK_WORDS = 3, 3
PRIOR = -1.5


class Title(NamedTuple):
    """The title with its candidates, and the line it stands on, None where it is unknown."""

    weighing: Weighing[str]
    line: Line | None


@dataclass(frozen=True, slots=True)
class Setting:
    """A line that may be the title, and what stands about it.

    `order` is its place, from 1, among the lines of four words or more; `distance` the number of
    lines from it to the text; `shared` the part of its content words that the lead uses again,
    `taken` how many those are.
    """

    line: Line
    words: str
    order: int
    distance: int
    shared: float
    taken: int
    before: str
    after: tuple[str, ...]

    @property
    def count(self) -> int:
        """How many words it has."""
        return len(self.words.split())


class Mark(NamedTuple):
    """What speaks for a line (log-odds above 0) or against it, how far it holds, and its name."""

    odds: float
    holds: Callable[[Setting], float]
    reason: str


MARKS = (
    Mark(3.1, lambda at: at.shared, "the lead takes up its words"),
    Mark(2.2, lambda at: min(at.taken, TAKEN) / TAKEN, "the lead takes up several words"),
    Mark(1.7, lambda at: at.order == 1 and at.count >= FEWEST, "the first line of some length"),
    Mark(0.5, lambda at: at.order == 2 and at.count >= FEWEST, "the second line of some length"),
    Mark(1.0, lambda at: 0 < at.distance <= NEAR, "close above the text"),
    Mark(0.9, lambda at: any(map(BYLINE_START.match, at.after[:1])), "a byline follows"),
    Mark(1.3, lambda at: any(map(_is_dated, at.after)), "a date follows"),
    Mark(-1.3, lambda at: at.count < FEWEST, "few words"),
    Mark(-2.0, lambda at: at.count > MOST, "many words"),
    Mark(-2.0, lambda at: len(at.words) > LONG, "long"),
    Mark(-1.0, lambda at: at.line.number == 1, "the second line"),
    Mark(-4.9, lambda at: at.distance <= 0, "inside the text"),
    Mark(-3.6, lambda at: _ends_as_sentence(at), "ends in a full stop"),
    Mark(-1.5, lambda at: at.words.endswith(("?", "!")), "ends in ? or !"),
    Mark(-0.6, lambda at: at.words.endswith(":"), "ends in a colon"),
    Mark(-4.0, lambda at: bool(BULLET.match(at.line.text)), "a list's entry"),
    Mark(-1.1, lambda at: at.words.isupper(), "all in capitals"),
    Mark(-1.6, lambda at: len(at.before) > LONG_BEFORE, "follows a long line, as a deck does"),
    Mark(-2.2, lambda at: _holds_day(at.words), "holds a date"),
    Mark(-0.7, lambda at: is_prose(at.line.text), "reads as a paragraph"),
)


FEW_LINES = 8
REASON = "of the lines near the top, the one that most reads as a title"


def title_of(document: Document) -> Title:
    """The title of a document and the line it stands on, where a line above the text reads so."""
    settings = list(_settings(document))
    candidates = [_candidate(setting) for setting in settings]
    weighing = weigh(candidates, ENOUGH)
    if weighing.fact.value is None:
        return _first_of_few(document.lines, weighing)
    best = max(range(len(candidates)), key=lambda place: candidates[place].weight)
    fact = replace(weighing.fact, reason=REASON)
    return Title(replace(weighing, fact=fact), settings[best].line)


def _first_of_few(lines: Sequence[Line], weighing: Weighing[str]) -> Title:
    """The first line of a document too short to have furniture on top, if it reads as a phrase."""
    if not 1 < len(lines) <= FEW_LINES or not lines[1].opens:
        return Title(weighing, None)
    words = tidied(lines[0].text)
    is_phrase = (
        len(words) < len(lines[1].text) and words[-1:].isalnum() and not _is_furniture(words)
    )
    if not is_phrase:
        return Title(weighing, None)
    reason = "the first of few lines, set apart from the text"
    fact = Fact(words, Basis.STATED, lines[0].text, reason)
    return Title(replace(weighing, fact=fact), lines[0])


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


def _settings(document: Document) -> Iterator[Setting]:
    lines, opening = document.lines, document.opening
    lead = _stems(" ".join(line.text for line in lines[opening:][:LEAD_LINES])[:LEAD_CHARACTERS])
    order = 0
    for line in lines[: min(READ_LINES, opening + AFTER_OPENING)]:
        words = tidied(line.text) if len(line.text) <= 2 * LONGEST else ""
        stems = _stems(words)
        if not stems or len(words) > LONGEST or _is_furniture(words):
            continue
        order += len(words.split()) >= FEWEST
        before = lines[line.number - 1].text if line.number else ""
        after = tuple(each.text for each in lines[line.number + 1 : line.number + 4])
        taken = len(stems & lead)
        distance = opening - line.number
        yield Setting(line, words, order, distance, taken / len(stems), taken, before, after)


def _stems(words: str) -> set[str]:
    found = CONTENT_WORD.findall(words.casefold())
    return {word[:STEM] for word in found if word not in EVERYDAY}


def _is_furniture(words: str) -> bool:
    starts = (NO_TITLE, BYLINE_START, DATE_ONLY)
    return any(each.match(words) for each in starts) or bool(
        FILE.search(words) or CREDIT.search(words) or _is_navigation(words)
    )


def _is_navigation(words: str) -> bool:
    """Whether a line is a row of links: short words set apart by wide gaps, slashes or bars."""
    items = GAPS.split(words)
    return len(items) >= LINKS and all(item.count(" ") < LINK_WORDS for item in items)


def _is_dated(line: str) -> bool:
    return len(line) < SHORT_DATE and bool(DATE_LINE.match(line))


def _holds_day(words: str) -> bool:
    return bool(DIGIT.search(words) and DAY_INSIDE.search(words))


def _ends_as_sentence(at: Setting) -> bool:
    """Whether it ends in a full stop, which a first line above a longer one may."""
    is_top = at.line.number == 0 and bool(at.after) and len(at.after[0]) > 2 * len(at.words)
    return at.words.endswith(".") and not is_top


def _candidate(at: Setting) -> Candidate[str]:
    shares = [(mark.odds * mark.holds(at), mark.reason) for mark in MARKS]
    odds = PRIOR + sum(share for share, _ in shares)
    telling = sorted((share for share in shares if abs(share[0]) >= TELLING), key=_size)
    reason = "; ".join(f"{why} ({share:+.1f})" for share, why in telling) or "nothing speaks for it"
    weight = 1 / (1 + math.exp(-odds))
    return Candidate(at.words, Basis.STATED, at.line.text, reason, round(weight, 4))


def _size(share: tuple[float, str]) -> float:
    return -abs(share[0])
