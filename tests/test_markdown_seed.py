"""Markdown seeds: what their front matter states, and a text that a page can hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postil.articles.sections import check_headings, split_notes
from postil.errors import PostilError, Problems
from postil.model import Basis, Markdown
from postil.reading.markdown_seed import MarkdownSeed, read_markdown_seed
from postil.render.text.markdown import MarkdownRenderer


def seed(text: str) -> MarkdownSeed:
    return read_markdown_seed("seeds/x.md", text.encode())


STATED = {
    "title": ("title: The tide", "title", "The tide", "front matter `title`"),
    "title-with-a-colon": (
        "title: Tides: the tables",
        "title",
        "Tides: the tables",
        "front matter `title`",
    ),
    "source": ("source: The Herald", "source", "The Herald", "front matter `source`"),
    "source-that-is-an-address": ("source: https://herald.org/a", "source", None, None),
    "address-under-source": (
        "source: https://herald.org/a",
        "url",
        "https://herald.org/a",
        "front matter `source`",
    ),
    "url": ("url: https://herald.org/a", "url", "https://herald.org/a", "front matter `url`"),
    "url-in-capitals": (
        "url: HTTPS://herald.org",
        "url",
        "HTTPS://herald.org",
        "front matter `url`",
    ),
    "url-with-brackets": ("url: https://herald.org/a(2)>b", "url", None, None),
    "url-that-runs": ("url: javascript:alert(1)", "url", None, None),
    "date": ("date: 2022-02-24", "date", "2022-02-24", "front matter `date`"),
    "date-with-time": (
        "date: 2022-02-24T10:00:00+01:00",
        "date",
        "2022-02-24",
        "front matter `date`",
    ),
    "date-in-words": ("date: February 24, 2022", "date", "2022-02-24", "front matter `date`"),
    "date-as-a-span": ("date: 2022-02/2022-03", "date", "2022-02/2022-03", "front matter `date`"),
    "no-date": ("date: yesterday", "date", None, None),
    "impossible-date": ("date: 2022-02-30", "date", None, None),
    "date-that-is-a-list": (
        "date: [2022-02-24, 2022-02-25]",
        "date",
        "2022-02-24",
        "front matter `date`",
    ),
    "date-that-is-a-map": ("date: {a: b}", "date", None, None),
    "published": (
        "date: soon\npublished: 2022-02-24",
        "date",
        "2022-02-24",
        "front matter `published`",
    ),
    "author": ("author: Jane Doe", "authors", ("Jane Doe",), "front matter `author`"),
    "authors": (
        "authors: [Jane Doe, John Roe]",
        "authors",
        ("Jane Doe", "John Roe"),
        "front matter `authors`",
    ),
    "authors-in-one": (
        "author: Jane Doe and John Roe",
        "authors",
        ("Jane Doe", "John Roe"),
        "front matter `author`",
    ),
    "author-of-one-word": ("author: Plato", "authors", ("Plato",), "front matter `author`"),
    "author-as-a-link": (
        'author: ["[[Jane Doe]]"]',
        "authors",
        ("Jane Doe",),
        "front matter `author`",
    ),
    "staff": ("author: Staff", "authors", None, None),
    "tags": ("tags: [sea, '#tides']", "keywords", ("sea", "tides"), "front matter `tags`"),
    "keywords": ("keywords: sea, tides", "keywords", ("sea", "tides"), "front matter `keywords`"),
    "language": ("lang: en_GB", "language", "en-GB", "front matter `lang`"),
    "no-language": ("language: no idea", "language", None, None),
    "accessed": ("accessed: 2022-02-25", "accessed", "2022-02-25", "front matter `accessed`"),
    "standfirst": (
        "description: Ships wait.",
        "standfirst",
        "Ships wait.",
        "front matter `description`",
    ),
    "capitals": ("Title: The tide", "title", "The tide", "front matter `title`"),
    "null": ("title: ~", "title", None, None),
    "unknown-field": ("layout: post\ntitle: A", "title", "A", "front matter `title`"),
    "alias": ("title: *a", "title", "*a", "front matter `title`"),
    "tag-of-python": (
        "x: !!python/object:os.system a\ntitle: A",
        "title",
        "A",
        "front matter `title`",
    ),
    "twice": ("title: A\ntitle: B", "title", "A", "front matter `title`"),
    "tab": ("title:\tA\n\tx: b", "title", "A", "front matter `title`"),
}


@pytest.mark.parametrize(("front", "name", "value", "reason"), STATED.values(), ids=STATED)
def test_front_matter(front: str, name: str, value: object, reason: str | None) -> None:
    fact = getattr(seed(f"---\n{front}\n---\nText.\n").facts, name).fact

    assert getattr(fact.value, "text", fact.value) == value
    assert fact.reason == reason
    assert fact.basis == (Basis.STATED if reason else None)


TEXTS = {
    "plain": ("One.\n\nTwo.", "One.\n\nTwo."),
    "headings": ("a\n\n# A\n\n## B\n\n# C", "a\n\n\n### A\n\n\n\n#### B\n\n\n\n### C"),
    "levels-kept-where-low": ("a\n\n### A\n\n#### B", "a\n\n\n### A\n\n\n\n#### B"),
    "lowest-level": ("a\n\n# A\n\n##### B\n\n# C", "a\n\n\n### A\n\n\n\n###### B\n\n\n\n### C"),
    "underlined": ("a\n\nA\n===\n\nB\n---", "a\n\n\n### A\n\n\n\n#### B"),
    "rule": ("a\n\n---\n\nb", "a\n\n---\n\nb"),
    "notes": ("a\n\n## Notes\n\nb", "a\n\n\n### Notes\n\n\nb"),
    "closed-heading": ("a\n\n# A ##\n\n# C#", "a\n\n\n### A\n\n\n\n### C\\#"),
    "hashtag": ("a\n#tide", "a\n\\#tide"),
    "html": ("a <script>b</script>", "a &lt;script>b&lt;/script>"),
    "html-in-code": ("a `<b>` c", "a `<b>` c"),
    "address": ("a <https://x.org/> b", "a <https://x.org/> b"),
    "fence": ("a\n\n```html\n# A <b>\n```", "a\n\n\n```html\n# A <b>\n```"),
    "fence-left-open": ("a\n\n```\n# A", "a\n\n\n```\n# A\n```"),
    "fence-closed-by-more": ("a\n\n~~~ js x=1\n# A\n~~~~~\nb", "a\n\n\n~~~js\n# A\n~~~\n\nb"),
    "fence-indented": ("a\n\n  ```\n  # A\n  ```", "a\n\n\n```\n  # A\n```"),
    "notes-in-a-fence": ("```\n## Notes\n```", "```\n## Notes\n```"),
    "link": ("[a](https://x.org/)", "[a](https://x.org/)"),
    "link-into-its-folder": ("[a](b.md) c", "a c"),
    "link-that-runs": ("[a](javascript:b) c", "a c"),
    "picture": ("![a](b.png) c", "a c"),
    "definition": ("[a]\n\n[a]: b.md", "[a]"),
    "table": ("| a |\n| --- |\n| b |", "| a |\n| --- |\n| b |"),
}


@pytest.mark.parametrize(("body", "text"), TEXTS.values(), ids=TEXTS)
def test_text(body: str, text: str) -> None:
    assert seed(f"---\ntitle: T\n---\n{body}\n").text == text


def test_the_heading_at_the_top_is_the_title() -> None:
    read = seed("# The tide\n\nText.\n\n## More\n")

    assert read.facts.title.fact.value == "The tide"
    assert read.facts.title.fact.reason == "the heading of level one at the top"
    assert read.text == "Text.\n\n\n### More"


def test_the_title_of_the_front_matter_is_not_repeated() -> None:
    assert seed("---\ntitle: The tide\n---\n# The Tide\n\nText.").text == "Text."


def test_another_heading_at_the_top_stays_in_the_text() -> None:
    assert seed("---\ntitle: T\n---\n# The Tide\n\nText.").text == "### The Tide\n\nText."


def test_a_front_matter_left_open_is_text() -> None:
    assert seed("---\ntitle: T\n\nText.").text == "---\ntitle: T\n\nText."


def test_no_text_at_all_is_an_error() -> None:
    with pytest.raises(PostilError, match="empty"):
        read_markdown_seed("seeds/x.md", b" \n")


SIGNS = "#`~-=<>[]()!*_| \t\n:a.1\\&\"'"


@given(
    st.text(SIGNS, max_size=120)
    | st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=80),
    st.sampled_from(["", "---\ntitle: T\n---\n"]),
)
def test_any_text_can_stand_in_a_page(body: str, front: str) -> None:
    text = seed(f"{front}a\n{body}\n\nb").text

    problems = Problems()
    kept, notes = split_notes(Markdown(text))
    check_headings("x", problems, kept)

    assert notes is None
    assert problems.all == ()
    html = MarkdownRenderer().html(text, lambda _attribute, address: address)
    assert "<script" not in html


MANY = {
    "spaces": "# " + " " * 500_000 + "x",
    "fences": "```\n" * 100_000,
    "fences-of-two-kinds": "```\n~~~\n" * 100_000,
    "ticks": "`a" * 300_000,
    "brackets": "![" * 300_000,
    "links": "[a](" * 200_000,
    "angles": "<a" * 300_000,
    "underlines": "a\n-\n" * 100_000,
    "hashes": "#" * 500_000,
}


@pytest.mark.parametrize("body", MANY.values(), ids=MANY)
def test_half_a_megabyte_of_signs_is_read_whole(body: str) -> None:
    text = seed(f"a\n{body}").text
    assert len("".join(text.split())) >= len("".join(body.split()))


@given(st.binary(max_size=200))
def test_any_bytes_give_a_seed_or_a_problem(data: bytes) -> None:
    try:
        read_markdown_seed("x", data)
    except PostilError as error:
        hint = error.problems[0].hint
    else:
        hint = "none needed"

    assert hint
