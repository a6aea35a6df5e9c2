"""A line's word for an outlet, and the kinds of it that are weighed apart."""

from __future__ import annotations

from typing import NamedTuple

COPYRIGHT = "a copyright line"
OWN_LINE = "a line of its own"
KNOWN_LINE = "a line of its own, and it is a known outlet's name"


class Cue(NamedTuple):
    """A line's word for an outlet; `weight` is the chance that it alone is right."""

    kind: str
    weight: float
    name: str
    quote: str
    line: int
