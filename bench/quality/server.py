"""A host as a site would have: loopback, compressed, hashed files kept for ever."""

from __future__ import annotations

import gzip
import threading
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

COMPRESSED = (".html", ".css", ".js", ".svg", ".xml", ".json")
FOR_EVER = "public, max-age=31536000, immutable"


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: Any, site: Path, **named: Any) -> None:  # noqa: ANN401
        self._site = site
        super().__init__(*arguments, directory=str(site), **named)

    def do_GET(self) -> None:
        path = self._site / self.path.split("?")[0].lstrip("/")
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self._send(404, (self._site / "404.html").read_bytes(), ".html", "no-cache")
            return
        keep = FOR_EVER if "assets" in path.parts else "no-cache"
        self._send(200, path.read_bytes(), path.suffix, keep)

    def _send(self, status: int, data: bytes, suffix: str, keep: str) -> None:
        self.send_response(status)
        if suffix in COMPRESSED:
            data = gzip.compress(data, 9)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", self.guess_type(f"x{suffix}"))
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", keep)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def served(site: Path) -> Iterator[str]:
    """A site on loopback, for as long as the block runs; gives its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, site=site))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()
