"""The ticks of the overview's axis, and which of them have a label."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from postil.dates import Day
from postil.render.timeline.axis import room_for, steps
from postil.render.timeline.marks import NARROWEST_TRACK
from postil.render.timeline.scale import Unit, day_numbered
from postil.render.track_views import TickView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from postil.datewords import DateWords
    from postil.render.timeline.scale import Scale

TICKS = 40
DAYS_AT_MOST = 16
INDENT = 6
MONDAY = 1


def month_steps() -> Iterator[int]:
    """A month, a quarter, half a year, and then 1, 2, 5, 10 … years, in months."""
    yield from (1, 3, 6)
    for years in steps():
        yield 12 * years


def tick_step(unit: Unit, length: float) -> int:
    """How many units lie from one tick to the next on an axis of this length."""
    if unit is Unit.DAYS:
        return 1 if length <= DAYS_AT_MOST else 7
    return next(step for step in month_steps() if length <= TICKS * step)


def ticks(scale: Scale, dates: DateWords) -> tuple[TickView, ...]:
    """The ticks of a scale; each label has room, even on the narrowest track."""
    step = tick_step(scale.unit, scale.length)
    every = _label_step(scale, step)
    found: list[TickView] = []
    free = 0.0
    for at in _moments(scale, step):
        x = scale.position(at)
        is_first = free == 0
        label = _label(scale.unit, at, every, dates, is_first=is_first) if at % every == 0 else ""
        end = x + (room_for(label) + INDENT) / NARROWEST_TRACK * 100
        has_room = bool(label) and x >= free and end <= 100 + INDENT
        free = end if has_room else free
        is_tall = scale.unit is Unit.MONTHS and at % 12 == 0 and (step < 12 or has_room)
        found.append(TickView(round(x, 2), label if has_room else "", is_tall))
    return tuple(found)


def _moments(scale: Scale, step: int) -> Iterator[int]:
    origin = MONDAY if scale.unit is Unit.DAYS else 0
    for start, end in scale.pieces:
        first = ceil((start - origin) / step) * step + origin
        yield from range(first, int(end) + 1, step)


def _label_step(scale: Scale, step: int) -> int:
    if scale.unit is Unit.DAYS:
        return 1
    pixels = NARROWEST_TRACK / scale.length
    return next(
        months for months in month_steps() if months >= step and months * pixels >= room_for("2022")
    )


def _label(unit: Unit, at: int, every: int, dates: DateWords, *, is_first: bool) -> str:
    if unit is Unit.DAYS:
        return dates.day_label(day_numbered(at), with_year=is_first)
    year, month = divmod(at, 12)
    if every >= 12:
        return dates.year(year)
    return dates.month_label(Day(year, month + 1, 1), with_year=is_first or not month)
