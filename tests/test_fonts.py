"""What stands in for the fonts until they come is as wide and as high as they are."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from chromium import chromium, needs_chromium

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page, Route

ROOT = Path(__file__).parents[1]
FONTS = ROOT / "layouts/assets/fonts"
HOST = "https://example.org/"
MEASURE = """async ([fonts, text]) => {
  await Promise.all(fonts.map(font => document.fonts.load(font)));
  const context = document.createElement('canvas').getContext('2d');
  return fonts.map(font => {
    context.font = font;
    const found = context.measureText(text);
    return [found.width, found.fontBoundingBoxAscent, found.fontBoundingBoxDescent];
  });
}"""
FACES = {
    "text": ("400 100px", "Newsreader", "Text fallback"),
    "italics": ("italic 400 100px", "Newsreader", "Text fallback"),
    "headlines": ("500 100px", "Newsreader Display", "Display fallback"),
    "the editor's voice": ("400 100px", "Public Sans", "Sans fallback"),
    "the editor's voice, bold": ("600 100px", "Public Sans", "Sans fallback"),
}


def answer(route: Route) -> None:
    name = route.request.url.removeprefix(HOST)
    if name:
        route.fulfill(body=(FONTS / name).read_bytes())
    else:
        html = '<!doctype html><link rel="stylesheet" href="faces.css">'
        route.fulfill(body=html, content_type="text/html")


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    with chromium() as browser:
        page = browser.new_page()
        page.route(f"{HOST}**", answer)
        page.goto(HOST)
        yield page


@needs_chromium
@pytest.mark.parametrize(("style", "font", "fallback"), FACES.values(), ids=FACES)
def test_a_fallback_breaks_lines_where_its_font_does(
    page: Page, style: str, font: str, fallback: str
) -> None:
    text = " ".join(path.read_text("utf-8") for path in sorted((ROOT / "seeds").glob("*.txt")))
    fonts = [f'{style} "{font}"', f'{style} "{fallback}"']
    (wide, *high), (stand_in, *height) = page.evaluate(MEASURE, [fonts, " ".join(text.split())])
    assert stand_in == pytest.approx(wide, rel=0.005)
    assert height == pytest.approx(high, abs=1)
