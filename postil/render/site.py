"""The digest becomes all the files of the site."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from postil.config import Fonts
from postil.errors import PostilError, Problem, Problems, by_path, lost_in
from postil.paths import PAGES, SOURCES, topic_path
from postil.render.assets import publishable, without_fonts
from postil.render.notes.placing import guests_of, homeless
from postil.render.pages import ABOUT, INDEX, Pages, name_of
from postil.render.presenter import article_address, source_address, topic_address
from postil.render.prose import Typesetter
from postil.render.text.links import Links, Target
from postil.render.text.markdown import printable
from postil.render.views import LinkView, SiteView

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from postil.anchors import Pin
    from postil.config import Config, Outputs
    from postil.digest import Digest
    from postil.model import Note
    from postil.progress import Progress
    from postil.render.prose import Prose
    from postil.render.search.records import SearchRecord
    from postil.render.templates import Templates
    from postil.render.text.pictures import Picture
    from postil.render.work import Work
    from postil.words.words import Words

STYLE, ICON = "style.css", "icon.svg"
FONTS = ("public-sans", "newsreader-display", "newsreader-text", "newsreader-italic")
PRELOADED = tuple(f"fonts/{name}.woff2" for name in FONTS)
SECTIONS = {
    "articles": "index.html",
    "years": "index.html",
    "topics": "topics.html",
    "sources": "sources.html",
    "timeline": "timeline.html",
    "notes": "notes.html",
}


@dataclass(frozen=True, slots=True)
class Rendered:
    """The files of the site by their path, the pictures they show, and what was wrong.

    `images` are paths such as `content/images/map.png`; their bytes are not read here. `records`
    are what the search index is to be made of, none where drafts are shown; `prose` are the texts
    of each article by its path.
    """

    files: Mapping[str, bytes]
    images: frozenset[str]
    problems: tuple[Problem, ...]
    prose: Mapping[str, Prose]
    records: tuple[SearchRecord, ...] = ()


def render(
    digest: Digest,
    config: Config,
    templates: Templates,
    images: Mapping[str, Picture | None],
    progress: Progress,
    *,
    drafts: bool,
    pins: Mapping[str, Mapping[str, Pin]],
    known: Sequence[Problem] = (),
) -> Rendered:
    """Every file of the site.

    Args:
        digest: what it is about.
        config: the digest's settings.
        templates: the layouts.
        images: the pictures there are, by paths such as `content/images/map.png`; None for a file
            that browsers show no picture of.
        progress: is told how far it has come.
        drafts: whether notes that are drafts are shown; the digest has the pages to show.
        pins: where the notes of articles were last pinned, by the article's path and their ids.
        known: what was found wrong before, which is told of with the notes that it stands in.
    """
    words = templates.words
    links = replace(links_of(digest, images, config.outputs), lost=lost_in(known))
    typesetter = Typesetter(links, words, by_path(known))
    articles = progress.over("setting", digest.articles, len(digest.articles))
    guests = guests_of(digest, drafts=drafts)
    prose = {
        one.path: typesetter.article(one, drafts=drafts, pins=pins.get(one.path), guests=guests)
        for one in articles
    }
    pages = Pages(digest, config, typesetter, prose, words, drafts=drafts)
    frame = _Frame(digest, config, templates, drafts=drafts)
    problems = Problems()
    visitors = (note.guest for one in prose.values() for note in one.guests)
    problems.extend(homeless(guests, filter(None, visitors)))
    files = dict(frame.assets)
    works = list(pages.works())
    for work in progress.over("laying out", works, len(works)):
        try:
            files[work.path] = frame.render(work)
        except PostilError as error:
            problems.extend(error.problems)
    texts = (*prose.values(), *pages.texts)
    for text in texts:
        problems.extend(text.problems)
    used = frozenset(image for text in texts for image in text.images)
    return Rendered(files, used, problems.all, prose, () if drafts else pages.records())


def links_of(digest: Digest, images: Mapping[str, Picture | None], outputs: Outputs) -> Links:
    """What the content files of a digest can link to."""
    targets = {one.path: Target(article_address(one), _ids(one.notes)) for one in digest.articles}
    for topic in (group.topic for group in digest.topics if outputs.topics):
        targets[topic_path(topic.id)] = Target(topic_address(topic), _ids(topic.notes))
    for source in (group.source for group in digest.sources if outputs.sources):
        path = f"{SOURCES}/{source.id}.md"
        targets[path] = Target(source_address(source), _ids(source.notes))
    for page in digest.pages:
        targets[page.path] = Target(f"{quote(page.slug)}.html", frozenset())
    targets[INDEX] = Target("index.html", frozenset())
    targets.setdefault(f"{PAGES}/about.md", Target("about.html", frozenset()))
    return Links(targets, images)


class _Frame:
    """What all pages share: the templates, the assets, and what each page says of the site."""

    def __init__(
        self, digest: Digest, config: Config, templates: Templates, *, drafts: bool
    ) -> None:
        self._templates = templates
        # With drafts it is the preview, which stands at the root of its host.
        self._base_path = "/" if drafts else urlsplit(config.base_url or "/").path
        found = templates.assets()
        system = config.fonts is Fonts.SYSTEM
        assets = publishable(without_fonts(found) if system else found)
        self.assets = assets.files
        self._site = _site_view(digest, config, templates.words, assets.addresses)

    def render(self, work: Work) -> bytes:
        """One output's bytes; raises PostilError where its template is at fault."""
        root = self._base_path if work.path == "404.html" else "../" * work.path.count("/")
        section = SECTIONS.get(work.path.partition("/")[0], "")
        shared = {"site": self._site, "root": root, "here": quote(work.path), "section": section}
        views = {**shared, **work.views}
        return printable(self._templates.render(work.template, views, work.place)).encode()


def _site_view(digest: Digest, config: Config, words: Words, assets: Mapping[str, str]) -> SiteView:
    outputs = config.outputs
    own = [page for page in digest.pages if page.slug != ABOUT]
    links = [
        (words("nav.digest"), "index.html", True),
        (words("nav.timeline"), "timeline.html", outputs.timeline),
        (words("nav.notes"), "notes.html", True),
        (words("nav.topics"), "topics.html", outputs.topics),
        (words("nav.sources"), "sources.html", outputs.sources),
        (words("nav.search"), "search.html", outputs.search),
    ]
    shown = [LinkView(label, address) for label, address, built in links if built]
    shown += [
        LinkView(name_of(page), f"{quote(page.slug)}.html", language=config.language)
        for page in own
    ]
    shown.append(LinkView(words("nav.about"), "about.html"))
    return SiteView(
        title=config.title,
        description=config.description,
        language=config.language,
        author=config.author,
        base_url=config.base_url,
        navigation=tuple(shown),
        assets=assets,
        style=assets.get(STYLE, ""),
        icon=assets.get(ICON, ""),
        preloaded=tuple(assets[name] for name in PRELOADED if name in assets),
        has_feed=outputs.feed,
    )


def _ids(notes: Sequence[Note]) -> frozenset[str]:
    return frozenset(note.id for note in notes if not note.metadata.draft)
