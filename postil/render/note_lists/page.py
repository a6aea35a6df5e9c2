"""The pages that list all notes: by kind, and the ways to those of each topic and document."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from postil.render.note_lists.lists import by_kind, by_topic, listed_note
from postil.render.note_lists.views import NoteGroupView, NotesView
from postil.render.views import LinkView
from postil.render.work import Work
from postil.slugs import free_slug, slugify
from postil.words.words import begun

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from postil.model import Topic
    from postil.render.note_lists.lists import Noted
    from postil.render.notes.note_prose import NoteProse
    from postil.render.presenter import Presenter

MOST = 200
ADDRESS, TEMPLATE = "notes.html", "notes.html"
PLAIN_ID = "plain"

Note = tuple["Noted", "NoteProse"]


class NotesPages:
    """The pages of a digest's notes: one, or where they are many, one or several for each kind.

    Args:
        noted: the pages that have notes, in the order in which these are to be listed.
        kinds: the kinds of notes there are.
        topics: the vocabulary.
        present: gives the links of topics.
    """

    def __init__(
        self,
        noted: Sequence[Noted],
        kinds: Sequence[str],
        topics: Sequence[Topic],
        present: Presenter,
    ) -> None:
        self._noted = [one for one in noted if one.notes]
        self._kinds = by_kind(self._noted, kinds)
        self._names = _names(self._kinds)
        self._topics = topics
        self._present = present
        self._words = present.words
        self._count = sum(len(one.notes) for one in self._noted)

    def works(self) -> Iterator[Work]:
        """The page of all notes, and those of each kind where they are many."""
        is_split = self._count > MOST
        groups = [] if is_split else [self._group(kind) for kind in self._kinds]
        view = NotesView(
            title=self._words("notes.title"),
            summary=self._summary(),
            groups=tuple(groups),
            kinds=self._kind_links(is_split=is_split),
            topics=self._topic_links(),
            documents=self._page_links(are_subjects=False),
            subjects=self._page_links(are_subjects=True),
        )
        yield Work(ADDRESS, TEMPLATE, {"notes": view})
        for kind in self._kinds if is_split else ():
            yield from self._kind_pages(kind)

    def _kind_pages(self, kind: str | None) -> Iterator[Work]:
        notes, name = self._kinds[kind], self._label(kind)
        starts = range(0, len(notes), MOST)
        links = tuple(
            LinkView(str(at + 1), self._address(kind, at), len(notes[start : start + MOST]))
            for at, start in enumerate(starts)
        )
        for link, start in zip(links, starts, strict=True):
            view = NotesView(
                title=name,
                summary="",
                groups=(self._group(kind, notes[start : start + MOST]),),
                pages=links if len(links) > 1 else (),
                whole=LinkView(self._words("notes.title"), ADDRESS),
            )
            yield Work(unquote(link.address), TEMPLATE, {"notes": view})

    def _group(self, kind: str | None, some: Sequence[Note] | None = None) -> NoteGroupView:
        notes = self._kinds[kind]
        shown = tuple(
            listed_note(*note, self._present) for note in (notes if some is None else some)
        )
        return NoteGroupView(self._names[kind], self._label(kind), len(notes), shown)

    def _address(self, kind: str | None, part: int = 0) -> str:
        name = self._names[kind]
        return f"notes/{quote(name)}{f'--{part + 1}' if part else ''}.html"

    def _kind_links(self, *, is_split: bool) -> tuple[LinkView, ...]:
        return tuple(
            LinkView(
                self._label(kind),
                self._address(kind) if is_split else f"{ADDRESS}#kind-{quote(self._names[kind])}",
                len(notes),
            )
            for kind, notes in self._kinds.items()
        )

    def _topic_links(self) -> tuple[LinkView, ...]:
        """Topics with how many notes elsewhere bear each; without pages, without links."""
        counts = {topic: len(notes) for topic, notes in by_topic(self._noted).items()}
        links = (
            self._present.topic_link(topic, counts[topic.id])
            for topic in self._topics
            if topic.id in counts
        )
        return tuple(
            replace(link, address=f"{link.address}#noted" if link.address else "")
            for link in sorted(links, key=lambda link: link.label.casefold())
        )

    def _page_links(self, *, are_subjects: bool) -> tuple[LinkView, ...]:
        return tuple(
            replace(one.home, count=len(one.notes))
            for one in self._noted
            if one.is_subject is are_subjects
        )

    def _summary(self) -> str:
        if not self._count:
            return ""
        words, notes, pages = self._words, self._count, len(self._noted)
        return words(
            "notes.summary",
            notes=begun(words("text.notes", count=notes, number=words.number(notes))),
            pages=words("text.pages", count=pages, number=words.number(pages)),
        )

    def _label(self, kind: str | None) -> str:
        return self._words.kind(kind) if kind else self._words("notes.without_kind")


def _names(kinds: dict[str | None, list[Note]]) -> dict[str | None, str]:
    """A name for each kind in addresses, no two the same."""
    names: dict[str | None, str] = {}
    for kind in kinds:
        wish = slugify(kind) if kind else PLAIN_ID
        names[kind] = free_slug(wish or "kind", names.values())
    return names
