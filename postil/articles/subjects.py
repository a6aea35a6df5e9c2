"""The files of `content/topics/`, `content/sources/` and `content/pages/`."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, TypeVar

from postil.articles.notes import parse_notes
from postil.articles.sections import check_headings, split_front, split_notes
from postil.articles.slips import check_for_notes
from postil.config import source_of, topic_of
from postil.errors import Place
from postil.fields import Fields
from postil.model import Markdown, Source, TextPage, Topic
from postil.slugs import is_slug, slugify
from postil.yaml_tree import parse_yaml

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from postil.errors import Problems

SubjectT = TypeVar("SubjectT", Topic, Source)

FRONT = "index"
RESERVED = frozenset({"404", "timeline", "topics", "sources", "notes", "search"})


def parse_topic(
    path: str, text: str, known: Sequence[Topic], kinds: Sequence[str], problems: Problems
) -> Topic:
    """A topic with what its file says; `known` are those of `config.yaml`.

    Raises:
        PostilError: its front matter is not closed, or is not YAML.
    """
    return _subject(path, text, known, topic_of, kinds, problems)


def parse_source(
    path: str, text: str, known: Sequence[Source], kinds: Sequence[str], problems: Problems
) -> Source:
    """A source with what its file says; `known` are those of `config.yaml`.

    Raises:
        PostilError: its front matter is not closed, or is not YAML.
    """
    return _subject(path, text, known, source_of, kinds, problems)


def parse_text_page(path: str, text: str, problems: Problems) -> TextPage:
    """A page that the editor wrote.

    Raises:
        PostilError: its front matter is not closed, or is not YAML.
    """
    front, body = split_front(text, path)
    fields = Fields(parse_yaml(front.text, path, front.line), path, problems)
    title, template = fields.text("title"), fields.text("template")
    line = fields.place("template").line if template else 0
    fields.close()
    slug = _identity(path, problems)
    if slug in RESERVED:
        problems.error(
            Place(path), f"{slug}.html is Postil's own page", "give the file another name"
        )
    if slug == FRONT and template:
        hint = "take `template` out, and put an index.html into layouts/"
        problems.error(Place(path, line), "the front page has a template of its own", hint)
    written = Markdown(body.text.strip("\n"), body.line)
    return TextPage(path, slug, title, written, template or None, line)


def _subject(
    path: str,
    text: str,
    known: Sequence[SubjectT],
    make: Callable[[Fields, str], SubjectT],
    kinds: Sequence[str],
    problems: Problems,
) -> SubjectT:
    front, body = split_front(text, path)
    definition, notes = split_notes(body)
    check_headings(path, problems, definition)
    if notes is None:
        check_for_notes(path, definition, problems)
    fields = Fields(parse_yaml(front.text, path, front.line), path, problems)
    identity = _identity(path, problems)
    listed = next((item for item in known if item.id == identity), None)
    subject = make(fields, identity)
    fields.close()
    if listed and fields.lines():
        hint = "leave its front matter out here, or its entry there"
        problems.error(Place(path, 1), f"`{identity}` is described in config.yaml too", hint)
    parsed = parse_notes(notes, path, kinds, problems) if notes else ()
    for note in parsed:
        if note.metadata.lead:
            hint = "take it out, or write the note in an article"
            message = "`lead: yes` counts for nothing here: only an article's note leads"
            problems.warning(Place(path, note.line_of("lead")), message, hint)
    return replace(listed or subject, definition=definition, notes=parsed, path=path, line=1)


def _identity(path: str, problems: Problems) -> str:
    stem = PurePosixPath(path).stem
    if not is_slug(stem):
        better = slugify(stem) or "a-short-name"
        message = f"`{stem}` cannot stand in an address: small letters, digits, hyphens"
        problems.error(Place(path), message, f"rename the file to {better}.md")
        return better
    return stem
