"""The entries of the Atom feed (RFC 4287)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from postil.render.presenter import article_address, machine_date, title_of
from postil.render.views import CategoryView, FeedEntryView

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from postil.model import Article
    from postil.render.prose import Prose
    from postil.words.words import Words

NAMESPACE = UUID("6b2a3c1e-6d0e-5d53-9c55-0f2a5a1f7c3d")
MOST = 100


def feed_entries(
    articles: Sequence[Article],
    prose: Mapping[str, Prose],
    base: str,
    topics: Mapping[str, str],
    words: Words,
) -> tuple[FeedEntryView, ...]:
    """The newest articles, the last added first; one with neither day is left out.

    `topics` are the labels of the vocabulary by their ids, `base` is where the site is published.

    An entry's id is made of the day it was added and its slug, so that it does not come up as
    new when its date is corrected or the digest moves to another host.
    """
    moments = {article.path: day_added(article) for article in articles}
    listed = [article for article in articles if moments[article.path]]
    listed.sort(key=lambda article: (moments[article.path], article.slug), reverse=True)
    return tuple(
        _entry(article, prose[article.path], moments[article.path], base, topics, words)
        for article in listed[:MOST]
    )


def feed_id(title: str, base: str) -> str:
    """The id of the feed itself."""
    return f"urn:uuid:{uuid5(NAMESPACE, base or title)}"


def _entry(
    article: Article, prose: Prose, day: str, base: str, topics: Mapping[str, str], words: Words
) -> FeedEntryView:
    date, added = article.facts.date.value, article.added.text if article.added else ""
    published = machine_date(date) if date else ""
    names = article.facts.topics.value or ()
    return FeedEntryView(
        id=f"urn:uuid:{uuid5(NAMESPACE, f'{added}/{article.slug}')}",
        title=title_of(article, prose, words),
        address=base + article_address(article),
        updated=moment(day),
        published=moment(published) if published else None,
        summary=article.summary or prose.shown.lead,
        topics=tuple(CategoryView(name, topics[name]) for name in names if name in topics),
        authors=article.facts.authors.value or (),
    )


def day_added(article: Article) -> str:
    """The day a page was added, else that of its document; empty where neither is known."""
    added, date = article.added, article.facts.date.value
    return (machine_date(added) if added else "") or (machine_date(date) if date else "")


def moment(day: str) -> str:
    """The first moment of a day, as RFC 3339 has it."""
    return f"{day}T00:00:00Z"
