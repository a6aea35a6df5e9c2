"""Trials of a case, counted."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from bench.anchors.cases import CASES as WHOLE_CASES
from bench.anchors.documents import LINE, WORD, Document, quoted
from bench.anchors.draws import Draw, Trial
from bench.anchors.rules import hypothesis, ours
from bench.anchors.spread import SPREAD_CASES
from postil.anchors import Span, words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bench.anchors.rules import Answer

LENGTHS = {"word": (3, 19), "20-34": (20, 34), "50-90": (50, 90), "120-260": (120, 260)}
RULES: dict[str, Callable[[Trial], Answer]] = {"ours": ours, "hypothesis": hypothesis}
CASES: dict[str, Callable[[Draw], Trial]] = WHOLE_CASES | SPREAD_CASES
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
            answer = RULES[cell.rule](trial)
            outcome = (
                judged_by_lines(answer, trial) if trial.left else judged(answer, trial.passage)
            )
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


def judged_by_lines(answer: Answer, trial: Trial) -> str:
    """Whether an answer is wrong, kept, ambiguous or orphaned, when parts may be gone.

    It is wrong if half of what is marked of any paragraph is none of the words that are left. The
    very words are none that are wrong, where they stand together as they are quoted.
    """
    if answer.place is None:
        return judged(answer, None)
    lines = [] if trial.quotation.gaps else trial.quotation.text.split("\n")
    very_words = set(map(words, lines))
    for span in answer.marked or (answer.place,):
        for line in LINE.finditer(trial.text, span.start, span.end):
            is_left = _is_left(Span(*line.span()), trial.left)
            if WORD.search(line[0]) and not is_left and words(line[0]) not in very_words:
                return "wrong"
    return "kept"


def _is_left(line: Span, left: Sequence[Span]) -> bool:
    shared = (min(line.end, one.end) - max(line.start, one.start) for one in left)
    return sum(max(each, 0) for each in shared) >= SHARED * (line.end - line.start)
