"""The date that a document states outright: a short line near its top that holds one day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from postil.dates import DateError, Edtf
from postil.model import Basis, Fact

if TYPE_CHECKING:
    from collections.abc import Sequence

MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
NAMES = "|".join([*MONTHS, *(month[:3] for month in MONTHS), "sept"])
DAY = re.compile(
    rf"""\b(?:
        (?P<iso>[12]\d{{3}}-\d{{2}}-\d{{2}})(?!\d)
      | (?P<month>{NAMES})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>[12]\d{{3}})\b
      | (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month2>{NAMES})\.?,?\s+(?P<year2>[12]\d{{3}})\b
    )""",
    re.VERBOSE | re.IGNORECASE,
)
CREDIT = re.compile(r"photo|image|getty|reuters|\bAFP\b|\bAP\b|©|copyright", re.IGNORECASE)
HEADER_LINES = 12
SHORT = 120


def stated_date(lines: Sequence[str]) -> Fact[Edtf]:
    """The first day named in a short line at the top; unknown where such a line names two.

    Args:
        lines: the document's lines that are not blank.
    """
    for line in lines[:HEADER_LINES]:
        if len(line) > SHORT or CREDIT.search(line):
            continue
        days = {day for match in DAY.finditer(line) if (day := _edtf(match))}
        if len(days) == 1:
            return Fact(Edtf.parse(days.pop()), Basis.STATED, line, "a date at the document's top")
        if days:
            return Fact()
    return Fact()


def without_date(line: str) -> str:
    """A line without a date, and its label, glued to its front."""
    match = re.match(r"\s*(?:date[: ]\s*)?", line, re.IGNORECASE)
    day = DAY.match(line, match.end() if match else 0)
    rest = line[day.end() :].lstrip(" :|–—-") if day else ""
    return rest or line


def _edtf(match: re.Match[str]) -> str | None:
    if match["iso"]:
        text = match["iso"]
    else:
        month = MONTHS.index(_full_name(match["month"] or match["month2"])) + 1
        day = int(match["day"] or match["day2"])
        text = f"{match['year'] or match['year2']}-{month:02}-{day:02}"
    try:
        return Edtf.parse(text).text
    except DateError:
        return None


def _full_name(name: str) -> str:
    return next(month for month in MONTHS if month.startswith(name[:3].casefold()))
