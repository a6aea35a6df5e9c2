"""Where each date is filed: under a year or a decade, among what spans years, or undated."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from postil.render.timeline.axis import is_short

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from postil.dates import Day, Edtf
    from postil.render.timeline.items import Item

YEAR, DECADE = 1, 10
LONGEST = {YEAR: 366, DECADE: 3653}
DECADES_AFTER = 15


@dataclass(frozen=True, slots=True)
class Filed:
    """Items by the first year of the period they begin in, and those that stand in none.

    `size` is the length of a period in years; `spanning` are longer than one. `weeks` holds the
    first and last day where all lie so close that their tracks show weeks.
    """

    size: int
    periods: Mapping[int, Sequence[Item]]
    spanning: Sequence[Item]
    undated: Sequence[Item]
    weeks: tuple[Day, Day] | None


def filed(items: Sequence[Item], size: int | None = None) -> Filed:
    """Items, which are in order of time, filed by years, or by decades where they span many.

    Args:
        items: what is to be filed.
        size: YEAR or DECADE; without one, whichever suits the span.
    """
    dated = [(item, item.date) for item in items if item.date]
    keys = [date.sort_key for _, date in dated if not is_longer(date, YEAR)]
    first = min((key[0] for key in keys), default=None)
    last = max((key[1] for key in keys), default=None)
    is_wide = bool(first and last and last.year - first.year > DECADES_AFTER)
    size = size or (DECADE if is_wide else YEAR)
    periods: dict[int, list[Item]] = {}
    for item, date in dated:
        if not is_longer(date, size):
            periods.setdefault(date.sort_key[0].year // size * size, []).append(item)
    return Filed(
        size,
        periods,
        [item for item, date in dated if is_longer(date, size)],
        [item for item in items if not item.date],
        (first, last) if first and last and is_short(first, last) else None,
    )


def is_longer(date: Edtf, size: int) -> bool:
    """Whether a date, or a side of it, is longer than a period of this many years."""
    parts = (date, date.start, date.end)
    return any(part is not None and (part.days or 0) > LONGEST[size] for part in parts)


def gaps(found: Filed) -> list[tuple[int, int]]:
    """The stretches between periods in which nothing is dated: their first year, and the one after.

    What a longer date reaches into is no part of them.
    """
    years = [_years(item.date) for item in _all(found) if item.date]
    crossing = {(first, last) for first, last in years if first < last}
    ends = ((before + found.size, after) for before, after in pairwise(sorted(found.periods)))
    between = [(start, end) for start, end in ends if start < end]
    return [piece for stretch in between for piece in _without(stretch, crossing)]


def _without(
    stretch: tuple[int, int], crossing: Iterable[tuple[int, int]]
) -> list[tuple[int, int]]:
    pieces = [stretch]
    for first, last in sorted(crossing):
        cut = [((start, min(end, first)), (max(start, last + 1), end)) for start, end in pieces]
        pieces = [piece for both in cut for piece in both if piece[0] < piece[1]]
    return pieces


def _all(found: Filed) -> Iterable[Item]:
    yield from found.spanning
    for items in found.periods.values():
        yield from items


def _years(date: Edtf) -> tuple[int, int]:
    first, last, _ = date.sort_key
    return first.year, last.year
