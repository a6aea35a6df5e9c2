"""What the pages of topics and sources see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markupsafe import Markup

    from postil.render.article.views import NoteView
    from postil.render.note_lists.views import ListedNoteView
    from postil.render.track_views import TrackView
    from postil.render.views import EntryView, LinkView, ListView


@dataclass(frozen=True, slots=True)
class TopicView:
    """A topic's page; `summary` says how many documents it has, and of when.

    Its documents are on a `track` where they are many enough to make one, below `labels`. Its own
    notes are `notes`, and `noted` are those in documents that bear it.
    """

    label: str
    definition: Markup
    summary: str
    documents: ListView
    labels: tuple[str, ...]
    track: TrackView | None
    below: tuple[EntryView, ...]
    broader: tuple[LinkView, ...]
    narrower: tuple[LinkView, ...]
    together: tuple[LinkView, ...]
    notes: tuple[NoteView, ...]
    noted: tuple[ListedNoteView, ...]


@dataclass(frozen=True, slots=True)
class KnownView:
    """How the source of documents is known; `mark` is stated, inferred, editor or unknown."""

    mark: str
    words: str


@dataclass(frozen=True, slots=True)
class SourceRowView:
    """A source in the list of sources, with the ways in which documents are known to be its."""

    source: LinkView
    known: tuple[KnownView, ...]
    track: TrackView | None


@dataclass(frozen=True, slots=True)
class SourcePageView:
    """A source's page; `summary` says how many documents it has, and of when.

    `language` is that of its name, empty for what stands there where there is none.
    """

    label: str
    language: str
    domain: str | None
    definition: Markup
    summary: str
    known: tuple[KnownView, ...]
    documents: ListView
    notes: tuple[NoteView, ...]
