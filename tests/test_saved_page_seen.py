"""The facts that a reader of a saved page sees, and the encoding it is read in."""

from __future__ import annotations

import pytest
from saved_pages import TEXT, linked, meta, page

from postil.reading.html.days import day_of
from postil.reading.html.people import people
from postil.reading.html.saved_page import read_saved_page

BYLINED = "<div class=meta><div>By <b>Jane Doe</b></div><div>Somewhere Herald</div></div>"
VISIBLE = {
    "heading": ("title", "<h1>Tide turns</h1>", "Tide turns"),
    "marked-time": (
        "date",
        "<time>3 May 2020</time><time itemprop=datePublished datetime=2022-02-24>x</time>",
        "2022-02-24",
    ),
    "times-that-differ": (
        "date",
        "<time datetime=2022-02-24>a</time><time datetime=2022-03-24>b</time>",
        None,
    ),
    "comment-time": ("date", "<div class=comments><time datetime=2022-02-24>a</time></div>", None),
    "line-of-a-day": ("date", "<div>February 24, 2022</div>", "2022-02-24"),
    "lines-of-two-days": ("date", "<div>February 24, 2022</div><div>May 3, 2022</div>", None),
    "day-in-a-sentence": (
        "date",
        "<p>It was February 24, 2022 when the ships of the line came in.</p>",
        None,
    ),
    "day-of-two-readings": ("date", "<div>03/04/2022</div>", None),
    "microdata": ("authors", "<span itemprop=author>Jane Doe</span>", ("Jane Doe",)),
    "relation": ("authors", "<a rel=author href=/jane>Jane Doe</a>", ("Jane Doe",)),
    "class": (
        "authors",
        "<p class='post-byline small'>By Jane Doe, Staff Writer</p>",
        ("Jane Doe",),
    ),
    "class-of-many": (
        "authors",
        "".join(f"<p class=byline>{name} Doe</p>" for name in ["Jo", "Al", "Bo", "Cy", "Ed"]),
        None,
    ),
    "line-with-by": ("authors", BYLINED, ("Jane Doe",)),
    "lines-with-by-differ": ("authors", "<div>By Jane Doe</div><div>By Ann Roe</div>", None),
    "byline-of-a-list": ("authors", "<aside><p class=byline>By Jane Doe</p></aside>", None),
}


@pytest.mark.parametrize(("name", "body", "value"), VISIBLE.values(), ids=VISIBLE)
def test_what_a_reader_sees(name: str, body: str, value: object) -> None:
    fact = getattr(page("", body + TEXT).facts, name).fact

    assert getattr(fact.value, "text", fact.value) == value


def test_language_of_the_document() -> None:
    fact = page(attributes="lang=fr").facts.language.fact

    assert (fact.value, fact.reason) == ("fr", "html `lang`")


def test_every_candidate_is_kept_with_its_words() -> None:
    head = meta("og:title", "Tide turns", "property") + linked(headline="The tide turns")
    title = page(head).facts.title

    assert [each.quote for each in title.candidates] == ["The tide turns", "Tide turns"]


NAMES = {
    "by": ("By Jane Doe and John Roe", ("Jane Doe", "John Roe")),
    "role": ("Jane Doe, Staff Writer", ("Jane Doe",)),
    "address": ("Jane Doe | jane@herald.org", ("Jane Doe",)),
    "web-address": ("https://herald.org/jane", ()),
    "organisation": ("Associated Press", ()),
    "one-word": ("admin", ()),
    "capitals": ("JANE DOE", ("Jane Doe",)),
    "particle": ("Ursula von der Leyen", ("Ursula von der Leyen",)),
    "junior": ("Martin Luther King, Jr.", ("Martin Luther King Jr",)),
    "degree": ("Jane Doe, Ph.D.", ("Jane Doe",)),
    "initials": ("J. R. R. Tolkien", ("J. R. R. Tolkien",)),
    "day": ("Jane Doe Monday, November 18, 2019", ("Jane Doe",)),
    "agency-after-for": ("Jane Doe for Reuters", ("Jane Doe",)),
    "diacritics": ("Łukasz Żal & Zoë O’Brien-Smith", ("Łukasz Żal", "Zoë O’Brien-Smith")),
    "script-without-case": ("王小明", ("王小明",)),
    "sentence": ("a story about ships", ()),
    "twice": ("Jane Doe, Jane Doe", ("Jane Doe",)),
}


@pytest.mark.parametrize(("text", "names"), NAMES.values(), ids=NAMES)
def test_people(text: str, names: tuple[str, ...]) -> None:
    assert people(text) == names


DAYS = {
    "iso": ("2022-02-24", "2022-02-24"),
    "time-and-offset": ("2022-02-24T23:59:59.123+13:00", "2022-02-24"),
    "mail": ("Thu, 24 Feb 2022 09:32:17 +0000", "2022-02-24"),
    "words": ("Thursday, February 24, 2022, 06:47 PM", "2022-02-24"),
    "compact": ("20220224", "2022-02-24"),
    "month": ("2022/02", "2022-02"),
    "year": ("2022", "2022"),
    "american-for-certain": ("12/24/2022", "2022-12-24"),
    "either": ("03/04/2022", None),
    "impossible": ("2022-02-30", None),
    "month-13": ("2022-13-01", None),
    "two-days": ("3 May 2022, updated 4 May 2022", None),
    "words-only": ("yesterday", None),
    "number": ("1645700000", None),
    "long": ("2022-02-24" + " x" * 100, None),
}


@pytest.mark.parametrize(("text", "day"), DAYS.values(), ids=DAYS)
def test_days(text: str, day: str | None) -> None:
    found = day_of(text)

    assert (found and found.text) == day


ENCODED = {
    "utf-8": ("é", "utf-8", ""),
    "utf-8-mark": ("é", "utf-8-sig", ""),
    "utf-16-mark": ("é", "utf-16", ""),
    "declared": ("Привет", "koi8-r", "<meta charset=koi8-r>"),
    "declared-in-http-equiv": (
        "Привет",
        "cp1251",
        '<meta http-equiv=Content-Type content="text/html; charset=windows-1251">',
    ),
    "latin-1-means-windows": ("“é”", "cp1252", "<meta charset=iso-8859-1>"),
    "undeclared": ("“é”", "cp1252", ""),
    "declared-wrongly": ("“é”", "utf-8", "<meta charset=iso-8859-1>"),
    "declared-as-no-encoding": ("é", "cp1252", "<meta charset=rot13>"),
    "declared-escapes": ("é", "cp1252", "<meta charset=unicode_escape>"),
    "japanese": ("日本語", "iso2022_jp", "<meta charset=iso-2022-jp>"),
}


@pytest.mark.parametrize(("word", "encoding", "declared"), ENCODED.values(), ids=ENCODED)
def test_encodings(word: str, encoding: str, declared: str) -> None:
    html = f"<html><head>{declared}<title>{word}</title></head><body>{TEXT}</body></html>"

    saved = read_saved_page("seeds/x.html", html.encode(encoding))

    assert saved.facts.title.fact.value == word
