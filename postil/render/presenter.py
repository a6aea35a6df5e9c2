"""Articles become entries of lists, and facts become words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import quote

from postil.datewords import day_in_words, in_short, in_words
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
    from postil.digest import Digest
    from postil.model import Article, Fact, Source, Topic
    from postil.render.prose import Prose

UNKNOWN = "unknown"
NO_DATE = "No date found"
NO_SOURCE = "Source not stated"
WORDS_IN_TITLE = 8


class Presenter:
    """Gives the views of one digest's articles.

    Args:
        digest: all of it, for what links to what.
        prose: each article's texts by its path.
        language: the site's own language.
        outputs: whether topics and sources have pages of their own.
    """

    def __init__(
        self,
        digest: Digest,
        prose: Mapping[str, Prose],
        language: str,
        outputs: Outputs,
    ) -> None:
        self._prose = prose
        self._language = language
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
        return replace(entry, excerpt=excerpt(notes, entry.address, topic)) if notes else entry

    def topic_link(self, topic: Topic, count: int = 0) -> LinkView:
        """A topic by its label, linked where topics have pages."""
        return LinkView(topic.label, topic_address(topic) if self._outputs.topics else "", count)

    def source_link(self, source: Source, count: int = 0) -> LinkView:
        """A source by its name, linked where sources have pages."""
        return LinkView(source.name, source_address(source) if self._outputs.sources else "", count)

    def _entry(self, article: Article) -> EntryView:
        prose, address = self._prose[article.path], article_address(article)
        return EntryView(
            title=title_of(article, prose),
            address=address,
            language=article.language or self._language,
            source=self.source(article.facts.source),
            date=date_view(article.facts.date),
            topics=tuple(self.topic_link(topic) for topic in topics_of(article, self._topics)),
            summary=article.summary,
            opening=article.deck or prose.opening,
            authors=article.facts.authors.value or (),
            notes=len(prose.notes),
            excerpt=excerpt(prose.notes, address),
            draft=article.draft,
        )

    def page_link(self, path: str) -> LinkView | None:
        """The page of a document's, a topic's or a source's content file, None where it is none."""
        entry = self._entries.get(path)
        return LinkView(entry.title, entry.address) if entry else self._files.get(path)

    def topic_links(self, names: Sequence[str]) -> tuple[LinkView, ...]:
        """Topics by their ids; one that the vocabulary lacks is left out."""
        return tuple(self.topic_link(self._topics[name]) for name in names if name in self._topics)

    def source(self, fact: Fact[str]) -> SourceView:
        """Who published a document, and how that is known."""
        if fact.value is None:
            return SourceView(NO_SOURCE, "", UNKNOWN)
        source = self._sources.get(source_id(fact.value, self._source_ids))
        link = self.source_link(source) if source else LinkView(fact.value)
        return SourceView(link.label, link.address, mark_of(fact))


def mark_of(fact: Fact[object]) -> str:
    """The word for how a fact is known: stated, inferred, editor or unknown."""
    return UNKNOWN if fact.value is None else (fact.basis or Basis.EDITOR).value


def title_of(article: Article, prose: Prose) -> str:
    """An article's title, or its first words where it has none."""
    if article.facts.title.value:
        return article.facts.title.value
    words = prose.opening.split()
    ellipsis = "…" if len(words) > WORDS_IN_TITLE else ""
    return f"“{' '.join(words[:WORDS_IN_TITLE])}{ellipsis}”" if words else "Untitled"


def date_view(fact: Fact[Edtf]) -> DateView:
    """A date in words, with its bounds."""
    date = fact.value
    if date is None:
        return DateView(NO_DATE, NO_DATE, "", UNKNOWN, "")
    return DateView(in_words(date), in_short(date), machine_date(date), mark_of(fact), bounds(date))


def machine_date(date: Edtf) -> str:
    """A date as the `time` element takes it, empty where no single one can say it."""
    day = date.day
    if day is None or not 1 <= day.year <= 9999:
        return ""
    return f"{day.year:04}-{day.month:02}-{day.day:02}"


def bounds(date: Edtf) -> str:
    """The earliest and the latest day a date can be, in words."""
    first = day_in_words(date.earliest) if date.earliest else "not known"
    last = day_in_words(date.latest) if date.latest else "not known"
    same = date.earliest == date.latest
    return f"Earliest and latest {first}." if same else f"Earliest {first}, latest {last}."


def article_address(article: Article) -> str:
    """Where an article's page is below the top of the site."""
    return f"articles/{quote(article.slug)}.html"


def topic_address(topic: Topic) -> str:
    """Where a topic's page is."""
    return f"topics/{quote(topic.id)}.html"


def source_address(source: Source) -> str:
    """Where a source's page is."""
    return f"sources/{quote(source.id)}.html"
