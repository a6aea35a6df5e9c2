"""Code fences: which lines of Markdown are code between two of them."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FENCE = re.compile(r"(?P<indent> *)(?P<signs>`{3,}|~{3,})[^`]*$")
ITEM = re.compile(r" *(?:[-*+]|\d{1,9}[.)]) +\S")
DEEPEST = 24


class Fences:
    """The code fences among lines.

    One is opened in the first column, or indented in a list item, whose lines are all indented as
    far; it is closed by the same signs alone on a line. What is left open is no fence.
    """

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._closing: dict[tuple[str, bool], list[int]] = {}
        self._shallow: dict[int, list[int]] = {}
        for number, line in enumerate(lines):
            if FENCE.match(line):
                key = line.strip(), line.startswith(" ")
                self._closing.setdefault(key, []).append(number)

    def end_of(self, number: int) -> int | None:
        """The line that closes the fence which this line opens, None where it opens none."""
        fence = FENCE.match(self._lines[number])
        indent = len(fence["indent"]) if fence else 0
        if fence is None or indent > DEEPEST:
            return None
        closing = self._closing.get((fence["signs"], indent > 0), [])
        at = bisect_left(closing, number + 1)
        if at == len(closing) or (indent and not self._holds(number, closing[at], indent)):
            return None
        return closing[at]

    def _holds(self, number: int, end: int, indent: int) -> bool:
        """Whether a list item holds all lines of a fence, which is indented so far in it."""
        if indent not in self._shallow:
            shallow = (at for at, line in enumerate(self._lines) if _is_shallower(line, indent))
            self._shallow[indent] = list(shallow)
        less = self._shallow[indent]
        after = bisect_left(less, number)
        is_whole = after == len(less) or less[after] > end
        return is_whole and after > 0 and bool(ITEM.match(self._lines[less[after - 1]]))


def unfenced(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Each line outside code fences, with its number from 0; a fence left open is not one."""
    fences = Fences(lines)
    end = -1
    for number, line in enumerate(lines):
        if number <= end:
            continue
        closing = fences.end_of(number)
        if closing is None:
            yield number, line
        else:
            end = closing


def _is_shallower(line: str, indent: int) -> bool:
    return bool(line.strip()) and len(line) - len(line.lstrip(" ")) < indent
