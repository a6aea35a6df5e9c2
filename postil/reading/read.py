"""A seed becomes a reading."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from postil.errors import Place, PostilError, Problem
from postil.model import Basis, Fact, Reading, Seed
from postil.paths import SEEDS
from postil.reading.authors.authorship import authors_of
from postil.reading.dates.dating import date_of
from postil.reading.decode import decode
from postil.reading.document import Document, PartKind
from postil.reading.html.saved_page import read_saved_page
from postil.reading.language import is_same, language_of, primary
from postil.reading.markdown_seed import read_markdown_seed
from postil.reading.sources.sourcing import original_of, source_of
from postil.reading.structure.compose import Passage, body_of, compose, words_of
from postil.reading.structure.parts import Part, parts_of
from postil.reading.study import Study, Weighings, put_together
from postil.reading.titling import title_of
from postil.reading.topics import Vocabulary
from postil.reading.weighing import Candidate, Weighing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from postil.model import Source, Topic
    from postil.reading.html.facts import PageFacts
    from postil.reading.titling import Title

HINTS = {
    ".pdf": "make text of it with `pdftotext -layout`, and move the PDF out of seeds/",
    ".doc": "save it as text from its word processor",
    ".docx": "save it as text from its word processor",
}
OTHERWISE = "save the document as text or HTML, or list it below `ignore:` in config.yaml"
DECK_FIELDS = frozenset(f"front matter `{name}`" for name in ("standfirst", "deck", "subtitle"))
BELOW_TITLE = "the words below the title, which a byline or the like parts from the text"


@dataclass(frozen=True, slots=True)
class _Stated:
    """What a saved page or a front matter states, its parts, and the words of its text."""

    facts: PageFacts
    deck: Fact[str]
    passages: tuple[Passage, ...]
    words: str
    problems: tuple[Problem, ...] = ()


class Reader:
    """Reads seeds with one vocabulary and one list of known sources.

    Args:
        topics: the vocabulary.
        sources: the known sources.
        language: the digest's, which is a document's where its own is not known.
    """

    def __init__(self, topics: Sequence[Topic], sources: Sequence[Source], language: str) -> None:
        self._language = language
        self._topics = topics
        self._sources = sources
        self._vocabularies: dict[str, Vocabulary] = {}

    def read(self, seed: Seed) -> Reading:
        """What a seed holds and says of itself.

        Raises:
            PostilError: the seed is not a text that can be read.
        """
        return self.study(seed).reading

    def study(self, seed: Seed, path: str | None = None) -> Study:
        """A seed's reading with all that was considered for it.

        Args:
            seed: the document.
            path: where it lies, for messages; below `seeds/` if it is not said.

        Raises:
            PostilError: the seed is not a text that can be read.
        """
        path = path or f"{SEEDS}/{seed.name}"
        match PurePosixPath(seed.name).suffix.casefold():
            case ".txt":
                return self._text(path, seed)
            case ".html" | ".htm":
                return self._stated(seed, _saved_page(path, seed))
            case ".md":
                return self._stated(seed, _markdown(path, seed))
            case suffix:
                kind = f"`{suffix}` files are" if suffix else "files without an ending are"
                hint = HINTS.get(suffix, OTHERWISE)
                raise PostilError(Problem(Place(path), f"{kind} not read as seeds", hint))

    def _text(self, path: str, seed: Seed) -> Study:
        text = decode(path, seed.data)
        language = language_of(text)
        document = Document(seed.name, text, language.fact.value or self._language)
        title = title_of(document)
        parts = _parts(document, title)
        words = words_of(document, parts, PartKind.DECK, PartKind.TEXT)
        weighings = Weighings(
            title=title.weighing,
            source=source_of(document, self._sources),
            original=original_of(document),
            date=date_of(document, _comments(parts)),
            authors=authors_of(document),
            topics=self._topics_of(document.language, title.weighing.fact.value, words),
            language=language,
            deck=_deck(document, parts),
        )
        return self._study(document, parts, weighings, body_of(document, parts))

    def _stated(self, seed: Seed, stated: _Stated) -> Study:
        facts, deck = stated.facts, stated.deck.value or ""
        title = facts.title.fact.value or ""
        language = _settled(facts.language, language_of(stated.words))
        words = "\n".join(filter(None, (deck, stated.words)))
        weighings = Weighings(
            title=facts.title,
            source=facts.source,
            date=facts.date,
            authors=facts.authors,
            topics=self._topics_of(language.fact.value or self._language, title, words),
            language=language,
            deck=Weighing(stated.deck, facts.standfirst.candidates),
            url=facts.url,
        )
        document, parts = put_together(
            seed.name,
            Passage(PartKind.TITLE, (title,)),
            Passage(PartKind.DECK, (deck,)),
            *stated.passages,
        )
        body = compose(stated.passages)
        keywords = facts.keywords.fact.value or ()
        study = self._study(document, parts, weighings, body, keywords)
        return replace(study, reading=replace(study.reading, problems=stated.problems))

    def _study(
        self,
        document: Document,
        parts: tuple[Part, ...],
        weighings: Weighings,
        body: str,
        keywords: tuple[str, ...] = (),
    ) -> Study:
        language = weighings.language.fact.value
        other = language if language and not is_same(language, self._language) else None
        deck, url = weighings.deck.fact.value, weighings.url.fact.value
        reading = Reading(weighings.facts, body, deck, url, other, keywords)
        return Study(document, parts, weighings, reading)

    def _topics_of(self, language: str, title: str | None, words: str) -> Weighing[tuple[str, ...]]:
        known = primary(language)
        if known not in self._vocabularies:
            self._vocabularies[known] = Vocabulary(self._topics, language)
        return self._vocabularies[known].weighing_of(title or "", words)


def _comments(parts: Sequence[Part]) -> int | None:
    """The offset at which readers' comments begin, None where there are none."""
    return next((part.start for part in parts if part.kind is PartKind.COMMENT), None)


def _parts(document: Document, title: Title) -> tuple[Part, ...]:
    """The parts of a document, of which some are text: a page without any would be a fault."""
    parts = parts_of(document, title)
    if any(part.kind is PartKind.TEXT for part in parts):
        return parts
    parts = parts_of(document, None)
    if any(part.kind is PartKind.TEXT for part in parts):
        return parts
    return (Part(PartKind.TEXT, 0, len(document.text)),)


def _saved_page(path: str, seed: Seed) -> _Stated:
    page = read_saved_page(path, seed.data)
    return _Stated(page.facts, page.deck, page.passages, page.words)


def _markdown(path: str, seed: Seed) -> _Stated:
    document = read_markdown_seed(path, seed.data)
    fact = document.facts.standfirst.fact
    deck = fact if fact.reason in DECK_FIELDS else Fact()
    text = Passage(PartKind.TEXT, (document.text,))
    return _Stated(document.facts, deck, (text,), document.text, document.problems)


def _deck(document: Document, parts: Sequence[Part]) -> Weighing[str]:
    quote = words_of(document, parts, PartKind.DECK).strip()
    words = " ".join(quote.split())
    return Weighing(Fact(words, Basis.STATED, quote, BELOW_TITLE) if words else Fact())


def _settled(stated: Weighing[str], detected: Weighing[str]) -> Weighing[str]:
    """The language that a document states, unless its words are clearly of another one."""
    said, found = stated.fact.value, detected.fact
    candidates: tuple[Candidate[str], ...] = (*stated.candidates, *detected.candidates)
    if not said or (found.value and primary(said) != primary(found.value)):
        contrary = f"{found.reason}, though it says `{said}`" if said else found.reason
        return Weighing(Fact(found.value, found.basis, found.quote, contrary), candidates)
    return Weighing(stated.fact, candidates)
