"""Axes: a scale with the labels of its columns, for a year, a decade, some weeks, any span.

Labels are laid out for the narrowest track; a wider one only gets airier.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, count
from typing import TYPE_CHECKING

from postil.dates import Day, days_between, ordinal
from postil.render.timeline.marks import NARROWEST_TRACK
from postil.render.timeline.scale import Scale, Unit, day_numbered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from postil.datewords import DateWords

WEEKS_AT_MOST = 62
MONTHS_AT_MOST = 18
MONTHS_OF_QUARTER, QUARTERS_AT_MOST = 3, 12
COLUMNS_AT_MOST = 12
SINGLE_WEEKS = 7
DAYS_OF_MONTH = 31
CHARACTER, SPACE = 6.5, 3


@dataclass(frozen=True, slots=True)
class Axis:
    """A scale in columns of equal width, each with its label, which may be empty."""

    scale: Scale
    labels: tuple[str, ...]


def year_axis(year: int, dates: DateWords) -> Axis:
    """The twelve months of a year, by their first letters."""
    return Axis(Scale(12 * year, 12 * year + 12), dates.initials)


def decade_axis(first: int, dates: DateWords) -> Axis:
    """Ten years from `first`, by their last two digits."""
    digits = (
        "".join(filter(str.isdigit, dates.year(year)))[-2:] for year in range(first, first + 10)
    )
    return Axis(Scale(12 * first, 12 * first + 120), tuple(digits))


def month_axis(year: int, month: int) -> Axis:
    """The days of a month, every seventh by its number: always 31, so that months compare."""
    start = ordinal(Day(year, month, 1))
    labels = (str(day) if day % 7 == 1 else "" for day in range(1, DAYS_OF_MONTH + 1))
    return Axis(Scale(start, start + DAYS_OF_MONTH, Unit.DAYS), tuple(labels))


def week_axis(first: Day, last: Day, dates: DateWords) -> Axis:
    """The whole weeks, from Monday, that hold two days."""
    start, end = week_of(first), week_of(last) + 7
    mondays = range(start, end, 7)
    step = 1 if len(mondays) <= SINGLE_WEEKS else 2
    labels = [""] * len(mondays)
    named = None
    for column in range(0, len(mondays), step):
        day = day_numbered(mondays[column])
        labels[column] = dates.day_label(day) if day.month != named else str(day.day)
        named = day.month
    return Axis(Scale(start, end, Unit.DAYS), tuple(labels))


def span_axis(first: Day, last: Day, dates: DateWords) -> Axis:
    """An axis that holds two days: in weeks, months, quarters or years, whichever suits."""
    if is_short(first, last):
        return week_axis(first, last, dates)
    start, end = 12 * first.year + first.month - 1, 12 * last.year + last.month
    if end - start <= MONTHS_AT_MOST:
        letters = (dates.initials[number % 12] for number in range(start, end))
        return Axis(Scale(start, end), tuple(letters))
    quarters = range(start - start % MONTHS_OF_QUARTER, end, MONTHS_OF_QUARTER)
    if len(quarters) <= QUARTERS_AT_MOST:
        return quarters_axis(quarters, dates)
    return years_axis(first.year, last.year, dates)


def quarters_axis(starts: range, dates: DateWords) -> Axis:
    """Quarters from these months on; where a year begins, it is named."""
    labels = (dates.year(month // 12) if month % 12 == 0 else "" for month in starts)
    end = starts[-1] + MONTHS_OF_QUARTER
    return Axis(Scale(starts[0], end), tuple(labels))


def years_axis(first: int, last: int, dates: DateWords) -> Axis:
    """An axis in columns of one, two, five, ten … years, as few as have room for their labels."""
    for step in steps():
        years = range(first // step * step, last + 1, step)
        if len(years) <= COLUMNS_AT_MOST and (labels := _fitting(years, dates)):
            break
    return Axis(Scale(12 * years[0], 12 * (years[-1] + step)), labels)


def _fitting(years: Iterable[int], dates: DateWords) -> tuple[str, ...]:
    """The labels of years; empty where they have no room beside each other."""
    labels = tuple(dates.year(year) for year in years)
    widest = max(room_for(label) for label in labels)
    return labels if len(labels) == 1 or len(labels) * widest <= NARROWEST_TRACK else ()


def is_short(first: Day, last: Day) -> bool:
    """Whether two days are so close that weeks tell more than months."""
    return days_between(first, last) < WEEKS_AT_MOST


def week_of(day: Day) -> int:
    """The day number of the Monday on or before a day."""
    number = ordinal(day)
    return number - (number - 1) % 7


def room_for(label: str) -> float:
    """The pixels that a label takes, with the space before the next."""
    return CHARACTER * len(label) + SPACE


def steps() -> Iterator[int]:
    """1, 2, 5, 10, 20, 50 … without end."""
    return chain.from_iterable((10**power, 2 * 10**power, 5 * 10**power) for power in count())
