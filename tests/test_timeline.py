"""Dates drawn to scale on the track of their year."""

from __future__ import annotations

import pytest

from postil.dates import Edtf
from postil.model import Article, Fact, Facts, Markdown
from postil.render.timeline import mark, years
from postil.render.views import MarkView

MARKS = {
    "a stated day": ("2022-07-01", True, MarkView("point", 50.0)),
    "another day": ("2022-07-01", False, MarkView("ring", 50.0)),
    "the first day": ("2022-01-01", True, MarkView("point", 3.0)),
    "the last day": ("2022-12-31", True, MarkView("point", 97.0)),
    "a month": ("2022-04", True, MarkView("cloud", 25.0, 8.33)),
    "a year": ("2022", True, MarkView("cloud", 0.0, 100.0)),
    "a span of days": ("2022-04-01/2022-06-30", True, MarkView("capsule", 25.0, 25.0)),
    "a narrow span": ("2022-07-01/2022-07-02", True, MarkView("capsule", 50.27)),
    "into the next year": (
        "2021-07-01/2022-02-01",
        True,
        MarkView("capsule", 50.0, 50.0, opens_before=False, opens_after=True),
    ),
    "no end": (
        "2022-07-01/..",
        True,
        MarkView("cloud", 50.0, 50.0, opens_before=False, opens_after=True),
    ),
    "no beginning": ("../2022-06-30", True, MarkView("cloud", 0.0, 50.0, opens_before=True)),
    "before our era": ("-0043-07", True, MarkView("cloud", 50.0, 8.33)),
}


@pytest.mark.parametrize(("date", "stated", "wanted"), MARKS.values(), ids=MARKS)
def test_the_mark_of_a_date(date: str, stated: bool, wanted: MarkView) -> None:
    assert mark(Edtf.parse(date), stated=stated) == wanted


@pytest.mark.parametrize(
    "date", ["2021~", "202X", "2022-21", "2022-02?", "Y12022", "0000", "2022-01-31/2022-02-01"]
)
def test_no_mark_leaves_its_track(date: str) -> None:
    found = mark(Edtf.parse(date), stated=True)
    assert 0 <= found.x <= 100
    assert found.x + (found.width or 0) <= 100.01


def test_years_oldest_first_without_the_undated() -> None:
    dates = ["2022-01-01", None, "-0043", "2021-05/2022", "2021"]
    articles = [
        Article(
            f"{n}.md", f"{n}", Facts(date=Fact(Edtf.parse(date)) if date else Fact()), Markdown()
        )
        for n, date in enumerate(dates)
    ]
    found = years(articles, lambda one: one.slug)  # type: ignore[arg-type,return-value]
    assert [[str(row.entry) for row in year.rows] for year in found] == [["2"], ["4", "3"], ["0"]]
