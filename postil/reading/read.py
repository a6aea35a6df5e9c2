"""A seed becomes a reading."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from postil.errors import Place, PostilError, Problem
from postil.model import Facts, Reading, Seed, SetAside
from postil.paths import SEEDS
from postil.reading.authorship import authors_of
from postil.reading.compose import body_of, text_of
from postil.reading.dating import date_of
from postil.reading.decode import decode
from postil.reading.document import Document
from postil.reading.markdown_seed import read_markdown_seed
from postil.reading.parts import parts_of
from postil.reading.saved_page import read_saved_page
from postil.reading.sourcing import original_of, source_of
from postil.reading.titling import title_of
from postil.reading.topics import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from postil.model import Source, Topic
    from postil.reading.page_facts import PageFacts

HINTS = {
    ".pdf": "make text of it with `pdftotext -layout`, and move the PDF out of seeds/",
    ".doc": "save it as text from its word processor",
    ".docx": "save it as text from its word processor",
}
OTHERWISE = "save the document as text or HTML, or list it below `ignore:` in config.yaml"


class Reader:
    """Reads seeds with one vocabulary and one list of known sources."""

    def __init__(self, topics: Sequence[Topic], sources: Sequence[Source], language: str) -> None:
        self._language = language
        self._vocabulary = Vocabulary(topics, language)
        self._sources = sources

    def read(self, seed: Seed) -> Reading:
        """What a seed holds and says of itself.

        Raises:
            PostilError: the seed is not a text that can be read.
        """
        path = f"{SEEDS}/{seed.name}"
        match PurePosixPath(seed.name).suffix.casefold():
            case ".txt":
                return self._text(path, seed)
            case ".html" | ".htm":
                page = read_saved_page(path, seed.data)
                comments = (
                    f"{SetAside.COMMENTS.heading}\n\n{page.comments}" if page.comments else ""
                )
                return self._stated(page.facts, page.text, comments)
            case ".md":
                document = read_markdown_seed(path, seed.data)
                return self._stated(document.facts, document.text, "")
            case suffix:
                kind = f"`{suffix}` files are" if suffix else "files without an ending are"
                hint = HINTS.get(suffix, OTHERWISE)
                raise PostilError(Problem(Place(path), f"{kind} not read as seeds", hint))

    def _text(self, path: str, seed: Seed) -> Reading:
        document = Document(seed.name, decode(path, seed.data), self._language)
        title = title_of(document)
        parts = parts_of(document, title.line.number if title.line else None)
        words = text_of(document, parts)
        facts = Facts(
            title=title.weighing.fact,
            source=source_of(document, self._sources).fact,
            original=original_of(document).fact,
            date=date_of(document).fact,
            authors=authors_of(document).fact,
            topics=self._vocabulary.topics_of(title.weighing.fact.value or "", words),
        )
        return Reading(facts, body_of(document, parts))

    def _stated(self, stated: PageFacts, text: str, aside: str) -> Reading:
        title = stated.title.fact
        facts = Facts(
            title=title,
            source=stated.source.fact,
            date=stated.date.fact,
            authors=stated.authors.fact,
            topics=self._vocabulary.topics_of(title.value or "", text),
        )
        body = "\n\n".join(part for part in (text, aside) if part)
        return Reading(facts, body, stated.url.fact.value, stated.language.fact.value)
