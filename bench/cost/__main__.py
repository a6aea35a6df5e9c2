"""Prints how long it takes as inputs grow: real-looking ones, and hostile ones.

The last column is how many times as long the largest size took as the one before: 10 is linear,
100 a square. It is left out where that is too short to tell. Where a size takes 20 seconds, the
next is left out.
"""

from __future__ import annotations

import argparse
from time import process_time
from typing import TYPE_CHECKING

from bench.cost.shapes import repeated
from bench.cost.targets import TARGETS, Target, refused

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bench.cost.shapes import Piece

SIZES = {"10 KB": 10_000, "100 KB": 100_000, "1 MB": 1_000_000, "10 MB": 10_000_000}
MILLISECONDS = 1000.0
LONG, SHORT = 20_000.0, 1.0


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the milliseconds of CPU time for each target, shape and size."""
    parser = argparse.ArgumentParser(prog="make cost", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--most", choices=SIZES, default="1 MB", help="the largest size")
    parser.add_argument("--target", choices=TARGETS, action="append", help="only this one")
    parser.add_argument("--shape", action="append", help="only this one")
    given = parser.parse_args(arguments)
    sizes = list(SIZES)[: list(SIZES).index(given.most) + 1]
    print(f"{'ms of CPU time':46}" + "".join(f"{size:>10}" for size in [*sizes, "growth"]))
    for name in given.target or TARGETS:
        for shape, piece in TARGETS[name].pieces.items():
            if given.shape and shape not in given.shape:
                continue
            print(f"{name:14}  {shape:30}", end="", flush=True)
            _print_row(TARGETS[name], piece, [SIZES[size] for size in sizes])


def _print_row(target: Target, piece: Piece, sizes: Sequence[int]) -> None:
    costs: list[float] = []
    for cost in _costs(target, piece, sizes):
        print(f"{cost:10.1f}" if cost < LONG else f"{'> 20 s':>10}", end="", flush=True)
        costs.append(cost)
    before, last = costs[-2:] if len(costs) > 1 else (0.0, 0.0)
    print(f"{last / before:9.0f}×" if before >= SHORT and len(costs) == len(sizes) else "")


def _costs(target: Target, piece: Piece, sizes: Sequence[int]) -> Iterator[float]:
    """The milliseconds of CPU time for each size, up to the first that takes too long."""
    for size in sizes:
        run = target.prepare(repeated(piece, size))
        started = process_time()
        refused(run)
        cost = (process_time() - started) * MILLISECONDS
        yield cost
        if cost >= LONG:
            return


if __name__ == "__main__":
    main()
