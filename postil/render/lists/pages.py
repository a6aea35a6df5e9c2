"""The pages that list documents: the digest's first, the topics, the sources."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from postil.render.lists.listings import INDEX, MOST, listing, topic_tree
from postil.render.lists.views import SourcePageView, SourceRowView, TopicView
from postil.render.lists.words import known_sources, lede_of_sources, summary
from postil.render.note_lists.lists import by_topic, listed_note
from postil.render.presenter import source_address, topic_address
from postil.render.timeline.tracks import common_axis, track
from postil.render.views import EMPTY, LinkView
from postil.render.work import Work

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from postil.digest import Digest, SourceGroup
    from postil.model import Article
    from postil.render.article.presenter import ArticlePresenter
    from postil.render.lists.listings import Listing
    from postil.render.note_lists.lists import Noted
    from postil.render.presenter import Presenter
    from postil.render.prose import Prose
    from postil.render.track_views import TrackView
    from postil.topics import TopicGroup

TRACKED = 5
NOT_STATED = "sources/not_stated.html"


class ListPages:
    """Gives the pages of one digest that list its documents.

    Args:
        digest: all of it.
        present: gives entries, topics and sources.
        present_article: gives notes.
        prose: each article's texts by its path.
        noted: the pages that have notes.
    """

    def __init__(
        self,
        digest: Digest,
        present: Presenter,
        present_article: ArticlePresenter,
        prose: Mapping[str, Prose],
        noted: Sequence[Noted],
    ) -> None:
        self._digest = digest
        self._present = present
        self._words = present.words
        self._present_article = present_article
        self._prose = prose
        self._noted = by_topic(noted)
        self._axis = common_axis(digest.articles, present.dates)
        self._labels = self._axis.labels if self._axis else ()

    def index(self, title: str, introduction: Prose) -> Iterator[Work]:
        """The first page, and those of its years where it is long."""
        articles = self._digest.articles
        listed = listing(
            articles, self._present.entry, self._link(title, INDEX), self._present.dates
        )
        views = {
            "introduction": introduction.shown.text,
            "summary": self._summary(articles),
            "documents": listed.view,
        }
        yield Work(INDEX, "index.html", views)
        yield from _shelves(listed)

    def topics(self) -> Work:
        """The list of topics."""
        tree = topic_tree(self._digest.topics, self._topic_link, self._topic_track)
        return Work("topics.html", "topics.html", {"topics": tree, "labels": self._labels})

    def topic(self, group: TopicGroup, text: Prose) -> Iterator[Work]:
        """A topic's page, with what its editor wrote, and those of its years."""
        topic, present = group.topic, self._present
        whole = self._link(topic.label, topic_address(topic))
        listed = listing(
            group.articles, lambda one: present.entry_under(one, topic.id), whole, present.dates
        )
        view = TopicView(
            label=topic.label,
            definition=text.shown.text,
            summary=self._summary(group.articles),
            documents=listed.view,
            labels=self._labels,
            track=self._track(group.articles) if len(group.articles) >= TRACKED else None,
            below=present.entries(group.below if len(group.below) <= MOST else ()),
            broader=tuple(present.topic_link(other) for other in group.broader),
            narrower=tuple(present.topic_link(other) for other in group.narrower),
            together=tuple(present.topic_link(other, count) for other, count in group.together),
            notes=tuple(self._present_article.note(note) for note in text.notes),
            noted=tuple(listed_note(*note, present) for note in self._noted.get(topic.id, ())),
        )
        yield Work(f"topics/{topic.id}.html", "topic.html", {"topic": view})
        yield from _shelves(listed)

    def sources(self) -> Iterator[Work]:
        """The list of sources, and the page of those documents that have none."""
        groups, unsourced = self._digest.sources, self._digest.unsourced
        present = self._present
        rows = [
            self._row(present.source_link(group.source, len(group.articles)), group.articles)
            for group in groups
        ]
        nameless = LinkView(self._words("sources.unattributed"), NOT_STATED, len(unsourced))
        views = {
            "sources": tuple(rows),
            "unsourced": self._row(nameless, unsourced) if unsourced else None,
            "lede": lede_of_sources(len(unsourced), len(self._digest.articles), self._words),
            "labels": self._labels,
        }
        yield Work("sources.html", "sources.html", views)
        if unsourced:
            nowhere = LinkView(self._words("document.no_source"), NOT_STATED)
            yield from self._source(nowhere, unsourced, None)

    def source(self, group: SourceGroup, text: Prose) -> Iterator[Work]:
        """A source's page, with what its editor wrote, and those of its years."""
        whole = self._link(group.source.name, source_address(group.source))
        yield from self._source(whole, group.articles, text, group.source.domain)

    def _source(
        self,
        whole: LinkView,
        articles: Sequence[Article],
        text: Prose | None,
        domain: str | None = None,
    ) -> Iterator[Work]:
        listed = listing(articles, self._present.entry, whole, self._present.dates)
        view = SourcePageView(
            label=whole.label,
            language=whole.language,
            domain=domain,
            definition=text.shown.text if text else EMPTY,
            summary=self._summary(articles),
            known=known_sources(articles, self._words),
            documents=listed.view,
            notes=tuple(self._present_article.note(note) for note in (text.notes if text else ())),
        )
        yield Work(unquote(whole.address), "source.html", {"source": view})
        yield from _shelves(listed)

    def _row(self, source: LinkView, articles: Sequence[Article]) -> SourceRowView:
        return SourceRowView(source, known_sources(articles, self._words), self._track(articles))

    def _track(self, articles: Sequence[Article]) -> TrackView | None:
        return track(articles, self._axis) if self._axis else None

    def _topic_track(self, group: TopicGroup) -> TrackView | None:
        return self._track((*group.articles, *group.below))

    def _topic_link(self, group: TopicGroup) -> LinkView:
        return self._present.topic_link(group.topic, len(group.articles) + len(group.below))

    def _summary(self, articles: Sequence[Article]) -> str:
        notes = sum(len(self._prose[article.path].notes) for article in articles)
        return summary(articles, notes, self._present.dates)

    def _link(self, label: str, address: str) -> LinkView:
        return LinkView(label, address, language=self._present.language)


def _shelves(listed: Listing) -> Iterator[Work]:
    for address, shelf in listed.shelves.items():
        yield Work(unquote(address), "shelf.html", {"shelf": shelf})
