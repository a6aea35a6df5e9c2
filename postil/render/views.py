"""What templates are shown: declared views, never the domain's own objects."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

EMPTY = Markup()


@dataclass(frozen=True, slots=True)
class LinkView:
    """A label and its address from the top of the site, empty where there is no page for it."""

    label: str
    address: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True)
class SiteView:
    """What every page knows of the digest; addresses are from the top of the site."""

    title: str
    description: str | None
    language: str
    author: str | None
    base_url: str | None
    navigation: tuple[LinkView, ...]
    style: str
    icon: str
    has_feed: bool


@dataclass(frozen=True, slots=True)
class DateView:
    """A date in words; `machine` is set for a single day, month or year, and how it is known."""

    words: str
    short: str
    machine: str
    mark: str
    bounds: str


@dataclass(frozen=True, slots=True)
class SourceView:
    """Who published a document, and how that is known."""

    label: str
    address: str
    mark: str


@dataclass(frozen=True, slots=True)
class EntryView:
    """A document in a list."""

    title: str
    address: str
    language: str
    source: SourceView
    date: DateView
    topics: tuple[LinkView, ...]
    summary: str | None
    opening: str
    notes: int
    draft: bool


@dataclass(frozen=True, slots=True)
class GroupView:
    """A heading and the documents under it."""

    heading: str
    entries: tuple[EntryView, ...]


@dataclass(frozen=True, slots=True)
class TopicNodeView:
    """A topic in the list of topics, with those below it."""

    topic: LinkView
    narrower: tuple[TopicNodeView, ...]


@dataclass(frozen=True, slots=True)
class TextPageView:
    """A page that the editor wrote."""

    title: str | None = None
    text: Markup = EMPTY


@dataclass(frozen=True, slots=True)
class MarkView:
    """A date drawn on the track of one year: `x` and `width` in percent of it.

    `shape` is `point` (a day stated), `ring` (a day known otherwise), `capsule` (between two
    days), `cloud` (about, or no closer than a month); open ends run to the edge.
    """

    shape: str
    x: float
    width: float = 0.0
    opens_before: bool = False
    opens_after: bool = False


@dataclass(frozen=True, slots=True)
class RowView:
    """A document on the timeline."""

    entry: EntryView
    mark: MarkView


@dataclass(frozen=True, slots=True)
class YearView:
    """The rows of one year, oldest first."""

    heading: str
    rows: tuple[RowView, ...]


@dataclass(frozen=True, slots=True)
class CategoryView:
    """A topic of an entry in the feed: its id and its label."""

    term: str
    label: str


@dataclass(frozen=True, slots=True)
class FeedEntryView:
    """A document in the feed; times are RFC 3339, addresses absolute where the base is known."""

    id: str
    title: str
    address: str
    updated: str
    published: str | None
    summary: str
    topics: tuple[CategoryView, ...]
    authors: tuple[str, ...]
