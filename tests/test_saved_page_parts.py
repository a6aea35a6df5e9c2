"""The parts of a saved page: what is the article's text, and all that stands around it."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws import examples
from saved_pages import TEXT, linked, page, text_of

from postil.model import Seed
from postil.reading.document import PartKind
from postil.reading.html.saved_page import read_saved_page
from postil.reading.read import Reader
from postil.render.text.markdown import MarkdownRenderer
from postil.render.text.plain import PlainText

FIRST, REST = TEXT.split("\n", 1)
HEAD = linked(author="Jane Doe", headline="Tide turns")
BASE = '<link rel=canonical href="https://herald.example/2020/tide">'
MARKED = {
    "strong": ("<p>He was <strong>very late</strong>.</p>", "He was **very late**."),
    "emphasis": ("<p>A <em> good </em>story.</p>", "A *good* story."),
    "both": ("<p><b>a <i>b</i></b> c</p>", "**a *b*** c"),
    "within-a-word": ("<p>un<b>believ</b>able</p>", "un**believ**able"),
    "raised": ("<p>Still there.<sup>1</sup></p>", "Still there.<sup>1</sup>"),
    "link": (
        '<p>See <a href="https://x.example/a">the log</a>.</p>',
        "[the log](https://x.example/a)",
    ),
    "link-in-emphasis": (
        '<p><em>the <a href="https://x.example/a">log</a></em></p>',
        "*the* [*log*](https://x.example/a)",
    ),
    "relative": ('<p>See <a href="../log">it</a>.</p>', "[it](https://herald.example/log)"),
    "brackets": (
        '<p>[x] <a href="https://x.example/(a)?b=1&amp;c=[2]">[a]</a></p>',
        r"\[x\] [\[a\]](https://x.example/%28a%29?b=1&c=%5B2%5D)",
    ),
    "no-picture": ('<p>Oh!<a href="https://x.example/a">it</a></p>', r"Oh\![it]("),
    "script": ('<p>See <a href="javascript:alert(1)">it</a>.</p>', "See it."),
    "mail": ('<p>See <a href="mailto:a@b.example">it</a>.</p>', "See it."),
    "footnote": ('<p>See <a href="#fn1">1</a>.</p>', "See 1."),
    "backslash": ("<p><b>C:\\</b> is it.</p>", "C:\\ is it."),
    "bold-heading": ("<h2><b>Noon</b></h2>", "### Noon"),
    "in-a-list": ("<ul><li>one <b>ship</b><li>two</ul>", "- one **ship**\n- two"),
    "line-ends": ("<p>one <b>ship<br>two</b></p>", "one **ship**\n**two**"),
    "paragraphs-of-line-ends": ("<div>one ship<br><br>two ships</div>", "one ship\n\ntwo ships"),
}


@pytest.mark.parametrize(("body", "markdown"), MARKED.values(), ids=MARKED)
def test_links_and_emphasis_are_kept(body: str, markdown: str) -> None:
    assert markdown in text_of(page(BASE, f"{FIRST}{body}{REST}"))


def test_a_short_page_keeps_its_paragraphs() -> None:
    figure = "<figure><img src=a.jpg><figcaption>The mill in 1931.</figcaption></figure>"
    paragraphs = ("The first paragraph is about the mill.", "The second goes on.", "And the third.")
    first, *others = (f"<p>{words}</p>" for words in paragraphs)
    saved = page("", f"<h1>Of the mill</h1>{first}{figure}{''.join(others)}")

    assert text_of(saved) == "\n\n".join(paragraphs)
    assert saved.of(PartKind.CAPTION) == "The mill in 1931."


CAPTIONS = {
    "figure": "<figure><img src=a.jpg><figcaption>{}</figcaption></figure>",
    "class": "<div class=wp-caption><img src=a.jpg><p class=wp-caption-text>{}</p></div>",
    "credit": "<figure><img src=a.jpg><span class=credit>{}</span></figure>",
}


@pytest.mark.parametrize("markup", CAPTIONS.values(), ids=CAPTIONS)
def test_captions(markup: str) -> None:
    caption = "The lighthouse in October, by J. Ross, seen from the end of the long pier."
    saved = page("", f"{FIRST}{markup.format(caption)}{REST}")

    assert saved.of(PartKind.CAPTION) == caption
    assert caption not in text_of(saved)


def test_a_figure_that_quotes_is_no_caption() -> None:
    quoted = "<figure><blockquote><p>The tide waits for nobody at all.</p></blockquote></figure>"
    assert "The tide waits" not in page("", f"{FIRST}{quoted}{REST}").of(PartKind.CAPTION)


def remark(name: str, words: str, within: str = "") -> str:
    inner = f"<div class=comment-author>{name}</div><p>{words}</p><a class=reply>Reply</a>"
    return f"<li class=comment><article class=comment-body>{inner}</article>{within}</li>"


def test_comments_are_numbered_as_they_stand_within_each_other() -> None:
    reply = f"<ol class=children>{remark('Ann Poe', 'Were you?')}</ol>"
    remarks = remark("oldtimer", "I was there.", reply) + remark("Bo Lee", "So was I.")
    below = f"<div id=comments><h2>3 comments</h2><ol class=commentlist>{remarks}</ol></div>"
    form = "<div id=respond><h3>Leave a comment</h3><form><label>Name</label></form></div>"
    markup = f"<article>{TEXT}</article>{below}{form}"
    reading = Reader([], [], "en").read(Seed.of("a.html", f"<body>{markup}".encode()))

    comments, furniture = reading.text.partition("## Comments\n\n")[2].split("\n\n## Set aside\n\n")
    assert comments == (
        "### Comment 1\n\noldtimer\n\nI was there.\n\n#### Comment 1.1\n\nAnn Poe\n\nWere you?"
        "\n\n### Comment 2\n\nBo Lee\n\nSo was I."
    )
    assert furniture.split("\n\n") == ["3 comments", *["Reply"] * 3, "Leave a comment", "Name"]


BESIDE = """<div id=comments><div class=comment><b>Ann</b><p>I was there.</p></div>
<div class=indented><div class=comment><b>Bo</b><p>Were you?</p></div></div>
<div class=comment><b>Cy</b><p>So was I.</p></div></div>"""
NAMED = """<dl id=comments-block class=comments><dt class=comment-author>Ann said...
<dd class=comment-body><p>I was there.</p><dd class=comment-footer>3 May 2020
<dt class=comment-author>Bo said...<dd class=comment-body><p>Were you?</p></dl>"""
LISTED = {
    "replies-beside": (
        BESIDE,
        {"1": "Ann\n\nI was there.", "1.1": "Bo\n\nWere you?", "2": "Cy\n\nSo was I."},
    ),
    "names-beside": (
        NAMED,
        {"1": "Ann said...\n\nI was there.\n\n3 May 2020", "2": "Bo said...\n\nWere you?"},
    ),
}


@pytest.mark.parametrize(("markup", "comments"), LISTED.values(), ids=LISTED)
def test_comments_in_other_makes(markup: str, comments: dict[str, str]) -> None:
    passages = page("", TEXT + markup).passages
    assert {each.number: "\n\n".join(each.blocks) for each in passages if each.number} == comments


def test_a_counter_of_comments_is_none() -> None:
    counters = "<div class=comment><a href=/c>12 comments</a></div><p class=comments>12</p>"
    assert page("", counters + TEXT).of(PartKind.COMMENT) == ""


def test_comments_of_unknown_make_stand_apart_too() -> None:
    words = "I was there on the quay myself, and it was not like this at all, I say."
    saved = page("", f"{TEXT}<div class=post-comments><p>{words}</p></div>")

    assert (saved.of(PartKind.COMMENT), "quay myself" in text_of(saved)) == (words, False)


def test_an_article_within_comments_is_an_article() -> None:
    saved = read_saved_page("x", f"<body><div class=comments>{TEXT}</div>".encode())
    assert "harbour master" in text_of(saved)


BYLINES = {
    "by": ("<p>By Jane Doe</p>", "By Jane Doe"),
    "name-alone": ("<p>Jane Doe</p>", "Jane Doe"),
    "with-a-day": ("<p class=byline>by Jane Doe, 3 May 2020</p>", "by Jane Doe, 3 May 2020"),
}


@pytest.mark.parametrize(("markup", "words"), BYLINES.values(), ids=BYLINES)
def test_the_authors_line_is_no_text(markup: str, words: str) -> None:
    saved = page(
        linked(author="Jane Doe", headline="Tide turns"), f"<h1>Tide turns</h1>{markup}{TEXT}"
    )

    assert text_of(saved).startswith("The harbour master")
    assert words in saved.of(PartKind.BYLINE)


def test_a_first_sentence_that_names_the_author_is_text() -> None:
    sentence = "<p>Jane Doe went to see the harbour for herself, and she tells of it here.</p>"
    saved = page(linked(author="Jane Doe"), sentence + TEXT)
    assert text_of(saved).startswith("Jane Doe went")


DATED = """<p class=dek>Never before had the ships been kept waiting for as long as on this day.</p>
<p>May 3, 2020</p>"""


def test_a_day_between_standfirst_and_text_is_no_text() -> None:
    saved = page(HEAD, f"<h1>Tide turns</h1>{DATED}{TEXT}")

    assert text_of(saved).startswith("The harbour master")
    assert saved.of(PartKind.DATELINE) == "May 3, 2020"
    assert (saved.deck.value or "").startswith("Never before")


DECKS = {
    "above-a-byline": "<h2>Ships had to wait all day</h2><p>By Jane Doe</p>",
    "named": "<p class=article-subtitle>Ships had to wait all day</p>",
}


@pytest.mark.parametrize("markup", DECKS.values(), ids=DECKS)
def test_a_subheading_below_the_title_is_the_standfirst(markup: str) -> None:
    saved = page(
        linked(author="Jane Doe", headline="Tide turns"), f"<h1>Tide turns</h1>{markup}{TEXT}"
    )

    assert (saved.deck.value, saved.deck.quote) == ("Ships had to wait all day",) * 2
    assert text_of(saved).startswith("The harbour master")


def test_a_section_that_begins_below_the_title_is_no_standfirst() -> None:
    saved = page(HEAD, f"<h1>Tide turns</h1><h2>What came on Monday</h2>{TEXT}")
    assert (saved.deck.value, "What came on Monday" in text_of(saved)) == (None, True)


def test_what_stands_around_the_article_is_set_aside_without_addresses() -> None:
    related = (
        "<div class=related><h4>Related stories</h4><ul><li><a href=/a>Pier falls</a></ul></div>"
    )
    footer = "<footer>© 2020 The Herald</footer>"
    biography = "<div class=author-bio>Jane Doe has written about harbours for thirty years.</div>"
    saved = read_saved_page("x", f"<article>{TEXT}</article>{biography}{related}{footer}".encode())

    assert saved.of(PartKind.RELATED) == "Related stories\n\n- Pier falls"
    assert saved.of(PartKind.BOILERPLATE) == "© 2020 The Herald"
    assert saved.of(PartKind.BIOGRAPHY).startswith("Jane Doe has written")


def test_a_text_that_only_the_pages_data_hold_is_read_from_them() -> None:
    words = "The harbour master said that the tide would turn at noon, and ships must wait. " * 3
    head = linked(articleBody=words)
    saved = read_saved_page("x", f"<head>{head}</head><body><p>Please wait.</p>".encode())

    assert "The harbour master said" in text_of(saved)
    assert saved.of(PartKind.BOILERPLATE) == "Please wait."


NAMES = (
    *("p", "div", "li", "td", "h2", "blockquote", "pre", "figcaption", "b", "a", "footer", "form"),
    *("ul", "table", "tr", "figure", "section"),
)
CLASSES = ("", "comment", "comments", "caption", "related", "author-bio", "byline")
NODES = st.recursive(
    st.text("abcäß09 *_[]()!\\`#|<&-\n", max_size=12),
    lambda inner: st.tuples(
        st.sampled_from(NAMES),
        st.sampled_from(CLASSES),
        st.lists(inner, max_size=4),
    ),
    max_leaves=25,
)


def markup_of(node: str | tuple[str, str, list[str]]) -> str:
    if isinstance(node, str):
        return node.replace("&", "&amp;").replace("<", "&lt;")
    name, named, inner = node
    return f"<{name} class='{named}' href='/x'>{''.join(map(markup_of, inner))}</{name}>"


@examples(100)
@given(st.lists(NODES, max_size=6).map(lambda nodes: "".join(map(markup_of, nodes))))
def test_every_sign_of_a_page_is_in_one_part(inner: str) -> None:
    from lxml.html import document_fromstring

    markup = f"<body><article>{TEXT}</article>{inner}</body>"
    study = Reader([], [], "en").study(Seed.of("a.html", markup.encode()))
    html = MarkdownRenderer().html(study.document.text, lambda _attribute, address: address)

    assert _signs(PlainText.of(html).text) == _signs(document_fromstring(markup).text_content())


def _signs(text: str) -> Counter[str]:
    return Counter(filter(str.isalnum, text))
