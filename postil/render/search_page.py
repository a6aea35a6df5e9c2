"""The search page: its filters, and the whole list for who has no script, or no server."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from postil.render.excerpts import excerpt
from postil.render.listings import MOST, shelves
from postil.render.presenter import NO_SOURCE
from postil.render.search_records import NOT_STATED, UNDATED, indexes_of, kind_of, year_of
from postil.render.search_views import (
    ChoiceView,
    FilterView,
    ListedGroupView,
    ListedView,
    SearchView,
)
from postil.render.views import LinkView

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from postil.digest import Digest
    from postil.model import Article
    from postil.render.prose import NoteProse, Prose
    from postil.render.views import EntryView

UNDATED_HEADING = "Undated"


def search_page(
    digest: Digest, prose: Mapping[str, Prose], entry: Callable[[Article], EntryView]
) -> SearchView:
    """The search page of a digest.

    Args:
        digest: the documents.
        prose: each article's texts by its path.
        entry: gives an article as lists show it.
    """
    articles = digest.articles
    is_long = len(articles) > MOST
    return SearchView(
        indexes=len(set(indexes_of(one.path for one in articles).values())),
        count=len(articles),
        filters=tuple(one for one in _filters(digest, prose) if len(one.choices) > 1),
        groups=() if is_long else _groups(articles, prose, entry),
        shelves=_shelves(articles) if is_long else (),
    )


def _filters(digest: Digest, prose: Mapping[str, Prose]) -> Iterable[FilterView]:
    topics = [
        ChoiceView(group.topic.id, group.topic.label)
        for group in digest.topics
        if group.articles or group.below
    ]
    yield FilterView("topic", "Topic", tuple(sorted(topics, key=_label)))
    sources = [
        ChoiceView(group.source.id, group.source.name) for group in digest.sources if group.articles
    ]
    unsourced = (ChoiceView(NOT_STATED, NO_SOURCE),) if digest.unsourced else ()
    yield FilterView("source", "Source", (*sources, *unsourced))
    years = dict.fromkeys(year_of(article) for article in digest.articles)
    yield FilterView("year", "Year", tuple(ChoiceView(one, _heading(one)) for one in years))
    kinds = {kind_of(note) for one in digest.articles for note in prose[one.path].notes}
    yield FilterView("kind", "Kind of note", tuple(ChoiceView(one, one) for one in sorted(kinds)))


def _label(choice: ChoiceView) -> str:
    return choice.label.casefold()


def _heading(year: str) -> str:
    return UNDATED_HEADING if year == UNDATED else year


def _groups(
    articles: Sequence[Article],
    prose: Mapping[str, Prose],
    entry: Callable[[Article], EntryView],
) -> tuple[ListedGroupView, ...]:
    return tuple(
        ListedGroupView(
            _heading(year),
            tuple(_listed(entry(article), prose[article.path].notes) for article in held),
        )
        for year, held in groupby(articles, year_of)
    )


def _listed(entry: EntryView, notes: Sequence[NoteProse]) -> ListedView:
    links = tuple(LinkView(_name(one), f"{entry.address}#note-{one.id}") for one in notes)
    return ListedView(entry, links)


def _name(note: NoteProse) -> str:
    """A note's kind and its heading, or the words that it is about, or how it begins."""
    short = excerpt((note,), "")
    quoted = f"“{short.quotation}”" if short and short.quotation else ""
    words = note.note.heading or quoted or (short.sentence if short else "")
    return f"{kind_of(note)}: {words}" if words else kind_of(note)


def _shelves(articles: Sequence[Article]) -> tuple[LinkView, ...]:
    return tuple(
        LinkView(one.heading, f"years/{one.name}.html", len(one.articles))
        for one in shelves(articles)
    )
