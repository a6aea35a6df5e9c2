"""What holds for all tests."""

from __future__ import annotations

from examples import examples
from hypothesis import settings

settings.register_profile("all", max_examples=examples(100), deadline=None)
settings.load_profile("all")
