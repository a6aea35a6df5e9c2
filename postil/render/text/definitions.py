"""The link definitions of a file, which serve more of its texts than the one they stand in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from markdown.blockprocessors import ReferenceProcessor

from postil.articles.fences import unfenced

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from postil.model import Markdown

Definition = tuple[str, str]
"""An address, and the title of links to it or nothing."""


@dataclass(frozen=True, slots=True)
class Definitions:
    """Addresses by the labels that stand for them in a file.

    `text` are those that its text defines, and `all` those that its notes define as well. A
    document's words are its own: what an editor defines in a note makes no link in them.
    """

    text: Mapping[str, Definition] = field(default_factory=dict)
    all: Mapping[str, Definition] = field(default_factory=dict)

    @classmethod
    def of(cls, texts: Iterable[Markdown], notes: Iterable[Markdown]) -> Definitions:
        """The definitions in the texts of a file and in the bodies of its notes; the first wins."""
        own = _first(texts)
        return cls(own, {**_first(notes), **own})


def _first(texts: Iterable[Markdown]) -> dict[str, Definition]:
    found: dict[str, Definition] = {}
    for text in texts:
        for label, definition in _defined(text.text):
            found.setdefault(label, definition)
    return found


def _defined(text: str) -> Iterable[tuple[str, Definition]]:
    if "]:" not in text:
        return
    lines = "\n".join(line for _, line in unfenced(text.split("\n")))
    for match in ReferenceProcessor.RE.finditer(lines):
        label = match[1].strip().lower()
        if not label.startswith("^"):
            yield label, (match[2].lstrip("<").rstrip(">"), match[5] or match[6] or "")
