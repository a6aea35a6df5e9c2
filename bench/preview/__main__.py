"""Prints how soon the live preview serves a save, and its share of a processor at rest.

Each row is of a made-up digest of so many documents. An article's page is saved again and again,
and asked for until it shows that. On Linux alone.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles
from typing import TYPE_CHECKING
from urllib.request import urlopen

from bench.search.sample import write_digest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SIZES = (1, 100, 1000)
SAVES, EVERY_S, REST_S, SETTLED_S = 20, 0.002, 10.0, 1.0
MILLISECONDS = 1000.0
PROJECT = Path(__file__).parents[2]


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a row for each size."""
    parser = argparse.ArgumentParser(prog="make bench-preview", description=__doc__)
    parser.add_argument("sizes", type=int, nargs="*", default=SIZES, help="how many documents")
    given = parser.parse_args(arguments)
    print(f"{'documents':>9} {'median ms':>10} {'p95 ms':>8} {'CPU at rest':>12}")
    for size in given.sizes:
        with tempfile.TemporaryDirectory() as folder:
            write_digest(Path(folder), size)
            with _preview(Path(folder)) as (address, process):
                taken = [_until_served(Path(folder), address, turn) for turn in range(SAVES)]
                time.sleep(SETTLED_S)
                rest = _share(process)
        p95 = quantiles(taken, n=20)[-1]
        print(f"{size:9} {median(taken):10.0f} {p95:8.0f} {rest:12.2%}", flush=True)


@contextmanager
def _preview(root: Path) -> Iterator[tuple[str, int]]:
    """A preview's address, once its first build is done, and its process."""
    command = [sys.executable, str(PROJECT / "build.py"), "serve", "--root", str(root)]
    log = root.parent / f"{root.name}.log"
    with log.open("w") as out:
        process = subprocess.Popen([*command, "--port", "0"], stdout=out, stderr=out)
    try:
        while not (found := re.search(r"(?m)^built.*(http://\S+)", log.read_text())):
            if process.poll() is not None:
                sys.exit(log.read_text())
            time.sleep(EVERY_S)
        yield found[1], process.pid
    finally:
        process.terminate()
        process.wait()
        log.unlink()


def _until_served(root: Path, address: str, turn: int) -> float:
    """The milliseconds from a save until the page that is served shows it."""
    path = root / "content" / "articles" / "document-0.md"
    text = re.sub(r"\n\n(Turn \d+\. )?", f"\n\nTurn {turn}. ", path.read_text(), count=1)
    began = time.perf_counter()
    path.write_text(text)
    while f"Turn {turn}. ".encode() not in _body(f"{address}articles/document-0.html"):
        time.sleep(EVERY_S)
    return (time.perf_counter() - began) * MILLISECONDS


def _body(address: str) -> bytes:
    with urlopen(address) as answer:  # noqa: S310 - the preview's own address
        data: bytes = answer.read()
    return data


def _share(process: int) -> float:
    before, began = _seconds(process), time.perf_counter()
    time.sleep(REST_S)
    return (_seconds(process) - before) / (time.perf_counter() - began)


def _seconds(process: int) -> float:
    """The seconds that all threads of a process ran, as proc(5) counts them."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    main()
