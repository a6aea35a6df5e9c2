"""The standfirst of a saved page: its description, where the page shows it under its title."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 300
PROBE = 24
MOST_PLACES = 40
OPENING = re.compile(r"<(?P<tag>[a-z][\w-]{0,20})(?P<attributes>[^<>]{0,600})>\s*$", re.IGNORECASE)
TAGS = re.compile(r"<[^<>]{0,600}>")
INNER = frozenset({"span", "p", "em", "i", "b", "strong", "div"})
HEADINGS = frozenset({"h2", "h3", "h4"})
MARK = re.compile(
    r"(?:class|itemprop|id|data-[\w-]{1,30})\s*=\s*[\"']?[^\"'<>]*\b(?:\w*_)?"
    r"(?:deck|dek|standfirst|stand-first|sub-?title|sub-?head(?:line|ing)?|sub-?hed|strapline"
    r"|lede|alternativeheadline|article-summary|article-description|excerpt|intro-?text)",
    re.IGNORECASE,
)
NESTED = 3


def shown_deck(markup: str, description: str | None) -> str | None:
    """The description, if an element that is a subheading or is named one shows these words.

    Many pages describe themselves by their first paragraph, which is no standfirst.

    Args:
        markup: the page.
        description: what its metadata says that it is about.
    """
    words = " ".join((description or "").split())
    if not words or len(words) > LONGEST:
        return None
    for place in _places(markup, words):
        if _is_subheading(markup[max(0, place - 2_000) : place]) and _shows(markup, place, words):
            return words
    return None


def without_deck(text: str, deck: str) -> str:
    """A text without its first block, where that is the standfirst."""
    first, _, rest = text.partition("\n\n")
    return rest if _plain(first) == _plain(deck) and rest else text


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
    plain = _plain(words)
    for end in (match.start() for match in re.finditer("\0", shown)):
        if _plain(shown[:end]) == plain:
            return True
    return False


def _plain(words: str) -> str:
    return re.sub(r"[\W_]+", "", words).casefold()
