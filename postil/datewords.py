"""Dates in English: a date put into a reader's words, and an editor's spelling put right.

The words stand alone or after "dated": "about 24 February 2022", "between 7 and 9 January 2022".
Years before 1000 or beyond 9999 carry AD, years before 1 are BC. "The 2000s" is never said, as it
is a decade to some and a century to others.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from postil.dates import Day, Edtf

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
SEASONS = ("spring", "summer", "autumn", "winter")

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


def in_words(edtf: Edtf) -> str:
    """The date in full, as a reader would say it: "between 28 February and 2 March 2022"."""
    start, end = edtf.start, edtf.end
    if start and end:
        if _means(start) == _means(end):
            return in_words(end)
        first = _unrepeated(start, end, short=False)
        return f"between {_hedged(start, first)} and {_hedged(end, _side(end))}"
    if start:
        tail = " or later" if edtf.text.endswith("..") else ", end unknown"
        return _hedged(start, _side(start)) + tail
    if end:
        tail = " or earlier" if edtf.text.startswith("..") else ", beginning unknown"
        return _hedged(end, _side(end)) + tail
    return _single_in_words(edtf)


def in_short(edtf: Edtf) -> str:
    """The date for a list: "28 Feb – 2 Mar 2022", "c. 2022", "by 21 Feb 2022"."""
    start, end = edtf.start, edtf.end
    if start and end:
        last = _marked(end, _name(end, short=True))
        if _means(start) == _means(end):
            return last
        first = _marked(start, _unrepeated(start, end, short=True))
        tight = start.precision == end.precision and not re.search("[ –]", first)
        return f"{first}–{last}" if tight else f"{first} – {last}"
    if start:
        first = _marked(start, _name(start, short=True))
        return f"from {first}" if edtf.text.endswith("..") else f"{first} – ?"
    if end:
        last = _marked(end, _name(end, short=True))
        return f"by {last}" if edtf.text.startswith("..") else f"? – {last}"
    return _marked(edtf, _name(edtf, short=True))


def day_in_words(day: Day) -> str:
    """A day in full: "24 February 2022"."""
    return f"{day.day} {MONTHS[day.month - 1]} {year_in_words(day.year)}"


def year_in_words(year: int) -> str:
    """An astronomical year as a reader knows it: "2022", "AD 45", "44 BC"."""
    if year < 1:
        before = 1 - year
        return f"{before:,} BC" if before > 9999 else f"{before} BC"
    if year > 9999:
        return f"AD {year:,}"
    return str(year) if year >= 1000 else f"AD {year}"


def _single_in_words(edtf: Edtf) -> str:
    about = "about " if edtf.approximate else ""
    years = _years(edtf)
    name = f"between {about}{years[0]} and {about}{years[1]}" if years else about + _side(edtf)
    return name + (", uncertain" if edtf.uncertain else "") + _left_open(edtf)


def _left_open(edtf: Edtf) -> str:
    text = edtf.text.rstrip("?~%")
    if text.endswith("-XX-XX"):
        return ", month and day unknown"
    if text.endswith("-XX"):
        return ", day unknown" if edtf.precision == "month" else ", month unknown"
    return ""


def _means(edtf: Edtf) -> tuple[object, ...]:
    return edtf.earliest, edtf.latest, edtf.precision, edtf.uncertain, edtf.approximate


def _hedged(edtf: Edtf, name: str) -> str:
    perhaps = "perhaps " if edtf.uncertain else ""
    return perhaps + ("about " if edtf.approximate else "") + name


def _marked(edtf: Edtf, name: str) -> str:
    return ("c. " if edtf.approximate else "") + name + ("?" if edtf.uncertain else "")


def _side(edtf: Edtf) -> str:
    years = _years(edtf)
    return f"the years {_ranged(*years)}" if years else _name(edtf, short=False)


def _name(edtf: Edtf, *, short: bool) -> str:
    return " ".join(_parts(edtf, short=short))


def _unrepeated(start: Edtf, end: Edtf, *, short: bool) -> str:
    """The start's name without the month and year that the end's name says again."""
    hedged = start.uncertain or start.approximate or end.uncertain or end.approximate
    if hedged or start.precision != end.precision or _years(start):
        return _name(start, short=True) if short else _side(start)
    parts, following = [list(_parts(side, short=short)) for side in (start, end)]
    while len(parts) > 1 and parts[-1] == following.pop():
        parts.pop()
    return " ".join(parts)


def _parts(edtf: Edtf, *, short: bool) -> tuple[str, ...]:
    """The words of a date that is no interval, the narrowest first."""
    first, _, _ = edtf.sort_key
    year = year_in_words(first.year)
    month = MONTHS[first.month - 1][: 3 if short else None]
    match edtf.precision:
        case "day":
            return str(first.day), month, year
        case "month":
            return month, year
        case "season":
            return SEASONS[first.month // 3 - 1], year
        case "year":
            return (year,)
    if years := _years(edtf):
        return (_ranged(*years),)
    return (f"{year}s" if short else f"the {year}s",)


def _years(edtf: Edtf) -> tuple[str, str] | None:
    """The first and last year of a decade or century that has no name of its own like the 2020s."""
    first, last, _ = edtf.sort_key
    if edtf.precision not in ("decade", "century"):
        return None
    if edtf.precision == "decade" and first.year >= 1000 and first.year % 100:
        return None
    return year_in_words(first.year), year_in_words(last.year)


def _ranged(first: str, last: str) -> str:
    return f"{first} – {last}" if " " in first + last else f"{first}–{last}"


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
