"""The Nu HTML checker over every page of a site."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from pathlib import Path

AT_ONCE = 400


def messages(base: str, site: Path, modules: Path) -> list[str]:
    """What the checker finds wrong, errors and warnings, each with its address and line.

    The pages are checked as served: from a disk, their policy's `'self'` is nothing to it.
    """
    paths = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    pages = [base + quote(path) for path in paths]
    found = []
    for start in range(0, len(pages), AT_ONCE):
        found += _check(pages[start : start + AT_ONCE], modules)
    return found


def _check(pages: list[str], modules: Path) -> list[str]:
    jar = modules / "vnu-jar" / "build" / "dist" / "vnu.jar"
    java = ["java", "-Xss2m", "-Dnu.validator.servlet.allow-forbidden-hosts=true", "-jar", str(jar)]
    command = [*java, "--format", "json", "--exit-zero-always", *pages]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    report = json.loads(done.stderr or done.stdout)
    return [
        f"{message.get('url', '')}:{message.get('lastLine', 0)}: {message['message']}"
        for message in report["messages"]
        if message["type"] != "info" or message.get("subType") == "warning"
    ]
