"""What the template of an article, and those that show notes, see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markupsafe import Markup

    from postil.render.views import EntryView, LinkView


@dataclass(frozen=True, slots=True)
class FactView:
    """A fact with its evidence; `mark` is stated, inferred, editor or unknown."""

    label: str
    values: tuple[LinkView, ...]
    mark: str
    quote: str | None
    reason: str | None


@dataclass(frozen=True, slots=True)
class NoteView:
    """A note as it is shown, with its quotation and its body as HTML."""

    id: str
    kind: str
    heading: str | None
    quotation: Markup
    body: Markup
    by: str | None
    date: str | None
    event: str | None
    link: str | None
    topics: tuple[LinkView, ...]
    draft: bool


@dataclass(frozen=True, slots=True)
class AsideView:
    """A part of a document besides its text; `kind` is captions, comments, biography, furniture."""

    kind: str
    label: str
    text: Markup


@dataclass(frozen=True, slots=True)
class ArticleView:
    """A document's own page."""

    entry: EntryView
    deck: str | None
    text: Markup
    asides: tuple[AsideView, ...]
    policy: str
    facts: tuple[FactView, ...]
    notes: tuple[NoteView, ...]
    url: str | None
    accessed: str | None
    rights: str | None
    seed: str | None
    fingerprint: str | None
    edited: bool
    words: int
    earlier: LinkView | None
    later: LinkView | None
