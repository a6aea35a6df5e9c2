"""A timeline of many rows, as the years and months that open into pages of their own."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from postil.render.timeline.axis import month_axis, year_axis
from postil.render.timeline.density import bars, columns_of, density
from postil.render.timeline.filing import DECADE, DECADES_AFTER
from postil.render.timeline.sections import gaps_in_words, is_within_a_month
from postil.render.timeline.words import counted
from postil.render.track_views import PeriodView, SummaryView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from postil.datewords import DateWords
    from postil.render.timeline.axis import Axis
    from postil.render.timeline.filing import Filed
    from postil.render.timeline.items import Item
    from postil.render.track_views import BarView


def year_summaries(
    found: Filed, address: Callable[[str], str], dates: DateWords
) -> tuple[SummaryView, ...]:
    """The years of a timeline, below their decades where they are many.

    Args:
        found: what was filed by years.
        address: gives a page by its name among those of this timeline.
        dates: says dates, and has the words of the site.
    """
    words = dates.words
    years = sorted(found.periods)
    before = gaps_in_words(found, dates)
    strips = _strips([(year_axis(year, dates), found.periods[year]) for year in years])
    periods = {
        year: PeriodView(
            dates.year(year),
            address(year_name(year)),
            counted(found.periods[year], words),
            strip,
            before.get(year, ""),
        )
        for year, strip in zip(years, strips, strict=True)
    }
    is_wide = bool(years) and years[-1] - years[0] > DECADES_AFTER
    decades = groupby(years, key=lambda year: year // DECADE * DECADE if is_wide else 0)
    grouped = [(dates.decade(first) if is_wide else "", list(group)) for first, group in decades]
    return tuple(
        SummaryView(
            heading or words("timeline.years"),
            counted([item for year in group for item in found.periods[year]], words),
            dates.initials,
            tuple(periods[year] for year in group),
        )
        for heading, group in grouped
    )


def month_summary(
    year: int, items: Sequence[Item], address: Callable[[str], str], dates: DateWords
) -> SummaryView | None:
    """The months of a year; None where nothing is dated within one."""
    months, words = by_month(items), dates.words
    if not months:
        return None
    axes = [(month_axis(year, month), items) for month, items in months.items()]
    periods = tuple(
        PeriodView(
            dates.month_name(month),
            address(month_name(year, month)),
            counted(months[month], words),
            strip,
        )
        for month, strip in zip(months, _strips(axes), strict=True)
    )
    labels = month_axis(year, 1).labels
    within = [item for group in months.values() for item in group]
    return SummaryView(words("timeline.months"), counted(within, words), labels, periods)


def by_month(items: Sequence[Item]) -> dict[int, list[Item]]:
    """Items of one year by the month they lie in; those wider than a month are left out."""
    months: dict[int, list[Item]] = {}
    for item in items:
        if item.date and is_within_a_month(item.date):
            months.setdefault(item.date.sort_key[0].month, []).append(item)
    return dict(sorted(months.items()))


def year_name(year: int) -> str:
    """A year in addresses: "2022", "0800", "44-bc"."""
    return f"{year:04}" if year > 0 else f"{1 - year}-bc"


def month_name(year: int, month: int) -> str:
    """A month in addresses: "2022-02"."""
    return f"{year_name(year)}-{month:02}"


def _strips(filled: Sequence[tuple[Axis, Sequence[Item]]]) -> list[tuple[BarView, ...]]:
    """The bars of each axis, one for each of its columns, all to one height."""
    counts = [
        density([item.date for item in items if item.date], axis.scale, columns_of(axis))
        for axis, items in filled
    ]
    most = max((max(found) for found in counts), default=0.0)
    return [
        bars(found, columns_of(axis), axis.scale, most)
        for found, (axis, _) in zip(counts, filled, strict=True)
    ]
