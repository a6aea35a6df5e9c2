"""A text's HTML written again, with marks around its passages and links after them."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from postil.anchoring.match import Span
from postil.render.text.plain import VOID, Run, Tag

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Sequence

    from postil.render.notes.passage_layout import Block, Noted, Stretch
    from postil.render.text.plain import PlainText

LONG = 240
ANCHORS = 24
PARTS_OF_RUBY = frozenset({"rt", "rp"})


@dataclass(frozen=True, slots=True)
class Mark:
    """The first mark of a passage: its id, and the number of its anchor, 0 where it has none."""

    id: str
    anchor: int


class Writer:
    """Writes blocks one after another; `marks` are the passages' first by their first number.

    A mark opens right before its first words, or before the inline element that it holds whole,
    and closes before any tag that its stretch does not hold both ends of.
    """

    def __init__(
        self,
        plain: PlainText,
        noted: Sequence[Noted],
        stretches: Sequence[Stretch],
        changed: Container[str],
        attributes: Callable[[int], str],
    ) -> None:
        self._attributes = attributes
        self.marks: dict[int, Mark] = {}
        self._plain = plain
        self._noted = noted
        self._changed = changed
        self._stretches = iter(stretches)
        self._stretch = next(self._stretches, None)
        self._elements = _elements(plain)
        self._out: list[str] = []
        self._open = False
        self._within = 0
        self._links = 0
        self._waiting: list[int] = []
        self._reached = 0
        self._anchors = 0

    def forget_anchors(self) -> None:
        """Begin a group of blocks whose anchors are their own."""
        self._anchors = 0

    def block(self, block: Block, name: str) -> str:
        """A block's HTML; its element gets the id `name` unless it has one."""
        self._out = []
        for at in range(block.first, block.last):
            piece = self._plain.pieces[at]
            if isinstance(piece, Run):
                self._run(piece)
            elif at == block.first and name and ' id="' not in piece.rest:
                self._out.append(f'<{piece.name} id="{name}"{piece.rest}>')
            else:
                self._tag(at, piece)
        self._close()
        return "".join(self._out)

    def _tag(self, at: int, tag: Tag) -> None:
        if tag.closes:
            self._leave(tag)
            return
        if tag.name not in VOID:
            self._enter(tag, self._elements.get(at))
        elif tag.is_block:
            self._close()
        self._put(tag.start, tag.end)

    def _enter(self, tag: Tag, text: Span | None) -> None:
        if self._within:
            self._within += 1
        elif text and self._holds(text):
            self._begin()
            self._within = 1
        elif self._open and text and text.start == text.end:
            self._within = 1
        else:
            self._close()
        self._links += tag.name == "a"

    def _holds(self, text: Span) -> bool:
        stretch = self._stretch
        return (
            stretch is not None
            and text.start < text.end
            and stretch.span.start <= text.start
            and text.end <= stretch.span.end
        )

    def _leave(self, tag: Tag) -> None:
        if not self._within:
            self._close()
        self._put(tag.start, tag.end)
        if self._within:
            self._within -= 1
            self._pass()
        if tag.name == "a":
            self._links -= 1
            self._number(())

    def _run(self, run: Run) -> None:
        done, end = run.at, run.at + run.length
        if run.length:
            self._reached = done
            self._pass()
        while self._stretch and done < end and self._stretch.span.start < end:
            span = self._stretch.span
            start = max(span.start, done)
            until = min(span.end, end)
            if run.is_entity:
                start, until = done, end
            self._put(run.start + done - run.at, run.start + start - run.at)
            self._begin()
            last = run.end if until == end else run.start + until - run.at
            self._put(run.start + start - run.at, last)
            done = self._reached = until
            self._pass()
        if done < end or not run.length:
            self._put(run.start + done - run.at, run.end)

    def _pass(self) -> None:
        """Leave the stretches that were written to their end, and number the passages' ends."""
        while self._stretch and not self._within and self._stretch.span.end <= self._reached:
            stretch = self._stretch
            self._close()
            self._stretch = next(self._stretches, None)
            end = stretch.span.end
            self._number(n for n in stretch.covers if self._noted[n].passage[-1].end == end)

    def _put(self, start: int, end: int) -> None:
        self._out.append(self._plain.html[start:end])

    def _begin(self) -> None:
        if self._open or self._stretch is None:
            return
        self._open = True
        covers = [self._noted[number] for number in self._stretch.covers]
        new = [one for one in covers if one.notes[0][0] not in self.marks]
        mark = self._mark(new) if new else Mark("", 0)
        identity = f' id="{mark.id}"' if mark.id else ""
        notes = [note for one in covers for _, note in one.notes]
        washed = sum(not _is_long(one) for one in covers)
        classes = {
            f"a{mark.anchor}": bool(mark.anchor),
            "long": not washed,
            "overlap": washed > 1,
            "changed": any(note in self._changed for note in notes),
        }
        named = " ".join(name for name, holds in classes.items() if holds)
        named = f' class="{named}"' if named else ""
        details = " ".join(f"note-{escape(note)}" for note in notes)
        self._out.append(f'<mark{identity}{named} aria-details="{details}">')

    def _mark(self, new: Sequence[Noted]) -> Mark:
        self._anchors += 1
        anchor = self._anchors if self._anchors <= ANCHORS else 0
        mark = Mark(f"p{new[0].notes[0][0]}", anchor)
        self.marks |= {one.notes[0][0]: mark for one in new}
        return mark

    def _close(self) -> None:
        if self._open:
            self._out.append("</mark>")
        self._open = False
        self._within = 0

    def _number(self, ended: Iterable[int]) -> None:
        self._waiting += ended
        if self._links:
            return
        for number, note in (each for one in self._waiting for each in self._noted[one].notes):
            address = escape(note)
            self._out.append(
                f'<a class="ref" href="#note-{address}" role="doc-noteref"'
                f'{self._attributes(number)} data-n="{number}"></a>'
            )
        self._waiting = []


def _is_long(noted: Noted) -> bool:
    return sum(span.end - span.start for span in noted.passage) > LONG


@dataclass(slots=True)
class _Opened:
    number: int
    tag: Tag
    start: int | None = None
    has_block: bool = False


def _elements(plain: PlainText) -> dict[int, Span]:
    """The part of the text in each inline element that a mark can hold, by its opening tag."""
    found: dict[int, Span] = {}
    above: list[_Opened] = []
    without_text: list[_Opened] = []
    reached = 0
    for number, piece in enumerate(plain.pieces):
        if isinstance(piece, Run):
            if piece.length:
                reached = piece.at + piece.length
                for one in without_text:
                    one.start = piece.at
                without_text.clear()
        elif piece.name in VOID:
            if above and piece.is_block:
                above[-1].has_block = True
        elif piece.closes:
            _shut(above, without_text, reached, found)
        else:
            above.append(_Opened(number, piece))
            without_text.append(above[-1])
    return found


def _shut(
    above: list[_Opened], without_text: list[_Opened], reached: int, found: dict[int, Span]
) -> None:
    one = above.pop()
    if without_text and without_text[-1] is one:
        without_text.pop()
    one.has_block = one.has_block or one.tag.is_block
    if above and one.has_block:
        above[-1].has_block = True
    if not one.has_block and one.tag.name not in PARTS_OF_RUBY:
        found[one.number] = Span(0, 0) if one.start is None else Span(one.start, reached)
