"""The checkers, installed below a folder that git ignores: Nu and axe and Lighthouse from npm."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

PACKAGES = ("lighthouse@12.8.2", "axe-core@4.14.1", "vnu-jar@26.9.27")


class MissingToolError(Exception):
    """A program that the checkers need is not on this machine."""


def install(folder: Path) -> Path:
    """Installs the checkers; gives the folder that holds their packages.

    Raises:
        MissingToolError: Node, Java or Chromium is missing; the message says how to get it.
    """
    for program, package in (("npm", "npm"), ("java", "default-jre-headless")):
        if not shutil.which(program):
            raise MissingToolError(f"{program} is missing: `apt-get install {package}` brings it")
    if not shutil.which("chromium"):
        raise MissingToolError("chromium is missing: `make browser` brings it")
    modules = folder / "node_modules"
    stamp = folder / ".packages"
    if not stamp.is_file() or stamp.read_text("utf-8") != " ".join(PACKAGES):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "package.json").write_text('{"private": true}\n', "utf-8")
        command = ["npm", "install", "--no-audit", "--no-fund", "--no-save", "--silent", *PACKAGES]
        subprocess.run(command, cwd=folder, check=True)
        stamp.write_text(" ".join(PACKAGES), "utf-8")
    return modules
