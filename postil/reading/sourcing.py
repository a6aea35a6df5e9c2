"""Who published a document, and who first: the cues that name them, weighed together.

No cue is safe alone: a person can be told something by a rival, and an address can be a reader's.
A source is asserted where two kinds of cue agree, or one does with the editor's vocabulary.
"""

from __future__ import annotations

import re
from math import prod
from typing import TYPE_CHECKING, NamedTuple

from postil.model import Basis
from postil.reading.outlets import (
    ADDRESS,
    DESK,
    MAIL_HOSTS,
    MASTHEAD,
    around,
    host,
    is_outlet,
    names_in,
    squash,
    stands_for,
    tidy,
)
from postil.reading.reprints import REPRINT, original_of
from postil.reading.weighing import Candidate, Weighing, weigh

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from postil.model import Source
    from postil.reading.document import Document, Line

__all__ = ["original_of", "source_of"]

ENOUGH = 0.6
EDGE_LINES = 16
MASTHEAD_LINES = 60
READ_LINES = 150
READ_CHARACTERS = 1_500
SURE = 0.95
ALONE = 0.58
STRONG = 0.7
OFTEN = 3
LEAD = 0.04
KNOWN_DOUBT = 0.4
SHORT = 60
OWNERS = 4
COPYRIGHT = "a copyright line"
US = re.compile(r"\b(?:us|we|our|letters?)\b", re.IGNORECASE)
BYLINE_LINES = 8


class Cue(NamedTuple):
    """A line's word for an outlet; `weight` is the chance that it alone is right."""

    kind: str
    weight: float
    name: str
    quote: str


def source_of(document: Document, known: Sequence[Source] = ()) -> Weighing[str]:
    """Who published a document, as far as its own words or the known sources' signs tell.

    Args:
        document: the document.
        known: the sources of the vocabulary; one cue and one of these are enough.
    """
    signed = _signed(document, known)
    cues = list(_cues(document.lines))
    groups = _grouped(cues)
    _support(groups, document.lines)
    named = [_candidate(group, known) for group in groups.values()]
    if len(signed) == 1:
        named = [each for each in named if each.value != signed[0].value]
    return weigh(_without_rivals([*signed, *named]), ENOUGH)


def _cues(lines: Sequence[Line]) -> Iterator[Cue]:
    for line in (*lines[:READ_LINES], *lines[READ_LINES:][-READ_LINES:]):
        words = line.text[:READ_CHARACTERS].replace("\xa0", " ")
        if REPRINT.match(words):
            continue
        for kind, phrase, match in names_in(words):
            name = tidy(next(name for key, name in match.groupdict().items() if name))
            if is_outlet(name):
                weight = phrase.weight
                if kind == COPYRIGHT and OWNERS < line.number < len(lines) - EDGE_LINES:
                    weight /= 2
                yield Cue(kind, weight, name, around(line.text, match.start(), match.end()))
        if "." in words:
            yield from _addresses(line, words)


def _addresses(line: Line, words: str) -> Iterator[Cue]:
    for match in ADDRESS.finditer(words):
        domain = (match["mail"] or match["site"]).lower().removeprefix("www.")
        label = host(domain)
        if label in MAIL_HOSTS or not is_outlet(label):
            continue
        quote = around(line.text, match.start(), match.end())
        yield Cue(*_address(line, words, match), domain, quote)


def _address(line: Line, words: str, match: re.Match[str]) -> tuple[str, float]:
    """What an address is, and how likely it is the publication's."""
    if not match["mail"]:
        return "its web address", 0.3
    if DESK.fullmatch(match["local"].lower()) and US.search(words):
        return "its e-mail address", 0.75
    if line.number < BYLINE_LINES and _is_writers(words, match):
        return "a writer's e-mail address", 0.7
    return "an e-mail address there", 0.45


def _is_writers(words: str, match: re.Match[str]) -> bool:
    surnames = re.findall(r"\b[A-Z][a-z]+ (?:[A-Z]\.? )?([A-Z][\w'’-]{2,})", words[:200])
    return any(name.casefold() in match["local"].lower() for name in surnames)


def _grouped(cues: Sequence[Cue]) -> dict[str, list[Cue]]:
    """The cues by what they name; an address goes to the name that it is short for."""
    groups: dict[str, list[Cue]] = {}
    for cue in cues:
        groups.setdefault(_key(cue.name), []).append(cue)
    names = {key: cue.name for key, group in groups.items() for cue in group if " " in cue.name}
    for label in [key for key in groups if key not in names]:
        full = next((key for key, name in names.items() if stands_for(label, name)), None)
        if full:
            groups[full].extend(groups.pop(label))
    return groups


def _key(name: str) -> str:
    is_domain = name.islower() and "." in name
    return squash(host(name) if is_domain else name)


def _support(groups: Mapping[str, list[Cue]], lines: Sequence[Line]) -> None:
    """Add the lines that are only a name to what other cues say of that name."""
    edges = {line.number: line for line in (*lines[:MASTHEAD_LINES], *lines[-EDGE_LINES:])}
    for line in edges.values():
        match = MASTHEAD.fullmatch(line.text) if len(line.text) < SHORT else None
        group = groups.get(_key(tidy(match["name"]))) if match else None
        if group and match:
            group.append(Cue("a line of its own", 0.35, tidy(match["name"]), line.text))


def _candidate(group: Sequence[Cue], known: Sequence[Source]) -> Candidate[str]:
    """What the cues for one outlet come to: another kind counts in full, another line by half."""
    weights: dict[str, list[float]] = {}
    for cue in {(cue.kind, cue.quote): cue for cue in group}.values():
        weights.setdefault(cue.kind, []).append(cue.weight)
    chance = 1 - prod(
        (1 - each[0]) * (1 - each[0] / 2) ** (len(each[:4]) - 1) for each in weights.values()
    )
    best = max(group, key=lambda cue: (cue.weight, " " in cue.name))
    value = next((cue.name for cue in group if not _is_domain(cue.name)), best.name)
    kinds = list(weights)
    source = next((each for each in known if _is_of(value, each)), None)
    if source:
        kinds.append("a known source")
        chance = 1 - (1 - chance) * KNOWN_DOUBT
        value = source.name
    if len(kinds) == 1 and best.weight < STRONG and len(group) < OFTEN:
        chance = min(chance, ALONE)
    reason = f"named by {' and '.join(kinds)}" + (
        ", which is not enough" if chance < ENOUGH else ""
    )
    return Candidate(value, Basis.INFERRED, best.quote, reason, min(chance, SURE))


def _is_domain(name: str) -> bool:
    return name.islower() and "." in name


def _is_of(name: str, source: Source) -> bool:
    """Whether a name or an address is a known source's, whose domain is its only one."""
    if _is_domain(name) and source.domain:
        return f".{name}".endswith(f".{source.domain.casefold()}")
    return _key(name) in {squash(source.name), squash(source.id)}


def _signed(document: Document, known: Sequence[Source]) -> list[Candidate[str]]:
    """The known sources whose signs or addresses a document bears, where it is one alone."""
    found = [each for source in known if (each := _sign(document, source))]
    if len(found) < 2:
        return found
    reason = "bears the signs of more than one known source"
    return [Candidate(each.value, each.basis, each.quote, reason, 0.5) for each in found]


def _sign(document: Document, source: Source) -> Candidate[str] | None:
    domain = [rf"(?<=[@.]){re.escape(source.domain)}"] if source.domain else []
    signs = [rf"(?<!\w){re.escape(sign)}" for sign in source.signs]
    if not signs and not domain:
        return None
    match = re.search(rf"(?:{'|'.join([*signs, *domain])})(?!\w)", document.text, re.IGNORECASE)
    if not match:
        return None
    start = document.text.rfind("\n", 0, match.start()) + 1
    end = document.text.find("\n", match.end())
    line = document.text[start : end if end >= 0 else None]
    quote = around(line, match.start() - start, match.end() - start)
    reason = f"`{match[0]}` is a sign of {source.name}"
    return Candidate(source.name, Basis.INFERRED, quote, reason, SURE)


def _without_rivals(candidates: list[Candidate[str]]) -> list[Candidate[str]]:
    """Take the certainty from two outlets that a document names as well as each other."""
    top = sorted(candidates, key=lambda each: -each.weight)[:2]
    if len(top) < 2 or top[1].weight < ENOUGH or top[0].weight - top[1].weight > LEAD:
        return candidates
    reason = f"{top[0].value} and {top[1].value} are named as well as each other"
    return [
        Candidate(each.value, each.basis, each.quote, reason, ALONE) if each in top else each
        for each in candidates
    ]
