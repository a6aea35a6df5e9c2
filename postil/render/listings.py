"""The lists of documents: by month, by topic, by source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from postil.datenames import MONTHS, year_in_words
from postil.dates import Precision
from postil.render.views import GroupView, TopicNodeView

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from postil.dates import Edtf
    from postil.model import Article
    from postil.render.views import EntryView, LinkView
    from postil.topics import TopicGroup

UNDATED = "Undated"
DEEPEST = 24
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
    """The topics below their broader ones; a topic with two of those stands below both.

    What is below such a topic is listed where it first stands, and nothing deeper than `DEEPEST`,
    so that no vocabulary, not even a circular one, makes a tree without end.
    """
    by_id = {group.topic.id: group for group in groups}
    opened: set[str] = set()

    def node(group: TopicGroup, depth: int) -> TopicNodeView:
        is_leaf = group.topic.id in opened or depth == DEEPEST
        opened.add(group.topic.id)
        below = () if is_leaf else sorted(group.narrower, key=lambda one: one.label.casefold())
        return TopicNodeView(link(group), tuple(node(by_id[one.id], depth + 1) for one in below))

    roots = (group for group in groups if not group.broader)
    return tuple(node(group, 0) for group in sorted(roots, key=_label))


def _label(group: TopicGroup) -> str:
    return group.topic.label.casefold()


def _month(date: Edtf) -> str:
    first = date.sort_key[0]
    year = year_in_words(first.year)
    return f"{MONTHS[first.month - 1]} {year}" if date.precision in WITHIN_A_MONTH else year
