"""When a value that was read and one that is known are the same."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

ALIKE_TITLE = 0.9
ALIKE_PERSON = 0.88
MOST_OF_TITLE = 0.7
FAR = 10**6
LEFT_OUT = "news|online|magazine|website|uk|us|usa|international|blog"
ADDED = f"{LEFT_OUT}|staff|daily|newspaper|media|inc|llc|ltd"


def plain(words: str) -> str:
    """Words without case, accents, punctuation and white space beyond one space between them."""
    folded = unicodedata.normalize("NFKD", words).lower()
    bare = "".join(sign for sign in folded if not unicodedata.combining(sign))
    return " ".join(re.sub(r"[^\w ]+", " ", re.sub("['’‘]", "", bare)).split())


def is_title(read: str, known: Iterable[str]) -> bool:
    """Whether a title is one of those known, but for a few letters or its publication's name."""
    one = plain(read)
    return any(_same_title(one, plain(other)) for other in known)


def _same_title(one: str, other: str) -> bool:
    if not one or not other:
        return False
    shorter, longer = sorted((one, other), key=len)
    within = shorter in longer and len(shorter) > MOST_OF_TITLE * len(longer)
    return within or SequenceMatcher(None, one, other).ratio() >= ALIKE_TITLE


def is_source(read: str, known: Iterable[str]) -> bool:
    """Whether a name or address is one of an outlet's, but for "The", "News" and the like."""
    one = _outlet(read)
    others = {_outlet(name) for name in known} - {""}
    if one.replace(" ", "") in {other.replace(" ", "") for other in others}:
        return True
    return any(
        re.fullmatch(rf"{re.escape(other)} (?:{ADDED})", one)
        or (one and re.fullmatch(rf"{re.escape(one)} (?:{LEFT_OUT})", other))
        for other in others
    )


def _outlet(name: str) -> str:
    bare = plain(re.sub(r"(?i)\b(https?://)?(www\.)?", "", name)).removeprefix("the ")
    return re.sub(r" (com|co uk|org|net)$", "", bare)


def is_person(read: str, known: str) -> bool:
    """Whether two names are one person's: middle names, initials and a letter may differ."""
    one, other = plain(read).split(), plain(known).split()
    if not one or not other:
        return False
    if one == other:
        return True
    if min(len(one), len(other)) > 1:
        if set(one) <= set(other) or set(other) <= set(one):
            return True
        if one[-1] == other[-1] and one[0][0] == other[0][0]:
            return True
    return SequenceMatcher(None, " ".join(one), " ".join(other)).ratio() > ALIKE_PERSON


def days_off(read: str, known: Iterable[str]) -> int:
    """How many days lie between a day and the nearest of those known; very many for no day."""
    try:
        day = date.fromisoformat(read)
    except ValueError:
        return FAR
    return min((abs((day - date.fromisoformat(one)).days) for one in known), default=FAR)
