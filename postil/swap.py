"""A folder staged beside another takes its place: in one step where the system can, else by file.

What is staged stands in `.site.new-*/site`, with a marker beside it that tells it from anything a
person might have named so.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import shutil
import sys
import tempfile
import unicodedata
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet

TEMPORARY = ".postil.tmp"
LITTER = frozenset({".DS_Store", "Thumbs.db"})
_PREFIX = ".site.new-"
_MARKER = "made-by-postil"

# A system call is numbered by the process's instruction set, which may be the 32-bit one.
_RENAMEAT2 = {"x86_64": 316, "aarch64": 276} if sys.maxsize > 2**32 else {}
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_RENAME_SWAP = 2

# Old kernels, sandboxes, file systems without it, and folders that are mount points.
_CANNOT = frozenset(
    {errno.ENOSYS, errno.EINVAL, errno.EXDEV, errno.EBUSY, errno.EPERM, errno.EOPNOTSUPP}
    | {errno.ENOTSUP}
)


@contextmanager
def staging(root: Path) -> Iterator[Path]:
    """An empty folder `.site.new-*/site` in `root`; whatever bears that name at the end is deleted.

    Raises:
        OSError: `root` cannot be written to.
    """
    holder = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=root))
    try:
        (holder / _MARKER).touch()
        staged = holder / "site"
        staged.mkdir(0o755)
        yield staged
    finally:
        _discard(holder)


def sweep(root: Path) -> None:
    """Delete what killed processes left staged in `root`, and no folder without their marker.

    Raises:
        OSError: `root` cannot be read.
    """
    for entry in list(os.scandir(root)):
        if not entry.name.startswith(_PREFIX) or not entry.is_dir(follow_symlinks=False):
            continue
        marker = Path(entry.path, _MARKER)
        if marker.is_file() and not marker.is_symlink():
            _discard(Path(entry.path))


def _discard(holder: Path) -> None:
    shutil.rmtree(holder / "site", ignore_errors=True)
    # The marker goes last, so that the next sweep finds what this one could not delete.
    with suppress(OSError):
        if not os.path.lexists(holder / "site"):
            (holder / _MARKER).unlink(missing_ok=True)
            holder.rmdir()


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change names so that nobody ever finds either name missing.

    By `renameat2(2)` with `RENAME_EXCHANGE` on Linux, `renamex_np(2)` with `RENAME_SWAP` on macOS.

    Returns:
        Whether they were exchanged; False where the system or the file system cannot.

    Raises:
        OSError: The system can, but not with these two: one is missing or may not be moved.
    """
    code = _exchange(os.fsencode(one), os.fsencode(other))
    if code and code not in _CANNOT:
        raise OSError(code, os.strerror(code), str(one), None, str(other))
    return not code


def _exchange(one: bytes, other: bytes) -> int:
    if sys.platform not in {"linux", "darwin"}:
        return errno.ENOSYS
    libc = ctypes.CDLL(None, use_errno=True)
    at = (_AT_FDCWD, one, _AT_FDCWD, other, _RENAME_EXCHANGE)
    if hasattr(libc, "renameat2"):
        failed = libc.renameat2(*at)
    elif hasattr(libc, "renamex_np"):
        failed = libc.renamex_np(one, other, _RENAME_SWAP)
    elif sys.platform == "linux" and platform.machine() in _RENAMEAT2:
        failed = libc.syscall(_RENAMEAT2[platform.machine()], *at)
    else:
        return errno.ENOSYS
    return ctypes.get_errno() if failed else 0


def holds(path: Path, data: bytes) -> bool:
    """Whether a file has these bytes; raises OSError where it cannot be read."""
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        return os.read(descriptor, len(data) + 1) == data
    finally:
        os.close(descriptor)


def write(target: Path, data: bytes) -> None:
    """Write a new file, its mode 0644 less the umask.

    Raises:
        OSError: It is there already, or the disk refuses.
    """
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(target, flags, 0o644)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
    finally:
        os.close(descriptor)


def _link(source: Path, target: Path, data: bytes) -> None:
    try:
        os.link(source, target)
    except OSError:
        write(target, data)
        time = source.stat().st_mtime_ns
        os.utime(target, ns=(time, time))


def fill(staged: Path, site: Path, wanted: Mapping[str, bytes], same: AbstractSet[str]) -> None:
    """Write the wanted files into an empty folder; those that are the same are linked from `site`.

    Raises:
        OSError: The disk refuses.
    """
    for folder in sorted(folders(wanted)):
        (staged / folder).mkdir(0o755)
    for path, data in wanted.items():
        if path in same:
            _link(site / path, staged / path, data)
        else:
            write(staged / path, data)


def move(source: Path, folder: Path, path: str) -> None:
    """Put a file in the place of `folder/path`, also where `folder` is a disk of its own.

    Raises:
        OSError: The disk refuses.
    """
    try:
        source.replace(folder / path)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        (folder / TEMPORARY).unlink(missing_ok=True)
        write(folder / TEMPORARY, source.read_bytes())
        (folder / TEMPORARY).replace(folder / path)


def update(
    staged: Path, site: Path, wanted: AbstractSet[str], changed: AbstractSet[str], gone: set[str]
) -> None:
    """Replace file by file what `exchange` cannot as a whole: changed files first, removals last.

    Args:
        staged: The new folder.
        site: The folder to become like it.
        wanted: Every file of the new folder.
        changed: Those of them that `site` does not hold with the same bytes.
        gone: The files of `site` that are no longer wanted.

    Raises:
        OSError: The disk refuses; `site` may then be part old and part new.
    """
    emptied = sorted(folders(gone) - folders(wanted), reverse=True)
    blocking = _blocking(wanted, gone)
    _remove(site, blocking, emptied)
    for folder in sorted(folders(wanted)):
        (site / folder).mkdir(0o755, exist_ok=True)
    for path in sorted(changed):
        move(staged / path, site, path)
    _remove(site, gone - blocking, emptied)


def _blocking(wanted: Iterable[str], gone: set[str]) -> set[str]:
    """Old files in the way of a new one: a file where a folder must be, or `A` where `a` must."""
    clashes = {name for names in claims({*wanted, *gone}) for name in names}
    return {
        path
        for path in gone
        if path in clashes or any(folder + "/" in clashes for folder in folders([path]))
    }


def _remove(site: Path, paths: Iterable[str], emptied: Iterable[str]) -> None:
    for path in sorted(paths):
        (site / path).unlink(missing_ok=True)
    for folder in (site / name for name in emptied):
        # Still in use, gone already, or a file by now.
        with suppress(OSError):
            left = list(folder.iterdir())
            for file in left if LITTER.issuperset(file.name for file in left) else ():
                file.unlink()
            folder.rmdir()


def folders(paths: Iterable[str]) -> set[str]:
    """Every folder below the outermost that files of these paths, with `/`, stand in."""
    found: set[str] = set()
    for path in paths:
        folder = path.rpartition("/")[0]
        while folder and folder not in found:
            found.add(folder)
            folder = folder.rpartition("/")[0]
    return found


def claims(paths: AbstractSet[str]) -> list[list[str]]:
    """Names that cannot stand beside each other on every disk, folders with a final `/`; sorted.

    Two names clash if they differ by case or by Unicode normalisation alone (canonical caseless
    matching, The Unicode Standard, 3.13, D145), or if one is a file and the other a folder.
    """
    found: dict[str, list[str]] = {}
    for name in sorted({*paths, *(folder + "/" for folder in folders(paths))}):
        folded = unicodedata.normalize("NFD", unicodedata.normalize("NFD", name).casefold())
        found.setdefault(folded.rstrip("/"), []).append(name)
    return [names for names in found.values() if len(names) > 1]
