"""Letters without which a text cannot match an expression: looking for them costs far less."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def has_sign(text: str, signs: Iterable[str]) -> bool:
    """Whether a text holds one of the signs, which are in small letters, in any case."""
    folded = text.casefold()
    return any(sign in folded for sign in signs)
