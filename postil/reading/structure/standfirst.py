"""The standfirst of a document: a sentence between its title and its byline."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

from postil.reading.document import PartKind
from postil.reading.structure.days import DAY_INSIDE
from postil.reading.structure.furniture import is_furniture, is_link
from postil.reading.structure.opening import FULL_STOP
from postil.reading.structure.origins import NAMES
from postil.reading.structure.phrases import BULLET, FILE
from postil.reading.structure.pictures import CREDIT, is_credit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from postil.reading.document import Line

LONGEST, FEWEST_WORDS = 300, 6
NEAR = 3
LEAD_LINES, FAR = 6, 12
SHORTEST_SAID = 60
FEWEST_SHARED = 2
LONGEST_PHRASE, MOST_WRAPPED, FEWEST_SMALL = 200, 4, 3
IN_SMALL = re.compile(r"\b[a-zß-ÿ]{2,}\b")
STEM = 5
CONTENT = re.compile(r"[^\W\d_]{4,}")
EVERYDAY_WORDS = """
about after also been before could each from have here into many more most much only other over
some such than that their them there these they this were what when where which while will
with would your
"""
EVERYDAY = frozenset(EVERYDAY_WORDS.split())
NO_DECK = re.compile(
    r"[|@]|\bphoto\b|\bcredit\b|[:•]$|(?:\.\.\.|…)$|\bdisclaimers?\b|\bthe responsibility of\b"
    r"|\b(?:does|do) not (?:mean|constitute|necessarily|imply|endorse)\b|\bexpressed (?:here|in)\b"
    r"|\b(?:products?|links?|prices?) (?:are|may|on this)\b"
    r"|\b(?:updated|published|posted) (?:on|at)\b"
    r"|\bplease (?:note|read|see|contact)\b|\bour (?:editors|readers|sponsors|policy|terms)\b",
    re.IGNORECASE,
)
ORIGINS = (PartKind.BYLINE, PartKind.DATELINE, PartKind.REPRINT)
PARTING = (*ORIGINS, PartKind.TITLE)


def find_deck(lines: Sequence[Line], kinds: list[PartKind], title: int | None, body: int) -> None:
    """Marks the standfirst among the lines above the text, where there is no doubt about it.

    It is the first sentence below the title; a byline, a date line or the like parts it from the
    text, which takes up its words, or the text says it again. What else the text says again is
    told of a picture.
    """
    if title is None or kinds.count(PartKind.TEXT) == 1:
        return
    if _take_phrase(lines, kinds, title, body):
        return
    last = min(body + 1, len(kinds))
    places = [n for n in range(title + 1, last) if kinds[n] is PartKind.TEXT]
    for place in places:
        if place == places[0] and _is_deck(lines, kinds, title, place, body):
            kinds[place] = PartKind.DECK
        elif place < body and _is_said_again(lines, kinds, place):
            kinds[place] = PartKind.CAPTION


def take_captions_above(
    lines: Sequence[Line], kinds: list[PartKind], title: int | None, body: int
) -> None:
    """Marks the sentences above the text right below which a picture's credit stands."""
    start = body if title is None else title + 1
    for number in range(start, body - 1):
        is_sentence = kinds[number] is PartKind.TEXT
        credit = lines[number + 1]
        may_be_deck = number == start and not lines[number].opens
        if is_sentence and is_credit(credit.text) and not (credit.opens or may_be_deck):
            kinds[number] = PartKind.CAPTION


def _is_deck(
    lines: Sequence[Line], kinds: Sequence[PartKind], title: int, place: int, body: int
) -> bool:
    above = kinds[title + 1 : place]
    if not _reads_as_deck(lines[place].text) or PartKind.CAPTION in above:
        return False
    if any(kind in ORIGINS for kind in above):
        return False
    if _is_said_again(lines, kinds, place):
        return True
    lead = _stems(" ".join(line.text for line in (lines[title], *lines[body : body + LEAD_LINES])))
    shared = _stems(lines[place].text) & lead
    is_parted = place < body and _is_parted(lines, kinds, place, body)
    return is_parted and len(shared) >= FEWEST_SHARED


def _take_phrase(lines: Sequence[Line], kinds: list[PartKind], title: int, body: int) -> bool:
    """Marks a deck without a full stop between title and byline, be it wrapped over lines.

    A section's name, a place or an office has fewer words, or none in small letters; a deck has
    several words of the article.
    """
    below = range(title + 1, min(title + 2 + MOST_WRAPPED, body))
    end = next((n for n in below if kinds[n] in (PartKind.BYLINE, PartKind.DATELINE)), title)
    places = range(title + 1, end)
    texts = [lines[n].text for n in places]
    words = " ".join(texts)
    is_phrase = (
        all(kinds[n] in (PartKind.BOILERPLATE, PartKind.TEXT) for n in places)
        and not any(FULL_STOP.search(text) or is_furniture(text) or is_link(text) for text in texts)
        and len(IN_SMALL.findall(words)) >= FEWEST_SMALL
        and (len(texts) == 1 or any(text[0].islower() for text in texts[1:]))
    )
    if not is_phrase or not _reads_as_deck(words) or len(words) > LONGEST_PHRASE:
        return False
    near = (line.text for line in (lines[title], *lines[body : body + FAR]))
    if len(_stems(words) & _stems(" ".join(near))) < FEWEST_SHARED:
        return False
    for place in places:
        kinds[place] = PartKind.DECK
    return True


def _is_said_again(lines: Sequence[Line], kinds: Sequence[PartKind], place: int) -> bool:
    """Whether a paragraph soon begins with the very words of a line, and the next goes on anew."""
    words = lines[place].text
    if len(words) < SHORTEST_SAID:
        return False
    below = lines[place + 1 : place + 2 + FAR]
    return any(
        kinds[line.number] is PartKind.TEXT and (after is None or after.text != below[0].text)
        for line, after in zip_longest(below[:FAR], below[1:])
        if line and line.text.startswith(words) and line.number < len(kinds)
    )


def _reads_as_deck(words: str) -> bool:
    if len(words) > LONGEST or words.count(" ") + 1 < FEWEST_WORDS:
        return False
    is_other = NO_DECK.search(words) or DAY_INSIDE.search(words) or CREDIT.search(words)
    return not (is_other or BULLET.match(words) or FILE.search(words))


def _is_parted(lines: Sequence[Line], kinds: Sequence[PartKind], place: int, body: int) -> bool:
    """Whether a byline or the like stands right below, with no more text before it."""
    if lines[place + 1].text.startswith("("):
        return False
    for number in range(place + 1, min(place + 1 + NEAR, body)):
        if kinds[number] in PARTING or NAMES.fullmatch(lines[number].text):
            return True
        if kinds[number] in (PartKind.TEXT, PartKind.CAPTION):
            return False
    return False


def _stems(words: str) -> set[str]:
    found = CONTENT.findall(words.casefold())
    return {word[:STEM] for word in found if word not in EVERYDAY}
