"""Dates in English, as a reader would say them.

The words stand alone or after "dated": "about 24 February 2022", "between 7 and 9 January 2022".
Years before 1000 or beyond 9999 carry AD, years before 1 are BC. "The 2000s" is never said, as it
is a decade to some and a century to others.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from postil.datenames import MONTHS, SEASONS, year_in_words
from postil.dates import Precision

if TYPE_CHECKING:
    from postil.dates import Day, Edtf


def in_words(edtf: Edtf) -> str:
    """The date in full, as a reader would say it: "between 28 February and 2 March 2022"."""
    start, end = edtf.start, edtf.end
    if start and end:
        if _means(start) == _means(end):
            return in_words(end)
        first = _unrepeated(start, end, short=False)
        return f"between {_hedged(start, first)} and {_hedged(end, _side(end))}"
    if start:
        tail = " or later" if edtf.text.endswith("..") else ", end unknown"
        return _hedged(start, _side(start)) + tail
    if end:
        tail = " or earlier" if edtf.text.startswith("..") else ", beginning unknown"
        return _hedged(end, _side(end)) + tail
    return _single_in_words(edtf)


def in_short(edtf: Edtf) -> str:
    """The date for a list: "28 Feb – 2 Mar 2022", "c. 2022", "by 21 Feb 2022"."""
    start, end = edtf.start, edtf.end
    if start and end:
        last = _marked(end, _name(end, short=True))
        if _means(start) == _means(end):
            return last
        first = _marked(start, _unrepeated(start, end, short=True))
        tight = start.precision == end.precision and not re.search("[ –]", first)
        return f"{first}–{last}" if tight else f"{first} – {last}"
    if start:
        first = _marked(start, _name(start, short=True))
        return f"from {first}" if edtf.text.endswith("..") else f"{first} – ?"
    if end:
        last = _marked(end, _name(end, short=True))
        return f"by {last}" if edtf.text.startswith("..") else f"? – {last}"
    return _marked(edtf, _name(edtf, short=True))


def day_in_words(day: Day) -> str:
    """A day in full: "24 February 2022"."""
    return f"{day.day} {MONTHS[day.month - 1]} {year_in_words(day.year)}"


def _single_in_words(edtf: Edtf) -> str:
    about = "about " if edtf.approximate else ""
    years = _years(edtf)
    name = f"between {about}{years[0]} and {about}{years[1]}" if years else about + _side(edtf)
    return name + (", uncertain" if edtf.uncertain else "") + _left_open(edtf)


def _left_open(edtf: Edtf) -> str:
    text = edtf.text.rstrip("?~%")
    if text.endswith("-XX-XX"):
        return ", month and day unknown"
    if text.endswith("-XX"):
        return ", day unknown" if edtf.precision is Precision.MONTH else ", month unknown"
    return ""


def _means(edtf: Edtf) -> tuple[object, ...]:
    return edtf.earliest, edtf.latest, edtf.precision, edtf.uncertain, edtf.approximate


def _hedged(edtf: Edtf, name: str) -> str:
    perhaps = "perhaps " if edtf.uncertain else ""
    return perhaps + ("about " if edtf.approximate else "") + name


def _marked(edtf: Edtf, name: str) -> str:
    return ("c. " if edtf.approximate else "") + name + ("?" if edtf.uncertain else "")


def _side(edtf: Edtf) -> str:
    years = _years(edtf)
    return f"the years {_ranged(*years)}" if years else _name(edtf, short=False)


def _name(edtf: Edtf, *, short: bool) -> str:
    return " ".join(_parts(edtf, short=short))


def _unrepeated(start: Edtf, end: Edtf, *, short: bool) -> str:
    """The start's name without the month and year that the end's name says again."""
    hedged = start.uncertain or start.approximate or end.uncertain or end.approximate
    if hedged or start.precision != end.precision or _years(start):
        return _name(start, short=True) if short else _side(start)
    parts, following = [list(_parts(side, short=short)) for side in (start, end)]
    while len(parts) > 1 and parts[-1] == following.pop():
        parts.pop()
    return " ".join(parts)


def _parts(edtf: Edtf, *, short: bool) -> tuple[str, ...]:
    """The words of a date that is no interval, the narrowest first."""
    first, _, _ = edtf.sort_key
    year = year_in_words(first.year)
    month = MONTHS[first.month - 1][: 3 if short else None]
    match edtf.precision:
        case Precision.DAY:
            return str(first.day), month, year
        case Precision.MONTH:
            return month, year
        case Precision.SEASON:
            return SEASONS[first.month // 3 - 1], year
        case Precision.YEAR:
            return (year,)
    if years := _years(edtf):
        return (_ranged(*years),)
    return (f"{year}s" if short else f"the {year}s",)


def _years(edtf: Edtf) -> tuple[str, str] | None:
    """The first and last year of a decade or century that has no name of its own like the 2020s."""
    first, last, _ = edtf.sort_key
    if edtf.precision not in (Precision.DECADE, Precision.CENTURY):
        return None
    if edtf.precision is Precision.DECADE and first.year >= 1000 and first.year % 100:
        return None
    return year_in_words(first.year), year_in_words(last.year)


def _ranged(first: str, last: str) -> str:
    return f"{first} – {last}" if " " in first + last else f"{first}–{last}"
