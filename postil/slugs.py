"""Names for addresses: small letters, digits and hyphens, in any script."""

from __future__ import annotations

import re
import unicodedata
from itertools import chain, count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container

LONGEST = 60


def slugify(text: str, longest: int = LONGEST) -> str:
    """The slug of a text, at most `longest` bytes of UTF-8, cut between words where it can be.

    Latin letters lose their accents; those of other scripts are kept, so that a Russian or
    Chinese title has an address that its readers can read. Empty where there is no letter.
    """
    words = _words(re.sub(r"[’‘'´`]", "", text))
    slug = ""
    for word in words:
        longer = f"{slug}-{word}" if slug else word
        if len(longer.encode()) > longest:
            break
        slug = longer
    return slug or "".join(words)[: longest // 4]


def is_slug(text: str) -> bool:
    """Whether a text can stand in an address as it is: small letters, digits, single hyphens."""
    parts = text.split("-")
    return text == text.lower() and all(part and all(map(_in_word, part)) for part in parts)


def free_slug(wish: str, taken: Container[str]) -> str:
    """The slug wished for, with an ordinal from 2 where it is taken."""
    ordinals = (f"{wish}-{ordinal}" for ordinal in count(2))
    return next(slug for slug in chain([wish], ordinals) if slug not in taken)


def _words(text: str) -> list[str]:
    letters: list[str] = []
    base = ""
    for letter in unicodedata.normalize("NFKD", text.casefold()):
        accent = unicodedata.combining(letter) != 0
        base = base if accent else letter
        if not (accent and base.isascii()):
            letters.append(letter if _in_word(letter) else " ")
    return unicodedata.normalize("NFC", "".join(letters)).split()


def _in_word(letter: str) -> bool:
    return letter.isalnum() or unicodedata.category(letter).startswith("M")
