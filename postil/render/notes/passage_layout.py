"""Where in a text its noted passages lie: cut by blocks, by each other, and numbered."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate, groupby
from typing import TYPE_CHECKING

from postil.anchoring.match import Span
from postil.render.text.plain import VOID, WHITE, Run, Tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from postil.anchoring.match import Passage
    from postil.render.text.plain import Piece, PlainText

SEPARATORS = WHITE + "\v\x1c\x1d\x1e\x1f\x85\u2028\u2029"


@dataclass(frozen=True, slots=True)
class Block:
    """A top-level element, or what stands bare between two: its pieces and its part of the text."""

    first: int
    last: int
    text: Span
    is_element: bool


@dataclass(frozen=True, slots=True)
class Noted:
    """A passage and the notes on it with their numbers; the blocks it begins and ends in."""

    passage: Passage
    notes: tuple[tuple[int, str], ...]
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the text that the same passages cover, by their place in the list of them."""

    span: Span
    covers: tuple[int, ...]


def blocks_of(plain: PlainText) -> tuple[Block, ...]:
    """The blocks of a text, in order; white space between them is in none."""
    found: list[Block] = []
    first, depth, element = 0, 0, False
    for number, piece in enumerate(plain.pieces):
        tag = piece if isinstance(piece, Tag) else None
        if depth == 0 and tag and tag.is_block:
            _close(found, plain, first, number, is_element=False)
            first, element = number, True
        depth += _deeper(tag)
        if depth == 0 and element:
            _close(found, plain, first, number + 1, is_element=True)
            first, element = number + 1, False
    _close(found, plain, first, len(plain.pieces), is_element=False)
    return tuple(found)


def _deeper(tag: Tag | None) -> int:
    if tag is None or tag.name in VOID:
        return 0
    return -1 if tag.closes else 1


def _close(
    found: list[Block], plain: PlainText, first: int, last: int, *, is_element: bool
) -> None:
    pieces = plain.pieces[first:last]
    if not is_element and not any(_is_seen(piece, plain.html) for piece in pieces):
        return
    found.append(Block(first, last, text_of(pieces), is_element))


def _is_seen(piece: Piece, html: str) -> bool:
    return isinstance(piece, Tag) or bool(html[piece.start : piece.end].strip(WHITE))


def text_of(pieces: Iterable[Piece]) -> Span:
    """The part of the text that pieces hold; empty, at 0, where they hold none."""
    runs = [piece for piece in pieces if isinstance(piece, Run) and piece.length]
    return Span(runs[0].at, runs[-1].at + runs[-1].length) if runs else Span(0, 0)


def arrange(
    plain: PlainText, blocks: Sequence[Block], passages: Mapping[str, Passage], number: int = 1
) -> tuple[Noted, ...]:
    """The passages in the order of the blocks they end in, and there of where they begin.

    Notes on the very same passage stand together. A passage without a visible character has no
    place, and its notes are left out.

    Args:
        plain: the text.
        blocks: its blocks.
        passages: each note's passage by the note's id, in the order of the notes.
        number: that of the first note.
    """
    together: dict[Passage, list[str]] = {}
    for note, passage in passages.items():
        seen = tuple(span for each in passage if (span := _trimmed(plain.text, each)))
        if seen:
            together.setdefault(seen, []).append(note)
    ends = list(accumulate((block.text.end for block in blocks), max))
    placed = sorted(
        (bisect_left(ends, passage[-1].end), passage[0].start, passage[-1].end, order)
        for order, passage in enumerate(together)
    )
    listed = list(together.items())
    noted = []
    for last, start, _, order in placed:
        passage, notes = listed[order]
        first = bisect_left(ends, start + 1)
        noted.append(Noted(passage, tuple(enumerate(notes, number)), first, last))
        number += len(notes)
    return tuple(noted)


def neighbourhoods(noted: Sequence[Noted]) -> tuple[tuple[int, int], ...]:
    """The first and the last of the blocks that passages tie together, for each such group."""
    found: list[tuple[int, int]] = []
    for first, last in sorted((one.first, one.last) for one in noted):
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], max(last, found[-1][1]))
        else:
            found.append((first, last))
    return tuple(found)


def _trimmed(text: str, span: Span) -> Span | None:
    """A span without the white space at its ends, which no mark may begin or end with."""
    start, end = max(span.start, 0), min(span.end, len(text))
    while start < end and text[start] in SEPARATORS:
        start += 1
    while start < end and text[end - 1] in SEPARATORS:
        end -= 1
    return Span(start, end) if start < end else None


def stretches_of(noted: Sequence[Noted]) -> tuple[Stretch, ...]:
    """The parts of the text that are covered, in order, none of them over another."""
    edges = sorted(
        (place, begins, number)
        for number, one in enumerate(noted)
        for span in one.passage
        for place, begins in ((span.start, 1), (span.end, -1))
    )
    found: list[Stretch] = []
    covering: dict[int, int] = {}
    since = 0
    for place, group in groupby(edges, key=lambda edge: edge[0]):
        if covering and place > since:
            found.append(Stretch(Span(since, place), tuple(sorted(covering))))
        for _, begins, number in group:
            covering[number] = covering.get(number, 0) + begins
            if not covering[number]:
                del covering[number]
        since = place
    return tuple(found)
