"""The pages of the timeline: all documents and dated notes, and those of each topic.

A timeline of few rows is one page. One of many opens by year, and a year of many by month, so
that no page is longer than a reader or a browser bears.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from postil.dates import Day
from postil.render.timeline.axis import month_axis, year_axis
from postil.render.timeline.filing import YEAR, filed, gaps
from postil.render.timeline.filters import STEM, Filters
from postil.render.timeline.legend import legend
from postil.render.timeline.overview import overview
from postil.render.timeline.sections import (
    is_within_a_month,
    period_section,
    plain_section,
    sections,
    spanning_section,
    undated_section,
)
from postil.render.timeline.summaries import (
    by_month,
    month_name,
    month_summary,
    year_name,
    year_summaries,
)
from postil.render.timeline.views import TimelineView
from postil.render.timeline.words import introduction, overview_sentence
from postil.render.views import LinkView

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from postil.datewords import DateWords
    from postil.model import Topic
    from postil.render.timeline.filing import Filed
    from postil.render.timeline.items import Item
    from postil.render.track_views import OverviewView, SectionView, SummaryView

ROWS_AT_MOST = 200


def timeline_pages(
    items: Sequence[Item], topics: Sequence[Topic], dates: DateWords
) -> Iterator[tuple[str, TimelineView]]:
    """The path of each page of the timeline, with what it shows.

    Args:
        items: what stands on it, of `timeline_items.items_of`.
        topics: those that have a timeline of their own if they have a document.
        dates: says dates, and has the words of the site.
    """
    filters = Filters.of(items, topics)
    yield from _Timeline(items, filters, dates).pages()
    for topic in filters.topics:
        yield from _Timeline(filters.items[topic.id], filters, dates, topic).pages()


@dataclass(frozen=True, slots=True)
class _Part:
    """A page of a timeline that has several: a year, a month, what stands apart."""

    name: str
    label: str
    items: Sequence[Item]
    sections: tuple[SectionView, ...]
    summaries: tuple[SummaryView, ...] = ()
    within: tuple[LinkView, ...] = ()


class _Timeline:
    """The pages of all items, or of those of one topic."""

    def __init__(
        self,
        items: Sequence[Item],
        filters: Filters,
        dates: DateWords,
        topic: Topic | None = None,
    ) -> None:
        self._items = items
        self._dates = dates
        self._words = dates.words
        self._title = dates.words("timeline.title")
        self._stem = filters.stems[topic.id] if topic else STEM
        self._heading = topic.label if topic else self._title
        self._topic = topic
        self._filters, self._more = filters.views(topic.id if topic else None, self._words)

    def pages(self) -> Iterator[tuple[str, TimelineView]]:
        """The path and the view of each."""
        if len(self._items) <= ROWS_AT_MOST:
            found = filed(self._items)
            yield self._first(found, sections(found, self._dates), (), ())
            return
        found = filed(self._items, YEAR)
        years = sorted(found.periods)
        apart = self._apart(found)
        links = tuple(self._link(part) for part in apart)
        if len(years) == 1:
            year = self._year(years[0], found)
            yield self._first(found, year.sections, year.summaries, links)
            yield from self._parts(self._months(years[0], year.items, ()))
        else:
            yield self._first(found, (), year_summaries(found, self._address, self._dates), links)
            yield from self._years(years, found)
        yield from self._parts(apart)

    def _first(
        self,
        found: Filed,
        shown: tuple[SectionView, ...],
        summaries: tuple[SummaryView, ...],
        apart: tuple[LinkView, ...],
    ) -> tuple[str, TimelineView]:
        view = TimelineView(
            heading=self._heading,
            language=self._words.editors if self._topic else "",
            introduction=introduction(self._items, self._dates),
            filters=self._filters,
            more_filters=self._more,
            within=(LinkView(self._title, f"{STEM}.html"),) if self._topic else (),
            overview=self._overview(found),
            legend=legend(shown, self._words),
            summaries=summaries,
            sections=shown,
            apart=apart,
        )
        return f"{self._stem}.html", view

    def _overview(self, found: Filed) -> OverviewView | None:
        near = [item for first in sorted(found.periods) for item in found.periods[first]]
        shown = near or found.spanning
        if len(shown) < 2:
            return None
        dates = [(item.date, item.shape) for item in shown if item.date]
        left_out = len(found.spanning) if near else 0
        sentence = overview_sentence(shown, left_out, self._dates)
        return overview(dates, gaps(found), sentence, self._dates)

    def _years(self, years: Sequence[int], found: Filed) -> Iterator[tuple[str, TimelineView]]:
        parts = [self._year(year, found) for year in years]
        yield from self._parts(parts)
        for year, part in zip(years, parts, strict=True):
            if part.summaries:
                yield from self._parts(self._months(year, part.items, (self._link(part),)))

    def _year(self, year: int, found: Filed) -> _Part:
        items = found.periods[year]
        dates, is_long = self._dates, len(items) > ROWS_AT_MOST
        label, name = dates.year(year), year_name(year)
        months = month_summary(year, items, self._address, dates) if is_long else None
        if not months:
            return _Part(name, label, items, (period_section(year, items, found, dates),))
        wide = [item for item in items if item.date and not is_within_a_month(item.date)]
        if not wide:
            return _Part(name, label, items, (), (months,))
        heading = self._words("timeline.wide_of_month")
        shown = plain_section(heading, wide, year_axis(year, dates), year, dates)
        return _Part(name, label, items, (shown,), (months,))

    def _months(
        self, year: int, items: Sequence[Item], within: tuple[LinkView, ...]
    ) -> list[_Part]:
        parts, heading = [], self._words("timeline.days")
        for month, those in by_month(items).items():
            label = self._dates.month(Day(year, month, 1))
            axis = month_axis(year, month)
            section = plain_section(heading, those, axis, year, self._dates)
            parts.append(_Part(month_name(year, month), label, those, (section,), within=within))
        return parts

    def _apart(self, found: Filed) -> list[_Part]:
        shelves = (
            ("spanning", "timeline.spanning", found.spanning, spanning_section),
            ("undated", "list.undated", found.undated, undated_section),
        )
        return [
            _Part(name, self._words(key), items, section(items, self._dates))
            for name, key, items, section in shelves
            if items
        ]

    def _parts(self, parts: Sequence[_Part]) -> Iterator[tuple[str, TimelineView]]:
        """The pages of parts that follow each other."""
        for before, part, after in zip([None, *parts], parts, [*parts[1:], None], strict=False):
            own = self._words.editors if self._topic else ""
            top = LinkView(self._heading, f"{quote(self._stem)}.html", language=own)
            whole = (LinkView(self._title, f"{STEM}.html"),) if self._topic else ()
            yield (
                f"{self._stem}/{part.name}.html",
                TimelineView(
                    heading=part.label,
                    introduction=introduction(part.items, self._dates),
                    filters=self._filters,
                    within=(*whole, top, *part.within),
                    legend=legend(part.sections, self._words),
                    summaries=part.summaries,
                    sections=part.sections,
                    earlier=self._link(before) if before else None,
                    later=self._link(after) if after else None,
                ),
            )

    def _link(self, part: _Part) -> LinkView:
        return LinkView(part.label, self._address(part.name), len(part.items))

    def _address(self, name: str) -> str:
        return f"{quote(self._stem)}/{name}.html"
