"""The search index is made by the real Pagefind, kept while it can be, and done without."""

from __future__ import annotations

import hashlib
import json
import shutil
from dataclasses import replace
from importlib import metadata
from typing import TYPE_CHECKING

import pytest

from postil.build import build
from postil.errors import Severity
from postil.manifest import MANIFEST, manifest_of
from postil.progress import Progress
from postil.render.search.records import SearchRecord
from postil.search import indexing, pagefind
from postil.search.indexing import stamp_of

if TYPE_CHECKING:
    from pathlib import Path

    from postil.build import Report

PAGE = "---\ntitle: {name}\n---\n\nThe words of {name}.\n\n## Notes\n\n### Context\n\n{note}\n"
RECORD = SearchRecord(0, "articles/a.html", "Words.", "Title", {"topic": ("a", "b")}, 20210203)


def write(root: Path, name: str, note: str = "A note.") -> None:
    path = root / "content/articles" / f"{name}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(PAGE.format(name=name, note=note))


def built(root: Path) -> Report:
    return build(root, lambda _config: "2022-05-05", Progress())


def index_in(root: Path) -> dict[str, bytes]:
    folder = root / "site/pagefind"
    paths = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


@pytest.fixture
def digest(tmp_path: Path) -> Path:
    (tmp_path / "config.yaml").write_text("title: T\n")
    for number in range(5):
        write(tmp_path, f"d{number}")
    assert built(tmp_path).problems == ()
    return tmp_path


def forge(root: Path, path: str, data: bytes) -> None:
    """Changes a file of the last site, and its hash in that site's own list."""
    file = root / "site" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    manifest = root / "site" / MANIFEST
    listed = json.loads(manifest.read_bytes())
    manifest.write_bytes(manifest_of({**listed, path: hashlib.sha256(data).hexdigest()}))


def without_pagefind(monkeypatch: pytest.MonkeyPatch, root: Path) -> None:
    """From here on, to start Pagefind is to fail."""
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(root / "not-there"))


def test_the_index_has_what_a_page_asks_for_and_nothing_else(digest: Path) -> None:
    names = set(index_in(digest))

    assert {"0/pagefind.js", "0/pagefind-worker.js", "0/wasm.en.pagefind"} <= names
    assert sum(name.startswith("0/fragment/") for name in names) == 10
    assert not [name for name in names if "-ui" in name or "highlight" in name]


@pytest.mark.parametrize(
    "path",
    [
        "pagefind/0/pagefind.js",
        "pagefind/0/pagefind-worker.js",
        "pagefind/0/wasm.en.pagefind",
        "pagefind/0/evil.html",
        "pagefind/0/fragment/evil.js",
    ],
)
def test_nothing_that_runs_is_taken_over_from_the_last_site(digest: Path, path: str) -> None:
    before = index_in(digest)
    forge(digest, path, b"evil")

    assert built(digest).problems == ()
    assert index_in(digest) == before


def counted(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, int]]:
    """From here on, of each index that is made its number and how many records it holds."""
    made: list[tuple[int, int]] = []
    make = pagefind.index_of

    def index_of(records: list[SearchRecord], language: str) -> dict[str, bytes]:
        made.append((records[0].index, len(records)))
        return make(records, language)

    monkeypatch.setattr(indexing, "index_of", index_of)
    return made


def test_an_index_is_not_made_anew_where_nothing_changed(
    digest: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = index_in(digest)
    inode = (digest / "site/pagefind/0/pagefind.js").stat().st_ino
    made = counted(monkeypatch)
    (digest / "config.yaml").write_text("title: Another\n")
    report = built(digest)

    assert report.problems == ()
    assert report.files.written > 0
    assert index_in(digest) == before
    assert [records for _, records in made] == [1]
    assert (digest / "site/pagefind/0/pagefind.js").stat().st_ino == inode


@pytest.mark.parametrize("change", ["a note", "a page", "the language", "a file of it", "its list"])
def test_an_index_is_made_anew_where_something_changed(
    digest: Path, change: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if change == "a note":
        write(digest, "d1", "Another note.")
    elif change == "a page":
        write(digest, "new")
    elif change == "the language":
        (digest / "config.yaml").write_text("title: T\nlanguage: de\n")
    elif change == "a file of it":
        next((digest / "site/pagefind/0/fragment").iterdir()).unlink()
    else:
        shutil.rmtree(digest / "site")
    made = counted(monkeypatch)

    assert built(digest).problems == ()
    assert max(records for _, records in made) > 1


def test_only_the_index_of_what_changed_is_made_anew(
    digest: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("postil.render.search.records.DOCUMENTS_IN_INDEX", 2)
    assert built(digest).problems == ()
    stamps = {name: data for name, data in index_in(digest).items() if name.endswith("sha256")}
    made = counted(monkeypatch)
    write(digest, "d1", "Another note.")
    assert built(digest).problems == ()
    after = index_in(digest)

    assert len(stamps) > 1
    renewed = [number for number, records in made if records > 1]
    assert [name for name in stamps if after[name] != stamps[name]] == [
        f"{renewed[0]}/{indexing.STAMP}"
    ]
    assert len(made) == 2
    assert [name for name in after if name.endswith("pagefind.js")] == ["0/pagefind.js"]


FAILING = {
    "not there": None,
    "ends at once": "exit 0",
    "says nothing of use": "echo 'bm9uc2Vuc2U=,'",
    "refuses": "echo 'eyJwYXlsb2FkIjp7InR5cGUiOiJFcnJvciIsIm1lc3NhZ2UiOiJubyJ9fQ==,'; cat",
    "gives no files": "while read -rd , _; do echo 'eyJwYXlsb2FkIjp7InR5cGUiOiIifX0=,'; done",
}


@pytest.mark.parametrize("script", FAILING.values(), ids=list(FAILING))
def test_without_pagefind_the_site_is_built_and_a_warning_says_so(
    digest: Path, script: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_pagefind(monkeypatch, digest)
    if script is not None:
        (digest / "not-there").write_text(f"#!/bin/sh\n{script}\n")
        (digest / "not-there").chmod(0o755)
    write(digest, "d1", "Another note.")
    report = built(digest)

    assert [one.severity for one in report.problems] == [Severity.WARNING]
    assert report.problems[0].message.startswith("there is no search index: Pagefind")
    assert "Another note." in (digest / "site/articles/d1.html").read_text()
    assert index_in(digest) == {}
    assert (digest / "site/search.html").is_file()


def test_a_pagefind_that_is_not_installed_is_told_of(
    digest: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(name: str) -> str:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "version", missing)
    report = built(digest)

    assert [one.message for one in report.problems] == [
        "there is no search index: Pagefind is not installed"
    ]
    assert index_in(digest) == {}


def test_a_digest_without_search_has_no_index(digest: Path) -> None:
    (digest / "config.yaml").write_text("build: {search: no}\n")
    assert built(digest).problems == ()

    assert index_in(digest) == {}
    assert not (digest / "site/search.html").exists()
    assert "search.html" not in (digest / "site/index.html").read_text()


@pytest.mark.parametrize(
    "other",
    [
        replace(RECORD, content="Other."),
        replace(RECORD, title="Other"),
        replace(RECORD, address="articles/b.html"),
        replace(RECORD, facets={"topic": ("a",)}),
        replace(RECORD, date=0),
    ],
    ids=["content", "title", "address", "facets", "date"],
)
def test_a_stamp_is_of_all_of_a_record(other: SearchRecord) -> None:
    stamp = stamp_of([RECORD], "en", "1.5.2")

    assert stamp == stamp_of([replace(RECORD)], "en", "1.5.2")
    assert stamp != stamp_of([other], "en", "1.5.2")
    assert stamp != stamp_of([RECORD], "de", "1.5.2")
    assert stamp != stamp_of([RECORD], "en", "1.5.3")
