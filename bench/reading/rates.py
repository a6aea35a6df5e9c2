"""Counts that become rates, with the interval in which the true rate lies."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass, field

NORMAL_95 = 1.96


def wilson(right: int, of: int) -> tuple[float, float]:
    """The 95 % interval of a rate, by Wilson's score (Wilson 1927); all of it for no counts."""
    if not of:
        return 0.0, 1.0
    rate, square = right / of, NORMAL_95**2
    centre = rate + square / (2 * of)
    reach = NORMAL_95 * math.sqrt(rate * (1 - rate) / of + square / (4 * of * of))
    return max(0.0, (centre - reach) / (1 + square / of)), (centre + reach) / (1 + square / of)


@dataclass(slots=True)
class Rate:
    """How many of those counted were right."""

    right: int = 0
    of: int = 0

    def add(self, right: object) -> None:
        """Count one more; anything true is right."""
        self.of += 1
        self.right += bool(right)

    def __str__(self) -> str:
        if not self.of:
            return "    -"
        low, high = wilson(self.right, self.of)
        return f"{self.right / self.of:.3f}  {self.right:>4}/{self.of:<4} [{low:.2f} {high:.2f}]"


@dataclass(slots=True)
class Tally:
    """The rates and numbers of a table by their names, and the misses.

    `wrong` holds for each fact what was asserted wrongly: the document, the words asserted, the
    right ones, how plainly its text states them.
    """

    rates: defaultdict[str, Rate] = field(default_factory=lambda: defaultdict(Rate))
    numbers: defaultdict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    wrong: defaultdict[str, list[tuple[str, ...]]] = field(
        default_factory=lambda: defaultdict(list)
    )

    def add(self, name: str, right: object) -> None:
        """Count one more under a name."""
        self.rates[name].add(right)
