"""What a page takes from its document beside the facts: its standfirst, address and language."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from postil.articles import front_matter
from postil.articles.draft import record_of
from postil.articles.record import short_digest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from postil.articles.record import Record
    from postil.articles.rewrite import Rewrite
    from postil.model import Article, Reading, Seed

Statements = dict[str, str | None]


def remembered(seed: Seed, reading: Reading) -> Record:
    """What to remember of a page that takes its text and its fields from this reading."""
    record = record_of(seed, reading)
    return replace(record, facts={**record.facts, **hashes(_stated(reading))})


def changed_statements(article: Article, reading: Reading, record: Record | None) -> Statements:
    """The statements that stand as they were drafted and are read otherwise now."""
    if record is None:
        return {}
    written = {"deck": article.deck, "url": article.url, "language": article.language}
    drafted = hashes(written)
    return {
        name: value
        for name, value in _stated(reading).items()
        if drafted.get(name) == record.facts.get(name) and value != written[name]
    }


def put_statements(rewrite: Rewrite, changed: Statements) -> None:
    """Give a page these statements; one that is unknown is taken out."""
    for name, value in changed.items():
        if value is None:
            rewrite.remove(name)
        else:
            rewrite.put(name, value=value)


def hashes(statements: Mapping[str, str | None]) -> dict[str, str]:
    """A hash of each statement that is known, by which an editor's touch is told."""
    return {
        name: short_digest(front_matter.field(name, value))
        for name, value in statements.items()
        if value is not None
    }


def _stated(reading: Reading) -> Statements:
    stated = {"deck": reading.deck, "url": reading.url, "language": reading.language}
    return {name: value or None for name, value in stated.items()}
