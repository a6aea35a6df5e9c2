"""A document cut into its parts: every character in exactly one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from postil.reading.document import Document, Line, PartKind
from postil.reading.structure import furniture
from postil.reading.structure.comments import discussion_of
from postil.reading.structure.headers import DATE_BEFORE
from postil.reading.structure.line_kinds import (
    SENTENCE,
    captions_of,
    is_furniture,
    is_prose,
    origin_of,
)
from postil.reading.structure.standfirst import LONGEST, NEAR, find_deck, repeats

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from postil.reading.structure.comments import Discussion
    from postil.reading.titling import Title

FEWEST_WORDS, MANY_WORDS = 5, 9
MOST_AFTER = 0.5


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


def kinds_of(document: Document, title: int | None) -> list[PartKind]:
    """The kind of each line, of which one may be the title."""
    return _read(document, title)[0]


def _pieces(
    line: Line, kind: PartKind, title: Title | None
) -> Iterator[tuple[PartKind, int | None]]:
    """The parts that a line holds, each with where it ends; None for the last."""
    if kind is PartKind.TITLE and title:
        yield from _around_title(line, title.weighing.fact.value or "")
        return
    closing = furniture.CLOSING_SENTENCE.search(line.text) if kind is PartKind.TEXT else None
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
    captions = captions_of(lines)
    body = _first_prose(lines, title, captions)
    discussion = discussion_of(document, body)
    kinds: list[PartKind] = []
    for line in lines[: discussion.start]:
        if line.number == title:
            kinds.append(PartKind.TITLE)
        elif line.number < body:
            kinds.append(_in_header(line, lines, title, captions))
        else:
            kinds.append(_in_body(line, captions))
    if PartKind.TEXT not in kinds:
        discussion = discussion_of(document, len(lines))
        only = [PartKind.TITLE if line.number == title else PartKind.TEXT for line in lines]
        return only if PartKind.TEXT in only else [PartKind.TEXT], discussion
    find_deck(lines, kinds, title, body)
    _find_biography(lines, kinds)
    _end_text(lines, kinds, body)
    kinds += [_in_discussion(line, discussion) for line in lines[discussion.start :]]
    return kinds, discussion


def _first_prose(lines: Sequence[Line], title: int | None, captions: set[int]) -> int:
    """The line in which the text begins, not a long standfirst that a byline follows."""
    start = 0 if title is None else title + 1
    first = _prose_from(lines, start, captions)
    if title is None or first is None or first > title + NEAR or len(lines[first].text) > LONGEST:
        return start if first is None else first
    for line in lines[first + 1 : first + 1 + NEAR]:
        if is_prose(line):
            break
        if origin_of(line.text):
            return _prose_from(lines, line.number + 1, captions) or first
    return first


def _prose_from(lines: Sequence[Line], start: int, captions: set[int]) -> int | None:
    numbers = (
        line.number
        for line in lines[start:]
        if line.number not in captions and is_prose(line) and not is_furniture(line)
    )
    return next(numbers, None)


def _in_header(
    line: Line, lines: Sequence[Line], title: int | None, captions: set[int]
) -> PartKind:
    text = line.text
    if title is not None and repeats(text, lines[title].text):
        return PartKind.TITLE
    if line.number in captions:
        return PartKind.CAPTION
    if kind := origin_of(text):
        return kind
    if title is None or line.number < title or is_furniture(line):
        return PartKind.BOILERPLATE
    words = text.count(" ") + 1
    is_sentence = words >= FEWEST_WORDS and SENTENCE.search(text)
    return PartKind.TEXT if is_sentence or words >= MANY_WORDS else PartKind.BOILERPLATE


def _in_body(line: Line, captions: set[int]) -> PartKind:
    text = line.text
    if line.number in captions:
        return PartKind.CAPTION
    if len(text) <= 250 and furniture.RELATED.match(text):
        return PartKind.RELATED
    if len(text) <= 140 and furniture.INVITATION.search(text):
        return PartKind.RELATED
    if furniture.REPRINT.fullmatch(text):
        return PartKind.REPRINT
    return PartKind.BOILERPLATE if is_furniture(line) else PartKind.TEXT


def _find_biography(lines: Sequence[Line], kinds: list[PartKind]) -> None:
    """Marks the author's biography among the last lines of text."""
    texts = [number for number, kind in enumerate(kinds) if kind is PartKind.TEXT]
    for number in texts[-3:]:
        if number > texts[0] and furniture.BIOGRAPHY.fullmatch(lines[number].text):
            kinds[number] = PartKind.BIOGRAPHY


def _end_text(lines: Sequence[Line], kinds: list[PartKind], body: int) -> None:
    """Takes the links and teasers after the article out of its text.

    The article ends at the first line that announces others, if little prose follows it.
    """
    prose = [
        len(lines[number].text) if kind is PartKind.TEXT and is_prose(lines[number]) else 0
        for number, kind in enumerate(kinds)
    ]
    total = left = sum(prose)
    first = kinds.index(PartKind.TEXT)
    for number in range(body, len(kinds)):
        left -= prose[number]
        is_late = number > first and left <= MOST_AFTER * total
        if is_late and furniture.AFTER_ARTICLE.match(lines[number].text):
            for later in range(number, len(kinds)):
                if kinds[later] is PartKind.TEXT:
                    kinds[later] = PartKind.RELATED
            return


def _in_discussion(line: Line, discussion: Discussion) -> PartKind:
    within = discussion.first <= line.number < discussion.end
    if not within or furniture.COMMENT_BUTTON.fullmatch(line.text):
        return PartKind.BOILERPLATE
    return PartKind.COMMENT
