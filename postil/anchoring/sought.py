"""A passage that is sought, with what is known of its neighbours."""

from __future__ import annotations

from dataclasses import dataclass

from postil.anchoring.folding import fold
from postil.anchoring.index import Words
from postil.anchoring.match import CONTEXT


@dataclass(frozen=True, slots=True)
class Sought:
    """A passage with what is known of its neighbours: `words[first:last]` are its own."""

    text: str
    start: int
    end: int
    words: Words
    first: int
    last: int

    @property
    def passage(self) -> str:
        """The passage itself, folded."""
        return self.text[self.start : self.end]

    def narrowed(self, start: int, end: int) -> Sought:
        """A stretch of the passage, all the rest being its neighbours."""
        first = sum(1 for one in self.words.ends if one <= start)
        last = len(self.words.words) - sum(1 for one in self.words.starts if one >= end)
        return Sought(self.text, start, end, self.words, first, last)


def sought_passage(prefix: str, exact: str, suffix: str) -> Sought:
    """A passage between its neighbours, without the words that were cut at either end."""
    folded = fold(prefix + exact + suffix)
    start, end = folded.position(len(prefix)), folded.until(len(prefix) + len(exact))
    words = Words.of(folded.text)
    everything = Sought(folded.text, start, end, words, 0, 0).narrowed(start, end)
    first, last = everything.first, everything.last
    cut = int(len(prefix) >= CONTEXT and first > 0)
    stop = len(words.words) - int(len(suffix) >= CONTEXT and last < len(words.words))
    kept = Words(words.words[cut:stop], words.starts[cut:stop], words.ends[cut:stop])
    return Sought(folded.text, start, end, kept, first - cut, last - cut)
