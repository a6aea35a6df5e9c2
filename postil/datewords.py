"""Dates in the words of a language, as a reader would say them.

The words stand alone or after "dated": "about 24 February 2022", "between 7 and 9 January 2022".
In English, years before 1000 or beyond 9999 carry AD, years before 1 are BC. "The 2000s" is never
said, as it is a decade to some and a century to others.

Names, their order, and what a span does not say twice are CLDR's; the rest is the catalogue's.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from postil.dates import Precision
from postil.words.patterns import Patterns

if TYPE_CHECKING:
    from postil.dates import Day, Edtf
    from postil.words.words import Words

SEASONS = ("date.spring", "date.summer", "date.autumn", "date.winter")
NAMED = (Precision.DAY, Precision.MONTH)


class DateWords:
    """Says dates in the language of `words`, each of them once worked out."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self._patterns = Patterns(words)
        self._full: dict[Edtf, str] = {}
        self._short: dict[tuple[Edtf, int | None], str] = {}

    def full(self, edtf: Edtf) -> str:
        """The date in full, as a reader would say it: "between 28 February and 2 March 2022"."""
        if edtf not in self._full:
            self._full[edtf] = self._in_full(edtf)
        return self._full[edtf]

    def short(self, edtf: Edtf, within: int | None = None) -> str:
        """The date for a list: "28 Feb – 2 Mar 2022", "c. 2022", "by 21 Feb 2022".

        Args:
            edtf: the date.
            within: the year that is said already, and that all of the date lies in.
        """
        key = edtf, within
        if key not in self._short:
            self._short[key] = self._in_short(edtf, within)
        return self._short[key]

    def day(self, day: Day) -> str:
        """A day in full: "24 February 2022"."""
        return self._patterns.day(day, short=False)

    def month(self, day: Day) -> str:
        """The month of a day, with its year: "February 2022"."""
        return self._patterns.month(day, short=False)

    def months(self, first: Day, last: Day) -> tuple[str, str]:
        """Two months with their years, of which one leaves out what the other says."""
        return self._patterns.ends(first, last, short=False, is_day=False, with_year=True)

    def month_name(self, month: int) -> str:
        """A month by its name: "February"."""
        return self._patterns.month_name(month)

    def year(self, year: int) -> str:
        """An astronomical year as a reader knows it: "2022", "AD 45", "44 BC"."""
        return self._patterns.year(year)

    def years(self, first: str, last: str) -> str:
        """Years from one to another: "2020–2029"; AD and BC stand with each that needs it."""
        key = "date.span" if " " in first + last else "date.span_of_numbers"
        return self.words(key, first=first, last=last)

    def decade(self, first: int) -> str:
        """Ten years by their first and last: "2020–2029"."""
        return self.years(self.year(first), self.year(first + 9))

    @cached_property
    def initials(self) -> tuple[str, ...]:
        """The first letters of the months."""
        return tuple(self.words.cldr.months("narrow", alone=True)[month] for month in range(1, 13))

    def day_label(self, day: Day, *, with_year: bool = False) -> str:
        """A day on an axis: "7 Feb"."""
        return self._patterns.day(day, short=True, with_year=with_year)

    def month_label(self, day: Day, *, with_year: bool = False) -> str:
        """A month on an axis: "Feb"."""
        return self._patterns.month(day, short=True, with_year=with_year)

    def _in_full(self, edtf: Edtf) -> str:
        start, end, say = edtf.start, edtf.end, self.words
        if start and end:
            if _means(start) == _means(end):
                return self.full(end)
            first, last = self._sides(start, end, short=False)
            return say(
                "date.between", first=self._hedged(start, first), last=self._hedged(end, last)
            )
        if start:
            key = "date.or_later" if edtf.text.endswith("..") else "date.end_unknown"
            return say(key, date=self._hedged(start, self._side(start)))
        if end:
            key = "date.or_earlier" if edtf.text.startswith("..") else "date.beginning_unknown"
            return say(key, date=self._hedged(end, self._side(end)))
        return self._single(edtf)

    def _in_short(self, edtf: Edtf, within: int | None) -> str:
        start, end, say = edtf.start, edtf.end, self.words
        if start and end:
            if _means(start) == _means(end):
                return self._marked(end, self._name(end, short=True, within=within))
            names = self._sides(start, end, short=True, within=within)
            first, last = (
                self._marked(side, name) for side, name in zip((start, end), names, strict=True)
            )
            tight = start.precision == end.precision and not re.search("[ –]", first)
            return say("date.span_of_numbers" if tight else "date.span", first=first, last=last)
        if start:
            first = self._marked(start, self._name(start, short=True, within=within))
            return say("date.from" if edtf.text.endswith("..") else "date.to_unknown", date=first)
        if end:
            last = self._marked(end, self._name(end, short=True, within=within))
            return say("date.by" if edtf.text.startswith("..") else "date.from_unknown", date=last)
        return self._marked(edtf, self._name(edtf, short=True, within=within))

    def _single(self, edtf: Edtf) -> str:
        years = self._years(edtf)
        if years:
            first, last = (self._about(edtf, year) for year in years)
            name = self.words("date.between", first=first, last=last)
        else:
            name = self._about(edtf, self._side(edtf))
        if edtf.uncertain:
            name = self.words("date.uncertain", date=name)
        key = _left_open(edtf)
        return self.words(key, date=name) if key else name

    def _hedged(self, edtf: Edtf, name: str) -> str:
        name = self._about(edtf, name)
        return self.words("date.perhaps", date=name) if edtf.uncertain else name

    def _about(self, edtf: Edtf, name: str) -> str:
        return self.words("date.about", date=name) if edtf.approximate else name

    def _marked(self, edtf: Edtf, name: str) -> str:
        name = self.words("date.circa", date=name) if edtf.approximate else name
        return self.words("date.perhaps_short", date=name) if edtf.uncertain else name

    def _side(self, edtf: Edtf) -> str:
        years = self._years(edtf)
        return self.words("date.the_years", years=self.years(*years)) if years else self._name(edtf)

    def _sides(
        self, start: Edtf, end: Edtf, *, short: bool, within: int | None = None
    ) -> tuple[str, str]:
        """The names of both ends, of which one leaves out what the other says."""
        hedged = start.uncertain or start.approximate or end.uncertain or end.approximate
        if not hedged and start.precision == end.precision and not self._years(start):
            first, last = start.sort_key[0], end.sort_key[0]
            if start.precision is Precision.SEASON and first.year == last.year:
                return self._season(first, within=first.year), self._season(last, within)
            if start.precision in NAMED:
                is_day = start.precision is Precision.DAY
                return self._patterns.ends(
                    first, last, short=short, is_day=is_day, with_year=within is None
                )
        if short:
            first_name, last_name = (
                self._name(side, short=True, within=within) for side in (start, end)
            )
            return first_name, last_name
        return self._side(start), self._side(end)

    def _name(self, edtf: Edtf, *, short: bool = False, within: int | None = None) -> str:
        """A date that is no interval, without its hedges."""
        first = edtf.sort_key[0]
        match edtf.precision:
            case Precision.DAY:
                return self._patterns.day(first, short=short, with_year=within is None)
            case Precision.MONTH:
                return self._patterns.month(first, short=short, with_year=within is None)
            case Precision.SEASON:
                return self._season(first, within)
            case Precision.YEAR:
                return self._patterns.lone_year(first.year)
        if years := self._years(edtf):
            return self.years(*years)
        key = "date.decade_short" if short else "date.decade"
        return self.words(key, year=self.year(first.year))

    def _season(self, first: Day, within: int | None = None) -> str:
        name = self.words(SEASONS[first.month // 3 - 1])
        if within == first.year:
            return name
        return self.words("date.season", season=name, year=self.year(first.year))

    def _years(self, edtf: Edtf) -> tuple[str, str] | None:
        """The first and last year of a decade or century that has no name like the 2020s."""
        first, last, _ = edtf.sort_key
        if edtf.precision not in (Precision.DECADE, Precision.CENTURY):
            return None
        if edtf.precision is Precision.DECADE and first.year >= 1000 and first.year % 100:
            return None
        return self.year(first.year), self.year(last.year)


def _left_open(edtf: Edtf) -> str:
    """The text that says what a date leaves open, empty where it does not."""
    text = edtf.text.rstrip("?~%")
    if text.endswith("-XX-XX"):
        return "date.month_and_day_unknown"
    if text.endswith("-XX"):
        return "date.day_unknown" if edtf.precision is Precision.MONTH else "date.month_unknown"
    return ""


def _means(edtf: Edtf) -> tuple[object, ...]:
    return edtf.earliest, edtf.latest, edtf.precision, edtf.uncertain, edtf.approximate
