"""Comments in what an editor wrote, which are neither read nor shown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from postil.articles.fences import Fences

if TYPE_CHECKING:
    from collections.abc import Sequence

OPENING, CLOSING = "<!--", "-->"
SIGN = re.compile(rf"\\.|`+|{OPENING}")
BOUND = re.compile(f"{OPENING}|{CLOSING}")
CODE = ("    ", "\t")


class Uncommented(NamedTuple):
    """Lines without their comments, None for one that held nothing else.

    `unclosed` is the number from 0 of the line on which a comment begins that nothing closes before
    the next begins, None where there is none; such a comment ends with its first line, so that it
    hides no note.
    """

    lines: list[str | None]
    unclosed: int | None

    @property
    def text(self) -> list[str]:
        """The lines, each that held nothing but comments as an empty one."""
        return [line or "" for line in self.lines]


def uncommented(lines: Sequence[str]) -> Uncommented:
    """Lines without the comments that stand outside code."""
    if not any(OPENING in line for line in lines):
        return Uncommented([*lines], None)
    fences = Fences(lines)
    closed = _closed_below(lines)
    kept: list[str | None] = []
    unclosed = None
    end, inside = -1, False
    for number, line in enumerate(lines):
        if number > end and not inside:
            end = fences.end_of(number) or end
        if number <= end:
            kept.append(line)
            continue
        was_inside, left = inside, _left(line, inside=inside, closes=closed[number])
        inside = left.inside
        if left.unclosed and unclosed is None:
            unclosed = number
        is_comment = was_inside or left.text != line
        kept.append(None if is_comment and not left.text.strip() else left.text)
    return Uncommented(kept, unclosed)


def _closed_below(lines: Sequence[str]) -> list[bool]:
    """Of each line, whether the first sign of a comment below it is one that ends a comment."""
    found, closes = [], False
    for line in reversed(lines):
        found.append(closes)
        if sign := BOUND.search(line):
            closes = sign[0] == CLOSING
    return found[::-1]


class _Left(NamedTuple):
    text: str
    inside: bool = False
    unclosed: bool = False


def _left(line: str, *, inside: bool, closes: bool) -> _Left:
    """What a line holds besides comments; `closes` tells whether the lines below end one first."""
    kept, at = "", 0
    while True:
        if inside:
            end = line.find(CLOSING, at)
            if end < 0:
                return _Left(kept, inside=True)
            at = end + len(CLOSING)
        start = _opening(line, at)
        if start < 0:
            return _Left(kept + line[at:])
        bound = BOUND.search(line, start + len(OPENING))
        if not (bound[0] == CLOSING if bound else closes):
            return _Left(kept + line[at:start], unclosed=True)
        kept += line[at:start]
        at, inside = start + len(OPENING), True


def _opening(line: str, start: int) -> int:
    """Where the next comment begins on a line, outside its code; -1 where none does."""
    if line.startswith(CODE):
        return -1
    code = ""
    for sign in SIGN.finditer(line, start):
        if sign[0] == OPENING and not code:
            return sign.start()
        if sign[0] == code:
            code = ""
        elif sign[0][0] == "`" and not code and line.find(sign[0], sign.end()) > 0:
            code = sign[0]
    return -1
