"""Plain text comes through Markdown as the very same text, whatever its signs."""

from __future__ import annotations

from collections import Counter

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws import examples

from postil.articles.sections import check_headings, split_asides, split_notes
from postil.errors import Problems
from postil.model import Markdown, Seed
from postil.reading.escape import escape
from postil.reading.read import Reader
from postil.render.text.markdown import MarkdownRenderer, plain_text

SIGNS = [
    *"ab1 .\n\\`*_{}[]()>#+-!|~:=<&;\"'^x/é",
    *("http://x", "&amp;", "](", "[^1]:", "  ", "\t", "***", "---", "```", "1. ", "<b>", "##"),
    *("<!--", "]]>", "<![CDATA[", "&#1;", "&copy", "[a]: b", "\n\n", "~~~", "</p>", "<p>", "==="),
]
RENDERER = MarkdownRenderer()
READER = Reader([], [], "en")


def normal(text: str) -> str:
    lines = (line.expandtabs(1).strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def paragraphs(html: str) -> list[str]:
    fragment = html5lib.parseFragment(html, namespaceHTMLElements=False)
    assert {element.tag for element in fragment.iter()} <= {"DOCUMENT_FRAGMENT", "p"}, html
    return ["".join(element.itertext()) for element in fragment]


def assert_one_section(markdown: str) -> None:
    problems = Problems()
    check_headings("page.md", problems, Markdown(markdown), asides=True)
    assert problems.all == ()
    assert split_notes(Markdown(markdown))[1] is None


def rendered(markdown: str) -> list[str]:
    return paragraphs(RENDERER.html(markdown, lambda _attribute, address: address))


@examples(300)
@given(st.lists(st.sampled_from(SIGNS), max_size=25).map("".join))
def test_a_paragraph_renders_as_its_own_text(text: str) -> None:
    text = normal(text)
    assert rendered(escape(text)) == ([text] if text else [])


@given(st.lists(st.sampled_from(SIGNS), min_size=1, max_size=25).map("".join))
def test_a_paragraph_of_too_many_signs_renders_as_its_own_text_too(text: str) -> None:
    text = normal(f"a {text}{' &amp;' * 501}\n## Notes\n```\n{text}\n---")
    markdown = escape(text)
    assert markdown.startswith("<p>")
    assert rendered(markdown) == [text]
    assert_one_section(markdown)


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=60))
def test_any_seed_can_be_rendered_and_cut(text: str) -> None:
    seed = Seed.of("a.txt", f"Some words here\n\n{text}\nend".encode())
    markdown = READER.read(seed).text
    assert_one_section(markdown)
    body, asides = split_asides(Markdown(markdown))
    assert all(rendered(part.text) for part in (body, *(aside.text for aside in asides)))


NASTY = {
    "brackets": "[" * 10_000,
    "pictures": "![" * 50_000,
    "underscores": "_" * 20_000,
    "words with underscores": "a_b " * 20_000,
    "ampersands": "&" * 1_000_000,
    "entities": "&amp;" * 100_000,
    "a line of a megabyte": "word " * 200_000,
    "newlines": "a" + "\n" * 10_000_000 + "b",
    "divs": "<div>" * 100_000,
    "sections of CDATA": "<![CDATA[" * 10_000,
    "list signs": "- " * 2_000,
    "lists nested": "\n".join("    " * depth + "- a" for depth in range(300)),
    "quotations nested": "\n".join("> " * 200 + "a" for _ in range(300)),
    "backticks": "`" * 100_000,
    "fences": "```\na\n\n" * 5_000,
    "links": "[a](http://b.c) " * 100_000,
    "footnotes": "[^1]: a\n\n" * 5_000,
    "headings": "# a\n" * 20_000,
    "underlined headings": "a\n---\n" * 20_000,
    "brackets round": "(" * 5_000,
    "spaces": " " * 1_000_000 + "x",
    "a byline without end": "By " + "Aa " * 30_000,
    "a reprint without end": "Reprinted from " + "A under " * 30_000 + "x.",
    "dates": "May 5, " * 15_000,
    "a label of spaces": "Source: " + " " * 100_000 + "x",
    "capitals": "C" * 100_000,
}


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY)
def test_a_nasty_seed_becomes_a_page_of_its_own_words(text: str) -> None:
    markdown = READER.read(Seed.of("a.txt", text.encode())).text
    html = RENDERER.html(markdown, lambda _attribute, address: address)
    shown = Counter("".join(plain_text(html).replace("Set aside", "").split()))
    given_text = Counter("".join(text.split()))
    assert shown <= given_text
    assert (given_text - shown).total() <= 200
