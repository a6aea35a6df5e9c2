"""Notes become views: on the page of a document, of a topic, of a source."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import quote

from markupsafe import Markup, escape

from postil.anchors import Ambiguous, Region
from postil.render.article.views import BlockView, FaultView, NoteView
from postil.render.notes.layout import paragraph_at
from postil.render.notes.placing import state_of
from postil.render.views import LinkView

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from postil.anchors import Match
    from postil.render.notes.note_prose import NoteProse
    from postil.render.notes.passages import NotedBlock, PlacedNote
    from postil.render.notes.placing import Guest
    from postil.render.presenter import Presenter
    from postil.render.prose import Prose


class NotePresenter:
    """Gives the views of notes; `present` gives those of their topics."""

    def __init__(self, present: Presenter) -> None:
        self._present = present

    def note(
        self,
        prose: NoteProse,
        placed: PlacedNote | None = None,
        state: str = "",
        blocks: Sequence[NotedBlock] = (),
    ) -> NoteView:
        """A note with its HTML.

        Args:
            prose: the note.
            placed: its place beside its passage, if it has one.
            state: how its passage was found; see `NoteView`.
            blocks: the text that it could be about.
        """
        note, metadata = prose.note, prose.note.metadata
        lead, rest = _parted(prose.body)
        return NoteView(
            id=note.id,
            kind=self._kind(note.kind, state),
            heading=prose.heading,
            quotation=prose.quotation,
            body=prose.body,
            lead=lead,
            rest=rest,
            by=metadata.by,
            date=self._present.dates.full(metadata.date) if metadata.date else None,
            event=self._present.dates.full(metadata.event) if metadata.event else None,
            link=prose.link,
            topics=self._present.topic_links(metadata.topics),
            draft=metadata.draft,
            state=state,
            quoted=prose.words,
            was=prose.was,
            seen=prose.seen,
            number=placed.number if placed else 0,
            mark=placed.mark if placed else "",
            anchor=placed.anchor if placed else 0,
            candidates=_candidates(prose.match, blocks),
            home=self._home(prose.guest) if prose.guest else None,
            faults=tuple(FaultView(one.message, one.hint, str(one.place)) for one in prose.faults),
        )

    def _home(self, guest: Guest) -> LinkView | None:
        page = self._present.page_link(guest.path)
        if page is None or not page.address:
            return page
        address = f"{page.address}#note-{quote(guest.note.id)}"
        return LinkView(page.label, address, language=page.language)

    def _kind(self, kind: str | None, state: str) -> str:
        words = self._present.words
        if state != "whole":
            return words.kind(kind)
        whole = words("note.whole")
        return (
            words("note.whole_kind", whole=whole, kind=words.kind_within(kind)) if kind else whole
        )

    def blocks(self, prose: Prose) -> tuple[BlockView, ...]:
        """An article's text with its notes where they stand."""
        notes = _by_id(prose)
        return tuple(self._block(block, notes, prose) for block in prose.blocks)

    def head(self, prose: Prose, region: Region, said: str) -> BlockView:
        """An article's title or standfirst with its notes; `said` where it has none of its own."""
        block = prose.head.get(region)
        if block is None:
            return BlockView(escape(said), (), begins=False, ends=False)
        return self._block(block, _by_id(prose), prose)

    def _block(self, block: NotedBlock, notes: Mapping[str, NoteProse], prose: Prose) -> BlockView:
        beside = (
            replace(
                self.note(notes[one.id], one, state_of(notes[one.id].match)),
                folds=prose.margin.folds.get(one.id, ()),
            )
            for one in block.notes
        )
        html = Markup(block.html)  # noqa: S704
        return BlockView(html, tuple(beside), block.begins, block.ends)

    def about(self, prose: Prose) -> tuple[NoteView, ...]:
        """The notes on the whole document."""
        return tuple(self.note(one, state="whole") for one in prose.notes if one.note.is_on_whole)

    def lost(self, prose: Prose) -> tuple[NoteView, ...]:
        """The notes that stand at no passage."""
        placed = {note.id for note in prose.placed}
        quoting = (one for one in prose.notes if not one.note.is_on_whole)
        loose = [one for one in quoting if one.note.id not in placed]
        return tuple(
            self.note(
                one,
                None,
                state_of(one.match) if one.match else "",
                prose.blocks if one.region is Region.TEXT else (),
            )
            for one in loose
        )


def _by_id(prose: Prose) -> dict[str, NoteProse]:
    return {one.id: one for one in (*prose.notes, *prose.guests)}


def _parted(body: Markup) -> tuple[Markup, Markup]:
    """What is in the first paragraph, and what follows it."""
    opening, closing = "<p>", "</p>"
    if not body.startswith(opening):
        return Markup(), body
    end = body.index(closing)
    return body[len(opening) : end], body[end + len(closing) :].lstrip()


def _candidates(match: Match | None, blocks: Sequence[NotedBlock]) -> tuple[str, ...]:
    if not isinstance(match, Ambiguous):
        return ()
    found = (paragraph_at(passage[0].start, blocks) for passage in match.candidates)
    return tuple(dict.fromkeys(place for place in found if place))
