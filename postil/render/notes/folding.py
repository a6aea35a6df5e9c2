"""Which notes the margin shows folded, so that the others stand beside their passages.

A browser pushes each note down below the one before it. Where notes outweigh their text that
takes them out of sight of their words, so the tallest of a crowd are folded to a line each, and
no more of them than must be.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from postil.anchoring.match import Region

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
    """A width of the page: characters to a line of a note.

    `faces` have those of each part of an article, and how high a line of it is, in rem.
    """

    name: str
    note: int
    faces: Mapping[Region, tuple[int, float]]


SETTINGS = (
    Setting(
        "narrow", 27, {Region.TITLE: (22, 2.8), Region.DECK: (47, 1.9), Region.TEXT: (50, 1.9)}
    ),
    Setting(
        "wide", 36, {Region.TITLE: (23, 3.5), Region.DECK: (58, 2.07), Region.TEXT: (60, 1.95)}
    ),
)


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
    """A note in the margin: where its passage is, and how much room it takes, in rem.

    One on the whole document has no id, and is never folded.
    """

    id: str
    wanted: float
    height: float


def margin_of(
    blocks: Mapping[Region, Sequence[NotedBlock]],
    passages: Mapping[str, Passage],
    notes: Mapping[str, str],
    above: Sequence[str] = (),
) -> Margin:
    """Which notes are folded in each of the settings, and the room that they take after all.

    Args:
        blocks: the parts of the article with their notes, in reading order.
        passages: each note's passage by its id.
        notes: each note's own words by its id, a line for each paragraph.
        above: the words of the notes on the whole document, which stand first beside the text.
    """
    folds: dict[str, tuple[str, ...]] = {}
    beyond = 0.0
    for setting in SETTINGS:
        listed: list[_Note] = []
        end = 0.0
        for region, own in blocks.items():
            if region is Region.TEXT:
                listed += [_Note("", end, _height(words, setting)) for words in above]
            end, beside = _measured(setting, region, end, own, passages, notes)
            listed += beside
        folded = _folded(listed, end + AFTER_TEXT)
        for note in folded:
            folds[note] = (*folds.get(note, ()), setting.name)
        beyond = max(beyond, _bottom(listed, folded) - end - AFTER_TEXT)
    return Margin(folds, _room(beyond))


def _room(beyond: float) -> int:
    wanted = (room for room in range(1, ROOMS) if LEAST_ROOM * 2 ** (room - 1) >= beyond)
    return next(wanted, ROOMS) if beyond > 0 else 0


def _measured(
    setting: Setting,
    region: Region,
    end: float,
    blocks: Sequence[NotedBlock],
    passages: Mapping[str, Passage],
    notes: Mapping[str, str],
) -> tuple[float, list[_Note]]:
    """Where a part of the article ends that begins at `end`, and its notes in their order."""
    starts = [block.text.start for block in blocks]
    tops: list[float] = []
    width, line = setting.faces[region]
    for block in blocks:
        tops.append(end)
        length = block.text.end - block.text.start
        end += _lines(length, width) * line + PARAGRAPH_GAP
    listed = []
    for note in (each for block in blocks for each in block.notes):
        place = passages[note.id][0].start
        at = bisect_right(starts, place) - 1
        wanted = tops[at] + (place - starts[at]) // width * line
        listed.append(_Note(note.id, wanted, _height(notes[note.id], setting)))
    return end, listed


def _folded(notes: Sequence[_Note], end: float) -> set[str]:
    """The notes to fold so that none stands too low; the margin goes down to `end`."""
    folded: set[str] = set()
    while tallest := _in_the_way(notes, folded, end):
        folded.add(tallest.id)
    # What was folded before the others were may have room after all.
    for note in sorted(notes, key=lambda one: one.height) if len(notes) <= A_CROWD else ():
        if note.id in folded and not _in_the_way(notes, folded - {note.id}, end):
            folded.remove(note.id)
    return folded


def _in_the_way(notes: Sequence[_Note], folded: set[str], end: float) -> _Note | None:
    """The tallest open note of the first crowd that pushes another too far down."""
    crowd: list[_Note] = []
    for note, top in _placed(notes, folded):
        drift = top - note.wanted
        crowd = crowd if drift > 0 else []
        if crowd and (drift > MOST_DRIFT or top + note.height > end):
            return max(crowd, key=lambda one: one.height)
        if note.id and note.id not in folded:
            crowd.append(note)
    return None


def _placed(notes: Sequence[_Note], folded: set[str]) -> Iterator[tuple[_Note, float]]:
    """Each note with the place of its top, in rem from that of the first part."""
    room = 0.0
    for note in notes:
        apart = BEFORE_FOLDED if note.id in folded else BEFORE_OPEN
        top = max(note.wanted, room + apart if room else 0.0)
        yield note, top
        room = top + _taken(note, folded)


def _bottom(notes: Sequence[_Note], folded: set[str]) -> float:
    return max((top + _taken(note, folded) for note, top in _placed(notes, folded)), default=0.0)


def _taken(note: _Note, folded: set[str]) -> float:
    return FOLDED if note.id in folded else note.height + AFTER_OPEN


def _height(words: str, setting: Setting) -> float:
    return sum(_lines(len(line), setting.note) for line in words.split("\n")) * NOTE_LINE


def _lines(length: int, width: int) -> int:
    return -(-length // width)
