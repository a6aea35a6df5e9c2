"""An article's text and its notes, laid out as the page shows them."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from postil.anchors import Changed
from postil.render.notes.folding import Margin, margin_of
from postil.render.notes.passages import annotate
from postil.render.notes.placing import passage_of
from postil.render.text.markdown import HEADING, MARKUP

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from postil.anchors import Match
    from postil.render.notes.passages import NotedBlock
    from postil.render.text.plain import PlainText


# So many characters tell one quote from another; a comparison of all takes their product.
COMPARED = 300


@dataclass(frozen=True, slots=True)
class Layout:
    """The blocks of a text with its notes' passages marked.

    `places` gives the id of the paragraph in which each of some quotes stands; `margin` tells how
    the notes stand beside it.
    """

    blocks: tuple[NotedBlock, ...]
    places: Mapping[str, str]
    margin: Margin

    @classmethod
    def of(
        cls,
        plain: PlainText,
        matches: Mapping[str, Match],
        notes: Mapping[str, str],
        above: Sequence[str],
        quotes: Iterable[str],
        attributes: Callable[[int], str],
    ) -> Layout:
        """The layout of a text.

        Args:
            plain: the text.
            matches: where the notes stand in it, by their ids.
            notes: each note's own words by its id, a line for each paragraph.
            above: those of the notes on the whole document.
            quotes: words of the text that the page points to.
            attributes: of the link of a note's number, those that say what it leads to.
        """
        passages = {note: found for note, match in matches.items() if (found := passage_of(match))}
        changed = {note for note, match in matches.items() if isinstance(match, Changed)}
        blocks = annotate(plain, passages, changed, attributes)
        return cls(
            blocks,
            {quote: place for quote in quotes if (place := _place(quote, plain.text, blocks))},
            margin_of(blocks, passages, notes, above),
        )


def paragraph_at(offset: int, blocks: Sequence[NotedBlock]) -> str:
    """The id of the paragraph in which an offset of the text lies, empty where it has none."""
    named = [block for block in blocks if block.id]
    at = bisect_right([block.text.start for block in named], offset) - 1
    return named[at].id if at >= 0 and offset < named[at].text.end else ""


def without_headings(html: str) -> str:
    """A note's HTML with its headings as bold paragraphs, which break into no page's outline."""

    def paragraph(tag: re.Match[str]) -> str:
        if not HEADING.fullmatch(tag["name"]):
            return tag[0]
        return "</strong></p>" if tag["close"] else f'<p class="sub"{tag["rest"]}><strong>'

    return MARKUP.sub(paragraph, html)


def _place(quote: str, text: str, blocks: Sequence[NotedBlock]) -> str:
    words = quote[:COMPARED].split()
    if not words or words[0] not in text:
        return ""
    pattern = r"\s+".join(map(re.escape, words))
    end = r"(?!\w)" if len(quote) <= COMPARED else ""
    found = re.search(rf"(?<!\w){pattern}{end}", text)
    return paragraph_at(found.start(), blocks) if found else ""
