"""The words of rendered HTML, and where in the HTML each of them stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING

from postil.anchoring.match import Span

if TYPE_CHECKING:
    from postil.anchoring.match import Passage

BLOCKS = frozenset(
    [
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "blockquote",
        "pre",
        "p",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "div",
        "details",
        "summary",
        "hr",
        "figure",
        "figcaption",
        "table",
        "caption",
        "thead",
        "tbody",
        "tfoot",
        "tr",
        "th",
        "td",
    ]
)
VOID = frozenset({"br", "hr", "img", "wbr"})
BOLD = frozenset({"strong", "b"})
WHITE = " \t\n\r\f"
PIECE = re.compile(
    r"<(?P<close>/?)(?P<name>[a-z][a-z0-9]*)(?P<rest>(?:[^>\"]++|\"[^\"]*+\")*+)>"
    r"|(?P<entity>&(?:\#[0-9]++|\#[xX][0-9a-fA-F]++|[a-zA-Z][a-zA-Z0-9]*+);)"
    r"|[^<&]++|[<&]"
)
LEFT_OUT = re.compile(r' id="fnref| class="footnote"')


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag and its place in the HTML; `rest` are its attributes as they are written."""

    name: str
    closes: bool
    start: int
    end: int
    rest: str = ""

    @property
    def is_block(self) -> bool:
        """Whether its element breaks the line, so that nothing inline may hold it."""
        return self.name in BLOCKS


@dataclass(frozen=True, slots=True)
class Run:
    """Characters between tags: their place in the HTML, and the code points they are in the text.

    Those at `at` are `length` many; they stand one for one unless the run is an entity. A run
    that is left out of the text has the length 0.
    """

    start: int
    end: int
    at: int
    length: int

    @property
    def is_entity(self) -> bool:
        """Whether the run cannot be cut."""
        return self.length != self.end - self.start


Piece = Tag | Run


@dataclass(frozen=True, slots=True)
class PlainText:
    """The words of sanitised HTML: its blocks, and the lines of a block, joined by a line feed.

    Footnote numbers and the list of footnotes are left out. `pieces` are the HTML cut into tags
    and what is between them, in order and whole; `bold` are the stretches that are bold in it.
    """

    html: str
    text: str
    pieces: tuple[Piece, ...]
    bold: tuple[Span, ...]

    @classmethod
    def of(cls, html: str) -> PlainText:
        """The plain text of HTML as `MarkdownRenderer.html` gives it; cost is linear in it."""
        reader = _Reader()
        for match in PIECE.finditer(html):
            if match["name"]:
                reader.tag(match)
            elif match["entity"]:
                reader.words(unescape(match[0]), match.start(), match.end())
            else:
                reader.characters(match[0], match.start())
        return cls(html, "".join(reader.text), tuple(reader.pieces), tuple(reader.bold))

    def is_bold(self, passage: Passage) -> bool:
        """Whether all of a passage is bold in the document itself."""
        starts = [span.start for span in self.bold]
        within = (bisect_right(starts, span.start) - 1 for span in passage)
        return bool(passage) and all(
            at >= 0 and span.end <= self.bold[at].end
            for at, span in zip(within, passage, strict=True)
        )

    def has_bold(self, passage: Passage) -> bool:
        """Whether any of a passage is bold in the document itself."""
        return any(
            bold.start < span.end and span.start < bold.end
            for bold in self.bold
            for span in passage
        )

    def words(self, passage: Passage) -> str:
        """A passage's words on one line, with an ellipsis where it skips some."""
        return " … ".join(" ".join(self.text[span.start : span.end].split()) for span in passage)


class _Reader:
    """Takes the pieces of HTML one after another, and gathers their text."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self.pieces: list[Piece] = []
        self.bold: list[Span] = []
        self._length = 0
        self._breaks = True
        self._bold_depth = 0
        self._bold_since = 0
        self._left_out: list[str] = []

    def tag(self, match: re.Match[str]) -> None:
        """A tag: perhaps a break of the line, bold, or something that is no part of the text."""
        name, closes = match["name"], bool(match["close"])
        self.pieces.append(Tag(name, closes, match.start(), match.end(), match["rest"]))
        self._breaks = self._breaks or name in BLOCKS or name == "br"
        if self._left_out or (not closes and LEFT_OUT.match(match["rest"])):
            self._leave_out(name, closes=closes)
        if name in BOLD:
            self._turn_bold(-1 if closes else 1)

    def characters(self, text: str, start: int) -> None:
        """Characters that stand for themselves."""
        inked = text.lstrip(WHITE) if self._breaks else text
        white = len(text) - len(inked)
        if white:
            self.pieces.append(Run(start, start + white, self._length, 0))
        if inked:
            self.words(inked, start + white, start + len(text))

    def words(self, text: str, start: int, end: int) -> None:
        """Text that is written so from `start` to before `end`."""
        if self._left_out:
            self.pieces.append(Run(start, end, self._length, 0))
            return
        if self._breaks and self._length:
            self._add("\n")
        self._breaks = False
        self.pieces.append(Run(start, end, self._length, len(text)))
        self._add(text)

    def _add(self, text: str) -> None:
        self.text.append(text)
        self._length += len(text)

    def _leave_out(self, name: str, *, closes: bool) -> None:
        if not self._left_out:
            self._left_out = [name]
        elif name == self._left_out[0]:
            self._left_out = self._left_out[1:] if closes else [*self._left_out, name]

    def _turn_bold(self, change: int) -> None:
        if self._bold_depth == 0:
            self._bold_since = self._length
        self._bold_depth += change
        if self._bold_depth == 0 and self._length > self._bold_since:
            self.bold.append(Span(self._bold_since, self._length))
