"""Any saved page is read within bounds or refused, and nothing is called for it."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws import examples

from bench.fuzz.seeds import read_html
from postil.errors import PostilError
from postil.reading.html.saved_page import read_saved_page
from postil.render.text.markdown import MarkdownRenderer

if TYPE_CHECKING:
    from postil.reading.html.saved_page import SavedPage

from saved_pages import TEXT, page, text_of

BAD = {
    "empty": (b"", "no HTML"),
    "blank": (b" \n ", "no HTML"),
    "no-body": (b"<html><head><title>x</title></head></html>", "no article text"),
    "empty-body": (b"<html><body></body></html>", "no article text"),
    "frames": (b"<html><frameset><frame src=a.html></frameset></html>", "no article text"),
    "pdf": (b"%PDF-1.4 ...", "a PDF"),
    "deep": (b"<div>" * 99_000 + TEXT.encode(), "nested too deep"),
    "deepest": (b"<div>" * 1_000_000 + TEXT.encode(), "more than 100,000 elements"),
    "rather-deep": (b"<div>" * 200 + TEXT.encode(), "nested more than 150 deep"),
    "many-elements": (b"<p>a <b>b</b></p>" * 15_000, "more than 20,000 elements"),
    "very-many-elements": (b"<a>" * 1_000_000, "too large"),
    "much-text": (b"<p>" + b"word " * 300_000, "more than 1,000,000 characters"),
    "many-attributes": (
        b"<p " + b" ".join(b"a%d=1" % n for n in range(100_000)) + b">x",
        "more than 500 attributes",
    ),
    "formulas": (b"<article><p>" + b"\\(" * 10_000, "more than 1,000 formulas"),
    "huge": (b"x" * 20_000_001, "20 MB"),
}


@pytest.mark.parametrize(("data", "message"), BAD.values(), ids=BAD)
def test_bad_pages_are_refused(data: bytes, message: str) -> None:
    with pytest.raises(PostilError) as caught:
        read_saved_page("seeds/x.html", data)

    (problem,) = caught.value.problems
    assert message in problem.message
    assert problem.hint
    assert problem.place.path == "seeds/x.html"


def test_frames_are_named_in_the_hint() -> None:
    with pytest.raises(PostilError, match="frames"):
        read_saved_page("seeds/x.html", BAD["frames"][0])


@pytest.mark.parametrize(
    "sign", ["\f", "\v", "\x01", "&#12;", "&#x1;", "&#65534;", "&#xD800;", "&#9999999;"]
)
def test_signs_that_no_tree_can_hold(sign: str) -> None:
    saved = page(f"<title>Tide{sign} turns</title>", f"<script>a</script>{sign} x {TEXT}{sign}")

    assert saved.facts.title.fact.value == "Tide turns"


ENTITIES = {
    "bomb": "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(12)),
    "file": '<!ENTITY a12 SYSTEM "file:///etc/passwd">',
    "external-dtd": '<!ENTITY % a SYSTEM "http://127.0.0.1:9/a.dtd"> %a;',
}


@pytest.mark.parametrize("entities", ENTITIES.values(), ids=ENTITIES)
def test_entities_are_not_expanded(entities: str) -> None:
    html = f"<!DOCTYPE html [{entities}]><html><body>{TEXT}<p>Lo &a12; behold.</p></body></html>"

    saved = read_saved_page("seeds/x.html", html.encode())

    assert len(text_of(saved)) < 1500
    assert "root:" not in text_of(saved)


WIDE = {
    "paragraphs": "".join(
        f"<p>Ship {n} came in at noon and left again.</p>" for n in range(15_000)
    ),
    "links": "<ul>" + "".join(f"<li><a href=x>ship {n}</a>" for n in range(9000)) + "</ul>",
    "times": "".join(f"<time datetime=2022-01-{n % 28 + 1:02}>x</time>" for n in range(15_000)),
    "dates": "".join(f"<div>{n % 28 + 1} March 2020</div>" for n in range(15_000)),
    "bylines": "".join(f"<div class=byline>By Ann Roe{n}</div>" for n in range(15_000)),
    "brackets": f"<p>{'[' * 900_000}</p>",
    "digits": f"<p>{'12 ' * 300_000}</p>",
    "slashed": f"<p>{'2020/01/' * 100_000}</p>",
    "json": f'<script type="application/ld+json">{"[" * 100_000}</script>',
}


@pytest.mark.parametrize("body", WIDE.values(), ids=WIDE)
def test_wide_pages_are_read_too(body: str) -> None:
    assert "The harbour master said" in text_of(page("", TEXT + body))


INTRICATE = {
    "signs in a list": f"<ul>{'<li>a &amp;amp; *b* &amp;lt; c' * 3_000}</ul>",
    "links in a list": f"<ul>{'<li>Ships in at <a href=https://x.example/1>noon</a>' * 3_000}</ul>",
    "links in a paragraph": f"<p>{'<a href=https://x.example/1>ship</a> ' * 3_000}",
    "signs in a table": f"<table>{'<tr><td>a|b<td>b|*' * 3_000}</table>",
    "fences in code": f"<pre><code>{'```' + chr(10)}{('```' + chr(10)) * 5_000}</code></pre>",
    "comments": f"<div id=comments>{'<div class=comment><p>I was there.</p></div>' * 3_000}</div>",
    "comments within each other": f"<div id=comments>{'<div class=comment>I was there.' * 130}",
    "emphasis": f"<p>{'<b><i>x</i> y</b> ' * 4_000}",
}


@pytest.mark.parametrize("body", INTRICATE.values(), ids=INTRICATE)
def test_what_a_page_repeats_is_not_too_much_to_be_shown(body: str) -> None:
    read_html(f"<article>{TEXT}{body}</article>".encode())


def test_reading_pages_is_not_imported_before_a_page_is_read() -> None:
    code = (
        "import sys; import postil.pipeline, postil.reading.html.saved_page\n"
        "from postil.reading.markdown_seed import read_markdown_seed\n"
        "read_markdown_seed('x.md', b'---\\ntitle: x\\n---\\ntext')\n"
        "print(sorted({'lxml', 'trafilatura', 'htmldate', 'dateparser'} & set(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_reading_says_nothing_and_calls_nobody() -> None:
    code = (
        "import sys\n"
        "CALLS = {'socket.connect', 'socket.sendto', 'socket.getaddrinfo'}\n"
        "sys.addaudithook(lambda event, _: event in CALLS and sys.exit(event))\n"
        "from postil.reading.html.saved_page import read_saved_page\n"
        f"read_saved_page('x', b'<html><body>' + {TEXT!r}.encode())\n"
        "try: read_saved_page('x', b'<html><body>')\n"
        "except Exception as error: print(type(error).__name__)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert (done.returncode, done.stdout, done.stderr) == (0, "PostilError\n", "")


PIECES = [
    "<p>",
    "</p>",
    "<div class=comment>",
    "</div>",
    "<ul>",
    "<li>",
    "<table>",
    "<tr>",
    "<td>",
    "<pre>",
    "<code>",
    "<blockquote>",
    "<h1>",
    "<h2>",
    "<br>",
    "<b>",
    "<time datetime=2022-02-24>",
    "<article>",
    "<script type='application/ld+json'>",
    "</script>",
    '{"@type":"Article","author":[{"name":[1]}]}',
    '{"@graph":[{"@id":{}},null,"x"]}',
    "<meta name=author content='A B'>",
    "<!--",
    "-->",
    "<![CDATA[",
    "<title>",
    "</title>",
    "<base href='http://[']>",
    "<link rel=canonical href='http://['>",
    "&#0;",
    "\0",
    "<svg>",
    "<html lang=x>",
    "<frameset>",
    "\ufffe",
    "\ud7ff",
    "2022-02-24",
    " # ",
    "|",
    "\n```\n",
    "The harbour master said that the tide would turn at noon, and that ships must wait. ",
    "<q",
    "='\"",
]


def outcome(data: bytes) -> SavedPage | str:
    try:
        return read_saved_page("x", data)
    except PostilError as error:
        return error.problems[0].hint


@examples(50)
@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join), st.binary(max_size=20))
def test_any_markup_gives_a_page_or_a_problem(markup: str, noise: bytes) -> None:
    data = markup.encode("utf-8", "surrogatepass")
    cut = len(data) // 2

    saved = outcome(data[:cut] + noise + data[cut:])

    assert saved == outcome(data[:cut] + noise + data[cut:])
    if not isinstance(saved, str):
        assert text_of(saved).strip()
        html = MarkdownRenderer().html(text_of(saved), lambda _attribute, _address: None)
        assert "<h1" not in html
        assert "<script" not in html


@given(st.binary(max_size=200))
def test_any_bytes_give_a_page_or_a_problem(data: bytes) -> None:
    assert outcome(data)
