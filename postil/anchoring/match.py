"""What can come of looking for a quotation in a text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text, from `start` to before `end`, by code point."""

    start: int
    end: int


Passage = tuple[Span, ...]
"""The stretches that a quotation names, in order; more than one where it skips words."""


@dataclass(frozen=True, slots=True)
class Pin:
    """A passage as it stood when its note was last anchored for certain.

    `quotation` is a hash of the quotation's words, to which the pin belongs; `prefix` and
    `suffix` are up to 64 characters either side; `first` is the passage when it was first seen.
    """

    quotation: str
    exact: str
    prefix: str
    suffix: str
    offset: int
    first: str


@dataclass(frozen=True, slots=True)
class Found:
    """The very words, typography apart, and no doubt which."""

    passage: Passage
    pin: Pin


@dataclass(frozen=True, slots=True)
class Changed:
    """The passage, whose words have changed since; `similarity` is from 0 to below 1.

    `pin` is where it is now, None where its neighbours do not bear it out.
    """

    passage: Passage
    similarity: float
    pin: Pin | None


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Several passages, between which nothing decides."""

    candidates: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Orphaned:
    """No passage; `closest` is the most similar there is, None where nothing is."""

    closest: Passage | None
    similarity: float


Match = Found | Changed | Ambiguous | Orphaned
