"""A new digest: its folders, its settings, and a first page to read."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from postil.errors import Place, PostilError, Problem
from postil.resources import starter

if TYPE_CHECKING:
    from pathlib import Path

FOLDERS = ("seeds", "content/articles", "content/images", "content/topics", "content/sources")
RENAMED = {"gitignore": ".gitignore"}


def new_digest(folder: Path) -> str:
    """Makes a digest in a folder that is new or empty; gives what to tell the user.

    Raises:
        PostilError: the folder holds something, or cannot be made.
    """
    place = Place(str(folder))
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            hint = "name a folder that does not exist yet, or an empty one"
            raise PostilError(Problem(place, "there is something here already", hint))
        folder.mkdir(parents=True, exist_ok=True)
        _fill(folder)
    except OSError as error:
        message = f"a digest cannot be made here: {error.strerror or error}"
        raise PostilError(Problem(place, message, "choose a folder you may write to")) from error
    return f"made {folder}\nPut documents into {folder / 'seeds'}, then: postil --root {folder}"


def _fill(folder: Path) -> None:
    source = starter()
    for path in sorted(source.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            target = folder / path.relative_to(source)
            target = target.with_name(RENAMED.get(target.name, target.name))
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
    for name in FOLDERS:
        (folder / name).mkdir(parents=True, exist_ok=True)
        (folder / name / ".gitkeep").touch()
