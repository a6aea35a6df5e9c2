"""The legend: the shapes that dates are drawn in, and what each means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from postil.render.track_views import Edge, LegendView, MarkView, Shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from postil.render.track_views import SectionView
    from postil.words.words import Words

Explained = tuple[MarkView | None, str]

ALWAYS: tuple[Explained, ...] = (
    (MarkView(Shape.POINT, 50), "legend.point"),
    (MarkView(Shape.RING, 50), "legend.ring"),
    (MarkView(Shape.CAPSULE, 50), "legend.capsule"),
    (MarkView(Shape.CLOUD, 0, 100, Edge.SOFT, Edge.SOFT), "legend.cloud"),
)
OPEN: Explained = (MarkView(Shape.CLOUD, 0, 100, Edge.FIRM, Edge.OPEN), "legend.open")
NOTE: Explained = (MarkView(Shape.DIAMOND, 50), "legend.note")
NOTHING: Explained = (None, "document.no_date")


def legend(sections: Sequence[SectionView], words: Words) -> tuple[LegendView, ...]:
    """What explains the marks of these sections; empty where they have none.

    The five shapes of documents are always there, so that a reader learns them once.
    """
    rows = [row for section in sections for group in section.groups for row in group.rows]
    marks = [row.mark for row in rows if row.mark]
    if not marks:
        return ()
    is_open = any(Edge.OPEN in (one.before, one.after) for one in marks)
    has_note = any(row.item.is_note for row in rows)
    shown = (*ALWAYS, *([OPEN] if is_open else []), *([NOTE] if has_note else []), NOTHING)
    return tuple(LegendView(mark, words(key)) for mark, key in shown)
