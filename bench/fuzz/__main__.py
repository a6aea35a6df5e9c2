"""Fuzzes each target in turn, and prints how many inputs were tried and which broke a law."""

from __future__ import annotations

import argparse
import hashlib
import re
import resource
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from bench.fuzz.dictionary import dictionary
from bench.fuzz.targets import PROJECT, TARGETS

if TYPE_CHECKING:
    from collections.abc import Sequence

HOME = PROJECT / ".fuzz"
STATUS = re.compile(r"^#(\d+)\s.*?\bcov: (\d+)", re.MULTILINE)
LONGEST = 20_000
# Seconds after which libFuzzer saves an input and gives up; a slow one is found without that.
NEVER = 60
MEGABYTES = 2_000


@dataclass(slots=True)
class Tally:
    """What came of fuzzing one target: CPU time in seconds; `edges` are the branches reached."""

    executions: int = 0
    edges: int = 0
    seconds: float = 0.0
    defects: list[str] = field(default_factory=list)


def main(arguments: Sequence[str] | None = None) -> int:
    """Fuzz, and print a line for each target; 1 where there is a defect."""
    parser = argparse.ArgumentParser(prog="make fuzz", description=__doc__)
    parser.add_argument("corpus", nargs="*", type=Path, help="folders with further inputs")
    parser.add_argument("--seconds", type=float, default=3600, help="for all targets together")
    parser.add_argument("--target", choices=TARGETS, action="append", help="only this one")
    given = parser.parse_args(arguments)
    names = given.target or list(TARGETS)
    print(f"{'':16}{'executions':>12}{'CPU s':>9}{'edges':>8}{'defects':>9}")
    tallies = []
    shares = sum(TARGETS[name].share for name in names)
    for name in names:
        seconds = given.seconds * TARGETS[name].share / shares
        tallies.append(fuzz(name, given.corpus, seconds))
        _print(name, tallies[-1])
    executions = sum(tally.executions for tally in tallies)
    seconds = sum(tally.seconds for tally in tallies)
    defects = [defect for tally in tallies for defect in tally.defects]
    print(f"{'all':16}{executions:12,}{seconds:9.0f}{'':8}{len(defects):9}")
    print("".join(f"\n{defect}" for defect in defects), end="")
    return bool(defects)


def fuzz(name: str, folders: Sequence[Path], seconds: float) -> Tally:
    """Fuzz one target, in a new process each time one ends before its time.

    The inputs that reached something new are kept in `.fuzz/`, and the next run begins with them.
    """
    home = HOME / name.replace(" ", "-")
    corpus, found = home / "corpus", home / "found"
    corpus.mkdir(parents=True, exist_ok=True)
    found.mkdir(exist_ok=True)
    for data in TARGETS[name].corpus(folders):
        (corpus / hashlib.sha256(data).hexdigest()[:16]).write_bytes(data)
    (HOME / "dictionary").write_text(dictionary(), encoding="utf-8")
    tally = Tally()
    started, spent = monotonic(), _cpu_time()
    while (left := seconds - (monotonic() - started)) >= 1:
        _work(name, corpus, found, round(left), tally)
    tally.seconds = _cpu_time() - spent
    tally.defects = [told for path in sorted(found.iterdir()) if (told := replay(name, path))]
    return tally


def replay(name: str, path: Path) -> str:
    """What is wrong with a saved input now, empty if it is nothing any more."""
    command = [sys.executable, "-m", "bench.fuzz.replay", name, str(path)]
    try:
        done = subprocess.run(
            command, cwd=PROJECT, capture_output=True, text=True, timeout=NEVER, check=False
        )
    except subprocess.TimeoutExpired:
        return f"{name}: {path}\n  it does not end within {NEVER} s\n"
    if done.returncode == 0:
        return ""
    lines = done.stderr.strip().split("\n")[-4:]
    return f"{name}: {path}\n" + "".join(f"  {line[:300]}\n" for line in lines)


def _work(name: str, corpus: Path, found: Path, seconds: int, tally: Tally) -> None:
    flags = [
        f"-max_total_time={seconds}",
        f"-dict={HOME / 'dictionary'}",
        f"-max_len={LONGEST}",
        f"-timeout={NEVER}",
        f"-report_slow_units={NEVER}",
        f"-rss_limit_mb={MEGABYTES}",
        f"-artifact_prefix={found}/",
    ]
    command = [sys.executable, "-m", "bench.fuzz.worker", name, str(found), *flags, str(corpus)]
    log = found.parent / "log"
    with log.open("w", encoding="utf-8") as told:
        subprocess.run(command, cwd=PROJECT, stderr=told, stdout=told, check=False)
    said = STATUS.findall(log.read_text(encoding="utf-8", errors="replace"))
    if not said:
        raise SystemExit(f"the fuzzer said nothing: see {log}")
    tally.executions += int(said[-1][0])
    tally.edges = max(tally.edges, *(int(edges) for _, edges in said))


def _cpu_time() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _print(name: str, tally: Tally) -> None:
    print(
        f"{name:16}{tally.executions:12,}{tally.seconds:9.0f}{tally.edges:8,}"
        f"{len(tally.defects):9}",
        flush=True,
    )


if __name__ == "__main__":
    sys.exit(main())
