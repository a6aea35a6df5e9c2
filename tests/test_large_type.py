"""Pages keep within the window, and lists in line, where type is large or the window narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from chromium import chromium, needs_chromium

from postil.build import build
from postil.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

TOPICS = ["Ukraine", "NATO enlargement", "US forces in Europe", "Sanctions", "Diplomacy"]
CONFIG = "title: Large\ntopics:\n" + "".join(
    f"  - {{id: t{n}, label: {one}}}\n" for n, one in enumerate(TOPICS)
)
TITLE = "Harbourmasters' Representatives Notwithstanding Congratulations"
LONG_WORD = "Rechtsschutzversicherungsgesellschaftsverwaltungsratsvorsitzendenstellvertreter"
PAGE = """---
title: {title}
date: 2022-01-0{day}
source: {source}
topics: [t0, t1, t2, t3, t4]
---

The tide turned at nine.

## Notes

### Context

> The tide

Of the harbour.
"""
KINDS = (
    "index",
    *("articles/d2", "articles/d4", "topics/t0", "topics", "timeline"),
    *("sources", "notes", "search", "about"),
)
BEYOND = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# A comma goes with the word before it: their boxes stand on one line.
LOOSE = """[...document.querySelectorAll('.rail .topics li:not(:last-child)')].filter((item) => {
  const link = [...item.querySelector('a').getClientRects()].at(-1);
  const whole = [...item.getClientRects()].at(-1);
  return whole.top > link.bottom || whole.right <= link.right;
}).length"""

pytestmark = needs_chromium


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("digest")
    (root / "content/articles").mkdir(parents=True)
    (root / "config.yaml").write_text(CONFIG)
    titles = (TITLE, TITLE, f"Of the {LONG_WORD}", LONG_WORD)
    for day, title in enumerate(titles, start=1):
        page = PAGE.format(title=title, day=day, source=title if day > 2 else "The Gazette")
        (root / f"content/articles/d{day}.md").write_text(page)
    report = build(root, lambda _config: "2022-05-05", Progress())
    assert not [one for one in report.problems if "error" in str(one)]
    return root / "site"


@pytest.fixture(scope="module", params=[16, 32], ids=["type as usual", "type twice as large"])
def browser(request: pytest.FixtureRequest) -> Iterator[Browser]:
    size = f"--blink-settings=defaultFontSize={request.param}"
    with chromium(size) as opened:
        yield opened


@pytest.mark.parametrize("width", [390, 820, 1440])
def test_nothing_is_wider_than_the_window(browser: Browser, site: Path, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    for kind in KINDS:
        page.goto((site / f"{kind}.html").as_uri())
        assert page.evaluate(BEYOND) == 0, kind
    page.close()


@pytest.mark.parametrize("width", [320, 390, 820, 1280, 1440])
def test_no_line_of_a_documents_topics_begins_with_a_comma(
    browser: Browser, site: Path, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto((site / "articles/d2.html").as_uri())
    assert page.locator(".rail .topics li").count() == len(TOPICS)
    assert page.evaluate(LOOSE) == 0
    page.close()
