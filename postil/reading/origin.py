"""Who published a document and who wrote it, where it says so outright."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from postil.model import Basis, Fact
from postil.reading.dates import CREDIT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from postil.model import Source

EDGE_LINES = 15
LONG = 200
LABEL = re.compile(r"(?:publisher|publication|published by)\s*:\s*(\S.{0,79})$", re.IGNORECASE)
TOP_LABEL = re.compile(rf"source\s*:\s*(\S.{{0,79}})$|{LABEL.pattern}", re.IGNORECASE)
REPRINT = re.compile(
    r"(?:this (?:article|story|piece|post|essay) )?(?:was )?"
    r"(?:(?:first|originally) (?:published|appeared|posted)|reprinted|republished)"
    r"(?: here)?(?: with permission)? (?:from|in|on|at|by) (?P<name>[A-Z](?:[^.]|\.(?=\w)){1,79}?)"
    r"(?: with permission| under [^.]*| (?:on|in) [^.]*\d{4})?\.?$",
    re.IGNORECASE,
)
PARTICLE = "(?:de|da|del|della|di|du|van|von|der|den|bin|ibn|al|el|la|le|ter|ten|zu)"
NAME = rf"[A-Z][^\W\d_]*[\w.'’-]*(?:[ ]{PARTICLE})*(?:[ ][A-Z](?:[^\W\d_]|[.'’-])*){{1,3}}"
BYLINE = re.compile(rf"[Bb][Yy][: ]\s*(?P<names>{NAME}(?:(?:,| and| &|, and)[ ]{NAME})*)$")

NO_NAME = re.compile(r"(?:The|A|An|My|Our|Your|Their|His|Her|All|Any|Our|Staff)\b", re.IGNORECASE)


def stated_source(lines: Sequence[str]) -> Fact[str]:
    """The source that a labelled line at the top or the end names.

    `Source:` counts above the text alone: further down it credits a picture or a table.
    """
    first_long = next((n for n, line in enumerate(lines) if len(line) > LONG), len(lines))
    edge = min(EDGE_LINES, first_long)
    top, end = lines[:edge], lines[edge:][-EDGE_LINES:]
    labelled = [*((TOP_LABEL, line) for line in top), *((LABEL, line) for line in end)]
    for label, line in labelled:
        match = label.match(line)
        name = (match[match.lastindex or 0] if match else "").rstrip(".")
        if name and not CREDIT.search(line) and not name[0].islower():
            return Fact(name, Basis.STATED, line, "a line that names the source")
    return Fact()


def known_source(text: str, sources: Sequence[Source]) -> Fact[str]:
    """The one known source whose signs the text bears; unknown where two sources' do."""
    folded = text.casefold()
    found = [
        (source, sign)
        for source in sources
        if (sign := next((sign for sign in source.signs if _bears(folded, sign)), None))
    ]
    if len(found) != 1:
        return Fact()
    source, sign = found[0]
    line = next(line for line in text.split("\n") if _bears(line.casefold(), sign))
    return Fact(
        source.name, Basis.INFERRED, line.strip()[:200], f"`{sign}` is a sign of {source.name}"
    )


def original_source(lines: Sequence[str]) -> Fact[str]:
    """Who first published a document that says it is a reprint."""
    for line in (*lines[:EDGE_LINES], *lines[-EDGE_LINES:]):
        match = REPRINT.match(line)
        if match and match["name"][0].isupper() and not re.search(r"\d{4}", match["name"]):
            name = re.sub(r"\s*\([^)]*\)$", "", match["name"]).strip()
            return Fact(name, Basis.STATED, line, "a reprint notice")
    return Fact()


def stated_authors(lines: Sequence[str]) -> Fact[tuple[str, ...]]:
    """The people that a byline at the top names."""
    for line in lines[:EDGE_LINES]:
        match = BYLINE.match(line)
        if match and not NO_NAME.match(match["names"]):
            names = re.split(r",? and |,? & |, ", match["names"])
            return Fact(tuple(names), Basis.STATED, line, "a byline")
    return Fact()


def _bears(folded: str, sign: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(sign.casefold())}(?!\w)", folded))
