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
    from collections.abc import Collection, Mapping, Sequence

    from postil.anchoring.match import Passage
    from postil.render.notes.passages import NotedBlock

NOTE_LINE = 1.34
AFTER_OPEN, BEFORE_OPEN, BEFORE_FOLDED = 0.75, 0.6, 0.15
FOLDED = 1.6
PARAGRAPH_GAP = 1.25
# How far below its passage a note may stand by these estimates, which a browser's lines exceed by
# a little, and below the text, where every page has the facts and the documents before and after;
# in rem.
MOST_DRIFT = 11.0
AFTER_TEXT = 40.0
LEAST_ROOM, ROOMS = 8.0, 8
# No note pushes one that is further below it, and of more notes than these none that is folded
# is tried open again: that takes their square.
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
        settled = _settled(listed, end + AFTER_TEXT)
        for note in (listed[number].id for number in sorted(settled.folded)):
            folds[note] = (*folds.get(note, ()), setting.name)
        beyond = max(beyond, settled.bottom - end - AFTER_TEXT)
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


def _settled(notes: Sequence[_Note], end: float) -> _Placement:
    """The notes placed so that none stands too low; the margin goes down to `end`."""
    settled = _without_crowds(notes, frozenset(), end)
    # What was folded before the others were may have room after all.
    shortest_first = sorted(range(len(notes)), key=lambda number: notes[number].height)
    for number in shortest_first if len(notes) <= A_CROWD else ():
        fewer = settled.folded - {number}
        if number in settled.folded:
            opened = _without_crowds(notes, fewer, end)
            settled = opened if opened.folded == fewer else settled
    return settled


def _without_crowds(notes: Sequence[_Note], folded: Collection[int], end: float) -> _Placement:
    """The notes, some folded already, with as many folded as leave none pushed too far down.

    Wherever one is, the tallest open note of the crowd above it is folded, and the notes from
    there on are placed anew.
    """
    margin = _Placement(set(folded))
    while (number := len(margin.bottoms)) < len(notes):
        note = notes[number]
        top = margin.top_of(note)
        first = margin.firsts[-1] if margin.firsts and top > note.wanted else number
        is_low = top - note.wanted > MOST_DRIFT or top + note.height > end
        crowd = [one for one in margin.open_from(first) if notes[one].id] if is_low else []
        if crowd:
            margin.fold(max(crowd, key=lambda one: notes[one].height))
        else:
            margin.place(note, top, first)
    return margin


@dataclass(slots=True)
class _Placement:
    """The notes placed so far: where each ends, and the number of the first of its crowd."""

    folded: set[int]
    bottoms: list[float] = field(default_factory=list)
    firsts: list[int] = field(default_factory=list)

    @property
    def bottom(self) -> float:
        """Where the last of them ends."""
        return max(self.bottoms, default=0.0)

    def top_of(self, note: _Note) -> float:
        """Where the next note stands: beside its passage, or below the note before it."""
        room = self.bottoms[-1] if self.bottoms else 0.0
        apart = BEFORE_FOLDED if len(self.bottoms) in self.folded else BEFORE_OPEN
        return max(note.wanted, room + apart if room else 0.0)

    def open_from(self, first: int) -> list[int]:
        """The open notes of the crowd that begins with one, as far as they are near."""
        placed = len(self.bottoms)
        near = range(max(first, placed - A_CROWD), placed)
        return [number for number in near if number not in self.folded]

    def place(self, note: _Note, top: float, first: int) -> None:
        """Places the next note."""
        is_folded = len(self.bottoms) in self.folded
        self.bottoms.append(top + (FOLDED if is_folded else note.height + AFTER_OPEN))
        self.firsts.append(first)

    def fold(self, number: int) -> None:
        """Folds a note; it and those below it are no longer placed."""
        self.folded.add(number)
        del self.bottoms[number:], self.firsts[number:]


def _height(words: str, setting: Setting) -> float:
    return sum(_lines(len(line), setting.note) for line in words.split("\n")) * NOTE_LINE


def _lines(length: int, width: int) -> int:
    return -(-length // width)
