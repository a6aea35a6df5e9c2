"""A seed becomes a reading."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from postil.errors import Place, PostilError, Problem
from postil.model import Facts, Reading, Seed
from postil.reading.dates import stated_date
from postil.reading.decode import decode
from postil.reading.escape import escape
from postil.reading.origin import known_source, original_source, stated_authors, stated_source
from postil.reading.title import find_title
from postil.reading.topics import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from postil.model import Fact, Source, Topic

SEEDS = "seeds"
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
        text = decode(path, seed.data)
        lines = [line.strip() for line in text.split("\n") if line.strip()]
        title = find_title(lines)
        body = _without_line(text, title.line)
        facts = Facts(
            title=title.fact,
            source=_either(stated_source(lines), known_source(text, self._sources)),
            original=original_source(lines),
            date=stated_date(lines),
            authors=stated_authors(lines),
            topics=self._vocabulary.topics_of(title.fact.value or "", body),
        )
        return Reading(facts, _markdown(body))


def _either(first: Fact[str], second: Fact[str]) -> Fact[str]:
    return first if first.value is not None else second


def _without_line(text: str, ordinal: int | None) -> str:
    """The text without the line of this ordinal among those that are not blank."""
    lines = text.split("\n")
    visible = [number for number, line in enumerate(lines) if line.strip()]
    if ordinal is not None and len(visible) > 1:
        del lines[visible[ordinal]]
    return "\n".join(lines)


def _markdown(text: str) -> str:
    paragraphs = (escape(paragraph) for paragraph in re.split(r"\n\s*\n", text))
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)
