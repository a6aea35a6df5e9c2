"""The size that a browser gives an SVG drawing, read from the first bytes of its file."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING
from xml.parsers import expat

if TYPE_CHECKING:
    from collections.abc import Mapping

LARGEST_ROOT = 65_536
SVG_ROOT = "http://www.w3.org/2000/svg svg"
DEFAULT_WIDTH, DEFAULT_HEIGHT = 300.0, 150.0
LENGTH = re.compile(
    r"\s*\+?((?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)(px|in|cm|mm|q|pt|pc|r?em)?\s*", re.IGNORECASE
)
PIXELS = {
    "px": 1.0,
    "in": 96.0,
    "cm": 96 / 2.54,
    "mm": 96 / 25.4,
    "q": 96 / 101.6,
    "pt": 96 / 72,
    "pc": 16.0,
    "em": 16.0,
    "rem": 16.0,
}


def drawn_size(head: bytes) -> tuple[float, float] | None:
    """An SVG document's width and height in CSS pixels, of its first `LARGEST_ROOT` bytes.

    They are those of its root, else of its `viewBox` (SVG 2, section 8.2), else what CSS gives a
    picture that has none. None where it is no SVG document.
    """
    root = _root_of(head)
    if root is None:
        return None
    width, height = _length(root.get("width", "")), _length(root.get("height", ""))
    box = [_length(side) for side in re.split(r"[\s,]+", root.get("viewBox", "").strip())]
    across, down = (box[2], box[3]) if len(box) == 4 else (None, None)
    if not across or not down:
        return (
            DEFAULT_WIDTH if width is None else width,
            DEFAULT_HEIGHT if height is None else height,
        )
    if width is None and height is None:
        return across, down
    if width is None:
        return (height or 0) * across / down, height or 0
    return width, width * down / across if height is None else height


def _root_of(head: bytes) -> Mapping[str, str] | None:
    """The attributes of the first element of an SVG document."""
    elements: list[tuple[str, Mapping[str, str]]] = []
    parser = expat.ParserCreate(namespace_separator=" ")

    def first(name: str, attributes: Mapping[str, str]) -> None:
        elements.append((name, attributes))
        parser.StartElementHandler = None

    parser.StartElementHandler = first
    with suppress(expat.ExpatError):
        parser.Parse(head, False)  # noqa: FBT003 -- it takes no keywords
    return elements[0][1] if elements and elements[0][0] == SVG_ROOT else None


def _length(text: str) -> float | None:
    """A length in CSS pixels; None for one that depends on where the picture stands."""
    found = LENGTH.fullmatch(text)
    return float(found[1]) * PIXELS[(found[2] or "px").casefold()] if found else None
