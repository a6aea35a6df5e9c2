"""The rule, case by case: how much of words and neighbours makes a place certain."""

from __future__ import annotations

import pytest

from postil.anchoring.judging import Circumstances, Evidence, beats_rival, certain
from postil.anchors import Changed, Quotation, anchor

PLAIN = Circumstances(0.5, gone=False, before_stands=True, after_stands=True, echoed=False)
TWINNED = PLAIN._replace(rival=2.3)
GONE = PLAIN._replace(gone=True)
ECHOED = PLAIN._replace(echoed=True)
CUT_AFTER = TWINNED._replace(after_stands=False)
CUT_BEFORE = TWINNED._replace(before_stands=False)

CASES = {
    "the very words between the very neighbours": (Evidence(1, 1, 1, 30), PLAIN, True),
    "the very words beside one neighbour": (Evidence(1, 0, 0.5, 30), PLAIN, True),
    "a short passage adrift": (Evidence(1, 0.1, 0.1, 30), PLAIN, False),
    "a long passage adrift, that stood alone": (Evidence(1, 0, 0, 60), PLAIN, True),
    "a long passage adrift, of which there were two": (Evidence(1, 0, 0, 60), TWINNED, False),
    "a word that stood alone, beside one neighbour": (Evidence(1, 0.5, 0, 7), PLAIN, False),
    "neighbours parted by words put in": (Evidence(1, 0, 0.9, 7), TWINNED, True),
    "one neighbour deleted after": (Evidence(1, 0.9, 0, 7), CUT_AFTER, False),
    "one neighbour deleted before": (Evidence(1, 0, 0.9, 7), CUT_BEFORE, False),
    "both neighbours in part": (Evidence(1, 0.4, 0.7, 7), CUT_AFTER, True),
    "nothing is between the neighbours any more": (Evidence(1, 0.8, 1, 7), GONE, False),
    "nothing there, and the passage moved": (Evidence(1, 0, 0, 30), GONE, True),
    "untouched, and the neighbours together elsewhere": (Evidence(1, 1, 0.95, 7), GONE, True),
    "edited words where nothing is left": (Evidence(0.8, 0.8, 0.8, 60), GONE, False),
    "an echo of the passage next to it": (Evidence(1, 1, 0.2, 30), ECHOED, False),
    "the passage beside its echo": (Evidence(1, 1, 0.7, 30), ECHOED, True),
    "half changed between the neighbours": (Evidence(0.5, 0.9, 0.9, 30), PLAIN, True),
    "other words between the neighbours": (Evidence(0.3, 1, 1, 30), PLAIN, False),
    "a little changed beside one neighbour": (Evidence(0.8, 0, 0.6, 30), PLAIN, True),
    "half changed beside one neighbour": (Evidence(0.5, 0, 0.9, 30), PLAIN, False),
    "a long passage, hardly changed, adrift": (Evidence(0.95, 0, 0, 60), PLAIN, True),
    "a short passage, hardly changed, adrift": (Evidence(0.95, 0, 0, 30), PLAIN, False),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_what_makes_a_place_certain(case: tuple[Evidence, Circumstances, bool]) -> None:
    evidence, known, expected = case

    assert certain(evidence, known) is expected


UNTOUCHED = Evidence(1, 1, 1, 30)
RIVALS = {
    "there is no other": (UNTOUCHED, 0.0, 0.0, True),
    "another fits as well now": (UNTOUCHED, 3.8, 0.5, False),
    "another fitted as well then": (Evidence(1, 0.1, 0.1, 30), 1.0, 2.0, False),
    "another fitted less well then": (Evidence(1, 0.3, 0.2, 30), 1.0, 2.0, True),
    "the other is where it was": (UNTOUCHED, 3.0, 3.0, True),
    "the other is gone, so this may be it": (UNTOUCHED, 0.5, 3.0, False),
    "one side only, where two were alike": (Evidence(1, 1, 0.6, 30), 2.6, 2.6, False),
    "not known what there was": (UNTOUCHED, 0.0, None, True),
}


@pytest.mark.parametrize("case", RIVALS.values(), ids=RIVALS)
def test_a_place_must_fit_better_than_any_other(
    case: tuple[Evidence, float, float | None, bool],
) -> None:
    best, second, rival, expected = case

    assert beats_rival(best, second, rival) is expected


@pytest.mark.parametrize(
    ("quoted", "stands"),
    [
        (
            "The tide turned at nine and the fishermen went out",
            "The tide turned by nine and the fishermen went out",
        ),
        (
            "Nobody saw them come back until the summer had gone",
            "Nobody saw them come back until the autumn had gone",
        ),
    ],
    ids=["a word within", "a word near the end"],
)
def test_a_changed_word_does_not_draw_the_edges_away_where_no_neighbour_is_known(
    quoted: str, stands: str
) -> None:
    before = (
        "The harbour was full in the summer of that year, and the boats lay deep along the wall."
    )
    after = "again, without a word to anyone.\nThe lamps were lit at five."
    text = f"{before}\n{stands} {after}"
    match = anchor(text, Quotation.parse(quoted))
    assert isinstance(match, Changed)
    assert [text[one.start : one.end] for one in match.passage] == [stands]
