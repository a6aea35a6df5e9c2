"""How many examples a law is tried with."""

from __future__ import annotations

from hypothesis import settings

QUICK, LONG = 100, 1_000


def examples(number: int) -> settings:
    """So many examples instead of a hundred, and ten times as many in `make test-long`."""
    return settings(max_examples=number * settings().max_examples // QUICK)
