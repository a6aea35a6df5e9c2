"""Laws of words: of passages that are looked for and marked, and of dates."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise

from bench.fuzz.laws import hold, inked, text_of
from postil.anchors import Anchorer, Found, Pin, Quotation, Span, words
from postil.dates import DateError, Edtf
from postil.render.notes.passages import annotate
from postil.render.text.limits import TooIntricateError
from postil.render.text.markdown import MarkdownRenderer
from postil.render.text.plain import PlainText

BETWEEN = "\x1e"
PUT_IN = re.compile(r'<mark[^>]*>|</mark>|<a class="ref"[^>]*></a>')
HARMFUL = {"script", "style", "iframe", "object", "embed", "base", "form", "link", "meta"}
RUNS = ("javascript:", "vbscript:", "data:")
RENDERER = MarkdownRenderer()


class _Harm(HTMLParser):
    """Collects what a browser would run, fetch or frame."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    @classmethod
    def of(cls, html: str) -> list[str]:
        """The harmful tags and attributes of some HTML."""
        parser = cls()
        parser.feed(html)
        parser.close()
        return parser.found

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Raises nothing; an address is read as a browser does, without its white space."""
        if tag in HARMFUL:
            self.found.append(tag)
        for name, value in attrs:
            address = "".join((value or "").split()).lower()
            runs = name.startswith("on") or name in {"srcdoc", "formaction"}
            if runs or (name in {"href", "src"} and address.startswith(RUNS)):
                self.found.append(f"{name}={value}")


def anchor_quotation(data: bytes) -> None:
    """A text, a quotation, and the words of a pin, U+001E between them."""
    fields = text_of(data).split(BETWEEN)
    text, quoted, exact, prefix, suffix, *_ = [*fields, *[""] * 5]
    quotation = Quotation.parse(quoted)
    anchorer = Anchorer(text)
    match = anchorer.anchor(quotation)
    _within(text, match)
    if isinstance(match, Found) and not quotation.bold and not quotation.gaps:
        said = text[match.passage[0].start : match.passage[0].end]
        hold("what is found is what is quoted", words(said) == words(quotation.text), said)
    if isinstance(match, Found):
        again = anchorer.anchor(quotation, match.pin)
        hold("what is found is found again", again == match, again, match)
    pin = Pin(quotation.key, exact, prefix, suffix, len(prefix), exact)
    _within(text, anchorer.anchor(quotation, pin))


def render_markdown(data: bytes) -> None:
    """A text, and the places to mark in it as U+001E and a number each."""
    markdown, *numbers = text_of(data).split(BETWEEN)
    try:
        html = RENDERER.html(markdown, lambda _attribute, address: address)
    except TooIntricateError:
        return
    hold("nothing harmful comes through", not _Harm.of(html), html)
    plain = PlainText.of(html)
    places = [0, *(end for piece in plain.pieces for end in (piece.start, piece.end)), len(html)]
    hold("the pieces are the HTML", all(b == c for b, c in list(pairwise(places))[::2]), places)
    bare = annotate(plain, {})
    marked = annotate(plain, _passages(plain, numbers))
    for before, after in zip(bare, marked, strict=True):
        hold("marks change nothing", PUT_IN.sub("", after.html) == before.html, before, after)
    joined = "\n".join(block.html for block in marked)
    shown = PlainText.of(joined).text
    hold("the words are the text's", inked(shown) == inked(plain.text), shown, plain.text)


def read_date(data: bytes) -> None:
    """A date as it is written."""
    text = text_of(data)
    try:
        date = Edtf.parse(text)
    except DateError as error:
        hold("a date refused says why", error.message.strip() and error.hint.strip(), error)
        return
    hold("a date is as it was written", date.text == text, date)
    first, last, _ = date.sort_key
    hold("a date ends after it begins", first <= last, date)
    hold("a date has a length", date.days is None or date.days >= 1, date)


def _within(text: str, match: object) -> None:
    places = [getattr(match, name, None) or () for name in ("passage", "whole", "closest")]
    places += getattr(match, "candidates", ())
    spans = [span for place in places for span in place]
    inside = all(0 <= span.start < span.end <= len(text) for span in spans)
    hold("a passage stands within the text", inside, match)


def _passages(plain: PlainText, numbers: list[str]) -> dict[str, tuple[Span, ...]]:
    found: dict[str, tuple[Span, ...]] = {}
    size = len(plain.text)
    for number, place in enumerate(numbers):
        at, length = (int.from_bytes(place.encode()[k : k + 2]) for k in (0, 2))
        start = at % (size + 1)
        span = Span(start, min(start + length % 300 + 1, size))
        if plain.text[span.start : span.end].strip():
            found[f"n{number}"] = (span,)
    return found
