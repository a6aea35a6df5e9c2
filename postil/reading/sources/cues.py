"""The words of a document that put an outlet forward, gathered by the outlet they name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from postil.reading.authors.given_names import has_given_name
from postil.reading.authors.names import is_person
from postil.reading.sources.cue import COPYRIGHT, KNOWN_LINE, OWN_LINE, Cue
from postil.reading.sources.heads import cues_above
from postil.reading.sources.mastheads import known_name
from postil.reading.sources.namings import names_in
from postil.reading.sources.outlets import (
    ADDRESS,
    DESK,
    MAIL_HOSTS,
    OFTEN_PAPERS,
    around,
    has_shape_of_outlet,
    host,
    is_address,
    is_outlet,
    is_press_label,
    known_outlet,
    owns_outlets,
    squash,
    stands_for,
    tidy,
)
from postil.reading.sources.page_phrases import PAGE_RIGHTS
from postil.reading.sources.reprints import REPRINT
from postil.reading.sources.wording import MASTHEAD

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from postil.reading.document import Line

EDGE_LINES = 16
MASTHEAD_LINES = 60
READ_LINES = 150
READ_CHARACTERS = 1_500
BYLINE_LINES = 8
OWNERS = 4
NEAR_SALE = 2
SHORT = 60
SURNAME_STEM = 5
US = re.compile(
    r"\b(?:us|we|our|letters?|(?:a|your) (?:news )?(?:tip|story|comments?|opinions?)|an error"
    r"|corrections?)\b",
    re.IGNORECASE,
)
SURNAME = re.compile(r"\b[A-Z][a-z]+ (?=(?:[A-Z]\.? )?([A-Z][\w'’-]{2,}))")
OFFICE = re.compile(r"press|pr|media|ir|investors?|sales|tickets?|bookings?|publicity")
TO_AUTHOR = re.compile(
    r"\W*(?:contact|e-?mail|reach) the (?:author|writer|reporter)\b", re.IGNORECASE
)
CLAIMED = re.compile(r"\b(?i:all rights)\b|\b(?:Inc|LLC|Ltd|Limited|GmbH|Pty)\b")
TO_PERSON = re.compile(r"\W*(?:contact|e-?mail|reach|write to) ", re.IGNORECASE)
WRITES = re.compile(
    r"\b(?:[Rr]eporter|[Ww]riter|[Ee]ditor|[Cc]orrespondent|[Cc]olumnist|[Tt]witter"
    r"|can be reached|[Ff]ollow (?:him|her|them|@))\b"
)
OWN_PAGE = re.compile(
    r"(?:\b(?:read|share) this (?:story|article|page)|\bprintable version|\bpermalink"
    r"|\bfor more (?:\w+ )?(?:news|stories|headlines)"
    r"|\bretrieved [\w ]{1,30} from)\b[^.]{0,60}?(?:https?://)?(?:www\.)?$",
    re.IGNORECASE,
)
SYNDICATED = re.compile(
    r"\b(?:Distributed by|Content Agency|News Service|\(TNS\)|-Wire$|To see more, visit)",
    re.MULTILINE,
)
DOMAIN_DOT = re.compile(r"\.(?<=\w\.)[A-Za-z]{2}")


def cues_by_outlet(lines: Sequence[Line]) -> dict[str, list[Cue]]:
    """The cues of a document by what they name, whatever its spelling or address."""
    groups = _grouped([*_cues(lines), *cues_above(lines)])
    _support(groups, lines)
    return groups


def is_domain(name: str) -> bool:
    """Whether a name is an address on the web."""
    return name.islower() and is_address(name)


def usual_name(names: Sequence[str]) -> str | None:
    """The usual name of the known outlet that a name or an address among these is of."""
    for name in names:
        if is_address(name):
            found = known_name(host(name.lower()), is_domain=True)
        else:
            found = known_outlet(name)
        if found:
            return found
    return None


def key_of(name: str) -> str:
    """What the spellings of an outlet's name and of its address have in common."""
    return squash(host(name) if is_domain(name) else name)


def _cues(lines: Sequence[Line]) -> Iterator[Cue]:
    edges = (*lines[:READ_LINES], *lines[READ_LINES:][-READ_LINES:])
    text = "\n".join(line.text[:READ_CHARACTERS] for line in edges)
    sold = _sold(edges) if SYNDICATED.search(text) else ()
    texts = [line.text[:READ_CHARACTERS].replace("\xa0", " ") for line in edges]
    for line, words, names in zip(edges, texts, names_in(texts), strict=True):
        if line.number in sold or REPRINT.match(words):
            continue
        for kind, phrase, match in names:
            name = tidy(next(name for name in match.groupdict().values() if name))
            if kind == PAGE_RIGHTS and not _is_publication(match["name"], line, len(lines)):
                continue
            if phrase.fits(name):
                weight = phrase.weight
                if kind == COPYRIGHT and OWNERS < line.number < len(lines) - EDGE_LINES:
                    weight /= 2
                quote = around(line.text, match.start(), match.end())
                yield Cue(kind, weight, name, quote, line.number)
        if "@" in words or DOMAIN_DOT.search(words):
            yield from _addresses(line, words, min(BYLINE_LINES, max(1, len(lines) // 2)))


def _is_publication(owner: str, line: Line, count: int) -> bool:
    """Whether the owner of a page's rights is no publisher of many, and can be no person."""
    if OWNERS <= line.number < count - EDGE_LINES or owns_outlets(owner):
        return False
    name = tidy(owner)
    may_be_person = is_person(name) and "&" not in name
    is_claimed = bool(CLAIMED.search(line.text)) and not has_given_name(name)
    return has_shape_of_outlet(owner) or not may_be_person or is_claimed


def _sold(edges: Sequence[Line]) -> frozenset[int]:
    """The lines by a notice that an agency sold the text: they name those who wrote it."""
    notices = (line.number for line in edges if SYNDICATED.search(line.text[:READ_CHARACTERS]))
    return frozenset(
        number + step for number in notices for step in range(-NEAR_SALE, NEAR_SALE + 1)
    )


def _addresses(line: Line, words: str, top: int) -> Iterator[Cue]:
    for match in ADDRESS.finditer(words):
        domain = (match["mail"] or match["site"]).lower().removeprefix("www.")
        label = host(domain)
        if label in MAIL_HOSTS or not is_outlet(label):
            continue
        quote = around(line.text, match.start(), match.end())
        yield Cue(*_address(line, words, match, top), domain, quote, line.number)


def _address(line: Line, words: str, match: re.Match[str], top: int) -> tuple[str, float]:
    """What an address is, and how likely it is the publication's; `top` ends the header's lines."""
    if not match["mail"]:
        is_own = OWN_PAGE.search(words, 0, match.start())
        return ("the address of its page", 0.8) if is_own else ("its web address", 0.3)
    if DESK.fullmatch(match["local"].lower()) and US.search(words):
        return "its e-mail address", 0.75
    if OFFICE.fullmatch(match["local"].lower()):
        return "an e-mail address there", 0.2
    is_writers = _is_writers(words, match) and (
        line.number < top
        or WRITES.search(words)
        or (TO_PERSON.match(words) and is_press_label(host(match["mail"].lower())))
    )
    if TO_AUTHOR.match(words) or is_writers:
        return "a writer's e-mail address", 0.7
    return "an e-mail address there", 0.45


def _is_writers(words: str, match: re.Match[str]) -> bool:
    surnames = SURNAME.findall(words[:200])
    return any(name.casefold()[:SURNAME_STEM] in match["local"].lower() for name in surnames)


def _grouped(cues: Sequence[Cue]) -> dict[str, list[Cue]]:
    """The cues by what they name; an address goes to the name that it is short for."""
    groups: dict[str, list[Cue]] = {}
    for cue in cues:
        usual = usual_name([cue.name])
        groups.setdefault(key_of(usual or cue.name), []).append(cue)
    names = {key: cue.name for key, group in groups.items() for cue in group if " " in cue.name}
    _join_short_names(groups, names)
    for label in [key for key in groups if key not in names]:
        full = next((key for key, name in names.items() if stands_for(label, name)), None)
        if full:
            groups[full].extend(groups.pop(label))
    return groups


def _join_short_names(groups: dict[str, list[Cue]], names: dict[str, str]) -> None:
    """Give the cues of a newspaper's short name, Star, to the only one that ends so: Vale Star."""
    for short in [key for key in groups if key in OFTEN_PAPERS or "-" in groups[key][0].name]:
        ends = (f" {groups[short][0].name}", f" {names.get(short, '-')}")
        full = [key for key, name in names.items() if key != short and name.endswith(ends)]
        if len(full) == 1:
            groups[full[0]].extend(groups.pop(short))
            names.pop(short, None)


def _support(groups: Mapping[str, list[Cue]], lines: Sequence[Line]) -> None:
    """Add the lines that are only a name to what other cues say of it, or of its address."""
    edges = {line.number: line for line in (*lines[:MASTHEAD_LINES], *lines[-EDGE_LINES:])}
    labels = [key for key, group in groups.items() if all(is_domain(cue.name) for cue in group)]
    for line in edges.values():
        match = MASTHEAD.fullmatch(line.text) if len(line.text) < SHORT else None
        if not match:
            continue
        name = tidy(match["name"])
        key = key_of(name)
        if key not in groups:
            key = next((label for label in labels if stands_for(label, name)), key)
        taken = any(
            cue.line == line.number and cue.kind == KNOWN_LINE for cue in groups.get(key, ())
        )
        if key in groups and not taken:
            groups[key].append(Cue(OWN_LINE, 0.35, name, line.text, line.number))
