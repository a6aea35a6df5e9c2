"""A quotation of several parts that loses one is never set beside what stands there instead."""

from __future__ import annotations

import pytest

from postil.anchors import Anchorer, Changed, Found, Match, Orphaned, Quotation, anchor

MONDAY = "On Monday the shop in the lane sold ten loaves to the poor."
TUESDAY = "On Tuesday the shop in the lane sold twelve loaves to the poor."
WEDNESDAY = "On Wednesday the shop in the lane sold nine loaves to the poor."
BAKER = "That was the whole week, said the baker, and went home."
UNION = (
    "The union said that 212 of its 240 members backed the motion. We have been patient long "
    "enough, said the secretary, and patience is over."
)
COMPANY = (
    "The company called the vote regrettable. It said that it had offered a rise in January and "
    "would not improve on it."
)
COUNCIL = "The council will meet on Thursday, 16 March, to discuss a replacement bus."
QUAY = "Nothing more was heard that day from either side, and the quay was empty."
LONG_COUNCIL = f"> improve on it.\n>\n> {COUNCIL}"

NOT_SHOWN = {
    "a gap, and the next paragraph is like the one that is gone": (
        [MONDAY, TUESDAY, WEDNESDAY, BAKER],
        "> On Tuesday […] twelve loaves to the poor.\n>\n> On Wednesday",
        [MONDAY, WEDNESDAY, BAKER],
    ),
    "two paragraphs, and the one before is like the one that is gone": (
        [MONDAY, TUESDAY, BAKER],
        "> sold twelve loaves to the poor.\n>\n> That was the whole week",
        [MONDAY, BAKER],
    ),
    "the paragraph with the first words": (
        [UNION, COMPANY, COUNCIL, QUAY],
        "> and would not improve on it.\n>\n> The council will meet on Thursday",
        [UNION, COUNCIL, QUAY],
    ),
    "the paragraph with the last words": (
        [UNION, COMPANY, COUNCIL, QUAY],
        "> and would not improve on it.\n>\n> The council will meet on Thursday",
        [UNION, COMPANY, QUAY],
    ),
    "swapped, with an edit elsewhere": (
        [UNION, COMPANY, COUNCIL, QUAY],
        "> and would not improve on it.\n>\n> The council will meet on Thursday",
        [COMPANY.replace("a rise", "a small rise"), UNION, COUNCIL, QUAY],
    ),
    "half of the paragraphs": (
        [QUAY, UNION, COMPANY, COUNCIL, MONDAY, BAKER],
        f"> {COMPANY}\n>\n> {COUNCIL}\n>\n> {MONDAY}",
        [QUAY, UNION, MONDAY, BAKER],
    ),
    "one of two sides of a gap": (
        [UNION, COMPANY, COUNCIL, QUAY],
        "> 212 of its 240 members […] called the vote regrettable",
        [COMPANY, COUNCIL, QUAY],
    ),
    "bold words that are gone": (
        [UNION, COMPANY, COUNCIL, QUAY],
        LONG_COUNCIL.replace("improve on it", "**improve** on it"),
        [UNION, COUNCIL, QUAY],
    ),
}


def shown(text: str, match: Match) -> list[str]:
    """What the note is set beside."""
    passage = match.passage if isinstance(match, Found | Changed) else ()
    return [text[span.start : span.end] for span in passage]


def after(before: list[str], markdown: str, paragraphs: list[str]) -> tuple[str, Match]:
    """The match of a quotation of paragraphs, with its pin, in other ones."""
    quotation = Quotation.parse(markdown)
    found = anchor("\n".join(before), quotation)
    assert isinstance(found, Found)
    text = "\n".join(paragraphs)
    return text, Anchorer(text).anchor(quotation, found.pin)


@pytest.mark.parametrize(("before", "markdown", "paragraphs"), NOT_SHOWN.values(), ids=NOT_SHOWN)
def test_a_part_that_is_gone_leaves_a_note_orphaned(
    before: list[str], markdown: str, paragraphs: list[str]
) -> None:
    _, match = after(before, markdown, paragraphs)

    assert isinstance(match, Orphaned), match


def test_the_part_that_is_left_comes_closest() -> None:
    text, match = after(*NOT_SHOWN["the paragraph with the first words"])

    assert isinstance(match, Orphaned)
    assert match.closest is not None
    said = [text[span.start : span.end] for span in match.closest]
    assert said == ["The council will meet on Thursday"]


@pytest.mark.parametrize(
    "paragraphs",
    [[UNION, COUNCIL, QUAY], [UNION, "Kings.", COUNCIL, QUAY]],
    ids=["deleted", "replaced by one word"],
)
def test_by_far_the_most_is_marked_and_nothing_else(paragraphs: list[str]) -> None:
    text, match = after([UNION, COMPANY, COUNCIL, QUAY], LONG_COUNCIL, paragraphs)

    assert isinstance(match, Changed)
    assert match.pin is None
    assert shown(text, match) == [COUNCIL]


def test_parts_that_were_edited_are_followed() -> None:
    text, match = after(
        [UNION, COMPANY, COUNCIL, QUAY],
        "> had offered a rise in January and would not improve on it.\n>\n> The council will meet",
        [UNION, COMPANY.replace("a rise", "a small rise"), COUNCIL, QUAY],
    )

    assert isinstance(match, Changed)
    assert shown(text, match) == [
        "had offered a small rise in January and would not improve on it.\nThe council will meet"
    ]


def test_without_a_pin_no_part_is_replaced() -> None:
    quotation = Quotation.parse(f"> {COMPANY} {UNION}\n>\n> {QUAY[:24]}")
    text = "\n".join((f"{COMPANY} {UNION}", COUNCIL))

    assert isinstance(anchor(text, quotation), Orphaned | Changed)
    assert COUNCIL[:10] not in " ".join(shown(text, anchor(text, quotation)))


def test_a_gap_within_a_paragraph_is_found_whatever_is_edited_elsewhere() -> None:
    text = (
        "The tide turned at nine, she said.\nRepairs will take until summer, and cost much money."
    )
    quotation = Quotation.parse("> Repairs will […] and cost much money")
    first = anchor(text, quotation)
    assert isinstance(first, Found)
    edited = text.replace("at nine", "*")
    assert isinstance(anchor(edited, quotation, first.pin), Found)
