"""What a reading shows of a document, against labels that a person gave its lines."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from postil.reading.document import PartKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from bench.reading.rates import Tally
    from postil.reading.document import Line
    from postil.reading.study import Study

SHOWN = (PartKind.DECK, PartKind.TEXT)


@dataclass(frozen=True, slots=True)
class Labels:
    """What a person says of a document's lines, by their numbers among those not blank, from 0.

    `title` is the line of the title, None where there is none; `clutter` those that are not the
    article's own, `either` those that may be shown or not. All others are the article's text.
    """

    title: int | None
    clutter: frozenset[int]
    either: frozenset[int]


def read_labels(file: Path) -> Mapping[str, Labels]:
    """The labels of documents by their names.

    Args:
        file: JSON, `{name: {"title": 3, "clutter": [0, 1], "either": []}}`.
    """
    written = json.loads(file.read_text(encoding="utf-8"))
    return {
        name: Labels(each["title"], frozenset(each["clutter"]), frozenset(each["either"]))
        for name, each in written.items()
    }


def judge_by_hand(tally: Tally, name: str, study: Study, labels: Labels) -> None:
    """Count the article's words that are shown, and those shown that are clutter."""
    parts = [part for part in study.parts if part.kind in SHOWN]
    lines = [
        (line, sum(_words(study, max(line.start, p.start), min(line.end, p.end)) for p in parts))
        for line in study.document.lines
        if line.number not in labels.either and line.number != labels.title
    ]
    article = [each for each in lines if each[0].number not in labels.clutter]
    clutter = [each for each in lines if each[0].number in labels.clutter]
    total = sum(_words(study, line.start, line.end) for line, _ in article)
    kept, extra = _shown(article), _shown(clutter)
    _add(tally, "the article's words that are kept", kept, total)
    _add(tally, "words shown that are clutter", extra, kept + extra)
    for line, shown in article:
        if shown < _words(study, line.start, line.end):
            tally.wrong["text"].append((name, "lost", str(line.number), line.text[:90]))
    for line, shown in clutter:
        if shown:
            tally.wrong["text"].append((name, "clutter", str(line.number), line.text[:90]))


def _words(study: Study, start: int, end: int) -> int:
    return len(study.document.text[start:end].split()) if start < end else 0


def _shown(lines: Iterable[tuple[Line, int]]) -> int:
    return sum(shown for _, shown in lines)


def _add(tally: Tally, name: str, right: int, of: int) -> None:
    rate = tally.rates[name]
    rate.right, rate.of = rate.right + right, rate.of + of
    tally.numbers[f"{name}, each"].append(right / of if of else float(right == of))
