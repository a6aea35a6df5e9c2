"""A page is drafted out of a reading, and parsed back into the same facts."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from odd_words import WORDS, texts

from postil.articles.draft import draft_page, fact_hashes
from postil.articles.page import parse_article
from postil.dates import Edtf
from postil.errors import Problems
from postil.model import Article, Basis, Fact, Facts, Reading, Seed, SeedLink, TextPolicy
from postil.walk import CONTROLS


def facts_of(value: st.SearchStrategy[object]) -> st.SearchStrategy[Fact[object]]:
    known = st.builds(Fact, value, st.sampled_from(Basis), st.none() | texts(), st.none() | texts())
    return st.just(Fact()) | known


FACTS = st.builds(
    Facts,
    title=facts_of(texts()),
    source=facts_of(texts()),
    original=facts_of(texts()),
    date=facts_of(st.sampled_from(["2022", "2022-02-21", "2021-12~/2022", "202X"]).map(Edtf.parse)),
    authors=facts_of(st.lists(texts(), min_size=1, max_size=4, unique=True).map(tuple)),
    topics=facts_of(st.lists(texts(), min_size=1, max_size=4, unique=True).map(tuple)),
)


def parsed(page: str) -> Article:
    problems = Problems()
    article = parse_article("content/articles/a.md", page, (), TextPolicy.FULL, problems)
    assert problems.all == ()
    return article


@given(FACTS, texts(), st.booleans())
def test_a_drafted_page_says_what_the_reading_said(facts: Facts, words: str, draft: bool) -> None:
    assume(not re.search(r"[/\\]", words) and not CONTROLS.search(words))
    name = f"{words}.txt"
    seed = Seed.of(name, b"")
    page = draft_page(seed, Reading(facts, "Words."), "2022-03-01", draft=draft)
    article = parsed(page)
    assert article.facts == facts
    assert article.text.text == "Words."
    assert article.draft is draft
    assert article.seed is not None
    assert (article.seed.name, article.seed.seed_sha256) == (name, seed.sha256)
    assert fact_hashes(article.facts) == fact_hashes(facts)
    assert not CONTROLS.search(page)
    assert page.count("\n") == len(page.splitlines())


@pytest.mark.parametrize("word", WORDS)
def test_a_word_is_read_back(word: str) -> None:
    facts = Facts(
        title=Fact(word, Basis.STATED), authors=Fact((word, "b"), Basis.STATED, word, word)
    )
    page = draft_page(Seed.of("a.txt", b""), Reading(facts, "x"), "2022-03-01", draft=False)
    assert parsed(page).facts == facts


FIELDS = {
    "everything": (
        (
            "title: A\nsource: B\noriginal: C\ndate: 2022-02\nauthors: [D, E]\ntopics: [f]\n"
            "summary: G\ndeck: H\nurl: https://a.example/?b=c#d\naccessed: 2022-03-01\nrights: I\n"
            "language: pt-BR\nslug: my-page\ntext: excerpt\ndraft: yes\nadded: 2022-03-01\n"
            "seed: a.txt\nimport: {seed_sha256: x, text_sha256: y}"
        ),
        [],
    ),
    "nothing": ("", []),
    "nulls": ("title: null\ndate: ~\nauthors: null\nevidence: null\nimport:\nseed:", []),
    "an unknown field": ("topic: a", ["2: unknown field `topic`"]),
    "an unknown field of evidence": (
        "title: A\nevidence:\n  title:\n    basis: stated\n    note: b",
        ["6: unknown field `note`"],
    ),
    "evidence of what is no fact": (
        "evidence:\n  rights:\n    basis: stated",
        ["3: unknown field `rights`"],
    ),
    "an unknown basis": (
        "title: A\nevidence:\n  title:\n    basis: sated",
        ["5: `basis` cannot be `sated`"],
    ),
    "a slug in capitals": (
        "slug: My Page",
        ["2: `My Page` cannot be a page's address: small letters, digits, hyphens"],
    ),
    "an address of another kind": ("url: javascript:a", ["2: `javascript:a` is no url"]),
    "an address with a space": ("url: https://a b", ["2: `https://a b` is no url"]),
    "no language": ("language: en_GB", ["2: `en_GB` is no language"]),
    "added in a month": ("added: 2022-03", ["2: `2022-03` is not a day"]),
    "a list where a text belongs": ("title: [a]", ["2: `title` is a list, not text"]),
    "a text where a list belongs": ("topics: a", ["2: `topics` is the text `a`, not a list"]),
    "a seed elsewhere": ("seed: ../a.txt", ["2: `../a.txt` is not the name of a seed"]),
    "a seed from the root": ("seed: /a.txt", ["2: `/a.txt` is not the name of a seed"]),
    "in braces": ("{title: a, seed: b.txt}", ["2: the front matter stands in braces"]),
    "all at once": (
        "date: soon\n\ntopics: a\nurl: b",
        [
            "2: `soon` is not a date: a date is written year-month-day",
            "4: `topics` is the text `a`, not a list",
            "5: `b` is no url",
        ],
    ),
}


@pytest.mark.parametrize(("front", "told"), FIELDS.values(), ids=FIELDS)
def test_fields(front: str, told: list[str]) -> None:
    problems = Problems()
    parse_article("a.md", f"---\n{front}\n---\nWords.", (), TextPolicy.FULL, problems)
    assert [f"{problem.place.line}: {problem.message}" for problem in problems.all] == told


def test_every_field_is_in_the_article() -> None:
    article = parsed(f"---\n{FIELDS['everything'][0]}\n---\nWords.")
    editor = Basis.EDITOR
    assert article.facts == Facts(
        Fact("A", editor),
        Fact("B", editor),
        Fact("C", editor),
        Fact(Edtf.parse("2022-02"), editor),
        Fact(("D", "E"), editor),
        Fact(("f",), editor),
    )
    assert (article.slug, article.summary, article.deck) == ("my-page", "G", "H")
    assert (article.url, article.rights) == ("https://a.example/?b=c#d", "I")
    assert (article.language, article.policy, article.draft) == ("pt-BR", TextPolicy.EXCERPT, True)
    assert (article.accessed, article.added) == (Edtf.parse("2022-03-01"),) * 2
    assert article.seed == SeedLink("a.txt", "x", "y")


@pytest.mark.parametrize(
    ("value", "basis"),
    [("A", Basis.INFERRED), ("'A'", Basis.INFERRED), ("null", Basis.INFERRED), ("B", Basis.EDITOR)],
)
def test_evidence_counts_while_it_is_about_the_value(value: str, basis: Basis) -> None:
    proof = f"  title:\n    basis: inferred\n    value: {value}\n    quote: q\n    reason: r"
    title = parsed(f"---\ntitle: A\nevidence:\n{proof}\n---\nWords.").facts.title
    shown = ("q", "r") if basis is Basis.INFERRED else (None, None)
    assert (title.value, title.basis, title.quote, title.reason) == ("A", basis, *shown)


def test_a_slug_is_the_files_name_or_the_pages_own() -> None:
    for path, told in (("content/articles/a-b.md", []), ("content/articles/A b.md", ["a-b"])):
        problems = Problems()
        article = parse_article(path, "---\n---\nWords.", (), TextPolicy.FULL, problems)
        assert article.slug == "a-b"
        assert [each.hint for each in problems.all] == [
            f"rename the file to {one}.md" for one in told
        ]
