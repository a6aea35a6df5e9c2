"""What the template of the timeline is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from postil.render.track_views import LegendView, OverviewView, SectionView, SummaryView
    from postil.render.views import LinkView


@dataclass(frozen=True, slots=True)
class FilterView:
    """A choice of rows: all of them, or those of one topic."""

    link: LinkView
    is_current: bool


@dataclass(frozen=True, slots=True)
class TimelineView:
    """A page of the timeline.

    `within` leads up to the pages that this one is a part of; `apart` to what stands on pages of
    its own besides the `summaries`. `language` is that of the heading, empty for the site's words.
    """

    heading: str
    introduction: str
    filters: tuple[FilterView, ...]
    more_filters: tuple[FilterView, ...] = ()
    within: tuple[LinkView, ...] = ()
    overview: OverviewView | None = None
    legend: tuple[LegendView, ...] = ()
    summaries: tuple[SummaryView, ...] = ()
    sections: tuple[SectionView, ...] = ()
    apart: tuple[LinkView, ...] = ()
    earlier: LinkView | None = None
    later: LinkView | None = None
    language: str = ""
