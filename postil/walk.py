"""The files below a folder of a digest, and what is wrong with the names and kinds of some."""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

from postil.errors import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from postil.errors import Problems

CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
# What editors and systems leave beside a person's files.
LITTER = re.compile(r"\..*|.*~|#.*#|.*\.sw[a-p]|Thumbs\.db|desktop\.ini", re.IGNORECASE | re.DOTALL)
UNFIT_IN_NAME = re.compile(rf"[\\\t\n\r\x85\u2028\u2029]|{CONTROLS.pattern}")


def walk(root: Path, folder: Path, problems: Problems) -> Iterator[Path]:
    """The files below a folder, sorted; dotfiles and saved pages' `*_files` are passed over."""
    seen: set[str] = set()
    for entry in _entries(root, folder, problems):
        name = relative(root, Path(entry.path))
        fault = _same_name(name) if name in seen else _fault_of(root, entry)
        seen.add(name)
        if fault:
            problems.add(fault)
        elif entry.is_dir():
            yield from walk(root, Path(entry.path), problems)
        else:
            yield Path(entry.path)


def _entries(root: Path, folder: Path, problems: Problems) -> list[os.DirEntry[str]]:
    within = folder.relative_to(root)
    for above in (*within.parents[-2::-1], within):
        if (root / above).is_symlink() and not stays_inside(root, root / above):
            problems.add(leads_out(Place(above.as_posix())))
            return []
    try:
        with os.scandir(folder) as entries:
            kept = (entry for entry in entries if not _is_passed_over(entry))
            return sorted(kept, key=lambda entry: entry.name)
    except OSError as error:
        missing = isinstance(error, (FileNotFoundError, NotADirectoryError))
        if not missing or folder.exists():
            problems.add(unreadable(root, folder, error))
        return []


def _is_passed_over(entry: os.DirEntry[str]) -> bool:
    saved_page = entry.name.endswith("_files") and entry.is_dir(follow_symlinks=False)
    return saved_page or bool(LITTER.fullmatch(entry.name))


def _fault_of(root: Path, entry: os.DirEntry[str]) -> Problem | None:
    path = Path(entry.path)
    try:
        entry.name.encode()
        place = Place(relative(root, path))
        return _fault_of_name(entry.name, place) or _fault_of_kind(root, entry, place)
    except UnicodeEncodeError:
        place = Place(relative(root, path).encode("utf-8", "replace").decode())
        return Problem(place, "this file's name is not UTF-8", "rename it")
    except OSError as error:
        return unreadable(root, path, error)


def _fault_of_name(name: str, place: Place) -> Problem | None:
    if not UNFIT_IN_NAME.search(name):
        return None
    escaped = Place(place.path.encode("unicode_escape").decode())
    hint = "rename it: letters, digits, spaces, hyphens"
    return Problem(escaped, "this file's name holds a control character or a backslash", hint)


def _fault_of_kind(root: Path, entry: os.DirEntry[str], place: Place) -> Problem | None:
    if entry.is_symlink() and not stays_inside(root, Path(entry.path)):
        return leads_out(place)
    if entry.is_symlink() and entry.is_dir():
        hint = "put the folder itself there"
        return Problem(place, "this is a link to a folder, and such links are not followed", hint)
    if not (entry.is_dir() or entry.is_file()):
        return Problem(place, "this is neither a file nor a folder", "move it away")
    return None


def leads_out(place: Place) -> Problem:
    """What to say of a link to what may not be read in its place."""
    folder, below, _ = place.path.partition("/")
    home = f"{folder}/" if below else "the digest's folder"
    message = f"this link leads out of {home}, to something hidden, or nowhere"
    return Problem(place, message, "put a copy of what it leads to there instead")


def _same_name(name: str) -> Problem:
    message = "two files here have this name: one accent is written in two ways"
    return Problem(Place(name), message, "rename or remove one of them")


def stays_inside(root: Path, path: Path) -> bool:
    """Whether a path, all links followed, is of something that may be read in its place.

    That is what lies in the same of the folders of `root`, or for such a folder and a file beside
    it, what lies in `root`; and nothing hidden, such as `.git/config`, which may hold a password.
    """
    top = root / path.relative_to(root).parts[0]
    try:
        there = path.resolve(strict=True).relative_to((root if path == top else top).resolve())
    except (OSError, RuntimeError, ValueError):
        return False
    return not any(part.startswith(".") for part in there.parts)


def unreadable(root: Path, path: Path, error: OSError) -> Problem:
    """What to say of a file or folder that the disk refuses to give."""
    message = f"this cannot be read: {error.strerror or error}"
    return Problem(Place(relative(root, path)), message, "make it readable, or move it away")


def relative(root: Path, path: Path) -> str:
    """A path within `root` as it is known, with `/` and in NFC."""
    return nfc(path.relative_to(root).as_posix())


def nfc(name: str) -> str:
    """A name in the one form in which it is known, whatever the disk's."""
    return unicodedata.normalize("NFC", name)
