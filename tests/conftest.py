"""How many examples a law is tried with: few of the same ones each time, or many new ones."""

from __future__ import annotations

from hypothesis import HealthCheck, settings
from laws import LONG, QUICK

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
