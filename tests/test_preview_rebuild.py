"""When the preview builds, what it keeps showing, and how it ends."""

from __future__ import annotations

import asyncio
import http.client
import signal
import socket
import time
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from preview_server import Previewed, wait_until
from tornado.httpclient import HTTPRequest
from tornado.websocket import websocket_connect

from postil.preview.rebuild import ECHO_S, FREE_ECHOES, Rebuilder
from postil.preview.state import Built, Shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@pytest.fixture
def started(tmp_path: Path) -> Iterator[Callable[..., Previewed]]:
    """Starts a preview of a new project whose `content/` holds the given files."""
    running: list[Previewed] = []

    def start(*options: str, **files: str) -> Previewed:
        for name, text in files.items():
            path = tmp_path / "content" / name.replace("_html", ".html")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        running.append(Previewed(tmp_path, 0, *options).ready())
        return running[-1]

    yield start
    for previewed in running:
        previewed.end(signal.SIGKILL)


def test_a_save_is_built_said_and_served(started: Callable[..., Previewed]) -> None:
    site = started(index_html="old", other_html="same")
    assert site.find("^built") == [site.said[1]]
    assert "2 pages changed" in site.said[1]
    site.save("index.html", "new")
    site.wait_said(rf"^rebuilt in \d+\.\d\d s: 1 page changed → {site.url}$")
    assert site.body().startswith("new")
    site.save("index.html", "new")
    site.wait_said(r"^rebuilt in \d+\.\d\d s: nothing changed → ")


def test_a_burst_of_saves_is_one_build_or_two(started: Callable[..., Previewed]) -> None:
    site = started(index_html="old")
    for number in range(50):
        site.save(f"{number}.html", "new")
        time.sleep(0.004)
    wait_until(lambda: site.get("/49.html")[0] == 200)
    assert len(site.find("^rebuilt")) <= 2


def test_changes_during_a_build_make_exactly_one_more(started: Callable[..., Previewed]) -> None:
    site = started(index_html="0", slow="0.5")
    site.save("index.html", "1")
    wait_until(lambda: site.builds.count("start") == 2)
    for text in "234":
        site.save("index.html", text)
        time.sleep(0.1)
    wait_until(lambda: site.body().startswith("4"))
    site.wait_said("^rebuilt", 2)
    assert site.builds == ["start", "end"] * 3


def test_a_page_is_told_from_the_moment_it_is_answered(started: Callable[..., Previewed]) -> None:
    site = started(index_html="old")

    async def hear() -> list[str | bytes | None]:
        address = f"ws://127.0.0.1:{site.port}/livereload"
        page = await websocket_connect(HTTPRequest(address, headers={"Origin": site.url[:-1]}))
        await page.write_message('{"command": "hello"}')
        heard = [await page.read_message()]
        site.save("index.html", "new")
        heard.append(await asyncio.wait_for(page.read_message(), 5))
        await page.write_message("no JSON")
        heard.append(await page.read_message())
        page.close()
        return heard

    hello, news, end = asyncio.run(hear())
    assert "official-7" in str(hello)
    assert '"reload"' in str(news)
    assert end is None
    wait_until(lambda: len(site.said) == 3)


def test_requests_are_served_during_a_build(started: Callable[..., Previewed]) -> None:
    site = started(index_html="old")
    site.save("slow", "30")
    wait_until(lambda: site.builds.count("start") == 2)
    assert site.body().startswith("old")


def test_a_build_that_writes_pages_once_settles(started: Callable[..., Previewed]) -> None:
    site = started(index_html="old", write="")
    site.wait_said(r"^rebuilt .* nothing changed")
    site.save("index.html", "new")
    site.wait_said(r"^rebuilt .* 1 page changed")
    assert site.builds == ["start", "end"] * 3


def test_a_build_that_always_writes_is_told_of_and_still_sees_saves(
    started: Callable[..., Previewed],
) -> None:
    site = started(index_html="old", rewrite="")
    site.wait_said(r"^the build itself keeps changing what it reads \(made.txt\)")
    site.save("index.html", "new")
    wait_until(lambda: site.body().startswith("new"))


class Hurried(Rebuilder):
    """One that makes pauses in no time, and remembers them; its build writes what it reads."""

    def __init__(self, builds: int) -> None:
        super().__init__(self.write, Shown("s"), lambda _: None, lambda _: None)
        self.pauses: list[float] = []
        self._left = builds

    def write(self) -> Built:
        self._left -= 1
        if not self._left:
            self.stop(0)
        self.changed([Path("made.txt")])
        return Built(None, ())

    def _wait(self, timeout: float | None) -> bool:
        if timeout is not None:
            self.pauses.append(timeout)
            return not self._stopping
        return super()._wait(None)


def test_each_build_that_only_follows_from_the_last_waits_twice_as_long(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("postil.preview.rebuild.time", SimpleNamespace(monotonic=lambda: 1.0))
    told, nothing_new = 1, 1
    rebuilder = Hurried(told + nothing_new + FREE_ECHOES + 5)
    rebuilder.changed([Path("made.txt")])
    rebuilder._run()
    assert rebuilder.pauses == [ECHO_S * 2**turn for turn in range(1, 6)]


@pytest.mark.parametrize(
    ("steer", "text", "said"),
    [
        pytest.param(
            "fail",
            "content/a.md|note 3 is loose|line 4 comes closest|> the tide",
            ["content/a.md:5: note 3 is loose", "    > the tide", "hint: line 4 comes closest"],
            id="a problem",
        ),
        pytest.param(
            "raise", "odd", [r"preview_server.py:*: internal error: ValueError: odd"], id="a defect"
        ),
        pytest.param(
            "exit", "9", [r"preview_server.py:*: internal error: SystemExit: 9"], id="an exit"
        ),
    ],
)
def test_a_failed_build_is_said_and_the_last_good_files_stay(
    started: Callable[..., Previewed], steer: str, text: str, said: list[str]
) -> None:
    site = started(index_html="good")
    site.save("index.html", "not yet")
    site.wait_said("^rebuilt")
    site.save(steer, text)
    site.wait_said("^not rebuilt: 1 problem; the last good version stays → http")
    for line in said:
        assert any(Path(heard).match(line) or heard == line for heard in site.said), site.said
    assert site.body().startswith("not yet")
    assert not site.find("Traceback")
    (site.content / steer).unlink()
    site.wait_said("^rebuilt", 2)


def test_the_traceback_of_a_defect_is_said_when_asked_for(
    started: Callable[..., Previewed],
) -> None:
    site = started("--debug", index_html="", **{"raise": "odd"})
    site.wait_said("^Traceback")
    site.wait_said("^ValueError: odd$")


def test_a_first_build_that_fails_leaves_a_page_of_problems(
    started: Callable[..., Previewed],
) -> None:
    site = started(fail="content/<b>.md|no `title`|give it one|<script>")
    status, headers, body = site.get("/any.html")
    assert (status, headers["content-type"]) == (503, "text/html; charset=utf-8")
    assert "<h1>One problem</h1>" in body.decode()
    assert "<code>content/&lt;b&gt;.md</code>" in body.decode()
    assert "Line 5" in body.decode()
    assert "&lt;script&gt;" in body.decode()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("slow", [False, True], ids=["at rest", "during a build"])
def test_a_signal_ends_it_cleanly_whatever_it_does(
    started: Callable[..., Previewed], number: signal.Signals, slow: bool
) -> None:
    site = started(index_html="old")
    port = site.port
    kept = http.client.HTTPConnection("127.0.0.1", port)
    kept.request("GET", "/")
    kept.getresponse().read()
    if slow:
        site.save("slow", "60")
        wait_until(lambda: site.builds.count("start") == 2)
    said = list(site.said)
    assert site.end(number) == 0
    assert site.said == said
    kept.close()
    with socket.socket() as again:
        again.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        again.bind(("127.0.0.1", port))
