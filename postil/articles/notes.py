"""The notes section of a page, cut into notes by line.

A `>` block in the first column begins a note; a `###` heading right before it names the note,
and one with no block below it is a note on the whole document. The Markdown library never sees
the section as a whole, so that one malformed note cannot hide another.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from difflib import get_close_matches
from itertools import chain, count
from typing import TYPE_CHECKING, NamedTuple

from postil.articles.metadata import parse_metadata
from postil.articles.sections import unfenced
from postil.errors import Place
from postil.model import Markdown, Note
from postil.slugs import is_slug, slugify

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from postil.errors import Problems

HEADING = re.compile(r"###(?!#)\s*(.*?)\s*#*$")
IDENTITY = re.compile(r"\s*\{#([^{}]*)\}$")
PREFIX = re.compile(r"([^:]{1,30}):\s+(\S.*)$")
NESTED = re.compile(r">\s?>")
WORDS_IN_ID = 5


@dataclass(slots=True)
class _Draft:
    line: int
    heading: str | None = None
    quotation: list[str] = field(default_factory=list)
    quoted_from: int = 0
    body: list[tuple[int, str]] = field(default_factory=list)


class _Named(NamedTuple):
    kind: str | None = None
    heading: str | None = None
    identity: str | None = None


def parse_notes(
    section: Markdown, path: str, kinds: Sequence[str], problems: Problems
) -> tuple[Note, ...]:
    """The notes of a section, in order; what cannot be understood goes to `problems`."""
    drafts = _cut(section, path, problems)
    named = [(draft, _name(draft, path, kinds, problems)) for draft in drafts]
    identities = _identities(named, path, problems)
    return tuple(
        _note(draft, name, identity, path, problems)
        for (draft, name), identity in zip(named, identities, strict=True)
    )


def _cut(section: Markdown, path: str, problems: Problems) -> list[_Draft]:
    lines = section.text.split("\n")
    outside = {number for number, _ in unfenced(lines)}
    drafts: list[_Draft] = []
    quoting = False
    for number, line in enumerate(lines):
        at = section.line + number
        heading = HEADING.match(line) if number in outside else None
        quoted = number in outside and line.startswith(">") and not _is_nested(line, quoting)
        if heading:
            drafts.append(_Draft(at, heading=heading[1]))
        elif quoted and not quoting and not _awaits_quotation(drafts):
            drafts.append(_Draft(at))
        if quoted:
            drafts[-1].quoted_from = drafts[-1].quoted_from or at
            drafts[-1].quotation.append(line[1:])
        elif not heading and drafts:
            drafts[-1].body.append((at, line))
        elif not heading and line.strip():
            hint = "quote a passage with > above it, or give it a ### heading"
            problems.error(Place(path, at), "this text belongs to no note", hint, line[:100])
            return drafts
        quoting = quoted
    return drafts


def _is_nested(line: str, quoting: bool) -> bool:
    return not quoting and bool(NESTED.match(line))


def _awaits_quotation(drafts: list[_Draft]) -> bool:
    if not drafts or drafts[-1].heading is None or drafts[-1].quotation:
        return False
    return not any(line.strip() for _, line in drafts[-1].body)


def _name(draft: _Draft, path: str, kinds: Sequence[str], problems: Problems) -> _Named:
    if draft.heading is None:
        return _Named()
    place = Place(path, draft.line)
    explicit = IDENTITY.search(draft.heading)
    heading = IDENTITY.sub("", draft.heading)
    if explicit and not is_slug(explicit[1]):
        message = f"`{explicit[1]}` cannot be a note's id: small letters, digits, hyphens"
        problems.error(place, message, f"write {{#{slugify(explicit[1]) or 'a-name'}}}")
    prefix = PREFIX.match(heading)
    word = prefix[1].casefold() if prefix else ""
    identity = explicit[1] if explicit else None
    if prefix and word in kinds:
        return _Named(word, prefix[2], identity)
    if heading.rstrip(":").casefold() in kinds:
        return _Named(heading.rstrip(":").casefold(), None, identity)
    near = get_close_matches(word, kinds, n=1, cutoff=0.75)
    if near:
        hint = f"write `{near[0].capitalize()}: …`, or list `{word}` below `kinds` in config.yaml"
        problems.warning(place, f"`{word}` is not a kind of note", hint, draft.heading)
    return _Named(None, heading or None, identity)


def _note(draft: _Draft, named: _Named, identity: str, path: str, problems: Problems) -> Note:
    metadata, body = parse_metadata(draft.body, path, problems)
    if not draft.quotation and not body.text:
        hint = "write the note under its heading, or take the heading out"
        problems.error(Place(path, draft.line), "this note is empty", hint)
    quotation = "\n".join(line.removeprefix(" ") for line in draft.quotation)
    return Note(
        id=identity,
        kind=named.kind,
        heading=named.heading,
        quotation=Markdown(quotation.strip(), draft.quoted_from),
        body=body,
        line=draft.line,
        metadata=metadata,
    )


def _identities(named: Sequence[tuple[_Draft, _Named]], path: str, problems: Problems) -> list[str]:
    """An id for each note: the editor's, else one of its first words, none of them twice."""
    taken: dict[str, int] = {}
    for draft, name in named:
        if name.identity is None:
            continue
        if name.identity in taken:
            message = f"the id `{name.identity}` is that of the note on line {taken[name.identity]}"
            problems.error(Place(path, draft.line), message, "give one of the two another id")
        taken.setdefault(name.identity, draft.line)
    identities = []
    for draft, name in named:
        identity = name.identity or _free(_first_words(draft, name), taken)
        taken.setdefault(identity, draft.line)
        identities.append(identity)
    return identities


def _first_words(draft: _Draft, named: _Named) -> str:
    words = named.heading or " ".join(draft.quotation) or named.kind or ""
    return "-".join(slugify(words).split("-")[:WORDS_IN_ID]) or "note"


def _free(wish: str, taken: Container[str]) -> str:
    ordinals = (f"{wish}-{ordinal}" for ordinal in count(2))
    return next(identity for identity in chain([wish], ordinals) if identity not in taken)
