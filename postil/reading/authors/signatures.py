"""Names that stand above a text without "by": what is beside them tells whose they are."""

from __future__ import annotations

import re
from functools import cache, partial
from typing import TYPE_CHECKING

from postil.model import Basis
from postil.reading.authors.given_names import has_given_name
from postil.reading.authors.names import (
    GLUED,
    JOB,
    NO_BYLINE,
    NO_PERSON,
    PEOPLE,
    PERSON,
    ROLE,
    family_name,
    is_mailbox_of,
    life_of,
    plain_spaces,
    split_names,
)
from postil.reading.sources.cues import usual_name
from postil.reading.sources.outlets import AGENCIES, has_shape_of_outlet, squash
from postil.reading.structure.days import DAY_INSIDE
from postil.reading.structure.opening import LOWER_WORD
from postil.reading.weighing import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from postil.reading.document import Line

TOP_LINES = 15
END_LINES = 14
HEADER_LINES = 14
AFTER_OPENING = 3
READ_LINES = 400
TOLD_LINES, TOLD_CHARACTERS = 60, 2_000
LONGEST = 220
LONGEST_NAMES = 120
SHORT = 80
LONGEST_OUTLET = 50
DAY = (
    r"(?:\d{1,2}[:.]\d\d(?: ?[ap]m)?,? )?"
    r"(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}|[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}"
    r"|\d{1,2} [A-Z][a-z]{2,8}\.? \d{4}|\d{4}-\d\d-\d\d)"
)
WITH_DATE = re.compile(
    rf"(?P<names>{PEOPLE})(?: ?\((?P<desk>[\w. ]{{2,40}})\))?"
    r"(?:\s{0,2}[/|•·–—-]\s{0,2}| ?[,.] |\s+)(?:(?P<house>[\w. ]{2,40}?) ?[/|] )?"
    rf"(?:Updated: ?|Published: ?)?{DAY}.{{0,40}}"
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
)
ROLE_BEFORE = re.compile(rf"^(?:[A-Z][\w-]{{1,15}} )?{DESKS}{{0,2}}{JOB} (?=[A-Z])")
LABELLED = re.compile(r"\b(?:Updated|Published|Posted):")
OWNED = re.compile(
    r"\W*(?i:©|\(c\)|copyright|(?:more|posts?|articles?) (?:from|by)|follow|written by|about)"
    rf"[\W\d]{{1,14}}(?P<names>{PERSON})"
)
OF_DATES = ("a date before it", "a date after it", "an outlet below it")
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
    return SURE if is_house or has_given_name(names[0]) else DOUBTFUL


def names_alone(lines: Sequence[Line], opening: int) -> Iterator[Candidate[tuple[str, ...]]]:
    """The names on a line of their own, where a line beside them says that it is the author's."""
    lives = {name for line in lines[-END_LINES:] for name in life_of(line.text)[0]}
    owners = {match["names"] for line in lines[-END_LINES:] if (match := OWNED.match(line.text))}
    common = cache(partial(_small_words, lines[:READ_LINES]))
    header = lines[: min(READ_LINES, opening + 1)]
    for before, line, after in zip(header, lines[1:], [*lines[2:], None], strict=False):
        words = plain_spaces(line.text).rstrip(" ,")
        if len(words) > LONGEST_NAMES or line.number > opening or NO_BYLINE.search(words):
            continue
        bare = BESIDE_NAME.sub("", GLUED.split(ROLE_BEFORE.sub("", words))[0])
        plain = IN_PLACE.sub("", bare)
        names = split_names(plain) if re.fullmatch(PEOPLE, plain) else ()
        if not names or set(names[0].casefold().split()) <= common():
            continue
        cue, weight = _beside(names[0], before, after, has_role=words != bare)
        if (
            weight == LIKELY
            and cue in OF_DATES
            and _is_subject(names[0], lines[opening:][:TOLD_LINES])
        ):
            weight = DOUBTFUL
        if weight == DOUBTFUL and names[0] in owners:
            cue, weight = f"{cue} and their rights or other work below the text", LIKELY
        if not cue and names[0] in lives:
            cue, weight = "a biography further down", LIKELY
        if cue:
            near = opening - line.number <= HEADER_LINES or NAME_LABEL.fullmatch(before.text)
            weight = weight if near else FAR
            yield Candidate(names, Basis.INFERRED, line.text, f"a name, with {cue}", weight)


def _small_words(lines: Sequence[Line]) -> set[str]:
    """The words that a text has in small letters."""
    return {word for line in lines for word in LOWER_WORD.findall(line.text)}


def _beside(name: str, before: Line, after: Line | None, *, has_role: bool) -> tuple[str, float]:
    """What beside a name tells that it is the author's, and how surely."""
    portrait = PORTRAIT.fullmatch(before.text)
    if has_role:
        return "a role or an agency after it", LIKELY
    if NAME_LABEL.fullmatch(before.text):
        return "a label before it", LIKELY
    if ROLE_LINE.fullmatch(before.text) and has_given_name(name):
        return "a role before it", LIKELY
    if portrait and portrait["of"].casefold() == name.casefold():
        return "their portrait before it", LIKELY
    found = _below(name, after.text) if after else ("", 0.0)
    if not found[0] and has_given_name(name) and _is_date(before.text):
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
    sure = LIKELY if has_given_name(name) else DOUBTFUL
    is_outlet = usual_name([words]) or has_shape_of_outlet(words)
    if words.startswith("Special to ") or (len(words) < LONGEST_OUTLET and is_outlet):
        return "an outlet below it", sure
    if len(words) < SHORT and DATED.search(words) and not RANGE.search(words):
        return "a date after it", sure
    return ("a dateline after it", sure) if DATELINE.match(words) else ("", 0.0)


def _is_address_of(name: str, below: str) -> bool:
    match = re.fullmatch(r"(?:E-?mail:? )?@?([\w.+-]{3,40})(?:@[\w.-]{4,40})?", below)
    return "@" in below and match is not None and is_mailbox_of(name, match[1])
