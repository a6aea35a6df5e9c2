"""Who wrote a document: its byline, a name with a date or an address, a biography."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from postil.model import Basis
from postil.reading.names import (
    NO_PERSON,
    PEOPLE,
    PERSON,
    ROLE,
    RUN_ON,
    life_of,
    plain_spaces,
    speaks,
    split_names,
)
from postil.reading.opening import LOWER_WORD, opening_of
from postil.reading.weighing import Candidate, Weighing, weigh

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from postil.reading.document import Document, Line

ENOUGH = 0.75
TOP_LINES = 15
END_LINES = 14
HEADER_LINES = 14
AFTER_OPENING = 3
READ_LINES = 400
LONGEST_BYLINE = 220
LONGEST_NAMES = 120
SHORT = 80

DATE = (
    r"(?:(?:on |at |Published |Updated |Posted )*(?:(?:Mon|Tues?|Wed(?:nes)?|Thurs?|Fri|Sat(?:ur)?|"
    r"Sun)(?:day)?,? )?(?:\d{1,2}[ ./-]|(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
    r"\.? \d|\d{4}-))"
)
TAIL = re.compile(
    rf"\s*(?:$|[|/•·»(–—-]|,? ?{DATE}|,? ?{ROLE}\b|, |@| ?\[|for [A-Z]|of [A-Z]|in [A-Z]|at [A-Z]|"
    r"(?:Published|Updated|Posted|Last|Share|Follow|Photo|Image|Comments?|View|About|[Tt]oday)\b"
    r"|on [A-Z]?[a-z]+ \d|\S+@\S)"
)
LABEL = re.compile(
    r"[\W_]{0,6}(?:(?:posted|written|story|words|article|report|reported|text|published|submitted|"
    r"authored|review|column|analysis|opinion|interview|essay"
    r"|guest post)(?: and [a-z]+)? by|by|authors?"
    r"|reporter|writer|words(?=:)|reporting by)[: ]\s*(?:by )?",
    re.IGNORECASE,
)
INNER = re.compile(
    r"(?:[|•·/–—-] ?|\d{4},? |[ap]\.?m\.?,? |[AP]M,? |\b[A-Z]{2}T,? "
    r"|@\S{1,60} )(?:[Ww]ritten )?[Bb]y (?=[A-Z])"
)
OFFICE = re.compile(r"(?:(?:[Pp]osted|[Ww]ritten) )?[Bb]y [A-Z]\S*(?: [A-Z]\S*){0,4}")
BESIDE_NAME = re.compile(
    rf"(?:,| and| &| with) (?:AP|AFP|AAP|PA|Reuters|UPI|Associated Press)$|,? {ROLE}$"
    rf"| @\w{{2,30}}$"
)
NAME_LABEL = re.compile(
    r"(?:by|(?:posted|written|words) by|authors?(?: of the article)?|author avatar image)\s*:?",
    re.IGNORECASE,
)
DATED = re.compile(r"\d{1,2}:\d\d|\b(?:19|20)\d\d\b|\bPublished\b|\bUpdated\b|\bPosted\b| ago$")
DATELINE = re.compile(r"[A-Z][A-Z .,'’-]{2,40}(?:, [A-Z][a-z.]+)? ?(?:\([A-Z][\w ]+\) ?)?[—–-]")
NO_BYLINE = re.compile(r"photo|illustrat|getty|image|shutterstock|video by|©", re.IGNORECASE)
GLUED = re.compile(rf"(?<=[a-z]{{2}})(?={ROLE}\b)")
WITH_DATE = re.compile(
    rf"(?P<names>{PEOPLE})(?: [/|•·–—-] | ?, |/ ?|\s+)(?:[\w. ]{{2,40}} [/"
    rf"|] )?(?:Updated: ?|Published: ?)?"
    r"(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}"
    r"|\d{1,2} [A-Z][a-z]{2,8}\.? \d{4}"
    r"|\d{4}-\d\d-\d\d).{0,40}"
)
WITH_ADDRESS = re.compile(
    rf"\(?(?P<names>{PERSON}) ?[|/,(–-]? ?(?P<local>[\w.-]{{3,40}})@[\w.-]{{4,40}}\b"
)
HANDLE = re.compile(
    r"(?:[Bb]y|[Pp]osted by|BY) (?P<names>[A-Za-z][\w.-]{1,24})(?= on [A-Z][a-z]{2,8} \d"
    r"| \||, \w+ \d{1,2}, \d{4}| [–-] \w+ \d)"
)


def authors_of(document: Document) -> Weighing[tuple[str, ...]]:
    """Who wrote a document: people alone, never photographers, people it quotes, or offices."""
    lines = document.lines
    opening = opening_of(lines)
    found = [
        *_bylines(lines, opening),
        *_lives(document, opening),
        *_signed(lines, opening),
        *_alone(lines, opening),
    ]
    return weigh(found, ENOUGH)


def _bylines(lines: Sequence[Line], opening: int) -> Iterator[Candidate[tuple[str, ...]]]:
    """The bylines at the top, then the one nearest above the text, then any other.

    Further ones are of other documents, which the page links to.
    """
    seen = 0
    for line in lines[: min(READ_LINES, opening + AFTER_OPENING + 1)]:
        names, quote = _byline(line.text)
        if not names and OFFICE.fullmatch(line.text):
            return
        if not names:
            continue
        is_top = line.number < TOP_LINES
        is_near = opening - line.number <= HEADER_LINES
        weight = 0.95 if is_top and not seen else 0.85 if is_near else 0.5
        reason = "a byline" if weight > ENOUGH else "a byline far from the text, perhaps a link's"
        yield Candidate(names, Basis.STATED, quote, reason, weight - 0.02 * seen)
        seen += 1


def _byline(line: str) -> tuple[tuple[str, ...], str]:
    """The people that a line names as its authors, and its words for it."""
    words = plain_spaces(line[:LONGEST_BYLINE])
    label = LABEL.match(words) or INNER.search(words)
    if not label or NO_BYLINE.search(words[: label.end() + 60]):
        return (), ""
    names, end = _people(words[label.end() :])
    return names, line[label.start() : label.end() + end].strip()


def _people(words: str) -> tuple[tuple[str, ...], int]:
    """The people that words begin with, and where their names end; nobody where it runs on."""
    glue = GLUED.search(words) or RUN_ON.search(words)
    plain = words[: glue.start()] if glue else words
    match = re.match(PEOPLE, plain)
    end = match.end() if match else 0
    while end and not (glue and not plain[end:].strip(" ,|")) and not TAIL.match(words[end:]):
        shorter = plain.rfind(" ", 0, end)
        end = shorter if shorter > 0 and _starts_date(words[shorter + 1 :]) else 0
    names = split_names(plain[:end]) if re.fullmatch(PEOPLE, plain[:end]) else ()
    return names, end


def _starts_date(words: str) -> bool:
    return bool(re.match(DATE, words))


def _signed(lines: Sequence[Line], opening: int) -> Iterator[Candidate[tuple[str, ...]]]:
    """The names with a date or an address beside them, and the labels of one line for the next."""
    limit = min(READ_LINES, opening + AFTER_OPENING)
    header = lines[: max(limit, 1)]
    for line in header:
        words = plain_spaces(line.text)
        if len(words) > LONGEST_BYLINE or NO_BYLINE.search(words):
            continue
        is_near = line.number < TOP_LINES or opening - line.number <= HEADER_LINES
        weight = 0.85 if is_near else 0.5
        for pattern, reason in (
            (WITH_DATE, "a name with a date"),
            (WITH_ADDRESS, "a name with an address"),
        ):
            match = pattern.match(words)
            names = split_names(match["names"]) if match else ()
            if match and names and _is_theirs(match, names):
                yield Candidate(
                    names, Basis.INFERRED, line.text[: match.end()].strip(), reason, weight
                )
        handle = HANDLE.match(words)
        if handle and is_near and handle["names"].casefold() not in NO_PERSON:
            yield Candidate(
                (handle["names"],),
                Basis.STATED,
                line.text[: handle.end()],
                "a byline with one name",
                0.8,
            )


def _alone(lines: Sequence[Line], opening: int) -> Iterator[Candidate[tuple[str, ...]]]:
    """The names on a line of their own, where a line beside them says that it is the author's."""
    lives = {name for line in lines[-END_LINES:] for name in life_of(line.text)[0]}
    common = {word for line in lines[:READ_LINES] for word in LOWER_WORD.findall(line.text)}
    header = lines[: min(READ_LINES, opening + 1)]
    for before, line, after in zip(header, lines[1:], [*lines[2:], None], strict=False):
        words = plain_spaces(line.text)
        if len(words) > LONGEST_NAMES or line.number > opening or NO_BYLINE.search(words):
            continue
        plain = BESIDE_NAME.sub("", GLUED.split(words)[0])
        names = split_names(plain) if re.fullmatch(PEOPLE, plain) else ()
        if names and set(names[0].casefold().split()) <= common:
            continue
        cue = _beside(before, after, has_role=words != plain) if names else ""
        if not cue and names and names[0] in lives:
            cue = "a biography further down"
        if cue:
            near = opening - line.number <= HEADER_LINES or NAME_LABEL.fullmatch(before.text)
            yield Candidate(
                names, Basis.INFERRED, line.text, f"a name, with {cue}", 0.82 if near else 0.5
            )


def _beside(before: Line, after: Line | None, *, has_role: bool) -> str:
    if has_role:
        return "a role or an agency after it"
    if NAME_LABEL.fullmatch(before.text):
        return "a label before it"
    if after and re.fullmatch(ROLE, after.text):
        return "a role below it"
    if after and len(after.text) < SHORT and DATED.search(after.text):
        return "a date after it"
    if after and DATELINE.match(after.text[:90]):
        return "a dateline after it"
    return ""


def _is_theirs(match: re.Match[str], names: Sequence[str]) -> bool:
    """Whether an address beside a name, where there is one, is made of it."""
    local = match.groupdict().get("local")
    return not local or names[0].split()[-1].casefold()[:5] in local.lower()


def _lives(document: Document, opening: int) -> Iterator[Candidate[tuple[str, ...]]]:
    """The biographies at the end, or the top, of people who do not speak in the text."""
    lines = document.lines
    edges = {line.number: line for line in (*lines[:2], *lines[max(opening + 1, 0) :])}
    alone = {line.text.strip("*•–—- ,:") for line in lines}
    for line in edges.values():
        names, quote = life_of(line.text)
        if not names or speaks(document.text, names[0]):
            continue
        is_edge = line.number < 2 or line.number >= len(lines) - END_LINES
        is_named = names[0] in alone
        weight = 0.9 if is_named else 0.8 if is_edge else 0.5
        reason = "a biography" + (", and a line of their own" if is_named else "")
        yield Candidate(names, Basis.INFERRED, quote, reason, weight)
