"""Where the lines of a document name an outlet by one of the phrases."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from postil.reading.sources.page_phrases import OF_PAGES
from postil.reading.sources.text_phrases import OF_TEXTS
from postil.reading.sources.wording import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

PHRASES = {**OF_PAGES, **OF_TEXTS}
Naming = tuple[str, Phrase, re.Match[str]]
"""The kind of a phrase, the phrase, and where it stands in a line."""


def names_in(lines: Sequence[str], known: Mapping[str, Phrase] = PHRASES) -> Iterator[list[Naming]]:
    """For each line what in it names an outlet: by which phrase, and where it stands."""
    for line, phrases in zip(lines, _phrases_of(lines, known), strict=True):
        yield [
            (kind, phrase, match) for kind, phrase in phrases for match in _matches(phrase, line)
        ]


def _phrases_of(
    lines: Sequence[str], known: Mapping[str, Phrase]
) -> list[list[tuple[str, Phrase]]]:
    """The phrases that each line may hold, which are those of whose triggers it has one."""
    folded = [line.lower() for line in lines]
    text = "\n".join(folded)
    starts = list(accumulate((len(line) + 1 for line in folded), initial=0))
    found: list[list[tuple[str, Phrase]]] = [[] for _ in lines]
    lines_with: dict[str, list[int]] = {}
    for kind, phrase in known.items() if lines else ():
        for each in phrase.triggers:
            if each not in lines_with:
                lines_with[each] = [*_lines_with(each, text, starts)]
        for number in {n for each in phrase.triggers for n in lines_with[each]}:
            found[number].append((kind, phrase))
    return found


def _lines_with(trigger: str, text: str, starts: Sequence[int]) -> Iterator[int]:
    at = text.find(trigger)
    while at >= 0:
        number = bisect_right(starts, at) - 1
        yield number
        at = text.find(trigger, starts[number + 1])


def _matches(phrase: Phrase, line: str) -> Iterable[re.Match[str]]:
    if not phrase.opens:
        return phrase.pattern.finditer(line)
    match = phrase.pattern.match(line)
    return (match,) if match else ()
