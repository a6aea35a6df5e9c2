"""An article becomes the views of its own page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from postil.anchors import Region
from postil.model import SetAside
from postil.render.article.citation import Publisher, cited, published
from postil.render.article.notes import NotePresenter
from postil.render.article.provenance import language_in_words, provenance
from postil.render.article.relation_words import RelatedPresenter
from postil.render.article.views import ArticleView, AsideView, CitationView, CitedNoteView
from postil.render.presenter import article_address
from postil.render.text.markdown import plain_text
from postil.render.views import LinkView

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from postil.digest import Digest
    from postil.model import Article, Aside
    from postil.render.article.citation import Edition
    from postil.render.article.views import NoteView
    from postil.render.notes.note_prose import NoteProse
    from postil.render.presenter import Presenter
    from postil.render.prose import Prose

ASIDES = {
    SetAside.CAPTIONS: "aside.captions",
    SetAside.COMMENTS: "aside.comments",
    SetAside.BIOGRAPHY: "aside.biography",
}


class ArticlePresenter:
    """Gives the views of articles' own pages, and of notes.

    Args:
        digest: all of it, for what is related to what.
        edition: the digest as citations name it.
        present: gives entries, topics and sources.
        prose: each article's texts by its path.
    """

    def __init__(
        self,
        digest: Digest,
        edition: Edition,
        present: Presenter,
        prose: Mapping[str, Prose],
    ) -> None:
        self._edition = edition
        self._present = present
        self._present_related = RelatedPresenter(digest, present, prose)
        self._present_notes = NotePresenter(present)
        self._prose = prose

    def article(
        self, article: Article, earlier: Article | None, later: Article | None
    ) -> ArticleView:
        """A document's own page."""
        prose, notes = self._prose[article.path], self._present_notes
        is_whole = prose.shown.is_whole
        about = notes.about(prose) if is_whole else ()
        title = notes.head(prose, Region.TITLE, self._present.entry(article).title)
        deck = notes.head(prose, Region.DECK, "")
        blocks = notes.blocks(prose)
        lost = notes.lost(prose) if is_whole else ()
        listed = () if is_whole else tuple(self.note(one) for one in prose.notes)
        beside = [note for block in blocks for note in block.notes]
        shown = (*title.notes, *deck.notes, *about, *beside, *lost, *listed)
        labels = {aside.kind: self._label(aside) for aside in article.asides}
        return ArticleView(
            entry=self._present.entry(article),
            title=title,
            deck=prose.shown.deck,
            standfirst=deck,
            blocks=blocks,
            about=about,
            lost=lost,
            notes=listed,
            first_note=next((note.id for note in shown), ""),
            room=prose.margin.room,
            asides=tuple(
                AsideView(one.name.lower(), labels[one], text) for one, text in prose.asides
            ),
            policy=article.policy.value,
            facts=provenance(article, self._present, prose),
            url=article.url,
            accessed=self._present.dates.full(article.accessed) if article.accessed else None,
            rights=article.rights,
            seed=article.seed.name if article.seed else None,
            fingerprint=article.seed.seed_sha256 if article.seed else None,
            edited=article.edited,
            words=prose.words,
            paragraphs=sum(1 for block in prose.blocks if block.id),
            earlier=self._neighbour(earlier),
            later=self._neighbour(later),
            titled=article.facts.title.value is not None,
            published=published(article.facts.date.value),
            language=language_in_words(article, self._present),
            related=self._present_related.related(article),
            citation=self._citation(article, shown),
        )

    def note(self, prose: NoteProse) -> NoteView:
        """A note that stands by itself, with its quotation."""
        return self._present_notes.note(prose)

    def _citation(self, article: Article, notes: Iterable[NoteView]) -> CitationView:
        facts, address = article.facts, article_address(article)
        names = [
            self._present.source(fact).label if fact.value else None
            for fact in (facts.source, facts.original)
        ]
        title, dates = self._present.entry(article).title, self._present.dates
        return CitationView(
            words=cited(article, title, Publisher(*names), self._edition, address, dates),
            address=self._edition.permanent(address),
            notes=tuple(CitedNoteView(note.id, self._name(note)) for note in notes),
        )

    def _neighbour(self, article: Article | None) -> LinkView | None:
        if article is None:
            return None
        entry = self._present.entry(article)
        return LinkView(entry.title, entry.address, language=entry.language)

    def _name(self, note: NoteView) -> str:
        """What a list calls a note: its number, its kind, and its heading or who wrote it."""
        words = self._present.words
        name = note.kind
        if note.number:
            numbered = words("note.numbered", number=note.number)
            is_plain = note.kind == words.kind(None)
            name = numbered if is_plain else words("text.next", some=numbered, next=note.kind)
        if note.heading:
            name = words("note.headed", kind=name, heading=plain_text(note.heading))
        return words("note.name_by", name=name, person=note.by) if note.by else name

    def _label(self, aside: Aside) -> str:
        """What a part set aside is called, with the count of its lines where it is furniture."""
        if aside.kind in ASIDES:
            return self._present.words(ASIDES[aside.kind])
        lines = sum(1 for line in aside.text.text.split("\n") if line.strip())
        return self._present.words("aside.furniture", count=lines)
