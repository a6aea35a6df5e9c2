"""Assets get names made of their content, so that a host may keep them for ever."""

from __future__ import annotations

import hashlib
import posixpath
import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER = "assets"
FONTS, FACES = "fonts/", "fonts/faces.css"
IMPORT = re.compile(rb'@import "([^":?#]+)";')
REFERENCE = re.compile(rb'url\("([^":?#]+)"\)')


@dataclass(frozen=True, slots=True)
class Assets:
    """The files to publish by their path in the site, and that path by the asset's own name."""

    files: Mapping[str, bytes]
    addresses: Mapping[str, str]


def publishable(assets: Mapping[str, bytes]) -> Assets:
    """The assets under hashed names.

    A style sheet takes in those it imports, and its references follow what they name. Names are
    as `Templates.assets` gives them, such as `style.css` or `fonts/public-sans.woff2`.
    """
    addresses = {
        name: hashed(name, data) for name, data in assets.items() if not name.endswith(".css")
    }
    imported = {name for path in assets for name in _imports(assets, path)}
    files = {address: assets[name] for name, address in addresses.items()}
    for name in sorted(name for name in assets if name.endswith(".css") and name not in imported):
        data = _sheet(assets, addresses, name, frozenset({name}))
        addresses[name] = hashed(name, data)
        files[addresses[name]] = data
    return Assets(files, addresses)


def without_fonts(assets: Mapping[str, bytes]) -> dict[str, bytes]:
    """The assets of a site that is set in what its readers' systems have."""
    kept = {name: data for name, data in assets.items() if not name.startswith(FONTS)}
    return {**kept, FACES: b""} if FACES in assets else kept


def hashed(name: str, data: bytes) -> str:
    """Where an asset goes in the site."""
    path = PurePosixPath(FOLDER, name)
    mark = hashlib.sha256(data).hexdigest()[:10]
    return str(path.with_name(f"{path.stem}.{mark}{path.suffix}"))


def _imports(assets: Mapping[str, bytes], sheet: str) -> set[str]:
    if not sheet.endswith(".css"):
        return set()
    named = {_beside(sheet, match[1]) for match in IMPORT.finditer(assets[sheet])}
    return {name for name in named if name in assets and name != sheet}


def _sheet(
    assets: Mapping[str, bytes], addresses: Mapping[str, str], path: str, taken: frozenset[str]
) -> bytes:
    """A style sheet with its imports in it; one that imports itself is left as it is."""
    home = FOLDER

    def linked(match: re.Match[bytes]) -> bytes:
        address = addresses.get(_beside(path, match[1]))
        return f'url("{posixpath.relpath(address, home)}")'.encode() if address else match[0]

    def imported(match: re.Match[bytes]) -> bytes:
        name = _beside(path, match[1])
        if name not in assets or name in taken:
            return match[0]
        return _sheet(assets, addresses, name, taken | {name})

    return IMPORT.sub(imported, REFERENCE.sub(linked, assets[path]))


def _beside(path: str, reference: bytes) -> str:
    joined = posixpath.join(posixpath.dirname(path), reference.decode("utf-8", "replace"))
    return posixpath.normpath(joined)
