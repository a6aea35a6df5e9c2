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


def test_the_title_weighs_more_and_the_reason_counts() -> None:
    fact = Vocabulary(TOPICS, "en").topics_of("Sanctions", "NATO, NATO and sanctions")
    assert fact.value == ("sanctions", "nato")
    assert fact.reason is not None
    assert fact.reason.endswith(": Sanctions ×2, NATO ×2")


def test_a_language_without_a_stemmer_matches_the_very_words() -> None:
    words = Vocabulary([Topic("a", "Slovo")], "cs")
    assert words.topics_of("", "slovo Slovo").value == ("a",)
    assert words.topics_of("", "slova slova").value is None
