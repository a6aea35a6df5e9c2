"""The words of rendered HTML, each with its place in it."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postil.anchoring.match import Span
from postil.render.text.markdown import MarkdownRenderer
from postil.render.text.plain import PlainText, Run

TEXTS = [
    ("paragraphs", "One.\n\nTwo\nlines.", "One.\nTwo\nlines."),
    ("inline markup", "An *old* [friend](https://x.example) **of**`mine`", "An old friend ofmine"),
    ("entities", "R&D &lt;b&gt; &nbsp;x &#x27;", "R&D <b> \xa0x '"),
    ("a break", "One  \ntwo<br>three", "One\ntwo\nthree"),
    ("a list in a list", "- a\n    - b\n- c", "a\nb\nc"),
    ("a table", "| a | b |\n|---|---|\n| c | d |", "a\nb\nc\nd"),
    ("code", "```\na  b\n c\n```", "a  b\n c"),
    ("a picture", "Before ![map](x.png) after", "Before  after"),
    ("footnotes", "Word[^1] on[^1].\n\n[^1]: Note **bold**.\n\nAfter.", "Word on.\nAfter."),
    ("a heading and a quotation", "### Head\n\n> quoted\n>\n> more", "Head\nquoted\nmore"),
    ("a rule", "One\n\n---\n\nTwo", "One\nTwo"),
    ("no element around it", "<section>bare <b>x</b></section>", "bare x"),
    ("a greater-than sign in an attribute", '<span title="a > b">x</span> y', "x y"),
    ("nothing", "", ""),
]
PARTS = ["word", " ", "\n", "\n\n", "*", "**", "&amp;", "<", ">", "“", "\xa0", "- ", "> ", "é"]
MARKDOWN = st.lists(st.sampled_from([*PARTS, "`", "<br>", "[^1]", "\n\n[^1]: f\n\n", "| a |"]))


def plain_of(markdown: str) -> PlainText:
    return PlainText.of(MarkdownRenderer().html(markdown, lambda _attribute, address: address))


@pytest.mark.parametrize(
    ("markdown", "text"), [case[1:] for case in TEXTS], ids=[c[0] for c in TEXTS]
)
def test_the_text_is_what_a_reader_sees(markdown: str, text: str) -> None:
    assert plain_of(markdown).text.rstrip("\n") == text


@given(MARKDOWN.map("".join))
def test_every_code_point_has_its_place_in_the_html(markdown: str) -> None:
    plain = plain_of(markdown)

    assert [piece.start for piece in plain.pieces] == [0, *(one.end for one in plain.pieces)][:-1]
    assert plain.pieces == () or plain.pieces[-1].end == len(plain.html)
    told = ""
    for run in (piece for piece in plain.pieces if isinstance(piece, Run) and piece.length):
        assert run.at >= len(told)
        told += "\n" * (run.at - len(told)) + unescape(plain.html[run.start : run.end])
    assert told == plain.text


def test_what_is_bold_in_the_document_is_known() -> None:
    plain = plain_of("A **bold *word* and** more, **again**.")

    def is_bold(words: str) -> bool:
        at = plain.text.index(words)
        return plain.is_bold((Span(at, at + len(words)),))

    assert [is_bold(words) for words in ("bold", "word and", "bold word and", "again")] == [
        True
    ] * 4
    assert [is_bold(words) for words in ("A", "A bold", "and more", "more", ".")] == [False] * 5


def test_the_words_of_a_passage_are_on_one_line() -> None:
    plain = plain_of("One\ntwo three four.\n\nFive.")
    third = plain.text.index("four")

    passage = (Span(0, 7), Span(third, len(plain.text)))

    assert plain.words(passage) == "One two … four. Five."


@pytest.mark.parametrize("text", ["<b>x &amp; y</b> ", "<p>x</p>\n", '<sup id="fnref-1">1</sup>x'])
def test_a_very_long_text_has_each_of_its_words(text: str) -> None:
    def words(times: int) -> int:
        return len(re.sub(r"\s", "", PlainText.of(text * times).text))

    assert words(20_000) == 20_000 * words(1)


def test_pieces_of_html_that_only_look_like_tags_are_text() -> None:
    assert re.sub(r"\s", "", plain_of("a < b and 3 > 2, &lt;p&gt;").text) == "a<band3>2,<p>"
