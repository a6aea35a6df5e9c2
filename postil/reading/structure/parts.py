"""A document cut into its parts: every character in exactly one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from postil.reading.document import Document, Line, PartKind
from postil.reading.structure.beginning import first_prose, heading_of, is_copy
from postil.reading.structure.comments import BUTTON, discussion_of
from postil.reading.structure.days import DATE_BEFORE
from postil.reading.structure.ending import end_text
from postil.reading.structure.furniture import is_furniture, is_link
from postil.reading.structure.header import in_header, keep_above
from postil.reading.structure.origins import BYLINE, CLOSING_SENTENCE, REPRINT
from postil.reading.structure.phrases import SCENE_BREAK, is_snippet
from postil.reading.structure.pictures import captions_of
from postil.reading.structure.standfirst import find_deck, take_captions_above

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from postil.reading.structure.comments import Discussion
    from postil.reading.titling import Title

LONGEST_SET_ASIDE = 300
NEAR = 6


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a document, with the white space after it; `number` is a comment's."""

    kind: PartKind
    start: int
    end: int
    number: str = ""


def parts_of(document: Document, title: Title | None) -> tuple[Part, ...]:
    """The parts in the document's order; together they are the whole text.

    White space belongs to the part before it, and at the very start to the first one. A line may
    hold two: a date before the title, a remark on the document after its last sentence.

    Args:
        document: the document.
        title: its title, and the line it stands on.
    """
    lines = document.lines
    if not lines:
        return (Part(PartKind.TEXT, 0, len(document.text)),) if document.text else ()
    at = title.line.number if title and title.line else None
    kinds, discussion = _read(document, at)
    following = [*(line.start for line in lines[1:]), len(document.text)]
    parts: list[Part] = []
    number = ""
    for line, kind, end in zip(lines, kinds, following, strict=True):
        number = discussion.openings.get(line.number, number)
        for piece, stop in _pieces(line, kind, title if line.number == at else None):
            _append(parts, piece, stop or end, number if piece is PartKind.COMMENT else "")
    return tuple(parts)


def _pieces(
    line: Line, kind: PartKind, title: Title | None
) -> Iterator[tuple[PartKind, int | None]]:
    """The parts that a line holds, each with where it ends; None for the last."""
    if kind is PartKind.TITLE and title:
        yield from _around_title(line, title.weighing.fact.value or "")
        return
    closing = CLOSING_SENTENCE.search(line.text) if kind is PartKind.TEXT else None
    if closing:
        yield kind, line.start + closing.end()
        kind = PartKind.BOILERPLATE
    yield kind, None


def _around_title(line: Line, title: str) -> Iterator[tuple[PartKind, int | None]]:
    at = line.text.replace("\xa0", " ").find(title) if title else -1
    if at > 0:
        is_date = DATE_BEFORE.match(line.text)
        yield PartKind.DATELINE if is_date else PartKind.BOILERPLATE, line.start + at
    rest = line.text[at + len(title) :] if at >= 0 else ""
    if rest:
        yield PartKind.TITLE, line.end - len(rest.lstrip())
        yield PartKind.BOILERPLATE, None
    else:
        yield PartKind.TITLE, None


def _append(parts: list[Part], kind: PartKind, end: int, number: str) -> None:
    start = parts[-1].end if parts else 0
    if parts and (parts[-1].kind, parts[-1].number) == (kind, number):
        start = parts.pop().start
    parts.append(Part(kind, start, end, number))


def _read(document: Document, title: int | None) -> tuple[list[PartKind], Discussion]:
    lines = document.lines
    captions = captions_of([(line.text, line.opens) for line in lines])
    heading = heading_of(lines, title)
    body = first_prose(lines, heading, captions)
    discussion = discussion_of(document, body)
    name = None if title is None else lines[title]
    kinds = [
        *in_header(lines[:body], name, heading, captions),
        *_in_body(lines[body : discussion.start], name, captions),
    ]
    if PartKind.TEXT not in kinds:
        discussion = discussion_of(document, len(lines))
        only = [PartKind.TITLE if line.number == title else PartKind.TEXT for line in lines]
        return only if PartKind.TEXT in only else [PartKind.TEXT], discussion
    keep_above(document, kinds, heading, body)
    take_captions_above(lines, kinds, heading, body)
    find_deck(lines, kinds, heading, body)
    whole = kinds.copy()
    end_text(lines, kinds, body)
    kinds = kinds if PartKind.TEXT in kinds else whole
    _keep_breaks(lines, kinds)
    kinds += [_in_discussion(line, discussion) for line in lines[discussion.start :]]
    return kinds, discussion


def _keep_breaks(lines: Sequence[Line], kinds: list[PartKind]) -> None:
    """Keeps the signs that part two scenes of a text."""
    for number in range(1, len(kinds) - 1):
        is_between = kinds[number - 1] is kinds[number + 1] is PartKind.TEXT
        if is_between and SCENE_BREAK.fullmatch(lines[number].text):
            kinds[number] = PartKind.TEXT


def _in_body(
    body: Sequence[Line], title: Line | None, captions: Collection[int]
) -> Iterator[PartKind]:
    known: dict[str, PartKind] = {}
    for place, line in enumerate(body):
        if title and place < NEAR and is_copy(line.text, title.text):
            yield PartKind.TITLE
        elif line.number in captions:
            yield PartKind.CAPTION
        else:
            yield known.get(line.text) or known.setdefault(line.text, _among_text(line.text))


def _among_text(text: str) -> PartKind:
    """What a line among the paragraphs is, or one below them."""
    if len(text) > LONGEST_SET_ASIDE and not is_snippet(text):
        return PartKind.TEXT
    if is_link(text):
        return PartKind.RELATED
    if REPRINT.fullmatch(text):
        return PartKind.REPRINT
    if text[0] == "(" and BYLINE.match(text):
        return PartKind.BYLINE
    return PartKind.BOILERPLATE if is_furniture(text) else PartKind.TEXT


def _in_discussion(line: Line, discussion: Discussion) -> PartKind:
    within = discussion.first <= line.number < discussion.end
    if not within or BUTTON.fullmatch(line.text):
        return PartKind.BOILERPLATE
    return PartKind.COMMENT
