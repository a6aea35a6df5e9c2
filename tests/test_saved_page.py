"""Saved web pages: their facts with the element each came from, their text, and bad ones."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws import examples

from postil.errors import PostilError
from postil.reading.html.days import day_of
from postil.reading.html.people import people
from postil.reading.html.saved_page import read_saved_page
from postil.render.text.markdown import MarkdownRenderer

if TYPE_CHECKING:
    from postil.reading.html.saved_page import SavedPage

TEXT = """<p>The harbour master said that the tide would turn at noon, and that ships must wait.</p>
<p>Nobody on the quay had expected such a wait, and several captains said so to one another.</p>
<p>By the evening all of them had left, and the last lamp of the lighthouse was burning.</p>"""
BYLINED = "<div class=meta><div>By <b>Jane Doe</b></div><div>Somewhere Herald</div></div>"


def page(head: str = "", body: str = TEXT, attributes: str = "") -> SavedPage:
    html = f"<!DOCTYPE html><html {attributes}><head>{head}</head>"
    return read_saved_page(
        "seeds/x.html", f"{html}<body><article>{body}</article></body></html>".encode()
    )


def linked(**values: object) -> str:
    data = {"@context": "https://schema.org", "@type": "NewsArticle", **values}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def graph(*nodes: object) -> str:
    data = json.dumps({"@context": "https://schema.org", "@graph": nodes})
    return f'<script type="application/ld+json">{data}</script>'


def meta(name: str, content: str, attribute: str = "name") -> str:
    return f'<meta {attribute}="{name}" content="{content}">'


FACTS = {
    "headline": ("title", linked(headline="Tide turns"), "Tide turns", "JSON-LD `headline`"),
    "headline-with-entities": (
        "title",
        linked(headline="Tide &amp; <b>time</b>"),
        "Tide & time",
        "JSON-LD `headline`",
    ),
    "og-title": (
        "title",
        meta("og:title", "Tide turns", "property"),
        "Tide turns",
        "meta `og:title`",
    ),
    "og-title-under-name": (
        "title",
        meta("og:title", "Tide turns"),
        "Tide turns",
        "meta `og:title`",
    ),
    "title-element": ("title", "<title>Tide turns</title>", "Tide turns", "title"),
    "title-without-source": (
        "title",
        "<title>Tide turns | The Herald</title>" + meta("og:site_name", "The Herald", "property"),
        "Tide turns",
        "title",
    ),
    "title-keeps-its-own-dash": (
        "title",
        "<title>Tide turns - and how</title>",
        "Tide turns - and how",
        "title",
    ),
    "citation-title": ("title", meta("citation_title", "Tides"), "Tides", "meta `citation_title`"),
    "publisher": (
        "source",
        linked(publisher={"name": "The Herald"}),
        "The Herald",
        "JSON-LD `publisher`",
    ),
    "publisher-by-id": (
        "source",
        graph(
            {"@type": "Organization", "@id": "#o", "name": "The Herald"},
            {"@type": ["Article", "NewsArticle"], "publisher": {"@id": "#o"}},
        ),
        "The Herald",
        "JSON-LD `publisher`",
    ),
    "site-name": (
        "source",
        meta("og:site_name", "The Herald", "property"),
        "The Herald",
        "meta `og:site_name`",
    ),
    "journal": (
        "source",
        meta("citation_journal_title", "Tides"),
        "Tides",
        "meta `citation_journal_title`",
    ),
    "site-name-with-motto": (
        "source",
        meta("og:site_name", "herald.org - Jane's blog", "property")
        + '<link rel=canonical href="https://herald.org/a">',
        "herald.org",
        "meta `og:site_name`",
    ),
    "publisher-page-is-no-name": (
        "source",
        meta("article:publisher", "https://www.facebook.com/h", "property"),
        None,
        None,
    ),
    "end-of-title-is-the-domain": (
        "source",
        (
            "<title>Tide turns – The Daily Herald</title>"
            '<link rel=canonical href="https://www.dailyherald.com/a">'
        ),
        "The Daily Herald",
        "title, whose one end is the site's domain",
    ),
    "domain": (
        "source",
        '<link rel=canonical href="https://www.herald.org/a">',
        "herald.org",
        "the domain of the page's address",
    ),
    "published": (
        "date",
        linked(datePublished="2022-02-24T23:30:00-05:00"),
        "2022-02-24",
        "JSON-LD `datePublished`",
    ),
    "published-before-modified": (
        "date",
        linked(dateModified="2023-01-01", datePublished="2022-02-24"),
        "2022-02-24",
        "JSON-LD `datePublished`",
    ),
    "modified-alone": ("date", linked(dateModified="2023-01-01"), None, None),
    "published-time": (
        "date",
        meta("article:published_time", "2022-02-24T10:00:00Z", "property"),
        "2022-02-24",
        "meta `article:published_time`",
    ),
    "citation-date": (
        "date",
        meta("citation_publication_date", "2022/02/24"),
        "2022-02-24",
        "meta `citation_publication_date`",
    ),
    "dublin-core": (
        "date",
        meta("DC.date.issued", "2022-02-24"),
        "2022-02-24",
        "meta `DC.date.issued`",
    ),
    "impossible-day": ("date", meta("date", "2022-02-30"), None, None),
    "day-in-address": (
        "date",
        '<link rel=canonical href="https://herald.org/2022/02/24/tide">',
        "2022-02-24",
        "a day in the page's address",
    ),
    "author": (
        "authors",
        linked(author={"@type": "Person", "name": "Jane Doe"}),
        ("Jane Doe",),
        "JSON-LD `author`",
    ),
    "authors": (
        "authors",
        linked(author=[{"name": "Jane Doe"}, {"name": "Ann de la Roe"}]),
        ("Jane Doe", "Ann de la Roe"),
        "JSON-LD `author`",
    ),
    "author-by-id": (
        "authors",
        graph(
            {"@type": "Article", "author": {"@id": "#p"}},
            {"@type": "Person", "@id": "#p", "name": "Jane Doe"},
        ),
        ("Jane Doe",),
        "JSON-LD `author`",
    ),
    "organisation-as-author": (
        "authors",
        linked(author={"@type": "Organization", "name": "Blue Water"}),
        None,
        None,
    ),
    "json-ld-before-meta": (
        "authors",
        meta("author", "Ann Other") + linked(author="Jane Doe"),
        ("Jane Doe",),
        "JSON-LD `author`",
    ),
    "staff-yields-to-meta": (
        "authors",
        meta("author", "Jane Doe") + linked(author="Herald Staff"),
        ("Jane Doe",),
        "meta `author`",
    ),
    "source-is-no-author": (
        "authors",
        meta("author", "Blue Water") + linked(publisher={"name": "Blue Water"}),
        None,
        None,
    ),
    "citation-authors": (
        "authors",
        meta("citation_author", "Doe, Jane") + meta("citation_author", "Ann Roe"),
        ("Jane Doe", "Ann Roe"),
        "meta `citation_author`",
    ),
    "canonical": (
        "url",
        '<link rel="canonical" href="https://herald.org/a?b=1#c">',
        "https://herald.org/a?b=1",
        "link `canonical`",
    ),
    "script-address": ("url", '<link rel="canonical" href="javascript:alert(1)">', None, None),
    "saved-from": (
        "url",
        "<!-- saved from url=(0020)https://herald.org/a -->",
        "https://herald.org/a",
        "the comment of the program that saved it",
    ),
    "accessed": (
        "accessed",
        (
            "<!--\n Page saved with SingleFile \n url: https://herald.org/a \n "
            "saved date: Thu Feb 24 2022 10:00:00 GMT+0100\n-->"
        ),
        "2022-02-24",
        "SingleFile's `saved date`",
    ),
    "locale": ("language", meta("og:locale", "en_GB", "property"), "en-GB", "meta `og:locale`"),
    "standfirst": (
        "standfirst",
        meta("description", "Ships had to wait all day."),
        "Ships had to wait all day.",
        "meta `description`",
    ),
    "standfirst-cut-off": ("standfirst", meta("description", "Ships had to wait all…"), None, None),
    "keywords": ("keywords", meta("keywords", "sea, tides"), ("sea", "tides"), "meta `keywords`"),
    "json-ld-broken": (
        "title",
        '<script type="application/ld+json">{"headline": </script>',
        None,
        None,
    ),
}


@pytest.mark.parametrize(("name", "head", "value", "reason"), FACTS.values(), ids=FACTS)
def test_metadata(name: str, head: str, value: object, reason: str | None) -> None:
    fact = getattr(page(head).facts, name).fact

    assert getattr(fact.value, "text", fact.value) == value
    assert fact.reason == reason
    assert (fact.quote is None) == (value is None)


VISIBLE = {
    "heading": ("title", "<h1>Tide turns</h1>", "Tide turns"),
    "marked-time": (
        "date",
        "<time>3 May 2020</time><time itemprop=datePublished datetime=2022-02-24>x</time>",
        "2022-02-24",
    ),
    "times-that-differ": (
        "date",
        "<time datetime=2022-02-24>a</time><time datetime=2022-03-24>b</time>",
        None,
    ),
    "comment-time": ("date", "<div class=comments><time datetime=2022-02-24>a</time></div>", None),
    "line-of-a-day": ("date", "<div>February 24, 2022</div>", "2022-02-24"),
    "lines-of-two-days": ("date", "<div>February 24, 2022</div><div>May 3, 2022</div>", None),
    "day-in-a-sentence": (
        "date",
        "<p>It was February 24, 2022 when the ships of the line came in.</p>",
        None,
    ),
    "day-of-two-readings": ("date", "<div>03/04/2022</div>", None),
    "microdata": ("authors", "<span itemprop=author>Jane Doe</span>", ("Jane Doe",)),
    "relation": ("authors", "<a rel=author href=/jane>Jane Doe</a>", ("Jane Doe",)),
    "class": (
        "authors",
        "<p class='post-byline small'>By Jane Doe, Staff Writer</p>",
        ("Jane Doe",),
    ),
    "class-of-many": (
        "authors",
        "".join(f"<p class=byline>{name} Doe</p>" for name in ["Jo", "Al", "Bo", "Cy", "Ed"]),
        None,
    ),
    "line-with-by": ("authors", BYLINED, ("Jane Doe",)),
    "lines-with-by-differ": ("authors", "<div>By Jane Doe</div><div>By Ann Roe</div>", None),
    "byline-of-a-list": ("authors", "<aside><p class=byline>By Jane Doe</p></aside>", None),
}


@pytest.mark.parametrize(("name", "body", "value"), VISIBLE.values(), ids=VISIBLE)
def test_what_a_reader_sees(name: str, body: str, value: object) -> None:
    fact = getattr(page("", body + TEXT).facts, name).fact

    assert getattr(fact.value, "text", fact.value) == value


def test_language_of_the_document() -> None:
    fact = page(attributes="lang=fr").facts.language.fact

    assert (fact.value, fact.reason) == ("fr", "html `lang`")


def test_every_candidate_is_kept_with_its_words() -> None:
    head = meta("og:title", "Tide turns", "property") + linked(headline="The tide turns")
    title = page(head).facts.title

    assert [each.quote for each in title.candidates] == ["The tide turns", "Tide turns"]


NAMES = {
    "by": ("By Jane Doe and John Roe", ("Jane Doe", "John Roe")),
    "role": ("Jane Doe, Staff Writer", ("Jane Doe",)),
    "address": ("Jane Doe | jane@herald.org", ("Jane Doe",)),
    "web-address": ("https://herald.org/jane", ()),
    "organisation": ("Associated Press", ()),
    "one-word": ("admin", ()),
    "capitals": ("JANE DOE", ("Jane Doe",)),
    "particle": ("Ursula von der Leyen", ("Ursula von der Leyen",)),
    "junior": ("Martin Luther King, Jr.", ("Martin Luther King Jr",)),
    "degree": ("Jane Doe, Ph.D.", ("Jane Doe",)),
    "initials": ("J. R. R. Tolkien", ("J. R. R. Tolkien",)),
    "day": ("Jane Doe Monday, November 18, 2019", ("Jane Doe",)),
    "agency-after-for": ("Jane Doe for Reuters", ("Jane Doe",)),
    "diacritics": ("Łukasz Żal & Zoë O’Brien-Smith", ("Łukasz Żal", "Zoë O’Brien-Smith")),
    "script-without-case": ("王小明", ("王小明",)),
    "sentence": ("a story about ships", ()),
    "twice": ("Jane Doe, Jane Doe", ("Jane Doe",)),
}


@pytest.mark.parametrize(("text", "names"), NAMES.values(), ids=NAMES)
def test_people(text: str, names: tuple[str, ...]) -> None:
    assert people(text) == names


DAYS = {
    "iso": ("2022-02-24", "2022-02-24"),
    "time-and-offset": ("2022-02-24T23:59:59.123+13:00", "2022-02-24"),
    "mail": ("Thu, 24 Feb 2022 09:32:17 +0000", "2022-02-24"),
    "words": ("Thursday, February 24, 2022, 06:47 PM", "2022-02-24"),
    "compact": ("20220224", "2022-02-24"),
    "month": ("2022/02", "2022-02"),
    "year": ("2022", "2022"),
    "american-for-certain": ("12/24/2022", "2022-12-24"),
    "either": ("03/04/2022", None),
    "impossible": ("2022-02-30", None),
    "month-13": ("2022-13-01", None),
    "two-days": ("3 May 2022, updated 4 May 2022", None),
    "words-only": ("yesterday", None),
    "number": ("1645700000", None),
    "long": ("2022-02-24" + " x" * 100, None),
}


@pytest.mark.parametrize(("text", "day"), DAYS.values(), ids=DAYS)
def test_days(text: str, day: str | None) -> None:
    found = day_of(text)

    assert (found and found.text) == day


ENCODED = {
    "utf-8": ("é", "utf-8", ""),
    "utf-8-mark": ("é", "utf-8-sig", ""),
    "utf-16-mark": ("é", "utf-16", ""),
    "declared": ("Привет", "koi8-r", "<meta charset=koi8-r>"),
    "declared-in-http-equiv": (
        "Привет",
        "cp1251",
        '<meta http-equiv=Content-Type content="text/html; charset=windows-1251">',
    ),
    "latin-1-means-windows": ("“é”", "cp1252", "<meta charset=iso-8859-1>"),
    "undeclared": ("“é”", "cp1252", ""),
    "declared-wrongly": ("“é”", "utf-8", "<meta charset=iso-8859-1>"),
    "declared-as-no-encoding": ("é", "cp1252", "<meta charset=rot13>"),
    "declared-escapes": ("é", "cp1252", "<meta charset=unicode_escape>"),
    "japanese": ("日本語", "iso2022_jp", "<meta charset=iso-2022-jp>"),
}


@pytest.mark.parametrize(("word", "encoding", "declared"), ENCODED.values(), ids=ENCODED)
def test_encodings(word: str, encoding: str, declared: str) -> None:
    html = f"<html><head>{declared}<title>{word}</title></head><body>{TEXT}</body></html>"

    saved = read_saved_page("seeds/x.html", html.encode(encoding))

    assert saved.facts.title.fact.value == word


TEXTS = {
    "headings-from-level-three": ("<h2>Noon</h2>", "### Noon"),
    "levels-below": ("<h2>Noon</h2><p>Ships came in.</p><h3>One</h3><p>And went.</p>", "#### One"),
    "heading-that-ends-in-a-sign": ("<h2>Of C#</h2>", "### Of C\\#"),
    "list": (
        "<ul><li>one ship came in</li><li>two ships</li></ul>",
        "- one ship came in\n- two ships",
    ),
    "numbered": ("<ol><li>one ship came in</li><li>two ships</li></ol>", "1. one ship came in"),
    "list-in-a-list": (
        "<ul><li>ships<ul><li>one ship came in</li></ul></li></ul>",
        "- ships\n    - one ship came in",
    ),
    "quotation": (
        "<blockquote><p>Aye, she said to him.</p></blockquote>",
        "> Aye, she said to him.",
    ),
    "signs": (
        "<p>A *star* and [a](b) and 1 &lt;b&gt; &amp;amp; it.</p>",
        r"A \*star\* and \[a\](b) and 1 &lt;b> &amp;amp; it.",
    ),
    "line-that-looks-like-notes": ("<p>## Notes</p>", r"\## Notes"),
    "code": ("<pre><code>a\n```\nb</code></pre>", "````\na\n```\nb\n````"),
    "table": (
        "<table><tr><th>a</th><th>b|c</th></tr><tr><td>1</td><td>2</td></tr></table>",
        "| a | b&#124;c |\n| --- | --- |\n| 1 | 2 |",
    ),
}


@pytest.mark.parametrize(("body", "markdown"), TEXTS.values(), ids=TEXTS)
def test_text(body: str, markdown: str) -> None:
    first, rest = TEXT.split("\n", 1)

    text = page("<title>Tides</title>", f"{first}{body}{rest}").text

    assert markdown in text
    assert text.startswith("The harbour master")
    assert text.endswith("was burning.")


def test_scripts_and_embedded_pictures_leave_nothing_behind() -> None:
    picture = f'<img src="data:image/png;base64,{"A" * 500_000}" onerror="alert(1)">'

    text = page("", f"<script>alert(1)</script>{picture}<style>p {{}}</style>{TEXT}").text

    assert "alert" not in text
    assert "data:" not in text
    assert len(text) < 500


def test_the_title_is_not_repeated_in_the_text() -> None:
    assert "Tide turns" not in page("<title>Tide turns</title>", f"<h1>Tide turns</h1>{TEXT}").text


def test_comments_stand_apart() -> None:
    remark = "<p>I was there on the quay myself, and it was not like this at all, I say.</p>"
    saved = page("", f"{TEXT}<div id=comments><div class=comment>{remark}</div></div>")

    assert "I was there" in saved.comments
    assert "I was there" not in saved.text


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

    assert len(saved.text) < 1500
    assert "root:" not in saved.text


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
    assert "The harbour master said" in page("", TEXT + body).text


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
        assert saved.text.strip()
        html = MarkdownRenderer().html(saved.text, lambda _attribute, _address: None)
        assert "<h1" not in html
        assert "<script" not in html


@given(st.binary(max_size=200))
def test_any_bytes_give_a_page_or_a_problem(data: bytes) -> None:
    assert outcome(data)
