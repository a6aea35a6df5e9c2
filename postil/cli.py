"""The command line: a command does, `main()` reports."""

from __future__ import annotations

import argparse
import json
import os
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from postil import __version__
from postil.errors import PostilError, render_problems
from postil.progress import on_terminal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from postil.build import Report
    from postil.config import Config

PORT = 5500
COMMANDS = """\
commands:
  build         read new seeds, build the site (done without a command, too)
  serve         preview on this machine, with live reload
  check         report every problem, write nothing; exit 1 if there is one
  status        what still wants an editor
  resolve SLUG  end a page's wait for a merge: its text stays, the seed's new version counts as seen
  clean         remove the site that was built
  new DIR       a new digest elsewhere, ready to build
"""
OPERANDS = {"build": 0, "serve": 0, "check": 0, "status": 0, "resolve": 1, "clean": 0, "new": 1}


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command and gives its exit status: 0 done, 1 a problem, 2 wrong usage."""
    options = _options(arguments)
    try:
        return _ACTIONS[options.command](options)
    except PostilError as error:
        _err(render_problems(error.problems))
    except ModuleNotFoundError as error:
        _err(f"postil: the package {error.name} is missing; `make` or `pip install .` brings it")
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except Exception as error:  # noqa: BLE001 - a traceback is for --debug alone
        if options.debug:
            traceback.print_exc()
        _err(f"postil: a defect of Postil's own: {type(error).__name__}: {error}")
        _err("hint: run it again with --debug, and report what it prints")
    return 1


def today(config: Config) -> str:
    """The day it is in the digest's time zone; `SOURCE_DATE_EPOCH` stands for now where set."""
    zone = UTC if config.time_zone == "UTC" else ZoneInfo(config.time_zone)
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    now = datetime.fromtimestamp(int(epoch), zone) if epoch.isdecimal() else datetime.now(zone)
    return now.date().isoformat()


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="postil",
        description="An annotated digest, as a static site, out of a folder of documents.",
        epilog=COMMANDS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("command", nargs="?", default="build", choices=OPERANDS, metavar="COMMAND")
    parser.add_argument("operands", nargs="*", metavar="ARGUMENT")
    parser.add_argument("--root", type=Path, default=Path(), help="the digest's folder")
    parser.add_argument("--strict", action="store_true", help="let a warning fail the build")
    parser.add_argument("--json", action="store_true", help="the report as JSON, for scripts")
    parser.add_argument("--port", type=int, default=PORT, help=f"where to serve (from {PORT} on)")
    parser.add_argument("--debug", action="store_true", help="show the traceback of a defect")
    parser.add_argument("-q", "--quiet", action="store_true", help="say nothing but problems")
    parser.add_argument("--version", action="version", version=f"postil {__version__}")
    options = parser.parse_intermixed_args(arguments)
    if len(options.operands) != OPERANDS[options.command]:
        wanted = OPERANDS[options.command]
        parser.error(f"`{options.command}` takes {'one argument' if wanted else 'no argument'}")
    return options


def _build(options: argparse.Namespace) -> int:
    from postil.build import build

    report = build(options.root, today, on_terminal())
    return _told(report, options, fails_on_warning=options.strict, wrote=True)


def _check(options: argparse.Namespace) -> int:
    from postil.build import check

    report = check(options.root, today, on_terminal())
    return _told(report, options, fails_on_warning=True, wrote=False)


def _serve(options: argparse.Namespace) -> int:
    from postil.build import write_pages
    from postil.preview import Built, serve

    root = options.root

    def build() -> Built:
        try:
            done = write_pages(root, today)
        except PostilError as error:
            return Built(None, error.problems)
        return Built(None if done.failed else done.files, done.problems)

    watched = [root / name for name in ("seeds", "content", "layouts", "config.yaml")]
    return serve(
        build,
        watched,
        port=options.port,
        say=lambda text: None if options.quiet else _out(text),
        debug=options.debug,
    )


def _status(options: argparse.Namespace) -> int:
    from postil.pipeline import run
    from postil.status import status

    found = status(run(options.root, today, on_terminal(), drafts=True))
    _out(json.dumps(found.to_dict(), ensure_ascii=False) if options.json else str(found))
    return 0


def _resolve(options: argparse.Namespace) -> int:
    from postil.build import resolve

    said = resolve(options.root, today, options.operands[0])
    if not options.quiet:
        _out(said)
    return 0


def _clean(options: argparse.Namespace) -> int:
    from postil.build import clean

    clean(options.root)
    return 0


def _new(options: argparse.Namespace) -> int:
    from postil.new import new_digest

    said = new_digest(Path(options.operands[0]))
    if not options.quiet:
        _out(said)
    return 0


_ACTIONS: dict[str, Callable[[argparse.Namespace], int]] = {
    "build": _build,
    "serve": _serve,
    "check": _check,
    "status": _status,
    "resolve": _resolve,
    "clean": _clean,
    "new": _new,
}


def _told(
    report: Report, options: argparse.Namespace, *, fails_on_warning: bool, wrote: bool
) -> int:
    fails = bool(report.problems) if fails_on_warning else report.failed
    if options.json:
        _out(json.dumps(report.to_dict(), ensure_ascii=False))
        return int(fails)
    if report.problems:
        _err(render_problems(report.problems))
    if report.failed:
        _err(_failure(report))
    elif not options.quiet:
        _out(_summary(report, wrote=wrote))
    return int(fails)


def _failure(report: Report) -> str:
    files = {problem.place.path for problem in report.problems}
    count = _plural(len(report.problems), "problem")
    return f"\n{count} in {_plural(len(files), 'file')}. site/ is unchanged."


def _summary(report: Report, *, wrote: bool) -> str:
    counts = [_plural(report.seeds, "seed"), _plural(report.pages_new, "new page")]
    if report.pages_updated:
        counts.append(f"{report.pages_updated} updated")
    counts.append(_plural(len(report.problems), "problem"))
    line = ", ".join(counts)
    if not wrote:
        return line
    files = report.files
    changes = f"{_plural(files.written, 'file')} written, {files.unchanged} unchanged"
    removed = f", {files.removed} removed" if files.removed else ""
    return f"{line} → site/index.html\n{changes}{removed}"


def _plural(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _out(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _err(text: str) -> None:
    sys.stderr.write(f"{text}\n")
