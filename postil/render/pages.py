"""Every page of a digest, as a template and the views it is to show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from postil.paths import PAGES
from postil.render import timeline
from postil.render.article_presenter import ArticlePresenter
from postil.render.feed import feed_entries, feed_id
from postil.render.listings import by_month, topic_tree
from postil.render.page_views import SourcePageView, TopicView
from postil.render.presenter import Presenter
from postil.render.views import LinkView, TextPageView

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from postil.config import Config
    from postil.digest import Digest, SourceGroup
    from postil.model import Markdown, Note, TextPage
    from postil.render.prose import Prose, Typesetter
    from postil.topics import TopicGroup

ABOUT, INDEX = "about", f"{PAGES}/index.md"


@dataclass(frozen=True, slots=True)
class Work:
    """An output still to be made: where it goes, its template, and the views it shows."""

    path: str
    template: str
    views: Mapping[str, object]


class Pages:
    """The outputs of one digest; `texts` are those that were set on the way."""

    def __init__(
        self,
        digest: Digest,
        config: Config,
        typesetter: Typesetter,
        prose: Mapping[str, Prose],
        *,
        drafts: bool,
    ) -> None:
        self._digest = digest
        self._config = config
        self._typesetter = typesetter
        self._prose = prose
        self._drafts = drafts
        self._present = Presenter(digest, prose, config.language, config.outputs)
        self._present_article = ArticlePresenter(self._present, prose)
        self.texts: list[Prose] = []

    def works(self) -> Iterator[Work]:
        """Every output that a template makes, in order."""
        pages = list(self._pages())
        yield from pages
        yield Work("404.html", "404.html", {})
        yield from self._for_machines([page.path for page in pages])

    def _pages(self) -> Iterator[Work]:
        outputs = self._config.outputs
        yield self._index()
        yield from self._articles()
        if outputs.topics:
            yield from self._topics()
        if outputs.sources:
            yield from self._sources()
        if outputs.timeline:
            yield self._timeline()
        yield from self._text_pages()

    def _articles(self) -> Iterator[Work]:
        dated = [one for one in self._digest.articles if one.facts.date.value]
        later = dict(zip((one.path for one in dated[1:]), dated, strict=False))
        earlier = dict(zip((one.path for one in dated), dated[1:], strict=False))
        for one in self._digest.articles:
            view = self._present_article.article(one, earlier.get(one.path), later.get(one.path))
            yield Work(f"articles/{one.slug}.html", "article.html", {"article": view})

    def _index(self) -> Work:
        text = self._text(INDEX, "", self._digest.introduction)
        groups = by_month(self._digest.articles, self._present.entry)
        return Work("index.html", "index.html", {"introduction": text.text, "groups": groups})

    def _timeline(self) -> Work:
        years = timeline.years(self._digest.articles, self._present.entry)
        undated = [one for one in self._digest.articles if not one.facts.date.value]
        views = {"years": years, "undated": self._present.entries(undated)}
        return Work("timeline.html", "timeline.html", views)

    def _topics(self) -> Iterator[Work]:
        tree = topic_tree(self._digest.topics, self._topic_link)
        yield Work("topics.html", "topics.html", {"topics": tree})
        for group in self._digest.topics:
            view = self._topic(group)
            yield Work(f"topics/{group.topic.id}.html", "topic.html", {"topic": view})

    def _topic_link(self, group: TopicGroup) -> LinkView:
        return self._present.topic_link(group.topic, len(group.articles) + len(group.below))

    def _topic(self, group: TopicGroup) -> TopicView:
        topic, present = group.topic, self._present
        text = self._text(topic.path, "../", topic.definition, topic.notes)
        return TopicView(
            label=topic.label,
            definition=text.text,
            entries=present.entries(group.articles),
            below=present.entries(group.below),
            broader=tuple(present.topic_link(other) for other in group.broader),
            narrower=tuple(present.topic_link(other) for other in group.narrower),
            together=tuple(present.topic_link(other, count) for other, count in group.together),
            notes=tuple(self._present_article.note(note) for note in text.notes),
        )

    def _sources(self) -> Iterator[Work]:
        groups = self._digest.sources
        named = tuple(
            self._present.source_link(group.source, len(group.articles)) for group in groups
        )
        unsourced = self._present.entries(self._digest.unsourced)
        yield Work("sources.html", "sources.html", {"sources": named, "unsourced": unsourced})
        for group in groups:
            view = self._source(group)
            yield Work(f"sources/{group.source.id}.html", "source.html", {"source": view})

    def _source(self, group: SourceGroup) -> SourcePageView:
        source = group.source
        text = self._text(source.path, "../", source.definition, source.notes)
        return SourcePageView(
            label=source.name,
            domain=source.domain,
            definition=text.text,
            entries=self._present.entries(group.articles),
            notes=tuple(self._present_article.note(note) for note in text.notes),
        )

    def _text_pages(self) -> Iterator[Work]:
        pages = {page.slug: page for page in self._digest.pages}
        if ABOUT not in pages:
            yield Work("about.html", "about.html", {"page": TextPageView()})
        for page in pages.values():
            text = self._text(page.path, "", page.text)
            view = TextPageView(name_of(page), text.text)
            template = "about.html" if page.slug == ABOUT else "page.html"
            yield Work(f"{page.slug}.html", template, {"page": view})

    def _for_machines(self, paths: Sequence[str]) -> Iterator[Work]:
        base = self._config.base_url or ""
        if self._config.outputs.feed:
            labels = {group.topic.id: group.topic.label for group in self._digest.topics}
            entries = feed_entries(self._digest.articles, self._prose, base, labels)
            identity = feed_id(self._config.title, base)
            yield Work("feed.xml", "feed.xml", {"entries": entries, "id": identity})
        if self._config.outputs.sitemap and base:
            addresses = [base + quote(path) for path in sorted(paths)]
            yield Work("sitemap.xml", "sitemap.xml", {"addresses": addresses})

    def _text(self, path: str, root: str, text: Markdown, notes: Sequence[Note] = ()) -> Prose:
        published = [note for note in notes if self._drafts or not note.metadata.draft]
        prose = self._typesetter.text(path, root, text, published)
        self.texts.append(prose)
        return prose


def name_of(page: TextPage) -> str:
    """The title of a page that the editor wrote, or its file's name."""
    return page.title or page.slug.replace("-", " ").capitalize()
