"""Names for addresses: small letters, digits and hyphens, in any script."""

from __future__ import annotations

import re
import unicodedata
from itertools import chain, count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container

LONGEST = 60
# They choose how the sign before them is drawn, as a picture or as text.
VARIATION = re.compile("[\ufe00-\ufe0f\u20e3\U000e0100-\U000e01ef]")


def slugify(text: str, longest: int = LONGEST) -> str:
    """The slug of a text, at most `longest` bytes of UTF-8, cut between words where it can be.

    Latin letters lose their accents; those of other scripts are kept, so that a Russian or
    Chinese title has an address that its readers can read. Empty where there is no letter.
    """
    words = _parts(_plain(re.sub(r"[’‘'´`]", "", text)))
    slug = ""
    for word in words:
        longer = f"{slug}-{word}" if slug else word
        if len(longer.encode()) > longest:
            break
        slug = longer
    return slug or "".join(words)[: longest // 4]


def is_slug(text: str) -> bool:
    """Whether a text can stand in an address as it is: small letters, digits, single hyphens."""
    return text == text.lower() and "-".join(_parts(text)) == text != ""


def free_slug(wish: str, taken: Container[str]) -> str:
    """The slug wished for, with an ordinal from 2 where it is taken."""
    ordinals = (f"{wish}-{ordinal}" for ordinal in count(2))
    return next(slug for slug in chain([wish], ordinals) if slug not in taken)


def _plain(text: str) -> str:
    """The text in small letters, the Latin ones without accents."""
    letters: list[str] = []
    base = ""
    for letter in unicodedata.normalize("NFKD", VARIATION.sub("", text.casefold())):
        accent = unicodedata.combining(letter) != 0
        base = base if accent else letter
        if not (accent and base.isascii()):
            letters.append(letter)
    return unicodedata.normalize("NFC", "".join(letters))


def _parts(text: str) -> list[str]:
    """The words of a text: letters and digits, with the marks that belong to them."""
    letters: list[str] = []
    for letter in text:
        is_mark = unicodedata.category(letter).startswith("M") and not VARIATION.match(letter)
        in_word = letter.isalnum() or (is_mark and bool(letters) and letters[-1] != " ")
        letters.append(letter if in_word else " ")
    return "".join(letters).split()
