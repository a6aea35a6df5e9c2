"""Which blocks of a page are its article, as trafilatura sees it.

trafilatura says what the article's text is; the page's own blocks have its paragraphs, emphasis
and links. So its words are looked for in the blocks, each of its words in one block only.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

    from postil.reading.html.blocks import Block

    _Gram = tuple[str, str, str]

WORD = re.compile(r"\w+")
GRAM = 3
SAME = 0.7
WINDOW = 50
# Of a page whose text is in its data and not in its elements, less than this is found there.
ENOUGH = 0.5


class _Stretch(NamedTuple):
    start: int
    end: int


def main_text(tree: HtmlElement) -> str:
    """The article's text, a paragraph a line; empty where trafilatura finds none."""
    from trafilatura import bare_extraction

    document = bare_extraction(tree, include_comments=True)
    return "" if document is None or isinstance(document, dict) else document.text or ""


def found_in(text: str, blocks: Sequence[Block]) -> set[int] | None:
    """The places of the blocks that hold a text's words; None where most words are in none.

    Args:
        text: the article's text.
        blocks: the page's, in their order. Those that stand apart are asked last.
    """
    search = _Search(_words(text))
    words = [_words(block.words) for block in blocks]
    found: dict[int, _Stretch] = {}
    in_turn = sorted(range(len(blocks)), key=lambda place: blocks[place].standing.apart)
    for place in in_turn:
        if len(words[place]) >= GRAM and (stretch := search.take(words[place])):
            found[place] = stretch
    found.update(list(_short(search, words, found)))
    is_there = sum(search.taken) >= ENOUGH * len(search.words)
    return set(found) if found and is_there else None


def _short(
    search: _Search, words: Sequence[Sequence[str]], found: dict[int, _Stretch]
) -> Iterator[tuple[int, _Stretch]]:
    """Blocks of a word or two, which are looked for between the blocks around them alone."""
    following = len(search.words)
    ends: list[int] = [following] * len(words)
    for place in range(len(words) - 1, -1, -1):
        ends[place] = following
        following = found[place].start if place in found else following
    at = 0
    for place, each in enumerate(words):
        if place in found:
            at = found[place].end
        elif 0 < len(each) < GRAM and (stretch := search.take_between(each, at, ends[place])):
            at = stretch.end
            yield place, stretch


class _Search:
    """A text's words, each of which is taken once."""

    def __init__(self, words: list[str]) -> None:
        self.words = words
        self.taken = bytearray(len(words))
        # The first place that is free is taken from the end of its list.
        self._places: dict[_Gram, list[int]] = {}
        grams = list(zip(words, words[1:], words[2:], strict=False))
        for place in range(len(grams) - 1, -1, -1):
            self._places.setdefault(grams[place], []).append(place)

    def take(self, words: Sequence[str]) -> _Stretch | None:
        """Where most of a block's words stand, in stretches of three and more."""
        stretches = list(self._stretches(words))
        if sum(end - start for start, end in stretches) < SAME * len(words):
            return None
        for stretch in stretches:
            self._mark(stretch)
        return _Stretch(stretches[0].start, stretches[-1].end)

    def take_between(self, words: Sequence[str], start: int, end: int) -> _Stretch | None:
        """Where a block's words stand between two places that are not far from each other."""
        size = len(words)
        for place in range(start, min(end, start + WINDOW) - size + 1):
            if self.words[place : place + size] == words and not any(
                self.taken[place : place + size]
            ):
                self._mark(_Stretch(place, place + size))
                return _Stretch(place, place + size)
        return None

    def _mark(self, stretch: _Stretch) -> None:
        self.taken[stretch.start : stretch.end] = b"\1" * (stretch.end - stretch.start)

    def _stretches(self, words: Sequence[str]) -> Iterator[_Stretch]:
        at = 0
        while at <= len(words) - GRAM:
            start = self._free((words[at], words[at + 1], words[at + 2]))
            if start is None:
                at += 1
                continue
            length = self._length(words, at, start)
            yield _Stretch(start, start + length)
            at += length

    def _free(self, gram: _Gram) -> int | None:
        places = self._places.get(gram)
        while places and any(self.taken[places[-1] : places[-1] + GRAM]):
            places.pop()
        return places[-1] if places else None

    def _length(self, words: Sequence[str], at: int, start: int) -> int:
        most = min(len(words) - at, len(self.words) - start)
        for length in range(GRAM, most):
            place = start + length
            if self.words[place] != words[at + length] or self.taken[place]:
                return length
        return most


def _words(text: str) -> list[str]:
    return WORD.findall(text.casefold())
