"""Sections of the timeline: rows on one axis, under the heading of their year or decade."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from postil.datenames import MONTHS, year_in_words
from postil.render.timeline_axis import Axis, decade_axis, week_axis, year_axis, years_axis
from postil.render.timeline_filing import DECADE, YEAR, gaps
from postil.render.timeline_marks import mark
from postil.render.timeline_views import RowGroupView, RowView, SectionView
from postil.render.timeline_words import counted, decade_in_words, nothing_dated, when

if TYPE_CHECKING:
    from collections.abc import Sequence

    from postil.dates import Edtf
    from postil.render.timeline_filing import Filed
    from postil.render.timeline_items import Item

SPANNING, UNDATED = "Spanning years", "Undated"
SUBHEADED_AFTER = 40


def sections(found: Filed) -> tuple[SectionView, ...]:
    """All that was filed, oldest first; then what spans years, and what has no date."""
    before = gaps_in_words(found)
    periods = [
        period_section(first, found.periods[first], found, before.get(first, ""))
        for first in sorted(found.periods)
    ]
    apart = (*spanning_section(found.spanning), *undated_section(found.undated))
    return (*periods, *apart)


def gaps_in_words(found: Filed) -> dict[int, str]:
    """What is said of the years before a period, by that period's first year."""
    pieces: dict[int, list[tuple[int, int]]] = {}
    for start, after in gaps(found):
        following = min(first for first in found.periods if first >= after)
        pieces.setdefault(following, []).append((start, after - 1))
    return {following: nothing_dated(years) for following, years in pieces.items()}


def period_section(first: int, items: Sequence[Item], found: Filed, gap: str = "") -> SectionView:
    """The rows of the period that begins with the year `first`.

    Args:
        first: its first year.
        items: what stands in it, in order.
        found: how all is filed, which says how long a period is and whether weeks are shown.
        gap: what is said of the time before it.
    """
    named = decade_in_words(first) if found.size == DECADE else year_in_words(first)
    axis = decade_axis(first) if found.size == DECADE else year_axis(first)
    if found.weeks:
        axis = week_axis(*found.weeks)
    year = first if found.size == YEAR else None
    groups = (
        _subheaded(items, axis, year)
        if len(items) > SUBHEADED_AFTER
        else (RowGroupView("", rows(items, axis, year)),)
    )
    return SectionView(named, counted(items), axis.labels, groups, gap)


def plain_section(heading: str, items: Sequence[Item], axis: Axis, year: int) -> SectionView:
    """Rows of one year below a heading of their own."""
    groups = (RowGroupView("", rows(items, axis, year)),)
    return SectionView(heading, counted(items), axis.labels, groups)


def spanning_section(items: Sequence[Item]) -> tuple[SectionView, ...]:
    """What is longer than a period, on an axis of many years; nothing where there is none."""
    if not items:
        return ()
    keys = [item.date.sort_key for item in items if item.date]
    axis = years_axis(min(key[0].year for key in keys), max(key[1].year for key in keys))
    groups = (RowGroupView("", rows(items, axis)),)
    return (SectionView(SPANNING, counted(items), axis.labels, groups),)


def undated_section(items: Sequence[Item]) -> tuple[SectionView, ...]:
    """The shelf of what has no date; nothing where there is none."""
    if not items:
        return ()
    found = tuple(RowView(item.view, when(None), None) for item in items)
    return (SectionView(UNDATED, counted(items), (), (RowGroupView("", found),)),)


def rows(items: Sequence[Item], axis: Axis, heading: int | None = None) -> tuple[RowView, ...]:
    """The rows of dated items on one axis; `heading` is the year that stands above them."""
    return tuple(
        RowView(item.view, when(item.date, heading), mark(item.date, item.shape, axis.scale))
        for item in items
        if item.date
    )


def is_within_a_month(date: Edtf) -> bool:
    """Whether a date can be told to lie in one month."""
    first, last = date.earliest, date.latest
    return first is not None and last is not None and first[:2] == last[:2]


def _subheaded(items: Sequence[Item], axis: Axis, year: int | None) -> tuple[RowGroupView, ...]:
    name = _month if year is not None else _year
    ordered = sorted(items, key=lambda item: name(item) != "")
    wide = "Wider than a month" if year is not None else "Wider than a year"
    return tuple(
        RowGroupView(label or wide, rows(list(group), axis, year))
        for label, group in groupby(ordered, key=name)
    )


def _month(item: Item) -> str:
    date = item.date
    return MONTHS[date.sort_key[0].month - 1] if date and is_within_a_month(date) else ""


def _year(item: Item) -> str:
    first, last = (item.date.earliest, item.date.latest) if item.date else (None, None)
    return year_in_words(first.year) if first and last and first.year == last.year else ""
