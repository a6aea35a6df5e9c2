"""The title of a document: the line above its text whose words the text takes up.

What speaks for a line and against it is added up as log-odds; the figures were fitted on real
documents whose titles are known, and rounded.
"""

from __future__ import annotations

import math
import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from postil.model import Basis, Fact
from postil.reading.structure.days import DAY_INSIDE
from postil.reading.structure.opening import is_prose
from postil.reading.structure.origins import BYLINE_START
from postil.reading.structure.phrases import ABBREVIATED, BULLET, DATELINED, is_in_title_case
from postil.reading.title_lines import FEWEST, is_dated, is_no_title, settings_of, tidied
from postil.reading.weighing import Candidate, Weighing, weigh

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from postil.reading.document import Document, Line
    from postil.reading.title_lines import Setting

ENOUGH = 0.5
LONG = 130
LONG_BEFORE = 60
MOST = 20
NEAR = 8
NEXT = 2
LONG_SENTENCE = 12
DECK_LONGER = 1.5
TAKEN = 4
TELLING = 0.5
DIGIT = re.compile(r"\d")
PRIOR = -1.5


class Title(NamedTuple):
    """The title with its candidates, and the line it stands on, None where it is unknown."""

    weighing: Weighing[str]
    line: Line | None


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
    Mark(1.0, lambda at: _is_top(at), "the very first, right above the text"),
    Mark(1.0, lambda at: 0 < at.distance <= NEAR, "close above the text"),
    Mark(1.5, lambda at: at.is_repeated and not _ends_as_sentence(at), "said again above the text"),
    Mark(0.9, lambda at: any(map(BYLINE_START.match, at.after[:1])), "a byline follows"),
    Mark(1.3, lambda at: any(map(is_dated, at.after)), "a date follows"),
    Mark(-1.3, lambda at: at.count < FEWEST, "few words"),
    Mark(-2.0, lambda at: at.count > MOST, "many words"),
    Mark(-2.0, lambda at: len(at.words) > LONG, "long"),
    Mark(-1.0, lambda at: at.line.number == 1 and not is_dated(at.before), "the second line"),
    Mark(0.7, lambda at: at.line.number == 1 and is_dated(at.before), "a date above it, no more"),
    Mark(-4.9, lambda at: at.distance <= 0, "inside the text"),
    Mark(-3.6, lambda at: _ends_as_sentence(at), "ends in a full stop"),
    Mark(-1.5, lambda at: at.count >= LONG_SENTENCE and _ends_as_sentence(at), "a long sentence"),
    Mark(-4.0, lambda at: _is_lead(at), "a sentence after a place's name, as reports begin"),
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
    settings = list(settings_of(document))
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
    is_phrase = len(words) < len(lines[1].text) and words[-1:].isalnum() and not is_no_title(words)
    if not is_phrase:
        return Title(weighing, None)
    reason = "the first of few lines, set apart from the text"
    fact = Fact(words, Basis.STATED, lines[0].text, reason)
    return Title(replace(weighing, fact=fact), lines[0])


def _holds_day(words: str) -> bool:
    return bool(DIGIT.search(words) and DAY_INSIDE.search(words))


def _is_top(at: Setting) -> bool:
    """Whether a page without a menu begins with it, its text right below or after a longer deck."""
    if at.line.number or not 0 < at.distance <= NEXT:
        return False
    return at.distance == 1 or len(at.after[0]) > DECK_LONGER * len(at.words)


def _ends_as_sentence(at: Setting) -> float:
    """How sure it is that it ends a sentence: a headline in capitals or a first line need not.

    A full stop that belongs to an abbreviation leaves it open.
    """
    if not at.words.endswith(".") or is_in_title_case(at.words):
        return 0
    is_above_longer = bool(at.after) and len(at.after[0]) > 2 * len(at.words)
    if at.line.number == 0 and is_above_longer and not _is_lead(at):
        return 0
    return 0.5 if ABBREVIATED.search(at.words) else 1


def _is_lead(at: Setting) -> bool:
    return at.words.endswith(".") and bool(DATELINED.match(at.words))


def _candidate(at: Setting) -> Candidate[str]:
    shares = [(mark.odds * mark.holds(at), mark.reason) for mark in MARKS]
    odds = PRIOR + sum(share for share, _ in shares)
    telling = sorted((share for share in shares if abs(share[0]) >= TELLING), key=_size)
    reason = "; ".join(f"{why} ({share:+.1f})" for share, why in telling) or "nothing speaks for it"
    weight = 1 / (1 + math.exp(-odds))
    return Candidate(at.words, Basis.STATED, at.line.text, reason, round(weight, 4))


def _size(share: tuple[float, str]) -> float:
    return -abs(share[0])
