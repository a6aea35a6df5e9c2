"""Laws of dates, for any text, day, year and span."""

import pickle
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postil.dates import DateError, Day, Edtf, days_between, month_length, ordinal

signs = st.text(alphabet="0123456789XxYyuT-/.?~%:Z ,FebJanwinter–\n", max_size=70)
real_days = st.dates(date.min, date.max)
years = st.integers(-(10**12) + 1, 10**12 - 1)


def written_year(year: int) -> str:
    if abs(year) > 9999:
        return f"Y{year}"
    return f"-{-year:04}" if year < 0 else f"{year:04}"


@st.composite
def singles(draw: st.DrawFn) -> str:
    year = written_year(draw(years | st.integers(-9999, 9999)))
    month = draw(st.integers(1, 12))
    rests = ["", "-XX", "-XX-XX", f"-{month:02}", f"-{month:02}-28", f"-{month:02}-XX", "-24"]
    whole = year if "Y" in year else year + draw(st.sampled_from(rests))
    unspecified = [year[:-1] + "X", year[:-2] + "XX"] if "Y" not in year else []
    return draw(st.sampled_from([whole, *unspecified])) + draw(st.sampled_from(["", "?", "~", "%"]))


def spelt_in_order(one: str, other: str) -> str:
    first, last = sorted((one, other), key=lambda text: Edtf.parse(text).sort_key)
    return f"{first}/{last}"


spans = st.builds(spelt_in_order, singles(), singles())
half_open = st.builds(str.format, st.sampled_from(["../{}", "/{}", "{}/..", "{}/"]), singles())
valid = singles() | spans | half_open


def refusal(text: str) -> DateError | None:
    try:
        Edtf.parse(text)
    except DateError as error:
        return error
    return None


def as_day(day: date) -> Day:
    return Day(day.year, day.month, day.day)


@given(valid)
def test_what_is_valid_is_kept_hashed_and_pickled(text: str) -> None:
    edtf = Edtf.parse(text)
    assert edtf.text == text
    assert edtf.earliest or edtf.latest
    if edtf.earliest and edtf.latest:
        assert edtf.earliest <= edtf.latest
        assert edtf.days == days_between(edtf.earliest, edtf.latest) + 1
    again = pickle.loads(pickle.dumps(edtf))  # noqa: S301
    assert again == edtf
    assert hash(again) == hash(edtf)


@given(st.text() | signs)
def test_any_text_parses_or_is_refused_with_a_spelling_that_parses(text: str) -> None:
    error = refusal(text)
    if error is None:
        assert Edtf.parse(text).text == text
        return
    assert error.message.isprintable()
    meant = error.hint.split("`")[1::2] if error.hint.startswith("did you mean") else []
    assert [spelling for spelling in meant if refusal(spelling)] == []


@given(real_days)
def test_every_real_day_is_itself(day: date) -> None:
    edtf = Edtf.parse(day.isoformat())
    assert edtf.day == edtf.earliest == edtf.latest == as_day(day)
    assert ordinal(as_day(day)) == day.toordinal()


@given(real_days)
def test_every_real_day_lies_within_its_month_year_decade_and_century(day: date) -> None:
    year = f"{day.year:04}"
    for text in (f"{year}-{day.month:02}", year, year[:3] + "X", year[:2] + "XX"):
        edtf = Edtf.parse(text)
        assert edtf.earliest is not None
        assert edtf.latest is not None
        assert edtf.earliest <= as_day(day) <= edtf.latest


@given(real_days, real_days)
def test_order_and_distance_are_those_of_datetime(one: date, other: date) -> None:
    first, second = Edtf.parse(one.isoformat()), Edtf.parse(other.isoformat())
    assert (first.sort_key < second.sort_key) == (one < other)
    assert days_between(as_day(one), as_day(other)) == (other - one) // timedelta(days=1)


@given(real_days, real_days)
def test_a_span_counts_its_days_and_reversed_is_refused(one: date, other: date) -> None:
    first, last = sorted((one, other))
    assert Edtf.parse(f"{first}/{last}").days == (last - first).days + 1
    if first < last:
        with pytest.raises(DateError, match="ends before") as caught:
            Edtf.parse(f"{last}/{first}")
        assert caught.value.hint == f"did you mean `{first}/{last}`?"


@given(years)
def test_years_follow_each_other_without_a_gap(year: int) -> None:
    lengths = sum(month_length(year, month) for month in range(1, 13))
    assert days_between(Day(year, 1, 1), Day(year + 1, 1, 1)) == lengths
    assert days_between(Day(year, 12, 31), Day(year + 1, 1, 1)) == 1
    assert days_between(Day(year, 1, 1), Day(year + 400, 1, 1)) == 146097


@given(valid, valid)
def test_order_is_total(one: str, other: str) -> None:
    first, second = Edtf.parse(one).sort_key, Edtf.parse(other).sort_key
    assert (first == second) == (one == other)
