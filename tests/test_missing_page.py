"""The page for a missing address: links that hold at any depth, and the title that is nearest."""

from __future__ import annotations

import gzip
import json
import mimetypes
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote, urlsplit

import pytest
from chromium import needs_chromium
from living_page import Digest, messages
from playwright.sync_api import expect
from preview_server import Previewed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page, Route

SCRIPT = Path(__file__).parents[1] / "layouts/assets/missing.js"
HOST = "https://example.org"
HOSTILE = "<img src=x onerror=alert(1)> and <script>alert(2)</script> in a headline"
TITLES = {
    "harbour-opens": ("Harbour opens again after the storm of the century", "en"),
    "ferries": ("Ferries Resume Their Crossing to the Northern Islands", "en"),
    "budget": ("Budget for the eastern quay is doubled once more", "en"),
    "lamps": ("The lamps that never failed", "en"),
    "hostile": (HOSTILE, "en"),
    "elections": ("Wahlen im Hafen: Die Fischer stimmen ab", "de"),
    "港口重新开放": ("港口在风暴之后重新开放", "zh"),
    "nameless": ("A plan without a name", "en"),
}
DRAFT = "The secret memorandum of the harbour master"


def article(title: str, language: str, more: str = "") -> str:
    head = json.dumps({"title": title, "language": language})[1:-1].replace(', "', '\n"')
    facts = "source: The Paper\ndate: 2022-02-24\nauthors: []\ntopics: [ferry]"
    return f"---\n{head}\n{facts}\n{more}---\n\nThe tide turned at nine.\n"


def digest_at(root: Path, base: str) -> Digest:
    digest = Digest(root)
    digest.configure(f"base_url: {base}")
    digest.articles.mkdir(parents=True)
    for slug, (title, language) in TITLES.items():
        digest.path(slug).write_text(article(title, language))
    digest.path("memorandum").write_text(article(DRAFT, "en", "draft: yes\n"))
    (root / "content/pages").mkdir()
    (root / "content/pages/method.md").write_text("---\ntitle: How we work\n---\n\nSlowly.\n")
    assert messages(digest.build()) == []
    return digest


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return digest_at(tmp_path_factory.mktemp("deep"), f"{HOST}/sub/path/").root / "site"


def test_the_titles_are_those_of_all_that_is_published(site: Path) -> None:
    titles = json.loads((site / "titles.json").read_bytes())
    named = {unquote(address): tuple(rest) for address, *rest in titles}
    wanted: dict[str, tuple[str, ...]] = {
        f"articles/{slug}.html": (title, language) if language != "en" else (title,)
        for slug, (title, language) in TITLES.items()
    }
    others = {
        "topics/ferry.html": ("Ferry",),
        "topics/harbour.html": ("Harbour",),
        "sources/the-paper.html": ("The Paper",),
        "method.html": ("How we work",),
    }
    assert named == {**wanted, **others}
    assert all((site / address).is_file() for address in named)


def test_the_script_is_small() -> None:
    assert len(gzip.compress(SCRIPT.read_bytes(), 9)) <= 1024


def host(site: Path, base: str) -> Callable[[Route], None]:
    """A host of static files, which answers with `404.html` wherever there is none."""

    def answer(route: Route) -> None:
        path = unquote(urlsplit(route.request.url).path)
        file = site / path.removeprefix(base)
        there = path.startswith(base) and file.is_file()
        file = file if there else site / "404.html"
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        route.fulfill(status=200 if there else 404, body=file.read_bytes(), content_type=kind)

    return answer


@pytest.fixture
def complaints() -> list[str]:
    """What the browser complains of, but for the missing page itself."""
    return []


@pytest.fixture
def page(browser: Browser, site: Path, complaints: list[str]) -> Iterator[Page]:
    context = browser.new_context()
    context.on("console", lambda message: complaints.append(message.text))
    context.on("weberror", lambda thrown: complaints.append(str(thrown.error)))
    context.route(f"{HOST}/**", host(site, "/sub/path/"))
    yield context.new_page()
    context.close()


NEAR = {
    "a slip": ("articles/habrour-opens-agian-after-the-storm", "harbour-opens"),
    "its first words": ("articles/ferries-resume-their", "ferries"),
    "other order, other signs": ("Doubled_Quay_Budget/Eastern", "budget"),
    "deep in another site's folders": ("2022/02/24/news/lamps-that-never-failed/", "lamps"),
    "most of its words": ("articles/budget-for-the-quay-doubled.php", "budget"),
    "words of a title in another language": ("hafen/wahlen-fischer-stimmen", "elections"),
    "Chinese": (quote("港口风暴之后开放"), "港口重新开放"),
    "markup": ("img-src-x-onerror-alert-script-headline", "hostile"),
    "no encoding at all": ("ferries-resume-crossing-%-northern", "ferries"),
}


@needs_chromium
@pytest.mark.parametrize(("asked", "slug"), NEAR.values(), ids=NEAR)
def test_the_nearest_title_is_offered_wherever_the_page_is_served(
    page: Page, complaints: list[str], asked: str, slug: str
) -> None:
    page.goto(f"{HOST}/sub/path/{asked}", wait_until="networkidle")
    title, language = TITLES[slug]
    said = page.get_by_role("status")
    expect(said).to_have_text(f"Perhaps you want: {title}")
    link = said.get_by_role("link")
    assert link.get_attribute("lang") == (language if language != "en" else None)
    assert said.locator("img, script").count() == 0
    assert all("404" in words for words in complaints)
    link.click()
    assert page.url == f"{HOST}/sub/path/articles/{quote(slug)}.html"
    assert page.locator("h1").inner_text() == title


@needs_chromium
@pytest.mark.parametrize(
    "asked",
    [
        "wp-login.php",
        "articles/",
        "articles/index.html",
        "favicon.png",
        "the",
        "2022/02/",
        "%FF%FE",
        "articles/the-secret-memorandum-of-the-harbour-master.html",
        "articles/gardening-in-the-spring.html",
    ],
)
def test_nothing_is_offered_where_no_title_is_near(
    page: Page, complaints: list[str], asked: str
) -> None:
    with page.expect_response("**/titles.json") as told:
        page.goto(f"{HOST}/sub/path/{asked}", wait_until="networkidle")
    assert told.value.status == 200
    assert page.get_by_role("status").inner_text() == ""
    assert all("404" in words for words in complaints)


@needs_chromium
def test_a_topic_is_near_by_its_name_alone(page: Page) -> None:
    page.goto(f"{HOST}/sub/path/topics/Harbor.html", wait_until="networkidle")
    expect(page.get_by_role("status").get_by_role("link")).to_have_text("Harbour")


@needs_chromium
def test_without_script_or_titles_it_is_the_page_it_was(browser: Browser, site: Path) -> None:
    for has_script in (False, True):
        context = browser.new_context(java_script_enabled=has_script)
        context.route(f"{HOST}/**", host(site, "/sub/path/"))
        context.route("**/titles.json", lambda route: route.abort())
        page = context.new_page()
        page.goto(f"{HOST}/sub/path/articles/ferries-resume-their", wait_until="networkidle")
        assert page.get_by_text("Perhaps").is_hidden()
        for name in ("digest", "timeline", "Search"):
            link = page.get_by_role("main").get_by_role("link", name=name)
            assert (link.get_attribute("href") or "").startswith("/sub/path/")
        context.close()


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Previewed]:
    root = digest_at(tmp_path, f"{HOST}/sub/path/").root
    program = (sys.executable, "-m", "postil", "serve", "--root", str(root), "--port", "0")
    previewed = Previewed(root, program=program).ready()
    yield previewed
    assert previewed.end() == 0


@needs_chromium
def test_the_preview_offers_it_too_though_the_site_is_to_stand_below_a_path(
    browser: Browser, preview: Previewed
) -> None:
    page = browser.new_page()
    page.goto(f"{preview.url}articles/deep/secret-memorandum-harbour-master")
    link = page.get_by_role("status").get_by_role("link")
    expect(link).to_have_text(DRAFT)
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).fontWeight") == "500"
    link.click()
    assert page.locator("h1").inner_text() == DRAFT
    page.close()
