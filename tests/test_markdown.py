"""What editors write becomes HTML that can do no harm, in bounded time."""

from __future__ import annotations

import re

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from postil.errors import Problems
from postil.model import Markdown
from postil.render.text.limits import TooIntricateError
from postil.render.text.links import Links
from postil.render.text.markdown import MarkdownRenderer, levelled, plain_text

HOSTILE = [
    "<script>alert(1)</script>",
    "<ScRiPt src=//evil.example/x.js></sCrIpT>",
    "<img src=x onerror=alert(1)>",
    "<img src=//evil.example/x.png>",
    "<svg onload=alert(1)><animate onbegin=alert(1)></svg>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<a href=javascript:alert(1)>x</a>",
    "<a href='&#106;avascript:alert(1)'>x</a>",
    "<a href='java&#9;script:alert(1)'>x</a>",
    "<a href='\tJaVaScRiPt:alert(1)'>x</a>",
    "<a href='&#1;javascript:alert(1)'>x</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
    "<a href='vbscript:msgbox(1)'>x</a>",
    "<a href='//evil.example'>x</a>",
    "<a href='\\\\evil.example'>x</a>",
    "[x](javascript:alert(1))",
    "[x](<java\tscript:alert(1)>)",
    "[x](&#x6A;avascript&colon;alert(1))",
    "[x](JAVASCRIPT&#58;alert(1))",
    "[x][y]\n\n[y]: javascript:alert(1)",
    "![x](data:image/svg+xml,<svg/onload=alert(1)>)",
    "![x](https://evil.example/x.png)",
    "<javascript:alert(1)>",
    '[x](https://a.example "t"onmouseover="alert(1))',
    '[x](https://a.example/"onmouseover="alert(1))',
    '```html" onclick="alert(1)\n<script>alert(1)</script>\n```',
    "``` { .x onclick=alert(1) }\nx\n```",
    '[^"><script>alert(1)</script>]\n\n[^"><script>alert(1)</script>]: x',
    "<iframe src=https://evil.example></iframe><object data=x></object><embed src=x>",
    "<form action=https://evil.example><input autofocus onfocus=alert(1)><button>x</button></form>",
    "<style>@import url(//evil.example)</style><link rel=stylesheet href=//evil.example>",
    "<meta http-equiv=refresh content='0;url=//evil.example'><base href=//evil.example>",
    "<p style='background:url(//evil.example)'>x</p>",
    "<div id=main class=masthead name=x>x</div><b id=notes>x</b><b id=note-order>x</b>",
    "<b id=fn-1>x</b><b id=fn-1>y</b> z[^1]\n\n[^1]: w",
    "<video src=x onerror=alert(1)><audio src=x><source src=x>",
    "<details open ontoggle=alert(1)>x</details>",
    "<template><script>alert(1)</script></template><noscript><p title='</noscript><script>'>",
    "<!--><script>alert(1)</script>--> <![CDATA[<script>alert(1)</script>]]> <?php x ?>",
    "&#1;&#2;&#x80;&#xD800;&#xFFFF;&#0; \x02wzxhzdk:0\x03 &#2;literal0&#3;",
    '<a title="\n\n<p>" onclick="alert(1)</p>\n\n">x</a>',
]
ATTRIBUTES = {
    *("lang", "dir", "title", "id", "class", "href", "src", "alt", "width", "height"),
    *("start", "reversed", "colspan", "rowspan", "scope"),
}
IDENTITY = re.compile(r"fn(ref\d*)?-n-\d+")


def harmless(html: str) -> None:
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    ids = []
    for element in parser.parseFragment(html, container="div").iter():
        assert element.tag not in {"script", "style", "iframe", "svg", "math", "form", "link"}
        ids += [element.get("id")] if element.get("id") else []
        for name, value in element.attrib.items():
            assert name in ATTRIBUTES, html
            if name == "href":
                assert re.match(r"https?://|mailto:|#fn(ref\d*)?-", value), html
            assert name != "src", html
            assert name != "class" or value.startswith("footnote"), html
    assert all(IDENTITY.fullmatch(one) for one in ids), html
    assert len(ids) == len(set(ids)), html
    assert not re.search("[\0-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]", html)


def typeset(text: str) -> str:
    resolve = Links({}, {}).of("content/articles/a.md", "../", Markdown(text), Problems())
    return MarkdownRenderer().html(text, resolve, "n-")


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_hostile_comes_through(text: str) -> None:
    harmless(typeset(text))
    harmless(typeset(f"> - {text}"))


@given(
    st.lists(
        st.sampled_from([*HOSTILE, "<", ">", '"', "'", "\n\n", "`", "&", "=", " "]), max_size=5
    )
)
def test_nothing_hostile_comes_through_together(texts: list[str]) -> None:
    harmless(typeset("".join(texts)))


INTRICATE = {
    "brackets": "[" * 10_000,
    "pictures": "![" * 10_000,
    "sections of CDATA": "<![CDATA[" * 10_000,
    "tags left open": "<b a='" * 10_000,
    "divs": "<div>" * 100_000,
    "divs in paragraphs": "<div>\n\n" * 20_000,
    "list signs": "- " * 2_000,
    "numbers": "1. " * 2_000,
    "lists nested": "\n".join("    " * depth + "- a" for depth in range(300)),
    "quotations nested": "> " * 300 + "a",
    "headings": "\n# a" * 20_000,
    "rules": "\n***" * 20_000,
    "fences": "```a\n" * 20_000,
    "footnotes": "[^a]\n\n[^a]: b\n\n" * 3_000,
    "definitions": "\n===</div>\n[a]: b" * 4_000,
    "links left open": "[a](<b" * 20_000,
    "emphasis": "*a" * 10_000,
    "underscores": "_a " * 10_000,
    "backslashes": "\\*" * 50_000,
}


@pytest.mark.parametrize("text", INTRICATE.values(), ids=INTRICATE)
def test_an_intricate_text_is_refused(text: str) -> None:
    with pytest.raises(TooIntricateError):
        typeset(text)


MUCH = {
    "a paragraph of five megabytes": "word " * 1_000_000,
    "a list of links": "\n".join(f"- [name {n}](https://a.example/{n})" for n in range(900)),
    "paragraphs": "some words\n\n" * 20_000,
    "links": "[name](https://a.example/)\n\n" * 10_000,
    "code": "```\n" + "[{(<*_`" * 5_000 + "\n```",
}


@pytest.mark.parametrize("text", MUCH.values(), ids=MUCH)
def test_much_text_is_taken(text: str) -> None:
    assert len(typeset(text)) > len(text) / 2


def test_footnotes_of_two_texts_have_no_id_in_common() -> None:
    renderer = MarkdownRenderer()
    text = "a[^1] b[^n-1] c[^1]\n\n[^1]: x\n\n[^n-1]: y"
    pages = [renderer.html(text, lambda _a, b: b, prefix) for prefix in ("", "n-", "n--", "n-1-")]
    ids = [one for page in pages for one in re.findall(r'id="([^"]*)"', page)]
    assert len(ids) == len(set(ids)) == 20
    for page in pages:
        assert set(re.findall(r'href="#([^"]*)"', page)) == set(re.findall(r'id="([^"]*)"', page))


@pytest.mark.parametrize(
    ("written", "top", "levels"),
    [
        ("3", 2, "2"),
        ("345", 2, "234"),
        ("353", 2, "232"),
        ("16", 2, "23"),
        ("4", 4, "4"),
        ("456", 4, "456"),
        ("123456", 4, "456666"),
        ("42", 2, "22"),
    ],
)
def test_headings_begin_where_the_page_wants_them_and_skip_none(
    written: str, top: int, levels: str
) -> None:
    html = "".join(f'<h{level} title="<h1>">x</h{level}>' for level in written)
    found = levelled(html, top)
    assert "".join(re.findall(r"<h(\d) title=\"<h1>\">x</h\1>", found)) == levels


def test_plain_text_has_no_markup_in_it() -> None:
    html = '<p title="a > b">x &lt;b&gt;<sup id="fnref-1"><a>1</a></sup></p><div class="footnote">y'
    assert plain_text(html) == "x <b>"


def test_a_paragraph_set_aside_comes_back_once() -> None:
    forged = "<p>" + "long " * 50 + "</p>\n\n" + "&#2;literal0&#3; " * 20
    assert typeset(forged).count("long") <= 50
