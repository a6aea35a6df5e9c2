"""A page's tree becomes the blocks that a reader sees, in their order, with nothing left out."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from postil.reading.html.inline import INLINE, Inline, Run
from postil.reading.html.standing import Discussion, Standing, within

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

NOT_SHOWN = frozenset({"script", "style", "head", "title", "link", "meta"})
IN_CELL = ("table", "h1", "h2", "h3", "h4", "h5", "h6", "figure", "blockquote", "ul", "ol", "pre")
CELLS = frozenset({"td", "th"})
LONGEST_CELL = 300
CODE_NAMES = ("highlight", "code", "hljs", "prettyprint")

NOTHING = Inline("")


@dataclass(frozen=True)
class Block:
    """A paragraph, a heading, a paragraph of a list's item, a table or code."""

    element: HtmlElement | None
    standing: Standing
    inline: Inline = NOTHING
    rows: tuple[tuple[Inline, ...], ...] = ()
    code: str = ""

    @cached_property
    def words(self) -> str:
        """All its words."""
        if self.rows:
            return " ".join(cell.words for row in self.rows for cell in row)
        return self.code or self.inline.words


def blocks_of(tree: HtmlElement, base: str) -> list[Block]:
    """The blocks of a page.

    Args:
        tree: the page.
        base: its address, which its links are relative to; empty where it is not known.
    """
    body = tree.find("body")
    if body is None:
        return []
    walk = _Walk(_parents_of_blocks(body), Run(base))
    walk.descend(body, Standing())
    return walk.blocks


def _parents_of_blocks(body: HtmlElement) -> set[HtmlElement]:
    """The elements that hold one that stands on lines of its own."""
    parents: set[HtmlElement] = set()
    for element in body.iter():
        above = element.getparent() if element.tag not in INLINE else None
        while above is not None and above not in parents:
            parents.add(above)
            above = above.getparent()
    return parents


@dataclass
class _Walk:
    parents: set[HtmlElement]
    run: Run
    blocks: list[Block] = field(default_factory=list)
    discussion: Discussion = field(default_factory=Discussion)

    def descend(self, element: HtmlElement, above: Standing) -> None:
        if element.tag in NOT_SHOWN:
            return
        standing = within(element, above, self.discussion)
        if element.tag == "table" and (rows := list(self._rows(element))):
            for caption in element.iter("caption"):
                self._children(caption, standing)
            self._append(Block(element, standing, rows=tuple(rows)))
        elif element.tag == "pre":
            self._preformatted(element, standing)
        else:
            self._children(element, standing)

    def _children(self, element: HtmlElement, standing: Standing) -> None:
        self.run.add(element.text)
        for child in element:
            if child.tag in INLINE and child not in self.parents:
                self.run.add_element(child)
            else:
                self._flush(element, standing)
                self.descend(child, standing)
            self.run.add(child.tail)
        self._flush(element, standing)

    def _flush(self, element: HtmlElement, standing: Standing) -> None:
        for inline in self.run.take():
            self._append(Block(element, standing, inline))

    def _append(self, block: Block) -> None:
        self.blocks.append(block)
        if block.standing.comment:
            self.discussion.say(block.standing.comment)

    def _preformatted(self, element: HtmlElement, standing: Standing) -> None:
        for line_end in element.iter("br"):
            line_end.tail = f"\n{line_end.tail or ''}"
        text = "".join(element.itertext())
        names = f"{element.get('class', '')} {element.get('lang', '')}".casefold()
        is_code = element.find(".//code") is not None or any(each in names for each in CODE_NAMES)
        if is_code and "\n" in text.strip():
            self._append(Block(element, standing, code=text))
            return
        for paragraph in text.split("\n\n"):
            if words := "\n".join(filter(None, map(str.strip, paragraph.split("\n")))):
                self._append(Block(element, standing, Inline(words)))

    def _rows(self, table: HtmlElement) -> Iterator[tuple[Inline, ...]]:
        """The rows of a table of short cells; none of one that only sets a page's layout."""
        if any(each is not table for each in table.iter(*IN_CELL)):
            return
        rows = [[each for each in row if each.tag in CELLS] for row in table.iter("tr")]
        rows = [row for row in rows if row]
        cells = [_length(cell) for row in rows for cell in row]
        others = sum(_length(each) for each in table.iter("caption"))
        is_whole = sum(cells) + others == _length(table)
        if is_whole and len(rows) > 1 and max(map(len, rows)) > 1 and max(cells) <= LONGEST_CELL:
            yield from (tuple(map(self._cell, row)) for row in rows)

    def _cell(self, cell: HtmlElement) -> Inline:
        self.run.add_element(cell)
        found = list(self.run.take())
        text = "\n".join(each.text for each in found)
        return Inline(text, tuple(mark for each in found for mark in each.marks))


def _length(element: HtmlElement) -> int:
    return sum(len("".join(piece.split())) for piece in element.itertext())
