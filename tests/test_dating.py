"""The day of a document: what states it, what only bounds it, and what is a trap."""

from __future__ import annotations

from pathlib import Path

import pytest

from postil.model import Basis
from postil.reading.dates.dating import date_of
from postil.reading.document import Document

SEEDS = Path(__file__).parents[1] / "seeds"
TITLE = "Harbour wall to be rebuilt in stone"
PROSE = (
    "The council voted to rebuild the harbour wall in stone, after a winter in which the sea "
    "broke over it again and again. The work is to take two years, and it is said to be costly."
)
PAGE = "\n\n".join([TITLE, "{}", PROSE, PROSE, PROSE])


def _value(text: str) -> str | None:
    value = date_of(Document("a.txt", text)).fact.value
    return value.text if value else None


STATED = {
    "bare": ("November 19, 2019", "2019-11-19"),
    "bare in British order": ("19 November 2019", "2019-11-19"),
    "ordinal": ("19th of November, 2019", "2019-11-19"),
    "short month with a full stop": ("Sept. 9, 2019", "2019-09-09"),
    "German full stop": ("9. September 2019", "2019-09-09"),
    "no blank after the comma": ("Nov 19,2019", "2019-11-19"),
    "capitals": ("NOVEMBER 19, 2019", "2019-11-19"),
    "weekday and clock": ("Tuesday, November 19, 2019 4:41AM", "2019-11-19"),
    "clock in front": ("11:59PM GMT 29 Dec 2014", "2014-12-29"),
    "ISO": ("2019-11-19", "2019-11-19"),
    "ISO with a time": ("2019-11-19T10:00:00Z", "2019-11-19"),
    "posted on": ("Posted on 19 November 2019", "2019-11-19"),
    "published and updated": (
        "Published: Nov 19, 2019 | Last updated: Dec 3, 2019",
        "2019-11-19",
    ),
    "updated alone": ("Last updated: Tue, 19 Nov 2019 10:34 IST", "2019-11-19"),
    "byline": ("by oz on December 4, 2006", "2006-12-04"),
    "bars": ("by Kyt Dotson | May 16, 2016 | 0 comments", "2016-05-16"),
    "agency": ("Saibal Dasgupta / TNN / Oct 9, 2019, 11:05 IST", "2019-10-09"),
    "numbers that can be read one way": ("12/25/2014", "2014-12-25"),
    "short numbers that can be read one way": ("05.24.16 5:42 AM", "2016-05-24"),
    "address": ("https://example.org/2021/12/06/harbour-wall/", "2021-12-06"),
}

TRAPS = {
    "empty label": "Posted on",
    "numbers that can be read two ways": "10/11/2022",
    "no such day": "30 February 2019",
    "no year": "November 19",
    "event": "Deadline: 19 November 2019",
    "range of an exhibition": "29 November 2018 | 20 January 2019",
    "chronology": "February 11, 1975: Harbour wall is opened by the queen",
    "caption": "The harbour, March 29, 2019. Photo: Ann Lee",
    "credit in a line of names": "Ann Lee | Getty Images | 29 March 2019",
    "credit": "A wave breaks in Hull, U.K., March 29, 2019. REUTERS/Ann Lee",
    "today is": "Today is Tuesday, November 19, 2019",
    "birth": "Ann Lee, born May 24, 1941",
    "magazine's issue": "Print Edition: June 5, 2016",
    "copyright": "Copyright 2019 Harbour News, November 19, 2019",
    "product": "Release Date: November 17, 2017",
    "address among words": "See https://example.org/2021/12/06/harbour-wall/ for more",
}


@pytest.mark.parametrize(("line", "day"), STATED.values(), ids=STATED)
def test_a_line_at_the_top_states_the_day(line: str, day: str) -> None:
    fact = date_of(Document("a.txt", PAGE.format(line))).fact
    assert fact.value
    assert (fact.value.text, fact.basis) == (day, Basis.STATED)
    assert fact.quote == line


@pytest.mark.parametrize("line", TRAPS.values(), ids=TRAPS)
def test_a_trap_states_nothing(line: str) -> None:
    assert _value(PAGE.format(line)) is None


def _after(*lines: str) -> str:
    return "\n\n".join([PAGE.format("By Ann Lee"), *lines])


ELSEWHERE = {
    "an entry's foot": (
        _after("This entry was posted on Sunday, December 30th, 2012 and is filed under Sea."),
        "2012-12-30",
    ),
    "one comment": (_after("3 Comments", "Ann, May 3, 2016 at 10:07 pm"), None),
    "a related page": (_after("Related Articles", "Sea level", "30 Dec 2014"), None),
    "a related page between paragraphs": (
        "\n\n".join([TITLE, PROSE, "Related", "30 Dec 2014", PROSE]),
        None,
    ),
    "masthead alone": (
        "\n".join(["Saturday 03 January 2015", *["Sea"] * 20]) + "\n" + PAGE.format("By Ann Lee"),
        None,
    ),
    "mentioned in the text": (_after(PROSE + " It was built on May 24, 1941, by hand."), None),
    "dateline": (
        PAGE.format("By Ann Lee").replace(
            PROSE, f"HULL, England, July 10, 2020 /PRNewswire/ -- {PROSE}", 1
        ),
        "2020-07-10",
    ),
    "order shown by another date": (
        PAGE.format("10/11/2022 08:00 AM") + "\n\nTuesday, 10/25/22",
        "2022-10-11",
    ),
    "order shown by a day in words": (
        PAGE.format("02/10/2020 Ann Lee") + "\n\n" + PROSE + " It broke on Sept. 29, 2020.",
        "2020-10-02",
    ),
    "masthead and date line": (
        "\n".join(["Saturday 03 January 2015", *["Sea"] * 20])
        + "\n"
        + PAGE.format("By Ann Lee\n\n11:59PM GMT 29 Dec 2014"),
        "2014-12-29",
    ),
    "before a paragraph that opens the text": (
        f" date 2018-12-19 HULL — {PROSE}\n\n{PROSE}",
        "2018-12-19",
    ),
    "before a paragraph further down": (f"{TITLE}\n\n{PROSE}\n\ndate 2018-12-19 {PROSE}", None),
    "two labels that agree": (
        f" date 2019-02-02 {TITLE}\n\nPosted: Feb. 3, 2019\nUpdated: Feb. 3, 2019\n\n{PROSE}",
        "2019-02-03",
    ),
    "a page's clock that the weekdays of the text gainsay": (
        f"Tuesday\n15th Oct 2019\n{TITLE}\n\n{PROSE} It broke on Thursday (27 August).\n\n{PROSE}",
        None,
    ),
    "a page's clock that the weekdays of the text bear out": (
        f"Tuesday\n15th Oct 2019\n{TITLE}\n\n{PROSE} It broke on Tuesday (27 August).\n\n{PROSE}",
        "2019-10-15",
    ),
    "two days with as good a claim": (PAGE.format("May 3, 2016\n\nJune 9, 2018"), None),
    "many comments at once": (
        _after("9 Comments", *[f"Ann{n} - Thursday, June 29, 2017 - link" for n in range(8)]),
        "2017-06-29",
    ),
    "few comments": (
        _after("3 Comments", *[f"Ann{n} - Thursday, June 29, 2017 - link" for n in range(3)]),
        "2017-06-27/2017-06-29",
    ),
    "old comments that do not end": (
        _after("3 Comments", *[f"Ann, June 2{n}, 20{n}1 at 5 pm" for n in range(10)]),
        None,
    ),
    "three comments, then many years of them": (
        _after(
            "9 Comments",
            *["Ann, June 28, 2015 at 5 pm"] * 3,
            *[f"Ann, June 2{n}, 2016 at 5 pm" for n in range(9)],
        ),
        None,
    ),
    "print edition": (
        _after(PROSE + " A version of this article appears in print on January 13, 2017, Page 7."),
        "2017-01-10/2017-01-13",
    ),
    "quoted posts": (
        _after(*[f"— Ann{n} (@ann{n}) December 31, 2014" for n in range(5)]),
        "2014-12-31",
    ),
}


@pytest.mark.parametrize(("text", "value"), ELSEWHERE.values(), ids=ELSEWHERE)
def test_a_day_means_what_its_place_makes_of_it(text: str, value: str | None) -> None:
    assert _value(text) == value


def test_the_quote_of_a_long_line_is_the_words_around_the_day() -> None:
    text = PAGE.format("By Ann Lee") + f"\n\n{PROSE * 9} This article was posted on May 3, 2016."
    fact = date_of(Document("a.txt", text)).fact
    assert fact.quote
    assert fact.quote.endswith("posted on May 3, 2016.")
    assert len(fact.quote) < 400


CAPTION = "The wall on Friday, Feb. 18, 2022, in Hull. (AP Photo/Ann Lee)"
LETTER = (
    "\n\nMy dear Augusta,\n\nYour letter of the 27th ult. reached me only yesterday, having gone "
    "first to Bozen and then, for reasons that the post alone knows, to Graz. I hasten to reply.\n"
)
OLD = {
    "a line of its own": ("Villa Rosa, Merano\n3 May 1911" + LETTER, "1911-05-03"),
    "with its article": ("Villa Rosa, Merano\nthe 3rd of May, 1911" + LETTER, "1911-05-03"),
    "behind its place": ("Villa Rosa, Merano, 3rd May 1911" + LETTER, "1911-05-03"),
    "on a page of the web": ("Merano\n3 May 1911" + LETTER + "\n© 2016 Letters\n", None),
    "below the text": (LETTER.strip() + "\n\n3 May 1911\n", None),
}


@pytest.mark.parametrize(("text", "value"), OLD.values(), ids=OLD)
def test_a_day_before_the_web_without_a_label(text: str, value: str | None) -> None:
    assert _value(text) == value


def test_what_stamps_comments_states_nothing() -> None:
    stamped = "2 comments:\n\nAnonymous said...\nSo it is.\nMarch 1, 2013 at 9:10 AM\n"
    text = f"{TITLE}\n\nThe wall came down last night.\n\n{stamped}"
    fact = date_of(Document("a.txt", text), text.index(stamped)).fact
    assert fact.basis is not Basis.STATED


WEEKDAYS = {
    "a weekday after the caption": ("Work began Monday.", "2022-02-21/2022-02-23"),
    "the caption's own weekday": ("Work began Friday.", "2022-02-18"),
    "two weekdays": ("Work began Monday and Wednesday.", "2022-02-18/2022-02-25"),
    "a weekday that lies ahead": ("Work will begin next Monday.", None),
    "yesterday": ("Work began yesterday.", "2022-02-18/2022-02-25"),
    "nothing": ("Work began.", None),
}


@pytest.mark.parametrize(("sentence", "value"), WEEKDAYS.values(), ids=WEEKDAYS)
def test_a_weekday_is_resolved_against_a_caption(sentence: str, value: str | None) -> None:
    text = "\n\n".join([TITLE, f"{PROSE} {sentence}", CAPTION, PROSE])
    fact = date_of(Document("a.txt", text)).fact
    assert (fact.value.text if fact.value else None) == value
    assert fact.basis is (Basis.INFERRED if value else None)


SEED_DATES = [
    ("000", "2021-12-06", Basis.STATED),
    ("001", None, None),
    ("002", None, None),
    ("003", None, None),
    ("004", "2022-02-21/2022-02-23", Basis.INFERRED),
]


@pytest.mark.parametrize(("seed", "value", "basis"), SEED_DATES)
def test_the_five_documents(seed: str, value: str | None, basis: Basis | None) -> None:
    (path,) = SEEDS.glob(f"{seed}_*.txt")
    fact = date_of(Document(path.name, path.read_text(encoding="utf-8"))).fact
    assert (fact.value.text if fact.value else None, fact.basis) == (value, basis)
