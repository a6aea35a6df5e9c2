"""Tells which of the watched files and folders changed.

`watchfiles` stands on inotify and its kin, and some of what they do is not what a preview wants
(seen with watchfiles 1.3): a recursive watch follows symlinks, out of the project too; a watch on
a file ends with the first save that renames a new file over it; one on a folder ends when the
folder is deleted; a path that does not exist, or may not be read, is an error. So each real folder
is watched by itself, and so are the folders that the watched paths stand in, which tell of these.
"""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from watchfiles import watch

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Sequence
    from threading import Event

STEP_MS = 40
"""How long it must be quiet before a change is told."""

LONGEST_MS = 1_000
"""A change is told after this time even if it has not become quiet."""

_VIM_PROBE = "4913"  # Vim creates and removes this file to see whether it may write


def changes(
    watched: Sequence[Path], stop: Event, note: Callable[[str], None]
) -> Iterator[frozenset[Path]]:
    """Yields the changed paths, again and again until `stop` is set.

    The first set is empty and says that the watch stands: what changes from then on is told.

    Args:
        watched: files and folders; those that do not exist yet are told when they appear.
        stop: ends the iteration within `STEP_MS`.
        note: is told once if the system cannot notify and the folders are polled.
    """
    roots = tuple(Path(os.path.abspath(path)) for path in watched)  # noqa: PTH100 -- keeps symlinks
    standing = polling = False
    waiting: frozenset[Path] = frozenset()
    while not stop.is_set():
        folders = _folders(roots)
        try:
            with closing(_batches(folders, roots, stop, polling)) as batches:
                first = next(batches, frozenset())
                waiting |= first
                if not _settled(first, folders, roots):
                    continue
                if waiting or not standing:
                    standing = True
                    yield waiting
                waiting = yield from _until_folders_change(batches, folders)
        except FileNotFoundError:
            stop.wait(STEP_MS / 1000)
        except (OSError, RuntimeError) as error:
            if polling:
                raise
            polling = True
            note(
                f"the system cannot watch this many folders ({error}): looking every 0.3 s instead"
            )


def _settled(first: frozenset[Path], folders: frozenset[Path], roots: tuple[Path, ...]) -> bool:
    """Whether no folder came or went between looking for folders and watching them."""
    return not _touches_a_folder(first, folders) and _folders(roots) == folders


def _until_folders_change(
    batches: Iterator[frozenset[Path]], folders: frozenset[Path]
) -> Generator[frozenset[Path], None, frozenset[Path]]:
    """Yields changes of files; returns the change that calls for another set of watches."""
    for touched in batches:
        if _touches_a_folder(touched, folders):
            return touched
        if touched:
            yield touched
    return frozenset()


def _batches(
    folders: frozenset[Path], roots: tuple[Path, ...], stop: Event, polling: bool
) -> Generator[frozenset[Path], None, None]:
    """Yields what changed within `roots`; an empty set when nothing did for a while."""
    batches = watch(
        *sorted(folders),
        watch_filter=None,
        debounce=LONGEST_MS,
        step=STEP_MS,
        stop_event=stop,
        rust_timeout=STEP_MS,
        yield_on_timeout=True,
        raise_interrupt=False,
        recursive=False,
        force_polling=polling or None,
        # True would hide that the system's limit of watches is reached, too.
        ignore_permission_denied=False,
    )
    with closing(batches):
        for batch in batches:
            paths = (Path(name) for _, name in batch)
            yield frozenset(path for path in paths if _concerns(path, roots))


def _folders(roots: tuple[Path, ...]) -> frozenset[Path]:
    """Gives every folder to watch: those within `roots`, and the ones that `roots` stand in."""
    found: set[Path] = set()
    for root in roots:
        parent = next(parent for parent in root.parents if parent.is_dir())
        if os.access(parent, os.R_OK):
            found.add(parent)
        for folder, names, _ in os.walk(root):
            names[:] = [name for name in names if not _passed_over(name)]
            found.add(Path(folder))
    return frozenset(found)


def _concerns(path: Path, roots: tuple[Path, ...]) -> bool:
    """Whether `path` is in a watched place, or one of them is in it."""
    for root in roots:
        if root.is_relative_to(path):
            return True
        if path.is_relative_to(root):
            return not any(map(_passed_over, path.relative_to(root).parts))
    return False


def _passed_over(name: str) -> bool:
    """Whether a file or folder of this name is hidden, or an editor's own business."""
    emacs_save = name.startswith("#") and name.endswith("#")
    return name.startswith(".") or name.endswith("~") or emacs_save or name == _VIM_PROBE


def _touches_a_folder(touched: frozenset[Path], folders: frozenset[Path]) -> bool:
    return any(path in folders or path.is_dir() for path in touched)
