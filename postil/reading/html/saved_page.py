"""A saved web page becomes its facts and its text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from postil.errors import Place, PostilError, Problem
from postil.model import Basis
from postil.reading.html.days import day_of, days_in
from postil.reading.html.encoding import decode_page
from postil.reading.html.metadata import read_metadata
from postil.reading.html.text import extract_text
from postil.reading.html.tree import parse_page
from postil.reading.html.visible import words_of
from postil.reading.weighing import Candidate, Weighing, weigh

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from postil.dates import Edtf
    from postil.reading.html.facts import PageFacts

ENOUGH = 0.55
# A day is found up to here whatever day it is today.
LAST_DAY = "2199-12-31"
LINE = 300


@dataclass(frozen=True, slots=True)
class SavedPage:
    """What a saved page says of itself, and its text and its readers' comments as Markdown."""

    facts: PageFacts
    text: str
    comments: str


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
    facts = read_metadata(tree, markup)
    if facts.date.fact.value is None:
        facts = replace(facts, date=_date_in_words(tree, facts.date))
    text = _extracted(path, tree, facts.title.fact.value)
    return SavedPage(facts, *text)


def _extracted(path: str, tree: HtmlElement, title: str | None) -> tuple[str, str]:
    has_frames = tree.find(".//frameset") is not None or tree.find(".//iframe") is not None
    try:
        article, comments = extract_text(tree, title)
    except Exception as error:  # whatever stops the library is this page's fault
        raise _no_article(path, has_frames=has_frames) from error
    if not article.strip():
        raise _no_article(path, has_frames=has_frames)
    return article, comments


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
