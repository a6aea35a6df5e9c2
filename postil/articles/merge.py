"""A three-way merge of a page's text whose base is known by the hashes of its lines alone.

After Khanna, Kunal and Pierce, "A Formal Investigation of Diff3" (2007): what only one side
changed is taken from it, what both changed alike is taken once, and anything else is a conflict.
"""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from postil.articles.record import short_digest

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_PAIRS = 2_000_000


class _Unit(NamedTuple):
    """A line with the blank lines after it; the key says the line, and whether any follow."""

    key: str
    lines: tuple[str, ...]


class _Edit(NamedTuple):
    start: int
    end: int
    units: tuple[_Unit, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(unit.key for unit in self.units)


def line_hashes(text: str) -> tuple[str, ...]:
    """The base of later merges: a hash for each line of a text that is not blank."""
    return tuple(unit.key for unit in _units(text))


def merge(base: Sequence[str], ours: str, theirs: str) -> str | None:
    """The text with the changes of both sides since `base`, None where they conflict.

    Args:
        base: the line hashes of the text that both came from.
        ours: the page's text, LF.
        theirs: the seed's new text, LF.
    """
    our_units, their_units = _units(ours), _units(theirs)
    ours_since, theirs_since = _matcher(base, our_units), _matcher(base, their_units)
    if ours_since is None or theirs_since is None:
        return None
    merged = _woven(_edits(ours_since, our_units), _edits(theirs_since, their_units))
    if merged is None:
        return None
    kept = _apply(merged, base, _unchanged(ours_since, our_units))
    return "\n".join(line for unit in kept for line in unit.lines).strip("\n")


def _units(text: str) -> tuple[_Unit, ...]:
    units: list[list[str]] = []
    for line in text.split("\n"):
        if line.strip() or not units:
            units.append([line])
        else:
            units[-1].append(line)
    return tuple(
        _Unit(short_digest(unit[0].rstrip() + "\n" * (len(unit) > 1)), tuple(unit))
        for unit in (*units[:-1], [*units[-1], ""])
    )


def _matcher(base: Sequence[str], units: Sequence[_Unit]) -> SequenceMatcher[str] | None:
    """What compares a side with the base, None where that would take too long."""
    keys = [unit.key for unit in units]
    ours, theirs = Counter(base), Counter(keys)
    if sum(ours[key] * theirs[key] for key in ours) > MOST_PAIRS:
        return None
    return SequenceMatcher(None, list(base), keys, autojunk=False)


def _edits(matcher: SequenceMatcher[str], units: Sequence[_Unit]) -> list[_Edit]:
    return [
        _Edit(start, end, tuple(units[first:last]))
        for tag, start, end, first, last in matcher.get_opcodes()
        if tag != "equal"
    ]


def _unchanged(matcher: SequenceMatcher[str], units: Sequence[_Unit]) -> dict[int, _Unit]:
    return {
        block.a + offset: units[block.b + offset]
        for block in matcher.get_matching_blocks()
        for offset in range(block.size)
    }


def _woven(ours: list[_Edit], theirs: list[_Edit]) -> list[_Edit] | None:
    woven: list[_Edit] = []
    for edit in sorted([*ours, *theirs], key=lambda edit: (edit.start, edit.end)):
        if woven and _collide(woven[-1], edit):
            last = woven[-1]
            if (last.start, last.end, last.keys) != (edit.start, edit.end, edit.keys):
                return None
            continue
        woven.append(edit)
    return woven


def _collide(first: _Edit, second: _Edit) -> bool:
    return second.start < first.end or (first.start, first.end) == (second.start, second.end)


def _apply(edits: Sequence[_Edit], base: Sequence[str], unchanged: dict[int, _Unit]) -> list[_Unit]:
    units: list[_Unit] = []
    at = 0
    for edit in edits:
        units += [unchanged[index] for index in range(at, edit.start)]
        units += edit.units
        at = edit.end
    return units + [unchanged[index] for index in range(at, len(base))]
