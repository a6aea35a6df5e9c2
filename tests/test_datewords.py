"""Dates in a reader's words, in full and short."""

from datetime import date

import pytest
from english import DATES
from hypothesis import given
from hypothesis import strategies as st

from postil.datehints import respelt
from postil.datenames import year_in_words
from postil.dates import Edtf

WORDS = {
    "2022-02-24": ("24 February 2022", "24 Feb 2022"),
    "2022-05-01": ("1 May 2022", "1 May 2022"),
    "2022-06": ("June 2022", "Jun 2022"),
    "2022-09": ("September 2022", "Sep 2022"),
    "2022": ("2022", "2022"),
    "2022-02-24T10:00:00Z": ("24 February 2022", "24 Feb 2022"),
    "2022-01-07/2022-01-09": ("between 7 and 9 January 2022", "7–9 Jan 2022"),
    "2022-02-28/2022-03-02": ("between 28 February and 2 March 2022", "28 Feb – 2 Mar 2022"),
    "2022-01-05/2022-03-05": ("between 5 January and 5 March 2022", "5 Jan – 5 Mar 2022"),
    "2021-12-30/2022-01-02": (
        "between 30 December 2021 and 2 January 2022",
        "30 Dec 2021 – 2 Jan 2022",
    ),
    "2021-02-05/2022-02-05": (
        "between 5 February 2021 and 5 February 2022",
        "5 Feb 2021 – 5 Feb 2022",
    ),
    "2022-01/2022-03": ("between January and March 2022", "Jan–Mar 2022"),
    "2021-12/2022-03": ("between December 2021 and March 2022", "Dec 2021 – Mar 2022"),
    "2021/2022": ("between 2021 and 2022", "2021–2022"),
    "2022-21/2022-23": ("between spring and autumn 2022", "spring–autumn 2022"),
    "2021-24/2022-21": ("between winter 2021 and spring 2022", "winter 2021 – spring 2022"),
    "2021/2022-02-05": ("between 2021 and 5 February 2022", "2021 – 5 Feb 2022"),
    "2022-02-20/2022-02": ("between 20 February 2022 and February 2022", "20 Feb 2022 – Feb 2022"),
    "2022-02-20/2022-02-20": ("20 February 2022", "20 Feb 2022"),
    "2022-02?/2022-02?": ("February 2022, uncertain", "Feb 2022?"),
    "2022-02-XX/2022-03-05": (
        "between February 2022 and 5 March 2022",
        "Feb 2022 – 5 Mar 2022",
    ),
    "-0043-03-13/-0043-03-15": ("between 13 and 15 March 44 BC", "13–15 Mar 44 BC"),
    "202X/203X": ("between the 2020s and the 2030s", "2020s–2030s"),
    "19XX/2022": ("between the years 1900–1999 and 2022", "1900–1999 – 2022"),
    "2022-02-24~": ("about 24 February 2022", "c. 24 Feb 2022"),
    "2022-02-24?": ("24 February 2022, uncertain", "24 Feb 2022?"),
    "2022-02-24%": ("about 24 February 2022, uncertain", "c. 24 Feb 2022?"),
    "2022~/2023?": ("between about 2022 and perhaps 2023", "c. 2022 – 2023?"),
    "2022-01-07%/2022-01-09": (
        "between perhaps about 7 January 2022 and 9 January 2022",
        "c. 7 Jan 2022? – 9 Jan 2022",
    ),
    "2022-21": ("spring 2022", "spring 2022"),
    "2022-22": ("summer 2022", "summer 2022"),
    "2022-23~": ("about autumn 2022", "c. autumn 2022"),
    "2022-24": ("winter 2022", "winter 2022"),
    "202X": ("the 2020s", "2020s"),
    "19XX/20XX": (
        "between the years 1900–1999 and the years 2000–2099",
        "1900–1999 – 2000–2099",
    ),
    "202X~": ("about the 2020s", "c. 2020s"),
    "202X?": ("the 2020s, uncertain", "2020s?"),
    "200X": ("between 2000 and 2009", "2000–2009"),
    "19XX": ("between 1900 and 1999", "1900–1999"),
    "19XX%": ("between about 1900 and about 1999, uncertain", "c. 1900–1999?"),
    "004X": ("between AD 40 and AD 49", "AD 40 – AD 49"),
    "000X": ("between 1 BC and AD 9", "1 BC – AD 9"),
    "-004X": ("between 50 BC and 41 BC", "50 BC – 41 BC"),
    "2022-XX": ("2022, month unknown", "2022"),
    "2022-02-XX": ("February 2022, day unknown", "Feb 2022"),
    "2022-XX-XX": ("2022, month and day unknown", "2022"),
    "2022-XX?": ("2022, uncertain, month unknown", "2022?"),
    "../2022-02-21": ("21 February 2022 or earlier", "by 21 Feb 2022"),
    "2022-02-21/..": ("21 February 2022 or later", "from 21 Feb 2022"),
    "../202X~": ("about the 2020s or earlier", "by c. 2020s"),
    "2022?/..": ("perhaps 2022 or later", "from 2022?"),
    "/2022-02": ("February 2022, beginning unknown", "? – Feb 2022"),
    "2022-02~/": ("about February 2022, end unknown", "c. Feb 2022 – ?"),
    "-0043": ("44 BC", "44 BC"),
    "0000": ("1 BC", "1 BC"),
    "0045-03": ("March AD 45", "Mar AD 45"),
    "Y170000002": ("AD 170,000,002", "AD 170,000,002"),
    "Y-170000002": ("170,000,003 BC", "170,000,003 BC"),
}

YEARS = {
    1: "AD 1",
    0: "1 BC",
    -9998: "9999 BC",
    -9999: "10,000 BC",
    999: "AD 999",
    1000: "1000",
    9999: "9999",
    10000: "AD 10,000",
}


@pytest.mark.parametrize("text", WORDS)
def test_in_words(text: str) -> None:
    assert DATES.full(Edtf.parse(text)) == WORDS[text][0]


@pytest.mark.parametrize("text", WORDS)
def test_in_short(text: str) -> None:
    assert DATES.short(Edtf.parse(text)) == WORDS[text][1]


@pytest.mark.parametrize(("year", "words"), YEARS.items())
def test_year_in_words(year: int, words: str) -> None:
    assert year_in_words(year) == DATES.year(year) == words


def test_months_are_written_alike() -> None:
    months = [DATES.short(Edtf.parse(f"2022-{month:02}")) for month in range(1, 13)]
    assert " ".join(month.removesuffix(" 2022") for month in months) == (
        "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"
    )


@given(st.dates(date(1000, 1, 1)))
def test_a_day_in_words_is_understood_again(day: date) -> None:
    edtf = Edtf.parse(day.isoformat())
    for words in (DATES.full(edtf), DATES.short(edtf)):
        assert respelt(words, lambda text: text == edtf.text) == [edtf.text]


@given(st.dates(), st.dates())
def test_words_of_a_span_name_both_days(one: date, other: date) -> None:
    first, last = sorted((one, other))
    words = DATES.full(Edtf.parse(f"{first}/{last}"))
    assert words.endswith(DATES.full(Edtf.parse(last.isoformat())))
    assert words.count(str(first.day)) >= 1
    assert words.startswith("between ") == (first < last)
