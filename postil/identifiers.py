"""Addresses of documents (RFC 3986) and tags of languages (RFC 5646), as pages may hold them."""

from __future__ import annotations

import re

ADDRESS = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")


def is_address(text: str) -> bool:
    """Whether a text is a web address, which can stand in a link as it is."""
    return bool(ADDRESS.fullmatch(text))


def is_language(text: str) -> bool:
    """Whether a text has the form of a language's tag."""
    return bool(LANGUAGE.fullmatch(text))


def language_of(text: str) -> str | None:
    """The tag that a text is, whether written with `-` or `_`; None where it is none."""
    tag = text.strip().replace("_", "-")
    return tag if is_language(tag) else None
