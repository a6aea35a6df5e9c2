"""Markdown becomes HTML that can do no harm.

Python-Markdown lets raw HTML, event handlers and `javascript:` through, takes quadratic time
over some texts and recurses over others, so its input is bounded and its output sanitised.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import markdown
import nh3
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension

if TYPE_CHECKING:
    from collections.abc import Callable

    Resolve = Callable[[str, str], str | None]

PROSE = "p br hr em strong b i u s del ins sub sup small cite q abbr span wbr bdi bdo ruby rt rp"
BLOCKS = "h2 h3 h4 h5 h6 blockquote pre code kbd samp var ul ol li dl dt dd div details summary"
FIGURES = "a img figure figcaption table caption thead tbody tfoot tr th td"
TAGS = frozenset(f"{PROSE} {BLOCKS} {FIGURES}".split())
ATTRIBUTES = {
    "*": {"lang", "dir", "title", "id", "class"},
    "a": {"href"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start", "reversed"},
    "th": {"colspan", "rowspan", "scope", "align"},
    "td": {"colspan", "rowspan", "align"},
}
SCHEMES = frozenset({"http", "https", "mailto"})
FOOTNOTE_ID = re.compile(r"fn(ref\d*)?-[\w-]+")
FOOTNOTE_CLASS = re.compile(r"footnote(-ref|-backref)?")
MOST = (("[", 400), ("<", 1000), ("*", 1000), ("_", 1000), ("`", 1000), ("(", 2000), ("!", 2000))
DEEPEST = 24
NESTING = re.compile(rf"^[ \t>*+-]{{{DEEPEST * 4},}}", re.MULTILINE)


class TooIntricateError(ValueError):
    """A text whose signs would keep the Markdown library busy for too long; says which."""


class _Footnotes(FootnoteExtension):
    """Footnotes whose ids begin with a prefix of their own text, so that no two texts share one."""

    prefix = ""

    def makeFootnoteId(self, id: str) -> str:  # noqa: N802, A002
        return f"fn-{self.prefix}{id}"

    def makeFootnoteRefId(self, id: str, found: bool = False) -> str:  # noqa: N802, A002, FBT
        return str(self.unique_ref(f"fnref-{self.prefix}{id}", found))


class MarkdownRenderer:
    """Renders texts one after another, none of which leaves a trace in the next."""

    def __init__(self) -> None:
        self._footnotes = _Footnotes(BACKLINK_TEXT="↩", SEPARATOR="-")
        self._markdown = markdown.Markdown(
            extensions=[
                self._footnotes,
                TableExtension(),
                FencedCodeExtension(),
                SaneListExtension(),
            ],
            output_format="html",
        )

    def html(self, text: str, resolve: Resolve, prefix: str = "") -> str:
        """The text as sanitised HTML.

        Args:
            text: Markdown with LF.
            resolve: gives, for an attribute and the address in it, the one to write, or None.
            prefix: what the ids of the text's footnotes begin with.

        Raises:
            TooIntricateError: the text would take the Markdown library unbounded time.
        """
        refuse_intricate(text)
        self._footnotes.prefix = prefix
        self._markdown.reset()
        try:
            converted = self._markdown.convert(text)
        except RecursionError as error:
            raise TooIntricateError("lists or quotations nested too deep") from error
        return sanitise(converted, resolve)


def sanitise(html: str, resolve: Resolve) -> str:
    """HTML with nothing in it that runs, loads from elsewhere, or clashes with the page's ids."""

    def keep(_tag: str, attribute: str, value: str) -> str | None:
        if attribute == "id":
            return value if FOOTNOTE_ID.fullmatch(value) else None
        if attribute == "class":
            return value if FOOTNOTE_CLASS.fullmatch(value) else None
        if attribute in ("href", "src"):
            return resolve(attribute, value)
        return value

    return nh3.clean(
        html,
        tags=set(TAGS),
        attributes=ATTRIBUTES,
        attribute_filter=keep,
        url_schemes=set(SCHEMES),
        link_rel=None,
    )


def refuse_intricate(text: str) -> None:
    """Raises TooIntricateError where a block holds more signs than any text written by people."""
    if NESTING.search(text):
        raise TooIntricateError("lists or quotations nested too deep")
    for block in re.split(r"\n\s*\n", text):
        for sign, most in MOST:
            if block.count(sign) > most:
                raise TooIntricateError(f"more than {most} `{sign}` in one paragraph")


def plain_text(html: str) -> str:
    """The words of sanitised HTML, its blocks a line each and its footnote numbers left out."""
    without = re.sub(
        r'<sup id="fnref-.*?</sup>|<div class="footnote">.*', "", html, flags=re.DOTALL
    )
    return unescape(re.sub(r"<[^>]*>", "", without)).strip()
