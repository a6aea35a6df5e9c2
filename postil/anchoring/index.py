"""The words of a folded text, where each stands, and how much each tells."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from math import log2
from typing import TYPE_CHECKING

from postil.anchoring.folding import UNSPACED

if TYPE_CHECKING:
    from collections.abc import Sequence

# Each character is a word in scripts without spaces between them, and so is each symbol.
SINGLE = f"{UNSPACED}\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2190-\u2bff\U0001f000-\U0001faff"
WORD = re.compile(rf"[{SINGLE}]|[^\W_{SINGLE}]+")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a stretch of text in order, and where each begins and ends."""

    words: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]

    @classmethod
    def of(cls, folded: str) -> Words:
        """The words of a folded text, in lower case."""
        found = [(match[0].lower(), *match.span()) for match in WORD.finditer(folded)]
        return cls([one[0] for one in found], [one[1] for one in found], [one[2] for one in found])


@dataclass(frozen=True, slots=True)
class Index:
    """The words of a text in order, and for each word where it begins and what it tells.

    `most` is what a word tells that stands nowhere.
    """

    words: Words
    places: dict[str, list[int]]
    weights: dict[str, float]
    most: float

    @classmethod
    def of(cls, folded: str) -> Index:
        """The index of a folded text."""
        words = Words.of(folded)
        places: dict[str, list[int]] = {}
        for word, start in zip(words.words, words.starts, strict=True):
            places.setdefault(word, []).append(start)
        number = len(words.words) + 2
        weights = {word: log2(number / (len(starts) + 1)) for word, starts in places.items()}
        return cls(words, places, weights, log2(number))

    def bits(self, word: str) -> float:
        """How much it tells that a word stands somewhere: its surprisal in this text, in bits."""
        return self.weights.get(word, self.most)

    def at(self, position: int) -> int:
        """The number of the first word that begins at or after a position."""
        return bisect_left(self.words.starts, position)

    def until(self, position: int) -> int:
        """The number of the words that end at or before a position."""
        return bisect_right(self.words.ends, position)

    def stands_between(self, word: str, start: int, end: int) -> bool:
        """Whether a word begins somewhere from `start` to before `end`."""
        places = self.places.get(word, ())
        at = bisect_left(places, start)
        return at < len(places) and places[at] < end
