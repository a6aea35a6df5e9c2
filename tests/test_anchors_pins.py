"""A pin tells equal passages apart and follows edited ones, and decides nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from postil.anchors import (
    Ambiguous,
    Anchorer,
    Changed,
    Found,
    Match,
    Orphaned,
    Pin,
    Quotation,
    anchor,
)

TEXT = """The order of 21 February covered two regions, officials in Washington said on Monday.

Robin Smith asked for calm. The minister of trade told reporters in Kyiv that nothing had changed.

Later that evening Robin Jones read the statement aloud, and the crowd went home in silence.

Nobody at the ministry would say who had written the second paragraph of the statement."""


def marked(text: str, match: Match) -> list[str]:
    assert isinstance(match, Found | Changed), match
    return [text[span.start : span.end] for span in match.passage]


def pinned(text: str, words: str, start: int | None = None) -> Pin:
    at = text.index(words) if start is None else start
    found = Anchorer(text).anchor(Quotation(words, occurrence=text.count(words, 0, at) + 1))
    assert isinstance(found, Found)
    assert found.passage[0].start == at
    return replace(found.pin, quotation=Quotation(words).key)


def edited(text: str, *pairs: tuple[str, str]) -> str:
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return text


def test_a_correction_does_not_move_a_note_to_an_earlier_robin() -> None:
    pin = pinned(TEXT, "Robin", TEXT.index("Robin Jones"))
    corrected = edited(TEXT, ("Robin Jones", "Robert Jones"))

    match = anchor(corrected, Quotation("Robin"), pin)

    assert not isinstance(match, Found)


def test_a_pin_tells_a_repeated_quotation() -> None:
    pin = pinned(TEXT, "Robin", TEXT.index("Robin Jones"))
    longer = "Robin began.\n\n" + TEXT + "\n\nRobin ended."

    match = anchor(longer, Quotation("Robin"), pin)

    assert isinstance(match, Found)
    assert match.passage[0].start == longer.index("Robin Jones")
    assert match.pin.offset == longer.index("Robin Jones")


@pytest.mark.parametrize(
    "gone",
    [
        "The minister of trade told reporters in Kyiv that nothing had changed.",
        (
            "Robin Smith asked for calm. The minister of trade told reporters in Kyiv that nothing "
            "had changed.\n\n"
        ),
        "minister of trade told reporters",
    ],
    ids=["its sentence", "its paragraph", "its words"],
)
@pytest.mark.parametrize("words", ["minister", "minister of trade", "minister of trade told"])
def test_what_was_deleted_is_beside_nothing(words: str, gone: str) -> None:
    pin = pinned(TEXT, words)
    rest = edited(TEXT, (gone, ""))
    rest += "\n\nA minister of state told others. The minister of trade and health was away."

    assert not isinstance(anchor(rest, Quotation(words), pin), Found | Changed)


def test_an_edited_passage_between_its_neighbours_is_followed() -> None:
    words = "The minister of trade told reporters"
    pin = pinned(TEXT, words)
    text = edited(TEXT, ("minister of trade told", "minister of commerce told"))

    match = anchor(text, Quotation(words), pin)

    assert isinstance(match, Changed)
    assert marked(text, match) == ["The minister of commerce told reporters"]
    assert 0.6 < match.similarity < 1
    assert match.pin is not None
    assert match.pin.exact == "The minister of commerce told reporters"
    assert match.pin.first == words
    assert match.pin.quotation == Quotation(words).key


def test_bold_words_are_followed_too() -> None:
    quotation = Quotation.parse("the **minister of trade** told reporters")
    first = anchor(TEXT, quotation)
    assert isinstance(first, Found)
    text = edited(TEXT, ("minister of trade told", "minister of commerce told"))

    assert marked(text, anchor(text, quotation, first.pin)) == ["minister of commerce"]


def test_skipped_words_are_not_marked_where_the_rest_has_changed() -> None:
    quotation = Quotation.parse("The minister of trade […] that nothing had changed")
    first = anchor(TEXT, quotation)
    assert isinstance(first, Found)
    text = edited(TEXT, ("minister of trade told", "minister of commerce told"))

    assert marked(text, anchor(text, quotation, first.pin)) == [
        "The minister of commerce",
        "that nothing had changed",
    ]


def test_a_word_changed_after_a_gap_is_marked_with_its_part() -> None:
    quotation = Quotation.parse("The minister of trade […] that nothing had changed")
    first = anchor(TEXT, quotation)
    assert isinstance(first, Found)
    text = edited(TEXT, ("that nothing had changed", "that little had changed"))

    assert marked(text, anchor(text, quotation, first.pin)) == [
        "The minister of trade",
        "that little had changed",
    ]


def test_other_words_between_the_neighbours_are_not_what_was_quoted() -> None:
    words = "The minister of trade told reporters in Kyiv that nothing had changed"
    pin = pinned(TEXT, words)
    text = edited(TEXT, (words, "Heavy snow closed four airports; buses ran late all day"))

    assert isinstance(anchor(text, Quotation(words), pin), Orphaned)


def test_words_that_drift_away_are_let_go() -> None:
    """Each edit is small, and in the end nothing is left of what the note quotes."""
    words = "The minister of trade told reporters"
    text, pin, seen = TEXT, pinned(TEXT, words), []
    for old, new in (
        ("told reporters in", "warned journalists in"),
        ("minister of trade warned", "spokesman of banks warned"),
        ("The spokesman of banks", "A young clerk at customs"),
        ("warned journalists in", "sang loudly in"),
    ):
        text = edited(text, (old, new))
        match = anchor(text, Quotation(words), pin)
        seen.append(type(match))
        pin = match.pin or pin if isinstance(match, Changed) else pin

    assert seen[0] is Changed
    assert seen[-1] is Orphaned


def test_a_pin_of_other_words_is_passed_over() -> None:
    pin = pinned(TEXT, "Robin", TEXT.index("Robin Jones"))

    assert isinstance(anchor(TEXT, Quotation("Robin"), replace(pin, quotation="")), Ambiguous)
    assert marked(TEXT, anchor(TEXT, Quotation("silence"), pin)) == ["silence"]


def test_a_remembered_offset_decides_nothing() -> None:
    text = "one two. one two. one two."
    pin = Pin(Quotation("one two").key, "one two", "", "", 9, "one two")

    assert not isinstance(anchor(text, Quotation("one two"), pin), Found)


def test_another_article_has_nothing_of_it() -> None:
    other = "The minister spoke. Reporters in Lagos asked about trade and the price of nothing."

    for words in ("minister", "reporters in", "The minister of trade told reporters in Kyiv"):
        assert isinstance(anchor(other, Quotation(words), pinned(TEXT, words)), Orphaned)


NEAR_TWINS = "It rained. The keepers said {} gate should open before noon on Sundays, they wrote. "


@pytest.mark.parametrize(
    "quoted",
    [
        "eepers said a gate should open before noon on Sund",
        "epers said a gate should open b",
        "The keepers said a gate should open before noon",
    ],
)
@pytest.mark.parametrize("others", [("no",), ("no", "no"), ("no", "one", "no")])
def test_a_passage_among_sentences_much_like_it_is_found_again(
    others: tuple[str, ...], quoted: str
) -> None:
    before = "".join(map(NEAR_TWINS.format, others))
    text = before + NEAR_TWINS.format("a") + before + "Nobody knew why."
    first = anchor(text, Quotation(quoted))
    assert isinstance(first, Found)

    assert anchor(text, Quotation(quoted), first.pin) == first
    gone = before + NEAR_TWINS.format("one") + before + "Nobody knew why."
    assert not isinstance(anchor(gone, Quotation(quoted), first.pin), Found)


@pytest.mark.parametrize("occurrence", [1, 2, 3])
def test_an_occurrence_that_was_chosen_stays_chosen(occurrence: int) -> None:
    text = NEAR_TWINS.format("a") * 3 + NEAR_TWINS.format("no") * 2
    quotation = Quotation("The keepers said a gate", occurrence=occurrence)
    first = anchor(text, quotation)
    assert isinstance(first, Found)

    assert anchor(text, quotation, first.pin) == first
