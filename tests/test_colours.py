"""The colours of both themes keep their contrast (WCAG 2.2, 1.4.3 and 1.4.11)."""

from __future__ import annotations

import re

import pytest

from postil.resources import shipped_layouts


def tokens() -> dict[str, tuple[str, str]]:
    style = (shipped_layouts() / "assets" / "style.css").read_text()
    pairs = re.findall(r"--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)", style)
    return {name: (light, dark) for name, light, dark in pairs}


def luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("front", "back", "needed"),
    [
        ("ink", "paper", 4.5),
        ("ink-2", "paper", 4.5),
        ("ink-3", "paper", 4.5),
        ("accent", "paper", 4.5),
        ("ink", "panel", 4.5),
        ("accent", "panel", 4.5),
        ("ink", "wash", 4.5),
        ("ink-2", "wash", 4.5),
        ("ink", "wash-2", 4.5),
        ("edge", "paper", 3.0),
        ("line", "paper", 3.0),
    ],
)
def test_colours_keep_their_contrast(front: str, back: str, needed: float, theme: int) -> None:
    lights = sorted(luminance(tokens()[name][theme]) + 0.05 for name in (front, back))
    assert lights[1] / lights[0] >= needed


def test_the_plain_colours_are_those_of_the_light_theme() -> None:
    style = (shipped_layouts() / "assets" / "style.css").read_text()
    plain = dict(re.findall(r"--([\w-]+): (#\w{6});", style))
    assert plain == {name: light for name, (light, _) in tokens().items()}
