"""The notes section of a page, cut into notes by line.

A `>` block in the first column begins a note; a `###` heading right before it names the note,
and one with no block below it is a note on the whole document. The Markdown library never sees
the section as a whole, so that one malformed note cannot hide another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from postil.articles.metadata import parse_metadata
from postil.articles.note_cutting import cut_notes
from postil.articles.note_names import identities_of, name_of
from postil.errors import Place
from postil.model import Note

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from postil.articles.note_cutting import Draft
    from postil.articles.note_names import Name
    from postil.errors import Problems
    from postil.model import Markdown


def parse_notes(
    section: Markdown, path: str, kinds: Sequence[str], problems: Problems
) -> tuple[Note, ...]:
    """The notes of a section, in order; what cannot be understood goes to `problems`.

    A note with an error is among them, with what of it can be understood, and so is text that
    belongs to none.
    """
    drafts = cut_notes(section, path, problems)
    named = [(draft, name_of(draft, path, kinds, problems)) for draft in drafts]
    identities = identities_of(named, path, problems)
    notes = tuple(
        _note(draft, name, identity, path, problems)
        for (draft, name), identity in zip(named, identities, strict=True)
    )
    _check_leads(notes, path, problems)
    return notes


def _check_leads(notes: Iterable[Note], path: str, problems: Problems) -> None:
    leading = [note for note in notes if note.metadata.lead]
    for other in leading[1:]:
        message = f"the note on line {leading[0].line} leads already"
        hint = "write `lead: yes` below one note of a page alone"
        problems.warning(Place(path, other.line_of("lead")), message, hint)


def _note(draft: Draft, name: Name, identity: str, path: str, problems: Problems) -> Note:
    metadata, lines, body = parse_metadata(draft.body, path, problems)
    note = Note(
        id=identity,
        kind=name.kind,
        heading=name.heading,
        quotation=draft.quoted,
        body=body,
        line=draft.line,
        metadata=metadata,
        lines=lines,
        extent=draft.extent,
    )
    if not draft.is_nameless:
        _check_words(note, path, problems)
    if note.is_on_whole:
        _check_aims(note, path, problems)
    return note


def _check_aims(note: Note, path: str, problems: Problems) -> None:
    """Warn of metadata that are about the words quoted, in a note that quotes none."""
    metadata = note.metadata
    aims = {"everywhere": metadata.everywhere, "occurrence": metadata.occurrence}
    for name in (name for name, is_given in aims.items() if is_given):
        message = f"`{name}` counts for nothing here: this note quotes no words"
        hint = "quote words with > under the heading, or take it out"
        problems.warning(Place(path, note.line_of(name)), message, hint)


def _check_words(note: Note, path: str, problems: Problems) -> None:
    place, quotation, body = Place(path, note.line), note.quotation, note.body
    if not quotation.text and not note.is_on_whole:
        hint = "quote a passage after the >, or take the > out"
        problems.error(Place(path, quotation.line), "this quotation is empty", hint)
    elif not quotation.text and not body.text:
        hint = "write the note under its heading, or take the heading out"
        problems.error(place, "this note is empty", hint)
    elif not (body.text or note.metadata.link or note.metadata.draft):
        hint = (
            "write the note below the quotation; to quote on into the next paragraph,"
            " put an empty `>` line between the two"
        )
        message = "this note is empty: nothing is written under its quotation"
        problems.warning(place, message, hint)
