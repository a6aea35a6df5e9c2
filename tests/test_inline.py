"""A note's heading is a line of Markdown, and a link in it is its text alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from postil.render.text.inline import inline_html
from postil.render.text.markdown import plain_text

LINES = {
    "plain words": ('Who\'s "it"', "Who&#39;s &#34;it&#34;", 'Who\'s "it"'),
    "emphasis": ("*who* is", "<em>who</em> is", "who is"),
    "code": ("a `b < c` d", "a <code>b &lt; c</code> d", "a b < c d"),
    "a link": ("is [x](https://a.example/)", "is x", "is x"),
    "a link that would run": ("[x](javascript:alert(1))", "x", "x"),
    "a tag": (
        "a <script>b</script> *c*",
        "a &lt;script&gt;b&lt;/script&gt; <em>c</em>",
        "a <script>b</script> c",
    ),
    "an ordinal": ("1. *A*", "1. <em>A</em>", "1. A"),
    "a dash": ("- *A*", "- <em>A</em>", "- A"),
    "a sign within a word": ("snake_case_name", "snake_case_name", "snake_case_name"),
    "a sign alone": ("R & D < 5", "R &amp; D &lt; 5", "R & D < 5"),
    "a backslash": ("\\*who\\*", "*who*", "*who*"),
}


@pytest.mark.parametrize(("line", "html", "words"), LINES.values(), ids=LINES)
def test_a_line_as_html_and_as_words(line: str, html: str, words: str) -> None:
    assert inline_html(line) == html
    assert plain_text(inline_html(line)) == words


@pytest.mark.parametrize(
    ("line", "html"),
    [
        ("see [x *y*][Ref] now", "see x <em>y</em> now"),
        ("see [ref][] and [ref]", "see ref and ref"),
        ("see [x][other] and [1][2]", "see [x][other] and [1][2]"),
    ],
)
def test_a_link_to_a_definition_is_its_text_and_other_brackets_are_brackets(
    line: str, html: str
) -> None:
    assert inline_html(line, {"ref": ("https://a.example/", "")}) == html


@given(st.text("*_`[]()<>&a \\!#-1.", max_size=40))
def test_a_line_holds_no_link_and_no_block(line: str) -> None:
    html = inline_html(line)
    assert not any(f"<{tag}" in html for tag in ("a", "p", "h1", "li", "img", "blockquote"))


@given(st.text("ab '\"(),.:;", max_size=40))
def test_words_without_signs_stay(line: str) -> None:
    assert inline_html(line) == escape(line)
