"""A seed becomes a reading."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from postil.errors import Place, PostilError, Problem
from postil.model import Facts, Reading, Seed
from postil.paths import SEEDS
from postil.reading.authorship import authors_of
from postil.reading.compose import body_of, text_of
from postil.reading.dating import date_of
from postil.reading.decode import decode
from postil.reading.document import Document
from postil.reading.parts import parts_of
from postil.reading.sourcing import original_of, source_of
from postil.reading.titling import title_of
from postil.reading.topics import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from postil.model import Source, Topic

HINTS = {
    ".pdf": "make text of it with `pdftotext -layout`, and move the PDF out of seeds/",
    ".html": "save the article's text as .txt; saved web pages are not read yet",
    ".htm": "save the article's text as .txt; saved web pages are not read yet",
    ".doc": "save it as text from its word processor",
    ".docx": "save it as text from its word processor",
    ".md": "save it as .txt; Markdown seeds are not read yet",
}
OTHERWISE = "save the document as text, or list it below `ignore:` in config.yaml"


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
        suffix = PurePosixPath(seed.name).suffix.casefold()
        if suffix != ".txt":
            message = f"`{suffix or 'a file without an ending'}` is no kind of seed that is read"
            raise PostilError(Problem(Place(path), message, HINTS.get(suffix, OTHERWISE)))
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
