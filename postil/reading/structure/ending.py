"""Where an article ends: the links, tags and notices among and after its text."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from postil.reading.document import PartKind
from postil.reading.structure.days import DATE_ONLY
from postil.reading.structure.furniture import (
    ADVERTISEMENT,
    is_end_label,
    is_links_heading,
    is_sharing,
)
from postil.reading.structure.opening import FULL_STOP, is_paragraph
from postil.reading.structure.origins import (
    BIOGRAPHY,
    CLOSING_BYLINE,
    OF_SAME,
    SIGNED,
    is_credited_name,
    is_of_writers,
)
from postil.reading.structure.phrases import BULLET

if TYPE_CHECKING:
    from collections.abc import Sequence

    from postil.reading.document import Line

MOST_AFTER = 0.5
NEAR = 6
LAST = 3
SENTENCE_WORDS = 10
SHORTEST_LABEL = 4
MANY = 3
SHORT, FAR = 120, 10
FEW_BELOW = 0.2
ENDS = (PartKind.BIOGRAPHY, PartKind.REPRINT, PartKind.RELATED, PartKind.BOILERPLATE)


def end_text(lines: Sequence[Line], kinds: list[PartKind], body: int) -> None:
    """Takes what is not the article's out of its text, from the line on in which it begins."""
    _find_credited(lines, kinds)
    _take_lists_of_links(lines, kinds)
    _end_at_label(lines, kinds, body)
    _find_biography(lines, kinds)
    _end_after_prose(lines, kinds, body)
    _find_biography(lines, kinds)
    _find_closing_byline(lines, kinds)


def _take_lists_of_links(lines: Sequence[Line], kinds: list[PartKind]) -> None:
    """Takes the entries of a list, and the days below them, that follow a heading of links."""
    is_list = False
    for number, kind in enumerate(kinds):
        text = lines[number].text
        if kind is PartKind.TEXT:
            is_list = is_list and _is_entry(text)
            kinds[number] = PartKind.RELATED if is_list else kind
        elif kind in (PartKind.RELATED, PartKind.BOILERPLATE):
            is_list = is_list or is_links_heading(text.rstrip(" :"))


def _is_entry(text: str) -> bool:
    return bool((BULLET.match(text) and not FULL_STOP.search(text[-8:])) or DATE_ONLY.match(text))


def _end_at_label(lines: Sequence[Line], kinds: list[PartKind], body: int) -> None:
    """Ends the text at the first label of what stands below articles, if little prose follows."""
    prose = [
        len(line.text) if kind is PartKind.TEXT and _is_whole(line.text) else 0
        for line, kind in zip(lines, kinds, strict=False)
    ]
    total = left = sum(prose)
    paragraphs = sum(map(bool, prose))
    for number in range(body, len(kinds)):
        left -= prose[number]
        paragraphs -= bool(prose[number])
        is_last = left <= MOST_AFTER * total or paragraphs <= 1
        if is_last and _is_label(lines, prose, number):
            _take(kinds, number)
            return


def _is_whole(text: str) -> bool:
    """Whether a line is a paragraph, and not a teaser that breaks off."""
    return is_paragraph(text) and not text.endswith(("...", "…"))


def _is_label(lines: Sequence[Line], prose: Sequence[int], number: int) -> bool:
    """Whether a line announces what is not the article's, and its text does not go on below."""
    text = lines[number].text
    if len(text) < SHORTEST_LABEL:
        return False
    if is_links_heading(text) or is_sharing(text):
        return not _goes_on(lines, prose, number)
    return is_end_label(text)


def _goes_on(lines: Sequence[Line], prose: Sequence[int], number: int) -> bool:
    """Whether a paragraph follows at once, or two together soon, that are no list's entries."""
    numbers = range(number + 1, min(number + 2 + NEAR, len(prose)))
    near = [bool(prose[each]) and not BULLET.match(lines[each].text) for each in numbers]
    is_followed = bool(near) and (near[0] or _is_sentence(lines[number + 1].text))
    return is_followed or any(map(all, pairwise(near)))


def _is_sentence(text: str) -> bool:
    """Whether a line is one that links are not: they have no full stop, or tell to click."""
    is_long = text.count(" ") + 1 >= SENTENCE_WORDS and not (
        BULLET.match(text) or text.startswith("Click ")
    )
    return is_long and text.endswith((".", ".”", '."')) and not text.endswith("..")


def _take(kinds: list[PartKind], start: int) -> None:
    for number in range(start, len(kinds)):
        if kinds[number] is PartKind.TEXT:
            kinds[number] = PartKind.RELATED


def _end_after_prose(lines: Sequence[Line], kinds: list[PartKind], body: int) -> None:
    """Takes the tags and links that furniture parts from the last paragraph."""
    ends = 0
    for number in range(_last_paragraph(lines, kinds, body) + 1, len(kinds)):
        text = lines[number].text
        if kinds[number] in ENDS:
            ends += not ADVERTISEMENT.fullmatch(text)
        elif kinds[number] is PartKind.TEXT and ends:
            is_short = len(text) <= SHORT and not FULL_STOP.search(text[-8:])
            kinds[number] = PartKind.RELATED if is_short or ends >= MANY else PartKind.TEXT


def _last_paragraph(lines: Sequence[Line], kinds: Sequence[PartKind], body: int) -> int:
    """The number of the article's last paragraph, not of one far below it in the page's foot."""
    numbers = [
        number
        for number in range(body, len(kinds))
        if kinds[number] is PartKind.TEXT and is_paragraph(lines[number].text)
    ]
    for after, (before, number) in enumerate(pairwise(reversed(numbers)), start=1):
        between = kinds[number + 1 : before]
        is_far = len(between) > FAR and sum(kind in ENDS for kind in between) >= MANY
        if is_far and after <= FEW_BELOW * len(numbers):
            return number
    return numbers[-1] if numbers else len(kinds)


def _find_credited(lines: Sequence[Line], kinds: list[PartKind]) -> None:
    """Marks who wrote or checked it: a label, the name, and a life that begins with the name.

    The label alone tells nothing, as many have lost their name.
    """
    for number in range(len(kinds) - 2):
        name = lines[number + 1].text
        if is_credited_name(lines[number].text, name, lines[number + 2].text):
            credited = (PartKind.BOILERPLATE, PartKind.BYLINE, PartKind.BIOGRAPHY)
            kinds[number : number + 3] = credited


def _find_closing_byline(lines: Sequence[Line], kinds: list[PartKind]) -> None:
    texts = [number for number, kind in enumerate(kinds) if kind is PartKind.TEXT]
    for number in texts[1:][-LAST:]:
        if CLOSING_BYLINE.fullmatch(lines[number].text):
            kinds[number] = PartKind.BYLINE


def _find_biography(lines: Sequence[Line], kinds: list[PartKind]) -> None:
    """Marks the author's biography among the last lines of text, to its end."""
    texts = [number for number, kind in enumerate(kinds) if kind is PartKind.TEXT]
    signed = (
        SIGNED.match(lines[n].text) for n, kind in enumerate(kinds) if kind is PartKind.BYLINE
    )
    names = {found["name"] for found in signed if found}
    for number in texts[-LAST:]:
        text = lines[number].text
        if number == texts[0]:
            continue
        if BIOGRAPHY.fullmatch(text) or is_of_writers(text, names):
            _take_biography(lines, kinds, number)


def _take_biography(lines: Sequence[Line], kinds: list[PartKind], start: int) -> None:
    """Marks a biography, and what follows it where furniture parts them both from the text."""
    kinds[start] = PartKind.BIOGRAPHY
    rest = [n for n in range(start + 1, len(kinds)) if kinds[n] is PartKind.TEXT]
    is_parted = kinds[start - 1] is not PartKind.TEXT
    if is_parted and all(OF_SAME.fullmatch(lines[number].text) for number in rest):
        for number in rest:
            kinds[number] = PartKind.BIOGRAPHY
