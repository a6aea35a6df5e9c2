"""What a build writes to `content/`: new pages, pages that follow their seeds, and records."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from postil.articles.record import Record, record_path

if TYPE_CHECKING:
    from collections.abc import Mapping

    from postil.anchoring.match import Pin
    from postil.articles.record import RecordFile
    from postil.model import Article


@dataclass(frozen=True, slots=True)
class PageFile:
    """A page's file, and the article in it."""

    text: str
    article: Article


@dataclass(frozen=True, slots=True)
class Write:
    """A file of `content/` to be made, changed, or removed where `after` is None.

    `before` is what it held when the plan was made: a file that holds something else by now has
    been saved by its editor, and is left alone. So is a file that `needs` another that is left:
    a record is about the page, and the version beside it, as they were to be.
    """

    path: str
    before: str | None
    after: str | None
    needs: tuple[str, ...] = ()


@dataclass(slots=True)
class Plan:
    """The writes of a build, and which pages they are about."""

    writes: dict[str, Write] = field(default_factory=dict)
    new: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    records: dict[str, Record] = field(default_factory=dict)

    def put(
        self, path: str, before: str | None, after: str | None, needs: tuple[str, ...] = ()
    ) -> None:
        """Have a file written, unless it is so already."""
        self.writes.pop(path, None)
        if before != after:
            self.writes[path] = Write(path, before, after, needs)

    def write_page(self, page: PageFile, after: str) -> None:
        """Have a page's file changed."""
        if after != page.text:
            self.updated.append(page.article.path)
        self.put(page.article.path, page.text, after)

    def remember(self, page: str, known: RecordFile | None, record: Record) -> None:
        """Have a record kept beside its page, and taken away from where the page once was.

        The pins of its notes stay as they were known.
        """
        if known and known.record:
            record = replace(record, pins=known.record.pins)
        self._keep(page, known, record)

    def pin(self, page: str, known: RecordFile | None, pins: Mapping[str, Pin]) -> None:
        """Have the pins of a page's notes kept, in place of those that were known."""
        record = self.records.get(page) or (known.record if known else None) or Record()
        is_elsewhere = known is not None and known.path != record_path(page)
        if pins != record.pins or (is_elsewhere and page not in self.records):
            self._keep(page, known, replace(record, pins=pins))

    def _keep(self, page: str, known: RecordFile | None, record: Record) -> None:
        self.records[page] = record
        path = record_path(page)
        needs = (page, beside_path(page))
        moved = known is not None and known.path != path
        self.put(path, known.text if known and not moved else None, record.to_json(), needs)
        if known and moved:
            self.put(known.path, known.text, None, needs)


def beside_path(page: str) -> str:
    """Where a version is laid that could not be merged into a page."""
    return f"{page}.new"
