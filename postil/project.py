"""A digest's folder, read from the disk: the only module that reads it."""

from __future__ import annotations

import os
import re
import unicodedata
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING

from postil.errors import Place, PostilError, Problem
from postil.model import Seed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from postil.errors import Problems

CONFIG, SEEDS, CONTENT = "config.yaml", "seeds", "content"
ARTICLES, TOPICS, SOURCES = "content/articles", "content/topics", "content/sources"
PAGES, IMAGES, PINS = "content/pages", "content/images", "content/articles/.pins"
LARGEST_SEED = 20_000_000
LARGEST_PAGE = 50_000_000
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Files:
    """The texts of `content/`, each by its path relative to the project.

    `images` are the paths of the pictures, `beside` the versions that wait for a merge.
    """

    articles: Mapping[str, str]
    topics: Mapping[str, str]
    sources: Mapping[str, str]
    pages: Mapping[str, str]
    records: Mapping[str, str]
    beside: Mapping[str, str]
    images: frozenset[str]


def read_config(root: Path) -> str:
    """The text of `config.yaml`.

    Raises:
        PostilError: there is none, or it cannot be read.
    """
    if not (root / CONFIG).is_file():
        hint = "go to a digest's folder, name it with --root, or make one with `postil new DIR`"
        raise PostilError(Problem(Place(CONFIG), "there is no digest here", hint))
    return _text(root, root / CONFIG)


def read_content(root: Path, problems: Problems) -> Files:
    """The files of `content/`; those that cannot be read go to `problems`."""
    articles = _folder(root, ARTICLES, (".md", ".md.new"), problems)
    return Files(
        articles={path: text for path, text in articles.items() if path.endswith(".md")},
        topics=_folder(root, TOPICS, (".md",), problems),
        sources=_folder(root, SOURCES, (".md",), problems),
        pages=_folder(root, PAGES, (".md",), problems),
        records=_folder(root, PINS, (".json",), problems),
        beside={path: text for path, text in articles.items() if path.endswith(".new")},
        images=frozenset(_relative(root, path) for path in _walk(root, root / IMAGES, problems)),
    )


def read_seeds(root: Path, ignore: Sequence[str], problems: Problems) -> list[Seed]:
    """The seeds but for those ignored, by name; those that cannot be read go to `problems`."""
    seeds: dict[str, Seed] = {}
    for path in _walk(root, root / SEEDS, problems):
        name = unicodedata.normalize("NFC", path.relative_to(root / SEEDS).as_posix())
        if any(fnmatchcase(name, glob) for glob in ignore):
            continue
        try:
            seeds[name] = Seed.of(name, _bytes(root, path, LARGEST_SEED))
        except PostilError as error:
            problems.extend(error.problems)
    return [seeds[name] for name in sorted(seeds)]


def read_image(root: Path, path: str) -> bytes:
    """The bytes of a picture, by its path relative to the project.

    Raises:
        PostilError: it cannot be read.
    """
    return _bytes(root, root / path, LARGEST_PAGE)


def _folder(
    root: Path, folder: str, suffixes: tuple[str, ...], problems: Problems
) -> dict[str, str]:
    texts: dict[str, str] = {}
    for path in _walk(root, root / folder, problems):
        name = _relative(root, path)
        if not name.endswith(suffixes):
            continue
        if path.parent != root / folder:
            hint = f"move it to {folder}/{path.name}"
            problems.error(
                Place(name), f"pages lie right in {folder}/, in no folder below it", hint
            )
            continue
        try:
            texts[name] = _text(root, path)
        except PostilError as error:
            problems.extend(error.problems)
    return texts


def _walk(root: Path, folder: Path, problems: Problems) -> Iterator[Path]:
    """The files below a folder, sorted; dotfiles and saved pages' `*_files` are passed over."""
    for entry in _entries(root, folder, problems):
        path = Path(entry.path)
        if _is_passed_over(entry):
            continue
        if fault := _fault_of(root, path):
            problems.extend([fault])
        elif entry.is_dir(follow_symlinks=False):
            yield from _walk(root, path, problems)
        elif entry.is_file():
            yield path


def _entries(root: Path, folder: Path, problems: Problems) -> list[os.DirEntry[str]]:
    if folder.is_symlink() and (fault := _fault_of(root, folder)):
        problems.extend([fault])
        return []
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except FileNotFoundError:
        return []
    except OSError as error:
        problems.extend([_unreadable(root, folder, error)])
        return []


def _is_passed_over(entry: os.DirEntry[str]) -> bool:
    saved_page = entry.name.endswith("_files") and entry.is_dir(follow_symlinks=False)
    return entry.name.startswith(".") or saved_page


def _fault_of(root: Path, path: Path) -> Problem | None:
    name = path.name
    try:
        name.encode()
    except UnicodeEncodeError:
        shown = name.encode("utf-8", "replace").decode()
        place = Place(f"{_relative(root, path.parent)}/{shown}")
        return Problem(place, "this file's name is not UTF-8", "rename it")
    place = Place(_relative(root, path))
    if CONTROLS.search(name) or "\\" in name or "\n" in name or "\t" in name:
        escaped = Place(place.path.encode("unicode_escape").decode())
        hint = "rename it: letters, digits, spaces, hyphens"
        return Problem(escaped, "this file's name holds a control character or a backslash", hint)
    if path.is_symlink() and not _stays_inside(root, path):
        hint = "put a copy of the file there instead"
        return Problem(place, "this link leads out of the digest's folder, or nowhere", hint)
    if not (path.is_dir() or path.is_file()):
        return Problem(place, "this is neither a file nor a folder", "move it away")
    return None


def _stays_inside(root: Path, path: Path) -> bool:
    try:
        return path.resolve(strict=True).is_relative_to(root.resolve())
    except (OSError, RuntimeError):
        return False


def _text(root: Path, path: Path) -> str:
    data = _bytes(root, path, LARGEST_PAGE)
    place = Place(_relative(root, path))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        at = Place(place.path, data[: error.start].count(b"\n") + 1)
        hint = "save it as UTF-8"
        raise PostilError(Problem(at, f"byte {error.start} is not UTF-8", hint)) from error
    control = CONTROLS.search(text)
    if control:
        at = Place(place.path, text.count("\n", 0, control.start()) + 1)
        message = f"a control character, U+{ord(control[0]):04X}"
        raise PostilError(Problem(at, message, "take it out: it cannot stand in a page"))
    return text


def _bytes(root: Path, path: Path, largest: int) -> bytes:
    try:
        size = path.stat().st_size
        if size > largest:
            message = f"this file has {size / 1e6:.0f} MB; up to {largest // 1_000_000} MB are read"
            hint = "split it, or list it below `ignore:` in config.yaml"
            raise PostilError(Problem(Place(_relative(root, path)), message, hint))
        return path.read_bytes()
    except OSError as error:
        raise PostilError(_unreadable(root, path, error)) from error


def _unreadable(root: Path, path: Path, error: OSError) -> Problem:
    message = f"this cannot be read: {error.strerror or error}"
    return Problem(Place(_relative(root, path)), message, "make it readable, or move it away")


def _relative(root: Path, path: Path) -> str:
    return unicodedata.normalize("NFC", path.relative_to(root).as_posix())
