"""Documents that are related: which, in what order, and the words for why."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest
from english import WORDS
from hypothesis import given
from hypothesis import strategies as st
from sample_site import built

from postil.dates import Edtf
from postil.digest import in_order
from postil.model import Article, Fact, Facts, Markdown
from postil.related import MOST, REACH, Relation, Relations
from postil.render.article.relation_words import day_words, link_words, topic_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path
    from random import Random


class Doc(NamedTuple):
    slug: str
    topics: str = ""
    date: str | None = None
    source: str | None = None


def article(doc: Doc) -> Article:
    facts = Facts(
        topics=Fact(tuple(doc.topics.split()) or None),
        date=Fact(Edtf.parse(doc.date)) if doc.date else Fact(),
    )
    return Article(doc.slug, doc.slug, facts, Markdown())


def relations(
    docs: Sequence[Doc], links: Mapping[str, Sequence[str]] | None = None
) -> dict[str, dict[str, Relation]]:
    articles = in_order(map(article, docs))
    sources = {doc.slug: doc.source for doc in docs if doc.source}
    found = Relations(articles, sources, links or {})
    return {one.slug: {other.article.slug: other for other in found.of(one)} for one in articles}


def related(
    docs: Sequence[Doc], slug: str, links: Mapping[str, Sequence[str]] | None = None
) -> list[str]:
    return list(relations(docs, links)[slug])


OTHERS = [Doc(f"other{number}") for number in range(9)]
ORDER = {
    "a rare topic before a common one": (
        [Doc("a", "rare common"), Doc("b", "common"), Doc("c", "rare"), Doc("d", "common")],
        ["c", "b", "d"],
    ),
    "two topics before one": (
        [Doc("a", "x y"), Doc("b", "x"), Doc("c", "x y"), Doc("d", "y")],
        ["c", "b", "d"],
    ),
    "the same day before later days": (
        [
            Doc("a", "x", "2022-02-24"),
            Doc("b", "x", "2022-02-26"),
            Doc("c", "x", "2022-02-24"),
            Doc("d", "x", "2022-03-24"),
        ],
        ["c", "b", "d"],
    ),
    "the same source decides between equals": (
        [Doc("a", "x", None, "s"), Doc("b", "x", None, "t"), Doc("c", "x", None, "s")],
        ["c", "b"],
    ),
    "days and sources alone are no reason": (
        [Doc("a", "x", "2022", "s"), Doc("b", "y", "2022", "s"), Doc("c", "", "2022", "s")],
        [],
    ),
    "nothing known, nothing related": ([Doc("a"), Doc("b")], []),
}


@pytest.mark.parametrize(("docs", "expected"), ORDER.values(), ids=ORDER)
def test_order(docs: list[Doc], expected: list[str]) -> None:
    assert related([*docs, *OTHERS], "a") == expected


def test_a_link_comes_before_all_that_is_shared() -> None:
    docs = [Doc("a", "x y z", "2022-02-24"), Doc("b", "x y z", "2022-02-24"), Doc("c")]

    assert related(docs, "a", {"a": ["c"]}) == ["c", "b"]
    assert related(docs, "a", {"c": ["a"]}) == ["c", "b"]


def test_a_topic_that_all_bear_is_no_reason_by_itself() -> None:
    docs = [Doc(f"{number}", "all") for number in range(20)]

    assert not any(relations(docs).values())
    assert related([*docs, Doc("a", "all", "2022-02-24"), Doc("b", "all", "2022-02-24")], "a") == [
        "b"
    ]


def test_links_that_lead_nowhere_or_home_are_passed_over() -> None:
    assert relations([Doc("a"), Doc("b")], {"a": ["a", "gone"]}) == {"a": {}, "b": {}}


def test_a_relation_tells_all_that_relates_two() -> None:
    docs = [
        Doc("a", "x y q", "2022-02-24", "s"),
        Doc("b", "y x", "2022-02-22", "s"),
        Doc("c", "x"),
        *OTHERS,
    ]
    found = relations(docs, {"a": ["b"]})

    one = found["a"]["b"]
    assert (one.topics, one.days, one.same_source) == (("y", "x"), -2, True)
    assert (one.links, one.linked) == (False, True)
    back = found["b"]["a"]
    assert (back.topics, back.days, back.links, back.linked) == (("y", "x"), 2, True, False)


@pytest.mark.parametrize(
    ("date", "days", "near"),
    [
        ("2022-02-24", 0, True),
        ("2022-03-03", 7, True),
        ("2022-03-04", None, False),
        ("2022-02-24~", None, True),
        ("2022-02-20/2022-02-22", None, True),
        ("2022-02-20/2022-02-28", None, False),
        ("2022-02", None, False),
        ("2022-02-24/..", None, False),
        (None, None, False),
    ],
)
def test_nearness_in_time(date: str | None, days: int | None, near: bool) -> None:
    docs = [Doc("a", "x", "2022-02-24"), Doc("b", "x", date), *OTHERS]
    one = relations(docs)["a"]["b"]

    assert (one.days, one.within_week) == (days, near)


DOCS = st.lists(
    st.tuples(
        st.sets(st.sampled_from("pqrstu"), max_size=4),
        st.sampled_from([None, "2022", "2022-02-24", "2022-02-26", "2022-02-20/2022-02-25"]),
        st.sampled_from([None, "s", "t"]),
    ),
    max_size=14,
).map(
    lambda rows: [
        Doc(f"d{number:02}", " ".join(sorted(topics)), date, source)
        for number, (topics, date, source) in enumerate(rows)
    ]
)


@given(DOCS, st.randoms(use_true_random=False))
def test_the_order_that_files_come_in_does_not_matter(docs: list[Doc], random: Random) -> None:
    shuffled = random.sample(docs, len(docs))

    there, here = relations(docs), relations(shuffled)
    assert {slug: list(found) for slug, found in here.items()} == {
        slug: list(found) for slug, found in there.items()
    }


@given(DOCS)
def test_every_relation_has_a_reason_and_none_is_with_itself(docs: list[Doc]) -> None:
    for slug, found in relations(docs, {doc.slug: ["d00"] for doc in docs}).items():
        assert len(found) <= MOST
        assert slug not in found
        assert all(one.topics or one.links or one.linked for one in found.values())


def test_of_a_topic_that_thousands_bear_only_the_nearest_are_compared() -> None:
    docs = [Doc(f"{number:04}", "x", f"{1000 + number}") for number in range(3000)]
    compared = Relations(in_order(map(article, docs)), {}, {})._candidates(1500)

    assert compared == {*range(1500 - REACH, 1500), *range(1501, 1501 + REACH)}


def relation(**given: object) -> Relation:
    values: dict[str, object] = {
        "article": article(Doc("a")),
        "topics": (),
        "days": None,
        "within_week": False,
        "same_source": False,
        "links": False,
        "linked": False,
    }
    return Relation(**{**values, **given})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "the same day"),
        (1, "a day later"),
        (-1, "a day earlier"),
        (-2, "two days earlier"),
        (6, "six days later"),
        (7, "a week later"),
        (-7, "a week earlier"),
    ],
)
def test_days_in_words(days: int, words: str) -> None:
    assert day_words(relation(days=days, within_week=True), WORDS) == words


def test_days_that_are_not_certain_in_words() -> None:
    assert day_words(relation(within_week=True), WORDS) == "within a week of each other"
    assert day_words(relation(), WORDS) == ""


@pytest.mark.parametrize(
    ("labels", "words"),
    [
        ("", ""),
        ("A", "shares the topic A"),
        ("ABC", "shares 3 topics: A, B, C"),
        ("ABCD", "shares 4 topics: A, B, C and 1 more"),
        ("ABCDE", "shares 5 topics: A, B, C and 2 more"),
    ],
)
def test_topics_in_words(labels: str, words: str) -> None:
    assert topic_words(list(labels), WORDS) == words


def test_links_in_words() -> None:
    assert link_words(relation(), WORDS) == ""
    assert link_words(relation(links=True), WORDS) == "a note there links here"
    assert link_words(relation(linked=True), WORDS) == "a note here links there"
    both = relation(links=True, linked=True)
    assert link_words(both, WORDS) == "notes here and there link to each other"


CONFIG = """title: Mine
topics: [{id: sanctions, label: Sanctions}]
sources: [{id: gazette, name: The Gazette}]
"""
PAGE = """---
title: {slug}
source: gazette
date: {date}
topics: [{topics}]
---

Words of it.
"""
NOTE = """
## Notes

> Words

See [what came next](b.md) and [the mail](mailto:a@b.example).
"""


def test_a_page_shows_what_is_related_with_the_reason(tmp_path: Path) -> None:
    pages = {"a": ("2022-02-24", "sanctions"), "b": ("2022-02-26", "sanctions"), "c": ("2001", "")}
    (tmp_path / "content/articles").mkdir(parents=True)
    (tmp_path / "config.yaml").write_text(CONFIG)
    for slug, (date, topics) in pages.items():
        text = PAGE.format(slug=slug, date=date, topics=topics) + (NOTE if slug == "a" else "")
        (tmp_path / f"content/articles/{slug}.md").write_text(text)
    report = built(tmp_path)
    assert not report.problems, report.problems

    shown = {slug: (tmp_path / f"site/articles/{slug}.html").read_text() for slug in pages}
    why = "shares the topic Sanctions; two days {}; also from The Gazette."
    assert f"A note here links there; {why.format('later')}" in shown["a"]
    assert f"A note there links here; {why.format('earlier')}" in shown["b"]
    assert 'href="../articles/b.html">b</a></h3>' in shown["a"]
    assert shown["a"].index('id="facts"') < shown["a"].index('id="related"')
    assert 'id="related"' not in shown["c"]
