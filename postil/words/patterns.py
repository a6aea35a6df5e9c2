"""Days, months and years in the order and with the names that CLDR has for a language.

The patterns are those of UTS #35, part 4, section 8. Babel fills them for the years from 1 to 9999
alone, and knows of no year before 1 that a reader would.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from postil.dates import Day
    from postil.words.words import Words

FIELD = re.compile(r"'((?:[^']|'')*)'|([a-zA-Z])(\2*)|([^a-zA-Z']+)")
BETWEEN = re.compile(r"[\s–—―~～〜至-]+$")
WIDTHS = {3: "abbreviated", 4: "wide", 5: "narrow"}


class Patterns:
    """Fills the patterns of CLDR, which Babel fills for the years from 1 to 9999 alone."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._cldr = words.cldr

    def year(self, year: int) -> str:
        """A year by its number and, where it is a far one, its era."""
        if 1000 <= year <= 9999:
            return str(year)
        number = year if year > 0 else 1 - year
        shown = self._words.figure(number) if number > 9999 else str(number)
        return self._words("date.ad" if year > 0 else "date.bc", year=shown)

    def lone_year(self, year: int) -> str:
        """A year that stands alone, which some languages mark as one."""
        pattern = self._cldr.pattern("y") or "y"
        return self.year(year) if pattern == "y" else self._filled(pattern, (year, 1, 1))

    def month_name(self, month: int) -> str:
        """A month by its name."""
        return self._cldr.months("wide", alone=True)[month]

    def day(self, day: Day, *, short: bool, with_year: bool = True) -> str:
        """A day."""
        full = self._cldr.long_day if with_year else self._cldr.pattern("MMMMd")
        brief = self._cldr.pattern("yMMMd" if with_year else "MMMd")
        return self._filled((brief if short else full) or "d MMMM y", day)

    def month(self, day: Day, *, short: bool, with_year: bool = True) -> str:
        """A month."""
        width = "MMM" if short else "MMMM"
        if with_year:
            return self._filled(self._cldr.pattern(f"y{width}") or f"{width} y", day)
        return self._filled(width.replace("M", "L"), day)

    def ends(
        self, first: Day, last: Day, *, short: bool, is_day: bool, with_year: bool
    ) -> tuple[str, str]:
        """The first and last day or month of a span, without what it would say twice."""
        name = self.day if is_day else self.month
        difference = "y" if first.year != last.year else "M" if first.month != last.month else "d"
        skeleton = f"{'y' if with_year else ''}MMM{'d' if is_day else ''}"
        patterns = self._cldr.interval(skeleton, difference)
        if difference == "y" or not patterns:
            return (
                name(first, short=short, with_year=with_year),
                name(last, short=short, with_year=with_year),
            )
        start, end = BETWEEN.sub("", patterns[0]), patterns[1]
        if not short:
            start, end = (re.sub("M{3}|L{3}", "MMMM", side) for side in (start, end))
        return self._filled(start, first), self._filled(end, last)

    def _filled(self, pattern: str, day: tuple[int, int, int]) -> str:
        found = (self._piece(match, day) for match in FIELD.finditer(pattern))
        return " ".join("".join(found).split())

    def _piece(self, match: re.Match[str], day: tuple[int, int, int]) -> str:
        quoted, letter, others, literal = match.groups()
        if not letter:
            return literal or (quoted or "").replace("''", "'")
        year, month, date = day
        width = 1 + len(others)
        if letter in "ML" and width > 2:
            return self._cldr.months(WIDTHS[width], alone=letter == "L")[month]
        number = {"M": month, "L": month, "d": date}.get(letter)
        if number is not None:
            return str(number)
        return self.year(year) if letter == "y" else ""
