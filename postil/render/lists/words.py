"""What lists say of their documents in words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from postil.model import Basis
from postil.render.lists.views import KnownView
from postil.render.presenter import UNKNOWN, mark_of
from postil.render.timeline.words import span_in_words
from postil.words.words import begun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from postil.datewords import DateWords
    from postil.model import Article
    from postil.words.words import Words

KNOWN = {
    Basis.STATED.value: "known.stated",
    Basis.INFERRED.value: "known.inferred",
    Basis.EDITOR.value: "known.editor",
    UNKNOWN: "known.unknown",
}


def summary(articles: Sequence[Article], notes: int, dates: DateWords) -> str:
    """How many documents and notes, and of when: "Two documents and one note, April 2021"."""
    words = dates.words
    counts = [_counted("text.documents", len(articles), words)]
    if notes:
        counts.append(_counted("text.notes", notes, words))
    counted = begun(words.listed(counts))
    keys = [article.facts.date.value.sort_key for article in articles if article.facts.date.value]
    if not keys:
        return words("list.summary", counts=counted)
    span = span_in_words(min(key[0] for key in keys), max(key[1] for key in keys), dates)
    return words("list.summary_of_when", counts=counted, span=span)


def lede_of_sources(unsourced: int, total: int, words: Words) -> str:
    """What the list of sources begins with."""
    lede = words("sources.lede")
    if not unsourced:
        return lede
    if unsourced == total:
        rest = words("sources.none_says", count=unsourced)
    else:
        numbers = begun(words.number(unsourced)), words.number(total)
        rest = words("sources.some_say", count=unsourced, number=numbers[0], total=numbers[1])
    return words("text.sentences", first=lede, second=rest)


def known_sources(articles: Sequence[Article], words: Words) -> tuple[KnownView, ...]:
    """How it is known of documents who published them, with counts where that differs."""
    marks = Counter(mark_of(article.facts.source) for article in articles)
    ways = [(mark, words(key)) for mark, key in KNOWN.items() if marks[mark]]
    if len(ways) == 1:
        return (KnownView(*ways[0]),)
    return tuple(
        KnownView(mark, words("known.of_several", way=way, count=marks[mark])) for mark, way in ways
    )


def _counted(key: str, count: int, words: Words) -> str:
    return words(key, count=count, number=words.number(count))
