"""An article's text and its notes, laid out as the page shows them."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import escape

from postil.anchors import Changed, Region
from postil.render.notes.folding import Margin, margin_of
from postil.render.notes.passages import annotate
from postil.render.notes.regions import passage_of
from postil.render.text.markdown import HEADING, MARKUP
from postil.render.text.plain import PlainText

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from postil.anchors import Match, Passage
    from postil.model import Article
    from postil.render.notes.note_prose import NoteProse
    from postil.render.notes.passages import NotedBlock
    from postil.render.text.republished import Republished

HEAD = (Region.TITLE, Region.DECK)
# So many characters tell one quote from another; a comparison of all takes their product.
COMPARED = 300


@dataclass(frozen=True, slots=True)
class Layout:
    """The blocks of an article's parts with its notes' passages marked.

    `places` gives the id of the paragraph in which each of some quotes stands; `margin` tells how
    the notes stand beside it.
    """

    blocks: Mapping[Region, tuple[NotedBlock, ...]]
    places: Mapping[str, str]
    margin: Margin

    @classmethod
    def of(
        cls,
        plains: Mapping[Region, PlainText],
        matches: Mapping[Region, Mapping[str, Match]],
        notes: Mapping[str, str],
        above: Sequence[str],
        quotes: Iterable[str],
        attributes: Callable[[int], str],
    ) -> Layout:
        """The layout of an article.

        Args:
            plains: its parts in reading order.
            matches: where the notes stand in each of them, by their ids.
            notes: each note's own words by its id, a line for each paragraph.
            above: those of the notes on the whole document.
            quotes: words of the text that the page points to.
            attributes: of the link of a note's number, those that say what it leads to.
        """
        blocks: dict[Region, tuple[NotedBlock, ...]] = {}
        passages: dict[str, Passage] = {}
        number = 1
        for region, plain in plains.items():
            here = matches.get(region, {})
            marked = {note: found for note, match in here.items() if (found := passage_of(match))}
            changed = {note for note, match in here.items() if isinstance(match, Changed)}
            blocks[region] = annotate(plain, marked, changed, attributes, number)
            number += sum(len(block.notes) for block in blocks[region])
            passages |= marked
        text, own = plains[Region.TEXT].text, blocks[Region.TEXT]
        return cls(
            blocks,
            {quote: place for quote in quotes if (place := _place(quote, text, own))},
            margin_of(blocks, passages, notes, above),
        )

    @property
    def head(self) -> dict[Region, NotedBlock]:
        """The title and the standfirst, where the article has them."""
        return {region: own[0] for region, own in self.blocks.items() if own and region in HEAD}


def layout_of(
    article: Article,
    plains: Mapping[Region, PlainText],
    republished: Republished,
    notes: Sequence[NoteProse],
    attributes: Callable[[int], str],
) -> Layout:
    """The page of an article; where not all of it is republished, notes stand by themselves."""
    quotes = [fact.quote for fact in article.facts.by_name().values() if fact.quote]
    if not republished.is_whole:
        deck = PlainText.of(escape(republished.deck or ""))
        text = PlainText.of(republished.text)
        shown = {**plains, Region.DECK: deck, Region.TEXT: text}
        return Layout.of(shown, {}, {}, (), quotes, attributes)
    matches = {
        region: {one.id: one.match for one in notes if one.match and one.region is region}
        for region in plains
    }
    words = {one.note.id: _own_words(one) for one in notes}
    above = [words[one.note.id] for one in notes if one.note.is_on_whole]
    return Layout.of(plains, matches, words, above, quotes, attributes)


def _own_words(prose: NoteProse) -> str:
    by = f"{prose.note.metadata.by or ''} {prose.link or ''}".strip()
    heading = f"{prose.note.kind or ''} {prose.name} "
    faults = "".join(f"{one}\n" for one in prose.faults)
    return f"{faults}{heading}{PlainText.of(prose.body).text}\n{by}"


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
