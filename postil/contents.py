"""Writes `content/`, a file at a time and never over what an editor has saved meanwhile."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from typing import TYPE_CHECKING

from postil.errors import Place, PostilError, Problem, Severity
from postil.project import on_disk

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from postil.articles.plan import Write


def write_content(root: Path, writes: Iterable[Write]) -> tuple[Problem, ...]:
    """Does the writes of a plan; gives a warning for each file that was saved in between.

    Raises:
        PostilError: a file cannot be written; those before it are.
    """
    left: dict[str, Problem] = {}
    for write in writes:
        if any(path in left for path in write.needs):
            continue
        try:
            if not _do(on_disk(root, write.path), write):
                left[write.path] = _saved_meanwhile(write.path)
        except OSError as error:
            raise PostilError(_unwritable(write.path, error)) from error
    return tuple(left.values())


def _do(path: Path, write: Write) -> bool:
    if _present(path) != (None if write.before is None else write.before.encode()):
        return False
    if write.after is None:
        path.unlink()
        with suppress(OSError):
            path.parent.rmdir()
        return True
    path.parent.mkdir(parents=True, exist_ok=True)
    _put(path.resolve(), write.after.encode(), write.before)
    return True


def _present(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _put(path: Path, data: bytes, before: str | None) -> None:
    """Writes beside the file and then puts it in place, so that nobody sees half of it."""
    beside = path.with_name(f".{path.stem[:40]}.{os.getpid()}.tmp")
    beside.unlink(missing_ok=True)
    try:
        with beside.open("xb") as file:
            file.write(data)
            if before is not None:
                # A power cut must not leave an empty file where an editor's page was.
                file.flush()
                os.fsync(file.fileno())
                shutil.copymode(path, beside)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _saved_meanwhile(path: str) -> Problem:
    message = "it was saved while Postil was building, and is left as it is"
    return Problem(Place(path), message, "build again", Severity.WARNING)


def _unwritable(path: str, error: OSError) -> Problem:
    message = f"this cannot be written: {error.strerror or error}"
    hint = "make room on the disk, or give yourself the right to write there"
    return Problem(Place(path), message, hint)
