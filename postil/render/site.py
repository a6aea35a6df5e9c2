"""The digest becomes all the files of the site."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from postil.errors import PostilError, Problem, Problems
from postil.render import timeline
from postil.render.feed import feed_entries, feed_id
from postil.render.links import Links, Target
from postil.render.listings import by_month, topic_tree
from postil.render.presenter import Presenter, article_address, source_address, topic_address
from postil.render.prose import Typesetter
from postil.render.views import LinkView, SiteView, SourcePageView, TextPageView, TopicView

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from postil.config import Config
    from postil.digest import Digest, SourceGroup, TopicGroup
    from postil.model import Markdown, Note
    from postil.progress import Progress
    from postil.render.prose import Prose
    from postil.render.templates import Templates

STYLE, ICON = "style.css", "icon.svg"
ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Rendered:
    """The files of the site by their path, the pictures they show, and what was wrong.

    `images` are paths such as `content/images/map.png`; their bytes are not read here.
    """

    files: Mapping[str, bytes]
    images: frozenset[str]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Work:
    """An output still to be made: where it goes, its template, and the views it shows."""

    path: str
    template: str
    views: Mapping[str, object]


def render(
    digest: Digest,
    config: Config,
    templates: Templates,
    images: frozenset[str],
    progress: Progress,
    *,
    drafts: bool,
) -> Rendered:
    """Every file of the site.

    Args:
        digest: what it is about.
        config: the digest's settings.
        templates: the layouts.
        images: the pictures there are, as paths such as `content/images/map.png`.
        progress: is told how far it has come.
        drafts: whether notes that are drafts are shown; the digest has the pages to show.
    """
    typesetter = Typesetter(links_of(digest, images))
    articles = progress.over("setting", digest.articles, len(digest.articles))
    prose = {one.path: typesetter.article(one, drafts=drafts) for one in articles}
    site = _Site(digest, config, templates, typesetter, prose, drafts=drafts)
    problems = Problems()
    files = dict(site.assets)
    works = list(site.works())
    for work in progress.over("laying out", works, len(works)):
        try:
            files[work.path] = site.render(work)
        except PostilError as error:
            problems.extend(error.problems)
    texts = (*prose.values(), *site.texts)
    for text in texts:
        problems.extend(text.problems)
    used = frozenset(image for text in texts for image in text.images)
    return Rendered(files, used, problems.all)


def links_of(digest: Digest, images: frozenset[str]) -> Links:
    """What the content files of a digest can link to."""
    targets = {one.path: Target(article_address(one), _ids(one.notes)) for one in digest.articles}
    for topics in digest.topics:
        topic = topics.topic
        path = f"content/topics/{topic.id}.md"
        targets[path] = Target(topic_address(topic), _ids(topic.notes))
    for sources in digest.sources:
        source = sources.source
        path = f"content/sources/{source.id}.md"
        targets[path] = Target(source_address(source), _ids(source.notes))
    for page in digest.pages:
        targets[page.path] = Target(f"{quote(page.slug)}.html", frozenset())
    targets["content/pages/index.md"] = Target("index.html", frozenset())
    targets.setdefault("content/pages/about.md", Target("about.html", frozenset()))
    return Links(targets, images)


class _Site:
    """The outputs of one digest."""

    def __init__(
        self,
        digest: Digest,
        config: Config,
        templates: Templates,
        typesetter: Typesetter,
        prose: Mapping[str, Prose],
        *,
        drafts: bool,
    ) -> None:
        self._drafts = drafts
        self._digest = digest
        self._config = config
        self._templates = templates
        self._typesetter = typesetter
        self._prose = prose
        self._present = Presenter(digest, prose, config.language, config.outputs)
        self.texts: list[Prose] = []
        names = {name: _hashed(name, data) for name, data in templates.assets().items()}
        self.assets = {names[name]: data for name, data in templates.assets().items()}
        self._view = self._site_view(names)

    def works(self) -> Iterator[Work]:
        """Every output that a template makes, in order."""
        pages = list(self._pages())
        yield from pages
        yield Work("404.html", "404.html", {})
        yield from self._for_machines([page.path for page in pages])

    def render(self, work: Work) -> bytes:
        """One output's bytes; raises PostilError where its template is at fault."""
        root = "../" * work.path.count("/")
        if work.path == "404.html":
            root = urlsplit(self._config.base_url or "/").path
        shared = {"site": self._view, "root": root, "here": quote(work.path)}
        return self._templates.render(work.template, {**shared, **work.views}).encode()

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
            view = self._present.article(one, earlier.get(one.path), later.get(one.path))
            yield Work(f"articles/{one.slug}.html", "article.html", {"article": view})

    def _index(self) -> Work:
        text = self._text("content/pages/index.md", "", self._digest.introduction)
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
            notes=tuple(present.note(note) for note in text.notes),
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
            notes=tuple(self._present.note(note) for note in text.notes),
        )

    def _text_pages(self) -> Iterator[Work]:
        pages = {page.slug: page for page in self._digest.pages}
        if ABOUT not in pages:
            yield Work("about.html", "about.html", {"page": TextPageView()})
        for page in pages.values():
            text = self._text(page.path, "", page.text)
            view = TextPageView(page.title, text.text)
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

    def _site_view(self, assets: Mapping[str, str]) -> SiteView:
        outputs, config = self._config.outputs, self._config
        own = [page for page in self._digest.pages if page.slug != ABOUT]
        links = [
            ("Digest", "index.html", True),
            ("Timeline", "timeline.html", outputs.timeline),
            ("Topics", "topics.html", outputs.topics),
            ("Sources", "sources.html", outputs.sources),
            *((page.title or page.slug, f"{quote(page.slug)}.html", True) for page in own),
            ("About", "about.html", True),
        ]
        return SiteView(
            title=config.title,
            description=config.description,
            language=config.language,
            author=config.author,
            base_url=config.base_url,
            navigation=tuple(LinkView(label, address) for label, address, built in links if built),
            style=assets.get(STYLE, ""),
            icon=assets.get(ICON, ""),
            has_feed=outputs.feed,
            documents=len(self._digest.articles),
        )


def _hashed(name: str, data: bytes) -> str:
    """Where an asset goes: named by its content, so that a host may keep it for ever."""
    path = PurePosixPath("assets", name)
    mark = hashlib.sha256(data).hexdigest()[:10]
    return str(path.with_name(f"{path.stem}.{mark}{path.suffix}"))


def _ids(notes: Sequence[Note]) -> frozenset[str]:
    return frozenset(note.id for note in notes if not note.metadata.draft)
