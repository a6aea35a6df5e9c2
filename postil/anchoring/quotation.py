"""The words that a note quotes, out of the Markdown they are written in."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace

from postil.anchoring.folding import words
from postil.anchoring.inline import Piece, reduce_inline
from postil.anchoring.match import Span

SIGN = re.compile(r"^[ ]{0,3}>[ ]?", re.MULTILINE)
BLANK = re.compile(r"\n(?:[ \t]*\n)+")
FENCE = re.compile(r"[ ]{0,3}(?:```|~~~)")
ITEM = re.compile(r"[ ]{0,3}(?:[*+-]|\d{1,9}\.)[ \t]+")
HEADING = re.compile(r"[ ]{0,3}#{1,6}[ \t]*|(?<![ \t])[ \t]*+(?<![\\#])#++[ \t]*+$")
RULE = re.compile(r"[ ]{0,3}(?:(?:[-*_][ \t]*){3,}|=+[ \t]*)")
DELIMITERS = re.compile(
    r"[ ]{0,3}\|?[ \t]*+:?-+:?[ \t]*+(?:\|[ \t]*+:?-+:?[ \t]*+)*+(?:\|[ \t]*+)?"
)
ELLIPSIS = re.compile(r"(?<!\S)(?:…|\.\.\.)(?!\S)")
TWO_BOLD = "two passages of this quotation are bold, and only one can be the exact one"


@dataclass(frozen=True, slots=True)
class Gap:
    """Where a quotation skips words; one that is not `certain` may be the article's own sign."""

    start: int
    end: int
    certain: bool


@dataclass(frozen=True, slots=True)
class Quotation:
    """The words quoted, as the article would show them.

    Attributes:
        text: the words, with the signs of its gaps, and an empty line between its paragraphs.
        gaps: where `text` skips words.
        bold: the exact passage within `text`, which the rest tells apart; None for all of it.
        problem: what is wrong with the quotation, in a sentence without its full stop, or None.
        occurrence: which of several equal passages is meant, from 1, or None.
        first: whether the very words at their first occurrence are meant, and nothing like them.
    """

    text: str
    gaps: tuple[Gap, ...] = ()
    bold: Span | None = None
    problem: str | None = None
    occurrence: int | None = None
    first: bool = False

    @classmethod
    def parse(
        cls, markdown: str, *, occurrence: int | None = None, first: bool = False
    ) -> Quotation:
        """The quotation of a note, with the `>` signs before its lines or without."""
        text, gaps, bold = _assemble(_blocks(_unsigned(markdown)))
        runs = [run for run in bold if run.end > run.start]
        return cls(
            text,
            tuple(gaps),
            runs[0] if runs else None,
            TWO_BOLD if len(runs) > 1 else None,
            occurrence,
            first,
        )

    def whole(self) -> Quotation:
        """The same words, none of them bold: for an article whose own words there are bold."""
        return replace(self, bold=None)

    @property
    def key(self) -> str:
        """A hash of the very words and of the occurrence meant, to which a pin belongs."""
        parts = [words(self.text[part.start : part.end]) for part in self.parts(bare=False)]
        named = "\n".join([*parts, str(self.occurrence or "")])
        return hashlib.sha256(named.encode("utf-8", "surrogatepass")).hexdigest()[:16]

    def parts(self, *, bare: bool) -> tuple[Span, ...]:
        """The stretches of `text` between its gaps; `bare` takes a lone … for a gap too."""
        spans, at = [], 0
        for gap in self.gaps:
            if gap.certain or bare:
                spans.append(Span(at, gap.start))
                at = gap.end
        spans.append(Span(at, len(self.text)))
        return tuple(span for span in spans if self.text[span.start : span.end].strip())

    @property
    def has_bare_gaps(self) -> bool:
        """Whether there is a … that may skip words or be the article's own."""
        return any(not gap.certain for gap in self.gaps)


def _unsigned(markdown: str) -> str:
    lines = markdown.strip("\n").split("\n")
    if all(SIGN.match(line) for line in lines):
        return SIGN.sub("", "\n".join(lines))
    return markdown


def _blocks(markdown: str) -> list[list[Piece]]:
    blocks = []
    for block in BLANK.split(markdown.strip("\n")):
        if FENCE.match(block):
            lines = [line for line in block.split("\n") if not FENCE.match(line)]
            blocks.append([Piece("\n".join(lines))])
        else:
            blocks.append(reduce_inline(_unmarked(SIGN.sub("", block))))
    return blocks


def _unmarked(block: str) -> str:
    """A block's lines without what makes them list items, headings, rules or rows."""
    lines = block.split("\n")
    listed = bool(ITEM.match(lines[0]))
    kept = []
    for line in lines:
        if (RULE.fullmatch(line) or DELIMITERS.fullmatch(line)) and not ITEM.fullmatch(line):
            continue
        bare = ITEM.sub("", line, count=1) if listed else line
        kept.append(HEADING.sub("", bare) if bare.lstrip().startswith("#") else bare)
    return "\n".join(kept)


def _assemble(blocks: list[list[Piece]]) -> tuple[str, list[Gap], list[Span]]:
    texts: list[str] = []
    gaps: list[Gap] = []
    bold: list[Span] = []
    at = depth = began = 0
    for number, pieces in enumerate(blocks):
        for piece in [Piece("\n\n")] * bool(number) + pieces:
            before = depth
            depth += piece.strong
            if piece.strong < 0 and before and not depth:
                bold.append(Span(began, at))
            at += len(piece.text)
            if piece.strong > 0 and not before:
                began = at
            if piece.gap:
                gaps.append(Gap(at - len(piece.text), at, certain=True))
            texts.append(piece.text)
    text = "".join(texts)
    bare = [Gap(*match.span(), certain=False) for match in ELLIPSIS.finditer(text)]
    return text, sorted([*gaps, *bare], key=lambda gap: gap.start), bold
