"""What an editor who wrote no date of EDTF most likely meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from postil.datenames import MONTHS, SEASONS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_DASHES = str.maketrans("‐‑‒–—−", "------")
_ENDS = re.compile(r"\s*(?:/|–|—|\s-\s|\bto\b|\buntil\b)\s*")
_DRAFT_SIGNS = (("UNKNOWN", ""), ("OPEN", ".."), ("U", "X"), ("?~", "%"), ("~?", "%"))
_PATTERNS = (
    (re.compile(r"(-?[0-9]{4})([0-9]{2})([0-9]{2})"), r"\1-\2-\3"),
    (re.compile(r"(-?[0-9]{4})([0-9]{2})"), r"\1-\2"),
    (re.compile(r"(-?[0-9]{5,})"), r"Y\1"),
    (re.compile(r"[Yy](-?[0-9]{4}.*)"), r"\1"),
    (re.compile(r"-([0-9]{3})"), r"-0\1"),
    (re.compile(r"-(0000.*)"), r"\1"),
    (re.compile(r"([0-9]{3})0['’]?s"), r"\1X"),
    (re.compile(r"(?:c|ca|circa|about)\.?\s*([0-9].*)"), r"\1~"),
    (re.compile(r"([^/\s]+?)(?:[Tt]|\s+)[0-9]{1,2}:[0-9]{2}[^/]*"), r"\1"),
)


def respelt(text: str, is_date: Callable[[str], bool]) -> list[str]:
    """What a text that is no date most likely means: none, one, or several that fit as well.

    Args:
        text: the text as written, of a moderate length.
        is_date: tells whether a spelling is a date; all that is returned passes it.
    """
    for meant in _spellings(text):
        if dates := [spelling for spelling in dict.fromkeys(meant) if is_date(spelling)]:
            return dates
    ends = _ENDS.split(text.strip())
    if len(ends) != 2:
        return []
    mended = [[end] if end in ("", "..") or is_date(end) else respelt(end, is_date) for end in ends]
    span = "/".join(end[0] for end in mended if len(end) == 1)
    return [span] if all(mended) and is_date(span) else []


def _spellings(text: str) -> Iterator[tuple[str, ...]]:
    """Spellings to try, in the order of their likelihood; those of one tuple are equally likely."""
    bare = re.sub(r"\s*([-/.?~%])\s*", r"\1", text.strip().translate(_DASHES))
    yield (bare,)
    signs = bare.upper()
    for draft, final in _DRAFT_SIGNS:
        signs = signs.replace(draft, final)
    yield (signs,)
    yield (bare.replace("?", "X"),)
    yield from _from_numbers(re.split(r"[-./,\s]+", bare))
    yield _from_names(text)
    for pattern, template in _PATTERNS:
        if found := pattern.fullmatch(bare):
            yield (found.expand(template),)
    start, slash, end = bare.partition("/")
    if slash:
        yield (f"{start}/{start[: -len(end)]}{end}" if end else "",)
        yield (f"{end}/{start}",)


def _from_numbers(numbers: list[str]) -> Iterator[tuple[str, ...]]:
    if not all(number.isascii() and number.isdigit() for number in numbers):
        return
    match [number.zfill(2) for number in numbers]:
        case [year, month] if len(year) == 4 and month <= "12":
            yield (f"{year}-{month}",)
        case [month, year] if len(year) == 4:
            yield (f"{year}-{month}",)
        case [year, month, day] if len(year) == 4:
            yield (f"{year}-{month}-{day}",)
            yield (f"{year}-{day}-{month}",)
        case [first, second, year] if len(year) == 4:
            yield f"{year}-{second}-{first}", f"{year}-{first}-{second}"


def _from_names(text: str) -> tuple[str, ...]:
    """A date whose month or season is in English, in any order: "Thursday, Feb. 24th 2022"."""
    words = [word.replace("fall", "autumn") for word in re.findall(r"[^\W\d_]{3,}", text.lower())]
    codes = [
        code
        for names, before in ((MONTHS, 1), (SEASONS, 21))
        for code, name in enumerate(names, before)
        if any(name.lower().startswith(word) for word in words)
    ]
    numbers = re.findall(r"[0-9]+", text)
    years = [number for number in numbers if len(number) == 4]
    days = [f"-{number:0>2}" for number in numbers if len(number) < 3]
    if len(codes) != 1 or len(years) != 1 or len(numbers) > 1 + len(days):
        return ()
    return (f"{years[0]}-{codes[0]:02}{''.join(days)}",)
