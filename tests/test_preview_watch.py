"""What the watch tells: whoever reads after each piece of news has in the end read it all."""

from __future__ import annotations

import os
import shutil
import subprocess
import threading
from contextlib import suppress
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from preview_server import Previewed, wait_until

from postil.preview.watch import changes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_numbers = count()


class Watched:
    """`changes` at work in a thread of its own, reading the watched files after every news."""

    def __init__(self, root: Path) -> None:
        self.content, self.config = root / "content", root / "config.yaml"
        self.told: list[frozenset[Path]] = []
        self.read: dict[Path, str] = {}
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run)
        self._thread.start()
        wait_until(lambda: self.told, "the watch")

    def _run(self) -> None:
        for touched in changes([self.content, self.config], self._stop, print):
            self.read = self.there()
            self.told.append(touched)

    def there(self) -> dict[Path, str]:
        found = {}
        for path in (self.config, *self.content.rglob("*.md")):
            with suppress(OSError):  # a file may go while the folder is read
                found[path] = path.read_text()
        return found

    def tells(self, act: Callable[[], object], *named: Path) -> None:
        before = len(self.told)
        act()
        wait_until(lambda: len(self.told) > before, "any news")
        wait_until(lambda: self.read == self.there(), "news of everything")
        assert not named or set(named) <= set().union(*self.told[before:])

    def end(self) -> None:
        self._stop.set()
        self._thread.join(1)
        assert not self._thread.is_alive()


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Watched]:
    (tmp_path / "content/deep").mkdir(parents=True)
    (tmp_path / "config.yaml").touch()
    watching = Watched(tmp_path)
    yield watching
    watching.end()


def _write(path: Path) -> None:
    path.write_text(f"written {next(_numbers)}")


def _save(path: Path) -> None:
    """Saves as careful editors do: a new file renamed over the old one."""
    _write(path.with_name(".new"))
    path.with_name(".new").replace(path)


@pytest.mark.parametrize("name", ["config.yaml", "content/a.md", "content/deep/b.md"])
def test_every_save_of_a_file_is_told_however_it_is_written(watched: Watched, name: str) -> None:
    path = watched.config.parent / name
    for act in (_write, _save, _save, _write, Path.unlink, _save):
        watched.tells(partial(act, path), path)


def test_folders_that_go_and_come_back_stay_watched(watched: Watched) -> None:
    content = watched.content
    for folder in (content / "deep", content, content / "new/er", content / "new"):

        def again(folder: Path = folder) -> None:
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
            _write(folder / "at once.md")

        watched.tells(again)
        watched.tells(partial(_save, folder / "a.md"), folder / "a.md")


def test_a_folder_that_is_moved_away_and_back_stays_watched(watched: Watched) -> None:
    content, away = watched.content, watched.content.with_name("away")
    _write(content / "a.md")
    watched.tells(lambda: content.rename(away), content)
    watched.tells(lambda: away.rename(content), content)
    watched.tells(lambda: _save(content / "deep/b.md"), content / "deep/b.md")


def test_a_path_that_does_not_exist_yet_is_told_when_it_comes(tmp_path: Path) -> None:
    watching = Watched(tmp_path / "later/project")
    page = watching.content / "a.md"
    watching.tells(lambda: watching.content.mkdir(parents=True))
    watching.tells(lambda: _save(page))
    watching.tells(lambda: _save(watching.config), watching.config)
    watching.tells(lambda: _save(page), page)
    watching.end()


def test_links_are_not_followed_and_no_news_comes_from_elsewhere(tmp_path: Path) -> None:
    for name in ("content", "site", ".git", "content/.pins"):
        (tmp_path / name).mkdir()
    (tmp_path / "content/loop").symlink_to("..")
    (tmp_path / "content/self").symlink_to(".")
    (tmp_path / "content/nowhere").symlink_to("nowhere")
    watching = Watched(tmp_path)
    passed = ["site/a.html", ".git/x", "other", "content/.pins/a.json", "content/.a.md.swp"]
    passed += ["content/a.md~", "content/#a.md#", "content/4913"]
    for name in passed:
        (tmp_path / name).write_text("x")
    page = tmp_path / "content/#1.md"
    watching.tells(page.touch, page)
    watching.end()
    assert set().union(*watching.told) == {page}


def test_folders_that_may_not_be_read_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "content/secret").mkdir(parents=True)
    (tmp_path / "content/secret").chmod(0)
    if os.access(tmp_path / "content/secret", os.R_OK):
        pytest.skip("this user may read everything")
    watching = Watched(tmp_path)
    page = tmp_path / "content/a.md"
    watching.tells(page.touch, page)
    watching.end()
    (tmp_path / "content/secret").chmod(0o700)


def test_where_the_system_cannot_watch_so_much_it_looks_instead(tmp_path: Path) -> None:
    for name in "abcdef":
        (tmp_path / "content" / name).mkdir(parents=True)
    limited = 'echo 3 > /proc/sys/user/max_inotify_watches && exec "$@"'
    confined = ["unshare", "--user", "--map-root-user", "sh", "-c", limited, "sh"]
    if not shutil.which("unshare") or subprocess.run([*confined, "true"], check=False).returncode:
        pytest.skip("no namespace can be had here to lower the limit in")
    site = Previewed(tmp_path, 0, before=confined).ready()
    site.wait_said(r"^the system cannot watch .* looking every 0.3 s instead$")
    site.save("f/a.html", "new")
    wait_until(lambda: site.get("/f/a.html")[0] == 200)
    assert site.end() == 0
