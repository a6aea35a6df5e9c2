"""The standfirst of a document: a sentence between its title and its byline."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from postil.reading.document import PartKind
from postil.reading.structure.days import DAY_INSIDE
from postil.reading.structure.origins import NAMES
from postil.reading.structure.phrases import BULLET, FILE
from postil.reading.structure.pictures import CREDIT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from postil.reading.document import Line

LONGEST, FEWEST_WORDS = 300, 6
NEAR = 3
LEAD_LINES = 6
FEWEST_SHARED = 2
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
PARTING = (PartKind.BYLINE, PartKind.DATELINE, PartKind.REPRINT)


def find_deck(lines: Sequence[Line], kinds: list[PartKind], title: int | None, body: int) -> None:
    """Marks the standfirst among the lines above the text, where there is no doubt about it.

    It is the first sentence below the title; a byline, a date line or the like parts it from the
    text, which takes up its words.
    """
    if title is None:
        return
    place = next((n for n in range(title + 1, body) if kinds[n] is PartKind.TEXT), None)
    if place is None or not _reads_as_deck(lines[place].text) or kinds.count(PartKind.TEXT) == 1:
        return
    above = kinds[title + 1 : place]
    if any(kind in (*PARTING, PartKind.CAPTION) for kind in above):
        return
    lead = _stems(" ".join(line.text for line in (lines[title], *lines[body : body + LEAD_LINES])))
    shared = _stems(lines[place].text) & lead
    if _is_parted(lines, kinds, place, body) and len(shared) >= FEWEST_SHARED:
        kinds[place] = PartKind.DECK


def repeats(words: str, title: str) -> bool:
    """Whether a line is the title once more, perhaps without the site's name after it."""
    one, other = _plain(words), _plain(title)
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) > 2 * LEAD_LINES and shorter in longer and 2 * len(shorter) > len(longer)


def _plain(words: str) -> str:
    return re.sub(r"[\W_]+", " ", words[:LONGEST]).casefold().strip()


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
