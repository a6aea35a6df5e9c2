"""The lists of documents: by month, by topic, by source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from postil.dates import Precision
from postil.render.views import GroupView, LinkView, ListView, ShelfView, TopicNodeView

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from postil.dates import Edtf
    from postil.datewords import DateWords
    from postil.model import Article
    from postil.render.track_views import TrackView
    from postil.render.views import EntryView
    from postil.topics import TopicGroup

UNDATED = "undated"
DEEPEST = 24
MOST = 200
INDEX = "index.html"
WITHIN_A_MONTH = frozenset({Precision.DAY, Precision.MONTH, Precision.SPAN})


def by_month(
    articles: Iterable[Article], entry: Callable[[Article], EntryView], dates: DateWords
) -> tuple[GroupView, ...]:
    """The articles, in their order, below the month each begins in; undated ones at the end."""
    groups: dict[str, list[EntryView]] = {}
    undated: list[EntryView] = []
    for article in articles:
        date = article.facts.date.value
        among = groups.setdefault(_month(date, dates), []) if date else undated
        among.append(entry(article))
    listed = tuple(GroupView(heading, tuple(entries)) for heading, entries in groups.items())
    if not undated:
        return listed
    return (*listed, GroupView(dates.words("list.undated"), tuple(undated)))


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
    articles: Sequence[Article],
    entry: Callable[[Article], EntryView],
    whole: LinkView,
    dates: DateWords,
) -> Listing:
    """The list of these articles, which are in the digest's order, on the page `whole`.

    A list of more than `MOST` has a page for each of its shelves and shows the foremost alone.
    """
    shown = by_month(foremost(articles, dates), entry, dates)
    if len(articles) <= MOST:
        return Listing(ListView(shown, count=len(articles)), {})
    folder = "years" if whole.address == INDEX else whole.address.removesuffix(".html")
    held = [(f"{folder}/{shelf.name}.html", shelf) for shelf in shelves(articles, dates)]
    links = tuple(LinkView(one.heading, address, len(one.articles)) for address, one in held)
    pages = {
        address: ShelfView(
            one.heading,
            whole,
            ListView(by_month(one.articles, entry, dates), links, len(one.articles)),
        )
        for address, one in held
    }
    return Listing(ListView(shown, links, len(articles)), pages)


def shelves(articles: Sequence[Article], dates: DateWords) -> tuple[Shelf, ...]:
    """The articles by year, and by month where a year has more than `MOST`."""
    found: list[Shelf] = []
    for year in _shelved(articles, dates, by_month=False):
        is_split = len(year.articles) > MOST and year.name != UNDATED
        found.extend(_shelved(year.articles, dates, by_month=True) if is_split else [year])
    return tuple(found)


def foremost(articles: Sequence[Article], dates: DateWords) -> Sequence[Article]:
    """The first whole shelves that make no more than `MOST`, or the first `MOST` of the first."""
    shown: list[Article] = []
    for shelf in shelves(articles, dates) if len(articles) > MOST else ():
        if shown and len(shown) + len(shelf.articles) > MOST:
            break
        shown.extend(shelf.articles)
    return shown[:MOST] or articles


def _shelved(articles: Iterable[Article], dates: DateWords, *, by_month: bool) -> list[Shelf]:
    found: dict[tuple[str, str], list[Article]] = {}
    for article in articles:
        period = _period(article.facts.date.value, dates, by_month=by_month)
        found.setdefault(period, []).append(article)
    return [Shelf(heading, name, tuple(held)) for (heading, name), held in found.items()]


def _period(date: Edtf | None, dates: DateWords, *, by_month: bool) -> tuple[str, str]:
    if date is None:
        return dates.words("list.undated"), UNDATED
    first = date.sort_key[0]
    if by_month and date.precision in WITHIN_A_MONTH:
        return _month(date, dates), f"{first.year:04}-{first.month:02}"
    return dates.year(first.year), f"{first.year:04}"


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


def _month(date: Edtf, dates: DateWords) -> str:
    first = date.sort_key[0]
    return dates.month(first) if date.precision in WITHIN_A_MONTH else dates.year(first.year)
