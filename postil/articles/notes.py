"""The notes section of a page, cut into notes by line.

A `>` block in the first column begins a note; a `###` heading right before it names the note,
and one with no block below it is a note on the whole document. The Markdown library never sees
the section as a whole, so that one malformed note cannot hide another.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from postil.articles.comments import uncommented
from postil.articles.metadata import parse_metadata
from postil.articles.sections import check_headings, unfenced
from postil.errors import Place
from postil.model import Markdown, Note
from postil.slugs import is_slug, slugify

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from postil.errors import Problems

HEADING = re.compile(
    r"###(?!#)[ \t]*+((?:[^ \t]++|[ \t]++(?!#*+[ \t]*+$))*+)(?:[ \t]++#*+)?[ \t]*+$"
)
IDENTITY = re.compile(r"(?<!\s)\s*+\{#([^{}]*)\}$")
NESTED = re.compile(r">[ \t]?>")
EMPTY = re.compile(r">[ \t]*")
LINKED = re.compile(r"\]\([^()]*\)")
WORDS_IN_ID = 5


class _Mark(Enum):
    HEADING = auto()
    QUOTATION = auto()
    BODY = auto()
    COMMENT = auto()


@dataclass(slots=True)
class _Draft:
    line: int
    heading: str | None = None
    quotation: list[tuple[int, str]] = field(default_factory=list)
    body: list[tuple[int, str]] = field(default_factory=list)

    @property
    def quoted(self) -> Markdown:
        """The words quoted, without the signs before them."""
        visible = [number for number, (_, line) in enumerate(self.quotation) if line.strip()]
        if not visible:
            return Markdown("", self.quotation[0][0] if self.quotation else 0)
        lines = self.quotation[visible[0] : visible[-1] + 1]
        text = "\n".join(line.removeprefix(" ") for _, line in lines)
        return Markdown(text.strip(), lines[0][0])


class _Named(NamedTuple):
    kind: str | None = None
    heading: str | None = None
    identity: str | None = None


def parse_notes(
    section: Markdown, path: str, kinds: Sequence[str], problems: Problems
) -> tuple[Note, ...]:
    """The notes of a section, in order; what cannot be understood goes to `problems`."""
    drafts = _cut(_visible(section, path, problems), section.line, path, problems)
    named = [(draft, _name(draft, path, kinds, problems)) for draft in drafts]
    identities = _identities(named, path, problems)
    notes = tuple(
        _note(draft, name, identity, path, problems)
        for (draft, name), identity in zip(named, identities, strict=True)
    )
    _check_leads(notes, path, problems)
    return notes


def _check_leads(notes: Iterable[Note], path: str, problems: Problems) -> None:
    leading = [note for note in notes if note.metadata.lead]
    for other in leading[1:]:
        message = f"the note on line {leading[0].line} leads already"
        hint = "write `lead: yes` below one note of a page alone"
        problems.warning(Place(path, other.line_of("lead")), message, hint)


def _visible(section: Markdown, path: str, problems: Problems) -> list[str | None]:
    """The lines of a section without comments, None for one that was nothing else."""
    written = section.text.split("\n")
    lines, unclosed = uncommented(written)
    if unclosed is not None:
        place = Place(path, section.line + unclosed)
        hint = "end it with -->, or put a backslash before it if no comment is meant"
        problems.error(place, "this comment is not closed", hint, written[unclosed][:100])
    text = "\n".join(line or "" for line in lines)
    check_headings(path, problems, Markdown(text, section.line))
    return lines


def _cut(lines: Sequence[str | None], first: int, path: str, problems: Problems) -> list[_Draft]:
    drafts: list[_Draft] = []
    stray: tuple[int, str] | None = None
    quoting = False
    for at, line, mark in _marked(lines, first):
        if mark is _Mark.HEADING:
            drafts.append(_Draft(at, heading=HEADING.sub(r"\1", line)))
        elif mark is _Mark.QUOTATION:
            if not quoting and not _awaits_quotation(drafts):
                drafts.append(_Draft(at))
            drafts[-1].quotation.append((at, line[1:]))
        elif mark is _Mark.BODY and drafts:
            drafts[-1].body.append((at, line))
        elif line.strip() and stray is None:
            stray = at, line
        quoting = mark is _Mark.QUOTATION
    if stray:
        hint = "quote a passage with > above it, or give it a ### heading"
        problems.error(Place(path, stray[0]), "this text belongs to no note", hint, stray[1][:100])
    return drafts


def _marked(lines: Sequence[str | None], first: int) -> Iterator[tuple[int, str, _Mark]]:
    """Each line with its number and what it is; a block that begins with `> >` is a note's own."""
    outside = {number for number, _ in unfenced([line or "" for line in lines])}
    mark = _Mark.BODY
    nested = False
    for number, line in enumerate(lines):
        quoted = number in outside and (line or "").startswith(">")
        starts = quoted and mark is not _Mark.QUOTATION
        nested = starts and bool(
            NESTED.match(line or "") or (nested and EMPTY.fullmatch(line or ""))
        )
        mark = _Mark.QUOTATION if quoted and not nested else _Mark.BODY
        if line is None:
            mark = _Mark.COMMENT
        elif number in outside and HEADING.fullmatch(line):
            mark = _Mark.HEADING
        yield first + number, line or "", mark


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
    identity = explicit[1] if explicit else None
    before, colon, after = heading.partition(":")
    word = before.strip().casefold()
    if word in kinds:
        return _Named(word, after.strip() or None, identity)
    near = get_close_matches(word, kinds, n=1, cutoff=0.75) if colon else []
    if near:
        hint = f"write `{near[0].capitalize()}: …`, or list `{word}` below `kinds` in config.yaml"
        problems.warning(place, f"`{word}` is not a kind of note", hint, draft.heading)
    return _Named(None, heading or None, identity)


def _note(draft: _Draft, named: _Named, identity: str, path: str, problems: Problems) -> Note:
    metadata, lines, body = parse_metadata(draft.body, path, problems)
    quotation = draft.quoted
    if draft.quotation and not quotation.text:
        hint = "quote a passage after the >, or take the > out"
        problems.error(Place(path, quotation.line), "this quotation is empty", hint)
    elif not quotation.text and not body.text:
        hint = "write the note under its heading, or take the heading out"
        problems.error(Place(path, draft.line), "this note is empty", hint)
    elif not (body.text or metadata.link or metadata.draft):
        hint = (
            "write the note below the quotation; to quote on into the next paragraph,"
            " put an empty `>` line between the two"
        )
        message = "this note is empty: nothing is written under its quotation"
        problems.warning(Place(path, draft.line), message, hint)
    return Note(
        id=identity,
        kind=named.kind,
        heading=named.heading,
        quotation=quotation,
        body=body,
        line=draft.line,
        metadata=metadata,
        lines=lines,
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
    ordinals: dict[str, int] = {}
    for draft, name in named:
        identity = name.identity or _free(_first_words(draft, name), taken, ordinals)
        taken.setdefault(identity, draft.line)
        identities.append(identity)
    return identities


def _free(wish: str, taken: Container[str], ordinals: dict[str, int]) -> str:
    """The id wished for, with an ordinal above those given before where it is taken."""
    identity = wish
    while identity in taken:
        ordinals[wish] = ordinals.get(wish, 1) + 1
        identity = f"{wish}-{ordinals[wish]}"
    return identity


def _first_words(draft: _Draft, named: _Named) -> str:
    words = LINKED.sub("]", named.heading or "") or draft.quoted.text or named.kind or ""
    return "-".join(slugify(words).split("-")[:WORDS_IN_ID]) or "note"
