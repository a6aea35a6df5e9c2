"""Writing `content/`: whole files or none, and never over what an editor has saved meanwhile."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from command_line import files_of, postil_apart, postil_here

from postil.articles.plan import Write
from postil.contents import write_content
from postil.errors import PostilError
from postil.publish import publish

if TYPE_CHECKING:
    from collections.abc import Iterator

NOBODY = ("setpriv", "--reuid=65534", "--clear-groups")
PAGE = "content/articles/a.md"
needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root may mount a small disk")


def seeds(root: Path, count: int, lines: int = 3) -> None:
    (root / "seeds").mkdir(parents=True)
    (root / "config.yaml").write_text("title: Tides\n")
    for number in range(count):
        text = "".join(f"Line {line} of letter {number}.\n\n" for line in range(lines))
        (root / f"seeds/{number:03}.txt").write_text(f"The letter of number {number}\n\n{text}")


@contextmanager
def mounted(folder: Path, size: str) -> Iterator[None]:
    folder.mkdir(parents=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", folder], check=True)


def test_a_folder_without_the_right_to_write_is_told() -> None:
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        seeds(root, 2)
        publish({"index.html": b"earlier"}, root)
        (root / "content/articles").mkdir(parents=True)
        root.chmod(0o755)
        (root / "content/articles").chmod(0o555)
        before = files_of(root)
        said = postil_apart(root, before=() if os.geteuid() else NOBODY)
        assert said.status == 1
        assert ": this cannot be written: Permission denied\nhint: make room" in said.stderr
        assert said.stderr.startswith("content/articles/the-letter-of-number-0.md: ")
        assert said.stderr.endswith("site/ is unchanged.\n")
        assert "Traceback" not in said.stderr
        assert files_of(root) == before


@needs_root
@pytest.mark.parametrize("apart", [False, True], ids=["in this process", "in one of its own"])
def test_a_full_disk_leaves_nothing_half_written(apart: bool, tmp_path: Path) -> None:
    seeds(tmp_path, 12, lines=400)
    publish({"index.html": b"earlier"}, tmp_path)
    site = files_of(tmp_path / "site")
    whole = tmp_path / "whole"
    seeds(whole, 12, lines=400)
    postil_here(whole)
    with mounted(tmp_path / "content", "64k"):
        said = postil_apart(tmp_path) if apart else postil_here(tmp_path)
        left = files_of(tmp_path / "content")
    assert said.status == 1
    assert ": this cannot be written: No space left on device\nhint: make room" in said.stderr
    assert said.stderr.endswith("site/ is unchanged.\n")
    assert "Traceback" not in said.stderr
    assert left
    expected = files_of(whole / "content")
    assert {path: expected.get(path) for path in left} == left
    assert files_of(tmp_path / "site") == site


@needs_root
def test_a_build_after_the_disk_was_full_ends_what_was_begun(tmp_path: Path) -> None:
    seeds(tmp_path, 12, lines=400)
    whole = tmp_path / "whole"
    seeds(whole, 12, lines=400)
    postil_here(whole)
    with mounted(tmp_path / "content", "64k"):
        postil_here(tmp_path)
        shutil.copytree(tmp_path / "content", tmp_path / "kept")
    (tmp_path / "content").rmdir()
    (tmp_path / "kept").rename(tmp_path / "content")
    assert postil_here(tmp_path).stderr == ""
    assert files_of(tmp_path / "content") == files_of(whole / "content")


def test_what_was_saved_meanwhile_is_left_and_told(tmp_path: Path) -> None:
    (tmp_path / PAGE).parent.mkdir(parents=True)
    (tmp_path / PAGE).write_text("saved meanwhile")
    writes = [
        Write(PAGE, "as it was read", "as it should be"),
        Write("content/articles/b.md", None, "new"),
    ]
    (problem,) = write_content(tmp_path, writes)
    assert str(problem).startswith(f"{PAGE}: warning: it was saved while Postil was building")
    assert (tmp_path / PAGE).read_text() == "saved meanwhile"
    assert (tmp_path / "content/articles/b.md").read_text() == "new"


@pytest.mark.parametrize("after", ["new", None], ids=["to be changed", "to be removed"])
def test_a_page_removed_meanwhile_stays_removed(after: str | None, tmp_path: Path) -> None:
    (problem,) = write_content(tmp_path, [Write(PAGE, "as it was read", after)])
    assert problem.place.path == PAGE
    assert not (tmp_path / PAGE).exists()


def test_a_page_made_meanwhile_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / PAGE).parent.mkdir(parents=True)
    (tmp_path / PAGE).write_bytes(b"\xff not UTF-8")
    assert len(write_content(tmp_path, [Write(PAGE, None, "new")])) == 1
    assert (tmp_path / PAGE).read_bytes() == b"\xff not UTF-8"


def test_a_write_keeps_the_rights_of_a_file_and_its_line_ends(tmp_path: Path) -> None:
    (tmp_path / PAGE).parent.mkdir(parents=True)
    (tmp_path / PAGE).write_bytes(b"a\r\nb")
    (tmp_path / PAGE).chmod(0o640)
    assert write_content(tmp_path, [Write(PAGE, "a\r\nb", "a\r\nc\n")]) == ()
    assert (tmp_path / PAGE).read_bytes() == b"a\r\nc\n"
    assert (tmp_path / PAGE).stat().st_mode & 0o777 == 0o640
    assert [path.name for path in (tmp_path / PAGE).parent.iterdir()] == ["a.md"]


def test_a_page_that_is_a_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / PAGE).parent.mkdir(parents=True)
    (tmp_path / "shared.md").write_text("before")
    (tmp_path / PAGE).symlink_to("../../shared.md")
    assert write_content(tmp_path, [Write(PAGE, "before", "after")]) == ()
    assert (tmp_path / PAGE).is_symlink()
    assert (tmp_path / "shared.md").read_text() == "after"


def test_a_new_file_has_the_rights_that_the_user_gives_new_files(tmp_path: Path) -> None:
    mask = os.umask(0o027)
    try:
        write_content(tmp_path, [Write(PAGE, None, "new")])
    finally:
        os.umask(mask)
    assert (tmp_path / PAGE).stat().st_mode & 0o777 == 0o640


def test_the_last_file_removed_takes_its_folder_with_it(tmp_path: Path) -> None:
    pins = "content/articles/.pins/a.json"
    write_content(tmp_path, [Write(PAGE, None, "new"), Write(pins, None, "{}")])
    write_content(tmp_path, [Write(pins, "{}", None)])
    assert sorted(files_of(tmp_path)) == [PAGE]
    assert not (tmp_path / "content/articles/.pins").exists()


def test_what_is_written_before_a_fault_stays(tmp_path: Path) -> None:
    (tmp_path / "content/articles/b.md").mkdir(parents=True)
    writes = [Write(PAGE, None, "new"), Write("content/articles/b.md", None, "new")]
    with pytest.raises(PostilError, match=r"content/articles/b\.md: this cannot be written"):
        write_content(tmp_path, writes)
    assert sorted(files_of(tmp_path)) == [PAGE]
