"""Comments in what an editor wrote, which are neither read nor shown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from postil.articles.sections import FENCE, fence_of, last_fences

if TYPE_CHECKING:
    from collections.abc import Sequence

OPENING, CLOSING = "<!--", "-->"
SIGN = re.compile(rf"\\.|`+|{OPENING}")
CODE = ("    ", "\t")


class Uncommented(NamedTuple):
    """Lines without their comments, None for one that held nothing else.

    `unclosed` is the number from 0 of the line on which a comment begins that nothing closes, None
    where there is none; such a comment ends with its first line, so that it hides no note.
    """

    lines: list[str | None]
    unclosed: int | None


def uncommented(lines: Sequence[str]) -> Uncommented:
    """Lines without the comments that stand outside code."""
    fences = last_fences(lines)
    last = max((number for number, line in enumerate(lines) if CLOSING in line), default=-1)
    kept: list[str | None] = []
    unclosed = None
    fence, inside = "", False
    for number, line in enumerate(lines):
        opens = not inside and FENCE.match(line) and fences[fence_of(line)] > number
        if fence or opens:
            fence = "" if line.rstrip() == fence else fence or fence_of(line)
            kept.append(line)
            continue
        was_inside, left = inside, _left(line, inside=inside, closes=last > number)
        inside = left.inside
        if left.unclosed and unclosed is None:
            unclosed = number
        is_comment = was_inside or left.text != line
        kept.append(None if is_comment and not left.text.strip() else left.text)
    return Uncommented(kept, unclosed)


class _Left(NamedTuple):
    text: str
    inside: bool = False
    unclosed: bool = False


def _left(line: str, *, inside: bool, closes: bool) -> _Left:
    """What a line holds besides comments; `closes` tells whether a later line closes one."""
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
        if not closes and line.find(CLOSING, start) < 0:
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
