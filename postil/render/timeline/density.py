"""How densely a stretch of time is filled: bars in place of marks where those are too many."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from postil.render.timeline.scale import moment
from postil.render.track_views import BarView

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from postil.dates import Edtf
    from postil.render.timeline.axis import Axis
    from postil.render.timeline.scale import Scale

GUTTER = 0.15
LOWEST, HIGHEST = 3.0, 92.0


def density(
    dates: Iterable[Edtf], scale: Scale, bins: Sequence[tuple[float, float]]
) -> list[float]:
    """How many of the dates lie in each bin, which are stretches of the scale, in order.

    Each counts as one: spread evenly over all the days that it can be, as far as the scale goes.
    One with a single known end stands there, as no more can be said of it.
    """
    found = [0.0] * len(bins)
    starts, ends = [start for start, _ in bins], [end for _, end in bins]
    for date in dates:
        earliest, latest, _ = date.sort_key
        first, last = moment(earliest, scale.unit), moment(latest, scale.unit, 1)
        within = range(bisect_right(ends, first), bisect_left(starts, last))
        shares = [min(last, ends[one]) - max(first, starts[one]) for one in within]
        total = sum(shares)
        for one, share in zip(within, shares, strict=True):
            found[one] += share / total
    return found


def bars(
    counts: Sequence[float], bins: Sequence[tuple[float, float]], scale: Scale, most: float
) -> tuple[BarView, ...]:
    """The bars of these counts; `most` is the count that is highest."""
    return tuple(
        _bar(scale.position(start), scale.position(end), count / most * HIGHEST)
        for count, (start, end) in zip(counts, bins, strict=True)
        if count
    )


def columns_of(axis: Axis) -> list[tuple[float, float]]:
    """The stretches of an axis' scale that are its columns."""
    width = axis.scale.length / len(axis.labels)
    starts = [axis.scale.start + column * width for column in range(len(axis.labels))]
    return [(start, start + width) for start in starts]


def _bar(start: float, end: float, height: float) -> BarView:
    gutter = (end - start) * GUTTER
    width = round(end - start - gutter, 2)
    return BarView(round(start + gutter / 2, 2), width, round(max(height, LOWEST), 1))
