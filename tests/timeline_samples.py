"""Items of a timeline, named by their dates."""

from __future__ import annotations

from postil.dates import Edtf
from postil.render.timeline.items import Item
from postil.render.track_views import ItemView, Shape


def item(date: str | None, name: str = "a", *, topics: str = "", known: str = "stated") -> Item:
    view = ItemView(name, f"articles/{name}.html", (), known if date else "unknown")
    parsed = Edtf.parse(date) if date else None
    return Item(view, parsed, Shape.POINT, frozenset(topics.split()))


def items(*dates: str | None) -> list[Item]:
    """One of each date, in order, named by it."""
    found = [item(date, str(date)) for date in dates]
    return sorted(found, key=lambda one: one.date.sort_key[:2] if one.date else ((9999, 1, 1),))
