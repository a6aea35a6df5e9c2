"""How a document is cited: in words, and by its date as other programs read it.

The order is that of a note in The Chicago Manual of Style (author, title, publisher, date, where it
is found). Square brackets are a cataloguer's: they hold what the document does not itself state.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from postil.datewords import in_words
from postil.model import Basis

if TYPE_CHECKING:
    from postil.dates import Edtf
    from postil.model import Article, Fact

STOPPED = re.compile(r"[.?!…][”’)\]]*$")
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
    article: Article, title: str, publisher: Publisher, edition: Edition, address: str
) -> str:
    """A document and its page in the digest, in one line of words.

    Args:
        article: the document.
        title: what its page is called.
        publisher: who published it.
        edition: the digest.
        address: where its page is below the top of the site.
    """
    parts = [
        _authors(article.facts.authors),
        _title(article.facts.title, title),
        _publication(article, publisher),
        article.url or "",
        _place(edition, address),
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


def _authors(fact: Fact[tuple[str, ...]]) -> str:
    if not fact.value:
        return "[Author not stated]"
    *others, last = fact.value
    return _bracketed(f"{', '.join(others)} and {last}" if others else last, fact)


def _title(fact: Fact[str], title: str) -> str:
    if fact.value is None:
        return f"[Untitled, beginning {title}]" if title.startswith("“") else "[Untitled]"
    return _bracketed(f"“{_stopped(fact.value.translate(INNER_QUOTES))}”", fact)


def _publication(article: Article, publisher: Publisher) -> str:
    facts = article.facts
    name = _bracketed(publisher.name, facts.source) if publisher.name else "[Source not stated]"
    date = facts.date.value
    when = _bracketed(in_words(date), facts.date) if date else "[date not known]"
    first = _bracketed(publisher.original, facts.original) if publisher.original else ""
    return f"{name}, {when}" + (f", first published by {first}" if first else "")


def _place(edition: Edition, address: str) -> str:
    editor = f", edited by {edition.editor}" if edition.editor else ""
    return f"In {edition.title}{editor}, {edition.permanent(address)}"


def _bracketed(words: str, fact: Fact[object]) -> str:
    return words if fact.basis is Basis.STATED else f"[{words}]"


def _stopped(words: str) -> str:
    return words if STOPPED.search(words) else f"{words}."
