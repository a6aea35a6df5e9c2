"""Passages printed twice, between neighbours that are printed twice too."""

from __future__ import annotations

import pytest

from postil.anchors import Ambiguous, Anchorer, Changed, Found, Pin, Quotation, Span, anchor

CAPTION = (
    "In other news the harbour was closed again for most of the week, said the police.\n"
    "White House press secretary Jen Psaki speaks with reporters in the James Brady Briefing "
    "Room at the White House on Friday morning, in Washington. Photo by Susan Walsh of AP.\n"
)
BETWEEN = "Biden declared on Monday that the sanctions which were threatened would have to wait.\n"
TEXT = f"First of all.\n{CAPTION}{BETWEEN}{CAPTION}And then there was an end of it, of course."
QUOTED = "speaks with reporters in the James Brady"
FIRST, SECOND = TEXT.index(QUOTED), TEXT.rindex(QUOTED)


def pin_at(start: int, text: str = TEXT) -> Pin:
    return Anchorer(text).pin(Quotation(QUOTED), (Span(start, start + len(QUOTED)),))


@pytest.mark.parametrize("start", [FIRST, SECOND], ids=["first", "second"])
def test_a_twin_is_told_by_where_the_other_stands(start: int) -> None:
    longer = "A paragraph was put in before it all, of some length.\n" + TEXT

    match = anchor(longer, Quotation(QUOTED), pin_at(start))

    assert isinstance(match, Found)
    assert match.passage[0].start == start + len(longer) - len(TEXT)


@pytest.mark.parametrize("start", [FIRST, SECOND], ids=["first", "second"])
def test_an_edited_twin_is_not_left_for_the_unedited_one(start: int) -> None:
    text = TEXT[:start] + QUOTED.replace("speaks with", "talks to") + TEXT[start + len(QUOTED) :]

    match = anchor(text, Quotation(QUOTED), pin_at(start))

    assert isinstance(match, Changed)
    assert match.passage[0].start == start


@pytest.mark.parametrize("start", [FIRST, SECOND], ids=["first", "second"])
def test_the_one_that_is_left_of_two_may_be_either(start: int) -> None:
    at = TEXT.rindex("In other news", 0, start)
    text = TEXT[:at] + TEXT[at + len(CAPTION) :]

    assert isinstance(anchor(text, Quotation(QUOTED), pin_at(start)), Ambiguous)


def test_a_third_one_makes_them_ambiguous() -> None:
    assert isinstance(anchor(TEXT + CAPTION, Quotation(QUOTED), pin_at(FIRST)), Ambiguous)


def test_without_a_pin_they_are_ambiguous() -> None:
    assert isinstance(anchor(TEXT, Quotation(QUOTED)), Ambiguous)


def test_what_is_like_a_passage_right_beside_it_is_remembered() -> None:
    """When a headline is deleted, the caption that says nearly the same must not get its note."""
    headline = "Gas fitter Andrew Hartley was jailed for the manslaughter of a daughter of a baker"
    caption = "Gas fitter Andrew Hartley was jailed for manslaughter of a daughter of the baker"
    text = f"The bathroom was full of fumes.\n{headline}\n{caption}\nZoe was overcome at home."
    start = text.index("Andrew")
    quotation = Quotation(headline[headline.index("Andrew") :])
    pin = Anchorer(text).pin(quotation, (Span(start, start + len(quotation.text)),))

    assert pin.rival is not None
    assert pin.rival > 1.5
    assert not isinstance(
        anchor(text.replace(headline + "\n", ""), quotation, pin), Found | Changed
    )
