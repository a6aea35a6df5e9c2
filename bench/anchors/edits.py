"""What becomes of a text, and where a passage of it stands afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from postil.anchors import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from random import Random

    from bench.anchors.documents import Document

LETTERS = "etaoinshrdlu"


class Edit(NamedTuple):
    """A stretch of a text and what stands in its place."""

    start: int
    end: int
    words: str


class Edited(NamedTuple):
    """A text after its edits, and where the passage stands in it; None where it is gone."""

    text: str
    passage: Span | None


def edited(text: str, edits: Iterable[Edit], passage: Span) -> Edited:
    """The text with edits that do not overlap; what is put in at the passage's edges is not it."""
    pieces: list[str] = []
    at = 0
    start, end = passage.start, passage.end
    for edit in sorted(edits):
        pieces += [text[at : edit.start], edit.words]
        at = edit.end
        start += _moves(edit, passage.start, passage)
        end += _moves(edit, passage.end, passage)
    new = "".join((*pieces, text[at:]))
    return Edited(new, _stripped(new, start, end))


def _moves(edit: Edit, place: int, passage: Span) -> int:
    """By how much an edit moves a place, which is an edge of the passage."""
    own = passage.start <= edit.start and edit.end <= passage.end and edit.start < edit.end
    before_passage = edit.end <= passage.start
    if before_passage or (edit.end <= place and (own or edit.end < passage.end)):
        return len(edit.words) - (edit.end - edit.start)
    if edit.start < place <= edit.end:
        return edit.start - place + (len(edit.words) if place == passage.start else 0)
    return 0


def _stripped(text: str, start: int, end: int) -> Span | None:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip())
    return Span(start, end) if start < end else None


def change_words(chosen: Sequence[Span], other: Document, random: Random) -> list[Edit]:
    """Each word replaced by one of another document, left out, doubled up, or misspelt."""
    edits = []
    for word in chosen:
        kind = random.random()
        strange = other.words[random.randrange(len(other.words))]
        stranger = other.text[strange.start : strange.end]
        if kind < 0.6:
            edits.append(Edit(word.start, word.end, stranger))
        elif kind < 0.75:
            edits.append(Edit(word.start, word.end, ""))
        elif kind < 0.9:
            edits.append(Edit(word.end, word.end, " " + stranger))
        else:
            at = random.randrange(word.start, word.end)
            edits.append(Edit(at, at + 1, random.choice(LETTERS)))
    return edits


def words_within(document: Document, passage: Span, rate: float, random: Random) -> list[Span]:
    """A share of a passage's words, at least one."""
    own = [one for one in document.words if passage.start <= one.start < passage.end]
    return random.sample(own, min(len(own), max(1, round(rate * len(own)))))


def words_outside(document: Document, passage: Span, rate: float, random: Random) -> list[Span]:
    """A share of the words that are not the passage's."""
    return [
        one
        for one in document.words
        if (one.end <= passage.start or one.start >= passage.end) and random.random() < rate
    ]


def swap(text: str, table: dict[str, str], random: Random) -> list[Edit]:
    """Half of the signs of a table as their counterparts."""
    return [
        Edit(at, at + 1, table[char])
        for at, char in enumerate(text)
        if char in table and random.random() < 0.5
    ]
