"""A saved web page becomes its facts and its text."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from postil.errors import Place, PostilError, Problem
from postil.model import Basis
from postil.reading.document import PartKind
from postil.reading.html.blocks import blocks_of
from postil.reading.html.days import day_of, days_in
from postil.reading.html.deck import deck_of, without_deck
from postil.reading.html.encoding import decode_page
from postil.reading.html.main_text import main_text
from postil.reading.html.metadata import read_metadata
from postil.reading.html.sorting import sort_blocks
from postil.reading.html.text import TOP_LEVEL, Writer
from postil.reading.html.tree import parse_page
from postil.reading.html.visible import words_of
from postil.reading.structure.compose import IN_FRONT_MATTER, Passage
from postil.reading.weighing import Candidate, Weighing, weigh

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

    from postil.dates import Edtf
    from postil.model import Fact
    from postil.reading.html.facts import PageFacts
    from postil.reading.html.sorting import Sorted

ENOUGH = 0.55
# A day is found up to here whatever day it is today.
LAST_DAY = "2199-12-31"
LINE = 300


@dataclass(frozen=True, slots=True)
class SavedPage:
    """What a saved page says of itself, and all that it shows, part after part.

    `words` are those of its text, without the addresses of its links.
    """

    facts: PageFacts
    deck: Fact[str]
    passages: tuple[Passage, ...]
    words: str

    def of(self, kind: PartKind) -> str:
        """The parts of one kind as Markdown."""
        found = (block for each in self.passages if each.kind is kind for block in each.blocks)
        return "\n\n".join(found)


def read_saved_page(path: str, data: bytes) -> SavedPage:
    """What a saved web page holds.

    Args:
        path: where the seed lies, for messages.
        data: its bytes.

    Raises:
        PostilError: it is too large or too intricate, of another kind, or holds no article.
    """
    markup = decode_page(path, data)
    tree = parse_page(path, markup)
    # lxml makes an element's object anew whenever it is asked for, as long as none is held.
    held = list(tree.iter())
    facts = read_metadata(tree, markup)
    if facts.date.fact.value is None:
        facts = replace(facts, date=_date_in_words(tree, facts.date))
    has_frames = tree.find(".//frameset") is not None or tree.find(".//iframe") is not None
    blocks = blocks_of(tree, _base(tree, facts))
    title, authors = facts.title.fact.value, facts.authors.fact.value or ()
    listed = sort_blocks(blocks, _main_text(path, tree, has_frames=has_frames), title, authors)
    deck = deck_of(markup, facts.standfirst.fact, listed)
    listed = without_deck(listed, deck.value)
    passages = tuple(_passages(listed))
    if not any(each.kind is PartKind.TEXT for each in passages):
        raise _no_article(path, has_frames=has_frames)
    del held
    words = "\n".join(each.block.words for each in listed if each.kind is PartKind.TEXT)
    return SavedPage(facts, deck, passages, words)


def _base(tree: HtmlElement, facts: PageFacts) -> str:
    named = tree.find(".//base")
    return (named.get("href", "") if named is not None else "") or facts.url.fact.value or ""


def _main_text(path: str, tree: HtmlElement, *, has_frames: bool) -> str:
    try:
        text = main_text(tree)
    except Exception as error:  # whatever stops the library is this page's fault
        raise _no_article(path, has_frames=has_frames) from error
    if not text.strip():
        raise _no_article(path, has_frames=has_frames)
    return text


def _passages(listed: Sequence[Sorted]) -> Iterator[Passage]:
    """Blocks of one part that follow each other, together; furniture is words alone."""
    headings = [each.block.standing.heading for each in listed if each.kind is PartKind.TEXT]
    writers = defaultdict(
        Writer,
        {
            PartKind.TEXT: Writer(highest=min(filter(None, headings), default=TOP_LEVEL)),
            PartKind.BOILERPLATE: Writer(marked=False),
            PartKind.RELATED: Writer(marked=False),
        },
    )
    shown = [each for each in listed if each.kind not in IN_FRONT_MATTER]
    for (kind, number), group in groupby(shown, key=lambda each: (each.kind, each.number)):
        if blocks := writers[kind].write([each.block for each in group]):
            yield Passage(kind, tuple(blocks), number)


def _no_article(path: str, *, has_frames: bool) -> PostilError:
    hint = "save the article's text as .txt, or list the page below `ignore:` in config.yaml"
    if has_frames:
        hint = f"the page shows others in frames: save the one with the article, or {hint}"
    return PostilError(Problem(Place(path), "no article text was found in this page", hint))


def _date_in_words(tree: HtmlElement, before: Weighing[Edtf]) -> Weighing[Edtf]:
    """The day that htmldate finds, if a line of the page says it in words."""
    from htmldate import find_date

    try:
        found = find_date(tree, extensive_search=False, original_date=True, max_date=LAST_DAY)
    except Exception:  # noqa: BLE001 - a fault of the library leaves the date unknown
        return before
    day = day_of(found or "")
    quote = _line_with(tree, day) if day else None
    if not day or not quote:
        return before
    reason = "htmldate, in the page's own words"
    candidate = Candidate(day, Basis.INFERRED, quote, reason, 0.6)
    return weigh([*before.candidates, candidate], ENOUGH)


def _line_with(tree: HtmlElement, day: Edtf) -> str | None:
    body = tree.find("body")
    for element in () if body is None else body.iter():
        if day.text[:4] in (element.text or "") + (element.tail or ""):
            for words in (words_of(element, LINE), " ".join((element.tail or "").split())[:LINE]):
                if day in days_in(words):
                    return words
    return None
