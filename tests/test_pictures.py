"""Pictures are copied as they are, keep their place free, and have words; their size is read."""

from __future__ import annotations

import io
import re
import shutil
import struct
import zlib
from base64 import b64decode
from functools import partial
from html import unescape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest
from command_line import postil_here
from examples import examples
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import sync_playwright

from postil.pipeline import run
from postil.progress import Progress
from postil.render.text.markdown import with_sizes
from postil.render.text.pictures import Picture, picture_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Page, Route

CHROMIUM = shutil.which("chromium")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"]


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int, height: int, *before_pixels: bytes) -> bytes:
    header = chunk(b"IHDR", struct.pack(">2I5B", width, height, 8, 0, 0, 0, 0))
    pixels = zlib.compress((b"\0" + b"\x80" * width) * height)
    ends = [chunk(b"IDAT", pixels), chunk(b"IEND", b"")]
    return b"".join([b"\x89PNG\r\n\x1a\n", header, *before_pixels, *ends])


def exif(orientation: int, order: str) -> bytes:
    mark = {"<": b"II*\0", ">": b"MM\0*"}[order]
    entries = [(0x010F, 2, 4, b"ab\0\0"), (0x0112, 3, 1, struct.pack(f"{order}H2x", orientation))]
    packed = (struct.pack(f"{order}2HI", *entry[:3]) + entry[3] for entry in entries)
    return mark + struct.pack(f"{order}IH", 8, len(entries)) + b"".join(packed) + b"\0" * 4


def segment(marker: int, data: bytes) -> bytes:
    return struct.pack(">2BH", 0xFF, marker, len(data) + 2) + data


def jpeg(width: int, height: int, *before_frame: bytes, frame: int = 0xC0) -> bytes:
    sides = struct.pack(">B2HB", 8, height, width, 1) + b"\1\x11\0"
    tables = segment(0xC4, b"\0" * 17)
    return b"".join([b"\xff\xd8", *before_frame, tables, segment(frame, sides), b"\xff\xd9"])


def webp(kind: bytes, data: bytes) -> bytes:
    body = b"WEBP" + kind + struct.pack("<I", len(data)) + data
    return b"RIFF" + struct.pack("<I", len(body)) + body


def svg(attributes: str, before: str = "") -> bytes:
    root = f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}>'
    return f'{before}{root}<rect width="9" height="5"/></svg>'.encode()


EXIF = b"Exif\0\0"
LOSSLESS = b"\x2f" + struct.pack("<I", (300 - 1) | (200 - 1) << 14)
EXTENDED = struct.pack("<4xHBHB", 99_999 & 0xFFFF, 99_999 >> 16, 69_999 & 0xFFFF, 69_999 >> 16)
AVIF = b64decode(
    "AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUIAAADrbWV0YQAAAAAAAAAhaGRscgAAAAAAAAAAcGljdAAAAAAA"
    "AAAAAAAAAAAAAAAOcGl0bQAAAAAAAQAAAB5pbG9jAAAAAEQAAAEAAQAAAAEAAAETAAAAHgAAAChpaW5mAAAAAAABAAAA"
    "GmluZmUCAAAAAAEAAGF2MDFDb2xvcgAAAABqaXBycAAAAEtpcGNvAAAAFGlzcGUAAAAAAAAAAwAAAAIAAAAQcGl4aQAA"
    "AAADCAgIAAAADGF2MUOBAAwAAAAAE2NvbHJuY2x4AAEADQAGgAAAABdpcG1hAAAAAAAAAAEAAQQBAoMEAAAAJm1kYXQS"
    "AAoIGAQrRAQ0GhAyEB7Hh4VZ3///4sAAAJA1l/A="
)
TURNED_AVIF = b64decode(
    "AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUIAAAD1bWV0YQAAAAAAAAAhaGRscgAAAAAAAAAAcGljdAAAAAAA"
    "AAAAAAAAAAAAAAAOcGl0bQAAAAAAAQAAAB5pbG9jAAAAAEQAAAEAAQAAAAEAAAEdAAAAHgAAAChpaW5mAAAAAAABAAAA"
    "GmluZmUCAAAAAAEAAGF2MDFDb2xvcgAAAAB0aXBycAAAAFRpcGNvAAAAFGlzcGUAAAAAAAAAAwAAAAIAAAAQcGl4aQAA"
    "AAADCAgIAAAADGF2MUOBAAwAAAAAE2NvbHJuY2x4AAEADQAGgAAAAAlpcm90AwAAABhpcG1hAAAAAAAAAAEAAQUBAoME"
    "hQAAACZtZGF0EgAKCBgEK0QENBoQMhAex4eFWd///+LAAACQNZfw"
)
GIF = b64decode("R0lGODlhBwADAIAAAP///wAAACwAAAAABwADAAACBYRvgasFADs=")
LICENCE = '<?xml version="1.0" standalone="no"?>\n<!-- width="1" height="1" -->\n'
DOCTYPE = (
    '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" '
    '"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [<!ENTITY wide "640">]>\n'
)
SIZES = {
    "PNG": ("a.png", png(3, 2), (3, 2)),
    "PNG turned": ("a.png", png(3, 2, chunk(b"eXIf", exif(6, ">"))), (2, 3)),
    "PNG by another name": ("a.jpeg", png(3, 2), (3, 2)),
    "GIF": ("a.GIF", GIF, (7, 3)),
    "GIF 87a": ("a.gif", b"GIF87a" + struct.pack("<2H", 40_000, 2), (40_000, 2)),
    "JPEG": ("a.jpg", jpeg(30, 20), (30, 20)),
    "JPEG, progressive": ("a.jpg", jpeg(30, 20, frame=0xC2), (30, 20)),
    "JPEG, filled": ("a.jpg", jpeg(30, 20, b"\xff\xff\xff", segment(0xE0, b"JFIF\0")), (30, 20)),
    "JPEG after a profile": ("a.jpg", jpeg(30, 20, *[segment(0xE2, b"p" * 65_000)] * 9), (30, 20)),
    "JPEG upside down": ("a.jpg", jpeg(30, 20, segment(0xE1, EXIF + exif(3, ">"))), (30, 20)),
    "JPEG turned": ("a.jpg", jpeg(30, 20, segment(0xE1, EXIF + exif(6, ">"))), (20, 30)),
    "JPEG turned, Intel": ("a.jpg", jpeg(30, 20, segment(0xE1, EXIF + exif(8, "<"))), (20, 30)),
    "JPEG with XMP": (
        "a.jpg",
        jpeg(30, 20, segment(0xE1, b"http://ns"), segment(0xE1, EXIF + exif(5, "<"))),
        (20, 30),
    ),
    "WebP, lossy": ("a.webp", webp(b"VP8 ", b"\0\0\0\x9d\1\x2a\x1e\x40\x14\x80"), (30, 20)),
    "WebP, lossless": ("a.webp", webp(b"VP8L", LOSSLESS), (300, 200)),
    "WebP, extended": ("a.webp", webp(b"VP8X", EXTENDED), (100_000, 70_000)),
    "AVIF": ("a.avif", AVIF, (3, 2)),
    "AVIF turned": ("a.avif", TURNED_AVIF, (2, 3)),
    "SVG": ("a.svg", svg('width="80" height="40px"', LICENCE), (80, 40)),
    "SVG in inches": ("A.SVG", svg('width="1in" height="25.4mm" viewBox="0 0 9 1"'), (96, 96)),
    "SVG by its viewBox": ("a.svg", svg('viewBox="-1,-2 640 480" width="100%"'), (640, 480)),
    "SVG by its width": ("a.svg", svg('width="60" viewBox="0 0 30 20"'), (60, 40)),
    "SVG by its height": ("a.svg", svg('height="60" viewBox="0 0 30 20"'), (90, 60)),
    "SVG without a size": ("a.svg", svg(""), (300, 150)),
    "SVG with a stroke": ("a.svg", svg('stroke-width="2" width="2em" height="1e2"'), (32, 100)),
    "SVG with an entity": ("a.svg", svg('width="&wide;" height="1"', DOCTYPE), (640, 1)),
    "SVG in UTF-16": ("a.svg", svg('width="8" height="4"').decode().encode("utf-16"), (8, 4)),
}
NONE = {
    "nothing": ("a.png", b""),
    "words": ("a.png", b"The tide came in.\n" * 9),
    "a page": ("a.svg", b"<!doctype html><html><svg width='1' height='1'></svg></html>"),
    "SVG without its namespace": ("a.svg", b"<svg width='1' height='1'></svg>"),
    "SVG by another name": ("a.png", svg('width="80" height="40"')),
    "PNG as SVG": ("a.svg", png(3, 2)),
    "TIFF": ("a.tif", b"II*\0" + struct.pack("<IH", 8, 0) + b"\0" * 90),
    "HEIC": ("a.avif", AVIF.replace(b"avif", b"heic")),
    "PNG of no width": ("a.png", png(0, 2)),
    "SVG of no height": ("a.svg", svg('width="9" height="0"')),
    "SVG beyond measure": ("a.svg", svg(f'width="9" height="{"9" * 5000}"')),
    "JPEG without a frame": ("a.jpg", b"\xff\xd8" + segment(0xE0, b"JFIF\0") + b"\xff\xd9\0\0"),
    "JPEG of garbage": ("a.jpg", b"\xff\xd8\xff\xe0\0\0" + b"\0" * 99),
}


def read(name: str, data: bytes) -> Picture | None:
    return picture_of(name, io.BytesIO(data))


@pytest.mark.parametrize(("name", "data", "size"), SIZES.values(), ids=SIZES)
def test_the_size_stands_in_the_header(name: str, data: bytes, size: tuple[int, int]) -> None:
    assert read(name, data) == Picture(*size)


@pytest.mark.parametrize(("name", "data"), NONE.values(), ids=NONE)
def test_what_is_no_picture_has_none(name: str, data: bytes) -> None:
    assert read(name, data) is None


@pytest.mark.parametrize(("name", "data", "size"), SIZES.values(), ids=SIZES)
def test_a_file_cut_short_has_its_size_or_none(
    name: str, data: bytes, size: tuple[int, int]
) -> None:
    found = {read(name, data[:length]) for length in range(min(len(data), 700))}
    assert found <= {None, Picture(*size), Picture(*size[::-1])}
    assert None in found


@settings(max_examples=examples(300))
@given(st.sampled_from([*SIZES.values()]), st.lists(st.tuples(st.integers(0), st.binary())))
def test_no_bytes_are_too_odd(
    file: tuple[str, bytes, tuple[int, int]], edits: list[tuple[int, bytes]]
) -> None:
    name, data, _ = file
    for at, other in edits:
        start = at % len(data) if data else 0
        data = data[:start] + other + data[start + len(other) :]
    found = read(name, data)
    assert found is None or min(found.width, found.height) > 0


def box(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I4s", len(data) + 8, kind) + data


EXTENTS = b"\0" * 6 + struct.pack(">H", 9999) + struct.pack(">3H", 1, 0, 65_535) * 9999
NAMED = box(b"ftyp", b"avif\0\0\0\0avif")


def bomb(inner: str) -> str:
    """A document type whose entity `i` is `inner` a hundred million times."""
    names = zip("abcdefgh", "bcdefghi", strict=True)
    outer = [f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in names]
    return f'<!DOCTYPE svg [<!ENTITY a "{inner}">{"".join(outer)}]>'


CRAFTED = {
    "AVIF of extents": ("a.avif", NAMED + box(b"meta", b"\0" * 4 + box(b"iloc", EXTENTS))),
    "AVIF of boxes": ("a.avif", NAMED + box(b"free", b"") * 1_000_000),
    "AVIF of boxes within": ("a.avif", NAMED + box(b"meta", b"\0" * 4 + box(b"", b"") * 1_000_000)),
    "AVIF without an end": ("a.avif", NAMED + struct.pack(">I4s", 0, b"free") + b"\0" * 99),
    "JPEG of segments": ("a.jpg", b"\xff\xd8" + segment(0xE0, b"") * 2_000_000),
    "JPEG of filling": ("a.jpg", b"\xff\xd8" + b"\xff" * 5_000_000),
    "JPEG of tags": (
        "a.jpg",
        b"\xff\xd8" + segment(0xE1, EXIF + b"II*\0\x08\0\0\0\xff\xff") * 5000,
    ),
    "PNG of chunks": ("a.png", png(3, 2)[:33] + chunk(b"tEXt", b"") * 1_000_000),
    "SVG of entities": ("a.svg", svg('width="&i;" height="1"', bomb("1"))),
    "SVG of elements": ("a.svg", svg('width="9" height="1">&i;<g', bomb("<g/>"))),
    "SVG of spaces": ("a.svg", svg(f'width="{" " * 60_000}x" height="{"1" * 5000}x"')),
}


class Counted(io.BytesIO):
    """A file that counts what is read of it."""

    taken = 0

    def read(self, size: int | None = -1) -> bytes:
        data = super().read(size)
        self.taken += len(data)
        return data


@pytest.mark.parametrize(("name", "data"), CRAFTED.values(), ids=CRAFTED)
def test_a_crafted_file_is_not_read_whole(name: str, data: bytes) -> None:
    stream = Counted(data)
    picture_of(name, stream)
    assert stream.taken <= 2**20


@pytest.mark.parametrize(("name", "data", "size"), SIZES.values(), ids=SIZES)
def test_no_more_than_headers_is_read(name: str, data: bytes, size: tuple[int, int]) -> None:
    stream = Counted(data + b"\0" * 5_000_000)
    assert picture_of(name, stream) == Picture(*size)
    assert stream.taken <= 65_536


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "config.yaml").write_text("title: Pictures\n")
    (tmp_path / "content/images").mkdir(parents=True)
    (tmp_path / "content/images/map.png").write_bytes(png(30, 20))
    return tmp_path


FRONT = "---\ntitle: A title\nsource: null\ndate: 2022-02-24\ntopics: []\n---\n\n"
FRONT_LINES = FRONT.count("\n")


def write(root: Path, text: str, name: str = "articles/a.md", front: str = FRONT) -> None:
    path = root / "content" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(front + text, encoding="utf-8")


def images(root: Path, page: str = "articles/a.html") -> list[dict[str, str]]:
    html = (root / "site" / page).read_text(encoding="utf-8")
    tags = re.findall(r'<img((?: [\w-]+="[^"]*")*)>', html)
    found = [dict(re.findall(r' ([\w-]+)="([^"]*)"', tag)) for tag in tags]
    return [{name: unescape(value) for name, value in one.items()} for one in found]


LAZY = {"loading": "lazy", "decoding": "async"}
WRITTEN = {
    "Markdown": ('![A map](../images/map.png "Of 1922")', ("30", "20")),
    "HTML": ('<img src="../images/map.png" alt="A map" title="Of 1922">', ("30", "20")),
    "HTML with both": (
        '<img width="9" height="8" title="Of 1922" src="../images/map.png" alt="A map">',
        ("9", "8"),
    ),
    "HTML with a width": (
        '<img width="90" title="Of 1922" src="../images/map.png" alt="A map">',
        ("90", "60"),
    ),
    "HTML with a height": (
        '<img height="10" title="Of 1922" src="../images/map.png" alt="A map">',
        ("15", "10"),
    ),
    "HTML with what is no width": (
        '<img width="50%" height="0" title="Of 1922" src="../images/map.png" alt="A map">',
        ("30", "20"),
    ),
    "by reference": ('![A map][m]\n\n[m]: ../images/map.png "Of 1922"', ("30", "20")),
    "in a note": (
        'Words.\n\n## Notes\n\n> Words\n\n![A map](../images/map.png "Of 1922")',
        ("30", "20"),
    ),
}


@pytest.mark.parametrize(("text", "size"), WRITTEN.values(), ids=WRITTEN)
def test_a_picture_says_its_size_and_waits_for_its_reader(
    root: Path, text: str, size: tuple[str, str]
) -> None:
    write(root, text)
    done = postil_here(root)
    assert (done.status, done.stderr) == (0, "")
    width, height = size
    sizes = {"width": width, "height": height}
    wanted = {"src": "../images/map.png", "alt": "A map", "title": "Of 1922", **sizes, **LAZY}
    assert images(root) == [wanted]


def test_every_kind_of_page_has_its_pictures(root: Path) -> None:
    (root / "config.yaml").write_text("title: P\ntopics: [{id: nato, label: NATO}]\n")
    text = "Words: ![A map](../images/map.png)\n"
    write(root, text)
    for name in ("pages/about.md", "pages/index.md", "topics/nato.md"):
        write(root, text, name, front="")
    assert postil_here(root).stderr == ""
    for page in ("about.html", "index.html", "topics/nato.html", "articles/a.html"):
        assert [one["width"] for one in images(root, page)] == ["30"], page


def test_pictures_are_published_as_they_are_and_others_are_not(root: Path) -> None:
    for path, data in (("map.png", png(30, 20)), ("b/d.svg", svg("")), ("unused.png", b"x")):
        file = root / "content/images" / path
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(data)
    write(root, "![A map](../images/map.png) ![A drawing](../images/b/d.svg)")
    assert postil_here(root).stderr == ""
    assert (root / "site/images/map.png").read_bytes() == png(30, 20)
    assert (root / "site/images/b/d.svg").read_bytes() == svg("")
    assert not (root / "site/images/unused.png").exists()


HOSTILE = ["a map.png", "ü.png", "%41.png", "a&b;.png", "<b>'.png", "x?y#z.png", "[a](b).png"]


@pytest.mark.parametrize("name", [*HOSTILE, '"onerror="alert(1).png'])
def test_any_name_leads_to_its_file(root: Path, name: str) -> None:
    (root / "content/images" / name).write_bytes(png(3, 2))
    address = "".join(f"%{byte:02x}" for byte in name.encode())
    write(root, f"![A map](../images/{address})")
    assert postil_here(root).stderr == ""
    (image,) = images(root)
    assert image.keys() == {"src", "alt", "width", "height", *LAZY}
    assert (image["width"], image["height"]) == ("3", "2")
    assert (root / "site/articles" / unquote(image["src"])).read_bytes() == png(3, 2)


def test_a_picture_that_changed_is_shown_at_once_and_so_is_its_size(root: Path) -> None:
    write(root, "![A map](../images/map.png)")
    for data, size in (
        (png(30, 20), 'width="30"'),
        (png(9, 8), 'width="9"'),
        (png(8, 9), 'th="8"'),
    ):
        (root / "content/images/map.png").write_bytes(data)
        done = run(root, lambda _: "2022-05-05", Progress(), drafts=True)
        assert done.files["images/map.png"] == data
        assert size in done.files["articles/a.html"].decode()


NO_WORDS = "warning: this picture has no alternative text"
BARE = {
    "Markdown": ("\n\n![](../images/map.png)", 3),
    "blank": ("Words.\n\n![ ](../images/map.png)", 3),
    "the second": ("![A map](../images/map.png)\n\n![](../images/map.png)", 3),
    "by reference": ("![A map][m] ![][n]\n\n[m]: ../images/map.png\n[n]: ../images/map.png", 3),
    "HTML": ('x\n\n<img src="../images/map.png">', 3),
    "in a note": ("Words.\n\n## Notes\n\n> Words\n\n![](../images/map.png)", 7),
    "in a figure": (
        '<figure>\n<img src="../images/map.png">\n<figcaption>A map</figcaption>\n</figure>',
        2,
    ),
}


@pytest.mark.parametrize(("text", "line"), BARE.values(), ids=BARE)
def test_a_picture_without_words_is_warned_of(root: Path, text: str, line: int) -> None:
    write(root, text)
    said = postil_here(root, "check")
    assert said.status == 1
    assert re.findall(rf"content/articles/a.md:(\d+): {NO_WORDS}", said.stderr) == [
        str(FRONT_LINES + line)
    ]
    assert "hint: write `![what the picture shows](../images/map.png)`" in said.stderr
    assert postil_here(root).status == 0
    assert [one["alt"] for one in images(root)][-1] == ""


def test_each_picture_without_words_is_told_at_its_own_line(root: Path) -> None:
    write(root, "![](../images/map.png)\n\n![A map](../images/map.png)\n\n![](../images/map.png)\n")
    told = re.findall(rf":(\d+): {NO_WORDS}", postil_here(root, "check").stderr)
    assert [int(line) - FRONT_LINES for line in told] == [1, 5]


def test_mere_decoration_is_said_to_be_so(root: Path) -> None:
    write(root, 'Words.\n\n<img src="../images/map.png" alt="">')
    said = postil_here(root, "check")
    assert (said.status, said.stderr) == (0, "")
    assert postil_here(root).status == 0
    assert images(root)[0]["alt"] == ""


def test_a_file_that_is_no_picture_is_an_error_where_it_is_shown(root: Path) -> None:
    (root / "content/images/map.png").write_text("The tide.")
    write(root, "Words.\n\n![A map](../images/map.png)")
    said = postil_here(root)
    assert said.status == 1
    place = f"content/articles/a.md:{FRONT_LINES + 3}"
    assert said.stderr.startswith(f"{place}: content/images/map.png is no picture")
    assert "hint: save it again as PNG, JPEG" in said.stderr


@pytest.mark.parametrize(
    "name", ["a.html", "a.xhtml", "a.xml", "a.js", "a.svgz", "a.gpx", "a", "a.pdf.HTM", "a.png"]
)
@pytest.mark.parametrize("data", [b"<script>alert(1)</script>", png(3, 2)], ids=["script", "PNG"])
def test_a_file_that_may_run_in_a_browser_is_not_published(
    root: Path, name: str, data: bytes
) -> None:
    if name == "a.png" and data.startswith(b"\x89PNG"):
        return
    (root / "content/images" / name).write_bytes(data)
    write(root, f"Words.\n\n[It](../images/{name})")
    said = postil_here(root)
    assert said.status == 1
    place = f"content/articles/a.md:{FRONT_LINES + 3}"
    assert said.stderr.startswith(f"{place}: content/images/{name} is of no kind that a site may")


HREF = 'xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href='
RUNNING = {
    "a script": ("<script>alert(1)</script>", "<script"),
    "a script of XHTML": ('<script xmlns="http://www.w3.org/1999/xhtml"/>', "<script"),
    "a prefixed script": ('<s:script xmlns:s="http://www.w3.org/2000/svg"/>', "<script"),
    "a script in an entity": ("&run;", "<script"),
    "a handler": ('<g onload="alert(1)"/>', "onload="),
    "HTML": ("<foreignObject/>", "<foreignObject"),
    "a frame": ('<iframe xmlns="http://www.w3.org/1999/xhtml"/>', "<iframe"),
    "an address": (f'<a {HREF}"java&#10;script:alert(1)"/>', "href="),
    "an address that is set": ('<set attributeName="href" to="javascript:alert(1)"/>', "to="),
    "a transformation": ('<?xml-stylesheet type="text/xsl" href="#x"?>', "<?xml-stylesheet"),
}


@pytest.mark.parametrize(("text", "told"), RUNNING.values(), ids=RUNNING)
def test_a_drawing_that_runs_something_is_an_error(root: Path, text: str, told: str) -> None:
    entity = '<!DOCTYPE svg [<!ENTITY run "<script/>">]>'
    drawing = f'{entity}<svg xmlns="http://www.w3.org/2000/svg">\n<g/>\n{text}</svg>'
    (root / "content/images/d.svg").write_text(drawing)
    write(root, "![A drawing](../images/d.svg)")
    said = postil_here(root)
    assert said.status == 1
    assert said.stderr.startswith(f"content/images/d.svg:3: this drawing holds `{told}")


def test_a_drawing_that_is_broken_is_an_error(root: Path) -> None:
    (root / "content/images/d.svg").write_bytes(svg("") + b"\n<g>")
    write(root, "![A drawing](../images/d.svg)")
    assert "content/images/d.svg:2: this drawing is not well-formed" in postil_here(root).stderr


def test_a_file_that_is_linked_need_be_no_picture(root: Path) -> None:
    (root / "content/images/paper.pdf").write_text("%PDF")
    write(root, "[The paper](../images/paper.pdf)")
    assert postil_here(root, "check").stderr == ""


def test_a_picture_that_cannot_be_had_is_an_error(root: Path) -> None:
    write(root, "![a](../images/mop.png)\n\n![b](https://a.example/b.png)")
    said = postil_here(root)
    assert said.status == 1
    assert "there is no picture content/images/mop.png" in said.stderr
    assert "did you mean `map.png`?" in said.stderr
    assert "the picture `https://a.example/b.png` is not part of the digest" in said.stderr


ATTRIBUTES = st.dictionaries(
    st.sampled_from(["src", "alt", "width", "height", "title", "lang"]),
    st.text("ab9 %/&;'=<>", max_size=6).map(lambda text: text.replace('"', "")),
)


@given(ATTRIBUTES, st.none() | st.builds(Picture, st.integers(1, 9**9), st.integers(1, 9**9)))
def test_a_picture_loses_nothing_but_a_size_that_is_none(
    attributes: dict[str, str], picture: Picture | None
) -> None:
    tag = "".join(f' {name}="{value}"' for name, value in attributes.items())
    html = with_sizes(f"<p>a<img{tag}>b</p>", lambda _: picture, lambda _: None)
    inner = re.fullmatch(r'<p>a<img((?: [\w-]+="[^"]*")*)>b</p>', html)
    assert inner is not None
    found = dict(re.findall(r' ([\w-]+)="([^"]*)"', inner[1]))
    kept = {name: one for name, one in attributes.items() if name not in ("width", "height")}
    assert kept.items() <= found.items()
    sizes = [found[name] for name in ("width", "height") if name in found]
    assert len(sizes) in ((0, 2) if picture is None else (2,))
    assert all(re.fullmatch(r"[1-9]\d*", one) for one in sizes)


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def page() -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser.new_page()
        browser.close()


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


@pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on the PATH")
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
@pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on the PATH")
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
    page.wait_for_function("[...document.images].every((image) => image.naturalWidth)")
    box = page.evaluate("document.images[0].getBoundingClientRect().toJSON()")
    assert box["width"] / box["height"] == pytest.approx(4, abs=0.05)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(TOP) == before
    page.wait_for_timeout(100)
    assert page.evaluate("window.moved") == 0
