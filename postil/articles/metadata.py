"""The `- key: value` lines right under a note's quotation or heading."""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING

from postil.errors import Place
from postil.fields import Fields
from postil.model import Markdown, NoteMetadata
from postil.yaml_tree import End, Mapping, Scalar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from postil.errors import Problems

DRAFT = re.compile(r"\W*draft\W*(?:(?:yes|true|on)\W*)?", re.IGNORECASE)
LINE = re.compile(r"- ([a-z]+):(?:[ \t]+(.*))?$")
KEYS = "|".join(key.name for key in dataclasses.fields(NoteMetadata))
NEARLY = re.compile(rf"[-*+][ \t]*({KEYS})s?[ \t]*:", re.IGNORECASE)


def parse_metadata(
    lines: Sequence[tuple[int, str]], path: str, problems: Problems
) -> tuple[NoteMetadata, dict[str, int], Markdown]:
    """A note's metadata, their lines, and its body; faults in its lines go to `problems`."""
    start, end = _block(lines, path, problems)
    entries: dict[str, tuple[Scalar, Scalar]] = {}
    for at, line in lines[start:end]:
        match = LINE.match(line)
        if match is None:
            hint = "leave a blank line between a note's metadata and its text"
            message = "this line is not `- key: value`"
            problems.error(Place(path, at), message, hint, line[:100])
            continue
        if match[1] in entries:
            message = f"`{match[1]}` is given twice"
            problems.error(Place(path, at), message, "keep one of the two", line[:100])
        entries[match[1]] = (_scalar(match[1], at), _scalar(match[2] or "", at))
    _refuse_lost_drafts(lines[end:], path, problems)
    first = lines[start][0] if start < end else 0
    fields = Fields(Mapping(tuple(entries.values()), first, End(first, 0)), path, problems)
    return _metadata(fields, problems), fields.lines(), _body(lines[end:])


def _refuse_lost_drafts(lines: Sequence[tuple[int, str]], path: str, problems: Problems) -> None:
    """Report lines that look as if they made the note a draft and do not, lest it be published."""
    for at, line in lines:
        if DRAFT.fullmatch(line):
            hint = "write `- draft: yes` right below the quotation or the heading"
            problems.error(Place(path, at), "this does not make the note a draft", hint, line)


def _block(lines: Sequence[tuple[int, str]], path: str, problems: Problems) -> tuple[int, int]:
    start = next((n for n, (_, line) in enumerate(lines) if line.strip()), len(lines))
    if start == len(lines):
        return 0, 0
    at, first = lines[start]
    if not LINE.match(first):
        if nearly := NEARLY.match(first):
            hint = f"write `- {nearly[1].casefold()}: …`, or some words above a list of your own"
            problems.warning(Place(path, at), "this is no metadata of the note", hint, first[:100])
        return 0, 0
    blank = (n for n, (_, line) in enumerate(lines) if n > start and not line.strip())
    return start, next(blank, len(lines))


def _metadata(fields: Fields, problems: Problems) -> NoteMetadata:
    metadata = NoteMetadata(
        by=fields.text("by"),
        date=fields.date("date"),
        event=fields.date("event"),
        topics=_names(fields.text("topics")),
        link=fields.text("link"),
        occurrence=_occurrence(fields),
        everywhere=fields.flag("everywhere"),
        lead=fields.flag("lead"),
        draft=fields.flag("draft"),
    )
    fields.close()
    if metadata.everywhere and metadata.occurrence:
        message = "`everywhere: yes` takes the first of equal passages, whatever `occurrence` says"
        problems.warning(fields.place("occurrence"), message, "take one of the two out")
    return metadata


def _names(text: str | None) -> tuple[str, ...]:
    names = (name.strip() for name in (text or "").strip("[]").split(","))
    return tuple(dict.fromkeys(name for name in names if name))


def _occurrence(fields: Fields) -> int | None:
    text = fields.text("occurrence")
    if text is None:
        return None
    if not re.fullmatch(r"[1-9][0-9]{0,5}", text):
        hint = "write `- occurrence: 2` for the second of several equal passages"
        fields.error("occurrence", f"`{text}` is not a count from 1", hint)
        return None
    return int(text)


def _scalar(text: str, line: int) -> Scalar:
    return Scalar(text.strip(), quoted=False, line=line, end=End(line, 0))


def _body(lines: Sequence[tuple[int, str]]) -> Markdown:
    """The text of numbered lines, blank where numbers are left out, so that each keeps its own."""
    written = [(at, line) for at, line in lines if line.strip()]
    if not written:
        return Markdown("", 0)
    first, last = written[0][0], written[-1][0]
    by_number = dict(lines)
    text = "\n".join(by_number.get(at, "") for at in range(first, last + 1))
    return Markdown(text.rstrip(), first)
