"""A page's file, cut by line into front matter, text and notes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from postil.articles.comments import uncommented
from postil.articles.fences import unfenced
from postil.errors import Place, PostilError, Problem, suggestion
from postil.model import Aside, Markdown, SetAside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from postil.errors import Problems

NOTES = "Notes"
ASIDES = {aside.heading: aside for aside in SetAside}
OPENED = re.compile(r"(`{3,}|~{3,})[^`]*$")
NOTES_HEADING = re.compile(rf"##[ \t]*{NOTES}(?:[ \t]+#+)?[ \t]*")
HIGH_HEADING = re.compile(r" {0,3}(#{1,2})(?!#)(.*)")
UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*")


@dataclass(frozen=True, slots=True)
class Sections:
    """The parts of a page's file.

    `front` is the YAML between the fences; `text` and `notes` are without the blank lines
    around them. `text_span` are the lines of `text`, from 0 and up to but without the second.
    """

    lines: tuple[str, ...]
    front: Markdown
    text: Markdown
    notes: Markdown | None
    text_span: tuple[int, int]

    @property
    def newline(self) -> str:
        """The line ending of the file, by its first line."""
        return "\r\n" if self.lines[0].endswith("\r") else "\n"

    @property
    def front_span(self) -> tuple[int, int]:
        """The lines of the front matter, from 0, without its fences."""
        return 1, self.front.line - 1 + self.front.text.count("\n") + bool(self.front.text)


def split_front(text: str, path: str) -> tuple[Markdown, Markdown]:
    """The front matter, empty where there is none, and what follows it.

    Raises:
        PostilError: the front matter is not closed.
    """
    lines = _lines(text)
    if lines[0].rstrip() != "---":
        return Markdown(), Markdown("\n".join(lines), 1)
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() in ("---", "..."):
            front = Markdown("\n".join(lines[1:number]), 2)
            return front, Markdown("\n".join(lines[number + 1 :]), number + 2)
    hint = "end it with a line that holds nothing but ---"
    raise PostilError(Problem(Place(path, 1), "the front matter is not closed", hint))


def split_page(text: str, path: str) -> Sections:
    """The sections of a page.

    Raises:
        PostilError: there is no front matter, or it is not closed.
    """
    front, rest = split_front(text, path)
    if rest.line == 1:
        hint = "begin the file with ---, a line such as `title: …`, and --- again"
        raise PostilError(Problem(Place(path, 1), "a page begins with front matter", hint))
    body, notes = split_notes(rest)
    start = body.line - 1
    end = start + (body.text.count("\n") + 1 if body.text else 0)
    return Sections(tuple(text.split("\n")), front, body, notes, (start, end))


def split_notes(rest: Markdown) -> tuple[Markdown, Markdown | None]:
    """The text above `## Notes`, and what stands below it, without the blank lines around them."""
    lines = rest.text.split("\n")
    at = next((number for number, line in visible(lines) if _is_notes_heading(line)), None)
    end = len(lines) if at is None else at
    notes = None if at is None else _section(lines, at + 1, len(lines), rest.line)
    return _section(lines, 0, end, rest.line), notes


def split_asides(body: Markdown) -> tuple[Markdown, tuple[Aside, ...]]:
    """The text of a page, and the parts of its document that stand below it under headings."""
    lines = body.text.split("\n")
    heads = [number for number, line in visible(lines) if line in ASIDES]
    text = _section(lines, 0, heads[0] if heads else len(lines), body.line)
    ends = [*heads[1:], len(lines)]
    return text, tuple(
        Aside(ASIDES[lines[head]], _section(lines, head + 1, end, body.line))
        for head, end in zip(heads, ends, strict=False)
    )


def check_headings(
    path: str, problems: Problems, *sections: Markdown | None, asides: bool = False
) -> None:
    """Report code fences left open, and headings of the first or second level within sections.

    Args:
        path: the file.
        problems: takes them.
        sections: stretches of the file.
        asides: whether the headings of what is set aside may stand there, each once.
    """
    allowed = set(ASIDES) if asides else set()
    for section in filter(None, sections):
        lines = uncommented(section.text.split("\n")).text
        for number, line in unfenced(lines):
            place = Place(path, section.line + number)
            above = lines[number - 1] if number else ""
            if fence := OPENED.match(line):
                hint = f"close it with a line that holds nothing but {fence[1]}"
                problems.error(place, "this code fence is not closed", hint, line[:100])
            elif line in allowed:
                allowed.remove(line)
            elif heading := HIGH_HEADING.match(line):
                _report_stray(place, line, heading[2].strip(" \t#"), problems)
            elif UNDERLINE.fullmatch(line) and _can_be_heading(above):
                _report_stray(Place(path, place.line - 1), above, above.strip(), problems)


def visible(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Each line outside code fences without its comments, with its number from 0."""
    return unfenced(uncommented(lines).text)


def _is_notes_heading(line: str) -> bool:
    return bool(NOTES_HEADING.fullmatch(line))


def _can_be_heading(line: str) -> bool:
    return bool(line.strip()) and not re.match(r" {0,3}(>|#|`{3}|~{3}|[-*+] |\d+\. |\|)|    ", line)


def _report_stray(place: Place, line: str, name: str, problems: Problems) -> None:
    message = f"`{name[:60]}` is a heading of the first or second level"
    known = [f"## {NOTES}", *ASIDES]
    hint = suggestion(f"## {name}", known, f"begin it with ###: ### {name[:60]}")
    if line in ASIDES:
        message, hint = f"`{line}` stands once, above `## {NOTES}`", "put it all below that one"
    if _is_notes_heading(line):
        message, hint = f"a second `## {NOTES}`", "put all notes below the first one"
    problems.error(place, message, hint, line[:100])


def _section(lines: list[str], start: int, end: int, first_line: int) -> Markdown:
    first, last = _trim(lines, start, end)
    return Markdown("\n".join(lines[first:last]), first_line + first)


def _trim(lines: list[str], start: int, end: int) -> tuple[int, int]:
    while start < end and not lines[start].strip():
        start += 1
    while end > start and not lines[end - 1].strip():
        end -= 1
    return start, end


def _lines(text: str) -> list[str]:
    return [line.removesuffix("\r") for line in text.removeprefix("\ufeff").split("\n")]
