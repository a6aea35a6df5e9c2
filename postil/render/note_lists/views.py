"""What lists of notes see, and the feed of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from postil.render.views import LinkView


@dataclass(frozen=True, slots=True)
class ListedNoteView:
    """A note in a list, as plain text: what it quotes, and how it begins.

    `address` leads to the note beside its passage, `home` to the page it is on. `quotation` is
    empty for a note on the whole of a document; `language` is that of the words quoted, and
    `doubt` says so where they are not those of a certain passage of the text as it is now. The
    preview alone shows one that is `bad`, or a `draft`.
    """

    address: str
    home: LinkView
    kind: str
    heading: str | None
    quotation: str
    language: str
    doubt: str
    sentence: str
    by: str | None
    date: str | None
    topics: tuple[LinkView, ...]
    bad: bool
    draft: bool


@dataclass(frozen=True, slots=True)
class NoteGroupView:
    """The notes of one kind, all or a part of them; `count` is that of all."""

    id: str
    heading: str
    count: int
    notes: tuple[ListedNoteView, ...]


@dataclass(frozen=True, slots=True)
class NotesView:
    """A page of notes: the first, which has all of them unless they are many, or one of a kind.

    `kinds`, `topics` and `documents` lead to the notes of each, `subjects` to those that topics and
    sources have themselves; `pages` are the parts of a kind that is spread over several. `whole`
    leads back to the first page from another.
    """

    title: str
    summary: str
    groups: tuple[NoteGroupView, ...]
    kinds: tuple[LinkView, ...] = ()
    topics: tuple[LinkView, ...] = ()
    documents: tuple[LinkView, ...] = ()
    subjects: tuple[LinkView, ...] = ()
    pages: tuple[LinkView, ...] = ()
    whole: LinkView | None = None


@dataclass(frozen=True, slots=True)
class NoteEntryView:
    """A note in the feed; times are RFC 3339, addresses absolute where the base is known."""

    id: str
    title: str
    address: str
    updated: str
    published: str | None
    quotation: str
    doubt: str
    text: str
    by: str | None
