"""Whole tiny digests in, what a build makes of them out.

`cases/<name>/project/` is a digest, `cases/<name>/expected/` what a build of it says and leaves:
`stdout`, `stderr`, `status`, the files of `site/`, and those of `content/` that it made or
changed. The style and the icon stand there empty and without the hash in their names, lest a
new style touch every case; the search index, which Pagefind writes anew each time, stands there not
at all. `make cases` writes all that anew, for review as a difference.
"""

from __future__ import annotations

import difflib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from command_line import CHECKOUT, Outcome, files_of, postil_apart, postil_here, same_bytes

from postil.manifest import MANIFEST
from postil.publish import publish

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

CASES = Path(__file__).with_name("cases")
NAMES = sorted(path.parent.name for path in CASES.glob("*/project"))
SUMMARY = re.compile(r"\d+ problems? in \d+ files?\. site/ is unchanged\.")
ASSET = re.compile(r"(assets/[\w/-]+)\.[0-9a-f]{10}\.")
EARLIER = {"index.html": b"an earlier build"}


class Left(NamedTuple):
    """What a command said, and the project's files after it."""

    outcome: Outcome
    files: dict[str, bytes]


def built(name: str, folder: Path, command: str = "build") -> Left:
    """A copy of a case's project that had been built before, and was built again."""
    copy_of(name, folder)
    outcome = postil_here(folder, command)
    return Left(outcome, files_of(folder))


def built_whole(folder: Path) -> Left:
    """A copy of the case that has everything, built."""
    left = built("everything", folder)
    assert left.outcome.status == 0, left.outcome.stderr
    return left


def copy_of(name: str, folder: Path) -> None:
    shutil.copytree(CASES / name / "project", folder, dirs_exist_ok=True)
    publish(EARLIER, folder)


def as_expected(left: Left, project: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files that `expected/` holds after this run."""
    said = left.outcome
    files = {
        "status": f"{said.status}\n".encode(),
        "stdout": said.stdout.encode(),
        "stderr": said.stderr.encode(),
    }
    for path, data in left.files.items():
        if path.startswith("content/") and project.get(path) != data:
            files[path] = data
        if path.startswith("site/pagefind/"):
            continue
        if path.startswith("site/") and path != f"site/{MANIFEST}" and said.status == 0:
            files[ASSET.sub(r"\1.", path)] = without_hashes(path, data)
    return files


def without_hashes(path: str, data: bytes) -> bytes:
    if path.startswith("site/assets/"):
        return b""
    return data if b"\0" in data else ASSET.sub(r"\1.", data.decode()).encode()


def difference(expected: Mapping[str, bytes], found: Mapping[str, bytes]) -> str:
    lines: list[str] = []
    for path in sorted({*expected, *found}):
        before, after = expected.get(path), found.get(path)
        if before is None or after is None:
            lines.append(f"{path} is {'new' if before is None else 'missing'}")
        if before != after:
            lines += difflib.unified_diff(_lines(before), _lines(after), path, path, lineterm="")
    return "\n".join(lines)


def settled(left: Left) -> Left:
    """What was left, but for the names that chance gives."""
    return Left(left.outcome, same_bytes(left.files))


def _lines(data: bytes | None) -> list[str]:
    return (data or b"").decode(errors="backslashreplace").replace("\r", "\\r").split("\n")


def update(folder: Path, found: Mapping[str, bytes]) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    for path, data in found.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)


@pytest.mark.parametrize("name", NAMES)
def test_a_build_says_and_leaves_what_is_expected(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    left = built(name, tmp_path)
    folder = CASES / name / "expected"
    expected = files_of(folder)
    found = as_expected(left, files_of(CASES / name / "project"))
    changes = difference(expected, found)
    assert "defect" not in left.outcome.stderr, left.outcome.stderr
    if changes and os.environ.get("UPDATE_CASES"):
        update(folder, found)
        with capsys.disabled():
            print(f"\nupdated {name}")
        return
    assert not changes, f"{changes}\n\nis it meant? then run `make cases`"


@pytest.mark.parametrize("name", NAMES)
def test_a_build_changes_only_what_is_its_to_change(name: str, tmp_path: Path) -> None:
    left = built(name, tmp_path)
    before = files_of(CASES / name / "project")
    touched = {path for path in before if left.files.get(path) != before[path]}
    assert touched == set()
    made = {path for path in left.files if path not in before}
    assert all(path.startswith(("site/", "content/articles/")) for path in made), made


@pytest.mark.parametrize("name", NAMES)
def test_a_failing_build_writes_nothing_and_shows_no_traceback(name: str, tmp_path: Path) -> None:
    left = built(name, tmp_path)
    said = left.outcome
    assert said.status in (0, 1)
    assert "Traceback" not in said.stderr
    if said.status:
        copy_of(name, tmp_path / "before")
        assert left.files == files_of(tmp_path / "before")
        assert said.stdout == ""
        assert said.stderr.endswith("site/ is unchanged.\n")


@pytest.mark.parametrize("name", NAMES)
def test_check_finds_all_that_a_build_does_and_writes_nothing(name: str, tmp_path: Path) -> None:
    building = built(name, tmp_path / "building").outcome
    checking = built(name, tmp_path / "checking", "check")
    copy_of(name, tmp_path / "before")
    told = [line for line in building.stderr.splitlines() if not SUMMARY.fullmatch(line)]
    assert set(told) <= set(checking.outcome.stderr.splitlines())
    assert checking.outcome.status == int(bool(checking.outcome.stderr))
    assert checking.files == files_of(tmp_path / "before")


@pytest.mark.parametrize("name", ["everything", "problems-in-several-files"])
def test_the_command_line_in_a_process_of_its_own_does_the_same(name: str, tmp_path: Path) -> None:
    copy_of(name, tmp_path / "apart")
    apart = postil_apart(tmp_path / "apart")
    here = built(name, tmp_path / "here")
    assert settled(Left(apart, files_of(tmp_path / "apart"))) == settled(here)


def test_a_build_of_what_is_built_writes_nothing(tmp_path: Path) -> None:
    first = built_whole(tmp_path)
    times = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    second = postil_here(tmp_path)
    assert files_of(tmp_path) == first.files
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == times
    assert ", 0 new pages," in second.stdout
    assert "\n0 files written, " in second.stdout


def test_a_site_that_was_deleted_is_built_again_byte_for_byte(tmp_path: Path) -> None:
    first = built_whole(tmp_path)
    shutil.rmtree(tmp_path / "site")
    postil_here(tmp_path)
    assert same_bytes(files_of(tmp_path)) == same_bytes(first.files)


@pytest.mark.parametrize("name", ["everything", "problems-in-several-files"])
def test_the_order_in_which_the_disk_lists_files_tells_nowhere(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = built(name, tmp_path / "expected")
    scandir, iterdir = os.scandir, Path.iterdir

    class Backwards(list[os.DirEntry[str]]):
        def __init__(self, path: str | Path = ".") -> None:
            super().__init__(sorted(scandir(path), key=lambda entry: entry.name, reverse=True))

        def __enter__(self) -> Iterator[os.DirEntry[str]]:
            return iter(self)

        def __exit__(self, *_: object) -> None:
            pass

    monkeypatch.setattr(os, "scandir", Backwards)
    monkeypatch.setattr(Path, "iterdir", lambda path: iter([*iterdir(path)][::-1]))
    assert settled(built(name, tmp_path / "backwards")) == settled(expected)


def test_hashes_of_strings_tell_nowhere(tmp_path: Path) -> None:
    expected = built_whole(tmp_path / "expected")
    for seed in ("0", "1", "2"):
        folder = tmp_path / seed
        copy_of("everything", folder)
        said = postil_apart(folder, environment={"PYTHONHASHSEED": seed})
        assert settled(Left(said, files_of(folder))) == settled(expected)


def test_a_digest_can_be_built_from_anywhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = built_whole(tmp_path / "absolute")
    copy_of("everything", tmp_path / "relative")
    (tmp_path / "away").mkdir()
    monkeypatch.chdir(tmp_path / "away")
    said = postil_here(Path("../relative"))
    assert settled(Left(said, files_of(tmp_path / "relative"))) == settled(expected)


def test_a_build_opens_no_socket(tmp_path: Path) -> None:
    copy_of("everything", tmp_path)
    program = f"""
import sys
def refuse(event, arguments):
    if event.startswith("socket."):
        print(event, arguments, file=sys.stderr)
        raise SystemExit(9)
sys.addaudithook(refuse)
sys.path.insert(0, {str(CHECKOUT)!r})
from postil.cli import main
sys.exit(main(["build"]))
"""
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
