"""Which part of an article a note quotes: its text, its title or its standfirst."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from markupsafe import escape

from postil.anchors import (
    Ambiguous,
    Anchorer,
    Changed,
    Found,
    Match,
    Orphaned,
    Region,
    words,
)
from postil.render.text.plain import PlainText

if TYPE_CHECKING:
    from postil.anchors import Passage, Pin, Quotation
    from postil.model import Article


class Finder:
    """Finds the passages of notes in one text, `plain`."""

    def __init__(self, plain: PlainText) -> None:
        self.plain = plain

    @cached_property
    def anchorer(self) -> Anchorer:
        """What anchors in the text; made when the first note asks, for it folds all of it."""
        return Anchorer(self.plain.text)

    def find(self, quotation: Quotation, pin: Pin | None = None) -> Match:
        """The passage that is quoted; bold words select none that are bold in the text itself."""
        match = self.anchorer.anchor(quotation, pin)
        if quotation.bold and self.plain.is_bold(passage_of(match)):
            return self.anchorer.anchor(quotation.whole(), pin)
        return match

    def is_faulty(self, quotation: Quotation, match: Match) -> bool:
        """Whether a quotation cannot be meant: with two bold passages that are not the text's."""
        return bool(quotation.problem) and not self.plain.has_bold(passage_of(match))


class Regions:
    """The parts of an article that notes can quote, each with what finds passages in it.

    Args:
        article: the article.
        text: its rendered words.
    """

    def __init__(self, article: Article, text: PlainText) -> None:
        head = {Region.TITLE: article.facts.title.value, Region.DECK: article.deck}
        plains = {region: PlainText.of(escape(said or "")) for region, said in head.items()}
        self.plains = {**plains, Region.TEXT: text}
        self._finders = {region: Finder(plain) for region, plain in self.plains.items()}

    def __getitem__(self, region: Region) -> Finder:
        return self._finders[region]

    def find(self, quotation: Quotation, pin: Pin | None = None) -> tuple[Region, Match]:
        """Where a quotation stands, and in which part.

        The whole title means the title. Otherwise the part in which the note was pinned comes
        first, without a pin the text; another is meant only where that does not have the words.
        """
        home = self._home(quotation, pin)
        match = self._in(home, quotation, pin)
        is_held = pin is not None and not isinstance(match, Orphaned)
        if is_held or isinstance(match, Found | Ambiguous):
            return home, match
        others = [
            (region, self._in(region, quotation))
            for region in (Region.TEXT, Region.TITLE, Region.DECK)
            if region is not home and self.plains[region].text
        ]
        return _best([(home, match), *others], likely=pin is None)

    def _home(self, quotation: Quotation, pin: Pin | None) -> Region:
        title = self.plains[Region.TITLE].text
        if title and words(quotation.text) == words(title):
            return Region.TITLE
        return pin.region if pin else Region.TEXT

    def _in(self, region: Region, quotation: Quotation, pin: Pin | None = None) -> Match:
        match = self[region].find(quotation, pin if pin and pin.region is region else None)
        if region is Region.TEXT or not isinstance(match, Found | Changed) or match.pin is None:
            return match
        return replace(match, pin=replace(match.pin, region=region))


def passage_of(match: Match) -> Passage:
    """The passage that is marked for a match, empty where none is."""
    return match.passage if isinstance(match, Found | Changed) else ()


def _best(found: list[tuple[Region, Match]], *, likely: bool) -> tuple[Region, Match]:
    """The first of the very words, else what is like them, else the closest that there is."""
    kinds: tuple[type[Match], ...] = (Found, Changed, Ambiguous) if likely else (Found,)
    for kind in kinds:
        for region, match in found:
            if isinstance(match, kind):
                return region, match
    lost = [(region, match) for region, match in found if isinstance(match, Orphaned)]
    return max(lost, key=lambda one: one[1].similarity)
