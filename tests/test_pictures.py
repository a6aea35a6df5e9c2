"""Pictures are copied as they are, keep their place free, and have words; their size is read."""

from __future__ import annotations

import io
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st
from picture_files import AVIF, EXIF, SIZES, chunk, png, read, segment, svg

from postil.render.text.pictures import Picture, picture_of

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
