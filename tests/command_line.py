"""Postil's command line, run for real over a folder, and what it left there."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from unittest import mock

import postil
from postil.cli import main
from postil.manifest import MANIFEST

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

CHECKOUT = Path(postil.__file__).parents[1]
DAY = "1646092800"


class Outcome(NamedTuple):
    """What a command said, and its exit status."""

    status: int
    stdout: str
    stderr: str


def postil_here(root: Path, *arguments: str) -> Outcome:
    """A command in this process, on 1 March 2022."""
    out, err = io.StringIO(), io.StringIO()
    environment = mock.patch.dict(os.environ, {"SOURCE_DATE_EPOCH": DAY})
    with environment, redirect_stdout(out), redirect_stderr(err):
        status = main([*arguments, "--root", str(root)])
    return Outcome(status, out.getvalue(), err.getvalue())


def postil_apart(
    root: Path,
    *arguments: str,
    before: Sequence[str] = (),
    environment: Mapping[str, str] | None = None,
) -> Outcome:
    """A command in a process of its own, in the folder itself; `before` are words before it."""
    done = subprocess.run(
        [*before, sys.executable, str(CHECKOUT / "build.py"), *arguments],
        cwd=root,
        env={**os.environ, "SOURCE_DATE_EPOCH": DAY, **(environment or {})},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return Outcome(done.returncode, done.stdout, done.stderr)


def files_of(folder: Path) -> dict[str, bytes]:
    """The files below a folder by their path within it."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def same_bytes(files: dict[str, bytes]) -> dict[str, bytes]:
    """Those that the same input gives byte for byte: Pagefind names its files by chance."""
    lines = files.get(f"site/{MANIFEST}", b"").split(b"\n")
    kept = b"\n".join(line for line in lines if not line.startswith(b'"pagefind/'))
    own = {path: data for path, data in files.items() if not path.startswith("site/pagefind/")}
    return {**own, f"site/{MANIFEST}": kept.replace(b",\n}", b"\n}")}
