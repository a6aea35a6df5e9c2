"""The texts of one article as HTML: a pure function of the article and of what it links to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from postil.errors import Place, Problem, Problems
from postil.model import Markdown, SetAside, TextPolicy
from postil.render.limits import TooIntricateError
from postil.render.markdown import FOOTNOTES, MarkdownRenderer, plain_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from postil.model import Article, Note
    from postil.render.links import Links

LEVEL, NOTE_LEVEL = 2, 4
OPENING = 420
EXCERPT = 2
SENTENCE_END = re.compile(r"(?<=[a-z\d]{3})[.!?][\"”’)]*(?=\s+[\"“‘(]?[A-Z])")


@dataclass(frozen=True, slots=True)
class NoteProse:
    """A note, its quotation and its body as HTML, and its link as the page has it."""

    note: Note
    quotation: Markup
    body: Markup
    link: str | None


@dataclass(frozen=True, slots=True)
class Prose:
    """An article's text and notes as HTML, and what other pages need to know of them.

    `opening` is the first sentences of what is republished, as plain text; `images` are paths
    in `content/`.
    """

    text: Markup
    asides: tuple[tuple[SetAside, Markup], ...]
    notes: tuple[NoteProse, ...]
    opening: str
    words: int
    images: frozenset[str]
    problems: tuple[Problem, ...]


class Typesetter:
    """Turns the Markdown of content files into HTML."""

    def __init__(self, links: Links) -> None:
        self._links = links
        self._renderer = MarkdownRenderer()

    def article(self, article: Article, *, drafts: bool) -> Prose:
        """An article's prose; notes that are drafts are left out unless asked for."""
        sheet = _Sheet(self._links, self._renderer, article.path, "../")
        text = sheet.html(article.text)
        asides = article.asides if article.policy is TextPolicy.FULL else ()
        notes = (note for note in article.notes if drafts or not note.metadata.draft)
        return Prose(
            text=_republished(text, article.policy),
            asides=tuple((aside.kind, sheet.html(aside.text)) for aside in asides),
            notes=tuple(sheet.note(note) for note in notes),
            opening="" if article.policy is TextPolicy.NONE else _opening(text),
            words=len(plain_text(text).split()),
            images=frozenset(sheet.images),
            problems=sheet.problems.all,
        )

    def text(self, path: str, root: str, text: Markdown, notes: Sequence[Note]) -> Prose:
        """The prose of a file that is no article: a topic's, a source's, a page's."""
        sheet = _Sheet(self._links, self._renderer, path, root)
        html = sheet.html(text)
        set_notes = tuple(sheet.note(note) for note in notes)
        return Prose(html, (), set_notes, "", 0, frozenset(sheet.images), sheet.problems.all)


class _Sheet:
    """The texts of one file being set; gathers their problems and the pictures they show."""

    def __init__(self, links: Links, renderer: MarkdownRenderer, path: str, root: str) -> None:
        self._links = links
        self._renderer = renderer
        self._path = path
        self._root = root
        self.problems = Problems()
        self.images: set[str] = set()

    def html(self, text: Markdown, prefix: str = "", level: int = LEVEL) -> Markup:
        """A text as HTML, empty where it is refused; see `MarkdownRenderer.html`."""
        resolver = self._links.of(self._path, self._root, text, self.problems)
        try:
            html = self._renderer.html(text.text, resolver, prefix, level)
        except TooIntricateError as error:
            message = f"this text is too intricate: {error}"
            hint = "put a backslash before signs that are not meant as Markdown"
            self.problems.error(Place(self._path, text.line), message, hint)
            return Markup()
        self.images |= resolver.images
        return Markup(html)  # noqa: S704

    def note(self, note: Note) -> NoteProse:
        """A note with its quotation, its body and its link."""
        return NoteProse(
            note,
            self.html(note.quotation, f"{note.id}--", NOTE_LEVEL),
            self.html(note.body, f"{note.id}-", NOTE_LEVEL),
            self._link(note.metadata.link, note.line),
        )

    def _link(self, link: str | None, line: int) -> str | None:
        if not link:
            return None
        text = Markdown(f"- link: {link}", line)
        return self._links.of(self._path, self._root, text, self.problems)("href", link)


def _republished(html: Markup, policy: TextPolicy) -> Markup:
    if policy is TextPolicy.FULL:
        return html
    paragraphs = re.findall(r"<p>.*?</p>", FOOTNOTES.sub("", html), re.DOTALL)
    kept = paragraphs[:EXCERPT] if policy is TextPolicy.EXCERPT else []
    return Markup("\n".join(kept))  # noqa: S704


def _opening(html: str) -> str:
    """The first paragraph, or as many of its sentences as `OPENING` characters hold."""
    paragraph = re.search(r"<p>(.*?)</p>", html, re.DOTALL)
    first = " ".join(plain_text(paragraph[1]).split()) if paragraph else ""
    if len(first) <= OPENING:
        return first
    ends = [match.end() for match in SENTENCE_END.finditer(first) if match.end() <= OPENING]
    return first[: ends[-1]] if ends else ""
