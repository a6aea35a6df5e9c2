"""How the facts of a document are known, row by row."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from postil.render.article.views import FactView
from postil.render.presenter import date_view, mark_of
from postil.render.text.markdown import plain_text
from postil.render.views import LinkView
from postil.words.words import begun

if TYPE_CHECKING:
    from postil.model import Article, Fact
    from postil.render.presenter import Presenter
    from postil.render.prose import Prose

KNOWN = {
    "stated": "facts.stated",
    "inferred": "facts.inferred",
    "editor": "facts.editor",
    "unknown": "facts.unknown",
}
STOPS = (".", "!", "?", "…")
CODE = re.compile(r"`([^`]+)`")


def provenance(article: Article, present: Presenter, prose: Prose) -> tuple[FactView, ...]:
    """The facts of a document, each with its evidence and where the words of it stand."""
    facts, words = article.facts, present.words
    title = facts.title.value or words("facts.no_title")
    own = article.language or present.language
    # Words that are the value itself are not said twice.
    evidence = replace(facts.title, quote=None) if facts.title.quote == title else facts.title
    places = {**_set_aside(article, prose), **prose.places}
    dated = date_view(facts.date, present.dates)
    topics = present.topic_links(facts.topics.value or ())
    authors = [LinkView(name, language=own) for name in facts.authors.value or ()]
    rows = [
        ("facts.title", evidence, (LinkView(title, language=own if facts.title.value else ""),)),
        ("facts.published", facts.date, (LinkView(dated.words),)),
        ("facts.source", facts.source, _source(facts.source, present)),
        ("facts.original", facts.original, _source(facts.original, present)),
        ("facts.author", facts.authors, (*authors,) or (LinkView(words("facts.no_author")),)),
        ("facts.topics", facts.topics, topics or (LinkView(words("facts.no_topics")),)),
    ]
    return tuple(
        _row(
            words(label),
            words(KNOWN[mark_of(fact)]),
            fact,
            values,
            (prose.shown.evidence(fact.quote), places.get(fact.quote or "", "")),
            dated.bounds if fact is facts.date else "",
        )
        for label, fact, values in rows
        if fact.value or fact is not facts.original
    )


def language_in_words(article: Article, present: Presenter) -> str:
    """A document's language by its name, empty where it is the editor's."""
    own = article.language or present.language
    if own.partition("-")[0].casefold() == present.language.partition("-")[0].casefold():
        return ""
    name = begun(present.words.cldr.language_name(own))
    return present.words("facts.language_of_tag", name=name, tag=own) if name else own


def _set_aside(article: Article, prose: Prose) -> dict[str, str]:
    """The parts besides the text in which facts' quotes stand, by the quote."""
    quotes = [fact.quote for fact in article.facts.by_name().values() if fact.quote]
    parts = [(kind.name.lower(), _words(plain_text(html))) for kind, html in prose.asides]
    return {quote: kind for quote in quotes for kind, words in parts if _words(quote) in words}


def _words(text: str) -> str:
    return " ".join(text.split())


def _source(fact: Fact[str], present: Presenter) -> tuple[LinkView, ...]:
    if not fact.value:
        return (LinkView(present.words("facts.no_source")),)
    source = present.source(fact)
    return (LinkView(source.label, source.address, language=source.language),)


def _row(
    label: str,
    known: str,
    fact: Fact[object],
    values: tuple[LinkView, ...],
    evidence: tuple[str | None, str],
    bounds: str,
) -> FactView:
    return FactView(
        label=label,
        values=values,
        mark=mark_of(fact),
        known=known,
        reason=_reason(fact.reason or ""),
        quote=evidence[0],
        place=evidence[1],
        bounds=bounds,
    )


def _reason(words: str) -> Markup:
    """A reason as the end of a sentence, with what stands in backquotes as code."""
    reason = words.strip()
    # They are the program's and editors', with a full stop and without.
    whole = f"{reason}." if reason and not reason.endswith(STOPS) else reason
    return Markup(CODE.sub(r"<code>\1</code>", str(escape(whole))))  # noqa: S704
