"""Markdown reduced to the words that it renders to, in time linear in it.

It follows Python-Markdown where both understand a text; nothing here is rendered, so what is
harmful or without end there is only text here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape

TOKEN = re.compile(
    r"\\(?P<escaped>[\\`*_{}\[\]()>#+\-.!|])"
    r"|(?P<ticks>`+)"
    r"|<(?P<auto>[A-Za-z][A-Za-z0-9+.-]*://[^<>\s]*|[^<> !\n/]+@[^@<> \n]+)>"
    r"|(?P<tag><!--.{0,500}?-->|</?[a-zA-Z][^<>]*>)"
    r"|(?P<gap>\[(?:…|\.\s?\.\s?\.)\](?![(\[]))"
    r"|(?P<footnote>\[\^[^\[\]\s]+\](?!\())"
    r"|(?P<open>!?\[)|(?P<close>\])"
    r"|(?P<delimiter>\*+|_+)"
    r"|(?P<entity>&(?:\#[0-9]{1,7}|\#x[0-9a-fA-F]{1,6}|[a-zA-Z0-9]{1,32});)",
    re.DOTALL,
)
TARGET = re.compile(
    r"\([ \n]*+(?:<[^<>\n]*>|(?:[^()\s]|\([^()]*\))*+)"
    r"(?:\s++(?:\"[^\"]*\"|'[^']*'))?\s*+\)|\[[^\[\]]*\](?!\()"
)
BREAKS = re.compile(r"<(?:br|p|div|li|td|th|tr|h[1-6])\b", re.IGNORECASE)


@dataclass(slots=True)
class Piece:
    """A stretch of what is rendered; a gap skips words, `strong` is how many emphases begin."""

    text: str
    gap: bool = False
    strong: int = 0


@dataclass(slots=True)
class _Run:
    at: int
    sign: str
    left: int


@dataclass(slots=True)
class _Reducer:
    pieces: list[Piece] = field(default_factory=list)
    brackets: list[int] = field(default_factory=list)
    runs: list[_Run] = field(default_factory=list)
    unclosed: dict[str, int] = field(default_factory=lambda: {"*": 0, "_": 0})

    def text(self, text: str) -> None:
        if text:
            self.pieces.append(Piece(text))

    def close_bracket(self, source: str, at: int) -> int:
        """Ends a link or picture whose text ends before `at`; gives where to go on."""
        opening = self.brackets.pop() if self.brackets else None
        target = TARGET.match(source, at) if opening is not None else None
        if opening is None or target is None:
            self.text("]")
            return at
        if self.pieces[opening].text == "![":
            for piece in self.pieces[opening:]:
                piece.text, piece.gap = "", False
        self.pieces[opening].text = ""
        return target.end()

    def delimit(self, source: str, match: re.Match[str]) -> None:
        sign, length = match[0][0], len(match[0])
        opens, closes = _flanks(source, match)
        run = _Run(len(self.pieces), sign, length)
        self.pieces.append(Piece(match[0]))
        if closes:
            self._close(run)
        if opens and run.left:
            self.runs.append(run)
            self.unclosed[sign] += 1

    def _close(self, run: _Run) -> None:
        while run.left and self.unclosed[run.sign]:
            while self.runs[-1].sign != run.sign:
                self.unclosed[self.runs.pop().sign] -= 1
            opening = self.runs[-1]
            taken = 2 if min(opening.left, run.left) >= 2 else 1
            self._pair(opening, run, taken)
            if not opening.left:
                self.runs.pop()
                self.unclosed[run.sign] -= 1

    def _pair(self, opening: _Run, closing: _Run, taken: int) -> None:
        for run, strong in ((opening, 1), (closing, -1)):
            run.left -= taken
            piece = self.pieces[run.at]
            piece.text = piece.text[taken:]
            piece.strong += strong if taken == 2 else 0


def reduce_inline(source: str) -> list[Piece]:
    """The words of a block's inline Markdown, emphasis, links, code and pictures taken out."""
    reducer = _Reducer()
    ticks = _closing_ticks(source)
    at = 0
    while match := TOKEN.search(source, at):
        reducer.text(source[at : match.start()])
        at = match.end()
        kind = match.lastgroup
        if kind == "ticks":
            at = _code(reducer, source, match, ticks)
        elif kind == "open":
            reducer.brackets.append(len(reducer.pieces))
            reducer.text(match[0])
        elif kind == "close":
            at = reducer.close_bracket(source, at)
        elif kind == "delimiter":
            reducer.delimit(source, match)
        elif kind == "gap":
            reducer.pieces.append(Piece(match[0], gap=True))
        else:
            reducer.text(_literal(match))
    reducer.text(source[at:])
    return reducer.pieces


def _literal(match: re.Match[str]) -> str:
    if match["tag"]:
        return " " if BREAKS.match(match["tag"]) else ""
    if match["entity"]:
        return unescape(match["entity"])
    return match["escaped"] or match["auto"] or ""


def _closing_ticks(source: str) -> dict[int, list[int]]:
    """Where the runs of each number of backticks begin, the last one first."""
    runs: dict[int, list[int]] = {}
    for run in re.finditer("`+", source):
        runs.setdefault(len(run[0]), []).append(run.start())
    for starts in runs.values():
        starts.reverse()
    return runs


def _code(reducer: _Reducer, source: str, match: re.Match[str], ticks: dict[int, list[int]]) -> int:
    length = len(match[0])
    starts = ticks.get(length, [])
    while starts and starts[-1] < match.end():
        starts.pop()
    if not starts:
        reducer.text(match[0])
        return match.end()
    reducer.text(source[match.end() : starts[-1]].strip())
    return starts[-1] + length


def _flanks(source: str, match: re.Match[str]) -> tuple[bool, bool]:
    """Whether a run of asterisks or underscores can open, and close, an emphasis."""
    before = source[max(match.start() - 1, 0) : match.start()]
    after = source[match.end() : match.end() + 1]
    opens, closes = bool(after.strip()), bool(before.strip())
    if match[0][0] == "_":
        opens, closes = opens and not before.isalnum(), closes and not after.isalnum()
    return opens, closes
