"""A note as HTML, with where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from postil.anchors import Region
from postil.render.text.markdown import plain_text

if TYPE_CHECKING:
    from markupsafe import Markup

    from postil.anchors import Match
    from postil.errors import Problem
    from postil.model import Note
    from postil.render.notes.placing import Guest


@dataclass(frozen=True, slots=True)
class NoteProse:
    """A note, its heading, its quotation and its body as HTML, its link as the page has it.

    `faults` are the errors in it: a note with some is bad, and shown in the preview alone.

    In an article, `match` is where it stands in its `region`, and None for a note on the whole;
    `words` are those of its passage, else those it quotes; `was` are the words as they were when
    it was made, where they were `seen`, and else those it quotes. A `guest` is shown there, and
    lives in another file.
    """

    note: Note
    heading: Markup | None
    quotation: Markup
    body: Markup
    link: str | None
    faults: tuple[Problem, ...] = ()
    match: Match | None = None
    words: str = ""
    was: str = ""
    seen: bool = False
    guest: Guest | None = None
    region: Region = Region.TEXT

    @property
    def id(self) -> str:
        """The note's id on its page."""
        return self.note.id

    @property
    def name(self) -> str:
        """The words of its heading, empty where it has none."""
        return plain_text(self.heading or "")
