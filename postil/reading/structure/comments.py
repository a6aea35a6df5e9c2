"""The readers' comments below an article: where they are, and where each of them begins."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from postil.reading.structure.days import DAY_INSIDE
from postil.reading.structure.opening import SENTENCE_END

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from postil.reading.document import Document, Line

LONGEST_MARK = 90
NEAR = 8
SAID = ("said...", "said…")
FEWEST_UNANNOUNCED = 2
NUMERALS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
HEADING = re.compile(
    rf"(?:(?:(?P<count>\d[\d,]*+)|{NUMERALS})\s++)?"
    r"(?:(?:thoughts?|responses?|replies|comments?)\s++(?:on|to)\b.{0,200}"
    r"|(?:comments?|responses?|discussion|conversation)\s*+(?:\(?\d[\d,]*+\)?)?\W*+"
    r"|(?:reader|show|view|all) comments?\W*+"
    r"|(?:here['’]s )?what (?:our |other )?readers (?:have|had|are|say|said|think)\b.{0,100})",
    re.IGNORECASE,
)
REPLY_FORM = re.compile(
    r"(?:join the (?:conversation|discussion)|(?:leave|post|add|write) a (?:reply|comment))\W*$"
    r"|comments are (?:closed|off|disabled)|commenting is closed|your e-?mail address will not"
    r"|you must be (?:logged|signed) in|please let us know|(?:load|scroll).{0,20} comments"
    r"|blog comments powered"
    r"|(?:get|have|receive) .{0,40}\b(?:delivered|sent|straight|directly) to your\b.{0,8} ?inbox"
    r"|(?:join|follow) \d[\d,.]*k? other (?:followers|subscribers)",
    re.IGNORECASE,
)
NUMBER = re.compile(r"(?P<number>\d{1,4})[.)](?=\s)")
BY = re.compile(
    r"(?:[•*»|-]\s*)?[^\W_][^!?:,;\n]{0,50}?\s+(?:says|said|writes|wrote|commented|replied)"
    r"(?:\s+(?:on|at)\b[^!?\n]{0,50})?\s*(?::|\.\.\.|…)",
    re.IGNORECASE,
)
# How weblogs put the name above each comment, with no heading above them all.
UNANNOUNCED = re.compile(
    r"(?!(?:he|she|they|we|i|it|who)\b)[^\W_][^!?:;,\n“”\"]{0,50} said(?:\.\.\.|…)", re.IGNORECASE
)
BUTTON = re.compile(
    r"(?:repl(?:y|ies)|like|dislike|report|flag|share|quote|permalink|edit|delete|up ?vote"
    r"|down ?vote|log in to reply|(?:reply|in reply) to\b.{0,50}|show (?:more|replies))\W*+"
    r"(?:\d++\W*+)?",
    re.IGNORECASE,
)
NAME = re.compile(r"[^\W_][^!?:;@#/\n]{1,49}(?<!\.)")
AGO = re.compile(r"\b(?:\d{1,3}|an?|one) (?:min(?:ute)?|hour|day|week|month|year)s? ago\b")
WEEKDAY = re.compile(
    r"(?:on )?(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Discussion:
    """The comments of a document, by the numbers of lines.

    `start` is the line that announces them and `end` the first after them, both the number of
    lines where there are none; `first` is the first line that a reader wrote. `openings` has the
    number of each comment by its first line; a reply's is that of the comment it stands below, a
    stop, and its own: `2.1`.
    """

    start: int
    first: int
    end: int
    openings: Mapping[int, str] = field(default_factory=dict)


class _Entry(NamedTuple):
    """The first line of a comment, how far it is indented, and the number it bears itself."""

    line: int
    indent: int
    number: int | None


def discussion_of(document: Document, after: int) -> Discussion:
    """The comments that follow the text.

    Args:
        document: the document.
        after: the line in which its text begins.
    """
    lines = document.lines
    for line in _after(lines, after):
        if not line.opens and line.number + 1 < len(lines):
            continue
        heading = HEADING.fullmatch(line.text)
        if heading or REPLY_FORM.match(line.text):
            found = _announced(document, line.number, is_counted=bool(heading and heading["count"]))
            if found:
                return found
    return _unannounced(document, after)


def _unannounced(document: Document, after: int) -> Discussion:
    """The comments that weblogs put right below a text, two or more."""
    lines = document.lines
    entries = [
        _Entry(line.number, document.indent(line), None)
        for line in _after(lines, after)
        if line.text.endswith(SAID) and UNANNOUNCED.fullmatch(line.text)
    ]
    if len(entries) < FEWEST_UNANNOUNCED:
        return Discussion(len(lines), len(lines), len(lines))
    start = entries[0].line
    ends = (line.number for line in _after(lines, start) if REPLY_FORM.match(line.text))
    return Discussion(start, start, next(ends, len(lines)), _numbers(entries))


def _after(lines: Sequence[Line], number: int) -> Iterator[Line]:
    return (lines[place] for place in range(number + 1, len(lines)))


def _announced(document: Document, start: int, *, is_counted: bool) -> Discussion | None:
    """The comments that a line announces; None if others may yet be announced below it."""
    lines = document.lines
    entries = (
        _numbered(document, start)
        or list(_signed(document, start, is_counted=is_counted))
        or _doubled(document, start)
    )
    if not entries and not is_counted:
        return None
    first = min((entry.line for entry in entries), default=start + 1)
    last = max((entry.line for entry in entries), default=start)
    ends = (line.number for line in _after(lines, last) if REPLY_FORM.match(line.text))
    end = next(ends, len(lines))
    return Discussion(start, min(first, end), end, _numbers(entries))


def _numbered(document: Document, start: int) -> list[_Entry]:
    """The comments of a numbered list, each number above the one before it at its depth."""
    entries: list[_Entry] = []
    above: list[_Entry] = []
    for line in _after(document.lines, start):
        if not entries and line.number > start + NEAR:
            break
        match = NUMBER.match(line.text)
        if not match:
            continue
        entry = _Entry(line.number, document.indent(line), int(match["number"]))
        while above and above[-1].indent > entry.indent:
            above.pop()
        before = above[-1] if above else None
        is_next = before is None or before.indent < entry.indent or _follows(before, entry)
        if is_next:
            entries.append(entry)
            above.append(entry)
    return entries


def _doubled(document: Document, start: int) -> list[_Entry]:
    """The comments that begin with a name said twice, as many of them as the heading counts."""
    counted = HEADING.fullmatch(document.lines[start].text)
    if not counted or not counted["count"]:
        return []
    below = pairwise(_after(document.lines, start))
    twice = [
        _Entry(one.number, document.indent(one), None)
        for one, other in below
        if one.text == other.text and NAME.fullmatch(one.text)
    ]
    return twice if len(twice) == int(counted["count"].replace(",", "")) else []


def _follows(before: _Entry, entry: _Entry) -> bool:
    return (before.number or 0) < (entry.number or 0)


def _signed(document: Document, start: int, *, is_counted: bool) -> Iterator[_Entry]:
    """The comments that begin with a line that says who wrote them, or when."""
    lines = document.lines
    found = False
    for line in _after(lines, start):
        if not found and not is_counted and line.number > start + NEAR:
            return
        first = _signature(lines, line, start)
        if first is not None:
            found = True
            yield _Entry(first, document.indent(lines[first]), None)


def _signature(lines: Sequence[Line], line: Line, start: int) -> int | None:
    """The first line of a comment's signature that ends in a line."""
    text = line.text
    if len(text) > LONGEST_MARK:
        return None
    if BY.fullmatch(text):
        return line.number
    dated = DAY_INSIDE.search(text) or AGO.search(text)
    if not dated or SENTENCE_END.search(text):
        return None
    rest = text[: dated.start()].strip("•*»|·–—-, ")
    before = lines[line.number - 1]
    if NAME.fullmatch(rest) and not WEEKDAY.fullmatch(rest):
        return line.number
    is_name = NAME.fullmatch(before.text.strip("•*»|·–—- "))
    return before.number if is_name and before.number > start else None


def _numbers(entries: Sequence[_Entry]) -> dict[int, str]:
    """The number of each comment, with those of the comments it stands below."""
    numbers: dict[int, str] = {}
    above: list[tuple[int, int]] = []
    for entry in entries:
        while above and above[-1][0] > entry.indent:
            above.pop()
        beside = above.pop()[1] if above and above[-1][0] == entry.indent else 0
        above.append((entry.indent, entry.number or beside + 1))
        numbers[entry.line] = ".".join(str(number) for _, number in above)
    return numbers
