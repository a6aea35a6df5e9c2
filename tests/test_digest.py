"""Documents in order, below their topics and their sources."""

from __future__ import annotations

from dataclasses import replace

import pytest
from english import DATES

from postil.dates import Edtf
from postil.digest import Digest, assemble, in_order, source_id, source_ids
from postil.errors import Problems
from postil.model import Article, Fact, Facts, Markdown, Source, TextPage, TextPolicy, Topic
from postil.render.lists.listings import by_month, topic_tree
from postil.render.views import DateView, EntryView, LinkView, SourceView


def article(
    slug: str, date: str | None = None, topics: tuple[str, ...] = (), source: str | None = None
) -> Article:
    facts = Facts(
        date=Fact(Edtf.parse(date)) if date else Fact(),
        topics=Fact(topics or None),
        source=Fact(source),
    )
    return Article(f"content/articles/{slug}.md", slug, facts, Markdown("text"))


def digest(
    articles: list[Article], topics: list[Topic], sources: list[Source]
) -> tuple[Digest, list[str]]:
    problems = Problems()
    found = assemble(articles, topics, sources, [], problems)
    return found, [f"{one.severity}: {one.message}" for one in problems.all]


def slugs(articles: tuple[Article, ...]) -> list[str]:
    return [one.slug for one in articles]


ORDER = ["2023", "2022-02-25", "2022-02-24/2022-03", "2022-02-24", "2022", "2021-12", "-0043-03-15"]


def test_newest_first_and_the_undated_last() -> None:
    dates = [*ORDER, None]
    given = [article(f"{n}", date) for n, date in enumerate(dates)]
    assert slugs(in_order(reversed(given))) == [f"{n}" for n in range(len(dates))]


def test_open_ends_have_a_place() -> None:
    given = [article("a", "../2020-01-01"), article("b", "2020-01-02"), article("c", "2021/..")]
    assert slugs(in_order(given))[0] == "c"
    assert sorted(slugs(in_order(given))) == ["a", "b", "c"]


TOPICS = [Topic("a", "A"), Topic("b", "B", broader=("a",)), Topic("c", "C", broader=("b",))]


def test_a_topic_has_its_own_documents_and_those_of_narrower_ones_apart() -> None:
    given = [article("x", None, ("a", "b")), article("y", None, ("c",)), article("z", None, ("b",))]
    found, told = digest(given, TOPICS, [])
    first, second, _ = found.topics
    assert told == []
    assert (slugs(first.articles), slugs(first.below)) == (["x"], ["y", "z"])
    assert (slugs(second.articles), slugs(second.below)) == (["x", "z"], ["y"])
    assert [one.id for one in (*second.broader, *second.narrower)] == ["a", "c"]
    assert [(one.id, count) for one, count in first.together] == [("b", 1)]


def nodes(topics: list[Topic]) -> list[str]:
    found, _ = digest([], topics, [])
    waiting = list(topic_tree(found.topics, lambda group: LinkView(group.topic.id)))
    names = []
    while waiting:
        node = waiting.pop(0)
        names.append(node.topic.label)
        waiting += node.narrower
    return names


def test_the_tree_of_topics() -> None:
    assert nodes(TOPICS) == ["a", "b", "c"]
    assert nodes([*TOPICS, Topic("d", "D", broader=("a", "c"))]) == ["a", "b", "d", "c", "d"]


def test_a_circle_of_topics_is_told_and_makes_no_endless_tree() -> None:
    circle = [
        Topic("a", "A"),
        Topic("b", "B", broader=("a", "c")),
        Topic("c", "C", broader=("b",)),
    ]
    _, told = digest([], circle, [])
    assert "error: the topic `b` is broader than itself" in told
    assert len(nodes(circle)) < 10


def test_a_lattice_of_topics_does_not_multiply() -> None:
    rows = [[f"t{row}-{side}" for side in "ab"] for row in range(20)]
    above = dict(
        zip(
            [name for row in rows for name in row],
            [()] * 2 + [r for r in rows[:-1] for _ in "ab"],
            strict=True,
        )
    )
    lattice = [Topic(name, name, broader=tuple(wider)) for name, wider in above.items()]
    assert len(nodes(lattice)) < 100


SOURCES = [Source("post", "The Post"), Source("times", "The Times")]


def test_sources_by_id_by_name_and_in_free_text() -> None:
    given = [
        article("a", None, (), "post"),
        article("b", None, (), "The Post"),
        article("c", None, (), "Somebody Else"),
        article("d"),
    ]
    found, told = digest(given, [], SOURCES)
    assert told == []
    assert [(one.source.id, slugs(one.articles)) for one in found.sources] == [
        ("somebody-else", ["c"]),
        ("post", ["a", "b"]),
        ("times", []),
    ]
    assert slugs(found.unsourced) == ["d"]


def test_a_sources_documents_are_republished_as_it_says_unless_they_say_otherwise() -> None:
    own = replace(article("own", source="Echo"), policy=TextPolicy.FULL, has_policy=True)
    given = [article("a", source="echo"), article("b", source="Other"), article("c"), own]
    found, _ = digest(given, [], [Source("echo", "Echo", policy=TextPolicy.NONE)])
    assert {one.slug: one.policy.value for one in found.articles} == {
        "a": "none",
        "b": "full",
        "c": "full",
        "own": "full",
    }


@pytest.mark.parametrize("name", ["the post", "THE POST", "Post"])
def test_another_spelling_of_a_source_is_told(name: str) -> None:
    found, told = digest([article("a", None, (), name)], [], SOURCES)
    assert told == [f"warning: the source `{name}` is taken for `The Post`"]
    assert source_id(name, source_ids(SOURCES)) == "post"
    assert [len(one.articles) for one in found.sources] == [1, 0]


def test_two_pages_of_one_address_are_told() -> None:
    problems = Problems()
    other = Article("content/articles/other.md", "a", Facts(), Markdown("text"))
    page = TextPage("content/pages/x.md", "x", None, Markdown())
    assemble([article("a"), other], [], [], [page], problems)
    assert [one.message for one in problems.errors] == [
        "content/articles/a.md claims site/articles/a.html too"
    ]


def test_an_unknown_topic_is_told_with_the_nearest() -> None:
    problems = Problems()
    assemble([article("a", None, ("ukrain",))], [Topic("ukraine", "Ukraine")], [], [], problems)
    assert "ukraine" in problems.errors[0].hint


def test_documents_by_month() -> None:
    def entry(one: Article) -> EntryView:
        date, source = DateView("", "", "", "", ""), SourceView("", "", "")
        return EntryView(one.slug, "", "en", source, date, (), None, "", 0, draft=False)

    dates = ["2022-03-01", "2022-02-24/2022-03-02", "2022-02", "2022", "2021", "-0043-03", None]
    listed = by_month([article(f"{n}", date) for n, date in enumerate(dates)], entry, DATES)
    assert [(group.heading, len(group.entries)) for group in listed[:4]] == [
        ("March 2022", 1),
        ("February 2022", 2),
        ("2022", 1),
        ("2021", 1),
    ]
    assert listed[-1].heading == "Undated"
