"""Who published a document and who wrote it, where it says so outright."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from postil.model import Basis, Fact

if TYPE_CHECKING:
    from collections.abc import Sequence

    from postil.model import Source

EDGE_LINES = 15
LABEL = re.compile(
    r"(?:source|publisher|publication|published by)\s*:\s*(\S.{0,79})$", re.IGNORECASE
)
REPRINT = re.compile(
    r"(?:this (?:article|story|piece|post|essay) )?(?:was )?"
    r"(?:(?:first|originally) (?:published|appeared|posted)|reprinted|republished)"
    r"(?: here)?(?: with permission)? (?:from|in|on|at|by) (?P<name>[A-Z][^.]{1,79}?)"
    r"(?: with permission| under [^.]*)?\.?$",
    re.IGNORECASE,
)
PARTICLE = "(?:de|da|del|della|di|du|van|von|der|den|bin|ibn|al|el|la|le|ter|ten|zu)"
NAME = rf"[A-Z][\w.'’-]*(?:[ ]{PARTICLE})*(?:[ ][A-Z][\w.'’-]*){{1,3}}"
BYLINE = re.compile(rf"[Bb][Yy][: ]\s*(?P<names>{NAME}(?:(?:,| and| &|, and)[ ]{NAME})*)$")


def stated_source(lines: Sequence[str]) -> Fact[str]:
    """The source that a labelled line at the top or the end names."""
    for line in (*lines[:EDGE_LINES], *lines[-EDGE_LINES:]):
        match = LABEL.match(line)
        if match:
            return Fact(match[1].rstrip("."), Basis.STATED, line, "a line that names the source")
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
        if match and match["name"][0].isupper():
            name = re.sub(r"\s*\([^)]*\)$", "", match["name"]).strip()
            return Fact(name, Basis.STATED, line, "a reprint notice")
    return Fact()


def stated_authors(lines: Sequence[str]) -> Fact[tuple[str, ...]]:
    """The people that a byline at the top names."""
    for line in lines[:EDGE_LINES]:
        match = BYLINE.match(line)
        if match:
            names = re.split(r",? and |,? & |, ", match["names"])
            return Fact(tuple(names), Basis.STATED, line, "a byline")
    return Fact()


def _bears(folded: str, sign: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(sign.casefold())}(?!\w)", folded))
