"""The words of a paragraph with the emphasis and the links in them, as Markdown.

Marks are kept beside the words: the words hold a sign for each, which no page can hold, since it
is none for interchange, so that words are escaped as a whole and marks put in afterwards.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote, urldefrag, urljoin

from postil.identifiers import is_address
from postil.reading.escape import escape

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

TAGS = """
    a abbr acronym b bdi bdo big br cite code data del dfn em font i img input ins kbd label mark
    meter nobr option output progress q rb rp rt ruby s samp script small span strike strong style
    sub sup time tt u var wbr
"""
INLINE = frozenset(TAGS.split())
MARK, LINK = "\ufdd0", "\ufdd1"
MARKS = re.compile(f"[{MARK}{LINK}]")
NO_WORDS = frozenset({"script", "style"})
EMPHASIS = {"b": "**", "strong": "**", "em": "*", "i": "*", "sup": "<sup>", "sub": "<sub>"}
ORDER = ("[", "**", "*", "<sup>", "<sub>")
IN_ADDRESS = "/:?#@!$&'+,;=%~-._"
SCHEMES = ("http:", "https:", "//")
OTHER_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:(?!//)|#", re.IGNORECASE)
PLAIN_ADDRESS = re.compile(r"https?://[\w.-]+(?:/[\w/.%=&?+~-]*)?", re.ASCII)
# The Markdown library takes no more signs than a thousand in one paragraph.
MOST_MARKS = 300


@dataclass(frozen=True, slots=True)
class Inline:
    """Words on one or more lines, with a sign for each mark, and the marks in their order."""

    text: str
    marks: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """The words alone."""
        return MARKS.sub("", self.text) if self.marks else self.text


class _Span(NamedTuple):
    text: str
    style: tuple[str, ...]


LINE_END = _Span("\n", ())


class Run:
    """Takes the words of elements that stand on a line with others."""

    def __init__(self, base: str) -> None:
        self._base = base
        self._spans: list[_Span] = []

    def add(self, text: str | None, style: tuple[str, ...] = ()) -> None:
        """Take the words between two tags."""
        if text:
            is_clean = MARK not in text and LINK not in text
            self._spans.append(_Span(text if is_clean else MARKS.sub("", text), style))

    def add_element(self, element: HtmlElement, style: tuple[str, ...] = ()) -> None:
        """Take an element's words, and not those after it."""
        if element.tag == "br":
            self._spans.append(LINE_END)
            return
        if element.tag in NO_WORDS:
            return
        parted = " " if element.tag not in INLINE or element.tag == "option" else ""
        within = _style(element, style, self._base)
        self.add(f"{parted}{element.text or ''}", within)
        for child in element:
            self.add_element(child, within)
            self.add(child.tail, within)
        self.add(parted)

    def take(self) -> Iterator[Inline]:
        """The paragraphs taken since the last call; two line ends part two of them."""
        spans, self._spans = self._spans, []
        if not any(span.text.strip() for span in spans):
            return
        lines: list[list[_Span]] = [[]]
        for span in spans:
            if span is LINE_END:
                lines.append([])
            else:
                lines[-1].append(span)
        paragraph: list[list[_Span]] = []
        for line in [*lines, []]:
            if any(span.text.strip() for span in line):
                paragraph.append(line)
            elif paragraph:
                yield _joined(paragraph)
                paragraph = []


def markdown_of(inline: Inline, *, marked: bool = True) -> str:
    """A paragraph as Markdown that renders as its very words, its marks kept where they can be."""
    words = inline.words
    marked = marked and len(inline.marks) <= MOST_MARKS and "\\" not in words
    if not marked or not inline.marks:
        return escape(words)
    text = escape(inline.text, in_links=LINK in inline.text)
    if text.startswith("<p>"):
        return escape(words)
    waiting = iter(inline.marks)
    text = re.sub(f"!(?={LINK})", r"\!", text)
    return MARKS.sub(lambda _sign: next(waiting), text)


def _style(element: HtmlElement, style: tuple[str, ...], base: str) -> tuple[str, ...]:
    """The marks within an element, those for a link outermost, in one order everywhere."""
    mark = EMPHASIS.get(element.tag)
    if element.tag == "a" and not any(each.startswith("[") for each in style):
        address = _address(element.get("href", ""), base)
        mark = f"[{address}" if address else None
    if not mark or mark in style:
        return style
    return tuple(
        sorted((*style, mark), key=lambda each: ORDER.index(each if each in ORDER else "["))
    )


def _address(href: str, base: str) -> str | None:
    """Where a link leads on the web; None for places on the page itself, mail and the like."""
    written = href.strip()
    if PLAIN_ADDRESS.fullmatch(written):
        return None if written == base else written
    if not written or (OTHER_SCHEME.match(written) and not written.casefold().startswith(SCHEMES)):
        return None
    try:
        address = urljoin(base, written)
        is_here = bool(base) and urldefrag(address)[0] == urldefrag(base)[0]
    except ValueError:
        return None
    address = quote(address, safe=IN_ADDRESS)
    return address if is_address(address) and not is_here else None


def _joined(lines: Sequence[Sequence[_Span]]) -> Inline:
    texts: list[str] = []
    marks: list[str] = []
    for line in lines:
        if any(span.style for span in line):
            texts.append("".join(_pieces(_spaced(line), marks)))
        else:
            texts.append(" ".join("".join(span.text for span in line).split()))
    return Inline("\n".join(texts), tuple(marks))


def _spaced(line: Sequence[_Span]) -> list[_Span]:
    """Spans with one space between words, outside the marks that begin or end there."""
    spans: list[_Span] = []
    space = False
    for span in line:
        words = " ".join(span.text.split())
        before = space or span.text[:1].isspace()
        space = span.text[-1:].isspace() if words else before
        if not words:
            continue
        if before and spans:
            spans.append(_Span(" ", _common(spans[-1].style, span.style)))
        spans.append(_Span(words, span.style))
    return spans


def _common(one: Sequence[str], other: Sequence[str]) -> tuple[str, ...]:
    same = 0
    while same < min(len(one), len(other)) and one[same] == other[same]:
        same += 1
    return tuple(one[:same])


def _pieces(spans: Sequence[_Span], marks: list[str]) -> Iterator[str]:
    """The words with a sign wherever a mark opens or closes; the marks go to a list."""
    opened: tuple[str, ...] = ()
    for span in [*spans, _Span("", ())]:
        kept = len(_common(opened, span.style))
        for mark in reversed(opened[kept:]):
            marks.append(_closing(mark))
            yield MARK
        for mark in span.style[kept:]:
            marks.append("[" if mark[0] == "[" else mark)
            yield LINK if mark[0] == "[" else MARK
        opened = span.style
        yield span.text


def _closing(mark: str) -> str:
    if mark[0] == "[":
        return f"]({mark[1:]})"
    return mark.replace("<", "</")
