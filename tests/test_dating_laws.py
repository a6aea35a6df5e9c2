"""Laws of dating: any text is weighed in its own words, every day is found, the cost is linear."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postil.reading.dates.dating import ENOUGH, date_of
from postil.reading.dates.words import whole_dates
from postil.reading.document import Document

PROSE = (
    "The council voted to rebuild the harbour wall in stone, after a winter in which the sea "
    "broke over it again and again. The work is to take two years, and it is said to be costly."
)
PIECES = (
    "Posted on|Published:|by Ann|2019-11-19|May 3, 2016|3 May|10/11/2022|31/12/99|Monday|yesterday"
    "|(AP Photo)|© 2019|3 Comments|wrote:|— A (@a)|https://a.b/2021/12/06/|appears in print on"
    "|\n|\n\n|. |, |29 February 2019|0000-00-00|9999-12-31|Dec 31, 1500|Jan 1, 1500"
)
WORDS = st.sampled_from([*PIECES.split("|"), PROSE])


@given(st.one_of(st.text(), st.lists(WORDS).map(" ".join)))
def test_any_text_is_weighed_in_its_own_words(text: str) -> None:
    weighing = date_of(Document("a.txt", text))
    weights = [one.weight for one in weighing.candidates]
    assert weights == sorted(weights, reverse=True)
    for one in weighing.candidates:
        assert one.quote in text
        assert one.reason
        assert 0 <= one.weight <= 1
        assert one.value.earliest
        assert one.value.latest
        assert 1490 <= one.value.earliest.year <= one.value.latest.year <= 10_000
    assert (weighing.fact.value is not None) == any(weight >= ENOUGH for weight in weights)


DAYS = st.dates(min_value=date(1500, 1, 1), max_value=date(2099, 12, 31))


@given(DAYS, st.sampled_from(["%d %B %Y", "%B %d, %Y", "%b. %d %Y", "%Y-%m-%d", "%A %d %b %Y"]))
def test_every_day_is_found_as_it_is_written(day: date, form: str) -> None:
    (found,), _ = whole_dates(f"on {day.strftime(form)} at")
    assert found.day == day


GROWING = {
    "prose": PROSE + " On May 3, 2016, it rained. On Monday it did not.\n\n",
    "one line": PROSE + " On Monday, May 3, 2016, it rained (AP Photo). ",
    "comments": "3 Comments\nAnn - Thursday, June 29, 2017 - link\n",
    "date lines": "May 3, 2016\n",
    "bars": "|" * 97 + " May 3, 2016\n",
    "dashes": "-" * 997 + "\n",
    "addresses": "https://a.b/c/d/e/2021/12/06/f ",
    "slashes": "https://" + "a/" * 40,
    "digits": "10/11/2022 1 ",
    "blanks": " " * 80 + "May 3, 2016\n",
    "days without a year": "May 3 and ",
}


@pytest.mark.parametrize("part", GROWING.values(), ids=GROWING)
def test_much_of_it_is_dated_in_its_own_words(part: str) -> None:
    document = Document("a.txt", PROSE + "\n" + part * (300_000 // len(part)))
    weighing = date_of(document)
    assert all(candidate.quote in document.text for candidate in weighing.candidates)
