"""Prints what the search index of made-up digests costs in time, memory, disk and transfer.

A document has some 400 words, a summary, and four notes; words are as frequent as Zipf's law has
them, out of a vocabulary of 20,000. With `--chinese` they are one or two Chinese characters each,
and nothing stands between them.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from bench.quality.server import served
from bench.search.sample import DIPLOMACY, TREATY, write_digest
from postil.pipeline import run
from postil.progress import Progress
from postil.publish import SITE, publish
from postil.search.indexing import FOLDER, search_files

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from postil.pipeline import Run

SIZES = (1000, 10_000)
KIB = 1024
BETWEEN_S = 0.02
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"]
COLUMNS = {
    "documents": 9,
    "records": 8,
    "indexes": 8,
    "s": 7,
    "s again": 8,
    "MiB at most": 12,
    "MiB on disk": 12,
    "files": 7,
    "KiB of first search": 20,
    "requests": 9,
}


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a row for each size, each measured in a process of its own."""
    parser = argparse.ArgumentParser(prog="make bench-search", description=__doc__)
    parser.add_argument("sizes", type=int, nargs="*", default=SIZES, help="how many documents")
    parser.add_argument("--chinese", action="store_true", help="made-up Chinese")
    parser.add_argument("--row", type=int, help=argparse.SUPPRESS)
    given = parser.parse_args(arguments)
    if given.row:
        _say(measured(given.row, chinese=given.chinese))
        return
    _say(list(COLUMNS))
    for size in given.sizes:
        command = [sys.executable, "-m", "bench.search", "--row", str(size)]
        subprocess.run([*command, *["--chinese"] * given.chinese], check=True)


def _say(cells: Sequence[str]) -> None:
    widths = COLUMNS.values()
    print(" ".join(f"{cell:>{wide}}" for cell, wide in zip(cells, widths, strict=True)), flush=True)


def measured(documents: int, *, chinese: bool) -> list[str]:
    """The cells of a row."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write_digest(root, documents, chinese=chinese)
        done = run(root, lambda _config: "2024-01-01", Progress())
        with most_held() as memory:
            seconds, files = _indexed(done, root)
        publish({**done.files, **files}, root)
        again, _ = _indexed(done, root)
        size, requests = first_search(root / SITE, DIPLOMACY if chinese else TREATY)
    parts = {record.index for record in done.records}
    on_disk = sum(map(len, files.values())) / KIB**2
    cells = [documents, len(done.records), len(parts), f"{seconds:.1f}", f"{again:.1f}"]
    cells += [f"{max(memory):.0f}", f"{on_disk:.1f}", len(files), f"{size / KIB:.0f}", requests]
    return [str(cell) for cell in cells]


@contextmanager
def most_held() -> Iterator[list[float]]:
    """The MiB that each child of this process held at most so far, looked at again and again.

    `getrusage(2)` would not do: to it, a child begins with what its parent holds. On Linux alone.
    """
    found: list[float] = []
    ended = Event()

    def look() -> None:
        while not ended.wait(BETWEEN_S):
            for path in Path("/proc/self/task").glob("*/children"):
                for child in path.read_text().split():
                    with suppress(OSError):
                        status = Path(f"/proc/{child}/status").read_text()
                        held = re.search(r"VmHWM:\s+(\d+) kB", status)
                        found.append(int(held[1]) / KIB if held else 0.0)

    thread = Thread(target=look)
    thread.start()
    try:
        yield found
    finally:
        ended.set()
        thread.join()


def _indexed(done: Run, root: Path) -> tuple[float, dict[str, bytes]]:
    started = time.perf_counter()
    found = search_files(done.records, done.folder.config.language, root / SITE, Progress())
    if found.problems:
        sys.exit(f"{found.problems[0]}")
    return time.perf_counter() - started, dict(found.files)


def first_search(site: Path, word: str) -> tuple[int, int]:
    """The bytes that a reader's first search loads out of the index, and its requests."""
    sizes: list[int] = []
    with served(site) as address, sync_playwright() as playwright:
        chromium = shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        page = browser.new_page()
        page.on(
            "requestfinished",
            lambda request: (
                sizes.append(request.sizes()["responseBodySize"])
                if f"/{FOLDER}/" in request.url
                else None
            ),
        )
        page.goto(f"{address}search.html?q={word}")
        page.wait_for_selector(".hits article", timeout=60_000)
        browser.close()
    return sum(sizes), len(sizes)


if __name__ == "__main__":
    main()
