"""What a document's own metadata says of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from postil.model import Fact
from postil.reading.weighing import Weighing

if TYPE_CHECKING:
    from postil.dates import Edtf

UNKNOWN_TEXT: Weighing[str] = Weighing(Fact())
UNKNOWN_DAY: Weighing[Edtf] = Weighing(Fact())
UNKNOWN_TEXTS: Weighing[tuple[str, ...]] = Weighing(Fact())


class Statement(NamedTuple):
    """What an element of a page says: the fact it is about, the words, the element, its weight.

    The weight is the chance that the words are right, 0 to 1.
    """

    fact: str
    text: str
    element: str
    weight: float


@dataclass(frozen=True, slots=True)
class PageFacts:
    """The facts of a saved page or of a front matter, with every candidate that was weighed.

    A candidate's `quote` is the value as its element has it, and its `reason` names the element.
    `keywords` are the document's own, not topics of the vocabulary. `url` is where it was
    published, `accessed` the day it was saved, `language` a BCP 47 tag.
    """

    title: Weighing[str] = UNKNOWN_TEXT
    source: Weighing[str] = UNKNOWN_TEXT
    date: Weighing[Edtf] = UNKNOWN_DAY
    authors: Weighing[tuple[str, ...]] = UNKNOWN_TEXTS
    keywords: Weighing[tuple[str, ...]] = UNKNOWN_TEXTS
    url: Weighing[str] = UNKNOWN_TEXT
    accessed: Weighing[Edtf] = UNKNOWN_DAY
    language: Weighing[str] = UNKNOWN_TEXT
    standfirst: Weighing[str] = UNKNOWN_TEXT
