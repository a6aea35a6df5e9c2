"""Articles become entries of lists, and facts become words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import quote

from postil.digest import source_id, source_ids
from postil.model import Basis
from postil.render.excerpts import excerpt
from postil.render.views import (
    DateView,
    EntryView,
    LinkView,
    SourceView,
)
from postil.topics import topics_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from postil.config import Outputs
    from postil.dates import Edtf
    from postil.datewords import DateWords
    from postil.digest import Digest
    from postil.model import Article, Fact, Source, Topic
    from postil.render.prose import Prose
    from postil.words.words import Words

UNKNOWN = "unknown"
WORDS_IN_TITLE = 8


class Presenter:
    """Gives the views of one digest's articles.

    Args:
        digest: all of it, for what links to what.
        prose: each article's texts by its path.
        language: the language of what the editor writes, and of documents that tell none.
        outputs: whether topics and sources have pages of their own.
        dates: says dates in the interface's language, and has all its `words`.
    """

    def __init__(
        self,
        digest: Digest,
        prose: Mapping[str, Prose],
        language: str,
        outputs: Outputs,
        dates: DateWords,
    ) -> None:
        self.dates = dates
        self.words = dates.words
        self.language = language
        self._prose = prose
        self._topics = {group.topic.id: group.topic for group in digest.topics}
        self._sources = {group.source.id: group.source for group in digest.sources}
        self._source_ids = source_ids(self._sources.values())
        self._outputs = outputs
        self._files = {
            **{topic.path: self.topic_link(topic) for topic in self._topics.values()},
            **{source.path: self.source_link(source) for source in self._sources.values()},
        }
        self._entries = {article.path: self._entry(article) for article in digest.articles}

    def entry(self, article: Article) -> EntryView:
        """A document as lists show it."""
        return self._entries[article.path]

    def entries(self, articles: Iterable[Article]) -> tuple[EntryView, ...]:
        """Documents as lists show them."""
        return tuple(self.entry(article) for article in articles)

    def entry_under(self, article: Article, topic: str) -> EntryView:
        """A document as the list of a topic shows it: with a note of that topic, if it has one."""
        entry, notes = self.entry(article), self._prose[article.path].notes
        if not notes:
            return entry
        return replace(entry, excerpt=excerpt(notes, entry.address, self.words, topic))

    def topic_link(self, topic: Topic, count: int = 0) -> LinkView:
        """A topic by its label, linked where topics have pages."""
        address = topic_address(topic) if self._outputs.topics else ""
        return LinkView(topic.label, address, count, self.language)

    def source_link(self, source: Source, count: int = 0) -> LinkView:
        """A source by its name, linked where sources have pages."""
        address = source_address(source) if self._outputs.sources else ""
        return LinkView(source.name, address, count, self.language)

    def _entry(self, article: Article) -> EntryView:
        prose, address = self._prose[article.path], article_address(article)
        return EntryView(
            title=title_of(article, prose, self.words),
            address=address,
            language=article.language or self.language,
            source=self.source(article.facts.source),
            date=date_view(article.facts.date, self.dates),
            topics=tuple(self.topic_link(topic) for topic in topics_of(article, self._topics)),
            summary=article.summary,
            opening=prose.shown.lead,
            authors=article.facts.authors.value or (),
            notes=len(prose.notes) + (len(prose.guests) if prose.shown.is_whole else 0),
            excerpt=excerpt(prose.notes, address, self.words),
            draft=article.draft,
        )

    def page_link(self, path: str) -> LinkView | None:
        """The page of a document's, a topic's or a source's content file, None where it is none."""
        entry = self._entries.get(path)
        if entry is None:
            return self._files.get(path)
        return LinkView(entry.title, entry.address, language=entry.language)

    def topic_links(self, names: Sequence[str]) -> tuple[LinkView, ...]:
        """Topics by their ids; one that the vocabulary lacks is left out."""
        return tuple(self.topic_link(self._topics[name]) for name in names if name in self._topics)

    def source(self, fact: Fact[str]) -> SourceView:
        """Who published a document, and how that is known."""
        if fact.value is None:
            return SourceView(self.words("document.no_source"), "", UNKNOWN)
        source = self._sources.get(source_id(fact.value, self._source_ids))
        link = self.source_link(source) if source else LinkView(fact.value)
        return SourceView(link.label, link.address, mark_of(fact), self.language)


def mark_of(fact: Fact[object]) -> str:
    """The word for how a fact is known: stated, inferred, editor or unknown."""
    return UNKNOWN if fact.value is None else (fact.basis or Basis.EDITOR).value


def title_of(article: Article, prose: Prose, words: Words) -> str:
    """An article's title, or its first words where it has none."""
    if article.facts.title.value:
        return article.facts.title.value
    opening = prose.shown.opening.split()
    if not opening:
        return words("document.untitled")
    ellipsis = "…" if len(opening) > WORDS_IN_TITLE else ""
    return words("text.quoted", words=" ".join(opening[:WORDS_IN_TITLE]) + ellipsis)


def date_view(fact: Fact[Edtf], dates: DateWords) -> DateView:
    """A date in words, with its bounds."""
    date = fact.value
    if date is None:
        unknown = dates.words("document.no_date")
        return DateView(unknown, unknown, "", UNKNOWN, "")
    said = dates.full(date), dates.short(date)
    return DateView(*said, machine_date(date), mark_of(fact), bounds(date, dates))


def machine_date(date: Edtf) -> str:
    """A date as the `time` element takes it, empty where no single one can say it."""
    day = date.day
    if day is None or not 1 <= day.year <= 9999:
        return ""
    return f"{day.year:04}-{day.month:02}-{day.day:02}"


def bounds(date: Edtf, dates: DateWords) -> str:
    """The earliest and the latest day a date can be, in words."""
    words = dates.words
    first, last = (
        dates.day(day) if day else words("document.bound_not_known")
        for day in (date.earliest, date.latest)
    )
    if date.earliest == date.latest:
        return words("document.bound", day=first)
    return words("document.bounds", first=first, last=last)


def article_address(article: Article) -> str:
    """Where an article's page is below the top of the site."""
    return f"articles/{quote(article.slug)}.html"


def topic_address(topic: Topic) -> str:
    """Where a topic's page is."""
    return f"topics/{quote(topic.id)}.html"


def source_address(source: Source) -> str:
    """Where a source's page is."""
    return f"sources/{quote(source.id)}.html"
