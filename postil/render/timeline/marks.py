"""Dates become marks on a track: in which shape, how wide, and how they end.

An uncertain date is as wide as it is uncertain, never a point in its middle; what goes on beyond
the track, or has no known end, is drawn as going on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from postil.dates import Precision
from postil.render.timeline.scale import Unit
from postil.render.track_views import Edge, MarkView, Shape

if TYPE_CHECKING:
    from postil.dates import Edtf
    from postil.render.timeline.scale import Scale

NARROWEST_TRACK = 280
DISC = 9
LEAST = 18
NARROW = 4.0


def mark(date: Edtf, day_shape: Shape, scale: Scale) -> MarkView:
    """The mark of a date.

    Args:
        date: when it was.
        day_shape: how a single day is drawn, which depends on how it is known.
        scale: that of the track.
    """
    if date.day:
        middle = scale.finish(date.day) if scale.unit is Unit.DAYS else scale.begin(date.day)
        return MarkView(day_shape, _anchored((scale.begin(date.day) + middle) / 2, DISC))
    start = scale.begin(date.earliest) if date.earliest else 0.0
    end = scale.finish(date.latest) if date.latest else 100.0
    before = _edge(date, date.start, is_open=date.earliest is None, is_cut=start < 0)
    after = _edge(date, date.end, is_open=date.latest is None, is_cut=end > 100)
    shape = Shape.CAPSULE if _is_between_days(date) else Shape.CLOUD
    start, end = max(start, 0.0), min(end, 100.0)
    if end - start < NARROW:
        return MarkView(shape, _anchored((start + end) / 2, LEAST), 0.0, before, after)
    return MarkView(shape, round(start, 2), round(end - start, 2), before, after)


def _edge(date: Edtf, side: Edtf | None, *, is_open: bool, is_cut: bool) -> Edge:
    if is_open:
        return Edge.OPEN
    if is_cut:
        return Edge.CUT
    only_bound = date.earliest is None or date.latest is None
    if side and only_bound:
        return Edge.SOFT if side.uncertain or side.approximate else Edge.FIRM
    return Edge.FIRM if _is_between_days(date) else Edge.SOFT


def _is_between_days(date: Edtf) -> bool:
    certain = not date.uncertain and not date.approximate
    bounded = date.earliest is not None and date.latest is not None
    sides = (date.start, date.end)
    return certain and bounded and all(side and side.precision is Precision.DAY for side in sides)


def _anchored(middle: float, pixels: int) -> float:
    """The middle of a mark of this many pixels; 0 or 100 where it would leave a narrow track."""
    half = pixels / 2 / NARROWEST_TRACK * 100
    if middle < half:
        return 0.0
    return 100.0 if middle > 100 - half else round(middle, 2)
