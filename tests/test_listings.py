"""Long lists are cut by year, and by month where a year is long, and hold every document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from english import DATES as SAY
from hypothesis import given
from hypothesis import strategies as st

from postil.dates import Edtf
from postil.digest import in_order
from postil.model import Article, Fact, Facts, Markdown
from postil.render.lists.listings import MOST, by_month, foremost, listing, shelves
from postil.render.views import DateView, EntryView, LinkView, SourceView

if TYPE_CHECKING:
    from collections.abc import Sequence

WHOLE = LinkView("Digest", "index.html")
DATES = st.sampled_from([None, "2021", "2021-03", "2021-03-04", "2020-12-01/2021-01-02", "-0043"])


def article(number: int, date: str | None) -> Article:
    facts = Facts(date=Fact(Edtf.parse(date) if date else None))
    return Article(f"content/articles/{number}.md", f"{number}", facts, Markdown())


def articles(*counts: tuple[str | None, int]) -> Sequence[Article]:
    dates = [date for date, count in counts for _ in range(count)]
    return in_order([article(number, date) for number, date in enumerate(dates)])


def entry(one: Article) -> EntryView:
    date, source = DateView("", "", "", "", ""), SourceView("", "", "")
    return EntryView(one.slug, "", "en", source, date, (), None, "", 0, draft=False)


def test_a_short_list_is_on_one_page() -> None:
    listed = listing(articles(("2021-03", MOST)), entry, WHOLE, SAY)
    assert listed.shelves == {}
    assert listed.view.shelves == ()
    assert [len(group.entries) for group in listed.view.groups] == [MOST]


def test_a_long_list_has_a_page_for_each_year_and_begins_with_the_newest() -> None:
    found = articles(("2021-03", 120), ("2020-05", 60), ("2019-01", 90), (None, 7))
    listed = listing(found, entry, WHOLE, SAY)
    assert list(listed.shelves) == [
        "years/2021.html",
        "years/2020.html",
        "years/2019.html",
        "years/undated.html",
    ]
    assert [(group.heading, len(group.entries)) for group in listed.view.groups] == [
        ("March 2021", 120),
        ("May 2020", 60),
    ]
    assert [(link.label, link.count) for link in listed.view.shelves] == [
        ("2021", 120),
        ("2020", 60),
        ("2019", 90),
        ("Undated", 7),
    ]
    assert listed.view.count == 277


@pytest.mark.parametrize(
    ("address", "shelf"),
    [
        ("index.html", "years/2021.html"),
        ("topics/nato.html", "topics/nato/2021.html"),
        ("sources/post.html", "sources/post/2021.html"),
    ],
)
def test_shelves_stand_below_their_list(address: str, shelf: str) -> None:
    listed = listing(articles(("2021", 150), ("2020", 150)), entry, LinkView("A", address), SAY)
    assert shelf in listed.shelves
    assert listed.shelves[shelf].whole.address == address


def test_a_long_year_is_cut_by_month() -> None:
    found = articles(("2021-03-01", 150), ("2021-01", 100), ("2021", 3), ("2020", 3))
    assert [(one.heading, one.name, len(one.articles)) for one in shelves(found, SAY)] == [
        ("March 2021", "2021-03", 150),
        ("2021", "2021", 3),
        ("January 2021", "2021-01", 100),
        ("2020", "2020", 3),
    ]


def test_a_long_month_begins_with_its_newest() -> None:
    assert len(foremost(articles(("2021-03-01", 3 * MOST)), SAY)) == MOST


@given(st.lists(DATES, max_size=12), st.integers(1, 60))
def test_every_document_is_on_one_shelf_and_the_first_page_is_short(
    dates: list[str | None], times: int
) -> None:
    found = in_order([article(number, date) for number, date in enumerate(dates * times)])
    shelved = [one.path for shelf in shelves(found, SAY) for one in shelf.articles]
    assert sorted(shelved) == sorted(one.path for one in found)
    assert len({shelf.name for shelf in shelves(found, SAY)}) == len(shelves(found, SAY))
    shown = foremost(found, SAY)
    assert len(shown) == len(found) if len(found) <= MOST else 0 < len(shown) <= MOST
    assert sum(len(group.entries) for group in by_month(shown, entry, SAY)) == len(shown)
