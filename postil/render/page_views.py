"""What the pages of topics and sources see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markupsafe import Markup

    from postil.render.article_views import NoteView
    from postil.render.views import EntryView, LinkView


@dataclass(frozen=True, slots=True)
class TopicView:
    """A topic's page."""

    label: str
    definition: Markup
    entries: tuple[EntryView, ...]
    below: tuple[EntryView, ...]
    broader: tuple[LinkView, ...]
    narrower: tuple[LinkView, ...]
    together: tuple[LinkView, ...]
    notes: tuple[NoteView, ...]


@dataclass(frozen=True, slots=True)
class SourcePageView:
    """A source's page."""

    label: str
    domain: str | None
    definition: Markup
    entries: tuple[EntryView, ...]
    notes: tuple[NoteView, ...]
