"""The texts of one article as HTML: a pure function of the article and of what it links to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from postil.errors import Place, Problem, Problems
from postil.model import Markdown, TextPolicy
from postil.render.limits import TooIntricateError
from postil.render.markdown import FOOTNOTES, MarkdownRenderer, plain_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from postil.model import Article, Note
    from postil.render.links import Links

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
        problems = Problems()
        images: set[str] = set()
        text = self._html(article.path, "../", article.text, "", problems, images)
        notes = tuple(
            self._note(article.path, "../", note, problems, images)
            for note in article.notes
            if drafts or not note.metadata.draft
        )
        plain = plain_text(text)
        return Prose(
            text=_republished(text, article.policy),
            notes=notes,
            opening="" if article.policy is TextPolicy.NONE else _opening(text),
            words=len(plain.split()),
            images=frozenset(images),
            problems=problems.all,
        )

    def text(self, path: str, root: str, text: Markdown, notes: Sequence[Note]) -> Prose:
        """The prose of a file that is no article: a topic's, a source's, a page's."""
        problems = Problems()
        images: set[str] = set()
        html = self._html(path, root, text, "", problems, images)
        published = tuple(self._note(path, root, note, problems, images) for note in notes)
        return Prose(html, published, "", 0, frozenset(images), problems.all)

    def _note(
        self, path: str, root: str, note: Note, problems: Problems, images: set[str]
    ) -> NoteProse:
        link = note.metadata.link
        resolve = self._links.of(path, root, Markdown(f"- link: {link}", note.line), problems)
        return NoteProse(
            note,
            self._html(path, root, note.quotation, f"{note.id}--", problems, images),
            self._html(path, root, note.body, f"{note.id}-", problems, images),
            resolve("href", link) if link else None,
        )

    def _html(
        self,
        path: str,
        root: str,
        text: Markdown,
        prefix: str,
        problems: Problems,
        images: set[str],
    ) -> Markup:
        resolver = self._links.of(path, root, text, problems)
        try:
            html = self._renderer.html(text.text, resolver, prefix, level=4 if prefix else 2)
        except TooIntricateError as error:
            hint = "put a backslash before signs that are not meant as Markdown"
            problems.error(Place(path, text.line), f"this text is too intricate: {error}", hint)
            return Markup()
        images |= resolver.images
        return Markup(html)  # noqa: S704


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
