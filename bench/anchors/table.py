"""The results as a table for a terminal."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from bench.anchors.cases import CASES as WHOLE_CASES
from bench.anchors.spread import SPREAD_CASES
from bench.anchors.trials import LENGTHS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from bench.anchors.trials import Cell, Counts

Results = dict["Cell", "Counts"]
LONG = tuple(LENGTHS)[1:]
KEPT_CASE = "word edits 15 %"
KEPT_TARGETS = {"20-34": 90.0, "50-90": 99.0, "120-260": 99.5}
HEAD = (
    f"{'case':32}{'length':>9}{'n':>6}   {'wrong % (95 %)':>20}"
    f"{'kept % (95 %)':>22}{'ambig.':>8}{'orph.':>8}"
)


def wilson(hits: int, trials: int, deviations: float = 1.96) -> tuple[float, float]:
    """The bounds of a share after so many trials (Wilson 1927), 95 % unless told."""
    if not trials:
        return 0.0, 1.0
    share, square = hits / trials, deviations**2
    middle = share + square / (2 * trials)
    reach = deviations * sqrt(share * (1 - share) / trials + square / (4 * trials**2))
    scale = 1 + square / trials
    return max((middle - reach) / scale, 0.0), min((middle + reach) / scale, 1.0)


def row(cell: Cell, counts: Counts) -> str:
    """A cell's line of the table."""
    trials = counts.trials
    ambiguous, orphaned = 100 * counts.ambiguous / trials, 100 * counts.orphaned / trials
    return (
        f"{cell.case:32}{cell.length:>9}{trials:>6}   {_share(counts.wrong, trials):>20}"
        f"{_share(counts.kept, trials):>22}{ambiguous:>8.2f}{orphaned:>8.2f}"
    )


def _share(hits: int, trials: int) -> str:
    low, high = wilson(hits, trials)
    return f"{100 * hits / trials:.2f} ({100 * low:.2f}-{100 * high:.2f})"


def averages(everything: Mapping[Cell, Counts], rule: str) -> Iterator[str]:
    """Lines that set a rule's averages against what is to be reached.

    Passages over paragraphs that are damaged have averages of their own.
    """
    results = {cell: counts for cell, counts in everything.items() if cell.rule == rule}
    yield f"\n{rule}"
    for of, cases in (("", WHOLE_CASES), (" over damaged paragraphs", SPREAD_CASES)):
        here = {cell: counts for cell, counts in results.items() if cell.case in cases}
        yield from _wrong(here, f"20 characters and more{of}", LONG, 0.1)
        yield from _wrong(here, f"a word{of}", ("word",), 1.0)
    for cell, counts in results.items():
        if cell.case == KEPT_CASE and cell.length in KEPT_TARGETS:
            yield (
                f"kept, {KEPT_CASE}, {cell.length}: {_share(counts.kept, counts.trials)} % "
                f"(to reach: at least {KEPT_TARGETS[cell.length]} %)"
            )


def _wrong(
    results: Mapping[Cell, Counts], name: str, lengths: Collection[str], target: float
) -> Iterator[str]:
    chosen = [counts for cell, counts in results.items() if cell.length in lengths]
    shares = [100 * counts.wrong / counts.trials for counts in chosen]
    if not shares:
        return
    low, high = wilson(sum(one.wrong for one in chosen), sum(one.trials for one in chosen))
    yield (
        f"wrong, {name}, mean of {len(shares)} cells: {sum(shares) / len(shares):.3f} % "
        f"({100 * low:.3f}-{100 * high:.3f}; to reach: at most {target} %)"
    )
