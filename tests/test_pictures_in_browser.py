"""Pictures in a real browser: it finds the same sizes, and nothing moves as they come."""

from __future__ import annotations

from base64 import b64decode
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING

import pytest
from browser_waits import wait_for
from chromium import chromium, needs_chromium
from command_line import postil_here

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Page, Route

from picture_files import EXIF, SIZES, begun, exif, png, read, segment, write


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return begun(tmp_path)


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def page() -> Iterator[Page]:
    with chromium() as browser:
        yield browser.new_page()


@pytest.fixture
def host(root: Path) -> Iterator[str]:
    """The parent of the digest's folder, served: its site lies at a sub-path."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=root))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


NATURAL = """async (address) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    return [image.naturalWidth, image.naturalHeight];
}"""
MADE = """(kind) => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [30, 20];
    canvas.getContext("2d").fillRect(0, 0, 30, 20);
    return canvas.toDataURL(kind).split(",")[1];
}"""


@needs_chromium
def test_a_browser_finds_the_same_sizes(root: Path, host: str, page: Page) -> None:
    (root / "empty.html").write_text("<!doctype html><title>Pictures</title>")
    page.goto(f"{host}/empty.html")
    files = {name: data for name, (path, data, _) in SIZES.items() if is_whole(path)}
    files = {f"{number}{ending(name)}": one for number, (name, one) in enumerate(files.items())}
    made = b64decode(page.evaluate(MADE, "image/jpeg"))
    files["made.jpg"] = made
    files["turned.jpg"] = made[:2] + segment(0xE1, EXIF + exif(6, "<")) + made[2:]
    files["made.webp"] = b64decode(page.evaluate(MADE, "image/webp"))
    files["made.png"] = b64decode(page.evaluate(MADE, "image/png"))
    for name, data in files.items():
        (root / name).write_bytes(data)
        found = read(name, data)
        assert found is not None
        across, down = page.evaluate(NATURAL, f"{host}/{name}")
        if (
            b'width="100%"' in data
        ):  # It has proportions alone, which a browser fits into 300 × 150.
            across, down = across * found.height / down, found.height
        assert (across, down) == (found.width, found.height), name


def is_whole(path: str) -> bool:
    return path.casefold().endswith((".png", ".avif", ".svg")) or path == "a.GIF"


def ending(name: str) -> str:
    return {"SVG": ".svg", "AVI": ".avif", "GIF": ".gif"}.get(name[:3], ".png")


WATCH = """() => {
    window.moved = 0;
    const add = (list) => list.getEntries().forEach((entry) => { window.moved += entry.value; });
    new PerformanceObserver(add).observe({ type: "layout-shift" });
}"""
TOP = "document.getElementById('fn-1').getBoundingClientRect().top"


@pytest.mark.parametrize("width", [1440, 320])
@needs_chromium
def test_nothing_moves_when_a_picture_comes(root: Path, host: str, page: Page, width: int) -> None:
    (root / "content/images/map.png").write_bytes(png(1200, 300))
    write(root, "Words[^1].\n\n![A map](../images/map.png)\n\nMore words.\n\n[^1]: A footnote.")
    assert postil_here(root).stderr == ""
    held: list[Route] = []
    page.route("**/map.png", lambda route: held.append(route))
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{host}/site/articles/a.html", wait_until="domcontentloaded")
    page.evaluate("document.fonts.ready.then(() => null)")
    page.wait_for_timeout(100)
    before = page.evaluate(TOP)
    assert len(held) == 1
    page.evaluate(WATCH)
    held[0].continue_()
    wait_for(page, "[...document.images].every((image) => image.naturalWidth)")
    box = page.evaluate("document.images[0].getBoundingClientRect().toJSON()")
    assert box["width"] / box["height"] == pytest.approx(4, abs=0.05)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(TOP) == before
    page.wait_for_timeout(100)
    assert page.evaluate("window.moved") == 0
