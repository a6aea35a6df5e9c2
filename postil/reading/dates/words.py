"""Finding the days that a text names: whole dates, days without a year, weekdays."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_YEAR = r"(?:1[5-9]|20)[0-9]{2}"
_NTH = r"[0-3]?[0-9](?:st|nd|rd|th)?"
_GAP = r"[ \t\xa0/-]"
_SEP = r"[ \t\xa0/-]?[,.]?[ \t\xa0/-]{0,2}(?<=[ \t\xa0/,.-])"
_MONTH_FIRST = rf"(?P<month>{_MONTH})[.,]?{_GAP}{{0,2}}(?P<day>{_NTH})(?![0-9:])"
_DAY_FIRST = rf"(?P<day2>{_NTH})\.?(?:{_GAP}of)?{_GAP}{{1,2}}(?P<month2>{_MONTH})(?![^\W\d_])"
# The words of two elements that stood side by side are often glued: `June 3, 20154:07 PM`.
_YEAR_ENDS = (
    rf"(?:(?![0-9:])|(?=[0-9]{{1,2}}(?::[0-9]{{2}}|[ ]{_MONTH}\b|[ ]?(?:min|comments?|views?)\b)))"
)
_STARTS = r"(?:(?<![^\W_])|(?-i:(?<=[a-z])(?=[A-Z][a-z]{2})))"
_WORDED = re.compile(
    rf"{_STARTS}(?:{_MONTH_FIRST}(?:{_SEP}(?P<year>{_YEAR}){_YEAR_ENDS})?"
    rf"|{_DAY_FIRST}(?:{_SEP}(?P<year2>{_YEAR}){_YEAR_ENDS})?)",
    re.IGNORECASE,
)
MONTH_YEAR = re.compile(rf"\b(?P<month>{_MONTH})\.?,? (?P<year>{_YEAR})\b", re.IGNORECASE)
_ISO = re.compile(rf"(?<![\w/.-])({_YEAR})([-/.])([01]?[0-9])\2([0-3]?[0-9])(?![0-9]|[-/.][0-9])")
_NUMBERS = re.compile(
    rf"(?<![\w/.:-])([0-3]?[0-9])([-/.])([0-3]?[0-9])\2({_YEAR}|[0-9]{{2}})(?![\w:]|[-/.][0-9])"
)
_AMERICAN_HOUR = re.compile(
    r"[ ,|]{0,3}(?:at )?[0-2]?[0-9][:.][0-5][0-9] ?(?:[AaPp]\.?[Mm]\.? ?)?\(?(?:[ECMP][SD]?T|HST)\b"
)
_AMERICAN_ZONE = re.compile(r"\b(?:[ECMP][SD]?T|HST)[ ,|]{1,3}$")
_ADDRESS = re.compile(
    rf"https?://[^\s/]{{1,80}}/(?:[^\s/]{{1,60}}/){{0,3}}?"
    rf"({_YEAR})/([01][0-9])/([0-3][0-9])(?=[/\s]|$)",
    re.MULTILINE,
)
_WEEKDAY = re.compile(
    r"\b(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?"
    r"|sat(?:urday)?|sun(?:day)?)\b",
    re.IGNORECASE,
)
_WEEKDAY_BEFORE = re.compile(rf"({_WEEKDAY.pattern}),? ?$", re.IGNORECASE)
_LONG_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_CENTURY = 2000
_LATE = 70
_ANCHORS = 50
_NEAR = 7
_FAR = 25
_ZONE_NEAR = 8
_WEEKDAY_NEAR = 14


class Mention(NamedTuple):
    """A stretch of a text that names a day.

    `day` is None where the year is not said, or where numbers have two readings that the text
    does not settle; `month` and `number` (of the month) are 0 in the second case.
    """

    start: int
    end: int
    day: date | None
    month: int = 0
    number: int = 0


def whole_dates(text: str) -> tuple[list[Mention], list[Mention]]:
    """The days that `text` names with a year, and those it names without, in its order.

    Numbers such as `10/11/2022` are read in the order that other dates of the text show; where
    none or both orders show and no day in words settles it, they stand with the days whose year
    is not known.
    """
    found = [*_worded(text), *_iso(text)]
    found += _numbered(text, {one.day for one in found if one.day})
    found.sort(key=lambda one: one.start)
    return [one for one in found if one.day], [one for one in found if not one.day]


def month_of(found: re.Match[str]) -> str:
    """What MONTH_YEAR found, as `2016-01`."""
    return f"{found['year']}-{_month(found['month']):02}"


def _month(name: str) -> int:
    return _MONTHS.index(name[:3].casefold()) + 1


def weekday_at(text: str, start: int, end: int) -> int | None:
    """The weekday, 0 for Monday, that a stretch of `text` names first; None for none."""
    found = _WEEKDAY.search(text, start, end)
    return _WEEKDAYS.index(found[0][:3].casefold()) if found else None


def weekday_before(text: str, start: int) -> int | None:
    """The weekday that `text` names in full right before an offset, 0 for Monday."""
    found = list(weekdays(text[max(0, start - _WEEKDAY_NEAR) : start]))
    return found[-1][1] if found else None


def weekdays(text: str) -> Iterator[tuple[int, int]]:
    """The weekdays that `text` names in full: where, and which, 0 for Monday."""
    for found in _LONG_WEEKDAY.finditer(text):
        yield found.start(), _WEEKDAYS.index(found[0][:3].casefold())


def real_day(year: int, month: int, number: int) -> date | None:
    """The day of these numbers, None if the calendar has none."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def in_addresses(text: str) -> Iterator[Mention]:
    """The days that web addresses in `text` hold, as `/2021/12/06/`; a mention is the address."""
    for found in _ADDRESS.finditer(text):
        if day := real_day(*map(int, found.groups())):
            yield Mention(*found.span(), day, day.month, day.day)


def _worded(text: str) -> Iterator[Mention]:
    for found in _WORDED.finditer(text):
        month = _month(found["month"] or found["month2"])
        number = int((found["day"] or found["day2"]).rstrip("stndrhSTNDRH"))
        year = found["year"] or found["year2"]
        day = real_day(int(year) if year else 2000, month, number)
        if day:
            yield Mention(*found.span(), day if year else None, month, number)


def _iso(text: str) -> Iterator[Mention]:
    for found in _ISO.finditer(text):
        year, _, month, number = found.groups()
        if day := real_day(int(year), int(month), int(number)):
            yield Mention(*found.span(), day, day.month, day.day)


def _numbered(text: str, named: set[date]) -> Iterator[Mention]:
    spans = [(found.span(), *_read(text, found)) for found in _NUMBERS.finditer(text)]
    american = any(
        (by_month and not by_day) or _has_american_hour(text, *span)
        for span, by_month, by_day in spans
    )
    european = any(by_day and not by_month for _, by_month, by_day in spans)
    anchors = sorted(named)[-_ANCHORS:]
    for span, by_month, by_day in spans:
        days = {day for day in (by_month, by_day) if day}
        if len(days) == 2 and american != european:
            days = {day for day in (by_month if american else by_day,) if day}
        if len(days) == 2:
            days = _beside(days, anchors)
        if len(days) == 1 and (day := days.pop()):
            yield Mention(*span, day, day.month, day.day)
        elif days:
            yield Mention(*span, None)


def _has_american_hour(text: str, start: int, end: int) -> bool:
    before = _AMERICAN_ZONE.search(text, max(0, start - _ZONE_NEAR), start)
    return bool(before or _AMERICAN_HOUR.match(text, end))


def _beside(days: set[date], anchors: Sequence[date]) -> set[date]:
    """Of two readings the one a week from a day that is named in words, if the other is far off."""
    gaps = {day: min((abs((day - one).days) for one in anchors), default=_FAR) for day in days}
    near = {day for day, gap in gaps.items() if gap <= _NEAR}
    return near if len(near) == 1 and max(gaps.values()) >= _FAR else days


def _read(text: str, found: re.Match[str]) -> tuple[date | None, date | None]:
    """The day by month first and that by day first, but for one that its weekday rules out."""
    readings = _readings(found)
    weekday = _WEEKDAY_BEFORE.search(text, max(0, found.start() - _WEEKDAY_NEAR), found.start())
    if not weekday:
        return readings
    number = _WEEKDAYS.index(weekday[1][:3].casefold())
    by_month, by_day = (day if day and day.weekday() == number else None for day in readings)
    return (by_month, by_day) if by_month or by_day else readings


def _readings(found: re.Match[str]) -> tuple[date | None, date | None]:
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    if len(found[4]) == 2:
        year += _CENTURY if year < _LATE else _CENTURY - 100
    return real_day(year, first, second), real_day(year, second, first)


def nearest_year(month: int, number: int, anchors: Iterable[date]) -> date | None:
    """The day of this month and number nearest to any anchor, if that is within half a year."""
    near = [
        (abs((day - anchor).days), day)
        for anchor in anchors
        for year in (anchor.year - 1, anchor.year, anchor.year + 1)
        if (day := real_day(year, month, number))
    ]
    return min(near)[1] if near else None
