"""Where within a place the parts of a quotation stand, and its bold words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from postil.anchoring.alignment import Sought, image
from postil.anchoring.exact import Hit, Stretch
from postil.anchoring.index import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from postil.anchoring.folding import Folded
    from postil.anchoring.index import Index
    from postil.anchoring.match import Passage
    from postil.anchoring.parts import Parts


def placed(text: Folded, index: Index, texts: Sequence[str], stretch: Stretch) -> Hit:
    """The parts of a quotation in order within a place, or the place as a whole."""
    if len(texts) == 1:
        return (stretch,)
    hit: list[Stretch] = []
    at = stretch.start
    for part in texts:
        start = text.text.find(part, at, stretch.end)
        found = Stretch(start, start + len(part))
        if start < 0:
            near = image(index, _all_of(part), at, at)
            if near is None or near.start < at or near.end > stretch.end:
                return (stretch,)
            found = near
        hit.append(found)
        at = found.end
    return tuple(hit)


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
