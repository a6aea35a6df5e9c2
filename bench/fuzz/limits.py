"""How long an input may take."""

from __future__ import annotations

from time import process_time
from typing import TYPE_CHECKING

from bench.fuzz.laws import BrokenLawError

if TYPE_CHECKING:
    from collections.abc import Callable

SECONDS, SIZE = 2.0, 100_000


class TooSlowError(BrokenLawError):
    """An input took longer than its size allows."""


def run_within(run: Callable[[bytes], None], data: bytes, leniency: float = 1.0) -> None:
    """Runs a target on an input.

    Args:
        run: the target.
        data: the input.
        leniency: how many times as long it may take, where the code is slowed down.

    Raises:
        TooSlowError: it took more CPU time than 2 seconds, or than 2 seconds for every 100 KB.
        Exception: whatever the target raises; each is a defect.
    """
    started = process_time()
    run(data)
    spent = process_time() - started
    if spent > SECONDS * max(1.0, len(data) / SIZE) * leniency:
        raise TooSlowError(f"{len(data):,} bytes took {spent:.1f} s of CPU time")
