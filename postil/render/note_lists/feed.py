"""The entries of the feed of notes (Atom, RFC 4287)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid5

from postil.render.excerpts import doubt_of, quoted_words
from postil.render.feed import MOST, NAMESPACE, moment
from postil.render.note_lists.views import NoteEntryView
from postil.render.presenter import machine_date
from postil.render.text.markdown import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from postil.render.note_lists.lists import Noted
    from postil.render.notes.note_prose import NoteProse
    from postil.words.words import Words


def note_entries(noted: Iterable[Noted], base: str, words: Words) -> tuple[NoteEntryView, ...]:
    """The newest notes, by the day they were written, else by the day their page was added.

    One with neither day is left out. An entry's id is made of its page's and of the note's own, so
    that it does not come up as new when the note is rewritten or the digest moves to another host.

    Args:
        noted: the pages that have notes.
        base: where the site is published, empty where that is not known.
        words: those of the site.
    """
    dated = [
        (day, at, one, prose)
        for at, one in enumerate(noted)
        for prose in one.notes
        if (day := _written(prose) or one.day)
    ]
    dated.sort(key=lambda each: (each[0], -each[1]), reverse=True)
    return tuple(_entry(one, prose, day, base, words) for day, _, one, prose in dated[:MOST])


def notes_id(title: str, base: str) -> str:
    """The id of the feed itself."""
    return f"urn:uuid:{uuid5(NAMESPACE, f'{base or title}#notes')}"


def _entry(noted: Noted, prose: NoteProse, day: str, base: str, words: Words) -> NoteEntryView:
    note = prose.note
    kind = words.kind(note.kind)
    title = words("note.on", kind=kind, page=noted.home.label)
    if prose.heading:
        title = words("note.headed", kind=kind, heading=prose.name)
    return NoteEntryView(
        id=f"urn:uuid:{uuid5(NAMESPACE, f'{noted.key}#{note.id}')}",
        title=title,
        address=base + noted.address(prose),
        updated=moment(day),
        published=moment(day) if _written(prose) else None,
        quotation=quoted_words(prose),
        doubt=doubt_of(prose, words),
        text=plain_text(prose.body).strip(),
        by=note.metadata.by,
    )


def _written(prose: NoteProse) -> str:
    date = prose.note.metadata.date
    return machine_date(date) if date else ""
