"""Laws of the files that people write: whatever is in one, it is understood or told of."""

from __future__ import annotations

import re

from bench.fuzz.laws import are_complete, hold, text_of
from postil.articles.notes import parse_notes
from postil.articles.page import parse_article
from postil.articles.record import parse_record
from postil.config import KINDS, parse_config
from postil.errors import PostilError, Problems
from postil.model import Markdown, TextPolicy
from postil.render.prose import Typesetter
from postil.render.text.links import Links
from postil.slugs import is_slug

PAGE = "content/articles/a.md"
IDENTITY = re.compile(r"\{#([^{}]*)\}")
TYPESETTER = Typesetter(Links({}, {}))


def read_page(data: bytes) -> None:
    """A page, and its text and notes as they are set."""
    problems = Problems()
    try:
        article = parse_article(PAGE, text_of(data), KINDS, TextPolicy.FULL, problems)
        prose = TYPESETTER.article(article, drafts=True)
    except PostilError as error:
        problems.extend(error.problems)
        hold("an error tells of a problem", error.problems)
    else:
        problems.extend((*prose.problems, *prose.advice))
        hold("every note is set", len(prose.notes) == len(article.notes), prose.notes)
    are_complete(problems.all)


def read_notes(data: bytes) -> None:
    """The notes of a page."""
    problems = Problems()
    text = text_of(data)
    notes = parse_notes(Markdown(text), PAGE, KINDS, problems)
    are_complete(problems.all)
    written = set(IDENTITY.findall(text))
    free = [note.id for note in notes if note.id not in written]
    hold("an id made up is an address and stands once", len(free) == len(set(free)), free)
    hold("an id made up is an address", all(map(is_slug, free)), free)
    lines = [note.line for note in notes]
    hold("notes are in order", lines == sorted(set(lines)), lines)


def read_config(data: bytes) -> None:
    """The settings."""
    problems = Problems()
    try:
        parse_config(text_of(data), problems)
    except PostilError as error:
        problems.extend(error.problems)
    are_complete(problems.all)


def read_record(data: bytes) -> None:
    """What is kept beside a page; it is kept as it is read."""
    try:
        record = parse_record("content/articles/.pins/a.json", text_of(data))
    except PostilError as error:
        are_complete(error.problems)
        return
    kept = record.to_json()
    kept.encode()
    again = parse_record("content/articles/.pins/a.json", kept)
    hold("a record kept is the record", again == record, again, record)
