"""The text that trafilatura takes out of a page, as Markdown that holds no more than its words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from postil.reading.escape import escape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element
    from lxml.html import HtmlElement

TOP_LEVEL, LAST_LEVEL = 3, 6
DEEPEST_LIST = 6
INLINE = frozenset({"hi", "ref", "del", "lb", "graphic", "span", "abbr", "code"})
TICKS = re.compile("`+")
CLOSING = re.compile(r"(?<!#)#++$")


class PageText(NamedTuple):
    """The article and the readers' comments below it, each as Markdown, empty where there is none.

    Headings are of level three or below, so that they stand within a page's text.
    """

    article: str
    comments: str


def extract_text(tree: HtmlElement, title: str | None) -> PageText:
    """The article's text, without its title, and its comments."""
    from trafilatura import bare_extraction

    document = bare_extraction(tree, include_formatting=True, include_comments=True)
    if document is None or isinstance(document, dict):
        return PageText("", "")
    return PageText(_markdown(document.body, title), _markdown(document.commentsbody, None))


def _markdown(body: Element | None, title: str | None) -> str:
    if body is None:
        return ""
    levels = [int(head.get("rend", "h2")[-1]) for head in body.iter("head")]
    highest = min(levels, default=TOP_LEVEL)
    blocks = [block for block in _blocks(body, highest) if block.strip()]
    if title and blocks and _words(blocks[0]) == _words(escape(title)):
        del blocks[0]
    return "\n\n".join(blocks)


def _words(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def _blocks(parent: Element, highest: int) -> Iterator[str]:
    """The blocks of an element; words that stand between its blocks are paragraphs."""
    waiting = [parent.text or ""]
    for child in parent:
        if child.tag in INLINE and not _is_code_block(child):
            waiting += [_inline(child), child.tail or ""]
            continue
        yield _paragraph("".join(waiting))
        yield from _block(child, highest)
        waiting = [child.tail or ""]
    yield _paragraph("".join(waiting))


def _block(element: Element, highest: int) -> Iterator[str]:
    if element.tag == "head":
        yield _heading(element, highest)
    elif element.tag == "list":
        yield from _list(element)
    elif element.tag == "quote":
        inner = "\n\n".join(block for block in _blocks(element, highest) if block.strip())
        yield "\n".join(f"> {line}".rstrip() for line in inner.split("\n")) if inner else ""
    elif element.tag == "code":
        yield _fenced("".join(element.itertext()))
    elif element.tag == "table":
        yield _table(element)
    else:
        yield from _blocks(element, highest)


def _heading(element: Element, highest: int) -> str:
    words = escape(" ".join(_inline(element).split()))
    level = TOP_LEVEL + int(element.get("rend", "h2")[-1]) - highest
    # Python-Markdown takes the signs at a heading's end for its closing.
    words = CLOSING.sub(lambda signs: r"\#" * len(signs[0]), words)
    return f"{'#' * min(level, LAST_LEVEL)} {words}" if words and "\n" not in words else words


def _list(element: Element) -> Iterator[str]:
    lines: list[str] = []
    for depth, numbered, words in _items(element, 0):
        text = escape(" ".join(words.split()))
        if text.startswith("<p>"):
            yield "\n".join(lines)
            yield text
            lines = []
        elif text:
            lines.append(f"{' ' * 4 * depth}{'1.' if numbered else '-'} {text}")
    yield "\n".join(lines)


def _items(element: Element, depth: int) -> Iterator[tuple[int, bool, str]]:
    """Each item with how deep it stands and whether its list is numbered."""
    numbered = element.get("rend") == "ol"
    for item in element:
        inner = [each for each in item.iter("list") if each is not item][:1]
        within = {part for each in inner for part in each.iter()}
        yield depth, numbered, "".join(_pieces(item, within))
        for each in inner:
            yield from _items(each, min(depth + 1, DEEPEST_LIST))


def _pieces(element: Element, without: set[Element]) -> Iterator[str]:
    yield element.text or ""
    for part in element.iterdescendants():
        if part in without:
            continue
        yield f" {part.text or ''}" if part.tag not in INLINE else part.text or ""
        yield part.tail or " "


def _table(element: Element) -> str:
    rows = [[_cell(cell) for cell in row.iter("cell")] for row in element.iter("row")]
    rows = [row for row in rows if any(row)]
    width = max(map(len, rows), default=0)
    if width < 2 or len(rows) < 2:
        return "\n\n".join(_paragraph(cell) for row in rows for cell in row if cell)
    table = [[_in_table(cell) for cell in row] + [""] * (width - len(row)) for row in rows]
    lines = [f"| {' | '.join(row)} |" for row in table]
    return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])


def _cell(cell: Element) -> str:
    return " ".join(" ".join(cell.itertext()).split())


def _in_table(words: str) -> str:
    """Words as a cell; a bar is a reference, since a backslash before it is kept there."""
    text = escape(words)
    return "" if text.startswith("<p>") else text.replace("\\|", "|").replace("|", "&#124;")


def _inline(element: Element) -> str:
    if element.tag == "lb":
        return "\n"
    return "".join([element.text or "", *(_inline(each) + (each.tail or "") for each in element)])


def _paragraph(words: str) -> str:
    return escape("\n".join(" ".join(line.split()) for line in words.split("\n")))


def _is_code_block(element: Element) -> bool:
    return element.tag == "code" and "\n" in "".join(element.itertext()).strip()


def _fenced(code: str) -> str:
    longest = max((len(ticks) for ticks in TICKS.findall(code)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}\n{code.strip(chr(10))}\n{fence}" if code.strip() else ""
