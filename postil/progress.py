"""How far a run has come, told on a terminal once it has taken a second."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

ItemT = TypeVar("ItemT")

PATIENCE_S = 1.0
BETWEEN_S = 0.1


class Progress:
    """Counts steps; `say` is given a line each time there is something new to tell."""

    def __init__(self, say: Callable[[str], None] | None = None) -> None:
        self._say = say
        self._told = time.monotonic() + PATIENCE_S - BETWEEN_S

    def over(self, step: str, items: Iterable[ItemT], total: int) -> Iterator[ItemT]:
        """The items, each counted as a part of the step when the next is asked for."""
        for done, item in enumerate(items):
            self._tell(f"{step} {done}/{total}")
            yield item

    def _tell(self, line: str) -> None:
        now = time.monotonic()
        if self._say and now - self._told >= BETWEEN_S:
            self._told = now
            self._say(line)


def on_terminal() -> Progress:
    """Progress in one line of the terminal, none where the output is no terminal."""
    if not sys.stderr.isatty():
        return Progress()
    return Progress(lambda line: print(f"\r\033[K{line}\r", end="", file=sys.stderr, flush=True))
