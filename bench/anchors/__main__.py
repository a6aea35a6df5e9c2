"""Prints how well notes hold: `python -m bench.anchors [FOLDER …]`."""

from __future__ import annotations

import argparse
import sys
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from bench.anchors.documents import read_documents
from bench.anchors.table import HEAD, Results, averages, row
from bench.anchors.timing import timings
from bench.anchors.trials import CASES, LENGTHS, RULES, Cell, run_cell

PROCESSES = 2
# The baseline scans the whole text for each quotation in plain Python.
BASELINE_SHARE = 30


def main() -> int:
    """Runs all cells over the folders' texts and prints the tables."""
    arguments = _arguments()
    texts = read_documents(arguments.folders, arguments.half)
    print(f"{len(texts)} documents, half: {arguments.half}, seed: {arguments.seed}")
    cells = [
        Cell(case, length, rule, _trials(rule, arguments.trials), arguments.seed)
        for rule in arguments.rules
        for case in CASES
        for length in arguments.lengths
        if arguments.case in case
    ]
    results: Results = {}
    with get_context("spawn").Pool(PROCESSES) as pool:
        counted = pool.imap(partial(run_cell, texts=texts), cells, chunksize=1)
        for cell, counts in zip(cells, counted, strict=True):
            if cell.rule not in {one.rule for one in results}:
                print(f"\n{cell.rule}\n{HEAD}")
            results[cell] = counts
            print(row(cell, counts), flush=True)
    for rule in arguments.rules:
        print("\n".join(averages(results, rule)))
    if not arguments.case:
        print("\n".join(("", *timings(texts))))
    return 0


def _trials(rule: str, trials: int) -> int:
    return trials if rule == "ours" else max(trials // BASELINE_SHARE, 50)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, default=[Path("seeds")])
    parser.add_argument("--trials", type=int, default=3000, help="of each cell")
    parser.add_argument("--half", choices=("a", "b", "all"), default="all", help="of the documents")
    parser.add_argument("--seed", type=int, default=1, help="what chance hangs on")
    parser.add_argument("--case", default="", help="only cases whose name holds this")
    parser.add_argument("--rules", nargs="+", choices=RULES, default=list(RULES))
    parser.add_argument("--lengths", nargs="+", choices=LENGTHS, default=list(LENGTHS))
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
