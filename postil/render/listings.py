"""The lists of documents: by month, by topic, by source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from postil.datenames import MONTHS, year_in_words
from postil.dates import Precision
from postil.render.views import GroupView, LinkView, ListView, ShelfView, TopicNodeView

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from postil.dates import Edtf
    from postil.model import Article
    from postil.render.timeline_views import TrackView
    from postil.render.views import EntryView
    from postil.topics import TopicGroup

UNDATED = "Undated"
DEEPEST = 24
MOST = 200
INDEX = "index.html"
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


@dataclass(frozen=True, slots=True)
class Shelf:
    """The articles of one period; `name` is for its address."""

    heading: str
    name: str
    articles: tuple[Article, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of documents, and the pages of its shelves by their address."""

    view: ListView
    shelves: Mapping[str, ShelfView]


def listing(
    articles: Sequence[Article], entry: Callable[[Article], EntryView], whole: LinkView
) -> Listing:
    """The list of these articles, which are in the digest's order, on the page `whole`.

    A list of more than `MOST` has a page for each of its shelves and shows the foremost alone.
    """
    shown = by_month(foremost(articles), entry)
    if len(articles) <= MOST:
        return Listing(ListView(shown, count=len(articles)), {})
    folder = "years" if whole.address == INDEX else whole.address.removesuffix(".html")
    held = [(f"{folder}/{shelf.name}.html", shelf) for shelf in shelves(articles)]
    links = tuple(LinkView(one.heading, address, len(one.articles)) for address, one in held)
    pages = {
        address: ShelfView(
            one.heading, whole, ListView(by_month(one.articles, entry), links, len(one.articles))
        )
        for address, one in held
    }
    return Listing(ListView(shown, links, len(articles)), pages)


def shelves(articles: Sequence[Article]) -> tuple[Shelf, ...]:
    """The articles by year, and by month where a year has more than `MOST`."""
    found: list[Shelf] = []
    for year in _shelved(articles, by_month=False):
        is_split = len(year.articles) > MOST and year.heading != UNDATED
        found.extend(_shelved(year.articles, by_month=True) if is_split else [year])
    return tuple(found)


def foremost(articles: Sequence[Article]) -> Sequence[Article]:
    """The first whole shelves that make no more than `MOST`, or the first `MOST` of the first."""
    shown: list[Article] = []
    for shelf in shelves(articles) if len(articles) > MOST else ():
        if shown and len(shown) + len(shelf.articles) > MOST:
            break
        shown.extend(shelf.articles)
    return shown[:MOST] or articles


def _shelved(articles: Iterable[Article], *, by_month: bool) -> list[Shelf]:
    found: dict[tuple[str, str], list[Article]] = {}
    for article in articles:
        found.setdefault(_period(article.facts.date.value, by_month=by_month), []).append(article)
    return [Shelf(heading, name, tuple(held)) for (heading, name), held in found.items()]


def _period(date: Edtf | None, *, by_month: bool) -> tuple[str, str]:
    if date is None:
        return UNDATED, "undated"
    first = date.sort_key[0]
    if by_month and date.precision in WITHIN_A_MONTH:
        return _month(date), f"{first.year:04}-{first.month:02}"
    return year_in_words(first.year), f"{first.year:04}"


def topic_tree(
    groups: Sequence[TopicGroup],
    link: Callable[[TopicGroup], LinkView],
    track: Callable[[TopicGroup], TrackView | None] = lambda _: None,
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
        narrower = tuple(node(by_id[one.id], depth + 1) for one in below)
        return TopicNodeView(link(group), narrower, track(group))

    roots = (group for group in groups if not group.broader)
    return tuple(node(group, 0) for group in sorted(roots, key=_label))


def _label(group: TopicGroup) -> str:
    return group.topic.label.casefold()


def _month(date: Edtf) -> str:
    first = date.sort_key[0]
    year = year_in_words(first.year)
    return f"{MONTHS[first.month - 1]} {year}" if date.precision in WITHIN_A_MONTH else year
