"""Writes `content/`, a file at a time and never over what an editor has saved meanwhile."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from postil.errors import Place, PostilError, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from postil.articles.plan import Write


def write_content(root: Path, writes: Iterable[Write]) -> tuple[Problem, ...]:
    """Does the writes of a plan; gives a warning for each file that was saved in between.

    Raises:
        PostilError: a file cannot be written; those before it are.
    """
    left: list[Problem] = []
    for write in writes:
        try:
            if not _do(root / write.path, write):
                left.append(_saved_meanwhile(write.path))
        except OSError as error:
            raise PostilError(_unwritable(write.path, error)) from error
    return tuple(left)


def _do(path: Path, write: Write) -> bool:
    if _present(path) != write.before:
        return False
    if write.after is None:
        path.unlink()
        with suppress(OSError):
            path.parent.rmdir()
        return True
    path.parent.mkdir(parents=True, exist_ok=True)
    _replace(path, write.after.encode())
    return True


def _present(path: Path) -> str | None:
    try:
        return path.read_bytes().decode()
    except FileNotFoundError:
        return None


def _replace(path: Path, data: bytes) -> None:
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem[:40]}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(mode)
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _saved_meanwhile(path: str) -> Problem:
    message = "it was saved while Postil was building, and is left as it is"
    return Problem(Place(path), message, "build again", Severity.WARNING)


def _unwritable(path: str, error: OSError) -> Problem:
    message = f"this cannot be written: {error.strerror or error}"
    hint = "make room on the disk, or give yourself the right to write there"
    return Problem(Place(path), message, hint)
