"""A real preview in a process of its own, over a folder that stands for a project.

The build serves each file of `content/` as it is. Files of these names in `content/` steer it:
`fail` and `warn` hold problems, `raise` and `exit` end it by an exception, `slow` holds seconds,
`write` and `rewrite` let it write `content/made.txt` once or always.
"""

from __future__ import annotations

import http.client
import os
import re
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

from postil.errors import Place, Problem, Severity
from postil.preview import Built, serve

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

STEERING = ("fail", "warn", "raise", "exit", "slow", "write", "rewrite")
PATIENCE_S = 15.0

_META = """<meta http-equiv="Content-Security-Policy"
 content="default-src 'none'; style-src 'self'; script-src 'self'">"""
_PAGE = """<!doctype html><html lang="en"><head>{meta}<title>{title}</title>
<meta name="color-scheme" content="light dark"><link rel="stylesheet" href="style.css">
<link rel="icon" href="icon.svg"></head>
<body><h1>{title}</h1><p id="count">0</p><details><summary>1</summary><p id="n1">note</p></details>
<details open id="n2"><summary>2</summary>note</details><a href="#">link</a><div class="tall"></div>
<script src="count.js"></script></body></html>"""
_STYLE = """.tall { height: 4000px } html { scroll-behavior: smooth }
button, section { display: none; color: lime }"""
_COUNT = """sessionStorage.loads = 1 + Number(sessionStorage.loads || 0);
document.querySelector("#count").textContent = sessionStorage.loads;"""


def page_titled(title: str) -> str:
    """Gives a long page with notes, which counts in `#count` how often its tab loaded it."""
    return _PAGE.format(meta=_META, title=title)


def write_site(root: Path, title: str) -> None:
    """Writes a project of one page, which a strict policy allows nothing but its own files."""
    (root / "content").mkdir()
    (root / "content/index.html").write_text(page_titled(title))
    (root / "content/style.css").write_text(_STYLE)
    (root / "content/count.js").write_text(_COUNT)
    (root / "content/icon.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')


def wait_until(holds: Callable[[], object], what: str = "the condition") -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not holds():
        assert time.monotonic() < deadline, f"{what} did not come about in {PATIENCE_S} s"
        time.sleep(0.004)


class Previewed:
    """A running preview of `root`, its terminal, and requests to it."""

    def __init__(
        self,
        root: Path,
        port: int = 0,
        *options: str,
        before: Sequence[str] = (),
        program: Sequence[str] = (),
    ) -> None:
        """Starts it; `program` are the words of another than this file, such as Postil itself."""
        own = (sys.executable, __file__, str(root), str(port), *options)
        self.root = root
        self.content = root / "content"
        self.said: list[str] = []
        self.process = subprocess.Popen(
            [*before, *(program or own)],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            env={
                **os.environ,
                "PYTHONPATH": str(Path(__file__).parents[1]),
                "PYTHONIOENCODING": "utf-8",
            },
        )
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.said.append(line.rstrip("\n"))

    def ready(self) -> Previewed:
        """Waits for the end of the first build."""
        self.wait_said(r"^(not )?built")
        return self

    def wait_said(self, pattern: str, times: int = 1) -> None:
        wait_until(
            lambda: len(self.find(pattern)) >= times or self.process.poll() is not None,
            f"`{pattern}` among {self.said}",
        )
        assert len(self.find(pattern)) >= times, self.said

    def find(self, pattern: str) -> list[str]:
        return [line for line in list(self.said) if re.search(pattern, line)]

    @property
    def port(self) -> int:
        self.wait_said(r"^serving http")
        (line,) = self.find(r"^serving http")
        return int(re.findall(r":(\d+)/", line)[0])

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/"

    def get(
        self, path: str = "/", method: str = "GET", **headers: str
    ) -> tuple[int, dict[str, str], bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            names = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, path, headers=names)
            answer = connection.getresponse()
            return answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read()
        finally:
            connection.close()

    def body(self, path: str = "/") -> str:
        return self.get(path)[2].decode()

    def save(self, name: str, text: str) -> None:
        """Saves as careful editors do: a new file renamed over the old one."""
        path = self.content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        new = path.with_name(f".{path.name}.new")
        new.write_text(text, encoding="utf-8")
        new.replace(path)

    def fail(self, *problems: str) -> None:
        """Lets the builds fail with problems, each `path|message|hint|excerpt`."""
        self.save("fail", "\n".join(problems))
        self.wait_said("^not (re)?built")

    @property
    def builds(self) -> list[str]:
        """`start` and `end` of every build so far."""
        log = self.root / "builds.log"
        return log.read_text().split() if log.exists() else []

    def end(self, number: signal.Signals = signal.SIGINT) -> int:
        """Ends the preview; gives its exit status."""
        if self.process.poll() is None:
            self.process.send_signal(number)
        try:
            return self.process.wait(PATIENCE_S)
        finally:
            self.process.kill()
            self._reader.join()
            assert self.process.stdout is not None
            self.process.stdout.close()


def _problems(path: Path, severity: Severity) -> tuple[Problem, ...]:
    if not path.exists():
        return ()
    return tuple(
        Problem(Place(place, 5), message, hint, severity, excerpt)
        for place, message, hint, excerpt in (
            line.split("|") for line in path.read_text(encoding="utf-8").splitlines()
        )
    )


def _build(content: Path) -> Built:
    steer = {name: (content / name).read_text() for name in STEERING if (content / name).exists()}
    if "write" in steer and not (content / "made.txt").exists():
        (content / "made.txt").write_text("made")
    if "rewrite" in steer:
        (content / "made.txt").write_text("made")
    files = {
        path.relative_to(content).as_posix(): path.read_bytes()
        for path in sorted(content.rglob("*"))
        if path.is_file() and path.name not in STEERING and not path.name.startswith(".")
    }
    time.sleep(float(steer.get("slow", 0)))
    if "raise" in steer:
        raise ValueError(steer["raise"])
    if "exit" in steer:
        sys.exit(steer["exit"])
    errors = _problems(content / "fail", Severity.ERROR)
    problems = errors + _problems(content / "warn", Severity.WARNING)
    return Built(None if errors else files, problems)


def main(root: Path, port: int, *options: str) -> int:
    def build() -> Built:
        with (root / "builds.log").open("a") as log:
            print("start", file=log, flush=True)
            try:
                return _build(root / "content")
            finally:
                print("end", file=log, flush=True)

    watched = [root / "content", root / "seeds", root / "config.yaml"]
    return serve(
        build,
        watched,
        port=port,
        say=lambda text: print(text, flush=True),
        debug="--debug" in options,
    )


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2]), *sys.argv[3:]))
