"""Small files of every kind of picture, and the size that each has."""

from __future__ import annotations

import io
import re
import struct
import zlib
from base64 import b64decode
from html import unescape
from typing import TYPE_CHECKING

from postil.render.text.pictures import Picture, picture_of

if TYPE_CHECKING:
    from pathlib import Path


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


def read(name: str, data: bytes) -> Picture | None:
    return picture_of(name, io.BytesIO(data))


def begun(tmp_path: Path) -> Path:
    """A digest with a picture, a map of 30 × 20."""
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
