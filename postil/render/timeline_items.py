"""What stands on the timeline: documents, and the notes that tell of a date of their own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from postil.model import Basis
from postil.render.timeline_views import ItemView, Shape
from postil.topics import Hierarchy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from postil.config import Outputs
    from postil.dates import Edtf
    from postil.digest import Digest
    from postil.model import Article, Note
    from postil.render.views import EntryView
    from postil.topics import TopicGroup

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
    language: str,
    outputs: Outputs,
    *,
    drafts: bool,
) -> list[Item]:
    """Everything that stands on the timeline of a digest, in order of time, the undated last.

    Args:
        digest: its documents, and the topics and sources whose notes can have a date.
        entry: gives a document as lists show it.
        language: the site's own language.
        outputs: whether topics and sources have pages that a note could be on.
        drafts: whether notes that are drafts are shown.
    """
    above = _above(digest.topics)
    found = []
    for one in digest.articles:
        shown = entry(one)
        topics = one.facts.topics.value or ()
        found.append(_document(one, shown, language, _closed(topics, above)))
        found += _notes(one.notes, shown.address, shown.title, topics, above, drafts)
    for group in digest.topics if outputs.topics else ():
        topic = group.topic
        address = f"topics/{quote(topic.id)}.html"
        found += _notes(topic.notes, address, topic.label, (topic.id,), above, drafts)
    for source in (group.source for group in digest.sources if outputs.sources):
        address = f"sources/{quote(source.id)}.html"
        found += _notes(source.notes, address, source.name, (), above, drafts)
    return sorted(found, key=_moment)


def _moment(item: Item) -> tuple[object, ...]:
    if item.date is None:
        return 1, item.view.title.casefold(), item.view.address
    return 0, *item.date.sort_key[:2], item.view.address


def _document(article: Article, entry: EntryView, language: str, topics: frozenset[str]) -> Item:
    fact = article.facts.date
    notes = f"{entry.notes} note{'s' if entry.notes != 1 else ''}" if entry.notes else ""
    view = ItemView(
        title=entry.title,
        address=entry.address,
        about=" · ".join(part for part in (entry.source.label, notes) if part),
        known=entry.date.mark,
        language="" if entry.language == language else entry.language,
        draft=entry.draft,
    )
    shape = Shape.POINT if fact.basis is Basis.STATED else Shape.RING
    return Item(view, fact.value, shape, topics)


def _notes(
    notes: Iterable[Note],
    address: str,
    on: str,
    topics: Sequence[str],
    above: dict[str, frozenset[str]],
    drafts: bool,
) -> Iterator[Item]:
    """The notes of one page that tell of a date; one without topics has those of the page."""
    for note in notes:
        metadata = note.metadata
        if metadata.event is None or (metadata.draft and not drafts):
            continue
        kind = (note.kind or "note").capitalize()
        view = ItemView(
            title=title_of(note),
            address=f"{address}#note-{quote(note.id)}",
            about=f"{kind} on {on}" if kind == "Note" else f"Note, {kind.lower()}, on {on}",
            known=Basis.EDITOR.value,
            draft=metadata.draft,
            is_note=True,
        )
        borne = _closed(metadata.topics or topics, above)
        yield Item(view, metadata.event, Shape.DIAMOND, borne)


def title_of(note: Note) -> str:
    """A note's heading, or the first words of its quotation, or else of its body."""
    if note.heading:
        return note.heading
    quotation = _first_words(note.quotation.text)
    return f"“{quotation}”" if quotation else _first_words(note.body.text) or "Untitled note"


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
