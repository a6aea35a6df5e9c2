"""A problem is shown with the lines around it, as far as they can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from postil.errors import Place, Problem
from postil.source_lines import LONGEST, lines_around

if TYPE_CHECKING:
    from pathlib import Path


def shown(root: Path, name: str, line: int) -> list[str]:
    """The lines around a place, `>` before its own."""
    place = Place(name, line)
    found = lines_around(root, [Problem(place, "x", "y")]).get(place, ())
    return [f"{'>' if one.is_at_fault else ' '}{one.number} {one.text}" for one in found]


@pytest.mark.parametrize(
    ("text", "line", "expected"),
    [
        ("a\nb\nc\nd", 2, [" 1 a", ">2 b", " 3 c"]),
        ("a\r\nb\r\n", 1, [">1 a", " 2 b"]),
        ("\ufeffa\nb", 2, [" 1 a", ">2 b"]),
        ("a\vb\u2028c\nd", 2, [" 1 a\vb\u2028c", ">2 d"]),
        ("a", 0, []),
        ("a", 2, []),
        ("a" * 900, 1, [f">1 {'a' * LONGEST}…"]),
    ],
)
def test_the_line_at_fault_stands_between_its_neighbours(
    text: str, line: int, expected: list[str], tmp_path: Path
) -> None:
    (tmp_path / "a.md").write_text(text, encoding="utf-8", newline="")
    assert shown(tmp_path, "a.md", line) == expected


def test_no_file_outside_the_folder_is_read(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("word")
    root = tmp_path / "root"
    root.mkdir()
    (root / "link").symlink_to(tmp_path / "secret")
    (root / "folder").mkdir()
    for name in ("link", "../secret", str(tmp_path / "secret"), "folder", "missing"):
        assert shown(root, name, 1) == []
