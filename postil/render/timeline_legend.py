"""The legend: the shapes that dates are drawn in, and what each means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from postil.render.timeline_views import Edge, LegendView, MarkView, Shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from postil.render.timeline_views import SectionView

ALWAYS = (
    LegendView(MarkView(Shape.POINT, 50), "Date stated"),
    LegendView(MarkView(Shape.RING, 50), "Date worked out, or the editor’s"),
    LegendView(MarkView(Shape.CAPSULE, 50), "Between two known days"),
    LegendView(MarkView(Shape.CLOUD, 0, 100, Edge.SOFT, Edge.SOFT), "Somewhere around here"),
)
OPEN = LegendView(MarkView(Shape.CLOUD, 0, 100, Edge.FIRM, Edge.OPEN), "Only one end known")
NOTE = LegendView(MarkView(Shape.DIAMOND, 50), "Date that a note tells of")
NOTHING = LegendView(None, "No date found")


def legend(sections: Sequence[SectionView]) -> tuple[LegendView, ...]:
    """What explains the marks of these sections; empty where they have none.

    The five shapes of documents are always there, so that a reader learns them once.
    """
    rows = [row for section in sections for group in section.groups for row in group.rows]
    marks = [row.mark for row in rows if row.mark]
    if not marks:
        return ()
    is_open = any(Edge.OPEN in (one.before, one.after) for one in marks)
    has_note = any(row.item.is_note for row in rows)
    return (*ALWAYS, *([OPEN] if is_open else []), *([NOTE] if has_note else []), NOTHING)
