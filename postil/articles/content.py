"""The files of `content/`, parsed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, TypeVar

from postil.articles.page import parse_article
from postil.articles.plan import PageFile
from postil.articles.record import RecordFile, parse_record
from postil.articles.slips import refuse_conflict
from postil.articles.subjects import parse_source, parse_text_page, parse_topic
from postil.errors import PostilError
from postil.paths import ARTICLES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from postil.articles.plan import Plan
    from postil.articles.record import Record
    from postil.config import Config
    from postil.errors import Problems
    from postil.model import Source, TextPage, Topic
    from postil.project import Files

ParsedT = TypeVar("ParsedT")
SubjectT = TypeVar("SubjectT", "Topic", "Source")


@dataclass(frozen=True, slots=True)
class Content:
    """All that editors wrote, and what Postil remembers of it."""

    pages: tuple[PageFile, ...]
    topics: tuple[Topic, ...]
    sources: tuple[Source, ...]
    texts: tuple[TextPage, ...]
    records: Mapping[str, RecordFile]


def parse_content(files: Files, config: Config, problems: Problems) -> Content:
    """What the files hold; what cannot be understood goes to `problems`."""
    kinds = config.kinds

    def topic(path: str, text: str) -> Topic:
        return parse_topic(path, text, config.topics, kinds, problems)

    def source(path: str, text: str) -> Source:
        return parse_source(path, text, config.sources, kinds, problems)

    return Content(
        pages=tuple(parse_pages(files.articles, config, problems)),
        topics=_joined(config.topics, _each(files.topics, topic, problems)),
        sources=_joined(config.sources, _each(files.sources, source, problems)),
        texts=tuple(
            _each(files.pages, lambda path, text: parse_text_page(path, text, problems), problems)
        ),
        records={path: _record(path, text, problems) for path, text in files.records.items()},
    )


def parse_pages(files: Mapping[str, str], config: Config, problems: Problems) -> Iterator[PageFile]:
    """The pages of these files, by path."""

    def page(path: str, text: str) -> PageFile:
        article = parse_article(path, text, config.kinds, config.text, problems)
        return PageFile(text, article)

    return _each(files, page, problems)


def after_plan(
    pages: Sequence[PageFile], plan: Plan, config: Config, problems: Problems
) -> tuple[PageFile, ...]:
    """The pages as they will be once the plan's writes are done, by path.

    One with an error stays as it is: nothing is written, and its lines are those of its file.
    """
    faulty = {error.place.path for error in problems.errors}
    planned = {
        path: write.after
        for path, write in plan.writes.items()
        if write.after is not None and _is_page(path) and path not in faulty
    }
    kept = [page for page in pages if page.article.path not in planned]
    made = parse_pages(planned, config, problems)
    return tuple(sorted([*kept, *made], key=lambda page: page.article.path))


def _is_page(path: str) -> bool:
    parent = str(PurePosixPath(path).parent)
    return parent == ARTICLES and path.endswith(".md")


def _each(
    files: Mapping[str, str], parse: Callable[[str, str], ParsedT], problems: Problems
) -> Iterator[ParsedT]:
    for path in sorted(files):
        try:
            refuse_conflict(path, files[path])
            yield parse(path, files[path])
        except PostilError as error:
            problems.lose(error.problems)


def _joined(listed: Sequence[SubjectT], written: Iterator[SubjectT]) -> tuple[SubjectT, ...]:
    subjects = {subject.id: subject for subject in listed}
    subjects.update({subject.id: subject for subject in written})
    return tuple(subjects.values())


def _record(path: str, text: str, problems: Problems) -> RecordFile:
    record: Record | None = None
    try:
        record = parse_record(path, text)
    except PostilError as error:
        for problem in error.problems:
            problems.warning(problem.place, problem.message, problem.hint)
    return RecordFile(path, text, record)
