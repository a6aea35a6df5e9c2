"""A digest's folder, read from the disk: its settings, its content, its seeds and pictures."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from postil.errors import Place, PostilError, Problem
from postil.model import Seed
from postil.paths import (
    ARTICLES,
    CONFIG,
    CONTENT,
    IMAGES,
    LAYOUTS,
    PAGES,
    PINS,
    SEEDS,
    SOURCES,
    TOPICS,
    WORDS,
)
from postil.walk import CONTROLS, leads_out, nfc, relative, stays_inside, unreadable, walk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path
    from typing import BinaryIO, TypeVar

    from postil.errors import Problems

    Found = TypeVar("Found")
    Endings = tuple[str, ...]

LARGEST_SEED = 20_000_000
LARGEST_PAGE = 50_000_000


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


def require_digest(root: Path) -> None:
    """Raises PostilError where a folder is no digest's."""
    if not (root / CONFIG).is_file():
        hint = "go to a digest's folder, name it with --root, or make one with `postil new DIR`"
        raise PostilError(Problem(Place(CONFIG), "there is no digest here", hint))


def read_config(root: Path) -> str:
    """The text of `config.yaml`.

    Raises:
        PostilError: there is none, or it cannot be read.
    """
    require_digest(root)
    if not stays_inside(root, root / CONFIG):
        raise PostilError(leads_out(Place(CONFIG)))
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
        images=frozenset(relative(root, path) for path in walk(root, root / IMAGES, problems)),
    )


def check_strays(root: Path, problems: Problems) -> None:
    """Warns of pages that lie where none is read."""
    for path in sorted((root / CONTENT).glob("*.md")):
        hint = f"documents' pages lie in {ARTICLES}/, others such as about.md in {PAGES}/"
        problems.warning(Place(relative(root, path)), "this page is not read here", hint)


def read_layouts(root: Path, problems: Problems) -> dict[str, bytes]:
    """The files of the `layouts/` in a folder, by their path below it."""
    layouts: dict[str, bytes] = {}
    for path in walk(root, root / LAYOUTS, problems):
        try:
            data = _bytes(root, path, LARGEST_PAGE, "make it smaller")
            layouts[nfc(path.relative_to(root / LAYOUTS).as_posix())] = data
        except PostilError as error:
            problems.extend(error.problems)
    return layouts


def read_words(root: Path, problems: Problems) -> dict[str, str]:
    """The digest's own catalogues of the site's words by their language."""
    texts = _folder(root, WORDS, (".yaml",), problems)
    return {path.removeprefix(f"{WORDS}/").removesuffix(".yaml"): texts[path] for path in texts}


def read_seeds(root: Path, ignore: Sequence[str], problems: Problems) -> list[Seed]:
    """The seeds but for those ignored, by name; those that cannot be read go to `problems`."""
    seeds: dict[str, Seed] = {}
    for path in walk(root, root / SEEDS, problems):
        name = nfc(path.relative_to(root / SEEDS).as_posix())
        if any(fnmatchcase(name, glob) for glob in ignore):
            continue
        try:
            seeds[name] = Seed.of(name, _bytes(root, path, LARGEST_SEED))
        except PostilError as error:
            problems.extend(error.problems)
    return [seeds[name] for name in sorted(seeds)]


def read_headers(
    root: Path, paths: Iterable[str], read: Callable[[str, BinaryIO], Found]
) -> dict[str, Found | None]:
    """What `read` makes of the beginnings of files, by their paths relative to the project.

    None where one cannot be opened: it may never be needed.

    Args:
        root: the digest's folder.
        paths: the files.
        read: takes a file's path and the open file, of which it reads what it needs.
    """
    found: dict[str, Found | None] = {}
    for path in paths:
        try:
            with on_disk(root, path).open("rb") as file:
                found[path] = read(path, file)
        except OSError:
            found[path] = None
    return found


def read_image(root: Path, path: str) -> bytes:
    """The bytes of a picture, by its path relative to the project.

    Raises:
        PostilError: it cannot be read.
    """
    return _bytes(root, on_disk(root, path), LARGEST_PAGE, "make it smaller")


def on_disk(root: Path, path: str) -> Path:
    """Where a file is whose path is known in NFC, as a disk may have its name in another form."""
    found = root
    for name in path.split("/"):
        there = found / name
        if not name.isascii() and not there.exists() and found.is_dir():
            there = next((one for one in found.iterdir() if nfc(one.name) == name), there)
        found = there
    return found


def _folder(root: Path, folder: str, endings: Endings, problems: Problems) -> dict[str, str]:
    texts: dict[str, str] = {}
    for path in walk(root, root / folder, problems):
        name = relative(root, path)
        if not name.endswith(endings):
            continue
        if path.parent != root / folder:
            message = f"pages lie right in {folder}/, in no folder below it"
            problems.error(Place(name), message, f"move it to {folder}/{path.name}")
            continue
        try:
            texts[name] = _text(root, path)
        except PostilError as error:
            problems.lose(error.problems)
    return texts


def _text(root: Path, path: Path) -> str:
    data = _bytes(root, path, LARGEST_PAGE)
    place = Place(relative(root, path))
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


def _bytes(root: Path, path: Path, largest: int, mend: str = "split it") -> bytes:
    try:
        if (size := path.stat().st_size) > largest:
            message = f"this file has {size / 1e6:.0f} MB; up to {largest // 1_000_000} MB are read"
            raise PostilError(Problem(Place(relative(root, path)), message, mend))
        return path.read_bytes()
    except OSError as error:
        raise PostilError(unreadable(root, path, error)) from error
