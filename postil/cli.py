"""The command line: a command does, `main()` reports."""

from __future__ import annotations

import argparse
import json
import os
import sys
import traceback
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

from postil import __version__
from postil.errors import PostilError, Problems, render_problems
from postil.paths import CONFIG, CONTENT, LAYOUTS, SEEDS
from postil.progress import on_terminal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from postil.build import Report
    from postil.config import Config

PORT = 5500


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command and gives its exit status: 0 done, 1 a problem, 2 wrong usage."""
    options = _options(arguments)
    try:
        return COMMANDS[options.command].run(options)
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
        epilog="\n".join(["commands:", *map(_usage, COMMANDS)]),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("command", nargs="?", default="build", choices=COMMANDS, metavar="COMMAND")
    parser.add_argument("operands", nargs="*", metavar="ARGUMENT")
    parser.add_argument("--root", type=Path, default=Path(), help="the digest's folder")
    parser.add_argument("--strict", action="store_true", help="let a warning fail the build")
    parser.add_argument("--write", action="store_true", help="let a command change the pages")
    parser.add_argument("--json", action="store_true", help="the report as JSON, for scripts")
    parser.add_argument("--port", type=int, default=PORT, help=f"where to serve (from {PORT} on)")
    parser.add_argument("--debug", action="store_true", help="show the traceback of a defect")
    parser.add_argument("-q", "--quiet", action="store_true", help="say nothing but problems")
    parser.add_argument("--version", action="version", version=f"postil {__version__}")
    options = parser.parse_intermixed_args(arguments)
    command = COMMANDS[options.command]
    if not command.takes(len(options.operands)):
        parser.error(f"`{options.command}` takes {command.wanted}")
    return options


def _usage(command: str) -> str:
    operand, does = COMMANDS[command].operand, COMMANDS[command].does
    return f"  {f'{command} {operand}':<14}{does}"


def _build(options: argparse.Namespace) -> int:
    from postil.build import build

    report = build(options.root, today, on_terminal())
    return _tell(report, report.changes, options, strict=options.strict)


def _check(options: argparse.Namespace) -> int:
    from postil.build import check

    report = check(options.root, today, on_terminal())
    return _tell(report, report.counts, options, strict=True)


def _serve(options: argparse.Namespace) -> int:
    from postil.build import write_pages
    from postil.preview import Built, serve
    from postil.source_lines import lines_around

    root = options.root

    def build() -> Built:
        try:
            done = write_pages(root, today)
        except PostilError as error:
            return Built(None, error.problems, lines_around(root, error.problems))
        files = done.files if done.is_presentable else None
        return Built(files, done.problems, lines_around(root, done.problems))

    watched = [root / name for name in (SEEDS, CONTENT, LAYOUTS, CONFIG)]
    say = partial(_say, options)
    return serve(build, watched, port=options.port, say=say, debug=options.debug)


def _status(options: argparse.Namespace) -> int:
    from postil.pipeline import run
    from postil.reread import reread_folder
    from postil.status import status

    progress = on_terminal()
    done = run(options.root, today, progress, drafts=True)
    found = status(done, reread_folder(done.folder, progress))
    _out(json.dumps(found.to_dict(), ensure_ascii=False) if options.json else str(found))
    return 0


def _reread(options: argparse.Namespace) -> int:
    from postil.reread import reread

    found = reread(options.root, on_terminal(), write=options.write)
    if options.json:
        _out(json.dumps(found.to_dict(), ensure_ascii=False))
    else:
        _say(options, found.to_text(colour=_has_colour()))
    if found.problems:
        _err(render_problems(found.problems))
    return 0


def _reanchor(options: argparse.Namespace) -> int:
    from postil.reanchor import reanchor

    found = reanchor(options.root, today, on_terminal(), write=options.write)
    if options.json:
        _out(json.dumps(found.to_dict(), ensure_ascii=False))
    else:
        _say(options, found.to_text(colour=_has_colour()))
    if found.problems:
        _err(render_problems(found.problems))
    return 0


def _explain(options: argparse.Namespace) -> int:
    from postil.explain import explanations

    problems = Problems()
    for number, each in enumerate(explanations(options.root, options.operands, problems)):
        text = json.dumps(each.to_dict(), ensure_ascii=False) if options.json else str(each)
        _out(text if options.json or not number else f"\n\n{text}")
    if problems.all:
        _err(render_problems(problems.all))
    return int(bool(problems.errors))


def _has_colour() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def _resolve(options: argparse.Namespace) -> int:
    from postil.build import resolve

    _say(options, resolve(options.root, today, options.operands[0]))
    return 0


def _clean(options: argparse.Namespace) -> int:
    from postil.build import clean

    clean(options.root)
    return 0


def _new(options: argparse.Namespace) -> int:
    from postil.new import new_digest

    _say(options, new_digest(Path(options.operands[0])))
    return 0


class Command(NamedTuple):
    """What a command runs and does, and what it wants named; with `…`, one or several of it."""

    run: Callable[[argparse.Namespace], int]
    does: str
    operand: str = ""

    def takes(self, count: int) -> bool:
        """Whether so many words after it are as many as it wants."""
        return count > 0 if self.operand.endswith("…") else count == bool(self.operand)

    @property
    def wanted(self) -> str:
        """How many words it wants, in words."""
        several = "one argument or more" if self.operand.endswith("…") else "one argument"
        return several if self.operand else "no argument"


COMMANDS = {
    "build": Command(_build, "read new seeds, build the site (done without a command, too)"),
    "serve": Command(_serve, "preview on this machine, with live reload"),
    "check": Command(_check, "report every problem, write nothing; exit 1 if there is one"),
    "status": Command(_status, "what still wants an editor, and what the vocabulary lacks"),
    "explain": Command(_explain, "why a seed reads as it does, with every candidate", "SEED…"),
    "reread": Command(_reread, "what reading all seeds again would change; --write does it"),
    "reanchor": Command(
        _reanchor,
        "what quotations whose words have changed would become; --write does it",
    ),
    "resolve": Command(
        _resolve,
        "end a page's wait for a merge: its text stays, the seed's new version counts as seen",
        "SLUG",
    ),
    "clean": Command(_clean, "remove the site that was built"),
    "new": Command(_new, "a new digest elsewhere, ready to build", "DIR"),
}


def _tell(report: Report, summary: str, options: argparse.Namespace, *, strict: bool) -> int:
    """Says what a run did; gives the exit status, which is 1 for a warning too if `strict`."""
    status = int(bool(report.problems) if strict else report.failed)
    if options.json:
        _out(json.dumps(report.to_dict(), ensure_ascii=False))
        return status
    if report.problems:
        _err(render_problems(report.problems))
    if report.failed:
        _err(report.failure)
    else:
        _say(options, summary)
    return status


def _say(options: argparse.Namespace, text: str) -> None:
    if not options.quiet:
        _out(text)


def _out(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _err(text: str) -> None:
    sys.stderr.write(f"{text}\n")
