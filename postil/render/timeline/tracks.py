"""Tracks for lists other than the timeline: all documents of a source or a topic on one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from postil.model import Basis
from postil.render.timeline.axis import span_axis
from postil.render.timeline.density import bars, columns_of, density
from postil.render.timeline.filing import YEAR, is_longer
from postil.render.timeline.marks import mark
from postil.render.track_views import Shape, TrackView

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from postil.dates import Edtf
    from postil.datewords import DateWords
    from postil.model import Article
    from postil.render.timeline.axis import Axis

MARKS_AT_MOST = 40


def common_axis(articles: Iterable[Article], say: DateWords) -> Axis | None:
    """The axis that all these documents stand on, with its labels; None where none is dated.

    It reaches as far as those do that are dated to a year, so that no decade stretches it.
    """
    dates = [one.facts.date.value for one in articles if one.facts.date.value]
    keys = [date.sort_key for date in dates if not is_longer(date, YEAR)]
    keys = keys or [date.sort_key for date in dates]
    if not keys:
        return None
    return span_axis(min(key[0] for key in keys), max(key[1] for key in keys), say)


def track(articles: Sequence[Article], axis: Axis) -> TrackView:
    """The track of some of the documents on a common axis, those it does not reach left out.

    More than `MARKS_AT_MOST` are drawn as bars, one for each column, to a height of their own.
    """
    facts = [one.facts.date for one in articles if _is_on(axis, one.facts.date.value)]
    dates = [fact.value for fact in facts if fact.value]
    if len(dates) > MARKS_AT_MOST:
        counts = density(dates, axis.scale, columns_of(axis))
        return TrackView(
            len(axis.labels), bars=bars(counts, columns_of(axis), axis.scale, max(counts))
        )
    shapes = [Shape.POINT if fact.basis is Basis.STATED else Shape.RING for fact in facts]
    marks = (mark(date, shape, axis.scale) for date, shape in zip(dates, shapes, strict=True))
    # The soft ones first, so that no cloud lies over a point.
    return TrackView(
        len(axis.labels), tuple(sorted(marks, key=lambda one: one.shape is not Shape.CLOUD))
    )


def _is_on(axis: Axis, date: Edtf | None) -> bool:
    if date is None:
        return False
    first, last, _ = date.sort_key
    return axis.scale.begin(first) < 100 and axis.scale.finish(last) > 0
