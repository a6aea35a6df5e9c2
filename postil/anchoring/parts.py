"""A quotation folded and cut at its gaps."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from postil.anchoring.exact import Stretch
from postil.anchoring.folding import fold

if TYPE_CHECKING:
    from postil.anchoring.quotation import Quotation


class Parts(NamedTuple):
    """A quotation's stretches folded, and where in each the exact passage begins and ends."""

    texts: tuple[str, ...]
    marked: tuple[Stretch, ...]

    @classmethod
    def of(cls, quotation: Quotation, *, bare: bool = False) -> Parts:
        """The stretches of a quotation, with a lone … as a gap or as itself."""
        texts, marked = [], []
        for part in quotation.parts(bare=bare):
            folded = fold(quotation.text[part.start : part.end])
            if folded.text:
                bold = quotation.bold or part
                start = folded.position(max(bold.start - part.start, 0))
                end = folded.until(max(bold.end - part.start, 0))
                texts.append(folded.text)
                marked.append(Stretch(start, end))
        return cls(tuple(texts), tuple(marked))

    @property
    def words(self) -> str:
        """All that is quoted, its gaps closed."""
        return " ".join(self.texts)
