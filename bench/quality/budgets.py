"""How much a reader has to fetch, compressed, against what a page may cost."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bench.quality.sites import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from playwright.sync_api import Browser

    from bench.quality.sites import Page

KB = 1024
SHEET = ROOT / "layouts" / "assets" / "style.css"
STATIC = (".woff2", ".png", ".jpg")


@dataclass(frozen=True, slots=True)
class Budget:
    """What something costs and may cost, in bytes or in requests."""

    what: str
    cost: int
    limit: int

    @property
    def kept(self) -> bool:
        """Whether it costs no more than it may."""
        return self.cost <= self.limit


def budgets(browser: Browser, base: str, site: Path, pages: Sequence[Page]) -> list[Budget]:
    """The article's budgets, as a browser fetches it: cold, and the next one warm."""
    article = next(page for page in pages if page.kind == "article")
    others = sorted(site.glob("articles/*.html"))
    following = next(
        (path for path in others if path.name not in article.address), site / article.address
    )
    fetched = _fetched(browser, base, article.address)
    files = [site / urlsplit(address).path.lstrip("/") for address in fetched]
    styles = [path for path in files if path.suffix == ".css"]
    scripts = [path for path in files if path.suffix == ".js"]
    fonts = [path for path in files if path.suffix == ".woff2"]
    return [
        Budget("first article, cold, all of it", _weight(files), 105 * KB),
        Budget("first article, requests", len(files), 8),
        Budget("next article, warm", _weight([following]), 8 * KB),
        Budget("style sheets of an article", _weight(styles), 7 * KB),
        Budget("the style sheet, raw, without the fonts' faces", SHEET.stat().st_size, 24_000),
        Budget("script of an article", _weight(scripts), 2 * KB),
        Budget("fonts of an article", _weight(fonts), 92 * KB),
        *_scripts_elsewhere(browser, base, pages),
    ]


def _scripts_elsewhere(browser: Browser, base: str, pages: Sequence[Page]) -> list[Budget]:
    kinds = ("index", "timeline", "topics", "sources")
    return [
        Budget(f"scripts of the {page.kind}", _scripts(_fetched(browser, base, page.address)), 0)
        for page in pages
        if page.kind in kinds
    ]


def _scripts(addresses: Iterable[str]) -> int:
    return sum(urlsplit(address).path.endswith(".js") for address in addresses)


def _fetched(browser: Browser, base: str, address: str) -> list[str]:
    """Every address that a fresh browser asks for, on one page."""
    asked: list[str] = []
    context = browser.new_context()
    tab = context.new_page()
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto(base + address, wait_until="networkidle")
    context.close()
    return list(dict.fromkeys(asked))


def _weight(paths: Iterable[Path]) -> int:
    return sum(_compressed(path) for path in paths)


def _compressed(path: Path) -> int:
    data = path.read_bytes()
    return len(data) if path.suffix in STATIC else len(gzip.compress(data, 9))
