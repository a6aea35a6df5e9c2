"""Dates as templates draw them: marks and bars on tracks, rows and sections of the timeline."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Shape(StrEnum):
    """How a date is drawn: the less is known, the softer."""

    POINT = "point"
    RING = "ring"
    DIAMOND = "diamond"
    CAPSULE = "capsule"
    CLOUD = "cloud"


class Edge(StrEnum):
    """How a mark ends on one side.

    FIRM at a known day; SOFT where the days fade out; CUT where it goes on beyond the track; OPEN
    where no end is known.
    """

    FIRM = "firm"
    SOFT = "soft"
    CUT = "cut"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class MarkView:
    """A date drawn on a track: `x` and `width` in percent of it.

    A mark without `width` has one of its own, in pixels, and `x` is its middle; at 0 and 100 it
    begins or ends there instead, so that it stays on the track.
    """

    shape: Shape
    x: float
    width: float = 0.0
    before: Edge = Edge.FIRM
    after: Edge = Edge.FIRM

    @property
    def shade(self) -> str:
        """The name of a cloud's gradient: where it is faint and where it is full."""
        match self.before, self.after:
            case (Edge.OPEN, Edge.FIRM | Edge.CUT):
                return "before"
            case (Edge.FIRM | Edge.CUT, Edge.OPEN):
                return "after"
            case (Edge.SOFT, Edge.CUT):
                return "in"
            case (Edge.CUT, Edge.SOFT):
                return "out"
            case (Edge.CUT, Edge.CUT):
                return "through"
        return "both"


@dataclass(frozen=True, slots=True)
class LabelView:
    """A label, and its language, empty for one of the site's own words."""

    label: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class ItemView:
    """What a row is about: a document, or a note that tells of a date of its own.

    `language` is that of the title, and `about` are labels; `known` is stated, inferred, editor or
    unknown. The preview alone shows a `draft`, or a note that is `bad`.
    """

    title: str
    address: str
    about: tuple[LabelView, ...]
    known: str
    language: str = ""
    draft: bool = False
    bad: bool = False
    is_note: bool = False


@dataclass(frozen=True, slots=True)
class WhenView:
    """A date in words; `machine` for a single day, else `earliest` and `latest` as EDTF days."""

    words: str
    machine: str = ""
    earliest: str = ""
    latest: str = ""


@dataclass(frozen=True, slots=True)
class RowView:
    """A row of the timeline; `mark` is None where there is no date."""

    item: ItemView
    when: WhenView
    mark: MarkView | None


@dataclass(frozen=True, slots=True)
class RowGroupView:
    """Rows below a heading of their own, which is empty where they need none."""

    heading: str
    rows: tuple[RowView, ...]


@dataclass(frozen=True, slots=True)
class SectionView:
    """Rows on one axis: a year, a decade, what spans years, what has no date.

    `labels` has one entry for each column of the axis; `gap` says what lies before it.
    """

    heading: str
    count: str
    labels: tuple[str, ...]
    groups: tuple[RowGroupView, ...]
    gap: str = ""


@dataclass(frozen=True, slots=True)
class BarView:
    """How much there is in a stretch of time: `x`, `width` and `height` in percent."""

    x: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class TrackView:
    """Several dates on one track of so many `columns`: as marks, or as bars where they are many."""

    columns: int
    marks: tuple[MarkView, ...] = ()
    bars: tuple[BarView, ...] = ()


@dataclass(frozen=True, slots=True)
class PeriodView:
    """A year or a month that has a page of its own, and how its documents lie within it.

    `gap` says what lies before it.
    """

    label: str
    address: str
    count: str
    bars: tuple[BarView, ...]
    gap: str = ""


@dataclass(frozen=True, slots=True)
class SummaryView:
    """The periods below one heading, on one axis."""

    heading: str
    count: str
    labels: tuple[str, ...]
    periods: tuple[PeriodView, ...]


@dataclass(frozen=True, slots=True)
class TickView:
    """A tick of an axis at `x` percent, its label if it has one, and whether a year begins."""

    x: float
    label: str = ""
    is_tall: bool = False


@dataclass(frozen=True, slots=True)
class LaneMarkView:
    """A mark of the overview at `y` pixels."""

    mark: MarkView
    y: float


@dataclass(frozen=True, slots=True)
class OverviewView:
    """The strip over the whole span: marks in lanes, or bars where they are too many.

    `sentence` says what it shows. `axis` are the pieces of its line in percent, between which it
    is broken; `base` is where the line lies, in pixels.
    """

    sentence: str
    base: float
    marks: tuple[LaneMarkView, ...]
    bars: tuple[BarView, ...]
    ticks: tuple[TickView, ...]
    axis: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class LegendView:
    """A shape and what it means; `mark` is None for what has no date."""

    mark: MarkView | None
    words: str
