"""EDTF: what parses, what it spans, its order, and what is said of the rest."""

import pickle

import pytest

from postil.dates import DateError, Day, Edtf, Precision, days_between

PLAIN_HINT = "a day, a month or a year, or a span such as 2022-02-20/2022-02-28"
NULL_HINT = "`null` where the date is unknown, else " + PLAIN_HINT

BOUNDS = {
    "2022-02-24": ((2022, 2, 24), (2022, 2, 24), Precision.DAY),
    "2024-02-29": ((2024, 2, 29), (2024, 2, 29), Precision.DAY),
    "2000-02-29": ((2000, 2, 29), (2000, 2, 29), Precision.DAY),
    "2022-02-24T10:00:00": ((2022, 2, 24), (2022, 2, 24), Precision.DAY),
    "2022-02-24T23:59:60Z": ((2022, 2, 24), (2022, 2, 24), Precision.DAY),
    "2022-02-24T23:30:00-04": ((2022, 2, 24), (2022, 2, 24), Precision.DAY),
    "2022-02-24T00:30:00+04:30": ((2022, 2, 24), (2022, 2, 24), Precision.DAY),
    "2022-02": ((2022, 2, 1), (2022, 2, 28), Precision.MONTH),
    "2024-02": ((2024, 2, 1), (2024, 2, 29), Precision.MONTH),
    "1900-02": ((1900, 2, 1), (1900, 2, 28), Precision.MONTH),
    "2022-04": ((2022, 4, 1), (2022, 4, 30), Precision.MONTH),
    "2022-02-XX": ((2022, 2, 1), (2022, 2, 28), Precision.MONTH),
    "2022": ((2022, 1, 1), (2022, 12, 31), Precision.YEAR),
    "2022-XX": ((2022, 1, 1), (2022, 12, 31), Precision.YEAR),
    "2022-XX-XX": ((2022, 1, 1), (2022, 12, 31), Precision.YEAR),
    "202X": ((2020, 1, 1), (2029, 12, 31), Precision.DECADE),
    "20XX": ((2000, 1, 1), (2099, 12, 31), Precision.CENTURY),
    "00XX": ((0, 1, 1), (99, 12, 31), Precision.CENTURY),
    "2022-21": ((2022, 3, 1), (2022, 5, 31), Precision.SEASON),
    "2022-22": ((2022, 6, 1), (2022, 8, 31), Precision.SEASON),
    "2022-23": ((2022, 9, 1), (2022, 11, 30), Precision.SEASON),
    "2022-24": ((2022, 12, 1), (2023, 2, 28), Precision.SEASON),
    "2023-24": ((2023, 12, 1), (2024, 2, 29), Precision.SEASON),
    "0000": ((0, 1, 1), (0, 12, 31), Precision.YEAR),
    "0000-02-29": ((0, 2, 29), (0, 2, 29), Precision.DAY),
    "-0043-03-15": ((-43, 3, 15), (-43, 3, 15), Precision.DAY),
    "-0004-02": ((-4, 2, 1), (-4, 2, 29), Precision.MONTH),
    "-004X": ((-49, 1, 1), (-40, 12, 31), Precision.DECADE),
    "-00XX": ((-99, 1, 1), (-1, 12, 31), Precision.CENTURY),
    "Y170000002": ((170000002, 1, 1), (170000002, 12, 31), Precision.YEAR),
    "Y-170000002": ((-170000002, 1, 1), (-170000002, 12, 31), Precision.YEAR),
    "Y123456789012": ((123456789012, 1, 1), (123456789012, 12, 31), Precision.YEAR),
    "2022-01-07/2022-01-09": ((2022, 1, 7), (2022, 1, 9), Precision.SPAN),
    "2004-02-01/2005": ((2004, 2, 1), (2005, 12, 31), Precision.SPAN),
    "2022/2022-02": ((2022, 1, 1), (2022, 2, 28), Precision.SPAN),
    "2022-12/2022": ((2022, 12, 1), (2022, 12, 31), Precision.SPAN),
    "2022-02-20/2022-02-20": ((2022, 2, 20), (2022, 2, 20), Precision.SPAN),
    "-0043/Y12345": ((-43, 1, 1), (12345, 12, 31), Precision.SPAN),
    "202X~/2031-21?": ((2020, 1, 1), (2031, 5, 31), Precision.SPAN),
    "../2022-02": (None, (2022, 2, 28), Precision.SPAN),
    "/2022-02": (None, (2022, 2, 28), Precision.SPAN),
    "2022-02/..": ((2022, 2, 1), None, Precision.SPAN),
    "2022-02/": ((2022, 2, 1), None, Precision.SPAN),
}

CAUSES = {
    "2022-02-30": ("February 2022 has 28 days", None),
    "2022-02-45": ("February 2022 has 28 days", None),
    "-0043-02-29": ("February 44 BC has 28 days", None),
    "2022-04-00": ("April 2022 has 30 days", None),
    "2022-13": ("there is no month 13", None),
    "2022-00": ("there is no month 00", None),
    "2022-25": ("there is no month 25", None),
    "2022-24-02": ("there is no month 24", "2022-02-24"),
    "2022/02/24": ("`/` stands once, between the two ends of a span", "2022-02-24"),
    "02/24/2022": ("`/` stands once, between the two ends of a span", "2022-02-24"),
    "02/03/2022": ("`/` stands once, between the two ends of a span", "2022-03-02|2022-02-03"),
    "24.02.2022": ("a date is written year-month-day", "2022-02-24"),
    "2022.2.4": ("a date is written year-month-day", "2022-02-04"),
    "2022-1": ("a date is written year-month-day", "2022-01"),
    "1/2022": ("a year has four digits", "2022-01"),
    "Feb 24, 2022": ("a date is written year-month-day", "2022-02-24"),
    "Thursday 24th of Sept. 2020": ("a date is written year-month-day", "2020-09-24"),
    "February 2022": ("a date is written year-month-day", "2022-02"),
    "Fall 2021": ("a date is written year-month-day", "2021-23"),
    "Winter 2022": ("a date is written year-month-day", "2022-24"),
    "hello": ("a date is written year-month-day", None),
    "12 Monkeys 1995": ("a date is written year-month-day", None),
    "No. 123, Feb 2022": ("a date is written year-month-day", None),
    "1990s": ("a date is written year-month-day", "199X"),
    "c. 2022": ("a date is written year-month-day", "2022~"),
    "199u": ("a date is written year-month-day", "199X"),
    "202?": ("a date is written year-month-day", "202X"),
    "2022-??": ("a date is written year-month-day", "2022-XX"),
    "2022?~": ("a date is written year-month-day", "2022%"),
    "2022/open": ("a date is written year-month-day", "2022/.."),
    "unknown/2022": ("a date is written year-month-day", "/2022"),
    "2022–02–24": ("a date is written year-month-day", "2022-02-24"),
    "2022–2023": ("a date is written year-month-day", "2022/2023"),
    "2 Feb 2022 to 9 Feb 2022": ("a date is written year-month-day", "2022-02-02/2022-02-09"),
    "2022-2-4/2022-2-9": ("a date is written year-month-day", "2022-02-04/2022-02-09"),
    "1XXX": ("a date is written year-month-day", None),
    "2022-0X": ("a date is written year-month-day", None),
    "٢٠٢٢": ("a date is written year-month-day", None),
    "2022\n": ("a date has no spaces", "2022"),
    " 2022": ("a date has no spaces", "2022"),
    "2022-02-20 / 2022-02-28": ("a date has no spaces", "2022-02-20/2022-02-28"),
    "2022 02 24": ("a date has no spaces", "2022-02-24"),
    "202x": ("`X` and `Y` are capital letters", "202X"),
    "y12345": ("`X` and `Y` are capital letters", "Y12345"),
    "202X-02": ("a year with an `X` or a `Y` in it stands alone", None),
    "Y12345-02": ("a year with an `X` or a `Y` in it stands alone", None),
    "2022-XX-24": ("a day needs a month", None),
    "12345": ("a year of more than four digits begins with `Y`", "Y12345"),
    "20220224": ("a year of more than four digits begins with `Y`", "2022-02-24"),
    "202202": ("a year of more than four digits begins with `Y`", "2022-02"),
    "Y2022": ("`Y` is for years of more than four digits", "2022"),
    "Y012345": ("`Y` is for years of more than four digits", None),
    "Y1234567890123": ("a year has at most 12 digits here", None),
    "-0000": ("the year before year 1 is written 0000", "0000"),
    "22": ("a year has four digits", None),
    "-044": ("a year has four digits", "-0044"),
    "2022/02": ("a year has four digits", "2022-02"),
    "2022/23": ("a year has four digits", "2022/2023"),
    "2022-02-20/28": ("a year has four digits", "2022-02-20/2022-02-28"),
    "2022-02-28/2022-02-20": ("it ends before it starts", "2022-02-20/2022-02-28"),
    "2022-02/2022-01-31": ("it ends before it starts", "2022-01-31/2022-02"),
    "2022-02-20/2022-02-30": ("February 2022 has 28 days", None),
    "2022-02-24T10:00:00Z?": ("a time follows a whole and certain day", "2022-02-24"),
    "2022-02-XXT10:00:00": ("a time follows a whole and certain day", "2022-02-XX"),
    "2022-02-24T10:00:00.000Z": ("a date is written year-month-day", "2022-02-24"),
    "2022-02-24T24:00:00": ("a date is written year-month-day", "2022-02-24"),
    "2022-02-24 10:00": ("a date is written year-month-day", "2022-02-24"),
    "2022-02-24T10:00:00/2023": ("the ends of a span have no time of day", None),
}


@pytest.mark.parametrize("text", BOUNDS)
def test_parses(text: str) -> None:
    edtf = Edtf.parse(text)
    assert (edtf.earliest, edtf.latest, edtf.precision) == BOUNDS[text]
    assert edtf.text == text


@pytest.mark.parametrize(
    ("text", "uncertain", "approximate"),
    [
        ("2022-02", False, False),
        ("2022-02?", True, False),
        ("2022-02~", False, True),
        ("2022-02%", True, True),
        ("202X?", True, False),
        ("2022-XX~", False, True),
        ("2022-21%", True, True),
        ("Y12345?", True, False),
        ("2022?/2023", True, False),
        ("2022/2023~", False, True),
        ("2022?/2023~", True, True),
        ("../2023%", True, True),
    ],
)
def test_qualifiers(text: str, uncertain: bool, approximate: bool) -> None:
    edtf = Edtf.parse(text)
    assert (edtf.uncertain, edtf.approximate) == (uncertain, approximate)
    unqualified = Edtf.parse(text.translate(str.maketrans("", "", "?~%")))
    assert (edtf.earliest, edtf.latest) == (unqualified.earliest, unqualified.latest)


@pytest.mark.parametrize("text", CAUSES)
def test_refuses(text: str) -> None:
    cause, meant = CAUSES[text]
    with pytest.raises(DateError) as caught:
        Edtf.parse(text)
    shown = text.replace("\n", "\\n")
    assert caught.value.message == f"`{shown}` is not a date: {cause}"
    assert str(caught.value) == caught.value.message
    spelt = " or ".join(f"`{spelling}`" for spelling in (meant or "").split("|"))
    assert caught.value.hint == (f"did you mean {spelt}?" if meant else PLAIN_HINT)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "the date is empty"),
        ("  ", "`  ` is not a date: it is blank"),
        ("..", "`..` is not a date: a date is written year-month-day"),
        ("/", "`/` is not a date: both its ends are open"),
        ("../..", "`../..` is not a date: both its ends are open"),
        ("/..", "`/..` is not a date: both its ends are open"),
    ],
)
def test_refuses_what_says_nothing(text: str, message: str) -> None:
    with pytest.raises(DateError) as caught:
        Edtf.parse(text)
    assert caught.value.message == message
    assert caught.value.hint == (PLAIN_HINT if text == ".." else NULL_HINT)


@pytest.mark.parametrize("start", ["", "Y", "-", "Y-", "2022-", "2022/", "Y1/", " "])
@pytest.mark.parametrize("sign", ["1", "9", "X", "-", "/", " ", "x", "?", "Feb "])
def test_refuses_a_huge_text_and_shows_little_of_it(start: str, sign: str) -> None:
    with pytest.raises(DateError) as caught:
        Edtf.parse(start + sign * 10**6)
    assert "characters" in caught.value.message
    assert len(caught.value.message) < 150


def test_an_error_survives_pickling() -> None:
    error = pickle.loads(pickle.dumps(DateError("not a date", "mend it")))  # noqa: S301
    assert (error.message, error.hint) == ("not a date", "mend it")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2022-02-24", Day(2022, 2, 24)),
        ("2022-02-24T10:00:00Z", Day(2022, 2, 24)),
        ("2022-02-24/2022-02-24", Day(2022, 2, 24)),
        ("2022-02-24?", None),
        ("2022-02-24~", None),
        ("2022-02", None),
        ("2022-02-XX", None),
        ("2022-02-24/2022-02-25", None),
        ("2022-02-24/..", None),
        ("/2022-02-24", None),
    ],
)
def test_day_is_the_one_certain_day(text: str, day: Day | None) -> None:
    assert Edtf.parse(text).day == day


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2022-02-24", 1),
        ("2022-02", 28),
        ("2024", 366),
        ("-0004", 366),
        ("-0100", 365),
        ("2023-24", 91),
        ("2021-12-30/2022-01-02", 4),
        ("../2022", None),
        ("2022/", None),
    ],
)
def test_days(text: str, days: int | None) -> None:
    assert Edtf.parse(text).days == days


def test_chronological_order() -> None:
    ordered = [
        *("Y-170000002", "-0043", "-0042", "0000", "0001-01-01", "1999", "202X"),
        *("2021-24", "2022-01-01", "2022-01", "2022-21", "2022-XX", "2022?"),
        *("../2022-02-20", "2022-02-20", "2022-02-20/..", "2022-02-20/2022-02-28"),
        *("2022-02-21", "Y12345"),
    ]
    chronological = [
        *("Y-170000002", "-0043", "-0042", "0000", "0001-01-01", "1999", "202X"),
        *("2021-24", "2022-01-01", "2022-01", "2022-XX", "2022?"),
        *("../2022-02-20", "2022-02-20", "2022-02-20/..", "2022-02-20/2022-02-28"),
        *("2022-02-21", "2022-21", "Y12345"),
    ]
    for given_order in (ordered, ordered[::-1]):
        dates = sorted(map(Edtf.parse, given_order), key=lambda edtf: edtf.sort_key)
        assert [edtf.text for edtf in dates] == chronological


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [
        (Day(2022, 2, 28), Day(2022, 3, 1), 1),
        (Day(2022, 3, 1), Day(2022, 2, 28), -1),
        (Day(0, 2, 28), Day(0, 3, 1), 2),
        (Day(-1, 12, 31), Day(0, 1, 1), 1),
        (Day(9999, 12, 31), Day(10000, 1, 1), 1),
        (Day(-400, 1, 1), Day(0, 1, 1), 146097),
    ],
)
def test_days_between(first: Day, last: Day, days: int) -> None:
    assert days_between(first, last) == days
