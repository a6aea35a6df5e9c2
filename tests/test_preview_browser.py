"""What somebody sees of the preview, in a real browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from browser_waits import wait_for
from chromium import needs_chromium
from preview_server import Previewed, page_titled, write_site

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page, Route

pytestmark = needs_chromium


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Previewed]:
    write_site(tmp_path, "old")
    previewed = Previewed(tmp_path).ready()
    yield previewed
    assert previewed.end() == 0


@pytest.fixture
def complaints() -> list[str]:
    """What the browser complains of, such as a script that the policy forbids."""
    return []


@pytest.fixture
def page(browser: Browser, site: Previewed, complaints: list[str]) -> Iterator[Page]:
    context = browser.new_context()
    context.on("console", lambda message: complaints.append(message.text))
    context.on("weberror", lambda thrown: complaints.append(str(thrown.error)))
    yield _open(context.new_page(), site)
    context.close()


def _open(page: Page, site: Previewed) -> Page:
    """Opens the site and waits for the WebSocket, after which the page asks what there is."""
    with page.expect_response("**/-postil/state.json?page=*"):
        page.goto(site.url)
    return page


def _loads(page: Page) -> int:
    return int(page.text_content("#count") or 0)


LOOSE = "content/a.md|note 3 is loose|line 4 comes closest|> the tide"


def test_every_tab_reloads_once_for_each_build_that_changed_something(
    page: Page, site: Previewed, complaints: list[str]
) -> None:
    tabs = [page, _open(page.context.new_page(), site)]
    for turn, title in enumerate(("one", "two", "three"), start=2):
        site.save("index.html", page_titled(title))
        for tab in tabs:
            tab.wait_for_selector(f"h1:text-is('{title}')")
            wait_for(tab, "document.readyState === 'complete'")
        assert [_loads(tab) for tab in tabs] == [turn, turn]
    site.save("index.html", page_titled("three"))
    site.wait_said("^rebuilt .* nothing changed")
    site.fail(LOOSE)
    for tab in tabs:
        tab.get_by_role("alertdialog").wait_for()
    assert [_loads(tab) for tab in tabs] == [4, 4]
    assert complaints == []


def test_saves_in_quick_succession_all_arrive(page: Page, site: Previewed) -> None:
    for number in range(12):
        site.save("index.html", page_titled(f"quick {number}"))
        page.wait_for_timeout(60)
    page.wait_for_selector("h1:text-is('quick 11')")
    assert _loads(page) <= 13


def test_a_reload_keeps_the_place_and_the_open_notes(page: Page, site: Previewed) -> None:
    page.click("summary:text-is('1')")
    page.click("summary:text-is('2')")
    page.evaluate("scrollTo({ top: 1500, behavior: 'instant' })")
    site.save("index.html", page_titled("new"))
    page.wait_for_selector("h1:text-is('new')")
    wait_for(page, "document.readyState === 'complete' && scrollY === 1500")
    folds = page.evaluate("[...document.querySelectorAll('details')].map((fold) => fold.open)")
    assert folds == [True, False]
    page.goto(site.url)
    assert page.evaluate("scrollY") == 0


HOSTILE = (
    "content/<b>x</b>.md|“</p><script>alert(1)</script>|<img src=x onerror=alert(1)>|</pre>&lt;"
)


def test_a_failed_build_lays_its_problems_over_the_page(
    page: Page, site: Previewed, complaints: list[str]
) -> None:
    page.focus("a")
    page.evaluate("scrollTo({ top: 700, behavior: 'instant' })")
    site.fail(LOOSE, HOSTILE)
    panel = page.get_by_role("alertdialog", name="Two problems")
    panel.wait_for()
    words = panel.inner_text()
    assert all(part in words for part in (*LOOSE.split("|"), *HOSTILE.split("|")))
    assert panel.get_by_role("heading").all_inner_texts() == [
        "Two problems elsewhere",
        "content/<b>x</b>.md",
        "content/a.md",
    ]
    assert words.count("Line 5") == 2
    assert "The page below shows the last version that built, " in words
    assert panel.locator("script, img").count() == 0
    box, height = panel.bounding_box(), page.evaluate("innerHeight")
    assert box is not None
    assert box["height"] <= 0.7 * height + 1
    assert box["y"] + box["height"] == pytest.approx(height)
    assert page.evaluate("document.activeElement.localName") == "a"
    assert (page.evaluate("scrollY"), _loads(page)) == (700, 1)
    (site.content / "fail").unlink()
    page.wait_for_selector("postil-preview", state="detached")
    assert (page.evaluate("scrollY"), _loads(page)) == (700, 1)
    site.fail(HOSTILE)
    panel.or_(page.get_by_role("alertdialog", name="One problem")).wait_for()
    assert page.evaluate("document.activeElement.localName") == "a"
    assert complaints == []


@pytest.mark.parametrize("by", ["Escape", "Hide", "Hide by keyboard"])
def test_the_panel_folds_to_a_tab_and_stays_folded(page: Page, site: Previewed, by: str) -> None:
    site.fail(LOOSE)
    page.wait_for_selector("[role=alertdialog]")
    hide = page.get_by_role("button", name="Hide")
    acts = {"Escape": lambda: page.keyboard.press("Escape"), "Hide": hide.click}
    acts.get(by, lambda: hide.press("Enter"))()
    tab = page.get_by_role("button", name="One problem")
    tab.wait_for()
    assert page.get_by_role("alertdialog").count() == 0
    focused = page.evaluate("document.activeElement.localName")
    assert focused == ("body" if by == "Escape" else "postil-preview")
    page.reload()
    tab.wait_for()
    site.fail(LOOSE, HOSTILE)
    page.get_by_role("alertdialog", name="Two problems").wait_for()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Two problems").press("Enter")
    page.get_by_role("alertdialog", name="Two problems").wait_for()
    with page.expect_response("**/-postil/state.json?page=*"):
        page.evaluate("document.dispatchEvent(new Event('LiveReloadConnect'))")
    page.wait_for_timeout(50)
    page.keyboard.press("Enter")  # on Hide, which keeps the focus though the news was asked again
    page.get_by_role("button", name="Two problems").wait_for()


def test_warnings_use_the_folded_tab(page: Page, site: Previewed) -> None:
    site.save("warn", LOOSE)
    tab = page.get_by_role("button", name="One warning")
    tab.wait_for()
    assert page.get_by_role("alertdialog").count() == page.get_by_role("dialog").count() == 0
    tab.click()
    assert "note 3 is loose" in page.get_by_role("dialog", name="One warning").inner_text()
    (site.content / "warn").unlink()
    page.wait_for_selector("postil-preview", state="detached")


@pytest.mark.parametrize(("scheme", "paper"), [("light", "252, 250, 245"), ("dark", "22, 20, 16")])
def test_the_panel_follows_the_theme_of_the_page(
    page: Page, site: Previewed, scheme: str, paper: str
) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    site.fail(LOOSE)
    panel = page.get_by_role("alertdialog")
    panel.wait_for()
    assert panel.evaluate("(box) => getComputedStyle(box).backgroundColor") == f"rgb({paper})"
    assert panel.evaluate("(box) => getComputedStyle(box).borderTopWidth") == "4px"
    button = page.get_by_role("button", name="Hide")
    assert button.evaluate("(hide) => getComputedStyle(hide).color") != "rgb(0, 255, 0)"


def test_a_first_build_that_fails_has_a_page_which_becomes_the_site(
    browser: Browser, tmp_path: Path
) -> None:
    write_site(tmp_path, "there")
    (tmp_path / "content/fail").write_text(HOSTILE)
    site = Previewed(tmp_path).ready()
    page = _open(browser.new_page(), site)
    assert all(part in page.inner_text("main") for part in HOSTILE.split("|"))
    assert page.inner_text("h1") == "One problem"
    site.fail(HOSTILE, LOOSE)
    page.wait_for_selector("h1:text-is('Two problems')")
    assert page.locator("postil-preview").count() == 0
    (site.content / "fail").unlink()
    page.wait_for_selector("h1:text-is('there')")
    page.close()
    assert site.end() == 0


def test_a_page_catches_up_with_a_preview_that_was_started_again(
    page: Page, site: Previewed
) -> None:
    port = site.port
    assert site.end() == 0
    site.save("index.html", page_titled("meanwhile"))
    again = Previewed(site.root, port).ready()
    page.wait_for_selector("h1:text-is('meanwhile')")
    assert again.end() == 0


def test_a_page_that_misses_the_news_while_it_loads_catches_up(page: Page, site: Previewed) -> None:
    def late(route: Route) -> None:
        site.save("index.html", page_titled("newer"))
        site.wait_said("^rebuilt", 2)
        route.continue_()

    page.route("**/-postil/livereload.js*", late, times=1)
    site.save("index.html", page_titled("new"))
    site.wait_said("^rebuilt")
    page.wait_for_selector("h1:text-is('newer')")


def test_a_foreign_page_can_neither_listen_nor_read(page: Page, site: Previewed) -> None:
    foreign = page.context.new_page()
    foreign.route("http://evil.example/", lambda route: route.fulfill(body="<p>evil"))
    foreign.goto("http://evil.example/")
    listens = """(url) => new Promise((done) => {
        const socket = new WebSocket(url);
        socket.onopen = () => done(true);
        socket.onerror = () => done(false);
    })"""
    assert foreign.evaluate(listens, site.url.replace("http", "ws") + "livereload") is False
    reads = """(url) => new Promise((done) => {
        const script = document.createElement("script");
        script.onload = () => done(true);
        script.onerror = () => done(false);
        document.head.append(Object.assign(script, { src: url }));
    })"""
    assert foreign.evaluate(reads, f"{site.url}count.js") is False
