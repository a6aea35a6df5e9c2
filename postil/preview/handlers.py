"""The preview's HTTP handlers, and livereload's WebSocket made safe."""

from __future__ import annotations

import time
from dataclasses import dataclass
from http import HTTPStatus
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from livereload.handlers import LiveReloadHandler
from tornado.web import Application, HTTPError, RequestHandler

from postil.preview.pages import (
    OWN,
    Answer,
    answer,
    is_local,
    is_own_origin,
    security_policy,
    state_json,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from postil.preview.state import Shown


@dataclass(slots=True)
class Screen:
    """What the handlers serve: `shown` changes with each build, `own` are the preview's files."""

    shown: Shown
    own: Mapping[str, Answer]
    say: Callable[[str], None]


def application(screen: Screen) -> Application:
    """Gives the application that serves `screen`, quietly."""
    served = {"screen": screen}
    return Application(
        [
            ("/livereload", _ReloadSocket, served),
            (f"{OWN}state.json", _StateHandler, served),
            (".*", _PageHandler, served),
        ],
        log_function=lambda _: None,
    )


def reload_pages() -> None:
    """Tells every open page that something is new; its script finds out what."""
    _ReloadSocket.reload_waiters("*")


def close_pages() -> None:
    """Ends the WebSocket of every open page."""
    for waiter in tuple(LiveReloadHandler.waiters):
        waiter.close()
    LiveReloadHandler.waiters.clear()


class _LocalHandler(RequestHandler):
    """Answers requests for this machine alone, with the preview's headers."""

    def initialize(self, screen: Screen) -> None:
        self._screen = screen

    @property
    def _host(self) -> str:
        return self.request.headers.get("Host", "")

    def set_default_headers(self) -> None:
        self.clear_header("Server")
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Cross-Origin-Resource-Policy", "same-origin")
        self.set_header("Content-Security-Policy", security_policy(self._host))

    def prepare(self) -> None:
        if not is_local(self._host):
            raise HTTPError(403)

    def compute_etag(self) -> None:
        """Gives none: nothing is to be kept by the browser."""

    def write_error(self, status_code: int, **_: object) -> None:
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        if status_code == HTTPStatus.METHOD_NOT_ALLOWED:
            self.set_header("Allow", "GET, HEAD")
        self.finish(f"{status_code} {HTTPStatus(status_code).phrase}\n")

    def log_exception(self, *raised: object) -> None:
        if not isinstance(raised[1], HTTPError):
            self._screen.say(f"internal error while serving {self.request.path}: {raised[1]!r}")


class _PageHandler(_LocalHandler):
    """Serves the site and the preview's own files."""

    def get(self) -> None:
        screen = self._screen
        self._send(answer(screen.shown, self.request.path, self._host, screen.own))

    def head(self) -> None:
        self.get()

    def _send(self, given: Answer) -> None:
        self.set_status(given.status)
        self.set_header("Content-Type", given.content_type)
        if given.policy:
            self.set_header("Content-Security-Policy", given.policy)
        if given.location:
            self.set_header("Location", given.location)
        self.finish(given.body)


class _StateHandler(_PageHandler):
    """Serves what the page's script asks for."""

    def get(self) -> None:
        page = self.get_query_argument("page", "")
        body = state_json(self._screen.shown, page, time.monotonic())
        self._send(Answer(200, "application/json; charset=utf-8", body))


class _ReloadSocket(_LocalHandler, LiveReloadHandler):  # type: ignore[misc]  # it has no types
    """livereload's WebSocket, for pages of this preview alone."""

    live_css = False
    watcher = SimpleNamespace(filepath="*")

    def prepare(self) -> None:
        """Refuses other origins here: Tornado from 6.6 on asks `check_origin` of some only."""
        super().prepare()
        if not is_own_origin(self.request.headers.get("Origin", ""), self._host):
            raise HTTPError(403)

    def on_message(self, message: str | bytes) -> None:
        """Takes a page into the ones that are told, as soon as it has its answer.

        livereload itself waits for the page's next message; a build that ends in between would
        not be told.
        """
        try:
            super().on_message(message)
        except (ValueError, AttributeError, TypeError):
            self.close()
        else:
            LiveReloadHandler.waiters.add(self)

    def write_message(
        self, message: str | bytes | Mapping[str, Any], binary: bool = False
    ) -> object:
        sent = super().write_message(message, binary)
        # A page that is closed meanwhile is no news, and asyncio would report it.
        sent.add_done_callback(lambda done: done.cancelled() or done.exception())
        return sent
