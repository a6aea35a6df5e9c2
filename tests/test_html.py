"""Every page of a site is valid, leads somewhere, and runs nothing, whatever is in it."""

from __future__ import annotations

import json
import posixpath
import re
import xml.etree.ElementTree as ET
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from threading import Thread
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote, urlsplit

import html5lib
import pytest
from chromium import chromium, needs_chromium
from sample_site import built, write_sample

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from xml.etree.ElementTree import Element

ATOM = "{http://www.w3.org/2005/Atom}"
OWN = re.compile(r"(/sub/path/|(\.\./)*)assets/[\w.-]+$")
FORBIDDEN = {"iframe", "object", "embed", "base", "style", "video", "audio"}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = write_sample(tmp_path_factory.mktemp("digest"))
    report = built(root)
    assert [str(problem) for problem in report.problems] == []
    return root / "site"


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Element]:
    parsed = {}
    for path in sorted(site.rglob("*.html")):
        parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
        parsed[path.relative_to(site).as_posix()] = parser.parse(path.read_bytes())
    return parsed


def test_the_sample_has_every_kind_of_page(pages: dict[str, Element]) -> None:
    assert len(pages) >= 20
    assert {"index.html", "404.html", "timeline.html", "articles/rich.html"} <= set(pages)


def test_nothing_runs_and_nothing_is_loaded_from_elsewhere(pages: dict[str, Element]) -> None:
    for page in pages.values():
        for element in page.iter():
            assert element.tag not in FORBIDDEN
            assert element.tag != "script" or is_data(element) or is_own(element)
            for name, value in element.attrib.items():
                assert not name.startswith("on")
                assert name not in ("style", "srcdoc", "srcset", "action", "formaction")
                assert not re.match(r"\s*(javascript|data|vbscript):", value, re.IGNORECASE)
            if element.tag in ("img", "link") and element.get("rel") not in ("canonical",):
                assert not urlsplit(element.get("src") or element.get("href") or "").netloc


def is_own(script: Element) -> bool:
    return not "".join(script.itertext()) and OWN.match(script.get("src", "")) is not None


def is_data(script: Element) -> bool:
    if script.get("type") != "application/ld+json" or script.get("src"):
        return False
    return "@context" in json.loads("".join(script.itertext()))


def test_what_was_written_stays_text(pages: dict[str, Element]) -> None:
    words = "".join(pages["articles/rich.html"].itertext())
    for label in ("Title", "Deck", "Summary", "Original", "Author", "©", "NATO", "Mediaite", "me"):
        assert (
            f'{label} "><script>alert(1)</script><img src=x onerror=alert(1)>{{{{ 7*7 }}}}' in words
        )


def test_no_file_holds_a_control_character(site: Path) -> None:
    for path in [*site.rglob("*.html"), *site.rglob("*.xml")]:
        assert not re.search("[\0-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]", path.read_text())


def test_ids_are_unique_and_headings_skip_no_level(pages: dict[str, Element]) -> None:
    for name, page in pages.items():
        ids = [element.get("id") for element in page.iter() if element.get("id")]
        assert len(ids) == len(set(ids)), name
        levels = [int(one.tag[1]) for one in page.iter() if re.fullmatch("h[1-6]", str(one.tag))]
        assert levels.count(1) == 1, name
        assert levels[0] == 1, name
        assert all(below <= above + 1 for above, below in pairwise(levels)), name


def test_an_article_counts_the_notes_that_stand_on_its_page(pages: dict[str, Element]) -> None:
    counted: set[int] = set()
    for path, page in pages.items():
        if path.startswith("articles/"):
            standing = [one for one in page.iter() if one.get("id", "").startswith("note-")]
            number = next(one for one in page.iter("dt") if one.text == "Notes")
            said = page.find(f".//dt[.='{number.text}']/../dd")
            assert said is not None
            assert "".join(said.itertext()) == (str(len(standing)) if standing else "None yet")
            counted.add(len(standing))
    assert len(counted) == 3


def test_landmarks_language_and_title(pages: dict[str, Element]) -> None:
    for name, page in pages.items():
        assert page.get("lang") == "en", name
        assert [len(page.findall(f".//{tag}")) for tag in ("main", "title")] == [1, 1], name
        assert page.find("./body/header//nav[@aria-label]") is not None, name
        assert page.find("./body/footer") is not None, name
    assert pages["articles/rich.html"].find(".//h1").get("lang") == "de"  # type: ignore[union-attr]


def addresses(page: Element) -> list[str]:
    found = [element.get("href") or element.get("src") for element in page.iter()]
    return [address for address in found if address is not None]


@pytest.mark.parametrize("prefix", ["/", "/sub/path/"])
def test_every_link_leads_to_a_file_and_to_an_id_in_it(
    site: Path, pages: dict[str, Element], prefix: str
) -> None:
    for name, page in pages.items():
        if name == "404.html" and prefix == "/":
            continue
        for address in addresses(page):
            parts = urlsplit(address)
            if parts.scheme:
                continue
            target = posixpath.normpath(posixpath.join(prefix, posixpath.dirname(name), parts.path))
            if not parts.path:
                target = prefix + name
            assert target.startswith(prefix), (name, address)
            file = unquote(target.removeprefix(prefix))
            assert (site / file).is_file(), (name, address)
            if parts.fragment:
                ids = {element.get("id") for element in pages[file].iter()}
                assert unquote(parts.fragment) in ids, (name, address)


def parse(path: Path) -> Element:
    return ET.parse(path).getroot()  # noqa: S314


def test_the_feed_is_atom(site: Path) -> None:
    feed = parse(site / "feed.xml")
    entries = feed.findall(f"{ATOM}entry")
    assert feed.tag == f"{ATOM}feed"
    assert len(entries) >= 2
    for element in (feed, *entries):
        for wanted in ("id", "title", "updated"):
            assert len(element.findall(f"{ATOM}{wanted}")) == 1
        assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", element.findtext(f"{ATOM}id") or "")
        for name in ("updated", "published"):
            for moment in element.findall(f"{ATOM}{name}"):
                assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", moment.text or "")
        for link in element.findall(f"{ATOM}link"):
            assert (link.get("href") or "").startswith("https://example.org/sub/path/")
    assert len({entry.findtext(f"{ATOM}id") for entry in entries}) == len(entries)
    assert feed.find(f"{ATOM}author/{ATOM}name") is not None


def test_the_sitemap_names_every_page_but_the_missing_one(
    site: Path, pages: dict[str, Element]
) -> None:
    namespace = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    found = [one.text or "" for one in parse(site / "sitemap.xml").iter(f"{namespace}loc")]
    named = {unquote(one.removeprefix("https://example.org/sub/path/")) for one in found}
    assert named == set(pages) - {"404.html"}


def test_an_added_document_leaves_the_other_entries_as_they_are(tmp_path: Path) -> None:
    def entries() -> dict[str | None, str]:
        assert not built(tmp_path).failed
        feed = parse(tmp_path / "site/feed.xml")
        found = feed.findall(f"{ATOM}entry")
        return {one.findtext(f"{ATOM}id"): ET.tostring(one, "unicode") for one in found}

    write_sample(tmp_path)
    before = entries()
    (tmp_path / "seeds/new.txt").write_text("A new title here\n\nWords.")
    after = entries()
    assert len(after) == len(before) + 1
    assert before.items() <= after.items()


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def host(site: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=site))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@needs_chromium
def test_in_a_browser_nothing_runs_and_nothing_is_missing(
    host: str, pages: dict[str, Element]
) -> None:
    said: list[str] = []
    with chromium() as browser:
        page = browser.new_page()
        page.on("dialog", lambda dialog: said.append(dialog.message))
        page.on("console", lambda message: said.append(message.text))
        page.on("requestfailed", lambda request: said.append(str(request.failure)))
        page.set_viewport_size({"width": 320, "height": 700})
        for name in sorted(set(pages) - {"404.html"}):
            page.goto(f"{host}/{quote(name)}")
            page.evaluate("document.fonts.ready.then(() => null)")
            assert page.evaluate("document.fonts.check('500 16px Newsreader Display')"), name
            assert page.evaluate("document.documentElement.scrollWidth") <= 320, name
    assert set(said) <= {"net::ERR_ABORTED"}


@needs_chromium
def test_from_a_disk_it_has_its_style_and_its_fonts(site: Path) -> None:
    with chromium() as browser:
        page = browser.new_page()
        page.goto((site / "articles/rich.html").as_uri())
        page.evaluate("document.fonts.ready.then(() => null)")
        loaded = "[...document.fonts].filter(one => one.status == 'loaded').map(one => one.family)"
        assert "Newsreader Display" in str(page.evaluate(loaded))
        assert page.evaluate("getComputedStyle(document.body).maxWidth") != "none"
