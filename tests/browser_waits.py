"""Waits for what comes about on a page, without `eval`, which the pages' own policy forbids."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import Error
from preview_server import wait_until

if TYPE_CHECKING:
    from playwright.sync_api import Page


def wait_for(page: Page, expression: str) -> None:
    """Waits until an expression holds on a page, which may load anew meanwhile."""

    def holds() -> bool:
        try:
            return bool(page.evaluate(expression))
        except Error:
            return False

    wait_until(holds, expression)
