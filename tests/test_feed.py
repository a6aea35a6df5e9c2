"""Entries of the feed are the newest and keep their ids."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from english import WORDS
from markupsafe import Markup

from postil.dates import Edtf
from postil.model import Article, Fact, Facts, Markdown
from postil.render.feed import feed_entries, feed_id
from postil.render.prose import Prose
from postil.render.text.republished import Republished

if TYPE_CHECKING:
    from postil.render.views import FeedEntryView

PROSE = Prose(Republished(Markup(), opening="The opening."), (), (), 2, frozenset(), ())


def article(slug: str, added: str | None, date: str | None = None) -> Article:
    facts = Facts(title=Fact(slug), date=Fact(Edtf.parse(date)) if date else Fact())
    day = Edtf.parse(added) if added else None
    return Article(f"{slug}.md", slug, facts, Markdown(), added=day)


def entries(*articles: Article, base: str = "https://a.example/") -> tuple[FeedEntryView, ...]:
    return feed_entries(articles, {one.path: PROSE for one in articles}, base, {}, WORDS)


def test_the_last_added_come_first_and_one_without_a_day_is_left_out() -> None:
    found = entries(
        article("a", "2022-01-01"), article("b", None), article("c", None, "2022-02-01"),
        article("d", "2021-01-01", "2022-12-12"), article("e", None, "202X"),
    )  # fmt: skip
    assert [one.title for one in found] == ["c", "a", "d"]
    assert found[2].updated == "2021-01-01T00:00:00Z"
    assert found[2].published == "2022-12-12T00:00:00Z"
    assert found[0].address == "https://a.example/articles/c.html"


def test_an_entry_keeps_its_id_when_its_date_or_the_host_changes() -> None:
    for one in (article("a", "2022-01-01", "2022-01-01"), article("a", None, "2022-01-01")):
        later = replace(one, facts=Facts(date=Fact(Edtf.parse("2023-05-05"))))
        assert entries(one)[0].id == entries(later, base="")[0].id


def test_there_are_a_hundred_entries_at_most_each_with_its_own_id() -> None:
    found = entries(*(article(f"a{n}", "2022-01-01") for n in range(120)))
    assert len({one.id for one in found}) == len(found) == 100


def test_an_entry_without_a_base_address_is_relative() -> None:
    assert entries(article("a", "2022-01-01"), base="")[0].address == "articles/a.html"
    assert feed_id("One", "") != feed_id("Two", "")
