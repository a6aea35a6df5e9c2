"""The lines above an article's first paragraph: which of them are its text, and which are not."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from postil.reading.document import Document, Line, PartKind
from postil.reading.structure.beginning import repeats
from postil.reading.structure.furniture import NO_TITLE, is_furniture, is_link
from postil.reading.structure.opening import FULL_STOP, SENTENCE_END, is_paragraph
from postil.reading.structure.origins import LABEL_OF_NAME, LIST_OF_NAMES, origin_of
from postil.reading.structure.phrases import BULLET

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

FEWEST_WORDS, MANY_WORDS = 5, 9
FEW = 3
LONGEST_HEADING = 80
SUBHEADS = 2
# Words that headings have, and names have not.
OF_HEADINGS = re.compile(
    r"\b(?:the|an?|this|that|these|why|how|what|when|where|who|is|are|was|were|do|does|can|will"
    r"|to|for|with|from|on|in|at|about|your?|our|we|it|not?|another|more)\b",
    re.IGNORECASE,
)


def in_header(
    header: Iterable[Line], title: Line | None, heading: int | None, captions: Collection[int]
) -> Iterator[PartKind]:
    """What each line above the first paragraph is.

    Args:
        header: the lines.
        title: the title's.
        heading: the number of the line that the text stands below.
        captions: the numbers of those that are of pictures.
    """
    for line in header:
        if title and (line == title or _repeats(line, title)):
            yield PartKind.TITLE
        elif line.number in captions:
            yield PartKind.CAPTION
        else:
            is_above = heading is None or line.number < heading
            yield origin_of(line.text) or _above_text(line.text, is_above=is_above)


def _repeats(line: Line, title: Line) -> bool:
    return repeats(line.text, title.text, is_below=line.number > title.number)


def keep_above(document: Document, kinds: list[PartKind], heading: int | None, body: int) -> None:
    """Keeps what belongs to the text right above its first paragraph.

    Args:
        document: the document.
        kinds: what its lines are, which is changed.
        heading: the line that the text stands below.
        body: the line of the first paragraph.
    """
    _keep_first_subhead(document, kinds, body)
    if heading is None:
        _keep_lead(document.lines, kinds, body)
    _keep_headings(document.lines, kinds, 0 if heading is None else heading + 1, body)


def _keep_lead(lines: Sequence[Line], kinds: list[PartKind], body: int) -> None:
    """Keeps the sentences above the first paragraph of a page that has no title."""
    for line in reversed(lines[:body]):
        if kinds[line.number] is PartKind.CAPTION:
            continue
        if kinds[line.number] is not PartKind.BOILERPLATE or not _is_sentence(line.text):
            return
        kinds[line.number] = PartKind.TEXT


def _is_sentence(text: str) -> bool:
    is_whole = text.count(" ") + 1 >= FEWEST_WORDS and SENTENCE_END.search(text[-8:])
    return bool(is_whole) and not (_is_set_aside(text) or BULLET.match(text))


def _keep_headings(lines: Sequence[Line], kinds: list[PartKind], start: int, body: int) -> None:
    """Keeps the lines right above the text that end in a colon, and a heading that is no name."""
    is_near = True
    for number in range(min(body, len(kinds) - 1) - 1, start - 1, -1):
        text = lines[number].text
        is_above = kinds[number] is PartKind.BOILERPLATE and kinds[number + 1] is PartKind.TEXT
        if is_above and not _is_set_aside(text):
            is_opening = text.endswith(":") and " " in text
            is_heading = is_near and _may_be_heading(text) and _has_subheads(lines, kinds, body)
            kinds[number] = PartKind.TEXT if is_opening or is_heading else kinds[number]
        is_near = is_near and bool(FULL_STOP.search(text)) and not text.endswith("?")


def _is_set_aside(text: str) -> bool:
    return is_furniture(text) or is_link(text) or bool(LABEL_OF_NAME.fullmatch(text))


def _may_be_heading(text: str) -> bool:
    return _may_be_subhead(text) and bool(OF_HEADINGS.search(text)) and not NO_TITLE.match(text)


def _has_subheads(lines: Sequence[Line], kinds: Sequence[PartKind], body: int) -> bool:
    below = pairwise(zip(lines[body:], kinds[body:], strict=False))
    subheads = sum(
        kind is PartKind.TEXT and _may_be_subhead(line.text) and is_paragraph(after.text)
        for (line, kind), (after, _) in below
    )
    return subheads >= SUBHEADS


def _may_be_subhead(text: str) -> bool:
    is_short = len(text) <= LONGEST_HEADING and text[:1].isupper()
    return is_short and not (SENTENCE_END.search(text[-8:]) and not text.endswith("?"))


def _keep_first_subhead(document: Document, kinds: list[PartKind], body: int) -> None:
    """Keeps the entry right above the first paragraph of a list whose entries are subheads."""
    lines = document.lines
    first = lines[body - 1]
    if body == 0 or kinds[body - 1] is not PartKind.BOILERPLATE or not BULLET.match(first.text):
        return
    if is_furniture(first.text) or is_link(first.text):
        return
    likes = [
        line
        for line, below in pairwise(lines[body : len(kinds)])
        if _make(document, line) == _make(document, first) and is_paragraph(below.text)
    ]
    if len(likes) >= FEW:
        kinds[body - 1] = PartKind.TEXT


def _make(document: Document, line: Line) -> tuple[str, int]:
    """The sign that a list's entry begins with, one for all numbers, and its indent."""
    sign = "1" if line.text[0].isdigit() else line.text[0]
    return (sign if BULLET.match(line.text) else "", document.indent(line))


def _above_text(text: str, *, is_above: bool) -> PartKind:
    """What a line between the title and the text is, or one above both."""
    if is_above or is_furniture(text) or is_link(text):
        return PartKind.BOILERPLATE
    words = text.count(" ") + 1
    if words >= FEWEST_WORDS and FULL_STOP.search(text[-8:]):
        return PartKind.TEXT
    if words < MANY_WORDS:
        return PartKind.BOILERPLATE
    return PartKind.BYLINE if "," in text and LIST_OF_NAMES.fullmatch(text) else PartKind.TEXT
