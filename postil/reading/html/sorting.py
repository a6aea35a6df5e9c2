"""Each block of a page becomes one part of the document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from postil.reading.document import PartKind
from postil.reading.html.blocks import Block
from postil.reading.html.inline import Inline
from postil.reading.html.main_text import found_in
from postil.reading.html.standing import STANDFIRST, Standing
from postil.reading.structure.comments import BUTTON
from postil.reading.structure.origins import BYLINE_START, origin_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

FEWEST_OF_BIOGRAPHY = 6
FEWEST_OF_PROSE = 12
LONGEST_BYLINE = 120
MOST_ABOVE = 12
NAMED_STANDFIRST = re.compile(STANDFIRST, re.IGNORECASE)
SIGNS = re.compile(r"[\W_]+")


class Sorted(NamedTuple):
    """A block and the part of the document that it is; `number` is a comment's."""

    kind: PartKind
    block: Block
    number: str = ""


def sort_blocks(
    blocks: Sequence[Block], text: str, title: str | None, authors: Collection[str]
) -> list[Sorted]:
    """The blocks in their order, each with what it is.

    Args:
        blocks: the page's.
        text: the article's text as trafilatura has it. Where the page's elements do not hold it,
            its paragraphs come first.
        title: the document's title, which is no part of its text.
        authors: its authors, whose line above the text is none either.
    """
    found = found_in(text, blocks)
    kinds = _kinds(blocks, found or frozenset())
    name = plain(title or "")
    for place, block in enumerate(blocks):
        is_shown = kinds[place] is PartKind.TEXT or block.standing.heading
        if name and is_shown and plain(block.words) == name:
            kinds[place] = PartKind.TITLE
    _find_bylines(blocks, kinds, authors)
    listed = [
        Sorted(kind, block, block.standing.comment if kind is PartKind.COMMENT else "")
        for block, kind in zip(blocks, kinds, strict=True)
    ]
    return listed if found is not None else [*_paragraphs(text, name), *listed]


def plain(words: str) -> str:
    """The letters and digits of a text."""
    return SIGNS.sub("", words).casefold()


def is_named_standfirst(block: Block) -> bool:
    """Whether a block's element says that it is one."""
    if block.element is None:
        return False
    names = f"{block.element.get('class', '')} {block.element.get('itemprop', '')}"
    return bool(NAMED_STANDFIRST.search(names))


def _paragraphs(text: str, title: str) -> Iterable[Sorted]:
    for line in filter(None, map(str.strip, text.split("\n"))):
        kind = PartKind.TITLE if plain(line) == title else PartKind.TEXT
        yield Sorted(kind, Block(None, Standing(), Inline(line)))


def _kinds(blocks: Sequence[Block], found: Collection[int]) -> list[PartKind]:
    """What each block is by the elements around it, else by whether it is of the text.

    What elements say is not believed where it takes most of the text away.
    """
    made_for = [_made_for(block) for block in blocks]
    lengths = {True: 0, False: 0}
    for place in found:
        lengths[made_for[place] is None] += len(blocks[place].words)
    if lengths[False] > lengths[True]:
        made_for = [None] * len(blocks)
    are_numbered = any(block.standing.comment for block in blocks)
    kinds = []
    for place, (block, kind) in enumerate(zip(blocks, made_for, strict=True)):
        if kind is PartKind.COMMENT and are_numbered and not block.standing.comment:
            kind = PartKind.BOILERPLATE
        kinds.append(kind or (PartKind.TEXT if place in found else _beside_text(block)))
    return kinds


def _made_for(block: Block) -> PartKind | None:
    part = block.standing.part
    if part in (PartKind.COMMENT, PartKind.CAPTION) and BUTTON.fullmatch(block.words):
        return PartKind.BOILERPLATE
    if part is PartKind.COMMENT and block.standing.heading and not block.standing.comment:
        return PartKind.BOILERPLATE
    if part is PartKind.BIOGRAPHY and len(block.words.split()) < FEWEST_OF_BIOGRAPHY:
        return PartKind.BOILERPLATE
    return None if part is PartKind.RELATED else part


def _beside_text(block: Block) -> PartKind:
    if block.standing.part is PartKind.RELATED:
        return PartKind.RELATED
    return origin_of(block.words) or PartKind.BOILERPLATE


def _find_bylines(blocks: Sequence[Block], kinds: list[PartKind], authors: Collection[str]) -> None:
    """Take the lines above the first paragraph that name the authors, or a day, out of the text."""
    of_text = [place for place, kind in enumerate(kinds) if kind is PartKind.TEXT]
    for place in of_text[:MOST_ABOVE]:
        block = blocks[place]
        if _is_prose(block) and not _names(block.words, authors):
            return
        if _names(block.words, authors):
            kinds[place] = PartKind.BYLINE
        elif origin_of(block.words) is PartKind.DATELINE:
            kinds[place] = PartKind.DATELINE


def _is_prose(block: Block) -> bool:
    """Whether a block is long enough to be the first paragraph of an article."""
    is_long = not block.standing.heading and len(block.words.split()) >= FEWEST_OF_PROSE
    return is_long and not is_named_standfirst(block)


def _names(words: str, authors: Collection[str]) -> bool:
    """Whether a line is little but the authors' names, after "by" or alone."""
    if len(words) > LONGEST_BYLINE:
        return False
    known = plain(words)
    names = [name for name in map(plain, authors) if name in known]
    is_alone = bool(names) and len(known) == sum(map(len, names))
    return is_alone or bool(names and BYLINE_START.match(words))
