"""The search page: its filters, and the whole list for who has no script, or no server."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from postil.render.excerpts import excerpt
from postil.render.lists.listings import MOST, shelves
from postil.render.search.records import NOT_STATED, UNDATED, indexes_of, year_of
from postil.render.search.views import (
    ChoiceView,
    FilterView,
    ListedGroupView,
    ListedView,
    SearchView,
)
from postil.render.text.unspaced import CHARACTER_IN_ASCII
from postil.render.views import LinkView
from postil.words.words import begun

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from postil.digest import Digest
    from postil.model import Article
    from postil.render.notes.note_prose import NoteProse
    from postil.render.presenter import Presenter
    from postil.render.prose import Prose
    from postil.render.views import EntryView
    from postil.words.words import Words

SPELT = 11
# What the script says; the others of the page's texts are in its template.
SAID = (
    "search.documents_found",
    "search.documents_match",
    "search.many_have_word",
    "search.more",
    "search.nothing_found",
    "search.nothing_match",
    "search.passages_found",
    "search.passages_match",
    "search.some_have_word",
    "search.unloaded",
)


def search_page(digest: Digest, prose: Mapping[str, Prose], present: Presenter) -> SearchView:
    """The search page of a digest.

    Args:
        digest: the documents.
        prose: each article's texts by its path.
        present: gives articles as lists show them, and has the words of the site.
    """
    articles = digest.articles
    is_long = len(articles) > MOST
    return SearchView(
        indexes=len(set(indexes_of(one.path for one in articles).values())),
        count=len(articles),
        filters=tuple(one for one in _filters(digest, prose, present) if len(one.choices) > 1),
        groups=() if is_long else _groups(articles, prose, present),
        shelves=_shelves(articles, present) if is_long else (),
        said=_said(present.words),
        character=CHARACTER_IN_ASCII,
    )


def _said(words: Words) -> dict[str, Mapping[str, str] | list[str]]:
    numbers = [begun(number) for number in words.numbers[:SPELT]]
    return {"numbers": numbers, **{key.partition(".")[2]: words.forms(key) for key in SAID}}


def _filters(
    digest: Digest, prose: Mapping[str, Prose], present: Presenter
) -> Iterable[FilterView]:
    words = present.words
    topics = [
        ChoiceView(group.topic.id, group.topic.label)
        for group in digest.topics
        if group.articles or group.below
    ]
    yield FilterView("topic", words("search.topic"), tuple(sorted(topics, key=_label)))
    sources = [
        ChoiceView(group.source.id, group.source.name) for group in digest.sources if group.articles
    ]
    unsourced = (ChoiceView(NOT_STATED, words("document.no_source")),) if digest.unsourced else ()
    yield FilterView("source", words("search.source"), (*sources, *unsourced))
    years = dict.fromkeys(year_of(article, present.dates) for article in digest.articles)
    listed = tuple(ChoiceView(year, _heading(year, words)) for year in years)
    yield FilterView("year", words("search.year"), listed)
    notes = (note for one in digest.articles for note in prose[one.path].notes)
    kinds = sorted({words.kind(note.note.kind) for note in notes})
    yield FilterView("kind", words("search.kind"), tuple(ChoiceView(one, one) for one in kinds))


def _label(choice: ChoiceView) -> str:
    return choice.label.casefold()


def _heading(year: str, words: Words) -> str:
    return words("list.undated") if year == UNDATED else year


def _groups(
    articles: Sequence[Article],
    prose: Mapping[str, Prose],
    present: Presenter,
) -> tuple[ListedGroupView, ...]:
    words = present.words
    return tuple(
        ListedGroupView(
            _heading(year, words),
            tuple(_listed(present.entry(one), prose[one.path].notes, words) for one in held),
        )
        for year, held in groupby(articles, lambda one: year_of(one, present.dates))
    )


def _listed(entry: EntryView, notes: Sequence[NoteProse], words: Words) -> ListedView:
    links = tuple(LinkView(_name(one, words), f"{entry.address}#note-{one.id}") for one in notes)
    return ListedView(entry, links)


def _name(note: NoteProse, words: Words) -> str:
    """A note's kind and its heading, or the words that it is about, or how it begins."""
    short, kind = excerpt((note,), "", words), words.kind(note.note.kind)
    quoted = words("text.quoted", words=short.quotation) if short and short.quotation else ""
    heading = note.name or quoted or (short.sentence if short else "")
    return words("note.headed", kind=kind, heading=heading) if heading else kind


def _shelves(articles: Sequence[Article], present: Presenter) -> tuple[LinkView, ...]:
    return tuple(
        LinkView(one.heading, f"years/{one.name}.html", len(one.articles))
        for one in shelves(articles, present.dates)
    )
