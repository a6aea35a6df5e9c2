"""Where a page's article begins: the heading below its menus, and its first paragraph."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from postil.reading.structure.comments import HEADING, REPLY_FORM
from postil.reading.structure.furniture import is_furniture, is_link
from postil.reading.structure.opening import SENTENCE_END, is_paragraph
from postil.reading.structure.origins import origin_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from postil.reading.document import Line

LONGEST, SHORTEST = 300, 12
NEAR, NEAR_HEADING = 3, 12
SHORTEST_MENU, FEWEST_BUTTONS, MOST_PARAGRAPHS = 12, 3, 0.1
SAME_START = 8
NOT_WORDS = re.compile(r"[\W_]+")
ADDED = re.compile(r"\s+[-–—|·•»]\s|\s?©")


def heading_of(lines: Sequence[Line], title: int | None) -> int | None:
    """The line of the title that the text stands below, as a page may say it above its menu, too.

    Args:
        lines: the document's.
        title: the line that was read as its title.
    """
    if title is None:
        return None
    for line in lines[title + SHORTEST_MENU :]:
        if is_copy(line.text, lines[title].text):
            is_below_menu = _is_menu(lines[title + 1 : line.number])
            below = lines[line.number + 1 : line.number + 1 + NEAR_HEADING]
            is_above_text = sum(is_paragraph(each.text) for each in below) > 1
            return line.number if is_below_menu and is_above_text else title
    return title


def _is_menu(lines: Sequence[Line]) -> bool:
    """Whether lines are those of menus: many buttons, few paragraphs, and none below another."""
    is_long = [is_paragraph(line.text) for line in lines]
    if sum(is_long) > MOST_PARAGRAPHS * len(lines) or any(map(all, pairwise(is_long))):
        return False
    if any(HEADING.fullmatch(line.text) or REPLY_FORM.match(line.text) for line in lines):
        return False
    return sum(is_furniture(line.text) or is_link(line.text) for line in lines) >= FEWEST_BUTTONS


def first_prose(lines: Sequence[Line], heading: int | None, captions: Collection[int]) -> int:
    """The line in which the text begins, not a long standfirst that a byline follows."""
    start = 0 if heading is None else heading + 1
    first = _prose_from(lines, start, captions)
    if first is None and heading is not None:
        return _after_origins(lines, start)
    if heading is None or first is None or len(lines[first].text) > LONGEST:
        return start if first is None else first
    is_near = first <= heading + NEAR
    for line in lines[first + 1 : first + 1 + NEAR]:
        if is_paragraph(line.text) or is_link(line.text):
            break
        is_origin = is_near and origin_of(line.text)
        is_title = line.number == first + 1 and is_copy(line.text, lines[heading].text)
        if is_origin or is_title:
            return _prose_from(lines, line.number + 1, captions) or first
    return first


def _after_origins(lines: Sequence[Line], start: int) -> int:
    """The line after those right below a title that tell of its origin, if any other follows."""
    rest = (n for n in range(start, len(lines)) if not origin_of(lines[n].text))
    return next(rest, start)


def _prose_from(lines: Sequence[Line], start: int, captions: Collection[int]) -> int | None:
    numbers = (
        number
        for number in range(start, len(lines))
        if is_paragraph(lines[number].text)
        and number not in captions
        and not is_furniture(lines[number].text)
    )
    return next(numbers, None)


def repeats(words: str, title: str, *, is_below: bool) -> bool:
    """Whether a line is the title once more, perhaps without the site's name after it.

    Args:
        words: the line.
        title: the title's.
        is_below: whether the line stands below it, where a sentence may end with its words.
    """
    one, other = _plain(words).casefold(), _plain(title).casefold()
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) <= SHORTEST or 2 * len(shorter) <= len(longer):
        return False
    is_sentence = is_below and longer is one and SENTENCE_END.search(words[-8:])
    return longer.startswith(shorter) if is_sentence else shorter in longer


def is_copy(words: str, title: str) -> bool:
    """Whether a line is the title word for word, perhaps without a site's name or with a credit."""
    if len(words) < SHORTEST or words[:SAME_START] != title[:SAME_START]:
        return False
    if _plain(words) == _plain(title):
        return True
    shorter, longer = sorted((words, title), key=len)
    return longer.startswith(shorter) and bool(ADDED.match(longer, len(shorter)))


def _plain(words: str) -> str:
    return NOT_WORDS.sub(" ", words[:LONGEST]).strip()
