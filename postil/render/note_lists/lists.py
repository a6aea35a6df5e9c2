"""Notes in lists: of what is noted on each page, by kind and by topic."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from postil.paths import topic_path
from postil.render.excerpts import doubt_of, first_sentence, quoted_words, shortened
from postil.render.feed import day_added
from postil.render.note_lists.views import ListedNoteView
from postil.render.views import LinkView

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from postil.model import Article
    from postil.render.notes.note_prose import NoteProse
    from postil.render.presenter import Presenter
    from postil.render.prose import Prose

LONGEST_QUOTATION = 280


@dataclass(frozen=True, slots=True)
class Noted:
    """A page of the site, and the notes on it that are its own.

    `language` is that of the words quoted. `key` names the page for as long as it lives, `day` is
    the one it was added on, and both are for the feed. A topic's or a source's page `is_subject`.
    """

    home: LinkView
    language: str
    notes: Sequence[NoteProse]
    key: str
    day: str = ""
    is_subject: bool = False

    def address(self, prose: NoteProse) -> str:
        """Where a note of the page stands, from the top of the site."""
        return f"{self.home.address}#note-{quote(prose.note.id)}"


def noted_articles(
    articles: Iterable[Article], prose: Mapping[str, Prose], present: Presenter
) -> tuple[Noted, ...]:
    """The pages of articles with their notes; `prose` are the texts of each by its path."""
    return tuple(
        Noted(
            LinkView(entry.title, entry.address, language=entry.language),
            entry.language,
            prose[article.path].notes,
            f"{article.added.text if article.added else ''}/{article.slug}",
            day_added(article),
        )
        for article in articles
        for entry in [present.entry(article)]
    )


def listed_note(noted: Noted, prose: NoteProse, present: Presenter) -> ListedNoteView:
    """A note as a list shows it."""
    note, metadata = prose.note, prose.note.metadata
    return ListedNoteView(
        address=noted.address(prose),
        home=noted.home,
        kind=present.words.kind(note.kind),
        heading=prose.name or None,
        quotation=shortened(quoted_words(prose), LONGEST_QUOTATION),
        language=noted.language,
        doubt=doubt_of(prose, present.words),
        sentence=first_sentence(prose.body),
        by=metadata.by,
        date=present.dates.full(metadata.date) if metadata.date else None,
        topics=present.topic_links(metadata.topics),
        bad=bool(prose.faults),
        draft=metadata.draft,
    )


def by_kind(
    noted: Iterable[Noted], kinds: Sequence[str]
) -> dict[str | None, list[tuple[Noted, NoteProse]]]:
    """The notes of each kind that has some, kinds in the order given, those without one last."""
    found: dict[str | None, list[tuple[Noted, NoteProse]]] = {kind: [] for kind in (*kinds, None)}
    for one in noted:
        for prose in one.notes:
            found.setdefault(prose.note.kind, []).append((one, prose))
    return {kind: notes for kind, notes in found.items() if notes}


def by_topic(noted: Iterable[Noted]) -> Mapping[str, list[tuple[Noted, NoteProse]]]:
    """The notes that bear each topic, by its id, but for those on its own page."""
    found: dict[str, list[tuple[Noted, NoteProse]]] = {}
    for one in noted:
        for prose in one.notes:
            for topic in prose.note.metadata.topics:
                if one.key == topic_path(topic):
                    continue
                found.setdefault(topic, []).append((one, prose))
    return found
