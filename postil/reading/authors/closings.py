"""Names that close a text: a letter's signature, or a byline below the last paragraph."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from postil.model import Basis
from postil.reading.authors.names import (
    JOB,
    NO_BYLINE,
    PERSON,
    family_name,
    is_surely_person,
    plain_spaces,
    split_names,
)
from postil.reading.structure.comments import HEADING
from postil.reading.structure.opening import FULL_STOP, is_prose
from postil.reading.weighing import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from postil.reading.document import Line

READ_LINES = 400
LONGEST = 80
HEADER_LINES = 4
SHORTEST_SENTENCE = 40
DASH = r"(?:[–—~-]{1,2} ?)"
TOWN = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}"
SIGNATURE = re.compile(
    rf"(?P<dash>{DASH})?(?P<by>[Bb]y |BY )?(?P<names>{PERSON})"
    rf"(?:,? (?:[\w-]+ ){{0,3}}{JOB}|, (?P<town>{TOWN}))?"
)
IN_BRACKETS = re.compile(rf"(?:^|[.!?”\"’] )\[(?:By )?(?P<names>{PERSON})\]$")
TOWN_LINE = re.compile(rf"{TOWN}(?:, [A-Z][\w.]+)?")
NOTE = re.compile(r"\W{0,2}(?:editor['’]?s['’]? note|note|correction)\b", re.IGNORECASE)
QUOTED = re.compile(r"^[“\"‘']|[”\"]$")
FAREWELL = re.compile(
    r"(?:(?:yours|very|most) )?(?:sincerely|respectfully|faithfully|truly)(?: yours)?,?"
    r"|(?:kind|best|warm) (?:regards|wishes),?|regards,",
    re.IGNORECASE,
)
ANNOUNCED = re.compile(r"(?:about|meet) the (?:author|writer)\W{0,2}", re.IGNORECASE)
LETTER = re.compile(
    r"(?:re: )?(?:letters?(?: to the editor)?\s?[:|–—-]\s?\S|letters? to the editor\W*$"
    r"|(?:to|dear) (?:the )?editors?\b ?[:,—–-])|.{1,100}[|–—-] ?letters?(?: to the editor)?$",
    re.IGNORECASE,
)


def signatures_of(lines: Sequence[Line], opening: int) -> Iterator[Candidate[tuple[str, ...]]]:
    """The name that closes the text, unless several do: they are of several texts."""
    found = [*_in_brackets(lines), *_announced(lines, opening)]
    number = _closing_of(lines, opening)
    if number is not None:
        found += _signed(lines, number, opening)
    if len({one.value for one in found}) == 1:
        yield found[0]


def _closing_of(lines: Sequence[Line], opening: int) -> int | None:
    """The number of the first line below the last paragraph that reads as a signature."""
    short = (one for one in lines[opening:] if len(one.text) <= LONGEST)
    talk = (one.number for one in short if HEADING.fullmatch(one.text))
    lines = lines[: next(talk, len(lines))]
    below = (one for one in reversed(lines[opening:]) if len(one.text) > LONGEST)
    prose = (one.number for one in below if is_prose(one.text) and not NOTE.match(one.text))
    last = next(prose, opening)
    for above, line in zip(lines[last:], lines[last + 1 :], strict=False):
        ends = FULL_STOP.search(above.text[-8:]) and len(above.text) >= SHORTEST_SENTENCE
        if not ends and not FAREWELL.fullmatch(above.text):
            return None
        if len(line.text) <= LONGEST and SIGNATURE.fullmatch(plain_spaces(line.text)):
            return line.number
    return None


def _signed(
    lines: Sequence[Line], number: int, opening: int
) -> Iterator[Candidate[tuple[str, ...]]]:
    line, above = lines[number], lines[number - 1].text
    match = SIGNATURE.fullmatch(plain_spaces(line.text))
    names = split_names(match["names"]) if match else ()
    if (
        not match
        or len(names) != 1
        or NO_BYLINE.search(line.text)
        or _is_told_of(names[0], lines, number)
    ):
        return
    is_letter = any(LETTER.match(one.text) for one in lines[: opening + 1][-HEADER_LINES:])
    is_letter = is_letter or bool(LETTER.match(lines[0].text) or FAREWELL.fullmatch(above))
    is_known = is_surely_person(names[0])
    if match["by"] and is_prose(above):
        yield Candidate(names, Basis.STATED, line.text, "a byline below the text", 0.85)
    elif is_letter and not match["by"]:
        yield Candidate(names, Basis.INFERRED, line.text, "a letter's signature", 0.85)
    elif is_known and _is_set_off(lines, match, number):
        yield Candidate(names, Basis.INFERRED, line.text, "a signature below the text", 0.8)


def _is_set_off(lines: Sequence[Line], match: re.Match[str], number: int) -> bool:
    """Whether a dash, or a town below it at the very end, makes a name below a text a signature."""
    above, rest = lines[number - 1].text, lines[number + 1 :]
    if match["dash"]:
        return is_prose(above) and not match["town"] and not QUOTED.search(above)
    if not match["town"] and rest and TOWN_LINE.fullmatch(rest[0].text):
        return _ends(rest[1:])
    return bool(match["town"]) and _ends(rest)


def _ends(rest: Sequence[Line]) -> bool:
    return not rest or bool(NOTE.match(rest[0].text))


def _announced(lines: Sequence[Line], opening: int) -> Iterator[Candidate[tuple[str, ...]]]:
    """The name on a line of its own below a heading on the author."""
    for above, line in pairwise(lines[opening + 1 :]):
        if above.text[:1] not in "aAmM" or not ANNOUNCED.fullmatch(above.text):
            continue
        names = split_names(line.text) if re.fullmatch(PERSON, plain_spaces(line.text)) else ()
        if names:
            yield Candidate(names, Basis.STATED, line.text, "a heading on the author", 0.8)


def _in_brackets(lines: Sequence[Line]) -> Iterator[Candidate[tuple[str, ...]]]:
    for line in lines[:READ_LINES]:
        match = IN_BRACKETS.search(line.text[-LONGEST:]) if line.text.endswith("]") else None
        names = split_names(match["names"]) if match else ()
        if match and names and is_surely_person(names[0]) and line.number:
            quote = match[0].lstrip('.!?”"’ ')
            yield Candidate(names, Basis.INFERRED, quote, "a name in brackets after a text", 0.8)


def _is_told_of(name: str, lines: Sequence[Line], number: int) -> bool:
    """Whether the text above speaks of a person, as it does of one whom a tag below it names."""
    family = re.compile(rf"\b{re.escape(family_name(name))}\b", re.IGNORECASE)
    return any(family.search(line.text) for line in lines[:number])
