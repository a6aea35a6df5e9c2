"""Topics of the vocabulary are found by whole words in any inflection."""

from __future__ import annotations

import pytest

from postil.model import Topic
from postil.reading.topics import Vocabulary

TOPICS = [
    Topic("us", "US"),
    Topic("ukraine", "Ukraine", ("Ukrainian",)),
    Topic("treaty", "Treaty"),
    Topic("nato", "NATO", ("North Atlantic Treaty", "Washington Treaty")),
    Topic("sanctions", "Sanctions"),
]
FOUND = {
    "whole words": ("Ukraine, Ukraine", ("ukraine",)),
    "any case": ("UKRAINE ukraine", ("ukraine",)),
    "inflection": ("a sanction, sanctioned", ("sanctions",)),
    "possessive": ("Ukraine’s and Ukraine's", ("ukraine",)),
    "aliases": ("a Ukrainian and Ukrainians", ("ukraine",)),
    "not once": ("Ukraine", None),
    "not in another word": ("Ukrainetown, Trojanukraine, resanctions", None),
    "an acronym in capitals": ("the US and the US", ("us",)),
    "an acronym's word": ("let us tell us of us", None),
    "the longest alias": ("North Atlantic Treaty, Washington Treaty", ("nato",)),
    "its last word alone": ("a treaty, the Atlantic treaty", ("treaty",)),
    "the most named first": ("Ukraine NATO NATO Ukraine NATO", ("nato", "ukraine")),
}


@pytest.mark.parametrize(("text", "topics"), FOUND.values(), ids=FOUND)
def test_topics_of_a_text(text: str, topics: tuple[str, ...] | None) -> None:
    assert Vocabulary(TOPICS, "en").topics_of("", text).value == topics


LONG = "Nothing of note was said here today. " * 120


def test_the_title_weighs_most_then_the_lead_and_the_reason_says_so() -> None:
    text = f"NATO spoke.\n\n{LONG}\n\nNATO, Ukraine, sanctions, Ukraine, Ukraine."
    fact = Vocabulary(TOPICS, "en").topics_of("Sanctions", text)
    assert fact.value == ("sanctions", "nato")
    assert fact.reason == "their names counted: Sanctions ×2 (title), NATO ×2 (lead)"


ABOUT = {
    "often in a long text": (LONG + "Ukraine " * 6, True),
    "now and then in a long text": (LONG + "Ukraine " * 3, False),
    "once in the lead": ("In Ukraine. " + LONG, False),
    "in the lead and far down": ("In Ukraine. " + LONG + "Ukraine", True),
    "in a second paragraph of the lead": (
        "word " * 90 + "\nIt is about Ukraine and more.\n" + "word " * 700 + "Ukraine",
        True,
    ),
    "in a paragraph after the lead": (
        "word " * 110 + "\nIt is about Ukraine and more.\n" + "word " * 700 + "Ukraine",
        False,
    ),
}


@pytest.mark.parametrize(("text", "is_about"), ABOUT.values(), ids=ABOUT)
def test_a_topic_is_what_a_document_is_about(text: str, *, is_about: bool) -> None:
    fact = Vocabulary(TOPICS, "en").topics_of("", text)
    assert fact.value == (("ukraine",) if is_about else None)


def test_a_single_mention_is_enough_in_the_title() -> None:
    assert Vocabulary(TOPICS, "en").topics_of("In Ukraine", LONG).value == ("ukraine",)


def test_topics_that_are_only_named_are_candidates_that_lost() -> None:
    weighing = Vocabulary(TOPICS, "en").weighing_of("Ukraine", f"{LONG} NATO")
    assert weighing.fact.value == ("ukraine",)
    won, lost = weighing.candidates
    assert (won.value, lost.value) == (("ukraine",), ("nato",))
    assert won.weight > 0.5 > lost.weight
    assert lost.reason == "NATO ×1: too little to be what the document is about"


KNOWS = {"Ukrainians": True, "treaties": True, "a treaty": False, "Treaty of": False, "": False}


@pytest.mark.parametrize(("term", "known"), KNOWS.items(), ids=KNOWS)
def test_a_term_is_known_in_any_inflection_and_whole(term: str, *, known: bool) -> None:
    assert Vocabulary(TOPICS, "en").knows(term) is known


def test_every_mention_in_a_very_long_text_counts() -> None:
    text = "North Atlantic treaties and Ukraine for the US, sanctioned. " * 17_000
    weighing = Vocabulary(TOPICS, "en").weighing_of("", text)
    assert any("Ukraine ×17000" in candidate.reason for candidate in weighing.candidates)


def test_a_language_without_a_stemmer_matches_the_very_words() -> None:
    words = Vocabulary([Topic("a", "Slovo")], "cs")
    assert words.topics_of("", "slovo Slovo").value == ("a",)
    assert words.topics_of("", "slova slova").value is None
