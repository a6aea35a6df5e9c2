"""Where within a place the parts of a quotation stand, and its bold words."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from postil.anchoring.alignment import image, similarity
from postil.anchoring.exact import Hit, Stretch
from postil.anchoring.index import Words
from postil.anchoring.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Sequence

    from postil.anchoring.folding import Folded
    from postil.anchoring.index import Index
    from postil.anchoring.match import Passage
    from postil.anchoring.parts import Parts

# A part of a quotation that is less like what it has become than this is not shown by itself.
LIKE = 0.5
# So many words either way an alignment of characters may miss the edge of a run of words.
REACH = 3


def placed(text: Folded, index: Index, texts: Sequence[str], stretch: Stretch) -> Hit:
    """The parts of a quotation in order within a place, or the place as a whole."""
    if len(texts) == 1:
        return (stretch,)
    found = _very_words(text.text, texts, stretch)
    reach = _reach(index, stretch)
    hit: list[Stretch] = []
    for number, part in enumerate(texts):
        start = hit[-1].end if hit else reach.start
        end = next((one.start for one in found[number:] if one), reach.end)
        place = found[number] or _nearest(text.text, index, part, Stretch(start, end))
        if place is None:
            return (stretch,)
        hit.append(place)
    return tuple(hit)


def _very_words(text: str, texts: Sequence[str], stretch: Stretch) -> list[Stretch | None]:
    """Where each part stands after those before it, None for those that do not."""
    found: list[Stretch | None] = []
    at = stretch.start
    for part in texts:
        start = text.find(part, at, stretch.end)
        found.append(Stretch(start, start + len(part)) if start >= 0 else None)
        at = start + len(part) if start >= 0 else at
    return found


def _reach(index: Index, stretch: Stretch) -> Stretch:
    """A place and the words next to it, some of which may be what its first or last became."""
    first = max(index.at(stretch.start) - REACH, 0)
    last = min(index.at(stretch.end) + REACH, len(index.words.words))
    start = next(iter(index.words.starts[first : first + 1]), stretch.start)
    end = next(iter(index.words.ends[max(last - 1, 0) : last]), stretch.end)
    return Stretch(min(start, stretch.start), max(end, stretch.end))


def _nearest(text: str, index: Index, part: str, within: Stretch) -> Stretch | None:
    """The run of whole words that is most like a part, None where nothing is like it."""
    from rapidfuzz.fuzz import partial_ratio_alignment

    there = text[within.start : within.end]
    aligned = partial_ratio_alignment(part.lower(), there.lower())
    if not there or aligned is None:
        return None
    starts = _around(index.words.starts, within.start + aligned.dest_start, within)
    ends = _around(index.words.ends, within.start + aligned.dest_end, within)
    runs = [Stretch(start, end) for start in starts for end in ends if start < end]
    likeness = {one: _likeness(part, text[one.start : one.end]) for one in runs}
    best = max(runs, key=likeness.__getitem__, default=None)
    return best if best is not None and likeness[best] >= LIKE else None


def _likeness(part: str, run: str) -> float:
    """How like two runs are; with as many words, one at the edge has probably been changed."""
    count, more = part.count(" ") + 1, abs(part.count(" ") - run.count(" "))
    return similarity(part, run) - more / (4 * count)


def _around(places: Sequence[int], at: int, within: Stretch) -> list[int]:
    """The edges of words next to a position."""
    number = bisect_left(places, at)
    near = places[max(number - REACH, 0) : number + REACH]
    return [one for one in near if within.start <= one <= within.end]


def whole(text: Folded, hit: Hit) -> Passage:
    """A place as stretches of the text it was found in."""
    return tuple(text.span(part.start, part.end) for part in hit)


def passage(text: Folded, index: Index, parts: Parts, hit: Hit) -> Passage:
    """What of a place is marked: the quotation's bold words, where it has some."""
    if len(hit) != len(parts.texts):
        return whole(text, hit)
    marked = [
        _marked(index, quoted, bold, part)
        for part, bold, quoted in zip(hit, parts.marked, parts.texts, strict=True)
        if bold.end > bold.start
    ]
    return whole(text, tuple(marked) if marked else hit)


def _marked(index: Index, quoted: str, bold: Stretch, part: Stretch) -> Stretch:
    """The bold words of a part, or what has become of them."""
    if bold == Stretch(0, len(quoted)):
        return part
    if part.end - part.start == len(quoted):
        return Stretch(part.start + bold.start, part.start + bold.end)
    sought = _all_of(quoted)
    first = sum(1 for end in sought.words.ends if end <= bold.start)
    last = sum(1 for start in sought.words.starts if start < bold.end)
    own = Sought(quoted, bold.start, bold.end, sought.words, first, last)
    near = image(index, own, part.start + bold.start, part.start + bold.start)
    inside = near is not None and part.start <= near.start and near.end <= part.end
    return near if near is not None and inside else part


def _all_of(part: str) -> Sought:
    words = Words.of(part)
    return Sought(part, 0, len(part), words, 0, len(words.words))
