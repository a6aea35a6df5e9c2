"""The style sheet in a browser: notes beside their passages, and nothing lost anywhere."""

from __future__ import annotations

import gzip
import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import pytest
from chromium import launched
from english import WORDS
from noted_page import CROWD, FIVE, LONG, SHORT, WIDE, write_page
from playwright.sync_api import sync_playwright

from postil.render.assets import publishable
from postil.render.templates import Templates
from postil.resources import shipped_files

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserType, Page

WIDTHS = (768, 1024, 1440)
ROOTS = (16, 20, 24)
MARGIN_FROM = 48
PLACES = """() => [...document.querySelectorAll('.note')].map((note, index) => {
  const box = note.getBoundingClientRect();
  const mark = document.querySelector(`#p${index + 1}`).getClientRects()[0];
  const body = note.querySelector('.body');
  return {
    mark: mark.top, top: box.top, bottom: box.bottom, left: box.left, right: box.right,
    beside: getComputedStyle(note).position === 'absolute',
    text: document.querySelector('.text').getBoundingClientRect().right,
    shown: body.checkVisibility({contentVisibilityAuto: true}) && body.clientHeight > 0,
    folded: note.querySelector('summary').checkVisibility(),
  };
})"""
SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


class Place(NamedTuple):
    """Where a note and its passage are, in CSS pixels."""

    mark: float
    top: float
    bottom: float
    left: float
    right: float
    beside: bool
    text: float
    shown: bool
    folded: bool


@pytest.fixture(scope="module")
def kind() -> Iterator[BrowserType]:
    with sync_playwright() as playwright:
        yield playwright.chromium


@pytest.fixture(scope="module", params=ROOTS, ids=lambda root: f"root-{root}")
def sized(request: pytest.FixtureRequest, kind: BrowserType) -> Iterator[tuple[Page, int]]:
    """A page in a browser whose reader has chosen this size of text."""
    setting = f"--blink-settings=defaultFontSize={request.param}"
    with launched(kind, setting) as browser:
        yield browser.new_page(), request.param


@pytest.fixture(scope="module")
def browser(kind: BrowserType) -> Iterator[Browser]:
    with launched(kind) as browser:
        yield browser


@pytest.fixture(scope="module")
def view(browser: Browser) -> Page:
    return browser.new_page()


@pytest.fixture(scope="module")
def five(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_page(tmp_path_factory.mktemp("five"), FIVE, SHORT)


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_page(tmp_path_factory.mktemp("crowd"), CROWD, LONG)


@pytest.fixture(scope="module")
def folded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_page(tmp_path_factory.mktemp("folded"), CROWD, LONG, folded=True)


@pytest.fixture(scope="module")
def wide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_page(tmp_path_factory.mktemp("wide"), FIVE, SHORT, more=WIDE)


def show(view: Page, page: Path, width: int) -> None:
    view.set_viewport_size({"width": width, "height": 900})
    view.goto(page.as_uri())
    view.evaluate("() => document.fonts.ready.then(() => null)")


def places(view: Page) -> list[Place]:
    return [Place(**place) for place in view.evaluate(PLACES)]


def apart(found: list[Place]) -> list[float]:
    return [after.top - before.bottom for before, after in pairwise(found)]


@pytest.mark.parametrize("width", WIDTHS)
def test_five_notes_stand_level_with_their_passages(
    sized: tuple[Page, int], five: Path, width: int
) -> None:
    view, root = sized
    show(view, five, width)
    found = places(view)
    assert len(found) == 5
    assert view.evaluate(SIDEWAYS) <= 0
    assert min(apart(found)) >= 0
    if width < MARGIN_FROM * root:
        assert not any(place.beside or place.shown for place in found)
        assert all(place.folded for place in found)
        return
    assert all(place.beside and place.shown and not place.folded for place in found)
    assert max(abs(place.top - place.mark) for place in found) <= 8
    assert all(place.left >= place.text and place.right <= width for place in found)


@pytest.mark.parametrize("width", WIDTHS)
def test_a_crowd_of_notes_never_overlaps(sized: tuple[Page, int], crowd: Path, width: int) -> None:
    view, _ = sized
    show(view, crowd, width)
    found = places(view)
    assert len(found) == 24
    assert min(apart(found)) >= 0
    assert all(place.top >= place.mark - 1 for place in found)


@pytest.mark.parametrize("width", WIDTHS)
def test_folded_notes_stand_beside_their_passages_and_make_room(
    view: Page, folded: Path, width: int
) -> None:
    show(view, folded, width)
    found = places(view)
    assert all(place.beside and place.folded and not place.shown for place in found)
    assert max(abs(place.top - place.mark) for place in found) <= 40
    view.evaluate("() => { document.querySelectorAll('details')[2].open = true; }")
    opened_one = places(view)
    assert opened_one[2].shown
    assert opened_one[2].bottom > found[2].bottom + 40
    assert min(apart(opened_one)) >= 0


def test_without_anchors_notes_fold_below_their_paragraphs(view: Page, tmp_path: Path) -> None:
    page = write_page(tmp_path, FIVE, SHORT)
    (style,) = (tmp_path / "assets").glob("style.*.css")
    style.write_text(style.read_text().replace("(top: anchor(--a top))", "(top: nowhere(1))"))
    show(view, page, 1280)
    found = places(view)
    assert not any(place.beside for place in found)
    assert all(place.folded for place in found)
    assert all(place.top > place.mark and place.right <= place.text + 1 for place in found)


@pytest.mark.parametrize("hidden", [True, False], ids=["no script", "script"])
def test_a_link_to_a_note_opens_it(browser: Browser, five: Path, hidden: bool) -> None:
    view = browser.new_page(viewport={"width": 390, "height": 800}, java_script_enabled=not hidden)
    view.goto(f"{five.as_uri()}#note-3")
    assert view.locator("details").nth(2).get_attribute("open") is not None
    assert view.locator("#note-3").is_visible()


@pytest.mark.parametrize("width", [320, 390, 700, 768, 820, 960, 1024, 1216, 1440, 1920])
def test_no_page_scrolls_sideways(view: Page, wide: Path, width: int) -> None:
    show(view, wide, width)
    assert view.evaluate(SIDEWAYS) <= 0


def test_every_note_is_printed_open_below_its_paragraph(browser: Browser, five: Path) -> None:
    view = browser.new_page()
    show(view, five, 1024)
    view.emulate_media(media="print")
    found = places(view)
    assert all(place.shown and not place.beside and not place.folded for place in found)
    assert view.locator(".back").first.is_visible()


def test_the_style_and_the_fonts_keep_within_their_budgets() -> None:
    layouts = shipped_files()
    files = publishable(Templates(layouts, layouts, WORDS).assets()).files
    (style,) = (data for name, data in files.items() if re.search(r"/style\.\w+\.css$", name))
    fonts = {
        name: len(data)
        for name, data in files.items()
        if re.search(r"(text|italic|display|sans)\.\w+\.woff2$", name)
    }
    assert len(fonts) == 4
    assert sum(fonts.values()) <= 92 * 1024
    assert len(layouts["assets/style.css"]) <= 24_000
    assert len(gzip.compress(style, 9)) <= 7 * 1024
