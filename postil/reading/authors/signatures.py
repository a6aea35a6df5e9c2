"""Names that stand above a text without "by": what is beside them tells whose they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from postil.model import Basis
from postil.reading.authors.names import (
    NO_BYLINE,
    NO_PERSON,
    PEOPLE,
    PERSON,
    is_mailbox_of,
    is_surely_person,
    plain_spaces,
    split_names,
)
from postil.reading.sources.cues import usual_name
from postil.reading.sources.outlets import AGENCIES, squash
from postil.reading.weighing import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from postil.reading.document import Line

TOP_LINES = 15
HEADER_LINES = 14
AFTER_OPENING = 3
READ_LINES = 400
LONGEST = 220
DAY = (
    r"(?:\d{1,2}[:.]\d\d(?: ?[ap]m)?,? )?"
    r"(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}|[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}"
    r"|\d{1,2} [A-Z][a-z]{2,8}\.? \d{4}|\d{4}-\d\d-\d\d)"
)
WITH_DATE = re.compile(
    rf"(?P<names>{PEOPLE})(?: ?\((?P<desk>[\w. ]{{2,40}})\))?"
    r"(?:\s{0,2}[/|•·–—-]\s{0,2}| ?[,.] |\s+)(?:(?P<house>[\w. ]{2,40}?) ?[/|] )?"
    rf"(?:(?:Updated|Published|Posted)(?: on)?:? ?)?{DAY}.{{0,40}}"
)
WITH_LABEL = re.compile(
    rf"(?:[A-Z][\w ]{{2,30}}\| )?(?P<names>{PEOPLE})(?: ?[|•·–—] ?| - )"
    r"(?:Published|Updated|Posted|\d{1,2} min(?:ute)? read)\b"
)
WITH_HOUSE = re.compile(
    rf"(?P<names>{PEOPLE})(?: ?\| ?|,? (?:for|[Ss]pecial to) )(?P<house>[Tt]he [\w .&-]{{3,40}}"
    r"|[A-Z][\w .&-]{2,40})"
)
WITH_ADDRESS = re.compile(
    rf"\(?(?P<names>{PERSON}) ?[|/,(–-]? ?(?P<local>[\w.-]{{3,40}})@[\w.-]{{4,40}}\b"
)
AFTER_DATE = re.compile(rf"(?:{DAY}[ ,|·•–—-]{{1,3}}){{1,2}}(?P<names>{PEOPLE})$")
WITH_TASK = re.compile(rf"(?:Text|Words|TEXT|WORDS) (?P<names>{PEOPLE})$")
SIGNED = {
    "a name with its task": WITH_TASK,
    "a name after a date": AFTER_DATE,
    "a name with a date": WITH_DATE,
    "a name with a label of a date": WITH_LABEL,
    "a name with an outlet": WITH_HOUSE,
    "a name with an address": WITH_ADDRESS,
}
HANDLE = re.compile(
    r"(?:[Bb]y|[Pp]osted by|BY) (?P<names>[A-Za-z][\w.-]{1,24})(?= on [A-Z][a-z]{2,8} \d"
    r"| \||, \w+ \d{1,2}, \d{4}| [–-] \w+ \d)"
)
LABELLED = re.compile(r"\b(?:Updated|Published|Posted):")
SURE, LIKELY, DOUBTFUL, FAR = 0.85, 0.82, 0.7, 0.5


def names_beside(lines: Sequence[Line], opening: int) -> Iterator[Candidate[tuple[str, ...]]]:
    """The names with a date, an outlet or an address on their own line."""
    limit = min(READ_LINES, opening + AFTER_OPENING)
    for line in lines[: max(limit, 1)]:
        words = plain_spaces(line.text)
        if len(words) > LONGEST or NO_BYLINE.search(words):
            continue
        is_near = line.number < TOP_LINES or opening - line.number <= HEADER_LINES
        for reason, pattern in SIGNED.items():
            match = pattern.match(words)
            names = split_names(match["names"]) if match else ()
            if match and names and (weight := _weight(match, words, names)):
                quote = line.text[: match.end()].strip()
                weight = weight if is_near else FAR
                yield Candidate(names, Basis.INFERRED, quote, reason, weight)
        handle = HANDLE.match(words)
        if handle and is_near and handle["names"].casefold() not in NO_PERSON:
            quote, reason = line.text[: handle.end()], "a byline with one name"
            yield Candidate((handle["names"],), Basis.STATED, quote, reason, 0.8)


def _weight(match: re.Match[str], words: str, names: Sequence[str]) -> float:
    """How sure a signature is; 0 where what stands beside the name is no sign of an author."""
    groups = match.groupdict()
    if local := groups.get("local"):
        return SURE if is_mailbox_of(names[0], local) else 0.0
    house = groups.get("house") or groups.get("desk") or ""
    if house.isupper() and LABELLED.search(match[0]):
        return SURE
    is_house = usual_name([house]) is not None or squash(house) in AGENCIES if house else False
    if match.re is WITH_HOUSE:
        is_house = is_house or "pecial to" in match[0]
        return LIKELY if is_house and match.end() == len(words) else 0.0
    return SURE if is_house or is_surely_person(names[0]) else DOUBTFUL
