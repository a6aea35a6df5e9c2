"""The standfirst of a saved page: what it shows under its title, apart from the text."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from postil.model import Basis, Fact
from postil.reading.document import PartKind
from postil.reading.html.sorting import Sorted, is_named_standfirst, plain
from postil.reading.html.standing import STANDFIRST

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


LONGEST = 300
PROBE = 24
MOST_PLACES = 40
OPENING = re.compile(r"<(?P<tag>[a-z][\w-]{0,20})(?P<attributes>[^<>]{0,600})>\s*$", re.IGNORECASE)
TAGS = re.compile(r"<[^<>]{0,600}>")
INNER = frozenset({"span", "p", "em", "i", "b", "strong", "div"})
HEADINGS = frozenset({"h2", "h3", "h4"})
MARK = re.compile(
    rf"(?:class|itemprop|id|data-[\w-]{{1,30}})\s*=\s*[\"']?[^\"'<>]*{STANDFIRST}", re.IGNORECASE
)
FEWEST_WORDS = 4
NESTED = 3
DESCRIBED = "its metadata describe it so, and it shows these words as a subheading: "
NAMED_SO = "the element below the title, which is named as a standfirst"
BELOW_TITLE = "the subheading below the title, which a byline or the like parts from the text"
PARTING = frozenset({PartKind.BYLINE, PartKind.DATELINE})


def deck_of(markup: str, described: Fact[str], listed: Sequence[Sorted]) -> Fact[str]:
    """The standfirst of a page.

    Args:
        markup: the page.
        described: what its metadata says that it is about.
        listed: its blocks, sorted as if it had no standfirst.
    """
    if words := _shown_description(markup, described.value):
        return Fact(words, Basis.STATED, described.quote, f"{DESCRIBED}{described.reason}")
    place = _below_title(listed)
    if place is None:
        return Fact()
    block = listed[place].block
    reason = NAMED_SO if is_named_standfirst(block) else BELOW_TITLE
    return Fact(" ".join(block.words.split()), Basis.STATED, block.words, reason)


def without_deck(listed: Sequence[Sorted], deck: str | None) -> list[Sorted]:
    """Sorted blocks, of which the first of the text is the standfirst if it says the same."""
    first = next((n for n, each in enumerate(listed) if each.kind is PartKind.TEXT), None)
    are_more = sum(each.kind is PartKind.TEXT for each in listed) > 1
    if first is None or not deck or not are_more or plain(listed[first].block.words) != plain(deck):
        return list(listed)
    block = listed[first].block
    return [*listed[:first], Sorted(PartKind.DECK, block), *listed[first + 1 :]]


def _below_title(listed: Sequence[Sorted]) -> int | None:
    """The place of what stands first below the title, if it is a standfirst."""
    kinds = [each.kind for each in listed]
    first = kinds.index(PartKind.TEXT) if PartKind.TEXT in kinds else 0
    if PartKind.TITLE not in kinds[:first] or kinds.count(PartKind.TEXT) < 2:
        return None
    block = listed[first].block
    second = kinds.index(PartKind.TEXT, first + 1)
    is_parted = block.standing.heading and PARTING & set(kinds[first + 1 : second])
    is_long_enough = len(block.words.split()) >= FEWEST_WORDS and len(block.words) <= LONGEST
    return first if is_long_enough and (is_parted or is_named_standfirst(block)) else None


def _shown_description(markup: str, description: str | None) -> str | None:
    """The description, if an element that is a subheading or is named one shows these words.

    Many pages describe themselves by their first paragraph, which is no standfirst.
    """
    words = " ".join((description or "").split())
    if not words or len(words) > LONGEST:
        return None
    for place in _places(markup, words):
        if _is_subheading(markup[max(0, place - 2_000) : place]) and _shows(markup, place, words):
            return words
    return None


def _places(markup: str, words: str) -> Iterator[int]:
    """Where an element's own text begins as the words do, as far as these are spelt plainly."""
    probe = re.split(r"[^\w ,.]", words[:PROBE])[0]
    if len(probe) < PROBE // 3:
        return
    place = -1
    for _ in range(MOST_PLACES):
        place = markup.find(probe, place + 1)
        if place < 0:
            return
        yield place


def _is_subheading(before: str) -> bool:
    """Whether the element that begins here, or one that begins with it, is a subheading."""
    for _ in range(NESTED):
        opening = OPENING.search(before[-700:])
        if not opening:
            return False
        tag = opening["tag"].casefold()
        if tag in HEADINGS or MARK.search(opening["attributes"]):
            return True
        if tag not in INNER:
            return False
        before = before[: len(before) - len(opening[0])]
    return False


def _shows(markup: str, place: int, words: str) -> bool:
    """Whether the words stand there alone: tags within them, and one right after."""
    stretch = unescape(TAGS.sub("\0", markup[place : place + 3 * len(words) + 200]))
    shown = " ".join(stretch.replace("\0", " \0 ").split())
    wanted = plain(words)
    for end in (match.start() for match in re.finditer("\0", shown)):
        if plain(shown[:end]) == wanted:
            return True
    return False
