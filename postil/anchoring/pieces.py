"""The stretches of a passage over paragraphs that can be lost one by one.

They are what it has of each paragraph, and there of each side of a gap.

What is left of a passage may be so like it that the whole would be taken for it with other words
in the place of those that are gone. So each stretch is judged as a quotation of it alone would be.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from postil.anchoring.exact import Stretch
from postil.anchoring.folding import fold
from postil.anchoring.index import Index
from postil.anchoring.match import CONTEXT
from postil.anchoring.placing import placed
from postil.anchoring.sought import sought_passage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from postil.anchoring.match import Pin, Span
    from postil.anchoring.parts import Parts
    from postil.anchoring.quotation import Quotation
    from postil.anchoring.sought import Sought

LINE = re.compile(r"[^\n]+")
# A line break that ends no paragraph of a quotation.
WRAPPED = re.compile(r"(?<!\n)\n(?!\n)")
# A passage of more stretches is judged as a whole: each costs a search.
MOST_PIECES = 40


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a passage.

    Attributes:
        part: which of the quotation's parts it belongs to, a part being what gaps separate.
        text: its words, folded.
        start: where it begins in the passage, by code point.
        whole: it within all that is known of the passage.
        alone: it with the neighbours that a pin of it alone would keep.
    """

    part: int
    text: str
    start: int
    whole: Sought
    alone: Sought


def pieces_of(prefix: str, exact: str, suffix: str, texts: Sequence[str]) -> tuple[Piece, ...]:
    """The stretches of a passage between its neighbours; none of a passage within one paragraph.

    Args:
        prefix: what stands before the passage.
        exact: the passage, its paragraphs on lines of their own.
        suffix: what stands after it.
        texts: the parts of its quotation, folded.
    """
    if "\n" not in exact.strip():
        return ()
    source = prefix + exact + suffix
    sought = sought_passage(prefix, exact, suffix)
    folded = fold(source)
    own = Stretch(sought.start, sought.end)
    parts = placed(folded, Index.of(folded.text), texts, own) if own.end > own.start else ()
    pieces = []
    for number, part in enumerate(parts):
        for start, end in _lines(source, folded.span(*part)):
            begin, stop = folded.position(start), folded.until(end)
            before, after = source[max(start - CONTEXT, 0) : start], source[end : end + CONTEXT]
            alone = sought_passage(before, source[start:end], after)
            whole = sought.narrowed(begin, stop)
            if whole.last > whole.first and alone.last > alone.first:
                text = folded.text[begin:stop]
                pieces.append(Piece(number, text, start - len(prefix), whole, alone))
    return tuple(pieces) if 1 < len(pieces) <= MOST_PIECES else ()


def stretches_of(quotation: Quotation, parts: Parts, pin: Pin | None) -> tuple[Piece, ...]:
    """The stretches of a quotation's passage as it was pinned, or else as they are quoted."""
    if pin is not None:
        return pieces_of(pin.prefix, pin.exact, pin.suffix, parts.texts)
    return pieces_of("", WRAPPED.sub(" ", quotation.text), "", parts.texts)


def _lines(source: str, span: Span) -> Iterator[tuple[int, int]]:
    for match in LINE.finditer(source, span.start, span.end):
        if said := match[0].strip():
            start = match.start() + match[0].index(said)
            yield start, start + len(said)
