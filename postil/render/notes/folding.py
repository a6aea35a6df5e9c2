"""Which notes the margin shows folded, so that the others stand beside their passages.

A browser pushes each note down below the one before it. Where notes outweigh their text that
takes them out of sight of their words, so the tallest of a crowd are folded to a line each, and
no more of them than must be.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from postil.anchoring.match import Passage
    from postil.render.notes.passages import NotedBlock

NOTE_LINE = 1.34
AFTER_OPEN, BEFORE_OPEN, BEFORE_FOLDED = 0.75, 0.6, 0.15
FOLDED = 1.6
PARAGRAPH_GAP = 1.25
# How far below its passage a note may stand, and below the text, where every page has the facts
# and the documents before and after; in rem.
MOST_DRIFT = 12.0
AFTER_TEXT = 40.0
LEAST_ROOM, ROOMS = 8.0, 8
# Of more notes than these, none that is folded is tried open again: that takes their square.
A_CROWD = 200


@dataclass(frozen=True, slots=True)
class Setting:
    """A width of the page: characters to a line of the text and of a note; `line` is in rem."""

    name: str
    text: int
    line: float
    note: int


SETTINGS = (Setting("narrow", 50, 1.9, 27), Setting("wide", 60, 1.95, 36))


@dataclass(frozen=True, slots=True)
class Margin:
    """How the notes stand beside their text.

    `folds` are the names of the settings in which each note is folded, by its id. `room` is what
    must be left free below the page for notes that reach further down: 0 nothing, 1 so much as
    `LEAST_ROOM`, each number above twice as much as the one before it.
    """

    folds: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    room: int = 0


@dataclass(frozen=True, slots=True)
class _Note:
    """A note in the margin: where its passage is, and how much room it takes, in rem."""

    id: str
    wanted: float
    height: float


def margin_of(
    blocks: Sequence[NotedBlock],
    passages: Mapping[str, Passage],
    notes: Mapping[str, str],
    above: Sequence[str] = (),
) -> Margin:
    """Which notes are folded in each of the settings, and the room that they take after all.

    Args:
        blocks: the text with its notes.
        passages: each note's passage by its id.
        notes: each note's own words by its id, a line for each paragraph.
        above: the words of the notes on the whole document, which stand first.
    """
    folds: dict[str, tuple[str, ...]] = {}
    beyond = 0.0
    for setting in SETTINGS:
        end, listed = _measured(setting, blocks, passages, notes)
        start = sum(_height(words, setting) + BEFORE_OPEN + AFTER_OPEN for words in above)
        folded = _folded(listed, start, end + AFTER_TEXT)
        for note in folded:
            folds[note] = (*folds.get(note, ()), setting.name)
        beyond = max(beyond, _bottom(listed, folded, start) - end - AFTER_TEXT)
    return Margin(folds, _room(beyond))


def _room(beyond: float) -> int:
    wanted = (room for room in range(1, ROOMS) if LEAST_ROOM * 2 ** (room - 1) >= beyond)
    return next(wanted, ROOMS) if beyond > 0 else 0


def _measured(
    setting: Setting,
    blocks: Sequence[NotedBlock],
    passages: Mapping[str, Passage],
    notes: Mapping[str, str],
) -> tuple[float, list[_Note]]:
    """Where the text ends, and its notes in their order."""
    starts = [block.text.start for block in blocks]
    tops, end = [], 0.0
    for block in blocks:
        tops.append(end)
        length = block.text.end - block.text.start
        end += _lines(length, setting.text) * setting.line + PARAGRAPH_GAP
    listed = []
    for note in (each for block in blocks for each in block.notes):
        place = passages[note.id][0].start
        at = bisect_right(starts, place) - 1
        wanted = tops[at] + (place - starts[at]) // setting.text * setting.line
        listed.append(_Note(note.id, wanted, _height(notes[note.id], setting)))
    return end, listed


def _folded(notes: Sequence[_Note], start: float, end: float) -> set[str]:
    """The notes to fold so that none stands too low; `start` and `end` bound the margin."""
    folded: set[str] = set()
    while tallest := _in_the_way(notes, folded, start, end):
        folded.add(tallest.id)
    # What was folded before the others were may have room after all.
    for note in sorted(notes, key=lambda one: one.height) if len(notes) <= A_CROWD else ():
        if note.id in folded and not _in_the_way(notes, folded - {note.id}, start, end):
            folded.remove(note.id)
    return folded


def _in_the_way(notes: Sequence[_Note], folded: set[str], start: float, end: float) -> _Note | None:
    """The tallest open note of the first crowd that pushes another too far down."""
    crowd: list[_Note] = []
    for note, top in _placed(notes, folded, start):
        drift = top - note.wanted
        crowd = crowd if drift > 0 else []
        if crowd and (drift > MOST_DRIFT or top + note.height > end):
            return max(crowd, key=lambda one: one.height)
        if note.id not in folded:
            crowd.append(note)
    return None


def _placed(
    notes: Sequence[_Note], folded: set[str], start: float
) -> Iterator[tuple[_Note, float]]:
    """Each note with the place of its top, in rem from that of the text."""
    room = start
    for note in notes:
        apart = BEFORE_FOLDED if note.id in folded else BEFORE_OPEN
        top = max(note.wanted, room + apart if room else 0.0)
        yield note, top
        room = top + _taken(note, folded)


def _bottom(notes: Sequence[_Note], folded: set[str], start: float) -> float:
    return max(
        (top + _taken(note, folded) for note, top in _placed(notes, folded, start)), default=start
    )


def _taken(note: _Note, folded: set[str]) -> float:
    return FOLDED if note.id in folded else note.height + AFTER_OPEN


def _height(words: str, setting: Setting) -> float:
    return sum(_lines(len(line), setting.note) for line in words.split("\n")) * NOTE_LINE


def _lines(length: int, width: int) -> int:
    return -(-length // width)
