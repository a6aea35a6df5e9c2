"""Markdown of any origin becomes Markdown that can stand as a page's text.

A page has its own title and its notes, so headings move to level three and below; its text holds
no HTML, and no address that only the seed's own folder could answer.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

TOP_LEVEL, LAST_LEVEL = 3, 6
FENCE = re.compile(r" {0,3}(?P<marks>`{3,}(?=[^`]*$)|~{3,})[ \t]*(?P<language>[\w#.+-]*)")
HEADING = re.compile(r" {0,3}(?P<marks>#{1,6})(?:[ \t]+(?P<words>.*)|)$")
TIGHT = re.compile(r"( {0,3})(#)(?=#*[^# \t])")
UNDERLINE = re.compile(r" {0,3}(?P<sign>=+|-+)[ \t]*")
NO_PARAGRAPH = re.compile(r" {0,3}(?:>|#|`{3}|~{3}|[-*+][ \t]|\d{1,9}[.)][ \t]|\|)|    |\t")
CODE = re.compile(r"(?<!`)(`{1,8})(?!`)(?:(?!\1(?!`)).){1,400}?\1(?!`)")
TAG = re.compile(r"<(?=[A-Za-z/!?])(?!(?:https?://|mailto:)[^<>\s]*>)")
IMAGE = re.compile(r"!\[([^\[\]\n]*)\](?:\([^()\n]*\)|\[[^\[\]\n]*\])")
LINK = re.compile(r"(?<!!)\[([^\[\]\n]*)\]\((?!<?(?:https?:|mailto:))[^()\n]*\)", re.IGNORECASE)
DEFINITION = re.compile(r" {0,3}\[[^\[\]^]+\]:[ \t]*(?!<?(?:https?:|mailto:))\S", re.IGNORECASE)
CLOSING = re.compile(r"(?:(?<=\\#)|(?<![\\#]))#++$")
INDENTED = re.compile(r"    |\t")


class _Line(NamedTuple):
    """A line outside code, or a whole block of code; `level` is 0 for what is no heading."""

    text: str
    level: int = 0
    is_code: bool = False


def as_page_text(markdown: str) -> tuple[str, str | None]:
    """The text with its headings at level three and below, and the title taken off its top.

    The title is a heading of level one before all else, where no other has that level.
    """
    lines = list(_lines(markdown.rstrip().split("\n")))
    levels = [line.level for line in lines if line.level]
    first = next((number for number, line in enumerate(lines) if line.text.strip()), None)
    title = None
    if first is not None and lines[first].level == 1 and levels.count(1) == 1:
        title = lines.pop(first).text.strip() or None
        levels.remove(1)
    down = max(0, TOP_LEVEL - min(levels, default=TOP_LEVEL))
    text = "\n".join(_written(line, down) for line in lines)
    return re.sub(r"\A(?:[ \t]*\n)+", "", text).rstrip(), title


def _lines(lines: Sequence[str]) -> Iterator[_Line]:
    waiting: _Line | None = None
    position = 0
    while position < len(lines):
        line = lines[position]
        fence = FENCE.match(line)
        if fence:
            end = _closing(lines, position, fence["marks"])
            block, position = _code(lines[position + 1 : end], fence), end + 1
            yield from [waiting] if waiting else []
            yield from (block, _Line(""))
            waiting = None
            continue
        underline = UNDERLINE.fullmatch(line)
        if underline and waiting and _can_be_heading(waiting):
            level = 1 if underline["sign"][0] == "=" else 2
            yield _Line(waiting.text.strip(), level)
            waiting = None
        else:
            yield from [waiting] if waiting else []
            # Python-Markdown is laxer than the test above about what such a line underlines.
            yield from [_Line("")] if underline and waiting and waiting.text.strip() else []
            waiting = _plain(line)
        position += 1
    yield from [waiting] if waiting else []


def _closing(lines: Sequence[str], start: int, marks: str) -> int:
    """The line that closes a fence, or the end of the text."""
    closes = re.compile(rf" {{0,3}}{re.escape(marks)}{re.escape(marks[0])}*[ \t]*")
    rest = range(start + 1, len(lines))
    return next((number for number in rest if closes.fullmatch(lines[number])), len(lines))


def _code(lines: Sequence[str], fence: re.Match[str]) -> _Line:
    """Code between fences alike, as Python-Markdown reads them."""
    opening = f"{fence['marks']}{fence['language']}"
    return _Line("\n".join(["", opening, *lines, fence["marks"]]), is_code=True)


def _plain(line: str) -> _Line:
    if heading := HEADING.match(line):
        words = _unclosed((heading["words"] or "").strip())
        return _Line(words, len(heading["marks"]) if words else 0)
    return _Line(TIGHT.sub(r"\1\\\2", line, count=1) if TIGHT.match(line) else line)


def _unclosed(words: str) -> str:
    """A heading without the signs that may close it."""
    rest = words.rstrip("#")
    return rest.strip() if rest[-1:] in ("", " ", "\t") else words


def _can_be_heading(line: _Line) -> bool:
    is_text = bool(line.text.strip()) and not line.level and not line.is_code
    return is_text and not NO_PARAGRAPH.match(line.text)


def _written(line: _Line, down: int) -> str:
    if line.is_code:
        return line.text
    if line.level:
        level = min(line.level + down, LAST_LEVEL)
        # Python-Markdown takes any sign at a heading's end for its closing.
        words = CLOSING.sub(lambda signs: r"\#" * len(signs[0]), _harmless(line.text))
        return f"\n{'#' * level} {words}\n"
    if DEFINITION.match(line.text):
        return ""
    return line.text if INDENTED.match(line.text) else _harmless(line.text)


def _harmless(text: str) -> str:
    """A line whose HTML is shown, not followed, and whose code stays as it is."""
    pieces: list[str] = []
    position = 0
    for code in CODE.finditer(text):
        pieces += [_without_markup(text[position : code.start()]), code[0]]
        position = code.end()
    return "".join([*pieces, _without_markup(text[position:])])


def _label(link: re.Match[str]) -> str:
    """The words of a link; in brackets still, where their first sign may mean something."""
    return link[1] if link[1][:1].isalpha() else f"[{link[1]}]" if link[1].strip() else ""


def _without_markup(text: str) -> str:
    return TAG.sub("&lt;", LINK.sub(_label, IMAGE.sub(_label, text)))
