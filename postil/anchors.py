"""Where in a text the passage stands that a note quotes: a pure function over text.

>>> text = "The minister said on Monday that “nothing” had changed."
>>> anchor(text, Quotation.parse('> that "nothing" had')).passage
(Span(start=28, end=46),)
"""

from __future__ import annotations

from postil.anchoring.anchorer import Anchorer
from postil.anchoring.folding import words
from postil.anchoring.match import (
    Ambiguous,
    Changed,
    Found,
    Match,
    Orphaned,
    Passage,
    Pin,
    Region,
    Span,
)
from postil.anchoring.quotation import Quotation

__all__ = [
    "Ambiguous",
    "Anchorer",
    "Changed",
    "Found",
    "Match",
    "Orphaned",
    "Passage",
    "Pin",
    "Quotation",
    "Region",
    "Span",
    "anchor",
    "words",
]


def anchor(text: str, quotation: Quotation, pin: Pin | None = None) -> Match:
    """The passage that a quotation names in an article's rendered text.

    For many quotations of one text an `Anchorer` is to be made once, and asked for each.

    Args:
        text: the article's words, its blocks joined by a line feed.
        quotation: the words sought, and how.
        pin: the passage as it last stood; it is passed over if it belongs to other words.

    Returns:
        What was found. All offsets are into `text`, by code point.
    """
    return Anchorer(text).anchor(quotation, pin)
