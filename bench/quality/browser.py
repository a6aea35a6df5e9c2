"""What Chromium tells of a page: axe's findings, layout shift, sideways scrolling, its picture."""

from __future__ import annotations

import time
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from playwright.sync_api import Browser, Route
    from playwright.sync_api import Page as Tab

    from bench.quality.sites import Page

Theme = Literal["light", "dark"]
THEMES: tuple[Theme, Theme] = ("light", "dark")
WIDTHS = (1440, 390)
PICTURE_WIDTHS = (1440, 820, 390)
NARROWEST = 320
# What rounds to 0.00, as layout shift is quoted; and, where fonts come late and lines break
# otherwise than in those that stood in for them, a fifth of what the Web Vitals call good.
SHIFT_SEEN, SHIFT_OF_LATE_FONTS = 0.005, 0.02
LATE_S = 0.5
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN_AXE = "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}})"
SHIFT = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) sum += entry.value;
  }).observe({type: 'layout-shift', buffered: true});
  setTimeout(() => done(sum), 900);
})"""
SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong with a page, in words, and where it was seen."""

    page: str
    seen: str
    what: str

    def __str__(self) -> str:
        return f"{self.page} ({self.seen}): {self.what}"


@contextmanager
def chromium() -> Iterator[Browser]:
    """Debian's Chromium, for as long as the block runs."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=ARGUMENTS)
        yield browser
        browser.close()


def accessibility(browser: Browser, base: str, pages: Sequence[Page], axe: Path) -> list[Finding]:
    """What axe finds on each page, light and dark, wide and narrow; none is what is wanted."""
    source = axe.read_text("utf-8")
    found = []
    for theme in THEMES:
        for width in WIDTHS:
            for page in pages:
                with _tab(browser, width, theme) as tab:
                    tab.goto(base + page.address)
                    tab.evaluate(source)
                    violations = tab.evaluate(RUN_AXE, RULES)["violations"]
                seen = f"{width} px, {theme}"
                found += [Finding(page.address, seen, _violation(one)) for one in violations]
    return found


def steadiness(browser: Browser, base: str, pages: Sequence[Page]) -> list[Finding]:
    """Pages whose layout shifts while they load, or that scroll sideways on a small phone.

    The fonts are in the reader's cache: what their coming moves is told by `late_fonts`.
    """
    found = []
    for page, width in _at_every_width(pages):
        with _tab(browser, width, "light") as tab:
            tab.goto(base + page.address, wait_until="networkidle")
            tab.goto(base + page.address)
            shift = tab.evaluate(SHIFT)
            beyond = tab.evaluate(SIDEWAYS)
        if shift >= SHIFT_SEEN:
            found.append(Finding(page.address, f"{width} px", f"layout shift {shift:.4f}"))
        if beyond > 0:
            found.append(Finding(page.address, f"{width} px", f"{beyond} px beyond the edge"))
    return found


def late_fonts(browser: Browser, base: str, pages: Sequence[Page]) -> tuple[float, Finding]:
    """The largest shift of layout where each font comes half a second late, and on which page."""
    found = []
    for page, width in _at_every_width(pages):
        with _tab(browser, width, "light") as tab:
            tab.route("**/*.woff2", _late)
            tab.goto(base + page.address, wait_until="networkidle")
            shift = tab.evaluate(SHIFT)
        found.append((shift, Finding(page.address, f"{width} px", f"layout shift {shift:.4f}")))
    return max(found, key=lambda one: one[0])


def _at_every_width(pages: Sequence[Page]) -> Iterator[tuple[Page, int]]:
    return ((page, width) for page in pages for width in (*PICTURE_WIDTHS, NARROWEST))


def _late(route: Route) -> None:
    time.sleep(LATE_S)
    route.continue_()


def pictures(browser: Browser, base: str, pages: Sequence[Page], folder: Path) -> int:
    """Pictures of each page, wide and narrow, light and dark, and on paper; gives their number."""
    folder.mkdir(parents=True, exist_ok=True)
    for page in pages:
        name = page.kind.replace(" ", "-")
        for theme in THEMES:
            for width in PICTURE_WIDTHS:
                with _tab(browser, width, theme) as tab:
                    tab.goto(base + page.address)
                    tab.screenshot(path=folder / f"{name}-{width}-{theme}.png", full_page=True)
        with _tab(browser, PICTURE_WIDTHS[0], "light") as tab:
            tab.goto(base + page.address)
            tab.pdf(path=folder / f"{name}.pdf", format="A4", print_background=True)
    return len(list(folder.iterdir()))


@contextmanager
def _tab(browser: Browser, width: int, theme: Theme) -> Iterator[Tab]:
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=theme, reduced_motion="reduce"
    )
    try:
        yield context.new_page()
    finally:
        context.close()


def _violation(violation: dict[str, object]) -> str:
    nodes = violation["nodes"]
    first = nodes[0]["html"] if isinstance(nodes, list) and nodes else ""
    return f"{violation['id']}: {violation['help']}: {first[:120]}"
