"""What is said on the terminal: lines on both its streams, in colours where it has them."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from postil.errors import render_problems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from postil.errors import Problem


def out(text: str) -> None:
    """Prints what was asked for, at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def err(text: str) -> None:
    """Prints what went wrong."""
    sys.stderr.write(f"{text}\n")


def err_problems(problems: Sequence[Problem]) -> None:
    """Prints problems with their hints, nothing where there is none."""
    if problems:
        err(render_problems(problems))


def has_colour() -> bool:
    """Whether colours are wanted: on a terminal, unless `NO_COLOR` is set (no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")
