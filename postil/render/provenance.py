"""How the facts of a document are known, row by row."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from postil.reading.little_words import NAMES
from postil.render.article_views import FactView
from postil.render.markdown import plain_text
from postil.render.presenter import date_view, mark_of
from postil.render.views import LinkView

if TYPE_CHECKING:
    from collections.abc import Mapping

    from postil.model import Article, Fact
    from postil.render.presenter import Presenter
    from postil.render.prose import Prose

KNOWN = {
    "stated": "Stated",
    "inferred": "Inferred",
    "editor": "Supplied by the editor",
    "unknown": "Unknown",
}
STOPS = (".", "!", "?", "…")
CODE = re.compile(r"`([^`]+)`")


def provenance(article: Article, present: Presenter, prose: Prose) -> tuple[FactView, ...]:
    """The facts of a document, each with its evidence and where the words of it stand."""
    facts = article.facts
    title = facts.title.value or "No title found"
    # Words that are the value itself are not said twice.
    evidence = replace(facts.title, quote=None) if facts.title.quote == title else facts.title
    places = {**_set_aside(article, prose), **prose.places}
    dated = date_view(facts.date)
    topics = present.topic_links(facts.topics.value or ())
    first = (
        [_row("First published by", facts.original, _source(facts.original, present), places)]
        if facts.original.value
        else []
    )
    return (
        _row("Title", evidence, (LinkView(title),), places),
        _row("Published", facts.date, (LinkView(dated.words),), places, dated.bounds),
        _row("Source", facts.source, _source(facts.source, present), places),
        *first,
        _row("Author", facts.authors, _authors(facts.authors), places),
        _row("Topics", facts.topics, topics or (LinkView("None"),), places),
    )


def language_in_words(article: Article, language: str) -> str:
    """A document's language by its name, empty where it is the site's `language`."""
    own = article.language or language
    if own.partition("-")[0].casefold() == language.partition("-")[0].casefold():
        return ""
    name = NAMES.get(own.partition("-")[0].casefold())
    return f"{name} ({own})" if name else own


def _set_aside(article: Article, prose: Prose) -> dict[str, str]:
    """The parts besides the text in which facts' quotes stand, by the quote."""
    quotes = [fact.quote for fact in article.facts.by_name().values() if fact.quote]
    parts = [(kind.name.lower(), _words(plain_text(html))) for kind, html in prose.asides]
    return {quote: kind for quote in quotes for kind, words in parts if _words(quote) in words}


def _words(text: str) -> str:
    return " ".join(text.split())


def _source(fact: Fact[str], present: Presenter) -> tuple[LinkView, ...]:
    source = present.source(fact)
    return (LinkView(source.label, source.address),)


def _authors(fact: Fact[tuple[str, ...]]) -> tuple[LinkView, ...]:
    return tuple(LinkView(name) for name in fact.value or ("Not stated",))


def _row(
    label: str,
    fact: Fact[object],
    values: tuple[LinkView, ...],
    places: Mapping[str, str],
    bounds: str = "",
) -> FactView:
    mark = mark_of(fact)
    return FactView(
        label=label,
        values=values,
        mark=mark,
        known=KNOWN[mark],
        reason=_reason(fact.reason or ""),
        quote=fact.quote,
        place=places.get(fact.quote or "", ""),
        bounds=bounds,
    )


def _reason(words: str) -> Markup:
    """A reason as the end of a sentence, with what stands in backquotes as code."""
    reason = words.strip()
    # They are the program's and editors', with a full stop and without.
    whole = f"{reason}." if reason and not reason.endswith(STOPS) else reason
    return Markup(CODE.sub(r"<code>\1</code>", str(escape(whole))))  # noqa: S704
