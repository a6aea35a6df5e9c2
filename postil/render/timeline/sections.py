"""Sections of the timeline: rows on one axis, under the heading of their year or decade."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from postil.render.timeline.axis import Axis, decade_axis, week_axis, year_axis, years_axis
from postil.render.timeline.filing import DECADE, YEAR, gaps
from postil.render.timeline.marks import mark
from postil.render.timeline.words import counted, nothing_dated, when
from postil.render.track_views import RowGroupView, RowView, SectionView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from postil.dates import Edtf
    from postil.datewords import DateWords
    from postil.render.timeline.filing import Filed
    from postil.render.timeline.items import Item

SUBHEADED_AFTER = 40


def sections(found: Filed, dates: DateWords) -> tuple[SectionView, ...]:
    """All that was filed, oldest first; then what spans years, and what has no date."""
    before = gaps_in_words(found, dates)
    periods = [
        period_section(first, found.periods[first], found, dates, before.get(first, ""))
        for first in sorted(found.periods)
    ]
    apart = (*spanning_section(found.spanning, dates), *undated_section(found.undated, dates))
    return (*periods, *apart)


def gaps_in_words(found: Filed, dates: DateWords) -> dict[int, str]:
    """What is said of the years before a period, by that period's first year."""
    pieces: dict[int, list[tuple[int, int]]] = {}
    for start, after in gaps(found):
        following = min(first for first in found.periods if first >= after)
        pieces.setdefault(following, []).append((start, after - 1))
    return {following: nothing_dated(years, dates) for following, years in pieces.items()}


def period_section(
    first: int, items: Sequence[Item], found: Filed, dates: DateWords, gap: str = ""
) -> SectionView:
    """The rows of the period that begins with the year `first`.

    Args:
        first: its first year.
        items: what stands in it, in order.
        found: how all is filed, which says how long a period is and whether weeks are shown.
        dates: says dates, and has the words of the site.
        gap: what is said of the time before it.
    """
    is_decade = found.size == DECADE
    named = dates.decade(first) if is_decade else dates.year(first)
    axis = decade_axis(first, dates) if is_decade else year_axis(first, dates)
    if found.weeks:
        axis = week_axis(*found.weeks, dates)
    year = first if found.size == YEAR else None
    groups = (
        _subheaded(items, axis, dates, year)
        if len(items) > SUBHEADED_AFTER
        else (RowGroupView("", rows(items, axis, dates, year)),)
    )
    return SectionView(named, counted(items, dates.words), axis.labels, groups, gap)


def plain_section(
    heading: str, items: Sequence[Item], axis: Axis, year: int, dates: DateWords
) -> SectionView:
    """Rows of one year below a heading of their own."""
    groups = (RowGroupView("", rows(items, axis, dates, year)),)
    return SectionView(heading, counted(items, dates.words), axis.labels, groups)


def spanning_section(items: Sequence[Item], dates: DateWords) -> tuple[SectionView, ...]:
    """What is longer than a period, on an axis of many years; nothing where there is none."""
    if not items:
        return ()
    keys = [item.date.sort_key for item in items if item.date]
    first, last = min(key[0].year for key in keys), max(key[1].year for key in keys)
    axis = years_axis(first, last, dates)
    groups = (RowGroupView("", rows(items, axis, dates)),)
    heading = dates.words("timeline.spanning")
    return (SectionView(heading, counted(items, dates.words), axis.labels, groups),)


def undated_section(items: Sequence[Item], dates: DateWords) -> tuple[SectionView, ...]:
    """The shelf of what has no date; nothing where there is none."""
    if not items:
        return ()
    found = tuple(RowView(item.view, when(None, dates), None) for item in items)
    heading, count = dates.words("list.undated"), counted(items, dates.words)
    return (SectionView(heading, count, (), (RowGroupView("", found),)),)


def rows(
    items: Sequence[Item], axis: Axis, dates: DateWords, heading: int | None = None
) -> tuple[RowView, ...]:
    """The rows of dated items on one axis; `heading` is the year that stands above them."""
    return tuple(
        RowView(item.view, when(item.date, dates, heading), mark(item.date, item.shape, axis.scale))
        for item in items
        if item.date
    )


def is_within_a_month(date: Edtf) -> bool:
    """Whether a date can be told to lie in one month."""
    first, last = date.earliest, date.latest
    return first is not None and last is not None and first[:2] == last[:2]


def _subheaded(
    items: Sequence[Item], axis: Axis, dates: DateWords, year: int | None
) -> tuple[RowGroupView, ...]:
    name = _month if year is not None else _year
    ordered = sorted(items, key=lambda item: name(item) is not None)
    return tuple(
        RowGroupView(_subheading(number, dates, year), rows(list(group), axis, dates, year))
        for number, group in groupby(ordered, key=name)
    )


def _subheading(number: int | None, dates: DateWords, year: int | None) -> str:
    """The month of a year, or the year of a decade, by its number."""
    if year is None:
        return dates.words("timeline.wide_of_year") if number is None else dates.year(number)
    return dates.words("timeline.wide_of_month") if number is None else dates.month_name(number)


def _month(item: Item) -> int | None:
    date = item.date
    return date.sort_key[0].month if date and is_within_a_month(date) else None


def _year(item: Item) -> int | None:
    first, last = (item.date.earliest, item.date.latest) if item.date else (None, None)
    return first.year if first and last and first.year == last.year else None
