"""A quotation's Markdown is reduced to the words it would render to."""

from __future__ import annotations

from html import unescape
from re import sub

import markdown as python_markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from postil.anchors import Quotation, words

REDUCED = {
    "signs before the lines": ("> one\n> two", "one two"),
    "no signs": ("one\ntwo", "one two"),
    "two paragraphs": ("> one\n>\n> two", "one two"),
    "a sign without its space": (">one\n>two", "one two"),
    "emphasis": ("*one* _two_ **three** __four__", "one two three four"),
    "emphasis within a word": ("un*believ*able", "unbelievable"),
    "underscores within a word": ("a snake_case_name", "a snake_case_name"),
    "an asterisk that is none": ("2 * 3 * 4", "2 * 3 * 4"),
    "a link": ('[one two](https://example.org/a_b_c "a title") three', "one two three"),
    "a link with brackets in its address": ("[one](https://e.org/x_(y)) two", "one two"),
    "a reference": ("[one][ref] two", "one two"),
    "an editor's brackets": ("he [Putin] said", "he [Putin] said"),
    "a picture": ("one ![the words of it](a.png) two", "one two"),
    "code": ("`a*b*c` and ``a`b``", "a*b*c and a`b"),
    "escapes": (r"\*one\* \_two\_ 1986\. \# \[x\]", "*one* _two_ 1986. # [x]"),
    "a backslash that is none": (r"C:\Windows", r"C:\Windows"),
    "entities": ("AT&amp;T &lt;b&gt; &#8211; &eacute;", "AT&T <b> – é"),
    "HTML": ("<b>one</b> <!-- two --> three", "one three"),
    "an address": ("<https://example.org> x", "https://example.org x"),
    "a footnote": ("one[^1] two", "one two"),
    "a list": ("- one\n- two", "one two"),
    "a numbered list": ("1. one\n2. two", "one two"),
    "a year that begins a line": ("it was\n1986. A year", "it was 1986. A year"),
    "a heading": ("### One\n\ntwo", "One two"),
    "a table": ("| a | b |\n|---|---|\n| c | d |", "a b c d"),
    "a quotation in it": ("> > one\n> > two", "one two"),
    "a code fence": ("```\na *b*\n```", "a *b*"),
    "a hard break": ("one  \ntwo", "one two"),
}


@pytest.mark.parametrize("case", REDUCED.values(), ids=REDUCED)
def test_markdown_is_reduced_to_words(case: tuple[str, str]) -> None:
    markdown, expected = case

    assert words(Quotation.parse(markdown).text) == words(expected)


@pytest.mark.parametrize(
    ("markdown", "bold"),
    [
        ("one **two** three", "two"),
        ("one __two three__", "two three"),
        ("one ***two*** three", "two"),
        ("**one *two* three** four", "one two three"),
        ("**one [two](x) `three`** four", "one two three"),
        ("one **two […] three** four", "two […] three"),
    ],
)
def test_bold_words_are_the_exact_passage(markdown: str, bold: str) -> None:
    quotation = Quotation.parse(markdown)

    assert quotation.bold is not None
    assert quotation.text[quotation.bold.start : quotation.bold.end] == bold
    assert quotation.whole().bold is None
    assert quotation.key == quotation.whole().key
    assert quotation.problem is None


def test_two_bold_passages_are_a_problem() -> None:
    assert "two passages" in (Quotation.parse("**one** two **three**").problem or "")


@pytest.mark.parametrize(
    ("markdown", "certain", "parts"),
    [
        ("one […] two", True, ["one ", " two"]),
        ("one [...] two", True, ["one ", " two"]),
        ("one … two", False, ["one ", " two"]),
        ("one ... two", False, ["one ", " two"]),
        ("[…] one", True, [" one"]),
    ],
)
def test_gaps(markdown: str, certain: bool, parts: list[str]) -> None:
    quotation = Quotation.parse(markdown)
    found = [quotation.text[part.start : part.end] for part in quotation.parts(bare=True)]

    assert [gap.certain for gap in quotation.gaps] == [certain]
    assert found == parts


@pytest.mark.parametrize("markdown", [r"one \[…\] two", "so… on"])
def test_signs_that_skip_nothing(markdown: str) -> None:
    assert Quotation.parse(markdown).gaps == ()


def test_the_key_is_of_the_words_and_the_occurrence() -> None:
    key = Quotation.parse("“one” *two*").key

    assert key == Quotation.parse('"one" two').key
    assert key != Quotation.parse('"one" three').key
    assert key != Quotation.parse('"one" two', occurrence=2).key


WRITTEN = st.sampled_from(
    ["one", "two", "*em*", "_em_", "**bold**", "`code`", "[link](x)", "\\*", "&amp;", "a_b", "1.5"]
)


@given(st.lists(st.lists(WRITTEN, min_size=1, max_size=6), min_size=1, max_size=4))
def test_words_are_those_that_python_markdown_renders(blocks: list[list[str]]) -> None:
    text = "\n\n".join("x " + " ".join(block) for block in blocks)
    rendered = unescape(sub("<[^>]*>", "", python_markdown.markdown(text)))

    assert words(Quotation.parse(text).text) == words(rendered)


@given(st.text("ab*_`[]()<>!&;\\ \n#->|.…~^"))
def test_any_text_is_a_quotation(markdown: str) -> None:
    quotation = Quotation.parse(markdown)

    assert all(0 <= gap.start < gap.end <= len(quotation.text) for gap in quotation.gaps)
    assert len(quotation.key) == 16


@pytest.mark.parametrize(
    "sign", ["[", "![", "](", "[a](", "<!--", "<a ", "**a _", "`` `", "- ", "> ", "&", "[…] ", "\\"]
)
def test_hostile_markdown_is_a_quotation_of_no_more_than_its_signs(sign: str) -> None:
    quotation = Quotation.parse(sign * 50_000)

    assert len(quotation.text) <= len(sign) * 50_000
    assert len(quotation.gaps) == (50_000 if "…" in sign else 0)
