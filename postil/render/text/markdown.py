"""Markdown becomes HTML that can do no harm.

Python-Markdown lets raw HTML, event handlers and `javascript:` through, takes quadratic time
over some texts and recurses over others, so its input is bounded and its output sanitised.
"""

from __future__ import annotations

import re
from html import escape, unescape
from typing import TYPE_CHECKING

import markdown
import nh3
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from postil.render.text.footnotes import Footnotes, Unknown
from postil.render.text.limits import TooIntricateError, refuse_intricate
from postil.render.text.listed_code import with_listed_code

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from xml.etree.ElementTree import Element

    from postil.render.text.definitions import Definition
    from postil.render.text.pictures import Picture

    Resolve = Callable[[str, str], str | None]

PROSE = "p br hr em strong b i u s del ins sub sup small cite q abbr span wbr bdi bdo ruby rt rp"
BLOCKS = "h1 h2 h3 h4 h5 h6 blockquote pre code kbd samp var ul ol li dl dt dd div details summary"
FIGURES = "a img figure figcaption table caption thead tbody tfoot tr th td"
TAGS = frozenset(f"{PROSE} {BLOCKS} {FIGURES}".split())
ATTRIBUTES = {
    "*": {"lang", "dir", "title", "id", "class"},
    "a": {"href"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start", "reversed"},
    "th": {"colspan", "rowspan", "scope"},
    "td": {"colspan", "rowspan"},
}
SCHEMES = frozenset({"http", "https", "mailto"})
FOOTNOTE_ID = re.compile(r"fn(ref\d*)?-(?:[\w-]*-)?\d+")
FOOTNOTE_CLASS = re.compile(r"footnote(-ref|-backref)?")
CONTROLS = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
MARKUP = re.compile(r"<(?P<close>/?)(?P<name>[a-z][a-z0-9]*)(?P<rest>(?:[^>\"]|\"[^\"]*\")*)>")
IMAGE = re.compile(r'<img((?: [\w-]+="[^"]*")*)>')
ATTRIBUTE = re.compile(r' ([\w-]+)="([^"]*)"')
WHOLE = re.compile(r"[1-9]\d{0,4}")
AFTER_FENCES, AFTER_INLINE, AFTER_FOOTNOTES = 22, 15, 174
HEADING = re.compile(r"h[1-6]")
FOOTNOTES = re.compile(r'<sup id="fnref.*?</sup>|<div class="footnote">.*', re.DOTALL)


class _Literal(Preprocessor):
    """Sets the paragraphs of HTML aside that hold no tag, as seeds' worst ones are drafted.

    They need neither Markdown nor the sanitiser, whose time grows with the square of their `&`.
    """

    paragraph = re.compile(r"(?:(?<=\n\n)|\A)<p>([^<>]*)</p>(?=\n\n|\s*\Z)")
    place = re.compile("\2literal(\\d{1,9})\3")

    def run(self, lines: list[str]) -> list[str]:
        self._kept: dict[int, str] = {}
        return self.paragraph.sub(self._keep, "\n".join(lines)).split("\n")

    def restore(self, html: str) -> str:
        """HTML with the paragraphs where they belong, harmless in an attribute too."""
        return self.place.sub(self._kept_at, html)

    def _keep(self, match: re.Match[str]) -> str:
        number = len(self._kept)
        self._kept[number] = escape(unescape(match[1]))
        return f"\2literal{number}\3"

    def _kept_at(self, match: re.Match[str]) -> str:
        """A paragraph, once: a page can write the sign of its place as often as it likes."""
        return self._kept.pop(int(match[1]), "")


class _Undescribed(Treeprocessor):
    """Leaves out an empty `alt`, so that `![](…)` is told from an editor's own `<img alt="">`."""

    def run(self, root: Element) -> None:
        for image in root.iter("img"):
            if not image.get("alt", "").strip():
                image.attrib.pop("alt", None)


class MarkdownRenderer:
    """Renders texts one after another, none of which leaves a trace in the next."""

    def __init__(self) -> None:
        self._footnotes = Footnotes(BACKLINK_TEXT="↩", SEPARATOR="-")
        self._markdown = markdown.Markdown(
            extensions=[
                self._footnotes,
                TableExtension(),
                FencedCodeExtension(),
                SaneListExtension(),
            ],
            output_format="html",
        )
        self._unknown = Unknown(self._markdown)
        self._markdown.inlinePatterns.register(self._unknown, "unknown footnote", AFTER_FOOTNOTES)
        self._literal = _Literal(self._markdown)
        self._markdown.preprocessors.register(self._literal, "literal", AFTER_FENCES)
        undescribed = _Undescribed(self._markdown)
        self._markdown.treeprocessors.register(undescribed, "undescribed", AFTER_INLINE)

    @property
    def unknown_footnotes(self) -> tuple[str, ...]:
        """The footnotes that the text rendered last refers to and does not have."""
        return tuple(self._unknown.labels)

    def html(
        self,
        text: str,
        resolve: Resolve,
        prefix: str = "",
        level: int = 2,
        definitions: Mapping[str, Definition] | None = None,
    ) -> str:
        """The text as sanitised HTML.

        Args:
            text: Markdown with LF.
            resolve: gives, for an attribute and the address in it, the one to write, or None.
            prefix: what the ids of the text's footnotes begin with.
            level: the level of the text's highest headings on the page they are for.
            definitions: addresses that it can link to by their label, besides its own.

        Raises:
            TooIntricateError: the text would take the Markdown library unbounded time.
        """
        text = with_listed_code(text)
        refuse_intricate(text)
        self._footnotes.prefix = prefix
        self._markdown.reset()
        self._markdown.references.update(definitions or {})
        self._unknown.labels.clear()
        try:
            converted = self._markdown.convert(text)
        except RecursionError as error:
            raise TooIntricateError("lists or quotations nested too deep") from error
        clean = levelled(sanitise(converted, resolve, prefix), level)
        return printable(self._literal.restore(clean))


def sanitise(html: str, resolve: Resolve, prefix: str = "") -> str:
    """HTML with nothing in it that runs, loads from elsewhere, or clashes with the page's ids."""
    own = re.compile(rf"fn(ref\d*)?-{re.escape(prefix)}\d+")
    free: set[str] = set(re.findall(r'id="([^"]*)"', html))

    def keep(_tag: str, attribute: str, value: str) -> str | None:
        if attribute == "id":
            first = value in free
            free.discard(value)
            return value if first and own.fullmatch(value) else None
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


def with_sizes(
    html: str, shown: Callable[[str], Picture | None], undescribed: Callable[[str], None]
) -> str:
    """Sanitised HTML whose pictures keep their place free until they are loaded.

    A width and a height that are both written stay; of one alone the other follows.

    Args:
        html: the HTML.
        shown: gives the picture at an address of the page, None where its size is not known.
        undescribed: is told the addresses of pictures without `alt`.
    """

    def dress(tag: re.Match[str]) -> str:
        written = dict(ATTRIBUTE.findall(tag[1]))
        address = unescape(written.get("src", ""))
        if "alt" not in written and address:
            undescribed(address)
        sides = _sides(written.pop("width", ""), written.pop("height", ""), shown(address))
        lazy = {"loading": "lazy", "decoding": "async"}
        attributes = {**written, "alt": written.get("alt", ""), **sides, **lazy}
        return "".join(["<img", *(f' {name}="{one}"' for name, one in attributes.items()), ">"])

    return IMAGE.sub(dress, html)


def _sides(width: str, height: str, picture: Picture | None) -> dict[str, int]:
    across, down = (int(side) if WHOLE.fullmatch(side) else None for side in (width, height))
    if across and down:
        return {"width": across, "height": down}
    if picture is None:
        return {}
    if down:
        return {"width": max(1, round(down * picture.width / picture.height)), "height": down}
    across = across or picture.width
    return {"width": across, "height": max(1, round(across * picture.height / picture.width))}


def printable(text: str) -> str:
    """A text whose control characters, which neither HTML nor XML may hold, are U+FFFD."""
    return CONTROLS.sub("\ufffd", text)


def levelled(html: str, top: int) -> str:
    """Sanitised HTML whose headings begin at level `top` and skip none."""
    above: list[int] = []

    def level(tag: re.Match[str]) -> str:
        if not HEADING.fullmatch(tag["name"]):
            return tag[0]
        if not tag["close"]:
            written = int(tag["name"][1])
            above[:] = [*(one for one in above if one < written), written]
        return f"<{tag['close']}h{min(top + len(above) - 1, 6)}{tag['rest']}>"

    return MARKUP.sub(level, html)


def plain_text(html: str) -> str:
    """The words of sanitised HTML, its blocks a line each and its footnote numbers left out."""
    return unescape(MARKUP.sub("", FOOTNOTES.sub("", html))).strip()
