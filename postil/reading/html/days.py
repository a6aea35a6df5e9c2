"""The day that a date of metadata means, in whichever of the usual spellings."""

from __future__ import annotations

import re

from postil.dates import DateError, Edtf

LONGEST = 64
NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?P<{}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
NUMERIC = re.compile(
    r"(?<!\d)(?P<year>[12]\d{3})(?:(?P<sign>[-/.])(?P<month>\d{1,2})(?:(?P=sign)(?P<day>\d{1,2}))?)?"
    r"(?=$|T|[^\d/.:-]|\d{2}:)"
)
COMPACT = re.compile(r"(?P<year>[12]\d{3})(?P<month>\d{2})(?P<day>\d{2})(?=$|T|\s)")
WORDED = re.compile(
    rf"\b{MONTH.format('month')}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>[12]\d{{3}})\b"
    rf"|\b(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\.?[\s-]+{MONTH.format('month2')},?[\s-]+(?P<year2>[12]\d{{3}})\b",
    re.IGNORECASE,
)
SLASHED = re.compile(r"(?<!\d)(?P<one>\d{1,2})[/.](?P<two>\d{1,2})[/.](?P<year>[12]\d{3})(?!\d)")


def day_of(text: str) -> Edtf | None:
    """The day, or the month or the year where no more is given; None where it is not a date.

    A time is left out: the day is the one written, in the offset it is written in (ISO 8601,
    RFC 5322, `2016/12/22`, `20161222`, `December 22, 2016`). `03/04/2016` is two days, so none.
    """
    text = " ".join(text[: 4 * LONGEST].split())
    if not text or len(text) > LONGEST:
        return None
    for pattern in (COMPACT, NUMERIC):
        if match := pattern.match(text):
            return _edtf(match["year"], match["month"], match["day"])
    days = days_in(text)
    return days[0] if len(set(days)) == 1 else None


def days_in(text: str) -> list[Edtf]:
    """Each full date that stands in a text in words or digits, and can be read in one way."""
    found = [_worded(match) for match in WORDED.finditer(text)]
    found += [_slashed(match) for match in SLASHED.finditer(text)]
    found += [
        _edtf(match["year"], match["month"], match["day"])
        for match in NUMERIC.finditer(text)
        if match["day"]
    ]
    return [day for day in found if day]


def _worded(match: re.Match[str]) -> Edtf | None:
    name = (match["month"] or match["month2"])[:3].casefold()
    number = str(NAMES.index(name) + 1)
    return _edtf(match["year"] or match["year2"], number, match["day"] or match["day2"])


def _slashed(match: re.Match[str]) -> Edtf | None:
    one, two = int(match["one"]), int(match["two"])
    if one <= 12 and two <= 12 and one != two:
        return None
    month, day = (one, two) if one <= 12 else (two, one)
    return _edtf(match["year"], str(month), str(day))


def _edtf(year: str, month: str | None, day: str | None) -> Edtf | None:
    parts = [year, *(f"{int(part):02}" for part in (month, day) if part)]
    try:
        return Edtf.parse("-".join(parts))
    except DateError:
        return None
