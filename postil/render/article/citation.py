"""How a document is cited: in words, and by its date as other programs read it.

The order is that of a note in The Chicago Manual of Style (author, title, publisher, date, where it
is found). Square brackets are a cataloguer's: they hold what the document does not itself state.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from postil.model import Basis

if TYPE_CHECKING:
    from postil.dates import Edtf
    from postil.datewords import DateWords
    from postil.model import Article, Fact
    from postil.words.words import Words

STOPPED = re.compile(r"[.?!][”’)\]]*$")
INNER_QUOTES = str.maketrans('“”"', "‘’'")


@dataclass(frozen=True, slots=True)
class Edition:
    """The digest as a citation names it; `base_url` is where it is published, where it is known."""

    title: str
    editor: str | None = None
    base_url: str | None = None

    def permanent(self, address: str) -> str:
        """The whole address of a page, or as much of it as is known."""
        return f"{self.base_url or ''}{address}"


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who published a document, and who did first, by the names that readers know."""

    name: str | None
    original: str | None = None


def cited(
    article: Article,
    title: str,
    publisher: Publisher,
    edition: Edition,
    address: str,
    dates: DateWords,
) -> str:
    """A document and its page in the digest, in one line of words.

    Args:
        article: the document.
        title: what its page is called.
        publisher: who published it.
        edition: the digest.
        address: where its page is below the top of the site.
        dates: says dates, and has the words of the site.
    """
    words = dates.words
    parts = [
        _authors(article.facts.authors, words),
        _title(article.facts.title, title, words),
        _publication(article, publisher, dates),
        article.url or "",
        _place(edition, address, words),
    ]
    return " ".join(_stopped(part) for part in parts if part)


def published(date: Edtf | None) -> str:
    """The day, month or year that a date surely lies in, as ISO 8601; empty where none does."""
    if date is None or date.uncertain or date.approximate:
        return ""
    first, last = date.earliest, date.latest
    if first is None or last is None or first.year != last.year or not 1 <= first.year <= 9999:
        return ""
    if first.month != last.month:
        return f"{first.year:04}"
    day = f"-{first.day:02}" if first == last else ""
    return f"{first.year:04}-{first.month:02}{day}"


def _authors(fact: Fact[tuple[str, ...]], words: Words) -> str:
    if not fact.value:
        return f"[{words('citation.no_author')}]"
    return _bracketed(words.listed(fact.value), fact)


def _title(fact: Fact[str], title: str, words: Words) -> str:
    if fact.value:
        name = _stopped(fact.value.translate(INNER_QUOTES))
        return _bracketed(words("text.quoted", words=name), fact)
    if title == words("document.untitled"):
        return f"[{title}]"
    return f"[{words('citation.beginning', words=title)}]"


def _publication(article: Article, publisher: Publisher, dates: DateWords) -> str:
    facts, words = article.facts, dates.words
    name, first = publisher.name, publisher.original
    date = facts.date.value
    published = words(
        "citation.published",
        publisher=_bracketed(name or words("citation.no_source"), facts.source if name else None),
        date=_bracketed(
            dates.full(date) if date else words("citation.no_date"), facts.date if date else None
        ),
    )
    if not first:
        return published
    original = _bracketed(first, facts.original)
    return words("citation.first_published", published=published, publisher=original)


def _place(edition: Edition, address: str, words: Words) -> str:
    where = edition.permanent(address)
    if edition.editor:
        return words(
            "citation.place_edited", title=edition.title, editor=edition.editor, address=where
        )
    return words("citation.place", title=edition.title, address=where)


def _bracketed(words: str, fact: Fact[object] | None) -> str:
    return words if fact and fact.basis is Basis.STATED else f"[{words}]"


def _stopped(words: str) -> str:
    return words if STOPPED.search(words) else f"{words}."
