"""What a text tells of a pinned passage, beyond the places that look like it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from postil.anchoring.alignment import agreement
from postil.anchoring.candidates import Ground
from postil.anchoring.folding import fold
from postil.anchoring.index import Index
from postil.anchoring.sought import sought_passage

if TYPE_CHECKING:
    from postil.anchoring.judging import Circumstances

BEFORE, WORDS, AFTER = (
    "the harbour police closed ",
    "every northern pier",
    " until Friday because of ice",
)


def ground(text: str) -> Ground:
    folded = fold(text)
    return Ground(folded, Index.of(folded.text))


def known(text: str, before: str = BEFORE, words: str = WORDS, after: str = AFTER) -> Circumstances:
    sought = sought_passage(before, words, after)
    return ground(text).survey(sought, [words], [], 0.0).known


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        (f"In winter {BEFORE}{WORDS}{AFTER}, said the mayor.", False),
        (f"In winter {BEFORE}{AFTER}, said the mayor.", True),
        (f"In winter {BEFORE} two bridges {AFTER}, said the mayor.", False),
    ],
    ids=["there", "cut out", "replaced"],
)
def test_neighbours_that_stand_together_tell_of_a_deletion(text: str, gone: bool) -> None:
    assert known(text).gone is gone


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        (f"{BEFORE}{WORDS}{AFTER}", True, True),
        (f"{BEFORE}it rained. {WORDS}{AFTER}", True, True),
        (f"It rained. {WORDS}{AFTER}", False, True),
        (f"{BEFORE}{WORDS}. It rained.", True, False),
    ],
    ids=["both", "parted", "before deleted", "after deleted"],
)
def test_neighbours_stand_somewhere_or_do_not(text: str, before: bool, after: bool) -> None:
    found = known(text)

    assert (found.before_stands, found.after_stands) == (before, after)


@pytest.mark.parametrize(
    ("words", "after", "echoed"),
    [
        ("every northern pier", " until Friday because of ice", False),
        ("every northern pier", " and nearly every northern piers too", True),
        ("Firefox", " Mobile, Firefox OS", True),
        ("or", " orders of the mayor", False),
    ],
)
def test_neighbours_that_say_the_same_are_an_echo(words: str, after: str, echoed: bool) -> None:
    assert known("Something else.", words=words, after=after).echoed is echoed


def test_neighbours_that_touch_tell_more_than_parted_ones() -> None:
    index = ground("one two three four five. Then two three four five.").index
    neighbours = ("two", "three", "four")

    touching = agreement(index, neighbours, 3, before=False)
    parted = agreement(index, ("three", "four", "five"), 3, before=False)

    assert touching > parted > 0


def test_neighbours_count_by_how_rare_they_are() -> None:
    index = ground("the the the the the the harbour closed. the the end").index

    rare = agreement(index, ("harbour", "closed"), 23, before=False)
    common = agreement(index, ("the", "the"), 0, before=False)

    assert rare > 2 * common


def test_an_edge_of_the_text_agrees_with_an_edge() -> None:
    index = ground("one two").index

    assert agreement(index, (), 0, before=True) == 1.0
    assert agreement(index, (), 4, before=True) == 0.0
