"""What stands on the timeline: documents, and the notes that tell of a date of their own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from postil.model import Basis
from postil.render.presenter import source_address, topic_address
from postil.render.track_views import ItemView, LabelView, Shape
from postil.render.views import LinkView
from postil.topics import Hierarchy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from postil.config import Outputs
    from postil.dates import Edtf
    from postil.digest import Digest
    from postil.model import Article, Note, Source, Topic
    from postil.render.notes.note_prose import NoteProse
    from postil.render.views import EntryView
    from postil.topics import TopicGroup
    from postil.words.words import Words

WORDS_IN_TITLE = 10
MARKUP = re.compile(r"[*_`>#|\[\]]+|\{#[^}]*\}")


@dataclass(frozen=True, slots=True)
class Item:
    """A document or a note, with its date and the topics that it stands under.

    `shape` is how a single day is drawn, as this depends on how the day is known.
    """

    view: ItemView
    date: Edtf | None
    shape: Shape
    topics: frozenset[str]


def items_of(
    digest: Digest,
    entry: Callable[[Article], EntryView],
    notes_of: Callable[[Article | Topic | Source], Sequence[NoteProse]],
    words: Words,
    outputs: Outputs,
) -> list[Item]:
    """Everything that stands on the timeline of a digest, in order of time, the undated last.

    Args:
        digest: its documents, and the topics and sources whose notes can have a date.
        entry: gives a document as lists show it.
        notes_of: gives the notes that are shown on the page of each.
        words: those of the site.
        outputs: whether topics and sources have pages that a note could be on.
    """
    above = _above(digest.topics)
    found = []
    for one in digest.articles:
        shown = entry(one)
        topics = one.facts.topics.value or ()
        found.append(_document(one, shown, words, _closed(topics, above)))
        page = LinkView(shown.title, shown.address, language=shown.language)
        found += _notes(notes_of(one), page, topics, above, words)
    for group in digest.topics if outputs.topics else ():
        topic = group.topic
        page = LinkView(topic.label, topic_address(topic), language=words.editors)
        found += _notes(notes_of(topic), page, (topic.id,), above, words)
    for source in (group.source for group in digest.sources if outputs.sources):
        page = LinkView(source.name, source_address(source), language=words.editors)
        found += _notes(notes_of(source), page, (), above, words)
    return sorted(found, key=_moment)


def _moment(item: Item) -> tuple[object, ...]:
    if item.date is None:
        return 1, item.view.title.casefold(), item.view.address
    return 0, *item.date.sort_key[:2], item.view.address


def _document(article: Article, entry: EntryView, words: Words, topics: frozenset[str]) -> Item:
    fact = article.facts.date
    about = [LabelView(entry.source.label, entry.source.language)]
    if entry.notes:
        about.append(LabelView(words("text.notes", count=entry.notes, number=entry.notes)))
    view = ItemView(
        title=entry.title,
        address=entry.address,
        about=tuple(about),
        known=entry.date.mark,
        language=entry.language,
        draft=entry.draft,
    )
    shape = Shape.POINT if fact.basis is Basis.STATED else Shape.RING
    return Item(view, fact.value, shape, topics)


def _notes(
    notes: Iterable[NoteProse],
    page: LinkView,
    topics: Sequence[str],
    above: dict[str, frozenset[str]],
    words: Words,
) -> Iterator[Item]:
    """The notes of one page that tell of a date; one without topics has those of the page."""
    for prose in notes:
        note, metadata = prose.note, prose.note.metadata
        if metadata.event is None:
            continue
        about = words("note.on", kind=words.kind(None), page=page.label)
        if note.kind:
            about = words("note.of_kind_on", kind=words.kind_within(note.kind), page=page.label)
        view = ItemView(
            title=title_of(prose, words),
            address=f"{page.address}#note-{quote(note.id)}",
            about=(LabelView(about),),
            known=Basis.EDITOR.value,
            language=page.language if title_is_quoted(note) else words.editors,
            draft=metadata.draft,
            bad=bool(prose.faults),
            is_note=True,
        )
        borne = _closed(metadata.topics or topics, above)
        yield Item(view, metadata.event, Shape.DIAMOND, borne)


def title_is_quoted(note: Note) -> bool:
    """Whether a note is called by the words it is about, which are the document's."""
    return not note.heading and bool(_first_words(note.quotation.text))


def title_of(prose: NoteProse, words: Words) -> str:
    """A note's heading, or the first words of its quotation, or else of its body."""
    note = prose.note
    if prose.heading:
        return prose.name
    quotation = _first_words(note.quotation.text)
    if quotation:
        return words("text.quoted", words=quotation)
    return _first_words(note.body.text) or words("note.untitled")


def _first_words(text: str) -> str:
    words = MARKUP.sub("", text).split()
    return " ".join(words[:WORDS_IN_TITLE]) + ("…" if len(words) > WORDS_IN_TITLE else "")


def _above(groups: Sequence[TopicGroup]) -> dict[str, frozenset[str]]:
    """By the id of each topic, those of itself and of all that are broader."""
    hierarchy = Hierarchy.of([group.topic for group in groups])
    found: dict[str, set[str]] = {}
    for identity in hierarchy.topics:
        for below in (identity, *hierarchy.below(identity)):
            found.setdefault(below, set()).add(identity)
    return {identity: frozenset(above) for identity, above in found.items()}


def _closed(topics: Iterable[str], above: dict[str, frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*(above.get(topic, frozenset()) for topic in topics))
