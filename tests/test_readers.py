"""What readers choose for themselves: larger text, their own colours, no motion, their script."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from browser_waits import wait_for
from chromium import needs_chromium
from noted_page import FIVE, SHORT, write_page

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
STYLE = "(one, name) => getComputedStyle(one)[name]"
CHINESE = '<p class="deck" lang="zh">外交部发言人</p><h1 class="zh" lang="zh">双方将继续对话</h1>'
SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }"""

pytestmark = needs_chromium


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_page(tmp_path_factory.mktemp("page"), FIVE, SHORT, more=CHINESE)


@pytest.mark.parametrize("zoom", [2, 4])
def test_zoomed_in_notes_fold_and_nothing_is_beyond_the_edge(
    browser: Browser, page: Path, zoom: int
) -> None:
    view = browser.new_page(
        viewport={"width": 1280 // zoom, "height": 900 // zoom}, device_scale_factor=zoom
    )
    view.goto(page.as_uri())

    assert view.locator(".note summary").first.is_visible()
    assert view.evaluate(SIDEWAYS) <= 0


@pytest.mark.parametrize("width", [320, 820, 1440])
def test_wider_spacing_puts_no_note_over_another(browser: Browser, page: Path, width: int) -> None:
    view = browser.new_page(viewport={"width": width, "height": 900})
    view.goto(page.as_uri())
    view.add_style_tag(content=SPACING)
    boxes = view.locator(".note").evaluate_all(
        """all => all.map((one) => one.getBoundingClientRect())
          .map(({ top, bottom }) => [top, bottom])"""
    )

    assert all(bottom <= top for (_, bottom), (top, _) in pairwise(boxes))
    assert view.evaluate(SIDEWAYS) <= 0


def test_in_the_readers_own_colours_passages_are_marked(browser: Browser, page: Path) -> None:
    view = browser.new_page(forced_colors="active")
    view.goto(page.as_uri())
    passage = view.locator("mark#p1")
    colours = view.evaluate(
        """() => {
          const own = document.body.appendChild(document.createElement("span"));
          own.style = "background: Mark; color: MarkText";
          const { backgroundColor, color } = getComputedStyle(own);
          return [backgroundColor, color];
        }"""
    )

    assert [passage.evaluate(STYLE, name) for name in ("backgroundColor", "color")] == colours


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_nothing_moves_where_a_reader_wants_no_motion(
    browser: Browser, page: Path, motion: str
) -> None:
    view = browser.new_page(reduced_motion="reduce" if motion == "reduce" else "no-preference")
    view.goto(page.as_uri())

    duration = view.locator("mark#p1").evaluate(STYLE, "transitionDuration")
    assert duration == ("0s" if motion == "reduce" else "0.12s")


def test_from_right_to_left_the_margin_is_on_the_left(browser: Browser, tmp_path: Path) -> None:
    page = write_page(tmp_path, FIVE, SHORT)
    text = page.read_text().replace('<html lang="en">', '<html lang="ar" dir="rtl">')
    page.write_text(text.replace('lang="en" dir="auto"', 'lang="ar" dir="rtl"'))
    view = browser.new_page(viewport={"width": 1440, "height": 900})
    view.goto(page.as_uri())
    note, text_box = (
        view.locator(name).first.evaluate(
            "one => { const { left, right } = one.getBoundingClientRect(); return [left, right]; }"
        )
        for name in (".note", ".noted > p")
    )

    assert note[1] <= text_box[0]
    assert view.evaluate(SIDEWAYS) <= 0


def test_chinese_is_neither_slanted_nor_tracked(browser: Browser, page: Path) -> None:
    view = browser.new_page()
    view.goto(page.as_uri())

    assert view.locator(".deck").evaluate(STYLE, "fontStyle") == "normal"
    assert view.locator("h1.zh").evaluate(STYLE, "letterSpacing") in ("normal", "0px")


def test_a_link_to_words_across_a_passage_scrolls_to_them(browser: Browser, page: Path) -> None:
    view = browser.new_page(viewport={"width": 390, "height": 600})
    view.goto(f"{page.as_uri()}#:~:text=alliance%20between%2030%20countries%20across")
    wait_for(view, "scrollY > 100")
    box = view.locator("mark#p3").bounding_box()

    assert box is not None
    assert 0 <= box["y"] <= 600
