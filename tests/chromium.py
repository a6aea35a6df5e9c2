"""Debian's Chromium, as the tests drive it."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserType

CHROMIUM = shutil.which("chromium")
OFF = ("gpu", "quic", "sync", "component-update", "background-networking")
ARGUMENTS = ("--no-sandbox", "--no-first-run", *(f"--disable-{what}" for what in OFF))

needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on the PATH")


@contextmanager
def chromium(*arguments: str) -> Iterator[Browser]:
    """A browser for as long as the block lasts."""
    with sync_playwright() as playwright, launched(playwright.chromium, *arguments) as browser:
        yield browser


@contextmanager
def launched(kind: BrowserType, *arguments: str) -> Iterator[Browser]:
    """One browser more, where Playwright runs already: a thread has it once."""
    browser = kind.launch(executable_path=CHROMIUM, args=[*ARGUMENTS, *arguments])
    try:
        yield browser
    finally:
        browser.close()
