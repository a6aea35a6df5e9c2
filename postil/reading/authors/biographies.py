"""The people whom a document's last lines, or its first, tell of as its writers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from postil.model import Basis
from postil.reading.authors.given_names import has_given_name
from postil.reading.authors.names import (
    PEOPLE,
    PERSON,
    family_name,
    is_mailbox_of,
    is_surely_person,
    life_of,
    plain_spaces,
    speakers,
    split_names,
)
from postil.reading.weighing import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from postil.reading.document import Document, Line

END_LINES = 14
CREDIT_LINES = 40
LONGEST_CREDIT = 220
LONGEST_NAME = 120
INVITATION = "an invitation to write to them"
REPORTED = "a note on where they reported from"
WRITER = "(?i:writer|reporter|correspondent|columnist)"
CREDITS = {
    "a link to their other work": re.compile(
        r"\W*(?i:(?:(?:latest|more|other|recent|view|see|read|find) )*(?:all )?"
        r"(?:posts|articles|stories) (?:by|from))"
        rf" (?P<names>{PERSON})(?: ?\(see all\)| ?[→»›]+)?",
    ),
    "a credit at the end": re.compile(
        rf"\W*(?:[Ww]ritten|[Ww]ords|[Ss]tory|[Tt]ext|[Aa]rticle|[Rr]eporting) by:? "
        rf"(?P<names>{PEOPLE})\W*",
    ),
    "an agency's credit": re.compile(
        rf"\W*Reporting by (?P<names>{PEOPLE})(?: in [\w ,]{{2,40}})?[;.,] ?"
        r"(?:[Ee]diting|[Ww]riting|[Aa]dditional|[Gg]raphics).*",
    ),
    "the foot of an entry": re.compile(
        rf"\W*[Pp]osted by:? (?P<names>{PERSON})(?: (?:at|on) .{{0,20}}\d.{{0,60}})?",
    ),
    "an invitation to write to a reporter": re.compile(
        rf"\W*(?:E-?mail|Contact|Reach|Call) (?:[\w’'-]+ ){{0,3}}{WRITER} (?P<names>{PERSON}),? "
        r"(?:at|on|via|by) .{0,120}"
    ),
    REPORTED: re.compile(rf"\W*(?P<names>{PEOPLE}) reported from [A-Z].{{0,160}}"),
    INVITATION: re.compile(
        r"(?:.{0,60}\b[Tt]ips?\W{1,3}|\W*)(?:E-?mail|Contact|Reach|Follow|Write to|Tweet)"
        rf" (?P<names>{PERSON}) (?:at|on|via) .{{0,80}}(?:[Tt]witter|[Ff]acebook|@\w+\W*$).*",
    ),
}
ADDRESS = re.compile(r"(?<![\w.+-])([\w.+-]{3,64})@")
TRIGGER = re.compile(r"\bby\b|\bfrom\b|\bat\b|Twitter|twitter|@|Facebook|facebook")


def lives_of(document: Document, opening: int) -> Iterator[Candidate[tuple[str, ...]]]:
    """The biographies at the end, or the top, of people who do not speak in the text.

    Whom the top tells of as one who was, the document is about.
    """
    lines = document.lines
    edges = {line.number: line for line in (*lines[:2], *lines[max(opening + 1, 0) :])}
    lives = [(line, *life_of(line.text)) for line in edges.values()]
    if not any(names for _, names, _ in lives):
        return
    alone = {line.text.strip("*•–—- ,:") for line in lines if len(line.text) < LONGEST_NAME}
    quoted = speakers(document.text)
    for line, names, quote in lives:
        if not names or family_name(names[0]) in quoted:
            continue
        if line.number < 2 and f"{names[0]} was " in quote:
            continue
        is_edge = line.number < 2 or line.number >= len(lines) - END_LINES
        is_named = names[0] in alone
        weight = 0.9 if is_named else 0.8 if is_edge else 0.5
        reason = "a biography" + (", and a line of their own" if is_named else "")
        yield Candidate(names, Basis.INFERRED, quote, reason, weight)


def _is_credit(reason: str, name: str, words: str) -> bool:
    """Whether whom a credit names is a person: by the name, or by the address after it."""
    if reason == REPORTED:
        return is_surely_person(name)
    address = ADDRESS.search(words) if reason == INVITATION else None
    is_theirs = address is not None and is_mailbox_of(name, address[1])
    return reason != INVITATION or has_given_name(name) or is_theirs


def credits_of(lines: Sequence[Line], opening: int) -> Iterator[Candidate[tuple[str, ...]]]:
    """The credits among the last lines; where one kind names several, they are of comments."""
    found: dict[str, list[Candidate[tuple[str, ...]]]] = {}
    for line in lines[max(opening + 1, len(lines) - CREDIT_LINES) :]:
        words = plain_spaces(line.text)
        if len(words) > LONGEST_CREDIT or not TRIGGER.search(words):
            continue
        for reason, pattern in CREDITS.items():
            match = pattern.fullmatch(words)
            names = split_names(match["names"]) if match else ()
            if names and _is_credit(reason, names[0], words):
                fact = Candidate(names, Basis.STATED, line.text, reason, 0.8)
                found.setdefault(reason, []).append(fact)
    for each in found.values():
        if len({one.value for one in each}) == 1:
            yield each[0]
