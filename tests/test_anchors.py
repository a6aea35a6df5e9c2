"""Notes find their passage again, or say that they cannot."""

from __future__ import annotations

import pytest

from postil.anchors import (
    Ambiguous,
    Changed,
    Found,
    Match,
    Orphaned,
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


@pytest.mark.parametrize(
    ("markdown", "passage"),
    [
        ("> minister of trade", ["minister of trade"]),
        ("> the minister of **trade** told", ["trade"]),
        ("> The minister […] nothing had", ["The minister", "nothing had"]),
        ("> The minister … nothing had", ["The minister", "nothing had"]),
        ("> **The minister […] nothing** had", ["The minister", "nothing"]),
        ("> said on Monday.\n>\n> Robin Smith", ["said on Monday.\n\nRobin Smith"]),
        ("> [minister](x) of `trade`", ["minister of trade"]),
        ("> […] minister of trade […]", ["minister of trade"]),
    ],
)
def test_what_a_quotation_marks(markdown: str, passage: list[str]) -> None:
    assert marked(TEXT, anchor(TEXT, Quotation.parse(markdown))) == passage


def test_a_lone_ellipsis_is_tried_as_itself_first() -> None:
    text = "He waited … and left. He waited for long and left."

    assert marked(text, anchor(text, Quotation.parse("He waited … and left"))) == [
        "He waited … and left"
    ]


def test_bold_words_are_marked_where_the_rest_tells_them_apart() -> None:
    match = anchor(TEXT, Quotation.parse("second paragraph of **the statement**"))

    assert isinstance(match, Found)
    assert match.passage[0].start == TEXT.rindex("the statement")
    assert TEXT[match.whole[0].start :].startswith("second paragraph of the statement")


def test_a_gap_skips_as_little_as_it_can() -> None:
    text = "one two three. one four three."

    match = anchor(text, Quotation.parse("four […] three"))

    assert marked(text, match) == ["four", "three"]


def test_equal_passages_are_ambiguous_and_listed() -> None:
    match = anchor(TEXT, Quotation("Robin"))

    assert isinstance(match, Ambiguous)
    assert [TEXT[one[0].start : one[0].end + 6] for one in match.candidates] == [
        "Robin Smith",
        "Robin Jones",
    ]


def test_an_occurrence_says_which() -> None:
    match = anchor(TEXT, Quotation.parse("Robin", occurrence=2))

    assert isinstance(match, Found)
    assert match.passage[0].start == TEXT.index("Robin Jones")


def test_an_occurrence_there_is_not_is_no_other_one() -> None:
    assert isinstance(anchor(TEXT, Quotation.parse("Robin", occurrence=3)), Ambiguous)


@pytest.mark.parametrize(("words", "kind"), [("the", Found), ("the ministr", Orphaned)])
def test_everywhere_is_the_first_of_the_very_words(words: str, kind: type[Match]) -> None:
    match = anchor(TEXT, Quotation.parse(words, first=True))

    assert isinstance(match, kind)
    if isinstance(match, Found):
        assert match.passage[0].start == 0


FAILURES = {
    "Linus does not land on chines": ("The machines were loud.", "Linus"),
    "art is not in party": ("The party began.", "art"),
    "nothing like it": (TEXT, "a quotation of quite another document, as long as you please"),
    "no words": (TEXT, "…"),
    "empty": (TEXT, ""),
    "an empty text": ("", "words"),
    "one edited word without a pin": ("The minister of defence.", "minister of trade"),
}


@pytest.mark.parametrize("case", FAILURES.values(), ids=FAILURES)
def test_what_is_not_there_is_orphaned(case: tuple[str, str]) -> None:
    text, words = case

    assert isinstance(anchor(text, Quotation.parse(words)), Orphaned)


def test_the_closest_words_are_named_where_there_are_any() -> None:
    match = anchor(TEXT, Quotation("The minister of finance told reporters"))

    assert isinstance(match, Orphaned)
    assert match.closest is not None
    assert TEXT[match.closest[0].start : match.closest[0].end].startswith("The minister of trade")
    assert 0.5 < match.similarity < 1
