"""Signs proposed for a source that an editor set by hand: lines that only its documents have."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from postil.articles import front_matter
from postil.reading.sources.outlets import ADDRESS, MAIL_HOSTS, host, squash, stands_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from postil.model import Source

MOST = 3
SHARED = 2
SHORTEST = 8
LONGEST = 100
PASSING = re.compile(r"\d{3}|\d{1,2}[:/.-]\d")
RIGHTS = re.compile(r"©|\bcopyright\b|\brights reserved\b", re.IGNORECASE)


class Bearer(NamedTuple):
    """A document's words line by line, and the id of the source that its page gives.

    `unread` says that an editor gave it, and the reader does not find it.
    """

    source: str | None
    lines: Sequence[str]
    unread: bool = False


class _Sign(NamedTuple):
    words: str
    is_sure: bool


def proposed_signs(bearers: Iterable[Bearer], known: Mapping[str, Source]) -> tuple[Source, ...]:
    """The sources that an editor set by hand where the reader finds none, with signs added.

    A sign is a line that two of a source's documents share and no other document has, or an
    address or a line of rights in the source's own name, in one document at least and in none
    of another source. What passes, such as a year, is in none. Short signs come first.

    Args:
        bearers: the documents.
        known: the sources by their id.
    """
    documents = list(bearers)
    wanted = {each.source for each in documents if each.unread and each.source}
    having: defaultdict[_Sign, Counter[str | None]] = defaultdict(Counter)
    for each in documents:
        for sign in {sign for name in wanted for sign in _signs(each.lines, known[name])}:
            having[sign][each.source] += 1
    proposals = []
    for name in sorted(wanted):
        source = known[name]
        own = {sign: by[name] for sign, by in having.items() if _tells(sign, by, source)}
        ranked = sorted(own, key=lambda sign: (not sign.is_sure, -own[sign], len(sign.words), sign))
        new = dict.fromkeys(sign.words for sign in ranked if sign.words not in source.signs)
        if new:
            proposals.append(replace(source, signs=(*source.signs, *list(new)[:MOST])))
    return tuple(proposals)


def as_yaml(source: Source) -> tuple[str, ...]:
    """A source's entry below `sources:` in `config.yaml`, with every text quoted that must be."""
    signs = ", ".join(front_matter.scalar(sign, in_list=True) for sign in source.signs)
    fields = [front_matter.field("id", source.id), front_matter.field("name", source.name)]
    fields += [front_matter.field("domain", source.domain)] if source.domain else []
    first, *rest = [*fields, f"signs: [{signs}]"]
    return (f"- {first}", *(f"  {line}" for line in rest))


def _signs(lines: Sequence[str], source: Source) -> Iterator[_Sign]:
    """What in a document's lines may tell a source: whole short lines, and its own addresses."""
    for line in lines:
        for match in ADDRESS.finditer(line[: LONGEST * 5]):
            if _is_own(match["mail"] or match["site"], source):
                yield _Sign(match[0].lower(), is_sure=True)
        if SHORTEST <= len(line) <= LONGEST and not PASSING.search(line):
            is_named = squash(source.name) in squash(line)
            yield _Sign(line, is_sure=is_named and bool(RIGHTS.search(line)))


def _is_own(domain: str, source: Source) -> bool:
    label = host(domain.lower().removeprefix("www."))
    is_its = label == squash(source.name) or stands_for(label, source.name)
    return is_its and label not in MAIL_HOSTS


def _tells(sign: _Sign, by: Mapping[str | None, int], source: Source) -> bool:
    own = by.get(source.id, 0)
    others = sum(by.values()) - own
    if sign.is_sure:
        return own > 0 and others == by.get(None, 0)
    return own >= SHARED and others == 0
