"""The documents that quotations are taken from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from postil.anchors import Anchorer, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path
    from random import Random

# Two Chinese characters are a word of the mean length.
WORD = re.compile("[\u4e00-\u9fff]{1,2}|(?:[^\\W_\u4e00-\u9fff]|[\u0300-\u036f])+")
SENTENCE = re.compile(r"[^\n]+?(?:[.!?][”\"’')]*(?=\s)|(?=\n|\Z))")
LINE = re.compile(r"[^\n]+")
LONGEST = 20_000
FEWEST_WORDS = 60
# A line must have another to be moved behind.
FEWEST_LINES = 2
WORD_LONGEST = 19


@dataclass(frozen=True)
class Document:
    """A text, its words, its sentences and its lines."""

    text: str
    words: tuple[Span, ...]
    sentences: tuple[Span, ...]
    lines: tuple[Span, ...]

    @classmethod
    def of(cls, text: str) -> Document:
        """The document of a text."""
        return cls(text, _all(WORD, text), _all(SENTENCE, text), _all(LINE, text))

    @cached_property
    def anchorer(self) -> Anchorer:
        """What anchors in the text."""
        return Anchorer(self.text)


def read_documents(folders: Iterable[Path], half: str) -> tuple[str, ...]:
    """The texts of folders; `half` is `a`, `b` or `all`, by turns in the order of the names."""
    paths = sorted(path for folder in folders for path in folder.glob("*.txt"))
    chosen = {"a": paths[0::2], "b": paths[1::2]}.get(half, paths)
    texts = (path.read_text(encoding="utf-8", errors="replace")[:LONGEST] for path in chosen)
    return tuple(text for text in texts if _long_enough(text))


def _long_enough(text: str) -> bool:
    return len(WORD.findall(text)) >= FEWEST_WORDS and len(LINE.findall(text)) >= FEWEST_LINES


def quoted(document: Document, shortest: int, longest: int, random: Random) -> Span | None:
    """A run of whole words of one line, between two lengths in characters, or one word of ≥ 3."""
    for _ in range(60):
        first = random.randrange(len(document.words))
        start = document.words[first].start
        ends = [
            word.end
            for word in document.words[first : first + longest]
            if shortest <= word.end - start <= longest
        ]
        if not ends:
            continue
        end = document.words[first].end if longest <= WORD_LONGEST else random.choice(ends)
        span = Span(start, end)
        if shortest <= span.end - start and "\n" not in document.text[start : span.end]:
            return span
    return None


def around(spans: Sequence[Span], span: Span) -> Span:
    """What the spans that touch a span cover together."""
    touched = [one for one in spans if one.start < span.end and span.start < one.end]
    return Span(min(one.start for one in touched), max(one.end for one in touched))


def _all(pattern: re.Pattern[str], text: str) -> tuple[Span, ...]:
    return tuple(Span(*match.span()) for match in pattern.finditer(text) if match[0].strip())
