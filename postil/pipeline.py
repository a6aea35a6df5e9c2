"""The whole way: seeds and content in, pages and the site out, in memory."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import unquote

from postil import project
from postil.articles.content import Content, after_plan, parse_content
from postil.articles.pairing import Pairing, pair
from postil.articles.pins import pins_after, pins_of
from postil.articles.planner import Planner
from postil.articles.record import remembered_of, waiting_of
from postil.config import Config, NewPages, parse_config
from postil.digest import Digest, assemble
from postil.errors import PostilError, Problem, Problems, errors_in
from postil.paths import CONTENT, SEEDS, WORDS
from postil.render.site import links_of, render
from postil.render.templates import Templates
from postil.render.text.attachments import check_drawing
from postil.render.text.pictures import picture_of
from postil.resources import shipped_files, shipped_words
from postil.words.reading import words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from postil.anchors import Pin
    from postil.articles.plan import PageFile, Plan
    from postil.articles.record import RecordFile
    from postil.model import Article, Seed
    from postil.progress import Progress
    from postil.reading.read import Reader
    from postil.render.prose import Prose
    from postil.render.search.records import SearchRecord
    from postil.render.text.pictures import Picture
    from postil.words.words import Words

    Today = Callable[[Config], str]


@dataclass(frozen=True, slots=True)
class Folder:
    """A digest's folder, read and parsed.

    `images` are its pictures by their paths, None for a file that browsers show no picture of;
    `layouts` are the files of its `layouts/` by their paths below it.
    """

    config: Config
    seeds: Sequence[Seed]
    content: Content
    pairing: Pairing
    beside: Mapping[str, str]
    images: Mapping[str, Picture | None]
    words: Words
    layouts: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Run:
    """What a run made of a folder: the writes to `content/`, and the files of the site.

    `prose` are the texts of each article shown, by its path, and `records` what the search index
    is to be made of.
    """

    folder: Folder
    plan: Plan
    pages: Sequence[PageFile]
    digest: Digest
    files: Mapping[str, bytes]
    problems: tuple[Problem, ...]
    prose: Mapping[str, Prose]
    records: tuple[SearchRecord, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether there is an error, so that nothing may be written."""
        return bool(errors_in(self.problems))

    @property
    def is_presentable(self) -> bool:
        """Whether the files are whole: each error is in a note, which they show with it."""
        notes = {one.path: one.notes for one in self.digest.noted if one.notes}
        return all(
            any(error.place.line in note.extent for note in notes.get(error.place.path, ()))
            for error in errors_in(self.problems)
        )

    @property
    def made_of(self) -> dict[str, tuple[str, ...]]:
        """The content file and the seed that a page of the site is made of, by the page's path."""
        seeds = {one.path: f"{SEEDS}/{one.seed.name}" for one in self.digest.articles if one.seed}
        targets = links_of(self.digest, {}, self.folder.config.outputs).targets
        return {
            unquote(target.address): (path, *([seeds[path]] if path in seeds else []))
            for path, target in targets.items()
        }


def read_folder(root: Path, problems: Problems) -> Folder:
    """A digest's folder; what cannot be understood in it goes to `problems`.

    Raises:
        PostilError: there is no digest there, or its settings cannot be read at all.
    """
    config = parse_config(project.read_config(root), problems)
    layouts = project.read_layouts(root, problems)
    project.check_strays(root, problems)
    files = project.read_content(root, problems)
    seeds = project.read_seeds(root, config.ignore, problems)
    content = parse_content(files, config, problems)
    articles = [page.article for page in content.pages]
    waiting = waiting_of(articles, content.records)
    pairing = pair(articles, seeds, config.ignore, waiting, problems)
    images = project.read_headers(root, files.images, picture_of)
    words = words_of(
        config.language,
        project.read_words(root, problems),
        shipped_words(),
        WORDS,
        problems,
    )
    return Folder(config, seeds, content, pairing, files.beside, images, words, layouts)


def reader_of(folder: Folder) -> Reader:
    """What reads a folder's seeds, with its vocabulary and its known sources."""
    # Hundreds of expressions are compiled with it, which a run without new seeds need not wait for.
    from postil.reading.read import Reader

    content = folder.content
    return Reader(content.topics, content.sources, folder.config.language)


def planner_of(folder: Folder, today: Today, problems: Problems) -> Planner:
    """What plans the writes to a folder's `content/`."""
    config, content = folder.config, folder.content

    @cache
    def reader() -> Reader:
        return reader_of(folder)

    return Planner(
        lambda seed: reader().read(seed),
        content.records,
        folder.beside,
        today(config),
        draft=config.new_pages is NewPages.DRAFT,
        problems=problems,
    )


def run(root: Path, today: Today, progress: Progress, *, drafts: bool = False) -> Run:
    """A digest's folder made into its site; nothing is written.

    Args:
        root: the digest's folder.
        today: gives the day that new pages bear, as EDTF, in the digest's time zone.
        progress: is told how far it has come.
        drafts: whether pages and notes that are drafts are in the site.

    Raises:
        PostilError: there is no digest there, or its settings cannot be read at all.
    """
    problems = Problems()
    folder = read_folder(root, problems)
    config, content = folder.config, folder.content
    plan = planner_of(folder, today, problems).plan(content.pages, folder.pairing, progress)
    pages = after_plan(content.pages, plan, config, problems)
    shown = [page.article for page in pages if drafts or not page.article.draft]
    digest = assemble(shown, content.topics, content.sources, content.texts, problems)
    templates = Templates(folder.layouts, shipped_files(), folder.words)
    known = known_records(content, pages)
    pins = _pins(digest.articles, known)
    rendered = render(
        digest,
        config,
        templates,
        folder.images,
        progress,
        drafts=drafts,
        pins=pins,
        known=problems.all,
    )
    for one in digest.articles:
        after = pins_after(one.notes, rendered.prose[one.path].matches, pins[one.path])
        plan.pin(one.path, known.get(one.path), after)
    problems.extend(rendered.problems)
    files = {**rendered.files, **_pictures(root, rendered.images, problems)}
    return Run(folder, plan, pages, digest, files, problems.all, rendered.prose, rendered.records)


def known_records(content: Content, pages: Sequence[PageFile]) -> dict[str, RecordFile]:
    """What is remembered of each page, found by what the page said before the run."""
    both = {page.article.path: page.article for page in (*pages, *content.pages)}
    return remembered_of([*both.values()], content.records)


def _pins(
    articles: Sequence[Article], known: Mapping[str, RecordFile]
) -> dict[str, dict[str, Pin]]:
    """Where the notes of each page were last pinned, by the page's path and their ids."""
    kept = {path: file.record.pins for path, file in known.items() if file.record}
    return {one.path: pins_of(one.notes, kept.get(one.path, {})) for one in articles}


def _pictures(root: Path, images: frozenset[str], problems: Problems) -> dict[str, bytes]:
    pictures: dict[str, bytes] = {}
    for path in sorted(images):
        try:
            data = project.read_image(root, path)
            check_drawing(path, data)
            pictures[path.removeprefix(f"{CONTENT}/")] = data
        except PostilError as error:
            problems.extend(error.problems)
    return pictures
