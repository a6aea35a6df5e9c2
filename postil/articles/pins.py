"""Which pin belongs to which of a page's notes, and which are kept after a run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from postil.anchoring.match import Changed, Found
from postil.anchoring.quotation import Quotation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from postil.anchoring.match import Match, Pin
    from postil.model import Note


def quotation_of(note: Note) -> Quotation:
    """What a note quotes, and which of several equal passages it means."""
    return Quotation.parse(note.quotation.text, occurrence=note.metadata.occurrence)


def pin_keys(notes: Iterable[Note]) -> dict[str, str]:
    """By the id of each note that quotes something, the hash that its pin bears."""
    return {note.id: quotation_of(note).key for note in notes if note.quotation.text}


def pins_of(notes: Iterable[Note], kept: Mapping[str, Pin]) -> dict[str, Pin]:
    """The pins that were kept of a page, by the ids of the notes to whose words they belong.

    A note whose id has changed is known by its quotation. A pin of words that no note quotes is
    left out.
    """
    keys = pin_keys(notes) if kept else {}
    found = {name: kept[name] for name, key in keys.items() if _belongs(kept.get(name), key)}
    free: dict[str, list[Pin]] = {}
    for name, pin in sorted(kept.items(), reverse=True):
        if name not in found:
            free.setdefault(pin.quotation, []).append(pin)
    for name, key in keys.items():
        if name not in found and free.get(key):
            found[name] = free[key].pop()
    return found


def pins_after(
    notes: Iterable[Note], matches: Mapping[str, Match], pins: Mapping[str, Pin]
) -> dict[str, Pin]:
    """The pins to keep of a page's notes after they were looked for.

    A note that is not found for certain, or was not looked for, keeps its pin.

    Args:
        notes: all the notes of the page.
        matches: where those that were looked for stand, by their ids.
        pins: what `pins_of` gave before.
    """
    moved = {note.id: _moved(matches.get(note.id)) or pins.get(note.id) for note in notes}
    return {name: pin for name, pin in moved.items() if pin}


def _belongs(pin: Pin | None, key: str) -> bool:
    return pin is not None and pin.quotation == key


def _moved(match: Match | None) -> Pin | None:
    return match.pin if isinstance(match, Found | Changed) else None
