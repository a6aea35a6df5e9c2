"""The only module that writes `site/`: the new site takes the place of the old as a whole.

It deletes nothing it did not write, which `site/.postil.json` lists, and refuses a `site/` with
anything else in it: a `.git` there, too, since it could not be carried over in the same step.
`.DS_Store` and `Thumbs.db`, which a look into a folder leaves there, go with what was around them.
"""

from __future__ import annotations

import errno
import hashlib
import os
import sys
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from postil import swap
from postil.errors import Place, PostilError, Problem
from postil.manifest import AS_IT_WAS, MANIFEST, check_path, listed_in, manifest_of

if sys.platform != "win32":
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet
    from pathlib import Path

SITE = "site"
_SHOWN = 5
_MIXED = "site/ holds part of the old build and part of the new"
_FULL = ("the disk is full", "free some space, then build again")
_FORBIDDEN = ("writing is not allowed", "get the right to write to the project's folder and site/")
_REASONS = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EROFS: _FORBIDDEN,
    errno.ENAMETOOLONG: ("a name is too long for this disk", "give the page a shorter `slug`"),
}


@dataclass(frozen=True, slots=True)
class Published:
    """How many files of the site were written, had the same bytes already, and went."""

    written: int
    unchanged: int
    removed: int


@dataclass(frozen=True, slots=True)
class _Change:
    """Old hashes; new bytes, the manifest's among them; which are there; which old files go."""

    listed: Mapping[str, str]
    wanted: Mapping[str, bytes]
    same: AbstractSet[str]
    gone: set[str]


@contextmanager
def project_lock(root: Path) -> Iterator[None]:
    """Keep other processes that ask for this lock waiting; the holder must not ask for it again.

    It is `flock(2)` on the project's folder itself, so it leaves no file, and the system frees it
    when a process dies. Windows, and file systems that cannot lock a folder, go without.

    Raises:
        PostilError: The project's folder cannot be opened.
    """
    if not root.is_dir():
        hint = "name a digest's folder with --root, or go there"
        raise PostilError(Problem(Place(str(root)), "there is no such folder", hint))
    if sys.platform == "win32":
        yield
        return
    with _reported(AS_IT_WAS):
        descriptor = os.open(root, os.O_RDONLY | os.O_DIRECTORY)
    try:
        with suppress(OSError):
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        # Closing alone would leave it to a forked worker that still runs.
        with suppress(OSError):
            fcntl.flock(descriptor, fcntl.LOCK_UN)
        os.close(descriptor)


def publish(files: Mapping[str, bytes], root: Path) -> Published:
    """Make `root/site` hold these files and nothing else; the caller holds `project_lock(root)`.

    The new site is staged beside the old and swapped with it in one step. Where the system cannot
    do that, files are replaced one by one, removals last. Files whose bytes are the same keep
    their time; if all are, nothing is written. Modes are 0644 and 0755, less the umask.

    Args:
        files: Bytes by path below `site/`, with `/`.
        root: The project's folder.

    Raises:
        ValueError: A path is not a plain relative one, or one of the module's own.
        PostilError: Two paths cannot both be on every disk, `site/` holds something else than
            Postil's output, or the disk refuses.
    """
    for path in files:
        check_path(path)
    _refuse_clashes(files.keys())
    with _reported(AS_IT_WAS):
        swap.sweep(root)
        site = root / SITE
        listed, old = _survey(site)
        hashes = {path: hashlib.sha256(data).hexdigest() for path, data in files.items()}
        wanted = {**files, MANIFEST: manifest_of(hashes)}
        same = {path for path in old & wanted.keys() if swap.holds(site / path, wanted[path])}
        gone = old - wanted.keys()
        if gone or len(same) < len(wanted):
            _replace(site, _Change(listed, wanted, same, gone))
    unchanged = len(same - {MANIFEST})
    return Published(len(files) - unchanged, unchanged, len(gone))


def unpublish(root: Path) -> None:
    """Take `root/site` away, which is there; the caller holds `project_lock(root)`.

    Raises:
        PostilError: It holds something else than Postil's output, or the disk refuses.
    """
    publish({}, root)
    with _reported(AS_IT_WAS):
        (root / SITE / MANIFEST).unlink(missing_ok=True)
        (root / SITE).rmdir()


@contextmanager
def _reported(state: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        other = (error.strerror or str(error), "mend this, then build again")
        what, hint = _REASONS.get(error.errno or 0, other)
        raise PostilError(Problem(Place("site"), f"{what}; {state}", hint)) from error


def _refuse_clashes(paths: AbstractSet[str]) -> None:
    problems = [
        Problem(
            Place(f"site/{names[0].rstrip('/')}"),
            "two pages claim names that are the same on some disks",
            "give one of them its own `slug`",
            related=tuple(f"site/{name}" for name in names),
        )
        for names in swap.claims(paths)
    ]
    if problems:
        raise PostilError(*problems)


def _survey(site: Path) -> tuple[dict[str, str], set[str]]:
    """What the manifest lists, and which of Postil's files are there."""
    if not os.path.lexists(site):
        return {}, set()
    if site.is_symlink() or not site.is_dir():
        hint = "move it away: Postil makes a folder of this name, and follows no link"
        raise PostilError(Problem(Place("site"), f"this is not a folder; {AS_IT_WAS}", hint))
    listed = listed_in(site)
    files, foreign = _walk(site, listed)
    _refuse_foreign(foreign)
    return listed, files


def _walk(site: Path, listed: Iterable[str]) -> tuple[set[str], list[str]]:
    """Postil's files in `site`, and what else is there; a foreign folder is not looked into."""
    ours = {*listed, MANIFEST}
    inner = swap.folders(ours)
    files: set[str] = set()
    foreign: list[str] = []
    pending = [""]
    while pending:
        prefix = pending.pop()
        for entry in list(os.scandir(site / prefix)):
            name = prefix + entry.name
            is_file = entry.is_file(follow_symlinks=False)
            if name in ours and is_file:
                files.add(name)
            elif name in inner and entry.is_dir(follow_symlinks=False):
                pending.append(name + "/")
            elif not (is_file and (entry.name in swap.LITTER or name == swap.TEMPORARY)):
                foreign.append(name)
    return files, sorted(foreign)


def _refuse_foreign(foreign: list[str]) -> None:
    if not foreign:
        return
    # A name may hold what a terminal obeys, or what no encoding can print.
    shown = (name if name.isprintable() else ascii(name) for name in foreign[:_SHOWN])
    related = tuple(f"site/{name}" for name in shown)
    what = f"Postil did not write {len(foreign)} of the files and folders in here; {AS_IT_WAS}"
    hint = "move it out of site/, or delete site/ yourself"
    raise PostilError(Problem(Place("site"), what, hint, related=related))


def _replace(site: Path, change: _Change) -> None:
    with swap.staging(site.parent) as staged:
        swap.fill(staged, site, change.wanted, change.same)
        if not site.exists():
            staged.rename(site)
        elif swap.exchange(staged, site):
            _check_swapped(staged, site, change)
        else:
            with _reported(_MIXED):
                _update(staged, site, change)


def _check_swapped(staged: Path, site: Path, change: _Change) -> None:
    """Take the swap back if somebody put a file into the old site meanwhile: it would be lost."""
    _, foreign = _walk(staged, change.listed)
    if foreign:
        swap.exchange(staged, site)
    _refuse_foreign(foreign)


def _update(staged: Path, site: Path, change: _Change) -> None:
    changed = change.wanted.keys() - change.same - {MANIFEST}
    either = {path: "" for path in change.wanted if path != MANIFEST} | dict(change.listed)
    # While files of both builds are about, the manifest lists both: killed, none looks foreign.
    swap.write(staged / swap.TEMPORARY, manifest_of(either))
    swap.move(staged / swap.TEMPORARY, site, MANIFEST)
    swap.update(staged, site, change.wanted.keys(), changed, change.gone)
    swap.move(staged / MANIFEST, site, MANIFEST)
