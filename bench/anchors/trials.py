"""Trials of a case, counted."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from bench.anchors.cases import CASES
from bench.anchors.documents import Document, quoted
from bench.anchors.draws import Draw, Trial
from bench.anchors.rules import hypothesis, ours

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bench.anchors.rules import Answer
    from postil.anchors import Span

LENGTHS = {"word": (3, 19), "20-34": (20, 34), "50-90": (50, 90), "120-260": (120, 260)}
RULES: dict[str, Callable[[Trial], Answer]] = {"ours": ours, "hypothesis": hypothesis}
# A place is the passage if what the two share is at least half of what they cover together.
SHARED = 0.5


@dataclass(frozen=True)
class Cell:
    """A case at one length under one rule, how often to try it, and what its chance hangs on."""

    case: str
    length: str
    rule: str
    trials: int
    seed: int


@dataclass
class Counts:
    """How the trials of a cell came out."""

    wrong: int = 0
    kept: int = 0
    ambiguous: int = 0
    orphaned: int = 0

    @property
    def trials(self) -> int:
        """All of them."""
        return self.wrong + self.kept + self.ambiguous + self.orphaned


def run_cell(cell: Cell, texts: Sequence[str]) -> Counts:
    """The counts of a cell, each trial on documents drawn anew."""
    random = Random(f"{cell.seed} {cell.case} {cell.length}")  # noqa: S311
    known: dict[int, Document] = {}
    counts = Counts()
    while counts.trials < cell.trials:
        draw = _draw(cell, texts, known, random)
        if draw is not None:
            trial = CASES[cell.case](draw)
            outcome = judged(RULES[cell.rule](trial), trial.passage)
            setattr(counts, outcome, getattr(counts, outcome) + 1)
    return counts


def _draw(
    cell: Cell, texts: Sequence[str], known: dict[int, Document], random: Random
) -> Draw | None:
    one, two = random.sample(range(len(texts)), 2)
    for number in (one, two):
        if number not in known:
            known[number] = Document.of(texts[number])
    limits = LENGTHS[cell.length]
    passage = quoted(known[one], *limits, random)
    return Draw(known[one], passage, known[two], random, limits) if passage else None


def judged(answer: Answer, passage: Span | None) -> str:
    """Whether an answer is wrong, kept, ambiguous or orphaned."""
    place = answer.place
    if place is None:
        return "ambiguous" if answer.ambiguous else "orphaned"
    if passage is None:
        return "wrong"
    shared = min(place.end, passage.end) - max(place.start, passage.start)
    covered = max(place.end, passage.end) - min(place.start, passage.start)
    return "kept" if shared >= SHARED * covered else "wrong"
