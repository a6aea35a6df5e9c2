"""The title of a document: a line at its top that reads as one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from postil.model import Basis, Fact
from postil.reading.dates import without_date
from postil.reading.origin import BYLINE

if TYPE_CHECKING:
    from collections.abc import Sequence

WITHIN = 14
LONGEST = 200
FEWEST, MOST = 4, 32
FURNITURE = re.compile(
    r"(posted|published|updated|filed|written|reprinted) (on|at|by|in|from|under|with|here)\b|"
    r"(photos?|images?|credit)( by\b| credit|:| courtesy)|share (this|on)\b|advertisement|"
    r"subscribe\b|sign (up|in)\b|skip to\b|(home|menu|topics?|tags?|share)(:|( \S+){0,2}$)|.*©",
    re.IGNORECASE,
)


CONTENT_WORD = re.compile(r"[^\W\d_]{4,}")
REPEATED = 0.5
STEM = 6
FEW_LINES = 8


class Title(NamedTuple):
    """The title, and which of the lines it stands on, None where there is none."""

    fact: Fact[str]
    line: int | None


def find_title(lines: Sequence[str]) -> Title:
    """The title among a document's lines that are not blank.

    It is a phrase near the top, half of whose content words the text uses again; a document of
    few lines has no furniture on top, and need not repeat its title. A line that ends in a full
    stop is a title only at the very top, and shorter than the paragraph after it.
    """
    is_short = len(lines) <= FEW_LINES
    for number, line in enumerate(lines[:WITHIN]):
        if len(line) > LONGEST:
            break
        may_end_in_stop = number == 0 and len(lines) > 1 and len(lines[1]) > 2 * len(line)
        words = without_date(line).removesuffix("." if may_end_in_stop else "")
        if not _reads_as_title(words, 1 if is_short else FEWEST):
            continue
        if is_short or _is_taken_up(words, lines[number + 1 :]):
            return _title(number, line)
    return Title(Fact(), None)


def _title(number: int, line: str) -> Title:
    words = without_date(line)
    glued = ", without the date before it" if words != line else ""
    reason = f"the first line that reads as a title{glued}"
    return Title(Fact(words, Basis.STATED, line, reason), number)


def _reads_as_title(line: str, fewest: int) -> bool:
    is_phrase = fewest <= len(line.split()) <= MOST and not line.endswith(".")
    return is_phrase and not FURNITURE.match(line) and not BYLINE.match(line)


def _is_taken_up(line: str, following: Sequence[str]) -> bool:
    words = {word.casefold()[:STEM] for word in CONTENT_WORD.findall(line)}
    text = {word.casefold()[:STEM] for each in following for word in CONTENT_WORD.findall(each)}
    return len(words & text) >= REPEATED * len(words)
