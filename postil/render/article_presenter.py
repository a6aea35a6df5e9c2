"""An article and its notes become views."""

from __future__ import annotations

from typing import TYPE_CHECKING

from postil.datewords import in_words
from postil.model import SetAside
from postil.render.article_views import ArticleView, AsideView, FactView, NoteView
from postil.render.presenter import (
    NO_DATE,
    NO_SOURCE,
    article_address,
    date_view,
    mark_of,
    title_of,
)
from postil.render.views import LinkView

if TYPE_CHECKING:
    from collections.abc import Mapping

    from postil.model import Article, Fact
    from postil.render.presenter import Presenter
    from postil.render.prose import NoteProse, Prose

ASIDES = {
    SetAside.CAPTIONS: "Captions and credits",
    SetAside.COMMENTS: "Comments by readers of the source",
    SetAside.BIOGRAPHY: "About the author, as the source has it",
    SetAside.FURNITURE: "Page furniture left out",
}


class ArticlePresenter:
    """Gives the views of articles' own pages, and of notes.

    Args:
        present: gives entries, topics and sources.
        prose: each article's texts by its path.
    """

    def __init__(self, present: Presenter, prose: Mapping[str, Prose]) -> None:
        self._present = present
        self._prose = prose

    def article(
        self, article: Article, earlier: Article | None, later: Article | None
    ) -> ArticleView:
        """A document's own page."""
        prose = self._prose[article.path]
        return ArticleView(
            entry=self._present.entry(article),
            deck=article.deck,
            text=prose.text,
            asides=tuple(
                AsideView(kind.name.lower(), ASIDES[kind], text) for kind, text in prose.asides
            ),
            policy=article.policy.value,
            facts=self._facts(article),
            notes=tuple(self.note(note) for note in prose.notes),
            url=article.url,
            accessed=in_words(article.accessed) if article.accessed else None,
            rights=article.rights,
            seed=article.seed.name if article.seed else None,
            fingerprint=article.seed.seed_sha256 if article.seed else None,
            edited=article.edited,
            words=prose.words,
            earlier=self._neighbour(earlier),
            later=self._neighbour(later),
        )

    def note(self, prose: NoteProse) -> NoteView:
        """A note with its HTML."""
        note, metadata = prose.note, prose.note.metadata
        return NoteView(
            id=note.id,
            kind=(note.kind or "note").capitalize(),
            heading=note.heading,
            quotation=prose.quotation,
            body=prose.body,
            by=metadata.by,
            date=in_words(metadata.date) if metadata.date else None,
            event=in_words(metadata.event) if metadata.event else None,
            link=prose.link,
            topics=self._present.topic_links(metadata.topics),
            draft=metadata.draft,
        )

    def _neighbour(self, article: Article | None) -> LinkView | None:
        if article is None:
            return None
        title = title_of(article, self._prose[article.path])
        return LinkView(title, article_address(article))

    def _facts(self, article: Article) -> tuple[FactView, ...]:
        facts = article.facts
        source = self._present.source(facts.source)
        topics = self._present.topic_links(facts.topics.value or ())
        rows = [
            _row("Title", facts.title, "No title found", (LinkView(facts.title.value or ""),)),
            _row("Published", facts.date, NO_DATE, (LinkView(date_view(facts.date).words),)),
            _row("Source", facts.source, NO_SOURCE, (LinkView(source.label, source.address),)),
            _row("Author", facts.authors, "Not stated", _labels(facts.authors)),
            _row("Topics", facts.topics, "None", topics),
        ]
        if facts.original.value:
            original = _row("First published by", facts.original, "", _labels(facts.original))
            rows.insert(3, original)
        return tuple(rows)


def _row(label: str, fact: Fact[object], missing: str, values: tuple[LinkView, ...]) -> FactView:
    shown = (LinkView(missing),) if fact.value is None else values
    return FactView(label, shown, mark_of(fact), fact.quote, fact.reason)


def _labels(fact: Fact[str] | Fact[tuple[str, ...]]) -> tuple[LinkView, ...]:
    names = (fact.value,) if isinstance(fact.value, str) else fact.value or ()
    return tuple(LinkView(name) for name in names)
