"""How much of a document's own words the site shows, settled once for each document."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape, unescape
from typing import TYPE_CHECKING

from markupsafe import Markup

from postil.model import TextPolicy
from postil.reading.summary import summary_of
from postil.render.text.cutting import (
    count_words,
    first_sentences,
    first_sentences_of_html,
    first_words,
)
from postil.render.text.markdown import FOOTNOTES, MARKUP
from postil.render.text.plain import PlainText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from postil.model import Article, Aside

EXCERPT_PARAGRAPHS, EXCERPT_WORDS, EVIDENCE_WORDS = 2, 100, 25
WORDS_IN_TAG = re.compile(r'(?<= )(alt|title)="([^"]*)"')
PARAGRAPH = re.compile(r"<p>.*?</p>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Republished:
    """What the site may show of a document besides its title, its facts and its notes.

    `text` is its text as HTML, `deck` its standfirst, `opening` its first sentences as plain text,
    and `asides` what it holds besides; `is_whole` where that is all there is.
    """

    text: Markup
    is_whole: bool = True
    deck: str | None = None
    opening: str = ""
    asides: tuple[Aside, ...] = ()

    @classmethod
    def of(cls, article: Article, html: Markup) -> Republished:
        """What an article's policy lets the site show; `html` is the whole of its text."""
        if article.policy is TextPolicy.NONE:
            return cls(Markup(), is_whole=False)
        if article.policy is TextPolicy.EXCERPT:
            return _excerpt(article, html)
        opening = summary_of(None, article.text.text) or ""
        return cls(html, deck=article.deck, opening=opening, asides=article.asides)

    @property
    def lead(self) -> str:
        """How the document begins, in its own words: its standfirst, else its first sentences."""
        return self.deck or self.opening

    def evidence(self, quote: str | None) -> str | None:
        """The words that a fact was taken from, a short quotation where not all is republished."""
        return quote if self.is_whole or not quote else first_words(quote, EVIDENCE_WORDS)


def _excerpt(article: Article, html: Markup) -> Republished:
    kept = list(_first_paragraphs(FOOTNOTES.sub("", html)))
    words = "\n\n".join(PlainText.of(paragraph).text for paragraph in kept)
    return Republished(
        Markup("\n".join(kept)),  # noqa: S704
        is_whole=False,
        deck=first_sentences(article.deck or "", EXCERPT_WORDS) or None,
        opening=summary_of(None, words) or "",
    )


def _first_paragraphs(html: str) -> Iterator[str]:
    """The paragraphs of an excerpt, the last of them perhaps cut."""
    left = EXCERPT_WORDS
    for paragraph in PARAGRAPH.findall(html)[:EXCERPT_PARAGRAPHS]:
        kept = first_sentences_of_html(paragraph, left)
        yield MARKUP.sub(_with_short_words, kept)
        left -= count_words(PlainText.of(kept).text)
        if kept != paragraph or left <= 0:
            return


def _with_short_words(tag: re.Match[str]) -> str:
    """A tag in which no more words stand than in a quotation."""

    def short(attribute: re.Match[str]) -> str:
        words = first_words(unescape(attribute[2]), EVIDENCE_WORDS)
        return f'{attribute[1]}="{escape(words)}"'

    return WORDS_IN_TAG.sub(short, tag[0])
