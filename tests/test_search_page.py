"""The search page in a real browser, over the real index, and without either."""

from __future__ import annotations

import gzip
import re
import shutil
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from chromium import needs_chromium
from playwright.sync_api import expect

from postil.build import build
from postil.progress import Progress
from postil.resources import shipped_layouts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

HOSTILE = "<img src=x onerror=alert(1)>"
NOT_LOADED = "Search could not load its index. The full list is below."
CONFIG = """
title: Searched
topics: [{id: alliances}, {id: nato, label: NATO, broader: [alliances]}, {id: gas, label: Gas}]
kinds: [context, question]
"""
PAGES = {
    "article-four": f"""---
title: 'Talks {HOSTILE} begin'
date: 2022-02-24
source: The Paper
topics: [nato]
summary: The ambassadors convened.
---

Estonia began consultations under Article 4 of the treaty, a first for the café.

## Notes

### Context: {HOSTILE} what it asks for

> under Article 4 of the treaty

Article 4 obliges members to consult `{HOSTILE}` and `&amp;` nothing more.

### Question

> a first

Zeppelin?

### A draft

> Estonia

- draft: yes

Unpublished.
""",
    "treaties": """---
title: Two treaties
date: 2021-12-17
source: Other
topics: [gas]
language: de
---

Der Vertrag über das Gas, Article one.

## Notes

### Compare the four

> Der Vertrag

Compare Article 4 of the draft.
""",
    "withheld": "---\ntitle: Withheld\ntext: none\nsource: Other\n---\n\nSecret words.\n",
    "many": "---\ntitle: Many notes\ndate: 2021-03-01\n---\n\nQuartz here, and there.\n\n## Notes\n"
    + "".join(f"\n### Part {n}\n\nQuartz number {n}.\n" for n in range(5)),
    "beijing": """---
title: 外交部例行记者会
date: 2019-02-25
language: zh
---

外交部发言人表示，双方将继续对话。NATO成员国没有回应。

## Notes

### Compare

> 双方将继续对话

In Japanese: 東京で日本語の新聞を読みました。
""",
    "outsiders": "---\ntitle: Outsiders\ndate: 2019-03\nlanguage: zh\n---\n\n部外人员不得入内。\n",
    "drafted": "---\ntitle: Drafted\ndraft: yes\n---\n\nUnpublished.\n",
}

pytestmark = needs_chromium


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("digest")
    (root / "config.yaml").write_text(CONFIG)
    (root / "content/articles").mkdir(parents=True)
    for name, text in PAGES.items():
        (root / "content/articles" / f"{name}.md").write_text(text)
    report = build(root, lambda _config: "2022-05-05", Progress())
    assert [str(problem) for problem in report.problems] == []
    return root / "site"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture(scope="module")
def address(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the site is served, below a path of its own as many hosts have it."""
    top = tmp_path_factory.mktemp("host")
    shutil.copytree(site, top / "sub/path")
    with served(top) as host:
        yield f"{host}/sub/path/"


class Visit:
    """A page, what it loaded, and what it complained of.

    It does not fade: a busy Chromium complains of a fade that comes too late.
    """

    def __init__(self, browser: Browser, *, java_script_enabled: bool = True) -> None:
        page = browser.new_page(reduced_motion="reduce", java_script_enabled=java_script_enabled)
        self.page = page
        self.asked: list[str] = []
        self.said: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("console", lambda message: self.said.append(message.text))
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.on("dialog", lambda dialog: self.said.append(dialog.message))

    def search(self, address: str, query: str, status: str) -> list[list[str]]:
        """The hits of a search by its address: of each document its title, and the labels."""
        self.page.goto(f"{address}search.html{query}")
        self.says(status)
        articles = self.page.locator(".hits article").all()
        return [
            [one.locator("h2").inner_text(), *one.locator("li a").all_inner_texts()]
            for one in articles
        ]

    def says(self, status: str) -> None:
        expect(self.page.locator(".status")).to_have_text(status, timeout=20_000)


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Visit]:
    found = Visit(browser)
    yield found
    assert found.said == []
    assert all(url.startswith(address) for url in found.asked), found.asked
    found.page.close()


TALKS = f"Talks {HOSTILE} begin"
SEARCHES = {
    "a phrase of text and notes": (
        '?q="article+4"',
        'Two documents match “"article 4"”',
        {TALKS: {"In the text", "In note 1"}, "Two treaties": {"In note 1"}},
    ),
    "texts alone": (
        "?q=consultations&in=texts",
        "One document matches “consultations”",
        {TALKS: {"In the text"}},
    ),
    "notes alone": (
        "?q=zeppelin&in=notes",
        "One document matches “zeppelin”",
        {TALKS: {"In note 2"}},
    ),
    "a note, asked for in texts": (
        "?q=zeppelin&in=texts",
        "No document has all of these words.",
        {},
    ),
    "what the editor says in brief": (
        "?q=ambassadors",
        "One document matches “ambassadors”",
        {TALKS: {"In brief"}},
    ),
    "a title": ("?q=withheld", "One document matches “withheld”", {"Withheld": {"In the title"}}),
    "with what is no field of the form": (
        "?q=zeppelin&length=3&constructor=x",
        "One document matches “zeppelin”",
        {TALKS: {"In note 2"}},
    ),
    "without accents": ("?q=CAFE", "One document matches “CAFE”", {TALKS: {"In the text"}}),
    "the beginning of a word": (
        "?q=estoni",
        "One document matches “estoni”",
        {TALKS: {"In the text"}},
    ),
    "by topic": (
        "?q=compare&topic=gas",
        "One document matches “compare”",
        {"Two treaties": {"In note 1"}},
    ),
    "by a topic above": ("?topic=alliances", "One document found", {TALKS: set()}),
    "by source": (
        "?source=other",
        "Two documents found",
        {"Two treaties": set(), "Withheld": set()},
    ),
    "by year": ("?year=2022", "One document found", {TALKS: set()}),
    "by kind": (
        "?q=article&kind=Context",
        "One document matches “article”",
        {TALKS: {"In note 1"}},
    ),
    "by what leaves none": ("?year=2022&source=other", "No document fits.", {}),
    "words that do not stand together": (
        "?q=quartz+consultations",
        "No document has all of these words. One has “quartz”. One has “consultations”.",
        {},
    ),
    "words of which one is nowhere": (
        "?q=estonia+xylophone",
        "No document has all of these words. One has “estonia”.",
        {},
    ),
    "a phrase and a word": (
        "?q=quartz+%22number+3%22",
        'One document matches “quartz "number 3"”',
        {"Many notes": {"In a note"}},
    ),
    "a word in a Chinese sentence": (
        "?q=对话",
        "One document matches “对话”",
        {"外交部例行记者会": {"In the text", "In note 1"}},
    ),
    "Chinese characters in their order": (
        "?q=外交",
        "One document matches “外交”",
        {"外交部例行记者会": {"In the text"}},
    ),
    "a Japanese word": (
        "?q=日本語",
        "One document matches “日本語”",
        {"外交部例行记者会": {"In note 1"}},
    ),
    "Chinese words, and a Latin one that touches them": (
        "?q=外交部+nato成员",
        "One document matches “外交部 nato成员”",
        {"外交部例行记者会": {"In the text"}},
    ),
    "Chinese words that do not stand together": (
        "?q=外交+人员",
        "No document has all of these words. One has “外交”. One has “人员”.",
        {},
    ),
    "a word that is nowhere": ("?q=xylophone", "No document has all of these words.", {}),
    "a draft": ("?q=unpublished", "No document has all of these words.", {}),
    "what is not republished": ("?q=secret", "No document has all of these words.", {}),
}


@pytest.mark.parametrize(("query", "status", "hits"), SEARCHES.values(), ids=list(SEARCHES))
def test_a_search_by_its_address(
    visit: Visit, address: str, query: str, status: str, hits: dict[str, set[str]]
) -> None:
    found = visit.search(address, query, status)

    assert {title: set(labels) for title, *labels in found} == hits
    assert visit.page.locator("#all").is_hidden()


def test_what_is_typed_is_found_and_kept_in_the_address(visit: Visit, address: str) -> None:
    page = visit.page
    page.goto(f"{address}search.html")
    assert not [url for url in visit.asked if "/pagefind/" in url]
    assert page.locator("#all").is_visible()
    assert page.get_by_text("this page cannot search").is_hidden()
    page.keyboard.press("/")
    page.keyboard.type("compare article")
    visit.says("One document matches “compare article”")
    assert page.url.endswith("search.html?q=compare+article")

    page.get_by_label("Year").select_option("2022")
    visit.says("No document has all of these words. One has “article”.")
    assert page.url.endswith("?q=compare+article&year=2022")

    page.get_by_label("Year").select_option("")
    page.get_by_label("Words to search for").fill("")
    visit.says("")
    assert page.url.endswith("search.html")
    assert page.locator("#all").is_visible()
    assert page.locator(".hits").is_hidden()


def test_a_browser_without_workers_searches_too(visit: Visit, address: str) -> None:
    visit.page.add_init_script("delete window.Worker")

    assert visit.search(address, "?q=zeppelin", "One document matches “zeppelin”")


def test_filters_are_reached_and_chosen_with_keys_alone(visit: Visit, address: str) -> None:
    page = visit.page
    page.goto(f"{address}search.html?q=article")
    visit.says("Two documents match “article”")
    page.get_by_label("Words to search for").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.wait_for_url("**/search.html?q=article&in=notes")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "topic"


def test_hits_are_words_and_marks_and_lead_to_their_words(visit: Visit, address: str) -> None:
    visit.search(address, "?q=obliges", "One document matches “obliges”")
    hit = visit.page.locator(".hits li")

    assert hit.locator("span").inner_text().startswith(f"Context. {HOSTILE} what it asks for")
    assert "`" not in hit.inner_text()
    assert f"consult {HOSTILE} and &amp; nothing more" in hit.inner_text()
    assert hit.locator("mark").all_inner_texts() == ["obliges"]
    assert visit.page.locator(".hits img, .hits script").count() == 0
    address_of_note = hit.locator("a").get_attribute("href") or ""
    assert re.fullmatch(r"articles/article-four\.html#note-[\w-]+:~:text=obliges", address_of_note)
    hit.locator("a").click()
    expect(visit.page.locator('[role="doc-footnote"]').first).to_be_visible()


def test_words_that_match_side_by_side_are_one_mark(visit: Visit, address: str) -> None:
    visit.search(address, "?q=%22under+article+4%22", 'One document matches “"under article 4"”')

    hit = visit.page.locator(".hits li").first
    assert hit.locator("mark").all_inner_texts() == ["under Article 4"]
    assert hit.locator("a[href*='#main:~:text=under%20Article%204']").count() == 1


def test_the_document_says_its_language_and_a_note_on_it_does_not(
    visit: Visit, address: str
) -> None:
    visit.search(address, "?q=vertrag", "One document matches “vertrag”")
    spans = visit.page.locator(".hits li span")

    assert visit.page.locator(".hits h2").get_attribute("lang") == "de"
    assert {one.get_attribute("lang") for one in spans.all()} == {"de", None}


def test_more_than_three_hits_in_a_document_are_folded(visit: Visit, address: str) -> None:
    visit.search(address, "?q=quartz", "One document matches “quartz”")

    assert visit.page.locator(".hits article > ul > li").count() == 3
    assert visit.page.locator(".hits summary").inner_text() == "Three more in this document"


def test_hits_can_be_had_by_date(visit: Visit, address: str) -> None:
    status = "Two documents match “article”"
    oldest = visit.search(address, "?q=article&order=asc", status)
    newest = visit.search(address, "?q=article&order=desc", status)

    assert [one[0] for one in oldest] == ["Two treaties", TALKS]
    assert [one[0] for one in newest] == [TALKS, "Two treaties"]


def test_many_hits_come_by_and_by(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "content/articles").mkdir(parents=True)
    (tmp_path / "config.yaml").write_text("title: T\n")
    for n in range(45):
        page = tmp_path / f"content/articles/d{n}.md"
        page.write_text(f"---\ntitle: Document {n}\n---\n\nQuartz.\n")
    assert build(tmp_path, lambda _config: "2022-05-05", Progress()).problems == ()
    with served(tmp_path / "site") as host:
        visit = Visit(browser)
        visit.search(f"{host}/", "?q=quartz", "45 passages match “quartz”")
        for shown in (20, 40, 45):
            expect(visit.page.locator(".hits article")).to_have_count(shown)
            if shown < 45:
                visit.page.get_by_role("button", name="Show more").click()
        assert visit.page.get_by_role("button").count() == 0
        visit.page.close()


def test_a_search_goes_over_all_indexes(
    browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("postil.render.search.records.DOCUMENTS_IN_INDEX", 2)
    (tmp_path / "content/articles").mkdir(parents=True)
    (tmp_path / "config.yaml").write_text("title: T\n")
    for n in range(7):
        page = tmp_path / f"content/articles/d{n}.md"
        page.write_text(f"---\ntitle: Document {n}\n---\n\nQuartz.\n")
    assert build(tmp_path, lambda _config: "2022-05-05", Progress()).problems == ()
    assert len(list((tmp_path / "site/pagefind").iterdir())) > 2
    with served(tmp_path / "site") as host:
        visit = Visit(browser)
        assert len(visit.search(f"{host}/", "?q=quartz", "Seven documents match “quartz”")) == 7
        assert visit.said == []
        visit.page.close()


def test_without_its_index_the_page_says_so_and_has_the_list(
    browser: Browser, site: Path, tmp_path: Path
) -> None:
    shutil.copytree(site, tmp_path / "site", ignore=shutil.ignore_patterns("pagefind"))
    with served(tmp_path / "site") as host:
        visit = Visit(browser)
        assert visit.search(f"{host}/", "?q=article", NOT_LOADED) == []
        assert visit.page.locator("#all").is_visible()
        visit.page.close()


@pytest.mark.parametrize("how", ["without a script", "from a disk"])
def test_the_whole_list_is_there(browser: Browser, site: Path, address: str, how: str) -> None:
    visit = Visit(browser, java_script_enabled=how == "from a disk")
    disk = (site / "search.html").as_uri()
    visit.page.goto(disk if how == "from a disk" else f"{address}search.html")
    links = visit.page.locator("#all a").all()
    targets = [one.get_attribute("href") or "" for one in links if one.is_visible()]

    # A browser lets no page on a disk load a font or a module.
    refused = ("from origin 'null'", "ERR_FAILED", "font")
    assert [one for one in visit.said if not any(words in one for words in refused)] == []
    assert visit.page.locator("search form").is_hidden()
    assert visit.page.get_by_text("this page cannot search").is_visible()
    for name in ("article-four", "treaties", "withheld", "many", "beijing"):
        assert f"articles/{name}.html" in targets
    assert sum("#note-" in target for target in targets) == 9
    for target in targets:
        path, _, fragment = target.partition("#")
        assert (site / path).is_file()
        assert not fragment or f'id="{fragment}"' in (site / path).read_text()
    assert "Drafted" not in visit.page.content()
    visit.page.close()


@pytest.mark.parametrize("width", [320, 390, 820, 1440])
def test_nothing_is_wider_than_the_window(visit: Visit, address: str, width: int) -> None:
    visit.page.set_viewport_size({"width": width, "height": 800})
    visit.search(address, "?q=article", "Two documents match “article”")

    assert visit.page.evaluate("document.documentElement.scrollWidth") == width


def test_chinese_is_shown_as_it_is_written(visit: Visit, address: str) -> None:
    visit.search(address, "?q=对话", "One document matches “对话”")
    hit = visit.page.locator(".hits li").first

    assert hit.locator("span").inner_text().startswith("外交部发言人表示，双方将继续对话。NATO成员")
    assert hit.locator("mark").all_inner_texts() == ["对话"]
    assert hit.locator(f"a[href$=':~:text={quote('对话')}']").count() == 1


def test_the_field_has_the_focus_where_a_reader_came_to_search(visit: Visit, address: str) -> None:
    page = visit.page
    page.goto(f"{address}articles/treaties.html")
    page.keyboard.press("/")
    page.wait_for_url("**/search.html")
    assert page.evaluate("document.activeElement.id") == "q"
    # Left while it is loading, the index complains.
    page.wait_for_load_state("networkidle")

    page.goto(f"{address}search.html")
    assert page.evaluate("document.activeElement.id") == ""


def test_the_form_comes_without_a_shift(visit: Visit, address: str) -> None:
    visit.page.add_init_script(
        "window.shifts = 0; new PerformanceObserver((list) => {"
        "for (const one of list.getEntries()) window.shifts += one.value;"
        "}).observe({ type: 'layout-shift', buffered: true });"
    )
    visit.page.goto(f"{address}search.html", wait_until="networkidle")

    assert visit.page.evaluate("window.shifts") == 0


def test_the_script_is_within_its_budget() -> None:
    script = (shipped_layouts() / "assets/search.js").read_bytes()

    assert len(script) <= 6 * 1024
    assert len(gzip.compress(script, 9)) <= 2560
