"""A seed becomes a reading."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from postil.errors import Place, PostilError, Problem
from postil.model import Facts, Reading, Seed
from postil.paths import SEEDS
from postil.reading.compose import body_of, text_of
from postil.reading.dating import date_of
from postil.reading.decode import decode
from postil.reading.document import Document
from postil.reading.origin import known_source, original_source, stated_authors, stated_source
from postil.reading.parts import parts_of
from postil.reading.title import find_title
from postil.reading.topics import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from postil.model import Fact, Source, Topic

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
        lines = [line.text for line in document.lines]
        title = find_title(lines)
        parts = parts_of(document, title.line if len(lines) > 1 else None)
        body = body_of(document, parts)
        facts = Facts(
            title=title.fact,
            source=_either(stated_source(lines), known_source(document.text, self._sources)),
            original=original_source(lines),
            date=date_of(document).fact,
            authors=stated_authors(lines),
            topics=self._vocabulary.topics_of(title.fact.value or "", text_of(document, parts)),
        )
        return Reading(facts, body)


def _either(first: Fact[str], second: Fact[str]) -> Fact[str]:
    return first if first.value is not None else second
