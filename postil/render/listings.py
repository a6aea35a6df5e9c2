"""The lists of documents: by month, by topic, by source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from postil.dates import Precision
from postil.datewords import MONTHS, year_in_words
from postil.render.views import GroupView, TopicNodeView

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from postil.dates import Edtf
    from postil.digest import TopicGroup
    from postil.model import Article
    from postil.render.views import EntryView, LinkView

UNDATED = "Undated"
WITHIN_A_MONTH = frozenset({Precision.DAY, Precision.MONTH, Precision.SPAN})


def by_month(
    articles: Iterable[Article], entry: Callable[[Article], EntryView]
) -> tuple[GroupView, ...]:
    """The articles, in their order, below the month each begins in; undated ones at the end."""
    groups: dict[str, list[EntryView]] = {}
    for article in articles:
        date = article.facts.date.value
        heading = _month(date) if date else UNDATED
        groups.setdefault(heading, []).append(entry(article))
    undated = groups.pop(UNDATED, None)
    listed = [GroupView(heading, tuple(entries)) for heading, entries in groups.items()]
    return (*listed, GroupView(UNDATED, tuple(undated))) if undated else tuple(listed)


def topic_tree(
    groups: Sequence[TopicGroup], link: Callable[[TopicGroup], LinkView]
) -> tuple[TopicNodeView, ...]:
    """The topics below their broader ones; a topic with two of those stands below both."""
    by_id = {group.topic.id: group for group in groups}

    def node(group: TopicGroup) -> TopicNodeView:
        below = sorted(group.narrower, key=lambda topic: topic.label.casefold())
        return TopicNodeView(link(group), tuple(node(by_id[topic.id]) for topic in below))

    roots = sorted(
        (group for group in groups if not group.broader),
        key=lambda group: group.topic.label.casefold(),
    )
    return tuple(node(group) for group in roots)


def _month(date: Edtf) -> str:
    first = date.sort_key[0]
    year = year_in_words(first.year)
    return f"{MONTHS[first.month - 1]} {year}" if date.precision in WITHIN_A_MONTH else year
