"""Serves the preview on loopback: livereload's WebSocket and notifying, Tornado's HTTP."""

from __future__ import annotations

import asyncio
import errno
import logging
import secrets
import signal
from contextlib import contextmanager, suppress
from threading import Event, Thread
from typing import TYPE_CHECKING

from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets

from postil.preview.handlers import Screen, application, close_pages, reload_pages
from postil.preview.pages import own_files
from postil.preview.rebuild import Rebuild, Rebuilder
from postil.preview.state import Built, Shown, changes_in_words
from postil.preview.watch import changes
from postil.wording import plural

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

LOOPBACK = "127.0.0.1"
_PORTS_TRIED = 50
_PATIENCE_S = 0.3
"""How long the end waits for each of the browser, the watcher and a running build."""

_LARGEST_REQUEST = 64 * 1024


def serve(
    build: Callable[[], Built],
    watched: Sequence[Path],
    *,
    port: int = 5500,
    say: Callable[[str], None],
    debug: bool = False,
) -> int:
    """Serves the site that `build` gives, until Ctrl-C or SIGTERM; gives the exit status.

    `site/` is never written: everything is served from memory. One preview a process, as
    livereload keeps its open pages in a class.

    Args:
        build: gives the whole site; runs in a thread of its own, one run at a time.
        watched: the files and folders whose change calls for a build; they need not exist.
        port: where to serve; the next free port is taken if it is in use.
        say: is given each line or problem for the terminal, in the calling thread.
        debug: whether to say the traceback of an internal error.
    """
    # Its messages on lost connections, with tracebacks, would come between ours.
    logging.getLogger("livereload").setLevel(logging.CRITICAL)
    try:
        sockets = _bind(port)
    except OSError as error:
        say(f"cannot serve on port {port}: {error.strerror or error}")
        return 1
    taken = sockets[0].getsockname()[1]
    if port not in (taken, 0):
        say(f"port {port} is in use: taking {taken}")
    preview = _Preview(build, watched, say, f"http://{LOOPBACK}:{taken}/", debug)
    with suppress(KeyboardInterrupt):
        asyncio.run(preview.run(sockets))
    return 0


def _bind(port: int) -> list[socket.socket]:
    """Takes the first free port from `port` on; raises OSError if there is none."""
    in_use = OSError("ports end at 65535")
    for candidate in range(port, min(port + _PORTS_TRIED, 65536)):
        try:
            return bind_sockets(candidate, LOOPBACK)
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise
            in_use = error
    raise in_use


class _Preview:
    """One preview: what it shows now, and what happens when a build ends."""

    def __init__(
        self,
        build: Callable[[], Built],
        watched: Sequence[Path],
        say: Callable[[str], None],
        url: str,
        debug: bool,
    ) -> None:
        self.screen = Screen(Shown(secrets.token_hex(4)), own_files(), say)
        self._say = say
        self._debug = debug
        self._build = build
        self._watched = watched
        self._url = url

    async def run(self, sockets: list[socket.socket]) -> None:
        """Serves on `sockets` until a signal comes."""
        loop = asyncio.get_running_loop()
        ended, stop = asyncio.Event(), Event()

        def tell(callback: Callable[..., None], *values: object) -> None:
            # The loop may be gone when a build ends that outlasts the preview.
            with suppress(RuntimeError):
                loop.call_soon_threadsafe(callback, *values)

        rebuilder = Rebuilder(
            self._build,
            self.screen.shown,
            lambda done: tell(self._show, done),
            lambda x: tell(self._say, x),
        )
        watcher = Thread(
            target=self._watch, args=(rebuilder, stop, tell), name="postil-watch", daemon=True
        )
        server = HTTPServer(application(self.screen), max_body_size=_LARGEST_REQUEST)
        server.add_sockets(sockets)
        with _signals(lambda: tell(ended.set)):
            self._say(f"serving {self._url} until Ctrl-C")
            rebuilder.start()
            watcher.start()
            await ended.wait()
            stop.set()
            await _close(server)
            rebuilder.stop(_PATIENCE_S)
            watcher.join(_PATIENCE_S)

    def _watch(self, rebuilder: Rebuilder, stop: Event, tell: Callable[..., None]) -> None:
        """Asks for a build at every change; in a thread of its own."""
        try:
            for paths in changes(self._watched, stop, lambda text: tell(self._say, text)):
                rebuilder.changed(paths)
        except Exception as error:  # noqa: BLE001 -- the site is still worth serving
            tell(self._say, f"saves are no longer seen, start the preview again: {error}")
            rebuilder.changed(())

    def _show(self, done: Rebuild) -> None:
        """Shows what a build gave, in every open page and on the terminal."""
        self.screen.shown = done.shown
        if done.shown != done.before:
            reload_pages()
        for text in _report(done, self._url):
            self._say(text)
        if self._debug and done.defect:
            self._say(done.defect.rstrip())


def _report(done: Rebuild, url: str) -> Iterator[str]:
    """Words a build for the terminal: its problems and a line; warnings only when they change."""
    before, shown = done.before, done.shown
    verb = "rebuilt" if before.files is not None else "built"
    yield from map(str, shown.errors)
    if shown.warnings != before.warnings:
        yield from map(str, shown.warnings)
    if shown.failed:
        stays = "; the last good version stays" if shown.files is not None else ""
        yield f"not {verb}: {plural(len(shown.errors), 'problem')}{stays} → {url}"
    else:
        bad = ""
        if shown.errors:
            bad = f"; {plural(len(shown.errors), 'problem')}, marked there and not to be published"
        yield f"{verb} in {done.seconds:.2f} s: {changes_in_words(done.changed)}{bad} → {url}"


async def _close(server: HTTPServer) -> None:
    """Frees the port and ends the open connections."""
    server.stop()
    close_pages()
    with suppress(TimeoutError):
        await asyncio.wait_for(server.close_all_connections(), _PATIENCE_S)


@contextmanager
def _signals(stop: Callable[[], None]) -> Iterator[None]:
    """Calls `stop` on Ctrl-C and SIGTERM, and puts the former handlers back at the end."""
    former = {
        number: signal.signal(number, lambda *_: stop())
        for number in (signal.SIGINT, signal.SIGTERM)
    }
    try:
        yield
    finally:
        for number, handler in former.items():
            signal.signal(number, handler)
