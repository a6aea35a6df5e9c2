"""What templates are shown: declared views, never the domain's own objects."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Mapping

    from postil.render.track_views import TrackView

EMPTY = Markup()


@dataclass(frozen=True, slots=True)
class LinkView:
    """A label and its address from the top of the site, empty where there is no page for it.

    `language` is that of the label, empty for one of the site's own words.
    """

    label: str
    address: str = ""
    count: int = 0
    language: str = ""


@dataclass(frozen=True, slots=True)
class SiteView:
    """What every page knows of the digest; addresses are from the top of the site.

    `assets` gives the address of each file of `layouts/assets/`; `preloaded` are fonts that
    every page begins with; `language` is the editor's own, which need not be the interface's.
    """

    title: str
    description: str | None
    language: str
    author: str | None
    base_url: str | None
    navigation: tuple[LinkView, ...]
    assets: Mapping[str, str]
    style: str
    icon: str
    preloaded: tuple[str, ...]
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
    """Who published a document, and how that is known; `language` is as that of a `LinkView`."""

    label: str
    address: str
    mark: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class ExcerptView:
    """A note of a document as lists show it, as plain text; `quotation` may be empty.

    `doubt` says so where these are not the words of a certain passage of the text as it is now.
    The preview alone shows one that is `bad`, or a `draft`.
    """

    address: str
    quotation: str
    kind: str
    sentence: str
    doubt: str = ""
    bad: bool = False
    draft: bool = False


@dataclass(frozen=True, slots=True)
class EntryView:
    """A document in a list; `excerpt` is there where it has notes."""

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
    authors: tuple[str, ...] = ()
    excerpt: ExcerptView | None = None


@dataclass(frozen=True, slots=True)
class GroupView:
    """A heading and the documents under it."""

    heading: str
    entries: tuple[EntryView, ...]


@dataclass(frozen=True, slots=True)
class ListView:
    """Documents by month, newest first; `shelves` are pages of their periods where they are many.

    `count` is that of all documents, of which `groups` may show the newest alone.
    """

    groups: tuple[GroupView, ...]
    shelves: tuple[LinkView, ...] = ()
    count: int = 0


@dataclass(frozen=True, slots=True)
class ShelfView:
    """The page of one period of a list; `whole` leads to the list that it is of."""

    heading: str
    whole: LinkView
    documents: ListView


@dataclass(frozen=True, slots=True)
class TopicNodeView:
    """A topic in the list of topics, with those below it."""

    topic: LinkView
    narrower: tuple[TopicNodeView, ...]
    track: TrackView | None = None


@dataclass(frozen=True, slots=True)
class TextPageView:
    """A page that the editor wrote."""

    title: str | None = None
    text: Markup = EMPTY


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
