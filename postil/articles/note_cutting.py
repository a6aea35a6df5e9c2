"""A notes section is cut by line into the drafts of its notes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING

from postil.articles.comments import uncommented
from postil.articles.fences import unfenced
from postil.articles.sections import check_headings
from postil.errors import Place
from postil.model import Markdown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from postil.errors import Problems

HEADING = re.compile(
    r"###(?!#)[ \t]*+((?:[^ \t]++|[ \t]++(?!#*+[ \t]*+$))*+)(?:[ \t]++#*+)?[ \t]*+$"
)
NESTED = re.compile(r">[ \t]?>")
EMPTY = re.compile(r">[ \t]*")
INDENTED = re.compile(r"[ ]{1,3}>")
OUTDENT = "take the space before > out: a quotation begins at the start of a line"


class _Mark(Enum):
    HEADING = auto()
    QUOTATION = auto()
    BODY = auto()
    COMMENT = auto()


@dataclass(slots=True)
class Draft:
    """A note's lines, each with its number; `extent` are all the lines of the file it takes."""

    line: int
    heading: str | None = None
    quotation: list[tuple[int, str]] = field(default_factory=list)
    body: list[tuple[int, str]] = field(default_factory=list)
    extent: range = range(0)

    @property
    def is_nameless(self) -> bool:
        """Whether it is text that stands below neither a heading nor a quotation."""
        return self.heading is None and not self.quotation

    @property
    def quoted(self) -> Markdown:
        """The words quoted, without the signs before them; on line 0 where none are to be."""
        visible = [number for number, (_, line) in enumerate(self.quotation) if line.strip()]
        if not visible:
            missing = self.line if self.is_nameless else 0
            return Markdown("", self.quotation[0][0] if self.quotation else missing)
        lines = self.quotation[visible[0] : visible[-1] + 1]
        text = "\n".join(line.removeprefix(" ") for _, line in lines)
        return Markdown(text.strip(), lines[0][0])


def cut_notes(section: Markdown, path: str, problems: Problems) -> list[Draft]:
    """The drafts of a section's notes, in order; each line of the section is of one of them."""
    lines = _visible(section, path, problems)
    drafts = _cut(lines, section.line)
    starts = [section.line, *(draft.line for draft in drafts[1:]), section.line + len(lines)]
    for draft, start, end in zip(drafts, starts, starts[1:], strict=False):
        draft.extent = range(start, end)
        if draft.is_nameless:
            hint = "quote a passage with > above it, or give it a ### heading"
            if NESTED.match(draft.body[0][1]):
                hint = "quote the article with one > at the start of a line; > > quotes other words"
            if INDENTED.match(draft.body[0][1]):
                hint = OUTDENT
            excerpt = draft.body[0][1][:100]
            message = "this text belongs to no note"
            problems.error(Place(path, draft.line), message, hint, excerpt)
        elif not draft.quotation:
            _check_indent(draft, path, problems)
    return drafts


def _check_indent(draft: Draft, path: str, problems: Problems) -> None:
    """Warn of a note on the whole that begins with what was meant as its quotation."""
    at, line = next(((at, line) for at, line in draft.body if line.strip()), (0, ""))
    if INDENTED.match(line):
        message = "this line is no quotation of the article: a space stands before its >"
        problems.warning(Place(path, at), message, OUTDENT, line[:100])


def _visible(section: Markdown, path: str, problems: Problems) -> list[str | None]:
    """The lines of a section without comments, None for one that was nothing else."""
    written = section.text.split("\n")
    lines, unclosed = uncommented(written)
    if unclosed is not None:
        place = Place(path, section.line + unclosed)
        hint = "end it with -->, or put a backslash before it if no comment is meant"
        problems.error(place, "this comment is not closed", hint, written[unclosed][:100])
    check_headings(path, problems, section)
    return lines


def _cut(lines: Sequence[str | None], first: int) -> list[Draft]:
    drafts: list[Draft] = []
    quoting = False
    for at, line, mark in _marked(lines, first):
        if mark is _Mark.HEADING:
            drafts.append(Draft(at, heading=HEADING.sub(r"\1", line)))
        elif mark is _Mark.QUOTATION:
            if not quoting and not _awaits_quotation(drafts):
                drafts.append(Draft(at))
            drafts[-1].quotation.append((at, line[1:]))
        elif mark is _Mark.BODY and (drafts or line.strip()):
            drafts = drafts or [Draft(at)]
            drafts[-1].body.append((at, line))
        quoting = mark is _Mark.QUOTATION
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


def _awaits_quotation(drafts: list[Draft]) -> bool:
    if not drafts or drafts[-1].heading is None or drafts[-1].quotation:
        return False
    return not any(line.strip() for _, line in drafts[-1].body)
