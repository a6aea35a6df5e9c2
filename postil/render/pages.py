"""Every page of a digest, as a template and the views it is to show."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from postil.datewords import DateWords
from postil.errors import Place
from postil.model import Article, Topic
from postil.paths import PAGES
from postil.render.article.citation import Edition
from postil.render.article.presenter import ArticlePresenter
from postil.render.feed import feed_entries, feed_id
from postil.render.lists.pages import ListPages
from postil.render.note_lists.feed import note_entries, notes_id
from postil.render.note_lists.lists import Noted, noted_articles
from postil.render.note_lists.page import NotesPages
from postil.render.presenter import Presenter
from postil.render.search.page import search_page
from postil.render.search.records import search_records
from postil.render.timeline.items import items_of
from postil.render.timeline.pages import timeline_pages
from postil.render.views import LinkView, TextPageView
from postil.render.work import Work

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from postil.config import Config
    from postil.digest import Digest
    from postil.model import Markdown, Note, Source, TextPage
    from postil.render.notes.note_prose import NoteProse
    from postil.render.prose import Prose, Typesetter
    from postil.render.search.records import SearchRecord
    from postil.words.words import Words

ABOUT, INDEX = "about", f"{PAGES}/index.md"


class Pages:
    """The outputs of one digest; `texts` are those that were set on the way."""

    def __init__(
        self,
        digest: Digest,
        config: Config,
        typesetter: Typesetter,
        prose: Mapping[str, Prose],
        words: Words,
        *,
        drafts: bool,
    ) -> None:
        self._digest = digest
        self._config = config
        self._typesetter = typesetter
        self._prose = prose
        self._drafts = drafts
        self._words, self._dates = words, DateWords(words)
        self._present = Presenter(digest, prose, config.language, config.outputs, self._dates)
        edition = Edition(config.title, config.author, config.base_url)
        self._present_article = ArticlePresenter(digest, edition, self._present, prose)
        self.texts: list[Prose] = []
        self._subjects = dict(self._subject_texts())
        self._noted = (
            *noted_articles(digest.articles, prose, self._present),
            *self._noted_subjects(),
        )
        self._lists = ListPages(digest, self._present, self._present_article, prose, self._noted)

    def works(self) -> Iterator[Work]:
        """Every output that a template makes, in order."""
        pages = list(self._pages())
        yield from pages
        yield Work("404.html", "404.html", {})
        yield Work("titles.json", "titles.json", {"titles": tuple(self._titles())})
        yield from self._for_machines([page.path for page in pages])

    def records(self) -> tuple[SearchRecord, ...]:
        """What the search index is made of, none where there is no search."""
        if not self._config.outputs.search:
            return ()
        return search_records(self._digest, self._prose, self._present)

    def _pages(self) -> Iterator[Work]:
        outputs = self._config.outputs
        yield from self._index()
        yield from self._articles()
        if outputs.topics:
            yield from self._topics()
        if outputs.sources:
            yield from self._sources()
        if outputs.timeline:
            yield from self._timeline()
        if outputs.search:
            yield self._search()
        yield from self._text_pages()
        yield from self._notes()

    def _articles(self) -> Iterator[Work]:
        dated = [one for one in self._digest.articles if one.facts.date.value]
        later = dict(zip((one.path for one in dated[1:]), dated, strict=False))
        earlier = dict(zip((one.path for one in dated), dated[1:], strict=False))
        for one in self._digest.articles:
            view = self._present_article.article(one, earlier.get(one.path), later.get(one.path))
            yield Work(f"articles/{one.slug}.html", "article.html", {"article": view})

    def _index(self) -> Iterator[Work]:
        text = self._text(INDEX, "", self._digest.introduction)
        yield from self._lists.index(self._config.title, text)

    def _timeline(self) -> Iterator[Work]:
        config = self._config
        items = items_of(
            self._digest, self._present.entry, self._notes_of, self._words, config.outputs
        )
        topics = [group.topic for group in self._digest.topics if config.outputs.topics]
        for path, view in timeline_pages(items, topics, self._dates):
            yield Work(path, "timeline.html", {"timeline": view})

    def _search(self) -> Work:
        view = search_page(self._digest, self._prose, self._present)
        return Work("search.html", "search.html", {"search": view})

    def _topics(self) -> Iterator[Work]:
        yield self._lists.topics()
        for group in self._digest.topics:
            yield from self._lists.topic(group, self._subjects[group.topic])

    def _sources(self) -> Iterator[Work]:
        yield from self._lists.sources()
        for group in self._digest.sources:
            yield from self._lists.source(group, self._subjects[group.source])

    def _notes_of(self, one: Article | Topic | Source) -> Sequence[NoteProse]:
        prose = self._prose[one.path] if isinstance(one, Article) else self._subjects[one]
        return prose.notes

    def _shown_subjects(self) -> Iterator[Topic | Source]:
        outputs = self._config.outputs
        yield from (group.topic for group in self._digest.topics if outputs.topics)
        yield from (group.source for group in self._digest.sources if outputs.sources)

    def _subject_texts(self) -> Iterator[tuple[Topic | Source, Prose]]:
        for one in self._shown_subjects():
            yield one, self._text(one.path, "../", one.definition, one.notes)

    def _noted_subjects(self) -> Iterator[Noted]:
        topic_link, source_link = self._present.topic_link, self._present.source_link
        for one in self._shown_subjects():
            page = topic_link(one) if isinstance(one, Topic) else source_link(one)
            notes = self._subjects[one].notes
            yield Noted(page, self._config.language, notes, one.path, is_subject=True)

    def _titles(self) -> Iterator[LinkView]:
        """What the page for a missing address may lead to."""
        for entry in self._present.entries(self._digest.articles):
            yield LinkView(entry.title, entry.address, language=entry.language)
        for one in self._shown_subjects():
            topic_link, source_link = self._present.topic_link, self._present.source_link
            yield topic_link(one) if isinstance(one, Topic) else source_link(one)
        language = self._config.language
        for page in self._digest.pages:
            yield LinkView(name_of(page), f"{quote(page.slug)}.html", language=language)

    def _notes(self) -> Iterator[Work]:
        topics = [group.topic for group in self._digest.topics]
        yield from NotesPages(self._noted, self._config.kinds, topics, self._present).works()

    def _text_pages(self) -> Iterator[Work]:
        pages = {page.slug: page for page in self._digest.pages}
        entries = self._present.entries(self._digest.articles)
        if ABOUT not in pages:
            views = {"page": TextPageView(), "entries": entries}
            yield Work("about.html", "about.html", views)
        for page in pages.values():
            text = self._text(page.path, "", page.text)
            views = {"page": TextPageView(name_of(page), text.shown.text), "entries": entries}
            usual = "about.html" if page.slug == ABOUT else "page.html"
            place = Place(page.path, page.line) if page.template else None
            yield Work(f"{page.slug}.html", page.template or usual, views, place)

    def _for_machines(self, paths: Sequence[str]) -> Iterator[Work]:
        base = self._config.base_url or ""
        if self._config.outputs.feed:
            labels = {group.topic.id: group.topic.label for group in self._digest.topics}
            entries = feed_entries(self._digest.articles, self._prose, base, labels, self._words)
            identity = feed_id(self._config.title, base)
            yield Work("feed.xml", "feed.xml", {"entries": entries, "id": identity})
            notes = {
                "entries": note_entries(self._noted, base, self._words),
                "id": notes_id(self._config.title, base),
            }
            yield Work("notes.xml", "notes-feed.xml", notes)
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
