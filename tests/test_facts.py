"""What a document says of itself is found, and what it does not say is unknown."""

from __future__ import annotations

from pathlib import Path

import pytest

from postil.model import Facts, Seed, Source
from postil.reading.origin import (
    known_source,
    original_source,
    stated_authors,
    stated_source,
)
from postil.reading.read import Reader
from postil.reading.title import find_title

SEEDS = Path(__file__).parent.parent / "seeds"
MEDIAITE = Source("mediaite", "Mediaite", "mediaite.com", ("tips@mediaite.com",))
ORIGINALS = {
    "Reprinted from Responsible Statecraft (Quincy Institute) with permission.": (
        "Responsible Statecraft"
    ),
    "This story originally appeared on Salon.com.": "Salon.com",
    "This article first appeared in The Atlantic on January 5, 2022.": "The Atlantic",
    "Republished from The Conversation under a Creative Commons license.": "The Conversation",
    "Originally published on March 5, 2021.": None,
    "First published in January 2021": None,
    "He was reprinted from nothing": None,
    "Reprinted from": None,
}


@pytest.mark.parametrize(("line", "name"), ORIGINALS.items(), ids=ORIGINALS)
def test_who_published_it_first(line: str, name: str | None) -> None:
    assert original_source([line]).value == name


AUTHORS = {
    "By John Smith": ("John Smith",),
    "by John Smith and Mary de la Cruz": ("John Smith", "Mary de la Cruz"),
    "BY JANE O'NEIL, JOHN SMITH": ("JANE O'NEIL", "JOHN SMITH"),
    "By": None,
    "By The Numbers": None,
    "Photo by Jim Watson": None,
    "By JIM WATSON/AFP via Getty Images": None,
    "By Lesotho Times01747": None,
    "By the time the sun rose": None,
    "Stand By Your Man": None,
}


@pytest.mark.parametrize(("line", "names"), AUTHORS.items(), ids=AUTHORS)
def test_authors_are_those_of_a_byline(line: str, names: tuple[str, ...] | None) -> None:
    assert stated_authors([line]).value == names


def test_a_labelled_source() -> None:
    long = "word " * 60
    assert stated_source(["Source: The Daily News"]).value == "The Daily News"
    assert stated_source([long, "Publisher: The Daily News."]).value == "The Daily News"
    assert stated_source([long, "Source: The Daily News"]).value is None
    assert stated_source(["Source: Getty Images"]).value is None
    assert stated_source(["Source: author's own"]).value is None
    assert stated_source(["Source:"]).value is None


def test_a_known_source_by_its_sign() -> None:
    other = Source("other", "Other", None, ("ediaite",))
    assert known_source("Write to Tips@Mediaite.com!", [MEDIAITE, other]).value == "Mediaite"
    assert known_source("xtips@mediaite.com", [MEDIAITE]).value is None
    both = Source("both", "Both", None, ("write to",))
    assert known_source("Write to tips@mediaite.com", [MEDIAITE, both]).value is None


TITLES = {
    "the first line": (["A title of words", "Text."], "A title of words"),
    "without the date before it": (["date 2021-12-06 A title of words"], "A title of words"),
    "below furniture": (
        ["Home", "Skip to content", "Menu", "A fine title here"],
        "A fine title here",
    ),
    "not a byline": (["By John Smith Jones", "A fine title here"], "A fine title here"),
    "not a labelled date": (
        ["Posted on May 5, 2022", "A title of words"],
        "A title of words",
    ),
    "a word of furniture in a title": (["Home Prices Rise Again"], "Home Prices Rise Again"),
    "a sentence before a paragraph": (["A short one.", "words " * 9 + "end."], "A short one."),
    "none": (["word " * 60, "A line of words"], None),
}


@pytest.mark.parametrize(("lines", "title"), TITLES.values(), ids=TITLES)
def test_the_title(lines: list[str], title: str | None) -> None:
    assert find_title(lines).fact.value == title


def facts_of(name: str) -> Facts:
    seed = Seed.of(name, (SEEDS / name).read_bytes())
    return Reader([], [MEDIAITE], "en").read(seed).facts


FIVE = {
    "000_ef950ec86ea6eeaa.txt": (None, None, "2021-12-06"),
    "001_a2eddacf8dfa393f.txt": ("Mediaite", None, None),
    "002_23bbd7ee625c1714.txt": (None, None, None),
    "003_45d59b37a9f56fc7.txt": (None, "Responsible Statecraft", None),
    "004_569262551bbf4f1a.txt": (None, None, "2022-02-21/2022-02-23"),
}


@pytest.mark.parametrize(("name", "known"), FIVE.items(), ids=FIVE)
def test_the_five_seeds(name: str, known: tuple[str | None, ...]) -> None:
    facts = facts_of(name)
    date = facts.date.value.text if facts.date.value else None
    assert (facts.source.value, facts.original.value, date) == known
    assert facts.authors.value is None
    assert facts.title.value
    first = (SEEDS / name).read_text().strip().split("\n")[0]
    assert facts.title.value == first.removeprefix("date 2021-12-06 ")
    text = (SEEDS / name).read_text()
    for fact in (facts.title, facts.source, facts.original, facts.date):
        assert fact.quote is None or fact.quote in text
