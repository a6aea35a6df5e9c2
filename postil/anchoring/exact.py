"""Where the very words of a quotation stand in a folded text."""

from __future__ import annotations

from heapq import merge
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from postil.anchoring.index import WORD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from postil.anchoring.folding import Folded

# Beyond these a quotation is ambiguous in any case, and a hostile one costs no more.
MOST_LOOKS = 20_000
MOST_HITS = 2_000
MOST_CHAINED = 100_000
# A shorter quotation that is cut within a word says too little ("art" is not in "party").
CUT_WORD = 16


class Stretch(NamedTuple):
    """From where to where in the folded text."""

    start: int
    end: int


Hit = tuple[Stretch, ...]
"""Where each part of a quotation stands, the parts being what its gaps separate."""


def hits(text: Folded, parts: Sequence[str]) -> list[Hit]:
    """All places of the parts in order, each with as few words skipped as can be."""
    places = {part: _places(text, part) for part in dict.fromkeys(parts)}
    found = [places[part] for part in parts]
    if len(found) == 1:
        return [(one,) for one in found[0]]
    if not all(found):
        return []
    tight: dict[Stretch, Hit] = {}
    for hit in islice(_chains(found), max(2, MOST_CHAINED // len(found))):
        tight[hit[-1]] = hit
    return list(tight.values())


def _chains(found: Sequence[Sequence[Stretch]]) -> Iterator[Hit]:
    """For each place of the first part the nearest places of the others after it."""
    nexts = [0] * len(found)
    for first in found[0]:
        chain = [first]
        for number, places in enumerate(found[1:], 1):
            while nexts[number] < len(places) and places[nexts[number]].start < chain[-1].end:
                nexts[number] += 1
            if nexts[number] == len(places):
                return
            chain.append(places[nexts[number]])
        yield tuple(chain)


def _places(text: Folded, part: str) -> list[Stretch]:
    """The places of whole words, or else those that cut a word of a longer passage."""
    whole: list[Stretch] = []
    cut: list[Stretch] = []
    for start in islice(_starts(text.text, part), MOST_LOOKS):
        end = start + len(part)
        if text.splits(start) or text.splits(end):
            continue
        inside = _within_word(text.text, start) or _within_word(text.text, end)
        (cut if inside else whole).append(Stretch(start, end))
        if len(whole) == MOST_HITS:
            break
    return whole or (cut[:MOST_HITS] if len(part) >= CUT_WORD else [])


def _starts(text: str, part: str) -> Iterator[int]:
    """Where a part begins, whichever the case of its first letter."""
    other = part[0].swapcase()
    if other == part[0] or len(other) != 1:
        return _finds(text, part)
    return merge(_finds(text, part), _finds(text, other + part[1:]))


def _finds(text: str, part: str) -> Iterator[int]:
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + 1)


def _within_word(text: str, at: int) -> bool:
    """Whether a position is inside a word of a script that has spaces between words."""
    around = text[at - 1 : at + 1] if at else ""
    match = WORD.match(around)
    return match is not None and match.end() == 2
