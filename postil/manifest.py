"""The list of the files that Postil wrote into `site/`, each with its hash."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from postil import swap
from postil.errors import Place, PostilError, Problem

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

MANIFEST = ".postil.json"
AS_IT_WAS = "site/ is left as it was"


def manifest_of(hashes: Mapping[str, str]) -> bytes:
    """The list's bytes, the same for the same hashes."""
    return (json.dumps(hashes, indent=0, sort_keys=True, ensure_ascii=False) + "\n").encode()


def listed_in(site: Path) -> dict[str, str]:
    """The hash of each file that a site's list names, empty where there is no list.

    Raises:
        PostilError: The list is not one that Postil wrote.
        OSError: It cannot be read.
    """
    manifest = site / MANIFEST
    if not manifest.is_file():
        return {}
    try:
        listed = dict(json.loads(manifest.read_bytes()).items())
        for path, digest in listed.items():
            check_path(path)
            digest.encode()
    except (ValueError, AttributeError, RecursionError):
        what = f"this is not the list of what Postil wrote; {AS_IT_WAS}"
        hint = "move what is your own out of site/, delete site/, then build again"
        raise PostilError(Problem(Place(f"site/{MANIFEST}"), what, hint)) from None
    return listed


def check_path(path: str) -> None:
    """Raises ValueError for what is not a plain path below `site/`, or is Postil's own name."""
    path.encode()
    parts = path.split("/")
    climbs = any(part in {"", ".", ".."} for part in parts)
    if climbs or "\\" in path or "\0" in path or parts[0].lower() in {MANIFEST, swap.TEMPORARY}:
        raise ValueError(f"not a path of a file in site/: {path!r}")
