"""How many examples a law is tried with, few of the same or many new ones, and the browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from chromium import chromium
from hypothesis import HealthCheck, settings
from laws import LONG, QUICK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

# A busy machine breaks no law: neither an example nor the making of it has a time to keep.
settings.register_profile(
    "quick",
    max_examples=QUICK,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "long", max_examples=LONG, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("quick")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium, for the tests of one file."""
    with chromium() as opened:
        yield opened
