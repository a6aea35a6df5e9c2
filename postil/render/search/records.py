"""What the search index is made of: a record for each text, summary, part and note."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from postil.model import SetAside
from postil.render.excerpts import doubt_of, quoted_words
from postil.render.text.plain import PlainText
from postil.render.text.unspaced import spaced

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from postil.datewords import DateWords
    from postil.digest import Digest
    from postil.model import Article
    from postil.render.notes.note_prose import NoteProse
    from postil.render.presenter import Presenter
    from postil.render.prose import Prose

DOCUMENTS_IN_INDEX = 1000
"""With so many, Pagefind needs half a gigabyte; a change makes one index anew, and not all."""

NOT_STATED, UNDATED = "not-stated", "undated"
BEFORE_ALL = -100_000_000
ASIDES = {
    SetAside.CAPTIONS: "captions",
    SetAside.COMMENTS: "comments",
    SetAside.BIOGRAPHY: "biography",
}
SCOPES = {
    "text": ("documents", "texts"),
    "captions": ("texts",),
    "comments": ("texts",),
    "biography": ("texts",),
    "note": ("notes",),
}
"""What each is found in; a search for no words is one for documents, and finds each once."""
LABELS = {
    "text": "search.in_text",
    "brief": "search.in_summary",
    "captions": "search.in_caption",
    "comments": "search.in_comment",
    "biography": "search.in_biography",
}


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """A stretch of text that is found as one, and what its hits are filtered by and shown with.

    `address` is where it stands on the site: no two have the same, or Pagefind keeps one of them.
    `index` is the number of the index that it goes into, from 0. Of `title` and `content` the words
    are searched, of `facets` none; `date` orders by day, as the number YYYYMMDD, and is less than
    any where the day is not known.
    """

    index: int
    address: str
    content: str
    title: str
    facets: Mapping[str, tuple[str, ...]]
    date: int


def search_records(
    digest: Digest, prose: Mapping[str, Prose], present: Presenter
) -> tuple[SearchRecord, ...]:
    """The records of all that the site shows, and so of no more of a text than is republished.

    Args:
        digest: the documents, without drafts.
        prose: each article's texts by its path, without notes that are drafts.
        present: gives articles as lists show them, and has the words of the site.
    """
    subjects = _Subjects.of(digest)
    indexes = indexes_of(article.path for article in digest.articles)
    return tuple(
        record
        for article in digest.articles
        for record in _Document(
            article, prose[article.path], present, subjects, indexes[article.path]
        ).records()
    )


def indexes_of(paths: Iterable[str]) -> dict[str, int]:
    """The number of the index that each document goes into, from 0 without a gap.

    It is drawn by the document's name, so that another document changes one index alone, save
    where it is one more than the indexes there are may hold.

    Args:
        paths: those of the documents.
    """
    listed = tuple(paths)
    many = -(-len(listed) // DOCUMENTS_IN_INDEX)
    drawn = {path: int(hashlib.sha256(path.encode()).hexdigest()[:8], 16) % many for path in listed}
    numbers = {one: number for number, one in enumerate(sorted(set(drawn.values())))}
    return {path: numbers[one] for path, one in drawn.items()}


def year_of(article: Article, dates: DateWords) -> str:
    """The year that an article begins in, in words, or `UNDATED`."""
    date = article.facts.date.value
    return dates.year(date.sort_key[0].year) if date else UNDATED


@dataclass(frozen=True, slots=True)
class _Subjects:
    """The ids of each article's source and topics, the topics above those among them."""

    sources: Mapping[str, str]
    topics: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, digest: Digest) -> _Subjects:
        topics: dict[str, list[str]] = defaultdict(list)
        for group in digest.topics:
            for article in (*group.articles, *group.below):
                topics[article.path].append(group.topic.id)
        sources = {one.path: group.source.id for group in digest.sources for one in group.articles}
        return cls(sources, {path: tuple(found) for path, found in topics.items()})


class _Document:
    """The records of one document."""

    def __init__(
        self, article: Article, prose: Prose, present: Presenter, subjects: _Subjects, index: int
    ) -> None:
        entry = present.entry(article)
        self._index = index
        self._article = article
        self._prose = prose
        self._entry = entry
        self._words = present.words
        self._topics = subjects.topics.get(article.path, ())
        self._date = _date(article)
        self._shared = {
            "title": (entry.title,),
            "about": (f"{entry.source.label} · {entry.date.words}",),
            "source": (subjects.sources.get(article.path, NOT_STATED),),
            "year": (year_of(article, present.dates),),
            "language": (entry.language,),
        }

    def records(self) -> Iterator[SearchRecord]:
        """The text first, then what the editor says of it, then what was set aside."""
        prose, summary = self._prose, self._article.summary
        yield self._text()
        if summary:
            yield self._record(summary, "brief", fragment="#brief")
        numbers = {note.id: note.number for note in prose.placed}
        for note in (*prose.notes, *prose.guests):
            yield self._note(note, numbers.get(note.id, 0))
        for kind, html in prose.asides:
            if kind in ASIDES:
                part = ASIDES[kind]
                yield self._record(PlainText.of(html).text, part, fragment=f"#{part}")

    def _text(self) -> SearchRecord:
        title, shown = self._entry.title, self._prose.shown
        text = f"{shown.deck or ''}\n{PlainText.of(shown.text).text}"
        if text.strip():
            return self._record(text, "text", title=title)
        # Pagefind leaves out a record that has a title alone.
        return self._record(title, "text", {"label": (self._words("search.in_title"),)})

    def _note(self, note: NoteProse, number: int) -> SearchRecord:
        body = PlainText.of(note.body).text
        words = self._words
        said = quoted_words(note)
        quoted = words("text.quoted", words=said) if said else ""
        content = "\n".join(part for part in (note.name, quoted, body) if part)
        topics = tuple(dict.fromkeys((*self._topics, *note.note.metadata.topics)))
        label = words("search.in_note", number=number) if number else words("search.in_some_note")
        kind = words.kind(note.note.kind)
        lead = "".join(f"{one} " for one in (f"{kind}.", doubt_of(note, words)) if one)
        facets = {"topic": topics, "kind": (kind,), "lead": (lead,), "label": (label,)}
        return self._record(content, "note", facets, f"#note-{note.id}")

    def _record(
        self,
        content: str,
        part: str,
        facets: Mapping[str, tuple[str, ...]] | None = None,
        fragment: str = "#main",
        title: str = "",
    ) -> SearchRecord:
        return SearchRecord(
            index=self._index,
            address=self._entry.address + fragment,
            content=spaced(" ".join(content.split())),
            title=spaced(title),
            facets={
                **self._shared,
                "in": SCOPES.get(part, ()),
                "label": (self._words(LABELS[part]) if part in LABELS else "",),
                "topic": self._topics,
                **(facets or {}),
            },
            date=self._date,
        )


def _date(article: Article) -> int:
    date = article.facts.date.value
    if date is None:
        return BEFORE_ALL
    first = date.sort_key[0]
    return first.year * 10_000 + first.month * 100 + first.day
