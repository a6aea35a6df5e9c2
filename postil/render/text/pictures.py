"""The size that a browser gives a picture, read from the first bytes of its file.

No library does this: the best kept, imagesize, takes minutes over a crafted AVIF of 60 KB, ignores
an SVG's `viewBox`, knows kinds that browsers do not show, and loads Python's HTTP client.
"""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

from postil.render.text.drawings import LARGEST_ROOT, drawn_size

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import BinaryIO

KINDS = "PNG, JPEG, GIF, WebP, AVIF or SVG"
HEAD = 64
LARGEST_META = 262_144
LARGEST_EXIF = 65_536
MOST_SEGMENTS = 4096
MOST_BOXES = 64
LARGEST_SIDE = 2**31 - 1
FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
EXIF, IMAGE_ENDS = 0xE1, frozenset({0xD9, 0xDA})
ORIENTATION, SHORT = 0x0112, 3


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture's natural size in CSS pixels, turned as its file says it is to be shown."""

    width: int
    height: int


def picture_of(name: str, stream: BinaryIO) -> Picture | None:
    """The size of a picture, of which no more than its headers are read.

    Args:
        name: its file's name. Browsers take a drawing only from `.svg`, and know the other kinds
            by their bytes alone (<https://mimesniff.spec.whatwg.org/>).
        stream: the file, at its start.

    Returns:
        None where it is of no kind that browsers show, or its headers are not whole.
    """
    try:
        size = drawn_size(stream.read(LARGEST_ROOT)) if _is_svg(name) else _painted(stream)
    except struct.error:
        return None
    if size is None or not all(0 < side <= LARGEST_SIDE for side in size):
        return None
    width, height = (max(1, round(side)) for side in size)
    return Picture(width, height)


def _is_svg(name: str) -> bool:
    return name.casefold().endswith(".svg")


def _painted(stream: BinaryIO) -> tuple[float, float] | None:
    head = stream.read(HEAD)
    for signature, read in _KINDS.items():
        if re.match(signature, head, re.DOTALL):
            stream.seek(0)
            return read(stream)
    return None


def _png(stream: BinaryIO) -> tuple[int, int]:
    """PNG, third edition, sections 5.3 and 11.3.4.5: chunks, up to the first one of pixels."""
    sides = struct.unpack(">16x2I", stream.read(24))
    stream.seek(33)
    for _ in range(MOST_SEGMENTS):
        length, kind = struct.unpack(">I4s", stream.read(8))
        if kind == b"eXIf":
            return _shown(sides, turned=_is_turned(stream.read(min(length, LARGEST_EXIF))))
        if kind == b"IDAT":
            break
        stream.seek(length + 4, 1)
    return _shown(sides)


def _gif(stream: BinaryIO) -> tuple[int, int]:
    return _shown(struct.unpack("<6x2H", stream.read(10)))


def _webp_lossy(stream: BinaryIO) -> tuple[int, int]:
    """RFC 6386, section 9.1: the upper two bits of each are a scale that nobody applies."""
    width, height = struct.unpack("<26x2H", stream.read(30))
    return width & 0x3FFF, height & 0x3FFF


def _webp_lossless(stream: BinaryIO) -> tuple[int, int]:
    (bits,) = struct.unpack("<21xI", stream.read(25))
    return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1


def _webp_extended(stream: BinaryIO) -> tuple[int, int]:
    low_width, high_width, low_height, high_height = struct.unpack("<24xHBHB", stream.read(30))
    return (high_width << 16 | low_width) + 1, (high_height << 16 | low_height) + 1


def _jpeg(stream: BinaryIO) -> tuple[int, int] | None:
    """ITU-T T.81, annex B: marker segments, up to the first frame's."""
    turned = None
    stream.seek(2)
    for _ in range(MOST_SEGMENTS):
        sign, marker, length = struct.unpack(">BBH", stream.read(4))
        if sign != 0xFF or marker in IMAGE_ENDS or (marker < 0xFF and length < 2):
            return None
        if marker == 0xFF:
            stream.seek(-3, 1)
        elif marker in FRAMES:
            height, width = struct.unpack(">x2H", stream.read(5))
            return _shown((width, height), turned=turned)
        elif marker == EXIF and turned is None:
            turned = _exif_of(stream.read(length - 2))
        else:
            stream.seek(length - 2, 1)
    return None


def _exif_of(segment: bytes) -> bool | None:
    return _is_turned(segment[6:]) if segment.startswith(b"Exif\0\0") else None


def _is_turned(exif: bytes) -> bool | None:
    """Whether Exif's orientation swaps the sides; None where it says nothing of it."""
    order = {b"II": "<", b"MM": ">"}.get(exif[:2])
    if order is None:
        return None
    try:
        (start,) = struct.unpack_from(f"{order}I", exif, 4)
        (count,) = struct.unpack_from(f"{order}H", exif, start)
        for number in range(count):
            entry = struct.unpack_from(f"{order}2HIH", exif, start + 2 + 12 * number)
            if entry[:3] == (ORIENTATION, SHORT, 1):
                return bool(5 <= entry[3] <= 8)
    except struct.error:
        return None
    return None


def _shown(sides: tuple[int, ...], *, turned: bool | None = None) -> tuple[int, int]:
    """Width and height as they are seen."""
    return (sides[1], sides[0]) if turned else (sides[0], sides[1])


def _avif(stream: BinaryIO) -> tuple[int, int] | None:
    """ISO/IEC 23008-12: the primary item's extent and rotation, in the box of metadata."""
    for _ in range(MOST_BOXES):
        start = stream.tell()
        size, kind = struct.unpack(">I4s", stream.read(8))
        if size == 1:
            (size,) = struct.unpack(">Q", stream.read(8))
        if kind == b"meta":
            within = size - (stream.tell() - start) if size else LARGEST_META
            return _avif_size(stream.read(max(0, min(within, LARGEST_META))))
        if size < 8 or start + size > LARGEST_SIDE:
            return None
        stream.seek(start + size)
    return None


def _avif_size(meta: bytes) -> tuple[int, int] | None:
    boxes = dict(_boxes(meta[4:]))
    item = boxes.get(b"pitm", b"")
    primary = int.from_bytes(item[4:6] if item[:1] == b"\0" else item[4:8])
    within = dict(_boxes(boxes.get(b"iprp", b"")))
    properties = list(_boxes(within.get(b"ipco", b"")))
    size, turned = None, False
    for number in _associated(within.get(b"ipma", b""), primary):
        kind, body = properties[number - 1] if 0 < number <= len(properties) else (b"", b"")
        if kind == b"ispe":
            size = struct.unpack(">4x2I", body[:12])
        elif kind == b"irot":
            turned = bool(body[0] & 1) if body else False
    return _shown(size, turned=turned) if size else None


def _boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The boxes of ISO/IEC 14496-12 that `data` is made of: kind and content."""
    at = 0
    while at + 8 <= len(data):
        size, kind = struct.unpack_from(">I4s", data, at)
        if size < 8:
            return
        yield kind, data[at + 8 : at + size]
        at += size


def _associated(box: bytes, item: int) -> list[int]:
    """The numbers, from 1, of an item's properties."""
    version, _, flags, entries = struct.unpack(">BHBI", box[:8])
    at, wide, identity = 8, flags & 1, ">I" if version else ">H"
    for _ in range(entries):
        (found,) = struct.unpack_from(identity, box, at)
        at += struct.calcsize(identity)
        (count,) = struct.unpack_from(">B", box, at)
        form = f">{count}{'H' if wide else 'B'}"
        numbers = struct.unpack_from(form, box, at + 1)
        if found == item:
            return [number & (0x7FFF if wide else 0x7F) for number in numbers]
        at += 1 + struct.calcsize(form)
    return []


_KINDS: Mapping[bytes, Callable[[BinaryIO], tuple[float, float] | None]] = {
    rb"\x89PNG\r\n\x1a\n.{4}IHDR": _png,
    rb"GIF8[79]a": _gif,
    rb"\xff\xd8\xff": _jpeg,
    rb"RIFF.{4}WEBPVP8 .{7}\x9d\x01\x2a": _webp_lossy,
    rb"RIFF.{4}WEBPVP8L.{4}\x2f": _webp_lossless,
    rb"RIFF.{4}WEBPVP8X": _webp_extended,
    rb".{4}ftyp(.{4})*?avi[fs]": _avif,
}
