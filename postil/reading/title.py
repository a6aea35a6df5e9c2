"""The title of a document: a line at its top that reads as one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from postil.model import Basis, Fact
from postil.reading.dates import without_date

if TYPE_CHECKING:
    from collections.abc import Sequence

WITHIN = 14
LONGEST = 200
FEWEST, MOST = 3, 32
FURNITURE = re.compile(
    r"(posted|published|updated|filed|by|written by|reprinted|share|photo|image|advertisement|"
    r"subscribe|sign up|skip to|home|menu|topics?|tags?)\b|.*©",
    re.IGNORECASE,
)


class Title(NamedTuple):
    """The title, and which of the lines it stands on, None where there is none."""

    fact: Fact[str]
    line: int | None


def find_title(lines: Sequence[str]) -> Title:
    """The title among a document's lines that are not blank.

    A line that ends in a full stop is one only at the very top, with shorter words than the
    paragraph after it.
    """
    for number, line in enumerate(lines[:WITHIN]):
        if len(line) > LONGEST:
            break
        if _reads_as_title(without_date(line)):
            return _title(number, line)
    if len(lines) > 1 and len(lines[0]) < LONGEST and len(lines[1]) > 2 * len(lines[0]):
        return _title(0, lines[0])
    return Title(Fact(), None)


def _title(number: int, line: str) -> Title:
    words = without_date(line)
    reason = "the first line that reads as a title"
    if words != line:
        reason = "the line that reads as a title, without the date before it"
    return Title(Fact(words, Basis.STATED, line, reason), number)


def _reads_as_title(line: str) -> bool:
    count = len(line.split())
    return FEWEST <= count <= MOST and not line.endswith(".") and not FURNITURE.match(line)
