"""Dates drawn to scale: which shape, where, how wide, and how each side ends."""

from __future__ import annotations

import pytest
from english import DATES
from hypothesis import assume, given, reject
from hypothesis import strategies as st

from postil.dates import DateError, Day, Edtf, ordinal
from postil.render.timeline.axis import (
    Axis,
    decade_axis,
    month_axis,
    week_axis,
    year_axis,
    years_axis,
)
from postil.render.timeline.density import bars, columns_of, density
from postil.render.timeline.marks import LEAST, NARROWEST_TRACK, mark
from postil.render.timeline.scale import Scale, day_numbered
from postil.render.track_views import Edge, MarkView, Shape

POINT, RING, CAPSULE, CLOUD = Shape.POINT, Shape.RING, Shape.CAPSULE, Shape.CLOUD
FIRM, SOFT, CUT, OPEN = Edge.FIRM, Edge.SOFT, Edge.CUT, Edge.OPEN
ON_2022 = {
    "a stated day": ("2022-07-01", POINT, MarkView(POINT, 50.0)),
    "a day worked out": ("2022-07-01", RING, MarkView(RING, 50.0)),
    "the first day stays on the track": ("2022-01-01", POINT, MarkView(POINT, 0.0)),
    "the last day stays on the track": ("2022-12-31", POINT, MarkView(POINT, 100.0)),
    "a span that is one day": ("2022-07-01/2022-07-01", POINT, MarkView(POINT, 50.0)),
    "a day that is uncertain is no point": (
        "2022-07-01?",
        POINT,
        MarkView(CLOUD, 50.13, 0, SOFT, SOFT),
    ),
    "about a day": ("2022-07-01~", POINT, MarkView(CLOUD, 50.13, 0, SOFT, SOFT)),
    "a month": ("2022-04", POINT, MarkView(CLOUD, 25.0, 8.33, SOFT, SOFT)),
    "an uncertain month": ("2022-04?", POINT, MarkView(CLOUD, 25.0, 8.33, SOFT, SOFT)),
    "a season": ("2022-21", POINT, MarkView(CLOUD, 16.67, 25.0, SOFT, SOFT)),
    "a season that goes on into the next year": (
        "2022-24",
        POINT,
        MarkView(CLOUD, 91.67, 8.33, SOFT, CUT),
    ),
    "a year": ("2022", POINT, MarkView(CLOUD, 0.0, 100.0, SOFT, SOFT)),
    "between days": ("2022-04-01/2022-06-30", POINT, MarkView(CAPSULE, 25.0, 25.0)),
    "between days that are near": ("2022-07-01/2022-07-02", POINT, MarkView(CAPSULE, 50.27)),
    "between months": ("2022-04/2022-06", POINT, MarkView(CLOUD, 25.0, 25.0, SOFT, SOFT)),
    "between days that are uncertain": (
        "2022-04-01?/2022-06-30",
        POINT,
        MarkView(CLOUD, 25.0, 25.0, SOFT, SOFT),
    ),
    "into the next year": (
        "2022-07-01/2023-02-01",
        POINT,
        MarkView(CAPSULE, 50.0, 50.0, FIRM, CUT),
    ),
    "just into the next year": (
        "2022-12-30/2023-01-02",
        POINT,
        MarkView(CAPSULE, 100.0, 0, FIRM, CUT),
    ),
    "from the year before": (
        "2021-07-01/2022-06-30",
        POINT,
        MarkView(CAPSULE, 0.0, 50.0, CUT, FIRM),
    ),
    "no end": ("2022-07-01/..", POINT, MarkView(CLOUD, 50.0, 50.0, FIRM, OPEN)),
    "an unknown end": ("2022-07-01/", POINT, MarkView(CLOUD, 50.0, 50.0, FIRM, OPEN)),
    "no beginning": ("../2022-06-30", POINT, MarkView(CLOUD, 0.0, 50.0, OPEN, FIRM)),
    "no beginning, to a year": ("../2022", POINT, MarkView(CLOUD, 0.0, 100.0, OPEN, FIRM)),
    "no beginning, to about a day": (
        "../2022-06-30~",
        POINT,
        MarkView(CLOUD, 0.0, 50.0, OPEN, SOFT),
    ),
    "a decade": ("202X", POINT, MarkView(CLOUD, 0.0, 100.0, CUT, CUT)),
}


@pytest.mark.parametrize(("date", "shape", "wanted"), ON_2022.values(), ids=ON_2022)
def test_the_mark_of_a_date_on_its_year(date: str, shape: Shape, wanted: MarkView) -> None:
    assert mark(Edtf.parse(date), shape, year_axis(2022, DATES).scale) == wanted


OTHER_SCALES = {
    "a year within its decade": ("2022", decade_axis(2020, DATES).scale, (20.0, 10.0)),
    "a decade is its whole track": ("202X", decade_axis(2020, DATES).scale, (0.0, 100.0)),
    "before our era": ("-0043-07", year_axis(-43, DATES).scale, (50.0, 8.33)),
    "a far year": ("Y12022", year_axis(12022, DATES).scale, (0.0, 100.0)),
    "a day of weeks lies in its middle": (
        "2022-02-07",
        week_axis(Day(2022, 2, 7), Day(2022, 2, 13), DATES).scale,
        (7.14, 0.0),
    ),
    "a day of a month": ("2022-02-16", month_axis(2022, 2).scale, (50.0, 0.0)),
}


@pytest.mark.parametrize(("date", "scale", "wanted"), OTHER_SCALES.values(), ids=OTHER_SCALES)
def test_the_mark_of_a_date_on_other_scales(
    date: str, scale: Scale, wanted: tuple[float, float]
) -> None:
    found = mark(Edtf.parse(date), POINT, scale)
    assert (found.x, found.width) == wanted


SHADES = {
    "both fade": (SOFT, SOFT, "both"),
    "goes on": (SOFT, CUT, "in"),
    "comes from before": (CUT, SOFT, "out"),
    "on both sides": (CUT, CUT, "through"),
    "no beginning": (OPEN, FIRM, "before"),
    "no end": (FIRM, OPEN, "after"),
    "no beginning, to about a day": (OPEN, SOFT, "both"),
}


@pytest.mark.parametrize(("before", "after", "wanted"), SHADES.values(), ids=SHADES)
def test_where_a_cloud_is_faint(before: Edge, after: Edge, wanted: str) -> None:
    assert MarkView(CLOUD, 0, 100, before, after).shade == wanted


NUMBERS = st.integers(ordinal(Day(2021, 1, 1)), ordinal(Day(2023, 12, 31)))


def written(number: int) -> str:
    found = day_numbered(number)
    return f"{found.year}-{found.month:02}-{found.day:02}"


@st.composite
def dates(draw: st.DrawFn) -> Edtf:
    """Dates of 2021 to 2023, of every kind that is filed under a year."""

    def day() -> str:
        return written(draw(NUMBERS))[: draw(st.sampled_from((4, 7, 10)))]

    hedge = draw(st.sampled_from(("", "?", "~", "%")))
    kind = draw(st.sampled_from(("{0}{m}", "{0}{m}/{1}", "../{0}{m}", "{0}{m}/..", "{0}/")))
    text = kind.format(day(), day(), m=hedge)
    try:
        return Edtf.parse(text)
    except DateError:
        reject()


def pixels(one: MarkView, width: float) -> tuple[float, float]:
    """Where a mark begins and ends on a track of this width, as the template draws it."""
    size = one.width / 100 * width
    if not one.width:
        size = LEAST if one.shape in (CAPSULE, CLOUD) else 9
    start = one.x / 100 * width
    if not one.width and one.x != 0:
        start -= size if one.x == 100 else size / 2
    return start, start + size


@given(
    dates(),
    st.sampled_from(
        (year_axis(2022, DATES), decade_axis(2020, DATES), years_axis(2019, 2024, DATES))
    ),
)
def test_no_mark_leaves_its_track(date: Edtf, axis: Axis) -> None:
    start, end = pixels(mark(date, POINT, axis.scale), NARROWEST_TRACK)
    assert -0.1 <= start <= end <= NARROWEST_TRACK + 0.1


@given(dates())
def test_an_uncertain_date_is_at_least_as_wide_as_it_is(date: Edtf) -> None:
    assume(not date.day)
    scale = decade_axis(2020, DATES).scale if (date.days or 0) > 366 else None
    scale = scale or year_axis(date.sort_key[0].year, DATES).scale
    start, end = pixels(mark(date, POINT, scale), NARROWEST_TRACK)
    first = scale.begin(date.earliest) if date.earliest else 0
    last = scale.finish(date.latest) if date.latest else 100
    assert start <= max(first, 0) / 100 * NARROWEST_TRACK + 0.1
    assert end >= min(last, 100) / 100 * NARROWEST_TRACK - 0.1


@given(st.lists(NUMBERS, min_size=2))
def test_marks_follow_each_other_as_days_do(numbers: list[int]) -> None:
    scale = years_axis(2021, 2023, DATES).scale
    days = [Edtf.parse(written(number)) for number in sorted(numbers)]
    places = [mark(day, POINT, scale).x for day in days]
    assert places == sorted(places)


@given(dates())
def test_what_has_no_end_or_goes_on_is_never_closed(date: Edtf) -> None:
    first, last, _ = date.sort_key
    found = mark(date, POINT, year_axis(first.year, DATES).scale)
    assert (found.before is OPEN) == (date.earliest is None)
    assert (found.after is OPEN) == (date.latest is None)
    assert (found.after is CUT) == (date.latest is not None and last.year > first.year)
    if OPEN in (found.before, found.after):
        assert found.shape is CLOUD


@given(st.integers(-(10**9), 10**9))
def test_a_day_number_gives_its_day(number: int) -> None:
    assert ordinal(day_numbered(number)) == number


@given(st.lists(dates(), min_size=1))
def test_each_date_counts_as_one_however_wide(found: list[Edtf]) -> None:
    axis = years_axis(2021, 2023, DATES)
    counts = density(found, axis.scale, columns_of(axis))
    assert sum(counts) == pytest.approx(len(found))
    for bar in bars(counts, columns_of(axis), axis.scale, max(counts)):
        assert bar.x >= 0
        assert bar.x + bar.width <= 100
        assert 0 < bar.height <= 100


def test_an_uncertain_date_is_spread_over_what_it_can_be() -> None:
    axis = year_axis(2022, DATES)
    counts = density([Edtf.parse("2022-01/2022-02")], axis.scale, columns_of(axis))
    assert counts == pytest.approx([0.5, 0.5, *[0] * 10])


def test_one_with_a_single_known_end_counts_there() -> None:
    axis = year_axis(2022, DATES)
    counts = density([Edtf.parse("../2022-02-03")], axis.scale, columns_of(axis))
    assert counts == pytest.approx([0, 1, *[0] * 10])
