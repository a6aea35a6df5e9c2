"""What publishing promises: the whole site or the old one, and nothing of anybody else's lost."""

from __future__ import annotations

import ctypes
import errno
import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

import postil
from postil import swap
from postil.errors import PostilError
from postil.manifest import MANIFEST
from postil.publish import Published, project_lock, publish

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    Files = Mapping[str, bytes]

OLD = {"index.html": b"old", "articles/a.html": b"a", "articles/b.html": b"b", "x/y.css": b"css"}
NEW = {"index.html": b"new", "articles/a.html": b"a", "topics/t.html": b"t"}
AS_IT_WAS = "site/ is left as it was"

needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root may mount a small disk")
needs_exchange = pytest.mark.skipif(
    sys.platform not in {"linux", "darwin"}, reason="this system cannot exchange two folders"
)


@pytest.fixture(params=["in one step", "file by file"])
def _both_ways(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "file by file":
        monkeypatch.setattr(swap, "_exchange", lambda *_: errno.ENOSYS)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def on_disk(root: Path) -> dict[str, bytes]:
    site = root / "site"
    files = (path for path in site.rglob("*") if path.is_file() and path.name != MANIFEST)
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


def hashes(files: Files) -> dict[str, str]:
    return {path: hashlib.sha256(files[path]).hexdigest() for path in sorted(files)}


def state(folder: Path) -> dict[str, tuple[object, ...]]:
    """Everything in a folder, and the folder: a write of any kind changes it."""
    found: dict[str, tuple[object, ...]] = {}
    for path in (folder, *folder.rglob("*")):
        at = path.lstat()
        content = path.read_bytes() if path.is_file() else b""
        found[str(path)] = (at.st_ino, at.st_mode, at.st_mtime_ns, at.st_ctime_ns, content)
    return found


def assert_published(root: Path, files: Files) -> None:
    assert on_disk(root) == files
    listed = json.loads((root / "site" / MANIFEST).read_text())
    assert list(listed.items()) == list(hashes(files).items())
    folders = {path for path in (root / "site").rglob("*") if path.is_dir()}
    assert all(any(folder.iterdir()) for folder in folders)
    assert names(root) == ["site"]


def refused(files: Files, root: Path, *said: str) -> None:
    with pytest.raises(PostilError) as caught:
        publish(files, root)
    for words in (*said, "hint: "):
        assert words in str(caught.value)


@pytest.mark.usefixtures("_both_ways")
def test_new_site_replaces_old_and_same_bytes_keep_their_file(tmp_path: Path) -> None:
    assert publish(OLD, tmp_path) == Published(4, 0, 0)
    assert_published(tmp_path, OLD)
    kept = tmp_path / "site/articles/a.html"
    os.utime(kept, (1, 1))
    inode = kept.stat().st_ino
    assert publish(NEW, tmp_path) == Published(2, 1, 2)
    assert_published(tmp_path, NEW)
    assert (kept.stat().st_ino, kept.stat().st_mtime) == (inode, 1)


def test_same_bytes_keep_their_time_without_hard_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    publish(OLD, tmp_path)
    os.utime(tmp_path / "site/articles/a.html", ns=(1, 123456789))
    monkeypatch.setattr(os, "link", no_links)
    publish(NEW, tmp_path)
    assert_published(tmp_path, NEW)
    assert (tmp_path / "site/articles/a.html").stat().st_mtime_ns == 123456789


@needs_exchange
def test_a_reader_never_sees_parts_of_two_builds(tmp_path: Path) -> None:
    paths = [f"{number:02}" for number in range(20)]
    publish(dict.fromkeys(paths, b"0"), tmp_path)
    torn: list[list[str]] = []
    done = threading.Event()

    def read() -> None:
        while not done.is_set():
            try:
                seen = [(tmp_path / "site" / name).read_text() for name in [*paths, paths[0]]]
            except OSError as error:
                seen = [str(error)]
            if len(seen) == 1 or (seen[0] == seen[-1] and len(set(seen)) > 1):
                torn.append(seen)

    reader = threading.Thread(target=read)
    reader.start()
    for build in range(1, 150):
        publish(dict.fromkeys(paths, str(build).encode()), tmp_path)
    done.set()
    reader.join()
    assert torn == []


@pytest.mark.usefixtures("_both_ways")
def test_nothing_is_written_if_nothing_changed(tmp_path: Path) -> None:
    publish(OLD, tmp_path)
    (tmp_path / "site/articles/.DS_Store").touch()
    before = state(tmp_path)
    assert publish(dict(reversed(OLD.items())), tmp_path) == Published(0, 4, 0)
    assert state(tmp_path) == before


@pytest.mark.usefixtures("_both_ways")
@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param(["a"], ["a/b/c"], id="a file becomes a folder"),
        pytest.param(["a/b/c", "a/d"], ["a"], id="a folder becomes a file"),
        pytest.param(["a/b/c", "d"], ["d"], id="nested folders are emptied"),
        pytest.param(["a/b"], [], id="the last file goes"),
        pytest.param(["a/b", "c"], ["A/b", "C"], id="names change case"),
    ],
)
def test_what_is_no_longer_wanted_goes(tmp_path: Path, old: list[str], new: list[str]) -> None:
    publish(dict.fromkeys(old, b"1"), tmp_path)
    (tmp_path / "site" / old[0]).with_name(".DS_Store").touch()
    publish(dict.fromkeys(new, b"2"), tmp_path)
    (tmp_path / "site/.DS_Store").unlink(missing_ok=True)
    assert_published(tmp_path, dict.fromkeys(new, b"2"))


def test_file_by_file_an_old_name_goes_before_one_that_differs_by_case_comes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish({"A/b": b"1", "A/c": b"1", "d": b"1"}, tmp_path)
    real = swap.move

    def move(source: Path, folder: Path, path: str) -> None:
        assert path == MANIFEST or not (tmp_path / "site/A").exists()
        assert path == MANIFEST or (tmp_path / "site/d").exists()
        real(source, folder, path)

    monkeypatch.setattr(swap, "_exchange", lambda *_: errno.ENOSYS)
    monkeypatch.setattr(swap, "move", move)
    publish({"a/b": b"2"}, tmp_path)
    assert_published(tmp_path, {"a/b": b"2"})


def test_edited_and_deleted_output_is_made_anew(tmp_path: Path) -> None:
    publish(OLD, tmp_path)
    (tmp_path / "site/index.html").write_bytes(b"mine")
    (tmp_path / "site/articles/b.html").unlink()
    assert publish(OLD, tmp_path) == Published(2, 2, 0)
    assert_published(tmp_path, OLD)


def add_link(site: Path) -> None:
    (site / "elsewhere").symlink_to("../outside")


def link_folder(site: Path) -> None:
    shutil.rmtree(site / "articles")
    (site / "articles").symlink_to("../outside")


def link_file(site: Path) -> None:
    (site / "index.html").unlink()
    (site / "index.html").symlink_to("../outside/a.html")


def link_manifest(site: Path) -> None:
    (site / MANIFEST).rename(site.parent / "outside" / MANIFEST)
    (site / MANIFEST).symlink_to(f"../outside/{MANIFEST}")


def make_pipe(site: Path) -> None:
    (site / "index.html").unlink()
    os.mkfifo(site / "index.html")


@pytest.mark.usefixtures("_both_ways")
@pytest.mark.parametrize(
    ("change", "named"),
    [
        pytest.param(lambda site: (site / "CNAME").touch(), "CNAME", id="a file"),
        pytest.param(lambda site: (site / "articles/n").touch(), "articles/n", id="a file inside"),
        pytest.param(lambda site: (site / "drafts").mkdir(), "drafts", id="an empty folder"),
        pytest.param(lambda site: (site / ".git").mkdir(), ".git", id="a repository"),
        pytest.param(lambda site: (site / "\x1b[2J").touch(), r"'\x1b[2J'", id="an escape"),
        pytest.param(lambda site: (site / MANIFEST).unlink(), "articles", id="no manifest"),
        pytest.param(add_link, "elsewhere", id="a link"),
        pytest.param(link_folder, "articles", id="a link for a folder"),
        pytest.param(link_file, "index.html", id="a link for a file"),
        pytest.param(link_manifest, MANIFEST, id="a link for the manifest"),
        pytest.param(make_pipe, "index.html", id="a pipe for a file"),
    ],
)
def test_what_postil_did_not_write_is_refused(
    tmp_path: Path, change: Callable[[Path], None], named: str
) -> None:
    publish(OLD, tmp_path)
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside/a.html").write_bytes(b"a person's")
    change(tmp_path / "site")
    before = state(tmp_path)
    refused(NEW, tmp_path, AS_IT_WAS, f"    site/{named}\n", "move it out of site/, or delete")
    assert state(tmp_path) == before


def test_the_first_foreign_files_are_named_in_order(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    for name in "gfedcba":
        (tmp_path / "site" / name).touch()
    refused(NEW, tmp_path, " 7 of ", *(f"site/{name}\n" for name in "abcde"), "site/e\nhint")


def test_what_comes_into_the_old_site_while_the_new_is_staged_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(*args: object) -> None:
        real(*args)  # type: ignore[arg-type]
        (tmp_path / "site/mine.txt").touch()

    publish(OLD, tmp_path)
    real = swap.fill
    monkeypatch.setattr(swap, "fill", fill)
    refused(NEW, tmp_path, "site/mine.txt", AS_IT_WAS)
    assert on_disk(tmp_path) == {**OLD, "mine.txt": b""}


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda site: site.write_bytes(b"mine"), id="a file"),
        pytest.param(lambda site: site.symlink_to("outside"), id="a link to a folder"),
        pytest.param(lambda site: site.symlink_to("nowhere"), id="a link to nothing"),
    ],
)
def test_a_site_that_is_no_folder_is_refused(
    tmp_path: Path, make: Callable[[Path], object]
) -> None:
    (tmp_path / "outside").mkdir()
    make(tmp_path / "site")
    before = state(tmp_path)
    refused(NEW, tmp_path, "not a folder", AS_IT_WAS)
    assert state(tmp_path) == before


@pytest.mark.parametrize(
    "manifest",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b'{"index.html": "', id="cut off"),
        pytest.param(b'\xff{"index.html": ""}', id="no UTF-8"),
        pytest.param(b"[" * 100_000, id="deep"),
        pytest.param(b'["index.html"]', id="a list"),
        pytest.param(b"null", id="null"),
        pytest.param(b'{"index.html": 1}', id="a number for a hash"),
        pytest.param(b'{"../outside.html": ""}', id="climbs"),
        pytest.param(b'{"/etc/passwd": ""}', id="absolute"),
        pytest.param(b'{"a/../../outside.html": ""}', id="climbs later"),
        pytest.param(b'{"a\\u0000": ""}', id="NUL"),
        pytest.param(b'{"\\ud800": ""}', id="half a character"),
    ],
)
def test_a_manifest_that_is_none_is_refused(tmp_path: Path, manifest: bytes) -> None:
    publish(OLD, tmp_path)
    (tmp_path / "outside.html").touch()
    (tmp_path / "site" / MANIFEST).write_bytes(manifest)
    before = state(tmp_path)
    refused(NEW, tmp_path, f"site/{MANIFEST}: ", AS_IT_WAS)
    assert state(tmp_path) == before


@pytest.mark.parametrize(
    "path",
    [
        *("", "/x", "../x", "a/../x", "a//x", "a/", "./x", "a\\x", "a\0x", "\ud800"),
        *(MANIFEST, MANIFEST.upper(), f"{MANIFEST}/x", ".postil.tmp"),
    ],
    ids=ascii,
)
def test_a_path_out_of_the_site_is_the_programs_fault(tmp_path: Path, path: str) -> None:
    with pytest.raises(ValueError, match=r"not a path|surrogates"):
        publish({path: b""}, tmp_path)
    assert names(tmp_path) == []


@pytest.mark.parametrize(
    ("paths", "named"),
    [
        pytest.param(["t/sea.html", "t/Sea.html"], ["t/Sea.html", "t/sea.html"], id="case"),
        pytest.param(["é.html", "e\u0301.html"], ["é.html", "e\u0301.html"], id="normalisation"),
        pytest.param(["T/a", "t/b"], ["T/", "t/"], id="folders"),
        pytest.param(["a", "a/b"], ["a", "a/"], id="a file and a folder"),
    ],
)
def test_paths_that_clash_are_refused(tmp_path: Path, paths: list[str], named: list[str]) -> None:
    said = (f"    site/{name}\n" for name in named)
    refused(dict.fromkeys(paths, b""), tmp_path, "two pages claim", *said)
    assert names(tmp_path) == []


@contextmanager
def mounted(folder: Path, size: str) -> Iterator[None]:
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", folder], check=True)


@needs_root
def test_a_full_disk_leaves_the_old_site(tmp_path: Path) -> None:
    with mounted(tmp_path / "disk", "64k"):
        publish(OLD, tmp_path / "disk")
        large = {**NEW, "large.html": b"." * 100_000}
        refused(large, tmp_path / "disk", "the disk is full", AS_IT_WAS, "free some space")
        assert_published(tmp_path / "disk", OLD)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_a_disk_that_fills_up_at_a_write_leaves_the_old_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, flags: int, *mode: int, dir_fd: int | None = None) -> int:
        if flags & os.O_EXCL:
            return real("/dev/full", os.O_WRONLY)
        return real(path, flags, *mode, dir_fd=dir_fd)

    publish(OLD, tmp_path)
    real = os.open
    with monkeypatch.context() as patch:
        patch.setattr(os, "open", full)
        refused(NEW, tmp_path, "the disk is full", AS_IT_WAS, "free some space")
    assert_published(tmp_path, OLD)


def test_a_disk_that_fails_file_by_file_is_told_of_and_mended_by_the_next_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(source: Path, folder: Path, path: str) -> None:
        if path == "topics/t.html":
            raise OSError(errno.EIO, "Input/output error")
        real(source, folder, path)

    publish(OLD, tmp_path)
    real = swap.move
    monkeypatch.setattr(swap, "_exchange", lambda *_: errno.ENOSYS)
    with monkeypatch.context() as patch:
        patch.setattr(swap, "move", failing)
        refused(NEW, tmp_path, "Input/output error; site/ holds part of the old")
    publish(NEW, tmp_path)
    assert_published(tmp_path, NEW)


@needs_root
def test_a_site_on_a_disk_of_its_own_is_published(tmp_path: Path) -> None:
    with mounted(tmp_path / "site", "1m"):
        publish(OLD, tmp_path)
        os.utime(tmp_path / "site/articles/a.html", (1, 1))
        (tmp_path / "site" / swap.TEMPORARY).write_bytes(b"of a killed build")
        publish(NEW, tmp_path)
        assert_published(tmp_path, NEW)
        assert (tmp_path / "site/articles/a.html").stat().st_mtime == 1


def test_a_name_too_long_leaves_the_old_site(tmp_path: Path) -> None:
    publish(OLD, tmp_path)
    refused({"a" * 300: b""}, tmp_path, "too long", AS_IT_WAS, "slug")
    assert_published(tmp_path, OLD)


def python(script: str, *arguments: object, user: int | None = None) -> list[str | Path]:
    """A command that runs a script with `root` and `files`, the first two arguments, at hand."""
    given = "import ast, os, sys; from pathlib import Path; from postil import swap\n"
    given += "from postil.errors import PostilError\n"
    given += "from postil.publish import project_lock, publish\n"
    given += f"root, files = Path({str(arguments[0])!r}), {arguments[1]!r}\n"
    rights = [] if user is None else ["setpriv", f"--reuid={user}", "--clear-groups"]
    return [*rights, sys.executable, "-B", "-c", given + script, *map(str, arguments[2:])]


def surroundings() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(Path(postil.__file__).parent.parent)}


@pytest.mark.parametrize("locked", ["project", "site"])
def test_a_folder_that_may_not_be_written_leaves_the_old_site(locked: str) -> None:
    user = None if os.geteuid() else 65534
    script = "try: publish(files, root)\nexcept PostilError as error: print(error)"
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        publish(OLD, root)
        root.chmod(0o555 if locked == "project" else 0o777)
        (root / "site").chmod(0o555)
        told = subprocess.run(
            python(script, root, NEW, user=user),
            env=surroundings(), capture_output=True, text=True, check=True,
        )  # fmt: skip
        root.chmod(0o755)
        (root / "site").chmod(0o755)
        assert "writing is not allowed; site/ is left as it was\nhint: " in told.stdout
        assert_published(root, OLD)


@pytest.mark.parametrize("after", [0, 1, 2])
def test_an_interrupted_build_leaves_the_old_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    real, calls = swap.write, iter(range(100))

    def interrupted(target: Path, data: bytes) -> None:
        if next(calls) == after:
            raise KeyboardInterrupt
        real(target, data)

    publish(OLD, tmp_path)
    monkeypatch.setattr(swap, "write", interrupted)
    with pytest.raises(KeyboardInterrupt):
        publish(NEW, tmp_path)
    assert_published(tmp_path, OLD)


KILLED = """
function, after, exchange = sys.argv[1], int(sys.argv[2]), sys.argv[3]
real, calls = getattr(swap, function), iter(range(100))
def killed(*arguments):
    if next(calls) == after:
        os.kill(os.getpid(), 9)
    return real(*arguments)
setattr(swap, function, killed)
if exchange == "no":
    swap._exchange = lambda *_: 38
publish(files, root)
"""


@pytest.mark.parametrize(
    ("function", "after", "exchange", "left"),
    [
        pytest.param("write", 1, "yes", OLD, id="staging"),
        pytest.param("exchange", 0, "yes", OLD, id="staged"),
        pytest.param("_discard", 0, "yes", NEW, id="swapped"),
        *(pytest.param("move", at, "no", None, id=f"file by file, {at} moved") for at in range(4)),
        pytest.param("_remove", 1, "no", None, id="file by file, nothing removed"),
    ],
)
def test_the_build_after_a_killed_one_finds_no_harm(
    tmp_path: Path, function: str, after: int, exchange: str, left: Files | None
) -> None:
    publish(OLD, tmp_path)
    command = python(KILLED, tmp_path, NEW, function, after, exchange)
    killed = subprocess.run(command, env=surroundings(), check=False)
    assert killed.returncode == -signal.SIGKILL
    assert left in (None, on_disk(tmp_path))
    assert len(names(tmp_path)) == 2
    again = {**NEW, "index.html": b"newer"}
    publish(again, tmp_path)
    assert_published(tmp_path, again)


def test_what_a_person_named_like_a_staging_folder_stays(tmp_path: Path) -> None:
    (tmp_path / ".site.new-mine").mkdir()
    (tmp_path / ".site.new-mine/site").mkdir()
    (tmp_path / ".site.new-file").touch()
    (tmp_path / "outside/site").mkdir(parents=True)
    (tmp_path / "outside/made-by-postil").touch()
    (tmp_path / ".site.new-link").symlink_to("outside")
    before = sorted(tmp_path.rglob("*"))
    publish({}, tmp_path)
    site = {tmp_path / "site", tmp_path / "site" / MANIFEST}
    assert sorted({*tmp_path.rglob("*")} - site) == before


TWO = """
for build in range(15):
    files = {name: f"{os.getpid()} {build}".encode() for name in files}
    with project_lock(root):
        publish(files, root)
        assert all((root / "site" / name).read_bytes() == files[name] for name in files)
"""


def test_two_processes_take_turns(tmp_path: Path) -> None:
    files = {f"{number}.html": b"" for number in range(40)}
    both = [subprocess.Popen(python(TWO, tmp_path, files), env=surroundings()) for _ in "ab"]
    assert [process.wait() for process in both] == [0, 0]
    assert_published(tmp_path, on_disk(tmp_path))
    assert len(set(on_disk(tmp_path).values())) == 1


def test_a_project_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    refused(NEW, tmp_path / "none", "No such file", AS_IT_WAS)
    with pytest.raises(PostilError, match="no such folder"), project_lock(tmp_path / "none"):
        pass


@pytest.mark.usefixtures("_both_ways")
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077], ids=oct)
def test_modes_are_fixed_but_for_the_umask(tmp_path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        publish(OLD, tmp_path)
        publish(NEW, tmp_path)
    finally:
        os.umask(before)
    modes = {path: (tmp_path / "site" / path).stat().st_mode & 0o777 for path in NEW}
    assert modes["topics/t.html"] == modes["index.html"] == 0o644 & ~umask
    for folder in ("site", "site/topics"):
        assert (tmp_path / folder).stat().st_mode & 0o777 == 0o755 & ~umask


@pytest.mark.parametrize("code", [errno.ENOSYS, errno.EINVAL, errno.EXDEV], ids=errno.errorcode.get)
def test_an_exchange_the_system_cannot_do_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    monkeypatch.setattr(swap, "_exchange", lambda *_: code)
    assert not swap.exchange(tmp_path, tmp_path)


@pytest.mark.skipif(sys.platform != "linux", reason="system calls by number are Linux's")
def test_folders_are_exchanged_where_the_c_library_has_no_name_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Old:
        syscall = ctypes.CDLL(None, use_errno=True).syscall

    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: Old)
    for name in "ab":
        (tmp_path / name / name).mkdir(parents=True)
    assert swap.exchange(tmp_path / "a", tmp_path / "b")
    assert names(tmp_path / "a") == ["b"]
    with pytest.raises(FileNotFoundError):
        swap.exchange(tmp_path / "a", tmp_path / "none")


@needs_exchange
def test_an_exchange_with_nothing_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        swap.exchange(tmp_path, tmp_path / "none")


PATHS = st.sampled_from(["a", "A", "a/b", "a/c", "b", "b/c/d", "b/c/e", "é", "straße"])
SITES = st.dictionaries(PATHS, st.sampled_from([b"", b"1", b"2"]), max_size=6)


@given(sites=st.lists(SITES.filter(lambda site: not swap.claims(site.keys()))), whole=st.booleans())
def test_the_disk_is_the_last_of_any_builds(sites: list[Files], *, whole: bool) -> None:
    with tempfile.TemporaryDirectory() as name, pytest.MonkeyPatch.context() as patch:
        if not whole:
            patch.setattr(swap, "_exchange", lambda *_: errno.ENOSYS)
        root, old = Path(name), dict[str, bytes]()
        for new in sites:
            times = {path: (root / "site" / path).stat().st_mtime_ns for path in old}
            same = {path for path in old.keys() & new.keys() if old[path] == new[path]}
            counts = Published(len(new) - len(same), len(same), len(old.keys() - new.keys()))
            assert publish(new, root) == counts
            assert_published(root, new)
            assert all((root / "site" / path).stat().st_mtime_ns == times[path] for path in same)
            old = dict(new)
