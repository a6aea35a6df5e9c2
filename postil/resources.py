"""Where the files lie that come with Postil: the layouts and the start of a new digest."""

from __future__ import annotations

from pathlib import Path

from postil.errors import PostilError, Problems
from postil.project import read_layouts

PACKAGE = Path(__file__).parent


def shipped_layouts() -> Path:
    """The layouts: in the package where it is installed, beside it in a checkout."""
    installed = PACKAGE / "layouts"
    return installed if installed.is_dir() else PACKAGE.parent / "layouts"


def shipped_files() -> dict[str, bytes]:
    """The files of the layouts by their path below them.

    Raises:
        PostilError: one of them cannot be read.
    """
    problems = Problems()
    files = read_layouts(shipped_layouts().parent, problems)
    if problems.errors:
        raise PostilError(*problems.errors)
    return files


def shipped_words() -> dict[str, str]:
    """The catalogues of the site's words by their language."""
    files = sorted((shipped_layouts() / "words").glob("*.yaml"))
    return {path.stem: path.read_text(encoding="utf-8") for path in files}


def starter() -> Path:
    """The files of a new digest."""
    return PACKAGE / "starter"
