"""A page follows today's reader: what is the machine's in it, as its record tells."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from postil.articles.draft import import_of
from postil.articles.record import base_of, digest
from postil.articles.sections import split_page
from postil.articles.statements import changed_statements, put_statements, remembered
from postil.articles.update import changed_facts, front_of, joined, merged_text, put_facts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from postil.articles.plan import PageFile
    from postil.articles.record import Record
    from postil.model import Article, Reading, Seed


@dataclass(frozen=True, slots=True)
class Reread:
    """A page's file as today's reader has it, what to remember of it, and the fields it changes.

    `text` is among the fields where the document's text is cut or written otherwise.
    """

    file: str
    record: Record
    fields: tuple[str, ...]


def may_be_reread(article: Article, seed: Seed | None) -> bool:
    """Whether a page is of this very version of its seed; else a build comes first."""
    link = article.seed
    return bool(seed and link and link.text_sha256 and link.seed_sha256 == seed.sha256)


def reread_page(page: PageFile, seed: Seed, reading: Reading, known: Record | None) -> Reread:
    """The page with what is the machine's in it as this reading has it.

    A text that its editor changed takes the new one on where the two merge cleanly, and stays
    as it is where they do not: unlike a new version of the seed, there is nothing new in it.

    Args:
        page: the page, of this version of its seed.
        seed: the seed.
        reading: what today's reader makes of it.
        known: what was remembered of the page.
    """
    article, record = page.article, base_of(page.article, known)
    sections = split_page(page.text, article.path)
    current = sections.text.text
    text = merged_text(current, article.seed, reading, record)
    rewrite = front_of(sections, article.path)
    facts = changed_facts(article, reading, record, rewrite)
    statements = changed_statements(article, reading, record)
    put_facts(rewrite, facts)
    put_statements(rewrite, statements)
    if text is not None:
        rewrite.put_map("import", values=import_of(seed.sha256, digest(reading.text)))
    fields = (*facts, *statements, *(["text"] if text not in (None, current) else []))
    file = joined(sections, rewrite.text(), current if text is None else text)
    moved = _moved_on(record, seed, reading, {*facts, *statements})
    if text is None and record:
        moved = replace(moved, text_sha256=record.text_sha256, lines=record.lines)
    return Reread(file, moved, fields)


def _moved_on(
    record: Record | None, seed: Seed, reading: Reading, changed: Iterable[str]
) -> Record:
    """The record of the page that follows; what its editor touched is remembered as drafted.

    Otherwise a fact that an editor emptied would be the machine's again as soon as a reader
    finds nothing either.
    """
    new = remembered(seed, reading)
    if record is None:
        return new
    facts = {name: hash_ for name, hash_ in record.facts.items() if name not in changed}
    facts |= {name: hash_ for name, hash_ in new.facts.items() if name in changed}
    return replace(new, seed=record.seed, facts=facts)
