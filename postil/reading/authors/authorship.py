"""Who wrote a document: its byline, a name beside a date or an address, a biography."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from postil.model import Basis
from postil.reading.authors.alone import names_alone
from postil.reading.authors.biographies import credits_of, lives_of
from postil.reading.authors.closings import signatures_of
from postil.reading.authors.given_names import has_given_name
from postil.reading.authors.names import (
    DATE,
    GIVEN,
    GLUED,
    JOB,
    NO_BYLINE,
    PARTICLE,
    PEOPLE,
    ROLE,
    RUN_ON,
    is_person,
    plain_spaces,
    split_names,
)
from postil.reading.authors.signatures import names_beside
from postil.reading.structure.opening import is_prose
from postil.reading.weighing import Candidate, Weighing, weigh

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from postil.reading.document import Document, Line

ENOUGH = 0.75
TOP_LINES = 15
HEADER_LINES = 14
AFTER_OPENING = 3
# A standfirst and doubled captions may stand above a byline.
BELOW_CAPTIONS = 7
READ_LINES = 400
LONGEST_BYLINE = 220
OTHER_CREDITS = re.compile(
    r"[,;|/•· ]*(?:\band )?\b(?:photo(?:graph)?(?:s|y)?|illustrations?|videos?|images?|graphics?)"
    r"(?: and \w+)? by\b.*",
    re.IGNORECASE,
)
TAIL = re.compile(
    rf"\s*(?:,?$|[|/•·»(–—-]|,? ?{DATE}|,? ?\d{{1,2}}[:.]\d\d|,? ?{ROLE}\b|, |@| ?\[|"
    r"(?:for|of|in|at|during|following|ahead of) (?:the )?[A-Z]|[*†‡>]|"
    r",? (?:and|&|with) (?:[Tt]he )?(?:$|[a-z]|Associated|AP\b|AFP|Reuters)|"
    r"(?:Published|Updated|Posted|Last|Share|Follow|Photo|Image|Comments?|View|About|[Tt]oday)\b"
    r"|[Oo]n (?:[A-Z]?[a-z]+ )?\d|[Oo]n$|\S+@\S)"
)
LABEL = re.compile(
    r"[\W_]{0,6}(?:(?:posted|written|story|words|article|report|reported|text|published|submitted|"
    r"posted in [\w ,&]{2,60}?|authored|review|column|analysis|opinion|interview|essay"
    r"|commentary|feature|special report|op-?ed|blog(?: post)?|compiled"
    r"|(?:an? )?guest (?:post|column|essay))(?: (?:and|&) [a-z]+)? by|by|authors?|as told to"
    r"|reporter|(?:words|text|interview|story)(?=:)|reporting by) ?[: ]\s*(?:by )?"
    r"(?:the (?=Rev|Hon))?"
    r"|(?-i:By(?=[A-Z]\S+ [A-Z])|(?:Por|Par|Von|Door) (?=[A-Z]\S+ [A-Z]))",
    re.IGNORECASE,
)
# "By" in the languages from which a page may have been translated by a machine.
FOREIGN = re.compile(r"(?:Por|Par|Von|Door) ")
WITH_ROLE = re.compile(
    rf"(?P<names>{GIVEN} (?:{PARTICLE} |[A-Z]\. )?(?P<last>{GIVEN}))"
    r"(?: (?!(?i:university|college|institute|school|hospital|foundation|cent(?:er|re)|bank|county"
    rf"|police)\b)[A-Z][\w'’&-]*){{0,3}} (?:The [A-Z]|(?i:{JOB}s?)\b)"
)
NEXT_NAME = re.compile(rf" {GIVEN}")
INNER = re.compile(
    r"(?:[|•·/–—-] ?|\d{4},? |[ap]\.?m\.?,? |[AP]M,? |\b[A-Z]{2}T,? "
    r"|@\S{1,60} )(?P<by>(?:[Ww]ritten )?[Bb]y )(?=[A-Z])"
)
ALONE = re.compile(rf"[Bb][Yy] {PEOPLE}")
WORK = re.compile(
    r"(?:directed|produced|screenplay|cinematography|music|edited|illustrated|translated) by\b"
    r"|(?:director|starring|cast|running time|screenplay|producers?|publisher|isbn)\b ?:"
    r"|starring [A-Z]",
    re.IGNORECASE,
)
CONTINUES = re.compile(r"(?:read|see) (?:more|on|full \w+)\W*|continue reading\W*", re.IGNORECASE)
BOX, ENTRY = 2, 4
OFFICE = re.compile(r"(?:(?:[Pp]osted|[Ww]ritten) )?[Bb]y [A-Z]\S*(?: [A-Z]\S*){0,4}")


def authors_of(document: Document) -> Weighing[tuple[str, ...]]:
    """Who wrote a document: people alone, never photographers, people it quotes, or offices."""
    lines = document.lines
    opening = document.opening
    found = [
        *_bylines(lines, opening),
        *lives_of(document, opening),
        *names_beside(lines, opening),
        *names_alone(lines, opening),
        *credits_of(lines, opening),
        *signatures_of(lines, opening),
    ]
    return weigh(found, ENOUGH)


def _bylines(lines: Sequence[Line], opening: int) -> Iterator[Candidate[tuple[str, ...]]]:
    """The bylines at the top, then the one nearest above the text, then any other.

    Further ones are of other documents, which the page links to.
    """
    seen = 0
    for line in lines[: min(READ_LINES, opening + BELOW_CAPTIONS + 1)]:
        names, quote = _byline(line.text)
        if not names and OFFICE.fullmatch(line.text):
            return
        if not names or _is_anothers(lines, line, opening):
            continue
        is_top = line.number < TOP_LINES
        is_near = opening - line.number <= HEADER_LINES
        weight = 0.95 if is_top and not seen else 0.85 if is_near else 0.5
        reason = "a byline" if weight > ENOUGH else "a byline far from the text, perhaps a link's"
        yield Candidate(names, Basis.STATED, quote, reason, weight - 0.02 * seen)
        seen += 1


def _is_anothers(lines: Sequence[Line], line: Line, opening: int) -> bool:
    """Whether a byline is of a work under review, or of a text that a list links to."""
    above, below = lines[max(0, line.number - BOX) : line.number], lines[line.number + 1 :][:ENTRY]
    if line.number > opening + AFTER_OPENING:
        goes_on = any(is_prose(one.text) for one in below)
        if not (goes_on and ALONE.fullmatch(line.text)):
            return True
    if any(CONTINUES.fullmatch(one.text) for one in below):
        return True
    return any(WORK.match(one.text) for one in (*above, *below[:BOX]))


def _byline(line: str) -> tuple[tuple[str, ...], str]:
    """The people that a line names as its authors, and its words for it."""
    words = plain_spaces(line[:LONGEST_BYLINE])
    label = LABEL.match(words) or INNER.search(words)
    if not label:
        return (), ""
    if FOREIGN.match(words) and not has_given_name(words[label.end() :]):
        return (), ""
    words = words[: label.end()] + OTHER_CREDITS.sub("", words[label.end() :])
    if any(map(NO_BYLINE.search, (words[: label.start()], words[label.end() :][:60]))):
        return (), ""
    names, end = _people(words[label.end() :])
    start = label.start("by" if label.re is INNER else 0)
    return names, line[start : label.end() + end].strip()


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
    return (names, end) if names else _with_role(words)


def _with_role(words: str) -> tuple[tuple[str, ...], int]:
    """The person whose role, and perhaps whose paper, follows without a sign between them."""
    match = WITH_ROLE.match(words)
    if not match or not has_given_name(words):
        return (), 0
    end = match.end("names")
    if has_given_name(match["last"]):
        longer = NEXT_NAME.match(words, end)
        end = longer.end() if longer and is_person(words[: longer.end()]) else end
    return split_names(words[:end]), end


def _starts_date(words: str) -> bool:
    return bool(re.match(DATE, words))
