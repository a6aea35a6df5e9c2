"""The lines that problems are on, with those around them, as the editor wrote them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from postil.errors import by_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from postil.errors import Place, Problem

AROUND = 1
LONGEST = 200


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line of a file, cut where it is long; `is_at_fault` if it is the problem's own."""

    number: int
    text: str
    is_at_fault: bool


SourceLines = tuple[SourceLine, ...]


def lines_around(root: Path, problems: Iterable[Problem]) -> Mapping[Place, SourceLines]:
    """The lines at and around each place that problems are at, where its file can be read.

    Args:
        root: the digest's folder; no file outside it is read.
        problems: those that are to be shown.
    """
    found: dict[Place, SourceLines] = {}
    for path, some in by_path(one for one in problems if one.place.line).items():
        lines = _lines(root, path)
        found.update((one.place, _around(lines, one.place.line)) for one in some)
    return {place: lines for place, lines in found.items() if lines}


def _around(lines: list[str], at: int) -> SourceLines:
    if at > len(lines):
        return ()
    numbered = enumerate(lines[max(0, at - 1 - AROUND) : at + AROUND], max(1, at - AROUND))
    return tuple(SourceLine(number, _cut(line), number == at) for number, line in numbered)


def _cut(line: str) -> str:
    return line if len(line) <= LONGEST else line[:LONGEST] + "…"


def _lines(root: Path, path: str) -> list[str]:
    file = (root / path).resolve()
    if not file.is_relative_to(root.resolve()):
        return []
    try:
        text = file.read_text(encoding="utf-8-sig", errors="replace")
    except OSError:
        return []
    return [line.rstrip("\r") for line in text.split("\n")]
