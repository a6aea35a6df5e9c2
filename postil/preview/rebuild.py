"""Runs the build in a thread of its own, one at a time, whenever something changed."""

from __future__ import annotations

import time
import traceback
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING

from postil.errors import Place, PostilError, Problem
from postil.preview.state import Built, Shown, changed_paths

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

ECHO_S = 0.3
"""A change this soon after a build may be the build's own writing."""

FREE_ECHOES = 3
"""So many builds in a row may follow such changes at once, though they change nothing."""

_LONGEST_PAUSE_S = 600.0


@dataclass(frozen=True, slots=True)
class Rebuild:
    """One run of the build: what was shown before and after, how many seconds it took.

    `changed` are the paths of the site that came, went or changed. `defect` is the traceback of an
    exception that the build should not have let out, or empty.
    """

    before: Shown
    shown: Shown
    seconds: float
    changed: tuple[str, ...]
    defect: str = ""


class Rebuilder:
    """Builds after every change; changes during a build make exactly one more build.

    A build may write into the folders it reads, which is a change too. If that goes on though
    nothing comes of it, each further build waits twice as long as the one before for its turn,
    or until the next change.
    """

    def __init__(
        self,
        build: Callable[[], Built],
        shown: Shown,
        done: Callable[[Rebuild], None],
        note: Callable[[str], None],
    ) -> None:
        """Takes the build, what is shown at first, and who is told in this class's thread."""
        self._build = build
        self._shown = shown
        self._done = done
        self._note = note
        self._changed = Event()
        self._stopping = False
        self._latest: frozenset[Path] = frozenset()
        # A build cannot be interrupted; a daemon does not keep the process from ending.
        self._thread = Thread(target=self._run, name="postil-build", daemon=True)

    def start(self) -> None:
        """Starts the thread; it builds at the first change."""
        self._thread.start()

    def changed(self, paths: Iterable[Path]) -> None:
        """Asks for a build, as `paths` changed."""
        self._latest = frozenset(paths)
        self._changed.set()

    def stop(self, timeout: float) -> None:
        """Ends the thread, waiting for a running build at most `timeout` seconds."""
        self._stopping = True
        self._changed.set()
        self._thread.join(timeout)

    def _run(self) -> None:
        ended, fruitless, echoes = 0.0, False, 0
        while self._wait(None):
            echo = fruitless and time.monotonic() - ended < ECHO_S
            echoes = echoes + 1 if echo else 0
            if echoes > FREE_ECHOES and not self._calm(echoes - FREE_ECHOES):
                return
            rebuild = self._rebuild()
            fruitless = rebuild.shown == rebuild.before
            ended, self._shown = time.monotonic(), rebuild.shown
            if not self._stopping:
                self._done(rebuild)

    def _wait(self, timeout: float | None) -> bool:
        """Waits for a change; gives whether to go on."""
        self._changed.wait(timeout)
        self._changed.clear()
        return not self._stopping

    def _calm(self, repetition: int) -> bool:
        """Puts off a build that follows from the last one; gives whether to go on."""
        if repetition == 1:
            names = ", ".join(sorted(path.name for path in self._latest)[:3])
            self._note(f"the build itself keeps changing what it reads ({names}): rebuilding less")
        return self._wait(min(ECHO_S * 2**repetition, _LONGEST_PAUSE_S))

    def _rebuild(self) -> Rebuild:
        before, began = self._shown, time.monotonic()
        built, defect = _run_build(self._build)
        now = time.monotonic()
        after = before.after(built, now)
        return Rebuild(before, after, now - began, changed_paths(before, after), defect)


def _run_build(build: Callable[[], Built]) -> tuple[Built, str]:
    """Gives what the build gave, and the traceback if it failed by a defect."""
    try:
        return build(), ""
    except PostilError as error:
        return Built(None, error.problems), ""
    except (Exception, SystemExit) as defect:  # noqa: BLE001 -- no defect may end the preview
        return Built(None, (_internal_error(defect),)), "".join(traceback.format_exception(defect))


def _internal_error(defect: BaseException) -> Problem:
    """Words a defect as a problem, at the line of the program that raised it."""
    frames = traceback.extract_tb(defect.__traceback__)
    place = Place(Path(frames[-1].filename).name, frames[-1].lineno or 0)
    line = "".join(traceback.format_exception_only(defect)).strip().splitlines()[-1]
    hint = "this is a defect of Postil, not of your files; run again with --debug for its traceback"
    return Problem(place, f"internal error: {line}", hint)
