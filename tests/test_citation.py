"""How a document is cited: in words, to Zotero, to search engines; and the panel of its facts."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from english import DATES
from sample_site import built

from postil.dates import Edtf
from postil.model import Article, Basis, Fact, Facts, Markdown
from postil.render.article.citation import Edition, Publisher, cited, published

if TYPE_CHECKING:
    from pathlib import Path

STATED, INFERRED, EDITOR = Basis.STATED, Basis.INFERRED, Basis.EDITOR
HOME = Edition("The Digest", "Jo Doe", "https://example.org/")
PAGE = "articles/a.html"
DAY = Edtf.parse("2022-02-24")
WORDS = {
    "all stated": (
        Facts(
            title=Fact("A war begins", STATED),
            source=Fact("gazette", STATED),
            date=Fact(DAY, STATED),
            authors=Fact(("Ann Lee", "Bo Li", "Cy Orr"), STATED),
        ),
        Publisher("The Gazette"),
        HOME,
        (
            "Ann Lee, Bo Li and Cy Orr. “A war begins.” The Gazette, 24 February 2022. In The "
            "Digest, edited by Jo Doe, https://example.org/articles/a.html."
        ),
    ),
    "what is not stated stands in brackets": (
        Facts(
            title=Fact("A war begins", INFERRED),
            source=Fact("gazette", EDITOR),
            date=Fact(Edtf.parse("2022-02-24~"), INFERRED),
            authors=Fact(("Ann Lee",), INFERRED),
        ),
        Publisher("The Gazette"),
        HOME,
        (
            "[Ann Lee]. [“A war begins.”] [The Gazette], [about 24 February 2022]. In The Digest, "
            "edited by Jo Doe, https://example.org/articles/a.html."
        ),
    ),
    "unknowns are said": (
        Facts(),
        Publisher(None),
        Edition("The Digest"),
        (
            "[Author not stated]. [Untitled, beginning “Seven words…”]. [Source not stated], [date "
            "not known]. In The Digest, articles/a.html."
        ),
    ),
    "a reprint, and a title with marks of its own": (
        Facts(
            title=Fact('“No” means "no"?', STATED),
            source=Fact("gazette", STATED),
            original=Fact("wire", STATED),
            date=Fact(DAY, STATED),
        ),
        Publisher("The Gazette", "The Wire"),
        Edition("The Digest"),
        (
            "[Author not stated]. “‘No’ means 'no'?” The Gazette, 24 February 2022, first "
            "published by The Wire. In The Digest, articles/a.html."
        ),
    ),
}


@pytest.mark.parametrize(("facts", "publisher", "edition", "expected"), WORDS.values(), ids=WORDS)
def test_in_words(facts: Facts, publisher: Publisher, edition: Edition, expected: str) -> None:
    article = Article("content/articles/a.md", "a", facts, Markdown())

    assert cited(article, "“Seven words…”", publisher, edition, PAGE, DATES) == expected


def test_a_known_address_is_part_of_it() -> None:
    article = Article("a.md", "a", Facts(), Markdown(), url="https://wire.example/x")

    words = cited(article, "Untitled", Publisher(None), HOME, PAGE, DATES)
    assert words.startswith("[Author not stated]. [Untitled]. [Source")
    assert " https://wire.example/x. In The Digest" in words


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2022-02-24", "2022-02-24"),
        ("2022-02", "2022-02"),
        ("2022", "2022"),
        ("2022-02-XX", "2022-02"),
        ("2022-01-07/2022-01-09", "2022-01"),
        ("2022-01-31/2022-02-01", "2022"),
        ("2022-21", "2022"),
        ("2021-12-31/2022-01-01", ""),
        ("2022-02-24~", ""),
        ("2022?", ""),
        ("202X", ""),
        ("2022/..", ""),
        ("../2022-02-21", ""),
        ("-0043-03-15", ""),
        ("0000", ""),
        ("Y12022", ""),
        ("0987-05-01", "0987-05-01"),
    ],
)
def test_only_what_is_sure_of_a_date_is_told_to_programs(date: str, expected: str) -> None:
    assert published(Edtf.parse(date)) == expected


def test_no_date_is_told_of_an_undated_document() -> None:
    assert published(None) == ""


CONFIG = """title: The Digest
author: Jo Doe
base_url: https://example.org/d/
topics: [{id: war, label: War & peace}]
sources: [{id: gazette, name: The Gazette}, {id: wire, name: The Wire}]
"""
KNOWN = """---
title: A </script> war
source: gazette
original: wire
date: 2022-01-07/2022-01-09
authors: [Ann Lee]
topics: [war]
summary: All of it.
url: https://gazette.example/x
language: de
evidence:
  title: {basis: stated, value: A </script> war, quote: A </script> war, reason: the first line}
  source:
    basis: inferred
    value: gazette
    quote: tips@gazette.example
    reason: "`tips@gazette.example` is its sign."
  original: {basis: stated, value: wire, quote: Reprinted from the Wire}
  date: {basis: inferred, value: 2022-01-07/2022-01-09, quote: on Friday, reason: "is it?"}
  authors: {basis: editor, value: [Ann Lee], reason: known <b>well</b>}
---

It began on Friday, and

went on.

## Set aside

Reprinted from the Wire.

tips@gazette.example

## Notes

### Context: the day {#day}

> on Friday

- by: Jo

A Friday.

> went on

So it did.
"""
UNKNOWN = """---
title: null
source: null
date: 2022-02~
---

Nothing is said here.
"""
SINGLE = "---\ntitle: A day\ndate: 2022-02-24\nlanguage: en-GB\n---\n\nWords.\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("cited")
    (root / "content/articles").mkdir(parents=True)
    (root / "config.yaml").write_text(CONFIG)
    for name, text in (("known", KNOWN), ("unknown", UNKNOWN), ("single", SINGLE)):
        (root / f"content/articles/{name}.md").write_text(text)
    report = built(root)
    assert not report.problems, report.problems
    return root / "site/articles"


def head(site: Path, name: str) -> tuple[dict[str, object], dict[str, list[str]]]:
    """The JSON-LD of a page, and what its `citation_*` elements hold."""
    html = (site / f"{name}.html").read_text()
    (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    told: dict[str, list[str]] = {}
    for key, value in re.findall(r'<meta name="(citation_\w+)" content="([^"]*)">', html):
        told.setdefault(key, []).append(value)
    return json.loads(data), told


def test_programs_are_told_what_is_known(site: Path) -> None:
    data, told = head(site, "known")

    assert data == {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": "A </script> war",
        "abstract": "All of it.",
        "inLanguage": "de",
        "datePublished": "2022-01",
        "author": [{"@type": "Person", "name": "Ann Lee"}],
        "publisher": {"@type": "Organization", "name": "The Gazette"},
        "keywords": ["War & peace"],
        "isBasedOn": "https://gazette.example/x",
        "url": "https://example.org/d/articles/known.html",
        "isPartOf": {"@type": "WebSite", "name": "The Digest", "url": "https://example.org/d/"},
    }
    assert told == {
        "citation_title": ["A &lt;/script&gt; war"],
        "citation_author": ["Ann Lee"],
        "citation_publication_date": ["2022/01"],
        "citation_publisher": ["The Gazette"],
        "citation_language": ["de"],
        "citation_public_url": ["https://example.org/d/articles/known.html"],
    }


def test_programs_are_not_told_what_is_unknown(site: Path) -> None:
    data, told = head(site, "unknown")

    assert set(data) == {"@context", "@type", "inLanguage", "url", "isPartOf"}
    assert set(told) == {"citation_language", "citation_public_url"}


def test_the_front_page_tells_programs_of_the_digest(site: Path) -> None:
    data, told = head(site, "../index")

    assert data["editor"] == {"@type": "Person", "name": "Jo Doe"}
    assert (data["@type"], data["url"]) == ("WebSite", "https://example.org/d/")
    assert "description" not in data
    assert not told


def test_a_page_says_how_to_cite_it_and_its_notes(site: Path) -> None:
    html = (site / "known.html").read_text()
    fold = html[html.index('<details class="cite">') :]

    assert "[Ann Lee]. “A &lt;/script&gt; war.” [The Gazette]" in fold
    address = "https://example.org/d/articles/known.html"
    assert f'<a href="../articles/known.html">{address}</a>' in fold
    assert 'Note 1, Context: the day · by Jo <a href="#note-day">#note-day</a>' in fold
    assert '<li>Note 2 <a href="#note-went-on">' in fold
    for target in re.findall(r'href="#([\w-]+)"', html):
        assert html.count(f'id="{target}"') == 1, target


def row(site: Path, name: str, label: str) -> str:
    html = (site / f"{name}.html").read_text()
    found = re.search(rf"<dt>{label}</dt>\n<dd>(.*?)</dd>", html, re.DOTALL)
    assert found, label
    return found[1]


ROWS = {
    "a value is not quoted again": ("known", "Title", ("Stated</span>: the first line.</p>",)),
    "code, and a full stop that was there": (
        "known",
        "Source",
        ("Inferred</span>: <code>tips@gazette.example</code> is its sign. <q",),
    ),
    "words set aside are linked to": ("known", "Source", ('<a href="#furniture">tips@gazette',)),
    "a source by its name, and no reason": (
        "known",
        "First published by",
        ('<a href="../sources/wire.html">The Wire</a>', "Stated</span>. <q", 'href="#furniture"'),
    ),
    "words of the text are linked to, and the bounds": (
        "known",
        "Published",
        (
            "Inferred</span>: is it? <q",
            '<a href="#s1">on Friday</a>',
            "Earliest 7 January 2022, latest 9 January 2022.",
        ),
    ),
    "a reason is no HTML": (
        "known",
        "Author",
        ("Supplied by the editor</span>: known &lt;b&gt;well&lt;/b&gt;.</p>",),
    ),
    "a language that is not the site's": ("known", "Language", ("German (de)",)),
    "the text, and what is kept apart": (
        "known",
        "Text",
        (
            "7 words, 2 paragraphs",
            '<a href="#furniture">2 lines of page furniture left out</a>.',
        ),
    ),
    "no title": ("unknown", "Title", ("No title found", "Unknown</span>.")),
    "no source": ("unknown", "Source", (">Not stated<", "Unknown</span>.")),
    "bounds of a month": (
        "unknown",
        "Published",
        ("Earliest 1 February 2022, latest 28 February 2022.",),
    ),
    "bounds of a day": ("single", "Published", ("Earliest and latest 24 February 2022.",)),
}


@pytest.mark.parametrize(("name", "label", "expected"), ROWS.values(), ids=ROWS)
def test_the_panel(site: Path, name: str, label: str, expected: tuple[str, ...]) -> None:
    found = row(site, name, label)

    assert "..</" not in found.replace("…", "")
    for words in expected:
        assert words in found


def test_the_site_s_own_language_has_no_row(site: Path) -> None:
    assert "<dt>Language</dt>" not in (site / "single.html").read_text()


def test_a_document_leads_to_its_source_and_to_those_next_to_it_in_time(site: Path) -> None:
    known, unknown = ((site / f"{name}.html").read_text() for name in ("known", "unknown"))

    assert '<a href="https://gazette.example/x">Read it at its source</a>' in known
    assert "Read it at its source" not in unknown
    assert 'Later</dt><dd><a href="../articles/unknown.html">“Nothing is said here.”' in known
    assert 'Earlier</dt><dd><a href="../articles/known.html" lang="de">' in unknown
