"""What can come of looking for a quotation in a text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

# How many characters either side of a passage a pin keeps.
CONTEXT = 64


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text, from `start` to before `end`, by code point."""

    start: int
    end: int


Passage = tuple[Span, ...]
"""The stretches that a quotation names, in order; more than one where it skips words."""


class Region(StrEnum):
    """A part of an article that notes can quote, in reading order."""

    TITLE = "title"
    DECK = "deck"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Pin:
    """A passage as it stood when its note was last anchored for certain.

    `quotation` is a hash of the quotation's words, to which the pin belongs; `prefix` and
    `suffix` are up to `CONTEXT` characters either side; `first` is the passage when first seen;
    `rival` is how well the next best place fitted then, from 0 to 4, None where that is not known;
    `twins` is how far away in the text those stood that fitted almost as well, and `rivals` is
    what `rival` is for each stretch of a passage of several. `region` is the part of the article
    that all this was in.
    """

    quotation: str
    exact: str
    prefix: str
    suffix: str
    offset: int
    first: str
    rival: float | None = None
    twins: tuple[int, ...] = ()
    region: Region = Region.TEXT
    rivals: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """The very words, typography apart, and no doubt which.

    `passage` is the quotation's bold words where it has some, `whole` all of its words.
    """

    passage: Passage
    pin: Pin
    whole: Passage = ()


@dataclass(frozen=True, slots=True)
class Changed:
    """The passage, whose words have changed since; `similarity` is from 0 to below 1.

    `pin` is where it is now, None where its neighbours do not bear it out; `whole` as in `Found`.
    """

    passage: Passage
    similarity: float
    pin: Pin | None
    whole: Passage = ()


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
