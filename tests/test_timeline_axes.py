"""Axes that suit their span, and the overview over it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from english import DATES
from hypothesis import given
from hypothesis import strategies as st

from postil.dates import Day
from postil.render.timeline.axis import decade_axis, room_for, span_axis, years_axis
from postil.render.timeline.marks import NARROWEST_TRACK
from postil.render.timeline.overview import in_lanes, overview_scale
from postil.render.timeline.scale import BREAK
from postil.render.timeline.ticks import ticks
from postil.render.track_views import MarkView, Shape

POINT, CLOUD = Shape.POINT, Shape.CLOUD

AXES = {
    "quarters, with their years": (
        (2021, 5, 3),
        (2022, 12, 30),
        ("", "", "", "2022", "", "", ""),
    ),
    "two days": ((2022, 2, 9), (2022, 2, 10), ("7 Feb",)),
    "weeks of a month": ((2022, 2, 9), (2022, 2, 25), ("7 Feb", "14", "21")),
    "weeks over a month's end": ((2022, 2, 23), (2022, 3, 8), ("21 Feb", "28", "7 Mar")),
    "many weeks": (
        (2022, 1, 3),
        (2022, 3, 5),
        ("3 Jan", "", "17", "", "31", "", "14 Feb", "", "28"),
    ),
    "months": ((2021, 11, 9), (2022, 4, 2), tuple("NDJFMA")),
    "years": ((2015, 11, 9), (2022, 4, 2), tuple(str(year) for year in range(2015, 2023))),
    "decades": ((1921, 1, 1), (2022, 4, 2), ("1920", "1940", "1960", "1980", "2000", "2020")),
    "before our era": ((-49, 1, 1), (-1, 4, 2), ("51 BC", "41 BC", "31 BC", "21 BC", "11 BC")),
}


@pytest.mark.parametrize(("first", "last", "labels"), AXES.values(), ids=AXES)
def test_an_axis_suits_its_span(
    first: tuple[int, int, int], last: tuple[int, int, int], labels: tuple[str, ...]
) -> None:
    axis = span_axis(Day(*first), Day(*last), DATES)
    assert axis.labels == labels
    assert axis.scale.begin(Day(*first)) >= 0
    assert axis.scale.finish(Day(*last)) <= 100


def test_the_years_of_a_decade_by_their_last_digits() -> None:
    assert decade_axis(2000, DATES).labels[:3] == ("00", "01", "02")
    assert decade_axis(-50, DATES).labels[:2] == ("51", "50")


@given(st.integers(-9000, 9000), st.integers(0, 9000))
def test_the_labels_of_years_have_room(first: int, length: int) -> None:
    labels = years_axis(first, first + length, DATES).labels
    assert sum(room_for(label) for label in labels) <= NARROWEST_TRACK or len(labels) == 1


SPANS = {
    "a day": ((2022, 2, 9), (2022, 2, 9)),
    "a fortnight": ((2022, 2, 9), (2022, 2, 22)),
    "two months": ((2022, 2, 9), (2022, 4, 2)),
    "a year": ((2021, 4, 9), (2022, 4, 2)),
    "five years": ((2017, 4, 9), (2022, 4, 2)),
    "a century": ((1917, 4, 9), (2022, 4, 2)),
    "two thousand years": ((-43, 3, 15), (2022, 4, 2)),
    "to a far year": ((1917, 4, 9), (12022, 4, 2)),
}


@pytest.mark.parametrize(("first", "last"), SPANS.values(), ids=SPANS)
def test_the_overview_suits_its_span(
    first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    scale = overview_scale(Day(*first), Day(*last), [])
    assert scale.begin(Day(*first)) >= 0
    assert scale.finish(Day(*last)) <= 100.0001
    found = ticks(scale, DATES)
    assert 2 <= len(found) <= 42
    labelled = [tick for tick in found if tick.label]
    assert labelled
    for tick, following in pairwise(labelled):
        room = (following.x - tick.x) / 100 * NARROWEST_TRACK
        assert room >= room_for(tick.label), tick.label


def test_the_overview_has_quarters_and_a_taller_january() -> None:
    found = ticks(overview_scale(Day(2021, 4, 15), Day(2022, 4, 30), []), DATES)
    labels = [tick.label for tick in found if tick.label]
    assert labels == ["Apr 2021", "Jul", "Oct", "Jan 2022", "Apr"]
    assert len(found) == 14
    assert [tick.label for tick in found if tick.is_tall] == ["Jan 2022"]


def test_the_overview_is_broken_where_nothing_is_dated() -> None:
    scale = overview_scale(Day(2001, 1, 1), Day(2020, 12, 31), [(2002, 2020)])
    assert scale.length == 24
    half = (100 - BREAK) / 2
    assert scale.finish(Day(2001, 12, 31)) == pytest.approx(half)
    assert scale.begin(Day(2010, 1, 1)) == pytest.approx(half)
    assert scale.begin(Day(2020, 1, 1)) == pytest.approx(half + BREAK)
    assert all(0 <= tick.x <= 100 for tick in ticks(scale, DATES))


def test_only_the_longest_stretches_break_the_overview() -> None:
    years = [(2000 + 3 * number + 1, 2000 + 3 * number + 3) for number in range(6)]
    scale = overview_scale(Day(2000, 1, 1), Day(2030, 1, 1), [*years, (2020, 2029)])
    assert len(scale.gaps) == 4
    assert (12 * 2020, 12 * 2029) in scale.gaps


def points(*places: float) -> list[MarkView]:
    return [MarkView(POINT, place) for place in places]


LANES = {
    "apart": (points(10, 20, 30), [0, 0, 0]),
    "too near": (points(10, 12, 14), [0, 1, 2]),
    "the first lane that is free": (points(10, 12, 17), [0, 1, 0]),
    "after the end of a wide one": (
        [MarkView(CLOUD, 10, 30), *points(20, 41, 50)],
        [0, 1, 1, 0],
    ),
    "six": (points(*[10] * 6), [0, 1, 2, 3, 4, 5]),
    "more than six are drawn as bars": (points(*[10] * 7), []),
    "none": ([], []),
}


@pytest.mark.parametrize(("marks", "wanted"), LANES.values(), ids=LANES)
def test_lanes(marks: list[MarkView], wanted: list[int]) -> None:
    assert in_lanes(marks) == wanted
