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

    Endings = tuple[str, ...]

CONFIG, SEEDS, CONTENT, LAYOUTS = "config.yaml", "seeds", "content", "layouts"
ARTICLES, TOPICS, SOURCES = "content/articles", "content/topics", "content/sources"
PAGES, IMAGES, PINS = "content/pages", "content/images", "content/articles/.pins"
LARGEST_SEED = 20_000_000
LARGEST_PAGE = 50_000_000
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
UNFIT_IN_NAME = re.compile(rf"[\\\t\n\r\x85\u2028\u2029]|{CONTROLS.pattern}")


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
    if not _stays_inside(root, root / CONFIG):
        raise PostilError(_leads_out(Place(CONFIG)))
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


def check_layouts(root: Path, problems: Problems) -> None:
    """Reports what in `layouts/` leads out of the digest's folder, lest it be published."""
    for _ in _walk(root, root / LAYOUTS, problems):
        pass


def read_seeds(root: Path, ignore: Sequence[str], problems: Problems) -> list[Seed]:
    """The seeds but for those ignored, by name; those that cannot be read go to `problems`."""
    seeds: dict[str, Seed] = {}
    for path in _walk(root, root / SEEDS, problems):
        name = _nfc(path.relative_to(root / SEEDS).as_posix())
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
    return _bytes(root, on_disk(root, path), LARGEST_PAGE)


def on_disk(root: Path, path: str) -> Path:
    """Where a file is whose path is known in NFC, as a disk may have its name in another form."""
    found = root
    for name in path.split("/"):
        there = found / name
        if not name.isascii() and not there.exists() and found.is_dir():
            there = next((one for one in found.iterdir() if _nfc(one.name) == name), there)
        found = there
    return found


def _folder(root: Path, folder: str, endings: Endings, problems: Problems) -> dict[str, str]:
    texts: dict[str, str] = {}
    for path in _walk(root, root / folder, problems):
        name = _relative(root, path)
        if not name.endswith(endings):
            continue
        if path.parent != root / folder:
            message = f"pages lie right in {folder}/, in no folder below it"
            problems.error(Place(name), message, f"move it to {folder}/{path.name}")
            continue
        try:
            texts[name] = _text(root, path)
        except PostilError as error:
            problems.extend(error.problems)
    return texts


def _walk(root: Path, folder: Path, problems: Problems) -> Iterator[Path]:
    """The files below a folder, sorted; dotfiles and saved pages' `*_files` are passed over."""
    seen: set[str] = set()
    for entry in _entries(root, folder, problems):
        name = _relative(root, Path(entry.path))
        fault = _same_name(name) if name in seen else _fault_of(root, entry)
        seen.add(name)
        if fault:
            problems.extend([fault])
        elif entry.is_dir():
            yield from _walk(root, Path(entry.path), problems)
        else:
            yield Path(entry.path)


def _entries(root: Path, folder: Path, problems: Problems) -> list[os.DirEntry[str]]:
    within = folder.relative_to(root)
    for above in (*within.parents[-2::-1], within):
        if (root / above).is_symlink() and not _stays_inside(root, root / above):
            problems.extend([_leads_out(Place(above.as_posix()))])
            return []
    try:
        with os.scandir(folder) as entries:
            kept = (entry for entry in entries if not _is_passed_over(entry))
            return sorted(kept, key=lambda entry: entry.name)
    except OSError as error:
        missing = isinstance(error, (FileNotFoundError, NotADirectoryError))
        if not missing or folder.exists():
            problems.extend([_unreadable(root, folder, error)])
        return []


def _is_passed_over(entry: os.DirEntry[str]) -> bool:
    saved_page = entry.name.endswith("_files") and entry.is_dir(follow_symlinks=False)
    return entry.name.startswith(".") or saved_page


def _fault_of(root: Path, entry: os.DirEntry[str]) -> Problem | None:
    path = Path(entry.path)
    try:
        entry.name.encode()
        place = Place(_relative(root, path))
        return _fault_of_name(entry.name, place) or _fault_of_kind(root, entry, place)
    except UnicodeEncodeError:
        place = Place(_relative(root, path).encode("utf-8", "replace").decode())
        return Problem(place, "this file's name is not UTF-8", "rename it")
    except OSError as error:
        return _unreadable(root, path, error)


def _fault_of_name(name: str, place: Place) -> Problem | None:
    if not UNFIT_IN_NAME.search(name):
        return None
    escaped = Place(place.path.encode("unicode_escape").decode())
    hint = "rename it: letters, digits, spaces, hyphens"
    return Problem(escaped, "this file's name holds a control character or a backslash", hint)


def _fault_of_kind(root: Path, entry: os.DirEntry[str], place: Place) -> Problem | None:
    if entry.is_symlink() and not _stays_inside(root, Path(entry.path)):
        return _leads_out(place)
    if entry.is_symlink() and entry.is_dir():
        hint = "put the folder itself there"
        return Problem(place, "this is a link to a folder, and such links are not followed", hint)
    if not (entry.is_dir() or entry.is_file()):
        return Problem(place, "this is neither a file nor a folder", "move it away")
    return None


def _leads_out(place: Place) -> Problem:
    message = "this link leads out of the digest's folder, or nowhere"
    return Problem(place, message, "put a copy of what it leads to there instead")


def _same_name(name: str) -> Problem:
    message = "two files here have this name: one accent is written in two ways"
    return Problem(Place(name), message, "rename or remove one of them")


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
        message = f"byte {error.start} is not UTF-8"
        raise PostilError(Problem(at, message, "save it as UTF-8")) from error
    if control := CONTROLS.search(text):
        at = Place(place.path, text.count("\n", 0, control.start()) + 1)
        message = f"a control character, U+{ord(control[0]):04X}"
        raise PostilError(Problem(at, message, "take it out: it cannot stand in a page"))
    return text


def _bytes(root: Path, path: Path, largest: int) -> bytes:
    try:
        if (size := path.stat().st_size) > largest:
            message = f"this file has {size / 1e6:.0f} MB; up to {largest // 1_000_000} MB are read"
            raise PostilError(Problem(Place(_relative(root, path)), message, "split it"))
        return path.read_bytes()
    except OSError as error:
        raise PostilError(_unreadable(root, path, error)) from error


def _unreadable(root: Path, path: Path, error: OSError) -> Problem:
    message = f"this cannot be read: {error.strerror or error}"
    return Problem(Place(_relative(root, path)), message, "make it readable, or move it away")


def _relative(root: Path, path: Path) -> str:
    return _nfc(path.relative_to(root).as_posix())


def _nfc(name: str) -> str:
    return unicodedata.normalize("NFC", name)
