"""Cuts the site's fonts: `pip install fonttools brotli`, then `python tools/fonts.py`.

Takes Newsreader and Public Sans, both under the SIL Open Font License without a reserved name, as
the npm packages below carry them (needs `npm`), and writes `layouts/assets/fonts/`: each face as
one file for Western European text and one for the rest of Latin, which a browser fetches only
where a page has such a letter. Optical sizes are fixed and hinting goes: half the bytes.
"""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

FONTS = Path(__file__).resolve().parents[1] / "layouts" / "assets" / "fonts"
VERSION = "5.3.0"
SCRIPTS = ("latin", "latin-ext")
FEATURES = ["kern", "liga", "calt", "ccmp", "locl", "mark", "mkmk"]
BASIC = {*range(0x20, 0x7F), *range(0xA0, 0x100)}
PUNCTUATION = {*range(0x2010, 0x2015), *range(0x2018, 0x201F), 0x2020, 0x2022, 0x2026, 0x2030}
SIGNS = {0x2032, 0x2033, 0x2039, 0x203A, 0x2044, 0x20AC, 0x2122, *range(0x2190, 0x2194), 0x2212}
WESTERN = {*map(ord, "ıŒœˆ˚˜"), 0x2009, 0x200A, 0x202F}
LATIN = BASIC | PUNCTUATION | SIGNS | WESTERN
LATIN_EXTENDED = {*range(0x100, 0x250), *range(0x1E00, 0x1F00)} - LATIN


@dataclass(frozen=True, slots=True)
class Face:
    """A cut of a family: a number fixes an axis, a pair narrows it."""

    file: str
    package: str
    member: str
    axes: dict[str, float | tuple[float, float]]
    features: tuple[str, ...] = ()


FACES = (
    Face("newsreader-text", "newsreader", "opsz-normal", {"opsz": 16, "wght": 400}),
    Face("newsreader-italic", "newsreader", "opsz-italic", {"opsz": 16, "wght": 400}),
    Face("newsreader-display", "newsreader", "opsz-normal", {"opsz": 60, "wght": 500}),
    Face("public-sans", "public-sans", "wght-normal", {"wght": (400, 650)}, ("tnum",)),
)


def main() -> None:
    """Writes every file and its size."""
    packages = {face.package: fetched(face.package) for face in FACES}
    FONTS.mkdir(parents=True, exist_ok=True)
    for name, files in packages.items():
        (FONTS / f"{name}-OFL.txt").write_bytes(files["LICENSE"])
    for face in FACES:
        for script, letters in zip(SCRIPTS, (LATIN, LATIN_EXTENDED), strict=True):
            source = packages[face.package][f"files/{face.package}-{script}-{face.member}.woff2"]
            data = cut(source, face, letters)
            name = f"{face.file}{script.removeprefix('latin')}.woff2"
            (FONTS / name).write_bytes(data)
            print(f"{len(data):6} {name}")


def fetched(package: str) -> dict[str, bytes]:
    """The files of a package by their path in it."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["npm", "pack", "--silent", f"@fontsource-variable/{package}@{VERSION}"]
        subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)  # noqa: S603
        (archive,) = Path(folder).glob("*.tgz")
        with tarfile.open(archive) as files:
            members = [member for member in files if member.isfile()]
            return {one.name.removeprefix("package/"): _read(files, one) for one in members}


def cut(source: bytes, face: Face, letters: set[int]) -> bytes:
    """The face with these letters alone, as WOFF2; the same bytes every time."""
    font = TTFont(io.BytesIO(source), recalcTimestamp=False)
    font = instantiateVariableFont(font, face.axes, inplace=True)
    options = Options(
        hinting=False, desubroutinize=True, layout_features=[*FEATURES, *face.features]
    )
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=letters)
    subsetter.subset(font)
    font.flavor = "woff2"
    written = io.BytesIO()
    font.save(written)
    return written.getvalue()


def _read(files: tarfile.TarFile, member: tarfile.TarInfo) -> bytes:
    file = files.extractfile(member)
    return file.read() if file else b""


if __name__ == "__main__":
    main()
