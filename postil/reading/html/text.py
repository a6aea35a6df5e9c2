"""The blocks of a page's parts as Markdown that holds no more than their words."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from postil.reading.html.inline import MOST_MARKS, Inline, markdown_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from postil.reading.html.blocks import Block

TOP_LEVEL, LAST_LEVEL = 3, 6
# The Markdown library takes no more than a thousand of a sign in one stretch without blank lines.
MOST_SIGNS = 500
SIGN = re.compile(r"[&*_`\\]")
TICKS = re.compile("`+")
CLOSING = re.compile(r"(?<!#)#++$")


class Writer:
    """Writes blocks as Markdown.

    Args:
        highest: the level that the highest heading has on the page, which becomes the third, so
            that it stands within a page's text; 0 where headings shall be paragraphs.
        marked: whether emphasis and links are kept.
    """

    def __init__(self, *, highest: int = 0, marked: bool = True) -> None:
        self._highest = highest
        self._marked = marked

    def write(self, blocks: Sequence[Block]) -> list[str]:
        """The blocks as Markdown, none of which is empty, for blank lines to stand between."""
        written: list[str] = []
        for is_quoted, group in groupby(blocks, key=lambda block: block.standing.is_quoted):
            inner = [each for each in self._blocks(list(group)) if each.strip()]
            if is_quoted and inner:
                lines = "\n\n".join(inner).split("\n")
                inner = ["\n".join(f"> {line}".rstrip() for line in lines)]
            written += inner
        return written

    def _blocks(self, blocks: Sequence[Block]) -> Iterator[str]:
        for is_listed, group in groupby(blocks, key=_is_listed):
            if is_listed:
                yield from self._lists(list(group))
                continue
            for block in group:
                yield self._block(block)

    def _block(self, block: Block) -> str:
        if block.rows:
            return self._table(block.rows)
        if block.code:
            return _fenced(block.code)
        if block.standing.heading and self._highest:
            return self._heading(block)
        return markdown_of(block.inline, marked=self._marked)

    def _heading(self, block: Block) -> str:
        words = markdown_of(_on_one_line(_without_weight(block.inline)), marked=self._marked)
        level = TOP_LEVEL + block.standing.heading - self._highest
        # Python-Markdown takes the signs at a heading's end for its closing.
        words = CLOSING.sub(lambda signs: r"\#" * len(signs[0]), words)
        if not words or words.startswith("<p>"):
            return words
        return f"{'#' * min(level, LAST_LEVEL)} {words}"

    def _lists(self, blocks: Sequence[Block]) -> Iterator[str]:
        lines: list[str] = []
        before = signs = 0
        numbered = blocks[0].standing.is_numbered
        marked = self._marked and sum(len(each.inline.marks) for each in blocks) <= MOST_MARKS
        for _, group in groupby(blocks, key=lambda block: block.standing.item):
            of_item = list(group)
            standing = of_item[0].standing
            text = " ".join(
                markdown_of(_on_one_line(each.inline), marked=marked) for each in of_item
            )
            depth = min(standing.depth, before + 1)
            signs += len(SIGN.findall(text))
            is_other = depth == 1 and standing.is_numbered is not numbered
            if "<p>" in text or is_other or signs > MOST_SIGNS:
                yield "\n".join(lines)
                lines, signs = [], 0
            if "<p>" in text:
                yield from (markdown_of(each.inline, marked=False) for each in of_item)
                before = 0
                continue
            before, numbered = depth, standing.is_numbered if depth == 1 else numbered
            lines.append(f"{' ' * 4 * (depth - 1)}{'1.' if standing.is_numbered else '-'} {text}")
        yield "\n".join(lines)

    def _table(self, rows: Sequence[Sequence[Inline]]) -> str:
        marked = self._marked and sum(len(cell.marks) for row in rows for cell in row) <= MOST_MARKS
        width = max(map(len, rows))
        table = [[_in_table(cell, marked=marked) for cell in row] for row in rows]
        if sum(len(SIGN.findall(cell)) for row in table for cell in row) > MOST_SIGNS:
            words = (markdown_of(cell, marked=False) for row in rows for cell in row)
            return "\n\n".join(filter(None, words))
        lines = [f"| {' | '.join(row + [''] * (width - len(row)))} |" for row in table]
        return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])


def _is_listed(block: Block) -> bool:
    return bool(block.standing.item) and not block.rows and not block.code


def _without_weight(inline: Inline) -> Inline:
    """A heading's words without the emphasis that all headings have."""
    if (
        not inline.marks
        or inline.marks[0] != "**"
        or inline.marks.index("**", 1) < len(inline.marks) - 1
    ):
        return inline
    return Inline(inline.text[1:-1], inline.marks[1:-1])


def _on_one_line(inline: Inline) -> Inline:
    return Inline(" ".join(inline.text.split()), inline.marks)


def _in_table(cell: Inline, *, marked: bool) -> str:
    """A cell's words; a bar is a reference, since a backslash before it is kept there."""
    text = markdown_of(_on_one_line(cell), marked=marked)
    return "" if text.startswith("<p>") else text.replace("\\|", "|").replace("|", "&#124;")


def _fenced(code: str) -> str:
    runs = TICKS.findall(code)
    if len(runs) > MOST_SIGNS:
        return markdown_of(Inline(code))
    longest = max(map(len, runs), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}\n{code.strip(chr(10))}\n{fence}" if code.strip() else ""
