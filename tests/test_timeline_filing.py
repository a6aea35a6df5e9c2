"""Where each date stands on the timeline, and what is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from english import DATES
from timeline_samples import item, items

from postil.dates import Edtf
from postil.render.timeline.filing import filed, gaps
from postil.render.timeline.sections import sections
from postil.render.timeline.words import introduction, nothing_dated, overview_sentence, when

if TYPE_CHECKING:
    from postil.render.timeline.items import Item

HOMES = {
    "a day": ("2022-02-24", 2022),
    "a year": ("2022", 2022),
    "a winter, where it begins": ("2021-24", 2021),
    "a range, where it begins": ("2021-12-28/2022-01-05", 2021),
    "a range of a year": ("2021-06-15/2022-06-14", 2021),
    "a range of more than a year": ("2021-06-15/2022-06-16", None),
    "a decade": ("202X", None),
    "two years": ("2021/2022", None),
    "no beginning, at its end": ("../2022", 2022),
    "no end, at its beginning": ("2021-05/..", 2021),
    "an end that is a decade": ("../202X", None),
    "before our era": ("-0043-03-15", -43),
}


@pytest.mark.parametrize(("date", "year"), HOMES.values(), ids=HOMES)
def test_under_which_year_a_date_stands(date: str, year: int | None) -> None:
    found = filed(items(date))
    assert list(found.periods) == ([] if year is None else [year])
    assert len(found.spanning) == (year is None)


def test_decades_where_the_span_is_long() -> None:
    found = filed(items("1921-03-15", "202X", "19XX", "2022-01-01", "2009"))
    assert {first: len(held) for first, held in found.periods.items()} == {
        1920: 1,
        2000: 1,
        2020: 2,
    }
    assert [one.view.title for one in found.spanning] == ["19XX"]


def test_one_that_spans_years_does_not_make_the_others_decades() -> None:
    assert filed(items("19XX", "2021-03", "2022-01-01")).size == 1


def test_weeks_where_all_is_near() -> None:
    shown = sections(filed(items("2021-12-28/2022-01-05", "2022-01-07", "2022-02-20")), DATES)
    assert [one.heading for one in shown] == ["2021", "2022"]
    assert shown[0].labels == shown[1].labels
    assert shown[0].labels[0] == "27 Dec"
    mark = shown[0].groups[0].rows[0].mark
    assert mark
    assert mark.after == "firm"


GAPS = {
    "years in which nothing is dated": (("2014", "2021"), [(2015, 2021)]),
    "a single year": (("2019-01-01", "2021-01-01"), [(2020, 2021)]),
    "none": (("2020-01-01", "2021-01-01"), []),
    "what a range reaches into": (("2014-06-01/2015-02-01", "2021"), [(2016, 2021)]),
    "what a decade covers": (("2014", "201X", "2021"), [(2020, 2021)]),
    "what a decade cuts in two": (
        ("1998-01-01", "2000/2001", "2005-01-01"),
        [(1999, 2000), (2002, 2005)],
    ),
    "of decades": (("1921-01-01", "2021-01-01"), [(1930, 2020)]),
}


@pytest.mark.parametrize(("dates", "wanted"), GAPS.values(), ids=GAPS)
def test_where_nothing_is_dated(dates: tuple[str, ...], wanted: list[tuple[int, int]]) -> None:
    assert gaps(filed(items(*dates))) == wanted


def test_what_is_said_of_years_without_dates() -> None:
    assert nothing_dated([(2015, 2020)], DATES) == "Nothing dated 2015 to 2020"
    assert nothing_dated([(2015, 2015), (-9, 3)], DATES) == "Nothing dated 2015 or 10 BC to AD 3"
    shown = sections(filed(items("2014", "2021")), DATES)
    assert [one.gap for one in shown] == ["", "Nothing dated 2015 to 2020"]


def test_sections_in_order_with_what_spans_years_and_the_undated_last() -> None:
    shown = sections(filed(items("2022-01-01", None, "202X", "2021-05-01", "2021")), DATES)
    assert [one.heading for one in shown] == ["2021", "2022", "Spanning years", "Undated"]
    assert [one.count for one in shown] == ["2 documents", *["1 document"] * 3]
    rows = [row.item.title for one in shown for group in one.groups for row in group.rows]
    assert rows == ["2021", "2021-05-01", "2022-01-01", "202X", "None"]
    assert shown[-1].groups[0].rows[0].mark is None


def test_a_full_year_has_its_months_and_what_is_wider_comes_first() -> None:
    dates = [f"2022-{1 + n % 3:02}-{1 + n % 28:02}" for n in range(41)]
    shown = sections(filed(items("2022", *dates)), DATES)
    headings = [group.heading for group in shown[0].groups]
    assert headings == ["Wider than a month", "January", "February", "March"]
    assert [group.heading for group in sections(filed(items(*dates[:40])), DATES)[0].groups] == [""]


WORDS = {
    "a day without its year": ("2022-02-24", "24 Feb"),
    "a range": ("2022-01-07/2022-01-09", "7–9 Jan"),
    "about a month": ("2022-02~", "c. Feb"),
    "an uncertain month": ("2022-02?", "Feb?"),
    "a season": ("2022-21", "spring"),
    "the year itself is said": ("2022~", "c. 2022"),
    "no beginning": ("../2022-02-21", "by 21 Feb"),
    "into the next year has both": ("2022-12-28/2023-01-05", "28 Dec 2022 – 5 Jan 2023"),
    "a decade": ("202X", "2020s"),
}


@pytest.mark.parametrize(("date", "words"), WORDS.values(), ids=WORDS)
def test_a_date_below_the_heading_of_its_year(date: str, words: str) -> None:
    assert when(Edtf.parse(date), DATES, 2022).words.replace("\N{NO-BREAK SPACE}", " ") == words


def test_a_date_for_machines() -> None:
    assert when(Edtf.parse("2022-02-24"), DATES).machine == "2022-02-24"
    span = when(Edtf.parse("2022-02/2022-03"), DATES)
    assert (span.machine, span.earliest, span.latest) == ("", "2022-02-01", "2022-03-31")
    assert when(Edtf.parse("../2022-02"), DATES).earliest == ""
    assert when(Edtf.parse("-0043-03-15"), DATES).machine == ""
    assert when(None, DATES).words == "No date found"


INTRODUCTIONS = {
    "nothing": ([], ""),
    "one": ([item("2022-02-24")], "One document, February 2022."),
    "all known in one way": (
        [item("2021-12-24"), item("2022-02-24")],
        "Two documents, December 2021 to February 2022, oldest first. All state their date.",
    ),
    "known in several": (
        [item("2022-01-24"), item("2022-02-24", known="inferred"), item(None)],
        (
            "Three documents, January to February 2022, oldest first. "
            "One states its date, one is dated by what it tells and one has no known date."
        ),
    ),
    "none dated": ([item(None), item(None)], "Two documents. None has a known date."),
    "what spans years does not stretch the span": (
        [item("202X"), item("2022-02-24")],
        "Two documents, February 2022, oldest first. All state their date.",
    ),
    "many in figures": (
        [item("2022-02-24")] * 21,
        "21 documents, February 2022, oldest first. All state their date.",
    ),
}


@pytest.mark.parametrize(("held", "words"), INTRODUCTIONS.values(), ids=INTRODUCTIONS)
def test_what_the_timeline_says_of_itself(held: list[Item], words: str) -> None:
    assert introduction(held, DATES) == words


def test_what_the_overview_says_to_those_who_do_not_see_it() -> None:
    assert overview_sentence(items("2021-12-24", "2022-02-24", "2022"), 1, DATES) == (
        "3 documents on a line from December 2021 to December 2022: 1 in 2021 and 2 in 2022. "
        "One that spans years is not drawn."
    )
    many = items(*(f"{year}-02-24" for year in range(2001, 2010)), "2003-01-01")
    assert "most of them, 2, in 2003" in overview_sentence(many, 0, DATES)
