"""Lines that tell of an article's origin: who wrote it, when, and where it stood before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from postil.reading.document import PartKind
from postil.reading.structure.days import DATELINE

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST_DATELINE = 90
LONGEST_NAME = 60
BYLINE = re.compile(
    r"(?i:by|written by|story by|reported by|words by)\b:?\s+(?=[A-Z@])\S.{1,100}$"
    r"|\((?:Reporting|Additional reporting|Writing|Editing|Compiled) by [^()]{3,200}\)$"
)
BYLINE_START = re.compile(r"\W*(?:(?:posted|written|story|words|published) )?by\b", re.IGNORECASE)
# What a name stands below, on a line of its own.
LABEL_OF_NAME = re.compile(
    r"(?:(?:medically |expertly )?(?:written|fact[- ]?checked|reviewed|edited|reported|researched) "
    r"|(?:article|story|text|words|posted|published) )by\W*",
    re.IGNORECASE,
)
NAMES = re.compile(r"(?:[A-Z][\w.'’-]*+,?+ ?+(?:and |& )?+){2,6}+")
LIST_OF_NAMES = re.compile(r"(?:[A-Z][\w.'’-]*,? (?:and |& )?){3,20}[A-Z][\w.'’-]*")
REPRINT = re.compile(
    r"(?:(?:this .{0,40})?(?:was )?(?:first|originally) (?:published|appeared|posted)\b"
    r"|(?:reprinted|republished)\b).{0,160}",
    re.IGNORECASE,
)
CLOSING_SENTENCE = re.compile(
    r"(?<=[.!?”\"’'])\s+(?=(?:This (?:is|was) a condensed version\b"
    r"|This (?:article|story|post|piece) (?:was |has been )?(?:(?:originally|first) "
    r"(?:published|appeared)|updated)\b)[^.]{0,200}\.$)"
)
CALLING = (
    r"(?:editor|reporter|writer|correspondent|journalist|author|columnist|fellow|professor"
    r"|contributor|advis[eo]r|analyst|director|blogger|producer|lecturer|founder|critic|researcher"
    r"|[Tt]witter|[Ff]ollow)"
)
BIOGRAPHY = re.compile(
    r"about the (?:author|writer)s?\b.{0,200}"
    r"|(?:[A-Z][\w.'’-]*\s){1,3}[A-Z][\w.'’-]*,?(?:\s\([^)]{0,80}\),?)?\s"
    r"(?:is|was|has been|covers|writes|works|serves|joined|reports|teaches)\s.{0,800}"
    rf"\b{CALLING}\b.*"
    r"|(?:[A-Z][\w.'’-]*\s){1,3}is an? (?:[\w-]+ ){0,4}(?:journalist|reporter|writer|editor|author"
    r"|blogger|columnist|correspondent)\b.*"
    r"|(?:Contact|Reach|Email|E-mail) [A-Z]\S+ [A-Z]\S+(?: at)? \S{1,60}@\S.{0,300}"
)
SIGNED = re.compile(r"(?i:by)\b:?\s+(?P<name>[A-Z][\w.'’-]{0,30}(?: [A-Z][\w.'’-]{0,30}){1,3})")
CLOSING_BYLINE = re.compile(r"[Bb]y (?:[A-Z][\w.'’-]*+ ?+(?:and |& )?+){2,6}+")
OF_WRITERS = re.compile(
    r" (?:is|was|has|writes|wrote|covers|works|worked|reports|lives|joined|serves|teaches|edits"
    r"|can be)\b[^“”\"]{0,800}"
)
OF_SAME = re.compile(
    r"(?:(?:He|She|They)\b(?! (?:said|says|told|added))|(?:His|Her|Their)\b"
    r"|An? [^.“”\"]{1,120}, (?:he|she|they)\b|(?:Follow|Contact|E-?mail|Reach|You can)\b"
    r".{0,60}\b(?:him|her|them)\b)[^“”\"]{0,600}"
)


def is_of_writers(text: str, names: Iterable[str]) -> bool:
    """Whether a line tells who one of the writers is, whatever the calling."""
    return any(text.startswith(name) and OF_WRITERS.fullmatch(text, len(name)) for name in names)


def is_credited_name(before: str, name: str, after: str) -> bool:
    """Whether a line is a name below a label such as `Written by`, and a life follows it."""
    is_labelled = LABEL_OF_NAME.fullmatch(before) and len(name) <= LONGEST_NAME
    return bool(
        is_labelled and NAMES.fullmatch(name) and is_of_writers(after, (name, name.split()[0]))
    )


def origin_of(text: str) -> PartKind | None:
    """What a line is that tells of an article's origin, None if it is anything else."""
    if REPRINT.fullmatch(text):
        return PartKind.REPRINT
    if BYLINE.match(text):
        return PartKind.BYLINE
    is_date = len(text) <= LONGEST_DATELINE and DATELINE.match(text)
    return PartKind.DATELINE if is_date else None
