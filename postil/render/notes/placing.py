"""Where in an article's words its notes stand, and what is to be said of those that are loose."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import takewhile
from typing import TYPE_CHECKING

from postil.anchors import Ambiguous, Changed, Found, Quotation
from postil.articles.pins import quotation_of
from postil.errors import Place, Problem, Severity
from postil.model import Article
from postil.paths import ARTICLES
from postil.render.notes.problems import Adviser
from postil.render.text.definitions import Definitions
from postil.slugs import free_slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from postil.anchors import Match, Pin, Region
    from postil.digest import Digest
    from postil.model import Note
    from postil.render.notes.regions import Regions


SIGNS = re.compile(r"^>[ \t]?>?[ \t]?", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Guest:
    """A note that is shown `everywhere`, and the content file that it is written in.

    `definitions` are those of that file.
    """

    note: Note
    path: str
    definitions: Definitions = field(default_factory=Definitions)


def guests_of(digest: Digest, *, drafts: bool) -> tuple[Guest, ...]:
    """The notes of a digest's files that are to be shown everywhere.

    Args:
        digest: all of it.
        drafts: whether notes that are drafts are among them.
    """
    found: list[Guest] = []
    for home in digest.noted:
        shown = [note for note in home.notes if drafts or not note.metadata.draft]
        roaming = [one for one in shown if one.metadata.everywhere and one.quotation.text]
        if roaming:
            text = home.text if isinstance(home, Article) else home.definition
            definitions = Definitions.of([text], (note.body for note in home.notes))
            found.extend(Guest(note, home.path, definitions) for note in roaming)
    return tuple(found)


def homeless(guests: Iterable[Guest], shown: Iterable[Guest]) -> Iterator[Problem]:
    """What is said of guests that no article shows and that stand in no article themselves."""
    at_home = {(guest.path, guest.note.id) for guest in shown}
    for guest in guests:
        if guest.path.startswith(f"{ARTICLES}/") or (guest.path, guest.note.id) in at_home:
            continue
        place = Place(guest.path, guest.note.quotation.line)
        message = "no article has the very words of this note, which is to be shown everywhere"
        hint = "quote words of an article, or take `everywhere` out"
        yield Problem(place, message, hint, Severity.WARNING)


@dataclass(frozen=True, slots=True)
class Located:
    """The match of each note and the part it is in, by its id; what an editor is told of them.

    `faults` are of what quotes nothing as it is written, and `loose` of notes without a certain
    passage; both are for every run, `advice` is for `check` alone.
    """

    matches: Mapping[str, Match]
    regions: Mapping[str, Region]
    faults: tuple[Problem, ...]
    loose: tuple[Problem, ...]
    advice: tuple[Problem, ...]


def state_of(match: Match | None) -> str:
    """A word for what came of looking for a passage: found, changed, ambiguous or orphaned."""
    if isinstance(match, Found):
        return "found"
    if isinstance(match, Changed):
        return "changed"
    return "ambiguous" if isinstance(match, Ambiguous) else "orphaned"


def locate(
    article: Article,
    regions: Regions,
    notes: Iterable[tuple[int, Note]],
    pins: Mapping[str, Pin],
) -> Located:
    """Where an article's notes stand in its words; those on the whole of it stand nowhere.

    Args:
        article: the article.
        regions: find passages in its rendered words.
        notes: its notes to be shown, each with its number among all of them, from 1.
        pins: where notes were last pinned, by their ids.
    """
    matches: dict[str, Match] = {}
    where: dict[str, Region] = {}
    faults: list[Problem] = []
    loose: list[Problem | None] = []
    advice: list[Problem | None] = []
    for number, note in notes:
        if not note.quotation.text:
            if within := _quoted_within(article, regions, note, number):
                faults.append(within)
            continue
        quotation = quotation_of(note)
        region, match = regions.find(quotation, pins.get(note.id))
        where[note.id], matches[note.id] = region, match
        finder = regions[region]
        adviser = Adviser(article, region, finder.plain)
        if finder.is_faulty(quotation, match):
            faults.append(adviser.faulty(note, quotation))
        count = finder.anchorer.count(quotation) if quotation.occurrence else 0
        loose.append(adviser.loose(note, number, quotation, match, count))
        advice.append(adviser.weak(note, number, quotation, match, finder.anchorer))
    told = (tuple(problem for problem in some if problem) for some in (loose, advice))
    return Located(matches, where, tuple(faults), *told)


def _quoted_within(article: Article, regions: Regions, note: Note, number: int) -> Problem | None:
    """What is said of a note on the whole that begins with the article's own words after `> >`."""
    signed = takewhile(lambda line: line.startswith(">"), note.body.text.split("\n"))
    quoted = SIGNS.sub("", "\n".join(signed))
    if not quoted.strip():
        return None
    _, match = regions.find(Quotation.parse(quoted, first=True))
    if not isinstance(match, Found):
        return None
    message = f"note {number} quotes the article after `> >`, which marks no passage"
    hint = "begin the lines of its quotation with one > alone"
    return Problem(Place(article.path, note.body.line), message, hint, Severity.WARNING)


def admitted(
    regions: Regions, guests: Sequence[Guest], own: Iterable[str]
) -> tuple[tuple[str, Guest, Region, Found], ...]:
    """The guests whose very words stand in an article, each with an id that no note of it has."""
    taken = set(own)
    found = []
    for guest in guests:
        region, match = regions.find(Quotation.parse(guest.note.quotation.text, first=True))
        if isinstance(match, Found):
            name = free_slug(guest.note.id, taken)
            taken.add(name)
            found.append((name, guest, region, match))
    return tuple(found)
