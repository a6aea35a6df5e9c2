"""Names on a line of their own above a text: the lines beside them tell whose they are."""

from __future__ import annotations

import re
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

from postil.model import Basis
from postil.reading.authors.names import (
    GLUED,
    JOB,
    NO_BYLINE,
    PEOPLE,
    PERSON,
    ROLE,
    family_name,
    is_mailbox_of,
    is_surely_person,
    life_of,
    plain_spaces,
    split_names,
)
from postil.reading.sources.cues import usual_name
from postil.reading.sources.outlets import has_shape_of_outlet
from postil.reading.structure.days import DAY_INSIDE
from postil.reading.structure.opening import FULL_STOP, LOWER_WORD
from postil.reading.weighing import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from postil.reading.document import Line

HEADER_LINES = 14
READ_LINES = 400
LIKELY, DOUBTFUL, FAR = 0.82, 0.7, 0.5
DESKS = (
    r"(?:(?i:senior|staff|political|chief|business|sports?|health|science|technology|tech|education"
    r"|crime|news|deputy|associate|contributing|foreign|special|city|national|features|world) )"
)
SCHOLAR = (
    r"(?:(?i:senior|associate|assistant|adjunct|visiting|emeritus|honorary|postdoctoral|research"
    r"|teaching|principal|distinguished) ){0,3}"
    r"(?i:professor|lecturer|fellow|researcher|ph\.?d\.? (?:candidate|student)|scientist|scholar)"
)
BESIDE_NAME = re.compile(
    r"(?:,| and| &| with) (?:AP|AFP|AAP|PA|Reuters|UPI|(?:[Tt]he )?Associated Press"
    r"|agenc(?:ies|y))$"
    rf"|(?:,| [|•·–—-]) {ROLE}$"
    rf"|, {SCHOLAR}\b[\w ,&'’-]{{0,80}}\b(?:University|College|Institute|School)\b.{{0,40}}$"
    rf"| {DESKS}*{JOB}$| ?\(?@\w{{2,30}}\)?(?: / .{{3,30}})?$"
)
DASH = re.compile(r"[–—-]{1,2} ?(?=[A-Z])")
OF_BOOK = re.compile(r", author of ?[A-Z“\"‘].{1,60}$")
IN_PLACE = re.compile(r" (?:in|at) [A-Z][\w ]{2,30}$")
NAME_LABEL = re.compile(
    r"(?:by|(?:posted|written|words|story|text|reported) by|authors?(?: of the article)?"
    r"|author avatar image)\s*:?",
    re.IGNORECASE,
)
PORTRAIT = re.compile(r"(?:image|photo|picture|portrait|headshot|avatar) of (?P<of>.{3,60})", re.I)
DATED = re.compile(r"\d{1,2}:\d\d|\b(?:19|20)\d\d\b|\bPublished\b|\bUpdated\b|\bPosted\b| ago$")
# The days between which somebody lived or something was shown.
RANGE = re.compile(
    r"(?:\d{4}|\b[A-Z][a-z]{2,8}\.? \d{1,2}|\b\d{1,2} [A-Z][a-z]{2,8}) ?[–—-] ?"
    r"(?:\d{1,2} )?[A-Z][a-z]{2,8}\.? \d"
)
DATELINE = re.compile(r"[A-Z][A-Z .,'’-]{2,40}(?:, [A-Z][a-z.]+)? ?(?:\([A-Z][\w ]+\) ?)?[—–-]")
ROLE_LINE = re.compile(
    rf"(?:[Ss]enior |[Ss]taff )?{ROLE}"
    r"(?:(?: ?[,|–-] ?| (?:at|for) (?:the )?)[A-Z][\w&'’ -]{2,40})?"
    rf"|[A-Z][\w'’]* (?:(?:[A-Z][\w'’]*|&|and|of) ){{3,7}}{JOB}"
)
ROLE_BEFORE = re.compile(rf"^(?:[A-Z][\w-]{{1,15}} )?{DESKS}{{0,2}}{JOB} (?=[A-Z])")
OWNED = re.compile(
    r"\W*(?i:©|\(c\)|copyright|(?:more|posts?|articles?) (?:from|by)|follow|written by|about)"
    rf"[\W\d]{{1,14}}(?P<names>{PERSON})"
)
OF_DATES = ("a date before it", "a date after it", "an outlet below it")
TOLD_LINES, TOLD_CHARACTERS = 60, 2_000
END_LINES = 14
LONGEST_NAMES = 120
SHORT = 80
LONGEST_OUTLET = 50


class _Signature(NamedTuple):
    """The people that a line names, and what else on it makes them its authors."""

    names: tuple[str, ...]
    has_role: bool = False
    has_dash: bool = False


NOBODY = _Signature(())


def names_alone(lines: Sequence[Line], opening: int) -> Iterator[Candidate[tuple[str, ...]]]:
    """The names on a line of their own, where a line beside them says that it is the author's."""
    lives = {name for line in lines[-END_LINES:] for name in life_of(line.text)[0]}
    owners = {match["names"] for line in lines[-END_LINES:] if (match := OWNED.match(line.text))}
    common = cache(partial(_small_words, lines[:READ_LINES]))
    header = lines[: min(READ_LINES, opening + 1)]
    for before, line, after in zip(header, lines[1:], [*lines[2:], None], strict=False):
        signed = _signature(line.text, before.text) if line.number <= opening else NOBODY
        names = signed.names
        if not names or set(names[0].casefold().split()) <= common():
            continue
        cue, weight = _beside(signed, before, after)
        is_doubtful = cue in OF_DATES and _is_subject(names[0], lines[opening:][:TOLD_LINES])
        weight = min(weight, DOUBTFUL) if is_doubtful else weight
        if weight == DOUBTFUL and names[0] in owners:
            cue, weight = f"{cue} and their rights or other work below the text", LIKELY
        if not cue and names[0] in lives:
            cue, weight = "a biography further down", LIKELY
        if cue:
            near = opening - line.number <= HEADER_LINES or NAME_LABEL.fullmatch(before.text)
            weight = weight if near else FAR
            yield Candidate(names, Basis.INFERRED, line.text, f"a name, with {cue}", weight)


def _signature(text: str, above: str) -> _Signature:
    """The people on a line that names nobody else, and the signs on it that they wrote."""
    words = plain_spaces(text).rstrip(" ,")
    if len(words) > LONGEST_NAMES or NO_BYLINE.search(words):
        return NOBODY
    signed = _without_dash(words, above)
    bare = BESIDE_NAME.sub("", GLUED.split(ROLE_BEFORE.sub("", signed))[0])
    plain = IN_PLACE.sub("", bare)
    names = split_names(plain) if re.fullmatch(PEOPLE, plain) else ()
    return _Signature(names, has_role=signed != bare, has_dash=signed != words)


def _without_dash(words: str, above: str) -> str:
    """A line without the dash of a byline; below a sentence, one tells whose words that is."""
    dash = DASH.match(words)
    if not dash or FULL_STOP.search(above[-8:]) or above.endswith(("”", '"')):
        return words
    return OF_BOOK.sub("", words[dash.end() :])


def _small_words(lines: Sequence[Line]) -> set[str]:
    """The words that a text has in small letters."""
    return {word for line in lines for word in LOWER_WORD.findall(line.text)}


def _beside(signed: _Signature, before: Line, after: Line | None) -> tuple[str, float]:
    """What beside a name tells that it is the author's, and how surely."""
    name = signed.names[0]
    portrait = PORTRAIT.fullmatch(before.text)
    if signed.has_dash and is_surely_person(name):
        return "a dash before it", LIKELY
    if signed.has_role:
        return "a role or an agency after it", LIKELY
    if NAME_LABEL.fullmatch(before.text):
        return "a label before it", LIKELY
    if ROLE_LINE.fullmatch(before.text) and is_surely_person(name):
        return "a role before it", LIKELY
    if portrait and portrait["of"].casefold() == name.casefold():
        return "their portrait before it", LIKELY
    found = _below(name, after.text) if after else ("", 0.0)
    if not found[0] and is_surely_person(name) and _is_date(before.text):
        return "a date before it", LIKELY
    return found


def _is_subject(name: str, text: Sequence[Line]) -> bool:
    """Whether the text speaks of a person, as it seldom does of its writer."""
    family = re.compile(rf"\b{re.escape(family_name(name))}\b", re.IGNORECASE)
    prose = (line.text for line in text if len(line.text) > SHORT)
    return sum(bool(family.search(words, 0, TOLD_CHARACTERS)) for words in prose) > 1


def _is_date(words: str) -> bool:
    return len(words) < SHORT and bool(DATED.search(words) and DAY_INSIDE.search(words))


def _below(name: str, words: str) -> tuple[str, float]:
    if ROLE_LINE.fullmatch(words):
        return "a role below it", LIKELY
    if words in ("Follow", "Following") or _is_address_of(name, words):
        return "their address or a button to follow them below it", LIKELY
    sure = LIKELY if is_surely_person(name) else DOUBTFUL
    is_outlet = usual_name([words]) or has_shape_of_outlet(words)
    if words.startswith("Special to ") or (len(words) < LONGEST_OUTLET and is_outlet):
        return "an outlet below it", sure
    if len(words) < SHORT and DATED.search(words) and not RANGE.search(words):
        return "a date after it", sure
    return ("a dateline after it", sure) if DATELINE.match(words) else ("", 0.0)


def _is_address_of(name: str, below: str) -> bool:
    match = re.fullmatch(r"(?:E-?mail:? )?@?([\w.+-]{3,40})(?:@[\w.-]{4,40})?", below)
    return "@" in below and match is not None and is_mailbox_of(name, match[1])
