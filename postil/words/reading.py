"""The catalogue that a digest's site speaks, out of its files and those that Postil brings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from postil.errors import PostilError, Problems
from postil.words.catalogue import parse_catalogue
from postil.words.words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from postil.words.catalogue import Catalogue

ENGLISH = "en"


def words_of(
    language: str,
    own: Mapping[str, str],
    shipped: Mapping[str, str],
    folder: str,
    problems: Problems,
) -> Words:
    """The words of a site, in `language` where there is a catalogue for it, and else in English.

    Each text is that of the first file that has it: a catalogue of the tag as it is before one of
    the language alone, English last, and of each the digest's own before Postil's.

    Args:
        language: the tag that the digest's settings say.
        own: the digest's catalogues by their tag.
        shipped: those that come with Postil, of which English is complete.
        folder: what messages call the place of the catalogues.
        problems: takes what is wrong in the digest's own.
    """
    english = parse_catalogue(shipped[ENGLISH], f"{folder}/{ENGLISH}.yaml", problems)
    sources = {name.casefold(): name for name in (*shipped, *own)}
    mine = {tag: _parsed(tag, text, folder, english, problems) for tag, text in own.items()}
    theirs = {tag: _parsed(tag, text, folder, english, Problems()) for tag, text in shipped.items()}
    tags = [sources[tag] for tag in _spellings(language) if tag in sources]
    spoken = language if tags or _is_english(language) else ENGLISH
    said: Catalogue = {}
    for tag in tags:
        said = {**theirs.get(tag, {}), **mine.get(tag, {}), **said}
    fallback = {**english, **mine.get(ENGLISH, {})}
    borrowed = () if _is_english(spoken) else english.keys() - said.keys()
    return Words(spoken, {**fallback, **said}, borrowed, editors=language)


def _parsed(tag: str, text: str, folder: str, english: Catalogue, problems: Problems) -> Catalogue:
    """A catalogue, empty where it cannot be read at all."""
    try:
        return parse_catalogue(text, f"{folder}/{tag}.yaml", problems, english)
    except PostilError as error:
        problems.extend(error.problems)
        return {}


def _spellings(language: str) -> Sequence[str]:
    """The tags whose catalogues will do, the best first: `pt-br`, `pt`."""
    parts = language.casefold().split("-")
    return ["-".join(parts[:length]) for length in range(len(parts), 0, -1)]


def _is_english(language: str) -> bool:
    return language.partition("-")[0].casefold() == ENGLISH
