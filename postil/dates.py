"""Dates of the Extended Date/Time Format (EDTF): parse, span, order, length.

The specification is https://www.loc.gov/standards/datetime/ (ISO 8601-2:2019), levels 0 and 1.
Years are astronomical (0 is 1 BC), days are of the proleptic Gregorian calendar, and both go
beyond what `datetime.date` can hold. Where the specification leaves room:

- A date with a time (`2022-02-24T10:00:00Z`) is the day written, in the offset it is written in.
- A season is three meteorological months of the northern hemisphere. Winter begins in December of
  its year and ends in February of the next, so that the codes 21 to 24 follow each other in time.
- What an `X` leaves open does not count as known: `2022-02-XX` spans February, as `2022-02` does.
- A year has at most twelve digits, so that its day number is exact as a float.
"""

from __future__ import annotations

import re
from calendar import isleap
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from postil.datehints import respelt
from postil.datenames import MONTHS, year_in_words

_HINT = "a day, a month or a year, or a span such as 2022-02-20/2022-02-28"
_UNKNOWN = f"`null` where the date is unknown, else {_HINT}"
_LONGEST = 64
_YEAR_DIGITS = 12
_DATE = re.compile(
    r"(?P<year>-?[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)|Y-?[0-9]+)"
    r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX)(?P<time>"
    r"T(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)"
    r"(?:Z|[+-](?:[01][0-9]|2[0-3])(?::[0-5][0-9])?)?"
    r")?)?)?(?P<qualifier>[?~%]?)"
)
_CAUSES = (
    (re.compile(r"[-0-9XY?~%]*\s[-0-9XY?~%\s]*"), "a date has no spaces"),
    (re.compile(r"[-0-9xy?~%XY]*[xy][-0-9xy?~%XY]*"), "`X` and `Y` are capital letters"),
    (re.compile(r"-?[0-9]{1,3}"), "a year has four digits"),
    (re.compile(r"-?[0-9]{5,}"), "a year of more than four digits begins with `Y`"),
)


class DateError(ValueError):
    """Text that is not a date: `message` says why, `hint` the mend."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class Day(NamedTuple):
    """A day of the proleptic Gregorian calendar, its year astronomical; days compare in time."""

    year: int
    month: int
    day: int


class Precision(StrEnum):
    """How narrow a date is; SPAN is an interval, whatever its length."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    SPAN = "span"


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date as it was written and what it says; made by `parse`.

    `earliest` and `latest` are the first and last day it may mean, None where an interval has no
    such end or it is unknown. `uncertain` (`?`, `%`) and `approximate` (`~`, `%`) hold if either
    side says so, and do not widen the bounds. `start` and `end` are an interval's sides as written.
    """

    text: str
    earliest: Day | None
    latest: Day | None
    uncertain: bool
    approximate: bool
    precision: Precision
    start: Edtf | None = None
    end: Edtf | None = None

    @classmethod
    def parse(cls, text: str) -> Edtf:
        """The date that `text` writes in EDTF, level 0 or 1.

        Raises:
            DateError: `text` is not such a date; the hint respells it where it can be told.
        """
        try:
            return _read(text)
        except DateError as cause:
            message = f"`{_shown(text)}` is not a date: {cause}" if text else "the date is empty"
            raise DateError(message, cause.hint or _hint(text)) from None

    @property
    def day(self) -> Day | None:
        """The one day this is for certain; None for all that is longer, uncertain or about."""
        certain = not self.uncertain and not self.approximate
        return self.earliest if certain and self.earliest == self.latest else None

    @property
    def days(self) -> int | None:
        """The length in days, both ends included; None where an end is open or unknown."""
        if self.earliest is None or self.latest is None:
            return None
        return days_between(self.earliest, self.latest) + 1

    @property
    def sort_key(self) -> tuple[Day, Day, str]:
        """A total order: by earliest, then latest, then spelling.

        An end that is open or unknown counts as the other end: `../b` stands at b, `a/..` at a.
        """
        first = self.earliest or self.latest
        last = self.latest or self.earliest
        if first is None or last is None:
            raise ValueError(self.text)
        return first, last, self.text


def month_length(year: int, month: int) -> int:
    """The number of days of a month, 1 to 12, of an astronomical year."""
    if month == 2:
        return 29 if isleap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def ordinal(day: Day) -> int:
    """The day number of any year, 1 for 1 January of year 1, as `datetime.date.toordinal`."""
    before = day.year - 1
    years = 365 * before + before // 4 - before // 100 + before // 400
    return years + sum(month_length(day.year, month) for month in range(1, day.month)) + day.day


def days_between(first: Day, last: Day) -> int:
    """The number of days from `first` to `last`, negative if `last` comes before `first`."""
    return ordinal(last) - ordinal(first)


def _hint(text: str) -> str:
    meant = " or ".join(f"`{spelling}`" for spelling in respelt(text, _is_date))
    return f"did you mean {meant}?" if meant else _HINT


def _shown(text: str) -> str:
    cut = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
    return "".join(char if char.isprintable() else repr(char)[1:-1] for char in cut)


def _is_date(text: str) -> bool:
    try:
        _read(text)
    except DateError:
        return False
    return True


def _read(text: str) -> Edtf:
    if len(text) > _LONGEST:
        raise DateError(f"it has {len(text):,} characters", _HINT)
    if not text.strip():
        raise DateError("it is blank", _UNKNOWN)
    return _read_span(text) if "/" in text else _read_single(text)


def _read_span(text: str) -> Edtf:
    written = text.split("/")
    if len(written) > 2:
        raise DateError("`/` stands once, between the two ends of a span")
    if all(side in ("", "..") for side in written):
        raise DateError("both its ends are open", _UNKNOWN)
    if "T" in text:
        raise DateError("the ends of a span have no time of day")
    start, end = (None if side in ("", "..") else _read_single(side) for side in written)
    earliest = start.earliest if start else None
    latest = end.latest if end else None
    if earliest and latest and earliest > latest:
        raise DateError("it ends before it starts")
    uncertain = any(side.uncertain for side in (start, end) if side)
    approximate = any(side.approximate for side in (start, end) if side)
    return Edtf(text, earliest, latest, uncertain, approximate, Precision.SPAN, start, end)


def _read_single(text: str) -> Edtf:
    found = _DATE.fullmatch(text)
    if not found:
        causes = (cause for shape, cause in _CAUSES if shape.fullmatch(text))
        raise DateError(next(causes, "a date is written year-month-day"))
    year, month, day, qualifier = found.group("year", "month", "day", "qualifier")
    first, last = _years(year)
    if month is None:
        widths = (Precision.YEAR, Precision.DECADE, Precision.CENTURY)
        bounds = (Day(first, 1, 1), Day(last, 12, 31), widths[year.count("X")])
    elif "X" in year or "Y" in year:
        raise DateError("a year with an `X` or a `Y` in it stands alone")
    else:
        bounds = _within_year(first, month, day)
    if found["time"] and (bounds[2] is not Precision.DAY or qualifier):
        raise DateError("a time follows a whole and certain day")
    return Edtf(text, *bounds[:2], qualifier in ("?", "%"), qualifier in ("~", "%"), bounds[2])


def _years(written: str) -> tuple[int, int]:
    """The first and the last year that a year of EDTF can be."""
    digits = written.lstrip("Y-")
    if written.startswith("Y"):
        if len(digits) > _YEAR_DIGITS:
            raise DateError(f"a year has at most {_YEAR_DIGITS} digits here")
        if len(digits) < 5 or digits.startswith("0"):
            raise DateError("`Y` is for years of more than four digits")
        return int(written[1:]), int(written[1:])
    low, high = int(digits.replace("X", "0")), int(digits.replace("X", "9"))
    if not written.startswith("-"):
        return low, high
    if high == 0:
        raise DateError("the year before year 1 is written 0000")
    return -high, -max(low, 1)


def _within_year(year: int, month: str, day: str | None) -> tuple[Day, Day, Precision]:
    if month == "XX":
        if day not in (None, "XX"):
            raise DateError("a day needs a month")
        return Day(year, 1, 1), Day(year, 12, 31), Precision.YEAR
    number = int(month)
    if 21 <= number <= 24 and day is None:
        first = 3 * (number - 20)
        last = (year + 1, 2) if number == 24 else (year, first + 2)
        return Day(year, first, 1), Day(*last, month_length(*last)), Precision.SEASON
    if not 1 <= number <= 12:
        raise DateError(f"there is no month {month}")
    length = month_length(year, number)
    if day is None or day == "XX":
        return Day(year, number, 1), Day(year, number, length), Precision.MONTH
    if not 1 <= int(day) <= length:
        raise DateError(f"{MONTHS[number - 1]} {year_in_words(year)} has {length} days")
    return (only := Day(year, number, int(day))), only, Precision.DAY
