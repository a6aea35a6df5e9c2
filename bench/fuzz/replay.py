"""Runs saved inputs again on the code as it is, and prints those that still break a law."""

from __future__ import annotations

import sys
import traceback
from pathlib import Path

from bench.fuzz.limits import run_within
from bench.fuzz.targets import TARGETS


def main() -> None:
    """Run the input named second on the target named first; the exit code is 1 for a defect."""
    name, path = sys.argv[1:]
    try:
        run_within(TARGETS[name].run, Path(path).read_bytes(), TARGETS[name].leniency)
    except Exception:  # noqa: BLE001 - whatever it is, it is the defect
        traceback.print_exc()
        sys.exit(1)


if __name__ == "__main__":
    main()
