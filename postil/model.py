"""The nouns: one frozen type for each stage of the way from a seed to a page."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import TYPE_CHECKING, Generic, TypeVar

from postil.errors import Place
from postil.paths import CONFIG

if TYPE_CHECKING:
    from collections.abc import Mapping

    from postil.dates import Edtf
    from postil.errors import Problem

T_co = TypeVar("T_co", covariant=True)


class Basis(StrEnum):
    """How a fact is known."""

    STATED = "stated"
    INFERRED = "inferred"
    EDITOR = "editor"


@dataclass(frozen=True, slots=True)
class Fact(Generic[T_co]):
    """A value, how it is known, the document's words for it, and the reasoning; or unknown."""

    value: T_co | None = None
    basis: Basis | None = None
    quote: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a document, and how."""

    title: Fact[str] = Fact()
    source: Fact[str] = Fact()
    original: Fact[str] = Fact()
    date: Fact[Edtf] = Fact()
    authors: Fact[tuple[str, ...]] = Fact()
    topics: Fact[tuple[str, ...]] = Fact()

    def by_name(self) -> dict[str, Fact[object]]:
        """Each fact by its name, in order."""
        return {one.name: getattr(self, one.name) for one in fields(self)}


@dataclass(frozen=True, slots=True)
class Seed:
    """A source document as it came: its name below `seeds/`, its bytes and their SHA-256."""

    name: str
    data: bytes
    sha256: str

    @classmethod
    def of(cls, name: str, data: bytes) -> Seed:
        """The seed of these bytes."""
        return cls(name, data, hashlib.sha256(data).hexdigest())


@dataclass(frozen=True, slots=True)
class Reading:
    """What was made out of a seed: its facts, and its text as Markdown with LF.

    `deck` is its standfirst, `url` where it was published, where the seed says so; `language` is
    the document's where that is known and is not the digest's. `keywords` are its own, as it
    states them, not topics of the vocabulary. `problems` are what of the seed was read in doubt.
    """

    facts: Facts
    text: str
    deck: str | None = None
    url: str | None = None
    language: str | None = None
    keywords: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Markdown:
    """A stretch of a content file and the line it begins on, from 1."""

    text: str = ""
    line: int = 1


@dataclass(frozen=True, slots=True)
class NoteMetadata:
    """What the `- key: value` lines of a note say; `event` is when what it tells of took place."""

    by: str | None = None
    date: Edtf | None = None
    event: Edtf | None = None
    topics: tuple[str, ...] = ()
    link: str | None = None
    occurrence: int | None = None
    everywhere: bool = False
    lead: bool = False
    draft: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """What an editor wrote, and the words of the document it is about.

    `quotation` is empty for a note on the whole document, and then has the line 0; on another it
    is empty where words should be quoted. `lines` are those of its metadata, and `extent` all
    those of its file that are its own.
    """

    id: str
    kind: str | None
    heading: str | None
    quotation: Markdown
    body: Markdown
    line: int
    metadata: NoteMetadata = NoteMetadata()
    lines: Mapping[str, int] = field(default_factory=dict, compare=False)
    extent: range = field(default=range(0), compare=False)

    @property
    def is_on_whole(self) -> bool:
        """Whether it is on the whole document."""
        return not self.quotation.text and not self.quotation.line

    def line_of(self, name: str) -> int:
        """The line of the metadata of this name, or the note's first where it has none."""
        return self.lines.get(name, self.line)


@dataclass(frozen=True, slots=True)
class SeedLink:
    """Which seed a page came from, as it was when the page last took its text from it.

    The hashes are None on a page whose editor took them out: then its text is the editor's.
    """

    name: str
    seed_sha256: str | None
    text_sha256: str | None


class SetAside(StrEnum):
    """What a document holds besides its text; the value is the heading it stands under."""

    CAPTIONS = "Captions"
    COMMENTS = "Comments"
    BIOGRAPHY = "About the author"
    FURNITURE = "Set aside"

    @property
    def heading(self) -> str:
        """The line that it stands below in a page."""
        return f"## {self.value}"


@dataclass(frozen=True, slots=True)
class Aside:
    """A part of a document that is kept apart from its text."""

    kind: SetAside
    text: Markdown


class TextPolicy(StrEnum):
    """How much of a document's text the site republishes."""

    FULL = "full"
    EXCERPT = "excerpt"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Article:
    """A page of `content/articles/`, parsed.

    It `has_policy` where the page itself says how much of its text is republished.
    """

    path: str
    slug: str
    facts: Facts
    text: Markdown
    asides: tuple[Aside, ...] = ()
    notes: tuple[Note, ...] = ()
    summary: str | None = None
    deck: str | None = None
    url: str | None = None
    accessed: Edtf | None = None
    rights: str | None = None
    language: str | None = None
    added: Edtf | None = None
    seed: SeedLink | None = None
    policy: TextPolicy = TextPolicy.FULL
    has_policy: bool = False
    draft: bool = False
    edited: bool = False
    lines: Mapping[str, int] = field(default_factory=dict, compare=False)

    def place(self, name: str) -> Place:
        """Where the field of this name stands, or the page where it has no such field."""
        return Place(self.path, self.lines.get(name, 0))


@dataclass(frozen=True, slots=True)
class Topic:
    """A term of the vocabulary."""

    id: str
    label: str
    aliases: tuple[str, ...] = ()
    broader: tuple[str, ...] = ()
    definition: Markdown = Markdown()
    notes: tuple[Note, ...] = ()
    path: str = CONFIG
    line: int = 0


@dataclass(frozen=True, slots=True)
class Source:
    """A publisher of documents, and the signs its documents are recognised by.

    `policy` is how much of its documents is republished, where they do not say themselves.
    """

    id: str
    name: str
    domain: str | None = None
    signs: tuple[str, ...] = ()
    policy: TextPolicy | None = None
    definition: Markdown = Markdown()
    notes: tuple[Note, ...] = ()
    path: str = CONFIG
    line: int = 0


@dataclass(frozen=True, slots=True)
class TextPage:
    """A page the editor wrote beside the documents: about, the introduction, others.

    `template` is the layout it asks for, on the `line` given; None for that of all such pages.
    """

    path: str
    slug: str
    title: str | None
    text: Markdown
    template: str | None = None
    line: int = 0
