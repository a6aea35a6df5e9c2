"""What the measurement counts by is right."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein

from bench.anchors.draws import Trial, literal
from bench.anchors.edits import Edit, edited
from bench.anchors.rules import Answer, hypothesis
from bench.anchors.semiglobal import closest_ends
from bench.anchors.table import wilson
from bench.anchors.trials import judged, judged_by_lines
from postil.anchors import Quotation, Span, words

TEXT = "one two three four five"
THREE = Span(8, 13)


@pytest.mark.parametrize(
    ("edit", "passage"),
    [
        (Edit(0, 0, "zero "), "three"),
        (Edit(8, 8, "odd "), "three"),
        (Edit(13, 13, " odd"), "three"),
        (Edit(0, 3, ""), "three"),
        (Edit(14, 18, "4"), "three"),
        (Edit(10, 11, "rr"), "thrree"),
        (Edit(8, 13, "drei"), "drei"),
        (Edit(4, 10, "-"), "ree"),
        (Edit(11, 18, "-"), "thr"),
        (Edit(8, 13, ""), None),
        (Edit(4, 18, ""), None),
    ],
)
def test_a_passage_is_known_after_an_edit(edit: Edit, passage: str | None) -> None:
    after = edited(TEXT, [edit], THREE)

    found = after.passage and after.text[after.passage.start : after.passage.end]
    assert found == passage


@given(st.text("abc", max_size=8), st.text("abc", max_size=20))
def test_the_baseline_searches_with_the_fewest_errors(pattern: str, text: str) -> None:
    assume(pattern)
    ends, errors = closest_ends(pattern, text, len(pattern))
    best = {
        end: min(Levenshtein.distance(pattern, text[start:end]) for start in range(end + 1))
        for end in range(1, len(text) + 1)
    }

    fewest = min([*best.values(), len(pattern)])
    assert errors == fewest
    assert ends == [end for end in best if best[end] == fewest]


def test_the_baseline_lets_any_exact_hit_win_however_far() -> None:
    trial = Trial("Robin came. Robert Jones read.", Quotation("Robin"), "Robin", None, None)

    assert hypothesis(trial) == Answer(Span(0, 5))


def test_the_baseline_has_no_threshold() -> None:
    trial = Trial("the machines were loud", Quotation("Linus"), "Linus", None, None)

    assert hypothesis(trial).place is not None


@pytest.mark.parametrize(
    ("answer", "passage", "outcome"),
    [
        (Answer(THREE), THREE, "kept"),
        (Answer(Span(8, 20)), THREE, "wrong"),
        (Answer(THREE), None, "wrong"),
        (Answer(None, ambiguous=True), THREE, "ambiguous"),
        (Answer(None), None, "orphaned"),
    ],
)
def test_outcomes(answer: Answer, passage: Span | None, outcome: str) -> None:
    assert judged(answer, passage) == outcome


APART = "Nine came.\nTen went.\nEleven stayed."


@pytest.mark.parametrize(
    ("quoted", "marked", "outcome"),
    [
        ("Nine came.\n\nTwo left.", (Span(0, 10),), "kept"),
        ("Nine came.\n\nTwo left.", (Span(0, 20),), "wrong"),
        ("Nine came.\n\nTen went.", (Span(0, 20),), "kept"),
        ("Nine […] Ten", (Span(0, 4), Span(11, 14)), "wrong"),
        ("Nine came.\n\nTwo left.", (), "orphaned"),
    ],
    ids=["what is left", "another line too", "the very words", "far apart", "nothing"],
)
def test_outcomes_where_a_part_is_gone(quoted: str, marked: tuple[Span, ...], outcome: str) -> None:
    trial = Trial(APART, Quotation.parse(quoted), "", None, None, (Span(0, 10),))
    place = Span(marked[0].start, marked[-1].end) if marked else None

    assert judged_by_lines(Answer(place, marked=marked), trial) == outcome


def test_bounds_are_those_of_wilson() -> None:
    low, high = wilson(1, 10)

    assert (round(low, 4), round(high, 4)) == (0.0179, 0.4042)


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1))
def test_words_written_as_markdown_are_those_words(text: str) -> None:
    quoted = "x" + text + "x"

    assert words(Quotation.parse(literal(quoted)).text) == words(quoted)
