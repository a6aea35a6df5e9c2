"""Builds the digest and a larger sample, checks both, and prints a table; 1 if anything fails."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from bench.quality import browser as look
from bench.quality import lighthouse, nu
from bench.quality.budgets import budgets
from bench.quality.server import served
from bench.quality.sites import ROOT, build_digest, build_sample, pages_of
from bench.quality.tools import MissingToolError, install

if TYPE_CHECKING:
    from collections.abc import Sequence

    from playwright.sync_api import Browser

TOOLS = ROOT / ".quality"
SCORED = ("index", "article", "topic", "timeline")
SHOWN = 20


class Ledger:
    """Prints what was measured as it comes, and knows whether all of it was as it should be."""

    def __init__(self) -> None:
        self.failed = 0

    def row(self, what: str, figure: str, *, kept: bool) -> None:
        """A line of the table."""
        self.failed += not kept
        sys.stdout.write(f"{'ok  ' if kept else 'FAIL'}  {what:<58} {figure}\n")
        sys.stdout.flush()

    def none_of(self, what: str, found: Sequence[object]) -> None:
        """A line of something there should be none of, and the first of what there is."""
        self.row(what, str(len(found)), kept=not found)
        for one in found[:SHOWN]:
            sys.stdout.write(f"        {one}\n")


def main() -> int:
    """Runs the checks; gives the exit status."""
    options = _options()
    try:
        modules = install(TOOLS)
    except MissingToolError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    ledger = Ledger()
    with tempfile.TemporaryDirectory() as folder:
        sites = {
            "the digest": build_digest(),
            f"a sample of {options.documents}": build_sample(Path(folder), options.documents),
        }
        for name, site in sites.items():
            _check(name, site, modules, ledger)
        with served(sites["the digest"]) as base, look.chromium() as chromium:
            _measure(base, sites["the digest"], chromium, modules, options.runs, ledger)
    sys.stdout.write(f"\n{ledger.failed} failed\n")
    return int(ledger.failed > 0)


def _check(name: str, site: Path, modules: Path, ledger: Ledger) -> None:
    pages = pages_of(site)
    axe = modules / "axe-core" / "axe.min.js"
    with served(site) as base, look.chromium() as chromium:
        wrong = nu.messages(base, site, modules)
        ledger.none_of(f"{name}: Nu errors and warnings, every page", wrong)
        found = look.accessibility(chromium, base, pages, axe)
        ledger.none_of(f"{name}: axe, {len(pages)} kinds of page × 2 × 2", found)
        unsteady = look.steadiness(chromium, base, pages)
        ledger.none_of(f"{name}: layout shift, sideways scrolling", unsteady)


def _measure(
    base: str, site: Path, chromium: Browser, modules: Path, runs: int, ledger: Ledger
) -> None:
    pages = pages_of(site)
    for budget in budgets(chromium, base, site, pages):
        ledger.row(budget.what, f"{budget.cost:,} of {budget.limit:,}", kept=budget.kept)
    shift, where = look.late_fonts(chromium, base, pages)
    kept = shift <= look.SHIFT_OF_LATE_FONTS
    ledger.row("layout shift at most, with fonts half a second late", str(where), kept=kept)
    shots = look.pictures(chromium, base, pages, TOOLS / "pictures")
    ledger.row("pictures and prints in .quality/pictures", str(shots), kept=shots > 0)
    for page in pages if runs else ():
        if page.kind in SCORED:
            scores = lighthouse.scores(base + page.address, modules, runs)
            words = " ".join(map(str, scores))
            ledger.row(f"Lighthouse, {page.kind}, median of {runs}", words, kept=min(scores) == 100)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make quality", description=__doc__)
    parser.add_argument("--documents", type=int, default=240, help="how many the sample has")
    parser.add_argument("--runs", type=int, default=5, help="of Lighthouse, each page; 0: none")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
