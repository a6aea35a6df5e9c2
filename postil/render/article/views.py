"""What the template of an article, and those that show notes, see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markupsafe import Markup

    from postil.render.views import EntryView, LinkView


@dataclass(frozen=True, slots=True)
class FaultView:
    """What is wrong with a note: a sentence, how to mend it, and where, as `path:line`."""

    message: str
    hint: str
    place: str


@dataclass(frozen=True, slots=True)
class FactView:
    """A fact with its evidence; `mark` is stated, inferred, editor or unknown, `known` its words.

    `reason` ends with a full stop where there is one.
    `place` is the id of the paragraph, or of the part beside the text, in which they stand, empty
    where it is not told; `bounds` are the first and the last day that a date can be, as a sentence.
    """

    label: str
    values: tuple[LinkView, ...]
    mark: str
    known: str
    reason: Markup
    quote: str | None
    place: str
    bounds: str


@dataclass(frozen=True, slots=True)
class NoteView:
    """A note as it is shown, with its heading, its quotation and its body as HTML.

    `lead` is what is in the body's first paragraph and `rest` what comes after it; `lead` is empty
    where the body begins otherwise. `state` is `found`, `changed`, `ambiguous` or `orphaned`,
    `whole` for a note on the whole document, and empty on pages that are no document's.
    `quoted` are the passage's words on one line, and `was` what they were, if they were ever `seen`
    so, or else what the note quotes. A note beside its passage has a `number`, the id of the
    passage's `mark`, and the number of its `anchor` or 0. `candidates` are the ids of the
    paragraphs that it could be about. `home` leads to the note on the page it was written on, where
    that is another. `folds` are the widths of the page at which the margin shows no more of it
    than a line: `narrow`, `wide`. A note with `faults` is bad; only the preview shows one.
    """

    id: str
    kind: str
    heading: Markup | None
    quotation: Markup
    body: Markup
    lead: Markup
    rest: Markup
    by: str | None
    date: str | None
    event: str | None
    link: str | None
    topics: tuple[LinkView, ...]
    draft: bool
    state: str = ""
    quoted: str = ""
    was: str = ""
    seen: bool = False
    number: int = 0
    mark: str = ""
    anchor: int = 0
    candidates: tuple[str, ...] = ()
    home: LinkView | None = None
    folds: tuple[str, ...] = ()
    faults: tuple[FaultView, ...] = ()

    @property
    def bad(self) -> bool:
        """Whether something is wrong with it."""
        return bool(self.faults)


@dataclass(frozen=True, slots=True)
class BlockView:
    """A block of a document's text with its marks, and the notes that stand after it.

    The blocks from one that `begins` to one that `ends` belong together: passages tie them.
    """

    html: Markup
    notes: tuple[NoteView, ...]
    begins: bool
    ends: bool


@dataclass(frozen=True, slots=True)
class AsideView:
    """A part of a document besides its text; `kind` is captions, comments, biography, furniture."""

    kind: str
    label: str
    text: Markup


@dataclass(frozen=True, slots=True)
class RelatedView:
    """A document that is related to another, and why, as one sentence."""

    entry: EntryView
    reasons: str


@dataclass(frozen=True, slots=True)
class CitedNoteView:
    """A note as a list of citations names it; `id` is that of its note."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class CitationView:
    """How a document is cited: in words, by the address of its page, and note by note.

    The address is whole where it is known where the site is published.
    """

    words: str
    address: str
    notes: tuple[CitedNoteView, ...]


@dataclass(frozen=True, slots=True)
class ArticleView:
    """A document's own page.

    `title` and `standfirst`, which is the `deck`, stand with the notes on them.
    `about` are the notes on the whole of it, `lost` those without a certain passage, and `notes`
    all of them where the text is not republished in full; `first_note` is the id of the first.
    `room` is what notes need below the page, as a number of steps; see `Margin`.
    `titled` is whether its title is known, `published` the day, month or year it is surely of, as
    ISO 8601; `language` is the name of its language where that is not the site's.
    """

    entry: EntryView
    title: BlockView
    deck: str | None
    standfirst: BlockView
    blocks: tuple[BlockView, ...]
    about: tuple[NoteView, ...]
    lost: tuple[NoteView, ...]
    notes: tuple[NoteView, ...]
    first_note: str
    room: int
    asides: tuple[AsideView, ...]
    policy: str
    facts: tuple[FactView, ...]
    url: str | None
    accessed: str | None
    rights: str | None
    seed: str | None
    fingerprint: str | None
    edited: bool
    words: int
    paragraphs: int
    earlier: LinkView | None
    later: LinkView | None
    titled: bool
    published: str
    language: str
    related: tuple[RelatedView, ...]
    citation: CitationView
