"""One target fuzzed in a process of its own by atheris, which steers by the branches it reaches.

A defect is saved and the run goes on; only what never ends, or takes all memory, ends the process.
"""

from __future__ import annotations

import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

import atheris

with atheris.instrument_imports(include=["postil", "markdown", "trafilatura", "htmldate"]):
    import htmldate as _htmldate  # noqa: F401 - imported here so that its branches count too
    import trafilatura as _trafilatura  # noqa: F401 - likewise

    from bench.fuzz.limits import run_within
    from bench.fuzz.targets import TARGETS

if TYPE_CHECKING:
    from types import TracebackType

    from bench.fuzz.targets import Target

# Counting branches makes the code so many times slower.
SLOWED = 3.0
# Now and then an input is repeated to this size, as it is only there that a square shows.
REPEATED, EVERY = 40_000, 100


class Recorder:
    """Runs a target on one input after another, and saves the first of each kind of defect."""

    def __init__(self, target: Target, found: Path) -> None:
        self._target = target
        self._found = found
        self._known: set[str] = set()
        self._count = 0

    def __call__(self, data: bytes) -> None:
        """Take the next input; what libFuzzer calls."""
        self._count += 1
        self._try(data)
        if data and self._count % EVERY == 0:
            self._try((data * (REPEATED // len(data) + 1))[:REPEATED])

    def _try(self, data: bytes) -> None:
        try:
            run_within(self._target.run, data, SLOWED * self._target.leniency)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is the defect
            kind = _kind(error)
            if kind in self._known:
                return
            self._known.add(kind)
            path = self._found / f"defect-{len(list(self._found.iterdir()))}"
            path.write_bytes(data)
            print(f"DEFECT {path}: {kind}", file=sys.stderr, flush=True)


def _kind(error: BaseException) -> str:
    """What tells one defect from another: the error, and the line of Postil's it came from."""
    law = str(error).partition("\n")[0] if type(error).__name__ == "BrokenLawError" else ""
    return f"{type(error).__name__} {law} {_innermost(error.__traceback__)}"


def _innermost(trace: TracebackType | None) -> str:
    frames = [frame for frame in traceback.extract_tb(trace) if "postil" in frame.filename]
    return f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""


def main() -> None:
    """Fuzz the target named first, saving to the folder named second; libFuzzer has the rest."""
    name, found, *flags = sys.argv[1:]
    Path(found).mkdir(parents=True, exist_ok=True)
    atheris.Setup([sys.argv[0], *flags], Recorder(TARGETS[name], Path(found)))
    atheris.Fuzz()


if __name__ == "__main__":
    main()
