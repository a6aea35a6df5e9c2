"""Who published a document first: its reprint notice, or the agency in its dateline."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from postil.model import Basis
from postil.reading.signs import has_sign
from postil.reading.sources.outlets import around
from postil.reading.weighing import Candidate, Weighing, weigh

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from postil.reading.document import Document, Line

ENOUGH = 0.6
EDGE_LINES = 16
READ_LINES = 150
READ_CHARACTERS = 1_500
LONGEST_NAME = 7
WIRES = {
    "AP": "Associated Press",
    "The Associated Press": "Associated Press",
    "Associated Press": "Associated Press",
    "AFP": "Agence France-Presse",
    "Reuters": "Reuters",
    "REUTERS": "Reuters",
    "Xinhua": "Xinhua",
    "UPI": "UPI",
    "dpa": "dpa",
    "PTI": "Press Trust of India",
    "PA": "PA Media",
    "ANI": "ANI",
    "IANS": "IANS",
    "TASS": "TASS",
    "Bloomberg": "Bloomberg",
}
DATELINE = re.compile(
    r"[A-Z][\w. ,’'/-]{1,50}?(?:, \w{3,9}\.? \d{1,2})? ?\((?P<name>[\w ]{2,30}?)(?: News)?\) ?[-–—]"
    r"|\((?P<alone>[\w ]{2,30}?)\) ?[-–—]"
)
AGAIN = ("reprinted", "republished", "reposted", "crossposted", "cross-posted")
BEFORE = ("first", "originally")
REPRINT = re.compile(
    r"(?:(?:this|the) (?:article|story|piece|post|essay|column|report|interview) )?"
    rf"(?:(?:was|is|has been|were) )?(?:(?:{'|'.join(BEFORE)}) (?:published|appeared|posted|ran)"
    rf"|{'|'.join(AGAIN)})(?: here)?(?: with (?:kind )?permission)?"
    r" (?:from|in|on|at|by) (?P<name>(?-i:[A-Z])(?:[^.\n]|\.(?=\w)){1,79}?)"
    r"(?: with (?:kind )?permission| under [^.]*| (?:on|in) [^.]*\d{4}| and is| via)?"
    r"(?=[.,;]|$| and | under | with )",
    re.IGNORECASE,
)
NO_OUTLET = re.compile(
    r".*\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tues|wednes|thurs|fri|satur|sun)"
    r"[a-z]*(?:day)?\b",
    re.IGNORECASE,
)


def original_of(document: Document) -> Weighing[str]:
    """Who published a document first: a reprint notice, or an agency in its dateline."""
    return weigh([*_reprints(document.lines), *_datelines(document.lines)], ENOUGH)


def _reprints(lines: Sequence[Line]) -> Iterator[Candidate[str]]:
    edges = {line.number: line for line in (*lines[:EDGE_LINES], *lines[-2 * EDGE_LINES :])}
    for line in edges.values():
        words = line.text[:READ_CHARACTERS]
        matches = REPRINT.finditer(words) if has_sign(words, (*BEFORE, *AGAIN)) else ()
        for match in matches:
            name = re.sub(r"\s*\([^)]*\)?$", "", match["name"]).strip(' ,“”"')
            opens = not line.text[: match.start()].strip(' *•([—–-“"')
            if NO_OUTLET.match(name) or len(name.split()) > LONGEST_NAME:
                continue
            quote = around(line.text, match.start(), match.end())
            reason = "a reprint notice" + ("" if opens else " inside a sentence")
            yield Candidate(name, Basis.STATED, quote, reason, 0.9 if opens else 0.5)


def _datelines(lines: Sequence[Line]) -> Iterator[Candidate[str]]:
    for line in lines[:READ_LINES]:
        match = DATELINE.match(line.text[:120])
        name = (match["name"] or match["alone"]) if match else ""
        if match and name in WIRES:
            reason = f"an agency's dateline, ({name})"
            yield Candidate(WIRES[name], Basis.INFERRED, match[0], reason, 0.85)
            return
