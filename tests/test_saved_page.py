"""Saved web pages: their facts with the element each came from, their text, and bad ones."""

from __future__ import annotations

import pytest
from saved_pages import graph, linked, meta, page

FACTS = {
    "headline": ("title", linked(headline="Tide turns"), "Tide turns", "JSON-LD `headline`"),
    "headline-with-entities": (
        "title",
        linked(headline="Tide &amp; <b>time</b>"),
        "Tide & time",
        "JSON-LD `headline`",
    ),
    "og-title": (
        "title",
        meta("og:title", "Tide turns", "property"),
        "Tide turns",
        "meta `og:title`",
    ),
    "og-title-under-name": (
        "title",
        meta("og:title", "Tide turns"),
        "Tide turns",
        "meta `og:title`",
    ),
    "title-element": ("title", "<title>Tide turns</title>", "Tide turns", "title"),
    "title-without-source": (
        "title",
        "<title>Tide turns | The Herald</title>" + meta("og:site_name", "The Herald", "property"),
        "Tide turns",
        "title",
    ),
    "title-keeps-its-own-dash": (
        "title",
        "<title>Tide turns - and how</title>",
        "Tide turns - and how",
        "title",
    ),
    "citation-title": ("title", meta("citation_title", "Tides"), "Tides", "meta `citation_title`"),
    "publisher": (
        "source",
        linked(publisher={"name": "The Herald"}),
        "The Herald",
        "JSON-LD `publisher`",
    ),
    "publisher-by-id": (
        "source",
        graph(
            {"@type": "Organization", "@id": "#o", "name": "The Herald"},
            {"@type": ["Article", "NewsArticle"], "publisher": {"@id": "#o"}},
        ),
        "The Herald",
        "JSON-LD `publisher`",
    ),
    "site-name": (
        "source",
        meta("og:site_name", "The Herald", "property"),
        "The Herald",
        "meta `og:site_name`",
    ),
    "journal": (
        "source",
        meta("citation_journal_title", "Tides"),
        "Tides",
        "meta `citation_journal_title`",
    ),
    "site-name-with-motto": (
        "source",
        meta("og:site_name", "herald.org - Jane's blog", "property")
        + '<link rel=canonical href="https://herald.org/a">',
        "herald.org",
        "meta `og:site_name`",
    ),
    "publisher-page-is-no-name": (
        "source",
        meta("article:publisher", "https://www.facebook.com/h", "property"),
        None,
        None,
    ),
    "end-of-title-is-the-domain": (
        "source",
        (
            "<title>Tide turns – The Daily Herald</title>"
            '<link rel=canonical href="https://www.dailyherald.com/a">'
        ),
        "The Daily Herald",
        "title, whose one end is the site's domain",
    ),
    "domain": (
        "source",
        '<link rel=canonical href="https://www.herald.org/a">',
        "herald.org",
        "the domain of the page's address",
    ),
    "published": (
        "date",
        linked(datePublished="2022-02-24T23:30:00-05:00"),
        "2022-02-24",
        "JSON-LD `datePublished`",
    ),
    "published-before-modified": (
        "date",
        linked(dateModified="2023-01-01", datePublished="2022-02-24"),
        "2022-02-24",
        "JSON-LD `datePublished`",
    ),
    "modified-alone": ("date", linked(dateModified="2023-01-01"), None, None),
    "published-time": (
        "date",
        meta("article:published_time", "2022-02-24T10:00:00Z", "property"),
        "2022-02-24",
        "meta `article:published_time`",
    ),
    "citation-date": (
        "date",
        meta("citation_publication_date", "2022/02/24"),
        "2022-02-24",
        "meta `citation_publication_date`",
    ),
    "dublin-core": (
        "date",
        meta("DC.date.issued", "2022-02-24"),
        "2022-02-24",
        "meta `DC.date.issued`",
    ),
    "impossible-day": ("date", meta("date", "2022-02-30"), None, None),
    "day-in-address": (
        "date",
        '<link rel=canonical href="https://herald.org/2022/02/24/tide">',
        "2022-02-24",
        "a day in the page's address",
    ),
    "author": (
        "authors",
        linked(author={"@type": "Person", "name": "Jane Doe"}),
        ("Jane Doe",),
        "JSON-LD `author`",
    ),
    "authors": (
        "authors",
        linked(author=[{"name": "Jane Doe"}, {"name": "Ann de la Roe"}]),
        ("Jane Doe", "Ann de la Roe"),
        "JSON-LD `author`",
    ),
    "author-by-id": (
        "authors",
        graph(
            {"@type": "Article", "author": {"@id": "#p"}},
            {"@type": "Person", "@id": "#p", "name": "Jane Doe"},
        ),
        ("Jane Doe",),
        "JSON-LD `author`",
    ),
    "organisation-as-author": (
        "authors",
        linked(author={"@type": "Organization", "name": "Blue Water"}),
        None,
        None,
    ),
    "json-ld-before-meta": (
        "authors",
        meta("author", "Ann Other") + linked(author="Jane Doe"),
        ("Jane Doe",),
        "JSON-LD `author`",
    ),
    "staff-yields-to-meta": (
        "authors",
        meta("author", "Jane Doe") + linked(author="Herald Staff"),
        ("Jane Doe",),
        "meta `author`",
    ),
    "source-is-no-author": (
        "authors",
        meta("author", "Blue Water") + linked(publisher={"name": "Blue Water"}),
        None,
        None,
    ),
    "citation-authors": (
        "authors",
        meta("citation_author", "Doe, Jane") + meta("citation_author", "Ann Roe"),
        ("Jane Doe", "Ann Roe"),
        "meta `citation_author`",
    ),
    "canonical": (
        "url",
        '<link rel="canonical" href="https://herald.org/a?b=1#c">',
        "https://herald.org/a?b=1",
        "link `canonical`",
    ),
    "script-address": ("url", '<link rel="canonical" href="javascript:alert(1)">', None, None),
    "address-with-brackets": (
        "url",
        '<link rel="canonical" href="https://herald.org/a(2)>">',
        None,
        None,
    ),
    "saved-from": (
        "url",
        "<!-- saved from url=(0020)https://herald.org/a -->",
        "https://herald.org/a",
        "the comment of the program that saved it",
    ),
    "accessed": (
        "accessed",
        (
            "<!--\n Page saved with SingleFile \n url: https://herald.org/a \n "
            "saved date: Thu Feb 24 2022 10:00:00 GMT+0100\n-->"
        ),
        "2022-02-24",
        "SingleFile's `saved date`",
    ),
    "locale": ("language", meta("og:locale", "en_GB", "property"), "en-GB", "meta `og:locale`"),
    "standfirst": (
        "standfirst",
        meta("description", "Ships had to wait all day."),
        "Ships had to wait all day.",
        "meta `description`",
    ),
    "standfirst-cut-off": ("standfirst", meta("description", "Ships had to wait all…"), None, None),
    "keywords": ("keywords", meta("keywords", "sea, tides"), ("sea", "tides"), "meta `keywords`"),
    "json-ld-broken": (
        "title",
        '<script type="application/ld+json">{"headline": </script>',
        None,
        None,
    ),
}


@pytest.mark.parametrize(("name", "head", "value", "reason"), FACTS.values(), ids=FACTS)
def test_metadata(name: str, head: str, value: object, reason: str | None) -> None:
    fact = getattr(page(head).facts, name).fact

    assert getattr(fact.value, "text", fact.value) == value
    assert fact.reason == reason
    assert (fact.quote is None) == (value is None)


def test_half_a_sign_in_json_is_left_out() -> None:
    data = r'{"@type": "Article", "headline": "Tide \ud800 turns"}'
    markup = f'<script type="application/ld+json">{data}</script>'
    assert page(markup).facts.title.fact.value == "Tide turns"
