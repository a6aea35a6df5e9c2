"""No more of a document stands anywhere on the site than its `text:` says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws import examples
from sample_site import MAP

from postil import pipeline
from postil.progress import Progress
from postil.render.text.cutting import (
    LONGEST_WORD,
    first_sentences,
    first_sentences_of_html,
    first_words,
)
from postil.render.text.plain import PlainText
from postil.render.text.republished import EVIDENCE_WORDS, EXCERPT_WORDS

if TYPE_CHECKING:
    from pathlib import Path

    from postil.pipeline import Run

LONG = 9_000
PAGE = """---
title: {title}
deck: The deckword says what happened.
source: {source}
date: 2022-02-24
authors: [Jo Doe]
topics: [gas]
added: 2022-03-01
{text}
evidence:
  date: {{basis: inferred, value: 2022-02-24, quote: "{quote}", reason: it says so}}
---

![the first](../images/first.png) {first}

Another paragraph holds laterword, which is enough.

Nothing after lastword is in it, save ![the last](../images/last.png) and [it](../images/more.png).

## Captions

A captionword stands here.

## Notes

> notedword within

See ![the note's](../images/note.png).
"""
FIRST = "It began with openword on that day. Then notedword within the harbour was said."


def page(text: str, source: str = "Echo", first: str = FIRST, title: str = "A title") -> str:
    quote = " ".join(f"quote{number}" for number in range(100))
    return PAGE.format(text=text, source=source, first=first, title=title, quote=quote)


def run_of(root: Path, text: str, config: str = "") -> Run:
    (root / "config.yaml").write_text(
        f"base_url: https://a.example/\ntopics: [{{id: gas}}]\n{config}"
    )
    images, articles = root / "content/images", root / "content/articles"
    images.mkdir(parents=True)
    articles.mkdir()
    for name in ("first", "last", "more", "note"):
        (images / f"{name}.png").write_bytes(MAP)
    (articles / "a.md").write_text(text)
    done = pipeline.run(root, lambda _config: "2022-05-05", Progress())
    assert not done.failed, done.problems
    return done


def shown(done: Run) -> str:
    """All that a reader or a program finds of the site."""
    pages = [data.decode() for path, data in done.files.items() if path.endswith(("html", "xml"))]
    return "\n".join([*pages, *map(str, done.records)])


def words_shown(done: Run) -> set[str]:
    return set(re.findall(r"(?:deck|open|later|last|caption|noted)word", shown(done)))


def pictures(done: Run) -> set[str]:
    return {path for path in done.files if path.startswith("images/")}


ALL = {"deckword", "openword", "laterword", "lastword", "captionword", "notedword"}
PICTURES = {f"images/{name}.png" for name in ("first", "last", "more", "note")}


@pytest.mark.parametrize(
    ("text", "words", "copied"),
    [
        ("text: full", ALL, PICTURES),
        (
            "text: excerpt",
            ALL - {"lastword", "captionword"},
            {"images/first.png", "images/note.png"},
        ),
        ("text: none", {"notedword"}, {"images/note.png"}),
    ],
    ids=["full", "excerpt", "none"],
)
@pytest.mark.parametrize("title", ["A title", "null"], ids=["titled", "untitled"])
def test_what_is_not_republished_stands_nowhere(
    tmp_path: Path, text: str, title: str, words: set[str], copied: set[str]
) -> None:
    done = run_of(tmp_path, page(text, title=title))

    assert words_shown(done) == words
    assert pictures(done) == copied


def test_the_editors_summary_stands_where_nothing_is_republished(tmp_path: Path) -> None:
    done = run_of(tmp_path, page("text: none\nsummary: What it comes to."))

    for path in ("index.html", "articles/a.html", "feed.xml"):
        assert "What it comes to." in done.files[path].decode(), path


@pytest.mark.parametrize(
    "first",
    [
        " ".join(f"word{number}" for number in range(LONG)),
        " ".join(f"Word{number} stands by itself." for number in range(LONG // 4)),
        f"*{' '.join(f'word{number}' for number in range(LONG))}*",
        "—".join(f"word{number}" for number in range(LONG)),
    ],
    ids=["one sentence", "many", "emphasised", "without spaces"],
)
def test_an_excerpt_of_a_long_paragraph_is_short(tmp_path: Path, first: str) -> None:
    done = run_of(tmp_path, page("text: excerpt", first=first))
    found = {int(one) for one in re.findall(r"(?i)\bword(\d+)\b", shown(done))}

    assert 20 <= len(found) <= EXCERPT_WORDS
    assert found == set(range(len(found)))
    assert "laterword" not in shown(done)


def test_the_words_in_the_tags_of_an_excerpt_are_few(tmp_path: Path) -> None:
    words = " ".join(f"word{number}" for number in range(LONG))
    first = f'Here is ![{words}](../images/more.png) and [this](https://b.example/ "{words}").'
    found = re.findall(r"word\d+", shown(run_of(tmp_path, page("text: excerpt", first=first))))

    assert len(found) == 2 * EVIDENCE_WORDS


@pytest.mark.parametrize(
    ("text", "most"), [("full", 100), ("excerpt", EVIDENCE_WORDS), ("none", EVIDENCE_WORDS)]
)
def test_evidence_is_a_short_quotation(tmp_path: Path, text: str, most: int) -> None:
    found = re.findall(r"quote(\d+)", shown(run_of(tmp_path, page(f"text: {text}"))))

    assert [int(one) for one in found] == list(range(most))


@pytest.mark.parametrize(
    "config", ["text: none\n", "sources: [{id: echo, name: Echo, text: none}]\n"]
)
@pytest.mark.parametrize("blank", ["text:", "text: null", "text: ~"], ids=str)
def test_a_blank_says_nothing_of_how_much_is_republished(
    tmp_path: Path, config: str, blank: str
) -> None:
    assert words_shown(run_of(tmp_path, page(blank), config)) == {"notedword"}


def test_a_blank_of_a_source_leaves_it_to_the_digest(tmp_path: Path) -> None:
    config = "text: none\nsources: [{id: echo, name: Echo, text: }]\n"

    assert words_shown(run_of(tmp_path, page(""), config)) == {"notedword"}


CUTS = {
    "all that there is": ("One two. Three.", 3, "One two. Three."),
    "the end of a sentence": ("One two. Three four five.", 4, "One two."),
    "a sentence that is too long": ("One two, three four.", 2, "One two…"),
    "a quotation": ("“One. Two.” said Ann. He left.", 5, "“One. Two.” said Ann."),
    "no spaces": ("外交部发言人表示。双方将继续对话。", 10, "外交部发言人表示。"),
    "what is no word": ("x" * 1000, 2, "x" * 2 * LONGEST_WORD + "…"),
}


@pytest.mark.parametrize(("text", "most", "kept"), CUTS.values(), ids=CUTS)
def test_a_text_is_cut_at_the_end_of_a_sentence_or_of_a_word(
    text: str, most: int, kept: str
) -> None:
    assert first_sentences(text, most) == kept
    assert first_sentences_of_html(f"<p>{text}</p>", most) == f"<p>{kept}</p>"


HTML_CUTS = {
    "in an element": ("<p>One <em>two three</em> four.</p>", 2, "<p>One <em>two…</em></p>"),
    "before a picture": ('<p>One two <img src="a.png"> three.</p>', 2, "<p>One two…</p>"),
    "at a line break": ("<p>One two.<br>Three four.</p>", 3, "<p>One two.</p>"),
    "after an entity": ("<p>Q&amp;A one two</p>", 1, "<p>Q&amp;A…</p>"),
}


@pytest.mark.parametrize(("html", "most", "kept"), HTML_CUTS.values(), ids=HTML_CUTS)
def test_what_is_left_of_html_is_html(html: str, most: int, kept: str) -> None:
    assert first_sentences_of_html(html, most) == kept


INLINE = st.recursive(
    st.lists(st.sampled_from(["one", "two.", "Three", "4", "a&amp;b", "“five”"]), min_size=1).map(
        " ".join
    ),
    lambda inner: st.lists(
        st.tuples(st.sampled_from(["em", "strong", "a"]), inner).map(
            lambda pair: f"<{pair[0]}>{pair[1]}</{pair[0]}>"
        ),
        min_size=1,
    ).map(" ".join),
    max_leaves=6,
)


@examples(100)
@given(html=INLINE.map(lambda inner: f"<p>{inner}</p>"), most=st.integers(1, 12))
def test_a_cut_keeps_whole_words_from_the_beginning(html: str, most: int) -> None:
    kept = first_sentences_of_html(html, most)
    words = PlainText.of(html).text.split()
    left = PlainText.of(kept).text.removesuffix("…").split()

    assert 0 < len(left) <= most or kept == html
    assert [word.rstrip(".") for word in left] == [word.rstrip(".") for word in words[: len(left)]]
    for name in ("p", "em", "strong", "a"):
        assert kept.count(f"<{name}>") == kept.count(f"</{name}>")


def test_words_left_out_of_a_quotation_are_marked() -> None:
    assert first_words("One two.", 2) == "One two."
    assert first_words("One two, three", 2) == "One two…"
