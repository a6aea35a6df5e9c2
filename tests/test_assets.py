"""Assets are named by their content, and style sheets follow them wherever they go."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

import pytest
from command_line import postil_here
from english import WORDS

from postil.render.assets import hashed, publishable, without_fonts
from postil.render.templates import Templates
from postil.resources import shipped_files

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FONT = b"wOF2"


@pytest.fixture(scope="module")
def shipped() -> dict[str, bytes]:
    layouts = shipped_files()
    return Templates(layouts, layouts, WORDS).assets()


def style_of(files: Mapping[str, bytes]) -> str:
    (style,) = (data for name, data in files.items() if re.search(r"/style\.\w+\.css$", name))
    return style.decode()


def test_a_name_tells_the_content() -> None:
    assert hashed("a/b.css", b"x") == hashed("a/b.css", b"x")
    assert hashed("a/b.css", b"x") != hashed("a/b.css", b"y")
    assert re.fullmatch(r"assets/a/b\.[0-9a-f]{10}\.css", hashed("a/b.css", b"x"))


def test_a_style_sheet_takes_in_what_it_imports_and_follows_what_it_names() -> None:
    found = publishable(
        {
            "style.css": b'@import "fonts/faces.css";\nb { background: url("map.png"); }',
            "fonts/faces.css": b'@font-face { src: url("a.woff2"); }',
            "fonts/a.woff2": FONT,
            "map.png": b"png",
        }
    )
    font, picture = hashed("fonts/a.woff2", FONT), hashed("map.png", b"png")
    expected = f"""@font-face {{ src: url("{font.removeprefix("assets/")}"); }}
b {{ background: url("{picture.removeprefix("assets/")}"); }}"""
    assert style_of(found.files) == expected
    assert set(found.files) == {font, picture, hashed("style.css", expected.encode())}
    assert found.addresses["style.css"] in found.files


def test_a_new_font_gives_the_style_a_new_name() -> None:
    def name(font: bytes) -> str:
        assets = {"style.css": b'x { src: url("a.woff2"); }', "a.woff2": font}
        return publishable(assets).addresses["style.css"]

    assert name(b"one") != name(b"two")


@pytest.mark.parametrize(
    "style",
    [
        b'@import "style.css";',
        b'@import "missing.css"; x { src: url("missing.woff2"); }',
        b'@import "https://example.org/a.css";',
        b'@import "../../../etc/passwd";',
        b'x { background: url("data:image/png;base64,AA"); }',
        b'x { fill: url("#shade"); }',
        b'x { src: url("\xff.png"); }',
    ],
    ids=["itself", "missing", "elsewhere", "outside", "data", "fragment", "no text"],
)
def test_what_is_no_asset_is_left_as_it_is(style: bytes) -> None:
    assert list(publishable({"style.css": style}).files.values()) == [style]


def test_two_sheets_that_import_each_other_come_to_an_end() -> None:
    circle = {"a.css": b'@import "b.css"; /* a */', "b.css": b'@import "a.css"; /* b */'}
    assert publishable({**circle, "style.css": b'@import "a.css";'}).addresses["style.css"]


def test_every_reference_of_the_shipped_style_leads_to_a_file(shipped: dict[str, bytes]) -> None:
    files = publishable(shipped).files
    references = re.findall(r'url\("([^"]+)"\)', style_of(files))
    assert len(references) >= 8
    assert {posixpath.join("assets", one) for one in references} <= set(files)
    assert "@import" not in style_of(files)


def test_the_fonts_have_their_licences_beside_them(shipped: dict[str, bytes]) -> None:
    licences = [data for name, data in shipped.items() if name.endswith("-OFL.txt")]
    assert len(licences) == 2
    assert all(b"SIL OPEN FONT LICENSE Version 1.1" in data for data in licences)
    assert all(b"Reserved Font Name" not in data.split(b"-----", 1)[0] for data in licences)


def test_a_site_in_the_fonts_of_its_readers_publishes_none(shipped: dict[str, bytes]) -> None:
    files = publishable(without_fonts(shipped)).files
    assert not any("fonts/" in name for name in files)
    assert not re.search("@font-face|@import", style_of(files))
    assert "Georgia" in style_of(files)


@pytest.mark.parametrize(("setting", "fonts"), [("system", 0), ("shipped", 8)])
def test_the_setting_decides(tmp_path: Path, setting: str, fonts: int) -> None:
    (tmp_path / "config.yaml").write_text(f"title: A\nfonts: {setting}\n")
    assert postil_here(tmp_path, "build").status == 0
    assert len(list((tmp_path / "site").rglob("*.woff2"))) == fonts
    assert ("woff2" in (tmp_path / "site/index.html").read_text()) == bool(fonts)
