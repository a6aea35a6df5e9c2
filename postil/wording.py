"""Words that messages share."""

from __future__ import annotations


def plural(count: int, noun: str) -> str:
    """A count with its noun: "1 page", "2 pages"."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
