"""The files of the search index: kept from the last site while their records are the same.

What runs on the search page is not kept: a `site/` that came with a digest from somebody else may
hold anything, and its own list cannot vouch for it.
"""

from __future__ import annotations

import hashlib
import json
import re
from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from postil.errors import Place, PostilError, Problem, Severity
from postil.manifest import listed_in
from postil.search.pagefind import PagefindError, index_of, version

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from postil.progress import Progress
    from postil.render.search.records import SearchRecord

FOLDER, STAMP = "pagefind", "records.sha256"
FIRST = f"{FOLDER}/0/"
"""The index out of which a page loads what it runs."""

DATA = re.compile(
    r"pagefind-entry\.json|records\.sha256|pagefind\.[\w-]+\.pf_meta"
    r"|(?:fragment|index|filter)/[\w-]+\.pf_(?:fragment|index|filter)"
)

HINT = "run `pip install 'pagefind[bin]'`, or write `build: {search: no}` in config.yaml"


@dataclass(frozen=True, slots=True)
class Indexed:
    """The files of the search index by their path in the site, and what was wrong.

    Where Pagefind fails there are no files, and a warning says so: the search page then has the
    whole list alone.
    """

    files: Mapping[str, bytes]
    problems: tuple[Problem, ...] = ()


def search_files(
    records: Sequence[SearchRecord], language: str, site: Path, progress: Progress
) -> Indexed:
    """The search index of these records, each of its parts out of `site` if that has it already.

    Args:
        records: what is found.
        language: whose rules of inflection hold, as a tag.
        site: the site of the last build; it need not exist.
        progress: is told how far it has come.
    """
    parts = sorted({record.index for record in records})
    files: dict[str, bytes] = {}
    try:
        made_by = version() if parts else ""
        old = _OldSite.of(site)
        for part in progress.over("indexing", parts, len(parts)):
            held = [record for record in records if record.index == part]
            stamp = stamp_of(held, language, made_by)
            folder = f"{FOLDER}/{part}/"
            files |= old.index(folder, stamp) or _new(folder, held, language, stamp)
        if parts:
            files |= _programs(records[0], language)
    except PagefindError as error:
        message = f"there is no search index: {error}"
        return Indexed({}, (Problem(Place(f"site/{FOLDER}"), message, HINT, Severity.WARNING),))
    return Indexed(files)


def stamp_of(records: Iterable[SearchRecord], language: str, made_by: str) -> bytes:
    """What tells whether an index is of these records, this language and this Pagefind."""
    stamp = hashlib.sha256(f"{made_by} {language}\n".encode())
    for record in records:
        stamp.update(json.dumps(asdict(record), sort_keys=True).encode() + b"\n")
    return f"{stamp.hexdigest()}\n".encode()


def _new(
    folder: str, records: Sequence[SearchRecord], language: str, stamp: bytes
) -> dict[str, bytes]:
    made = index_of(records, language)
    data = {path: made[path] for path in made if DATA.fullmatch(path)}
    return {f"{folder}{path}": data for path, data in {**data, STAMP: stamp}.items()}


def _programs(record: SearchRecord, language: str) -> dict[str, bytes]:
    """What the search page runs, made anew with an index of one record: it is always the same."""
    made = index_of([record], language)
    return {FIRST + path: made[path] for path in made if not DATA.fullmatch(path)}


def _is_data(path: str, folder: str) -> bool:
    return path.startswith(folder) and bool(DATA.fullmatch(path.removeprefix(folder)))


@dataclass(frozen=True, slots=True)
class _OldSite:
    """A site as it was published, and the hashes of the files that it should hold."""

    site: Path
    listed: Mapping[str, str]

    @classmethod
    def of(cls, site: Path) -> _OldSite:
        # What is amiss with it is told when the new site takes its place.
        with suppress(PostilError, OSError):
            return cls(site, listed_in(site))
        return cls(site, {})

    def index(self, folder: str, stamp: bytes) -> dict[str, bytes]:
        """The data of an index with this stamp; none if some is missing or was changed."""
        paths = [path for path in self.listed if _is_data(path, folder)]
        if self._read(f"{folder}{STAMP}") != stamp:
            return {}
        found = {path: self._read(path) for path in paths}
        whole = {path: data for path, data in found.items() if data is not None}
        return whole if len(whole) == len(paths) else {}

    def _read(self, path: str) -> bytes | None:
        """A file's bytes, if they are those that were written."""
        with suppress(OSError):
            data = (self.site / path).read_bytes()
            if hashlib.sha256(data).hexdigest() == self.listed.get(path):
                return data
        return None
