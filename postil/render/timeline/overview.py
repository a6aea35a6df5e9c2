"""The overview: the whole span on one line, broken where nothing is dated."""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING

from postil.render.timeline.axis import is_short, week_of
from postil.render.timeline.density import bars, density
from postil.render.timeline.marks import DISC, LEAST, NARROWEST_TRACK, mark
from postil.render.timeline.scale import Scale, Unit, moment
from postil.render.timeline.ticks import month_steps, tick_step, ticks
from postil.render.track_views import LaneMarkView, OverviewView, Shape

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from postil.dates import Day, Edtf
    from postil.datewords import DateWords
    from postil.render.track_views import BarView, MarkView

LANES, LANE, HEADROOM = 6, 17, 16
BARS, BARS_HEIGHT = 72, 72
APART = LEAST / NARROWEST_TRACK * 100
BREAKS = 4


def overview(
    dates: Sequence[tuple[Edtf, Shape]],
    gaps: Sequence[tuple[int, int]],
    sentence: str,
    say: DateWords,
) -> OverviewView:
    """The strip of these dates, which are sorted in time.

    Args:
        dates: each with the shape that a single day of it is drawn in.
        gaps: years in which nothing is dated, as the first of them and the first after them.
        sentence: what the strip shows, in words.
        say: says dates.
    """
    keys = [date.sort_key for date, _ in dates]
    scale = overview_scale(min(key[0] for key in keys), max(key[1] for key in keys), gaps)
    marks = [mark(date, shape, scale) for date, shape in dates]
    lanes = in_lanes(marks)
    base = HEADROOM + (LANE * (1 + max(lanes)) if lanes else BARS_HEIGHT)
    return OverviewView(
        sentence=sentence,
        base=base,
        marks=tuple(
            LaneMarkView(one, base - LANE * (lane + 0.75))
            for one, lane in zip(marks, lanes, strict=bool(lanes))
        ),
        bars=() if lanes else _bars([date for date, _ in dates], scale),
        ticks=ticks(scale, say),
        axis=tuple(_ends(scale, piece) for piece in scale.pieces),
    )


def overview_scale(first: Day, last: Day, gaps: Sequence[tuple[int, int]]) -> Scale:
    """The scale from one day to another, in whole ticks, without the longest of the gaps."""
    if is_short(first, last):
        start, end = moment(first, Unit.DAYS), moment(last, Unit.DAYS, 1)
        if tick_step(Unit.DAYS, end - start) == 1:
            return Scale(start, end, Unit.DAYS)
        return Scale(week_of(first), week_of(last) + 7, Unit.DAYS)
    longest = sorted(gaps, key=lambda gap: (gap[0] - gap[1], gap[0]))[:BREAKS]
    left_out = tuple((12.0 * before, 12.0 * after) for before, after in sorted(longest))
    start, end = floor(moment(first, Unit.MONTHS)), ceil(moment(last, Unit.MONTHS, 1))
    step = tick_step(Unit.MONTHS, Scale(start, end, Unit.MONTHS, left_out).length)
    within = min(step, 12)
    return Scale(start // within * within, -(-end // within) * within, Unit.MONTHS, left_out)


def in_lanes(marks: Iterable[MarkView]) -> list[int]:
    """The lane of each mark, from the axis up; empty where they are too many for lanes."""
    ends: list[float] = []
    lanes: list[int] = []
    for one in marks:
        start, end = _extent(one)
        free = (lane for lane, last in enumerate(ends) if last + APART <= start)
        lane = next(free, len(ends))
        if lane == LANES:
            return []
        ends[lane : lane + 1] = [end]
        lanes.append(lane)
    return lanes


def _extent(one: MarkView) -> tuple[float, float]:
    """Where a mark begins and ends, in percent; one of its own width counts as its middle."""
    if one.width:
        return one.x, one.x + one.width
    pixels = LEAST if one.shape in (Shape.CAPSULE, Shape.CLOUD) else DISC
    half = pixels / 2 / NARROWEST_TRACK * 100
    middle = min(max(one.x, half), 100 - half)
    return middle, middle


def _ends(scale: Scale, piece: tuple[float, float]) -> tuple[float, float]:
    return round(scale.position(piece[0]), 2), round(scale.position(piece[1]), 2)


def _bars(dates: Sequence[Edtf], scale: Scale) -> tuple[BarView, ...]:
    size = 1
    if scale.unit is Unit.MONTHS:
        size = next(step for step in month_steps() if scale.length <= BARS * step)
    bins = [
        (max(at, start), min(at + size, end))
        for start, end in scale.pieces
        for at in range(floor(start / size) * size, ceil(end), size)
    ]
    counts = density(dates, scale, bins)
    return bars(counts, bins, scale, max(counts))
