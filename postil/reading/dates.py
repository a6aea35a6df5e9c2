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
BESIDE = re.compile(
    "a|am|and|at|by|date|dated|et|est|edt|filed|first|gmt|h|last|m|mins?|minutes?|p|pm|posted|"
    "pst|publi(?:shed|cation)|read|revised|s|time|updated|utc|written"
)
LABEL = re.compile(
    r"\W*(?:dated?|posted|published|publication date|written|by|(?:(?:last|latest) )?updated?)\b"
    r"(?: on)?\W*",
    re.IGNORECASE,
)
BESIDE_BAR = re.compile(r"[|•·]\s*$")
HEADER_LINES = 12
SHORT = 120


def stated_date(lines: Sequence[str]) -> Fact[Edtf]:
    """The day that a short line at the top is about; unknown where such a line names two.

    A day that a sentence, a caption or an event's announcement names is not taken for the
    document's own: beside it stand only names, labels and times, or it is labelled as the date.

    Args:
        lines: the document's lines that are not blank.
    """
    for line in lines[:HEADER_LINES]:
        if len(line) > SHORT or CREDIT.search(line):
            continue
        days = {day for match in DAY.finditer(line) if (day := _edtf(match))}
        if days and not _is_dated(line):
            continue
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


def _is_dated(line: str) -> bool:
    """Whether a line gives the date of the document, rather than speak of a day."""
    label = LABEL.match(line)
    if label:
        return True
    if not line.endswith("."):
        barred = any(BESIDE_BAR.search(line, 0, day.start()) for day in DAY.finditer(line))
        if barred or DAY.match(line):
            return True
    words = re.findall(r"[^\W\d_]+", DAY.sub(" ", line))
    return all(not word.islower() or BESIDE.fullmatch(word) for word in words)


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
