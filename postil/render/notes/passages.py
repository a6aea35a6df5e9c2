"""Notes are set into an article's HTML: their passages are marked, and get links to them.

Nothing but tags is put in, so that the text content of every element stays what it was.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from postil.render.notes.passage_layout import arrange, blocks_of, neighbourhoods, stretches_of
from postil.render.notes.passage_marks import Writer

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping

    from postil.anchoring.match import Passage, Span
    from postil.render.notes.passage_layout import Block, Noted
    from postil.render.text.plain import PlainText


@dataclass(frozen=True, slots=True)
class PlacedNote:
    """A note beside its passage: its number, the id of the passage's mark, and its anchor.

    `anchor` is the number of the class that ties the note to the mark, 0 where none was free.
    """

    id: str
    number: int
    mark: str
    anchor: int


@dataclass(frozen=True, slots=True)
class NotedBlock:
    """A block of the text with its marks, and the notes that stand after it.

    `id` is the block's own on the page, empty where it has none; `text` is its part of the plain
    text. Blocks from one that `begins` to one that `ends` have their anchors together,
    which are unique there and nowhere else.
    """

    id: str
    html: str
    text: Span
    notes: tuple[PlacedNote, ...] = ()
    begins: bool = False
    ends: bool = False


def annotate(
    plain: PlainText,
    passages: Mapping[str, Passage],
    changed: Container[str] = (),
    attributes: Callable[[int], str] = ' aria-label="{}"'.format,
    number: int = 1,
) -> tuple[NotedBlock, ...]:
    """The blocks of a text with its notes' passages marked.

    A passage is marked once in each paragraph, and cut where it overlaps another or crosses the
    edge of an inline element; its first mark has its id, and the link with its number stands
    after the last. Notes stand after the top-level block in which their passage ends, by number.
    A note whose passage has no visible character stands nowhere. The cost is linear in the text,
    the passages, and what overlaps.

    Args:
        plain: the text, out of sanitised HTML.
        passages: each note's passage by the note's id, in the order of the notes.
        changed: the notes whose passage is no longer what they quote.
        attributes: of the link of a number, those that say what it leads to.
        number: that of the first note.
    """
    blocks = blocks_of(plain)
    noted = arrange(plain, blocks, passages, number)
    after: dict[int, list[Noted]] = {}
    for one in noted:
        after.setdefault(one.last, []).append(one)
    groups = neighbourhoods(noted)
    begin, end = {first for first, _ in groups}, {last for _, last in groups}
    writer = Writer(plain, noted, stretches_of(noted), changed, attributes)
    names = _names(blocks)
    written = []
    for at, (block, name) in enumerate(zip(blocks, names, strict=True)):
        if at in begin:
            writer.forget_anchors()
        html = writer.block(block, name)
        notes = tuple(note for one in after.get(at, ()) for note in _placed(one, writer))
        written.append(NotedBlock(name, html, block.text, notes, at in begin, at in end))
    return tuple(written)


def _names(blocks: tuple[Block, ...]) -> list[str]:
    names, number = [], 0
    for block in blocks:
        has_name = block.is_element and block.text.end > 0
        number += has_name
        names.append(f"s{number}" if has_name else "")
    return names


def _placed(noted: Noted, writer: Writer) -> list[PlacedNote]:
    mark = writer.marks[noted.notes[0][0]]
    return [PlacedNote(note, number, mark.id, mark.anchor) for number, note in noted.notes]
