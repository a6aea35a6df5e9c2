"""Drives the Pagefind binary: records in, the files of an index out.

It speaks the protocol of `pagefind --service`, as Pagefind's own wrappers for Node and Python do:
messages are JSON in Base64 with a comma after each, and each has one answer. The wrapper for
Python waits 0.1 s before it reads an answer, and so takes as many minutes for six thousand records
as this takes seconds; it is only asked where the binary is.
"""

from __future__ import annotations

import base64
import json
import subprocess
from contextlib import contextmanager
from importlib import metadata
from pathlib import PurePosixPath
from threading import Timer
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from postil.render.search.records import SearchRecord

LONGEST_S = 900.0
PIECE = 1 << 16
ENTRY = frozenset({"pagefind.js", "pagefind-worker.js", "pagefind-entry.json"})
SUFFIXES = frozenset({".pagefind", ".pf_meta", ".pf_index", ".pf_filter", ".pf_fragment"})


class PagefindError(Exception):
    """Pagefind is not there, or it could not make an index; the message says which."""


def version() -> str:
    """The version of Pagefind's package.

    Raises:
        PagefindError: it is not installed.
    """
    try:
        return metadata.version("pagefind")
    except metadata.PackageNotFoundError:
        raise PagefindError("Pagefind is not installed") from None


def index_of(records: Iterable[SearchRecord], language: str) -> dict[str, bytes]:
    """The files of the index of these records, by their path in its folder.

    All are indexed as of one language, whose rules of inflection hold for them, since a page asks
    the index of its own language alone. The process ends with the call, and its memory with it.
    The files are not the same bytes each time.

    Raises:
        PagefindError: Pagefind is not there, or fails.
    """
    try:
        with _service() as service:
            service.ask({"type": "NewIndex", "config": {"force_language": language}})
            for record in records:
                service.ask(_request(record, language))
            # Told to write the files itself, it ends before the last of them is on the disk.
            answer = service.ask({"type": "GetFiles", "index_id": 0})
    except OSError as error:
        raise PagefindError(f"Pagefind: {error.strerror or error}") from error
    return {path: data for path, data in _files(answer) if _is_needed(path)}


def _files(answer: dict[str, Any]) -> Iterator[tuple[str, bytes]]:
    try:
        for file in answer["files"]:
            yield str(file["path"]), base64.b64decode(file["content"])
    except (LookupError, TypeError, ValueError) as error:
        raise PagefindError("Pagefind gave no files") from error


def _is_needed(path: str) -> bool:
    """Whether the search page loads a file; Pagefind brings pages of its own besides."""
    name = PurePosixPath(path)
    return name.name in ENTRY or name.suffix in SUFFIXES


def _request(record: SearchRecord, language: str) -> dict[str, object]:
    """A record as `addCustomRecord` has it; see https://pagefind.app/docs/node-api/."""
    return {
        "type": "AddRecord",
        "index_id": 0,
        "url": record.address,
        "content": record.content,
        "language": language,
        "meta": {"title": record.title} if record.title else {},
        "filters": {name: list(values) for name, values in record.facets.items() if any(values)},
        "sort": {"date": str(record.date)},
    }


@contextmanager
def _service() -> Iterator[_Service]:
    command = [str(_binary()), "--service"]
    with subprocess.Popen(  # noqa: S603 - the binary is that of the installed package
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        timer = Timer(LONGEST_S, process.kill)
        timer.start()
        try:
            yield _Service(process)
        finally:
            timer.cancel()
            process.kill()


def _binary() -> Path:
    try:
        from pagefind.service import get_executable
    except ImportError:
        raise PagefindError("Pagefind is not installed") from None
    binary = get_executable()
    if binary is None:
        raise PagefindError("Pagefind's binary is not installed")
    return binary


class _Service:
    """A running Pagefind; it is asked one thing at a time, so that no pipe can fill up."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process

    def ask(self, payload: dict[str, object]) -> dict[str, Any]:
        """The answer to a request; raises PagefindError where it is refused."""
        message = json.dumps({"message_id": 1, "payload": payload}).encode()
        answer = self._answer(base64.b64encode(message) + b",")
        if answer["type"] == "Error":
            raise PagefindError(f"Pagefind: {answer.get('message', 'it gave no reason')}")
        return answer

    def _answer(self, message: bytes) -> dict[str, Any]:
        to, of = self._process.stdin, self._process.stdout
        assert to is not None  # noqa: S101 - both are pipes
        assert of is not None  # noqa: S101
        to.write(message)
        to.flush()
        answer = bytearray()
        while not answer.endswith(b","):
            # A pipe that is not buffered gives what there is, and nothing once it is closed.
            piece = of.read1(PIECE)  # type: ignore[attr-defined]
            if not piece:
                raise PagefindError("Pagefind ended before the index was written")
            answer += piece
        try:
            found: dict[str, Any] = json.loads(base64.b64decode(answer[:-1]))["payload"]
            found["type"]
        except (ValueError, LookupError) as error:
            raise PagefindError("Pagefind gave an answer that is none") from error
        return found
