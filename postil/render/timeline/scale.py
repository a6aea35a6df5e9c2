"""Time laid along a line: where a day lies, in percent.

Months are columns of equal width, so that grid lines and marks agree; on a scale of weeks it is
days that are equal. Far years are exact, as a moment is a float of at most thirteen digits.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from postil.dates import Day, month_length, ordinal

BREAK = 3.0
_CYCLE_YEARS, _CYCLE_DAYS = 400, 146097


class Unit(StrEnum):
    """What is of equal width on a scale."""

    DAYS = "days"
    MONTHS = "months"


@dataclass(frozen=True, slots=True)
class Scale:
    """The moments from `start` to `end`, counted in `unit`.

    `gaps` are stretches left out of it, in order, each shown as a break `BREAK` percent wide.
    """

    start: float
    end: float
    unit: Unit = Unit.MONTHS
    gaps: tuple[tuple[float, float], ...] = ()

    def begin(self, day: Day) -> float:
        """Where a day begins, in percent, below 0 or above 100 outside the scale."""
        return self.position(moment(day, self.unit))

    def finish(self, day: Day) -> float:
        """Where a day ends, in percent."""
        return self.position(moment(day, self.unit, 1))

    def position(self, at: float) -> float:
        """Where a moment lies, in percent; one within a gap lies where the gap begins."""
        shown = self.length
        passed = [gap for gap in self.gaps if at >= gap[1]]
        within = next((gap for gap in self.gaps if gap[0] < at < gap[1]), None)
        past = (within[0] if within else at) - self.start - sum(b - a for a, b in passed)
        return past / shown * (100 - BREAK * len(self.gaps)) + BREAK * len(passed)

    @property
    def length(self) -> float:
        """How many units are shown."""
        return self.end - self.start - sum(after - before for before, after in self.gaps)

    @property
    def pieces(self) -> tuple[tuple[float, float], ...]:
        """The stretches between the gaps, as moments."""
        starts = (self.start, *(after for _, after in self.gaps))
        ends = (*(before for before, _ in self.gaps), self.end)
        return tuple(zip(starts, ends, strict=True))


def moment(day: Day, unit: Unit, after: int = 0) -> float:
    """The moment a day begins, or ends with `after` 1: months since year 0, or its day number."""
    if unit is Unit.DAYS:
        return float(ordinal(day) + after)
    within = (day.day - 1 + after) / month_length(day.year, day.month)
    return 12 * day.year + day.month - 1 + within


def day_numbered(number: int) -> Day:
    """The day of this day number: the other way round from `postil.dates.ordinal`."""
    cycles, rest = divmod(number - 1, _CYCLE_DAYS)
    found = date.fromordinal(rest + 1)
    return Day(found.year + _CYCLE_YEARS * cycles, found.month, found.day)
