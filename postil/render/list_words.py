"""What lists say of their documents in words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from postil.model import Basis
from postil.render.page_views import KnownView
from postil.render.presenter import UNKNOWN, mark_of
from postil.render.timeline_words import number, span_in_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from postil.model import Article

KNOWN = {
    Basis.STATED.value: "Stated in the text",
    Basis.INFERRED.value: "Inferred from the text",
    Basis.EDITOR.value: "Supplied by the editor",
    UNKNOWN: "Nothing in the text names one",
}


def summary(articles: Sequence[Article], notes: int) -> str:
    """How many documents and notes, and of when: "Two documents and one note, April 2021"."""
    counts = _counted(len(articles), "document")
    if notes:
        counts += f" and {_counted(notes, 'note')}"
    keys = [article.facts.date.value.sort_key for article in articles if article.facts.date.value]
    span = span_in_words(min(key[0] for key in keys), max(key[1] for key in keys)) if keys else ""
    return f"{counts[0].upper()}{counts[1:]}{', ' if span else ''}{span}."


def lede_of_sources(unsourced: int, total: int) -> str:
    """What the list of sources begins with."""
    lede = "Where each document came from, and how that is known."
    if not unsourced:
        return lede
    share = f"{number(unsourced)} of {number(total)}" if unsourced < total else "the documents"
    return f"{lede} {share[0].upper()}{share[1:]} {'does' if unsourced == 1 else 'do'} not say."


def known_sources(articles: Sequence[Article]) -> tuple[KnownView, ...]:
    """How it is known of documents who published them, with counts where that differs."""
    marks = Counter(mark_of(article.facts.source) for article in articles)
    ways = [(mark, words) for mark, words in KNOWN.items() if marks[mark]]
    return tuple(
        KnownView(mark, f"{words} ({marks[mark]})" if len(ways) > 1 else words)
        for mark, words in ways
    )


def _counted(count: int, noun: str) -> str:
    return f"{number(count)} {noun}{'s' if count != 1 else ''}"
