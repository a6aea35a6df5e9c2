"""Lighthouse: the median of several runs of each category."""

from __future__ import annotations

import json
import os
import subprocess
from statistics import median
from typing import TYPE_CHECKING

from bench.quality.browser import ARGUMENTS

if TYPE_CHECKING:
    from pathlib import Path

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


def scores(address: str, modules: Path, runs: int) -> tuple[int, ...]:
    """The median score of each category, of 100, in the order of `CATEGORIES`."""
    each = [_run(address, modules) for _ in range(runs)]
    return tuple(round(median(score)) for score in zip(*each, strict=True))


def _run(address: str, modules: Path) -> tuple[float, ...]:
    command = [
        "node",
        str(modules / "lighthouse" / "cli" / "index.js"),
        address,
        "--quiet",
        "--output=json",
        f"--only-categories={','.join(CATEGORIES)}",
        f"--chrome-flags=--headless {' '.join(ARGUMENTS)}",
    ]
    environment = {**os.environ, "CHROME_PATH": "/usr/bin/chromium"}
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
    report = json.loads(done.stdout)
    return tuple(100 * report["categories"][name]["score"] for name in CATEGORIES)
