"""How many examples a property is tried on."""

from __future__ import annotations

import os

TIMES = int(os.environ.get("TIMES", "1"))


def examples(count: int) -> int:
    """So many, and `TIMES` as many in `make test-long`."""
    return count * TIMES
