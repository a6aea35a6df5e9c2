"""The commands: what each does, and what it says."""

from __future__ import annotations

import json
import os
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

from postil.errors import PostilError, Problems
from postil.paths import CONFIG, CONTENT, LAYOUTS, SEEDS
from postil.progress import on_terminal
from postil.terminal import err, err_problems, has_colour, out

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable

    from postil.build import Report
    from postil.config import Config
    from postil.proposal import Proposal


class Command(NamedTuple):
    """What a command runs and does, and what it wants named; with `…`, one or several of it."""

    run: Callable[[Namespace], int]
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


def today(config: Config) -> str:
    """The day it is in the digest's time zone; `SOURCE_DATE_EPOCH` stands for now where set."""
    zone = UTC if config.time_zone == "UTC" else ZoneInfo(config.time_zone)
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    now = datetime.fromtimestamp(int(epoch), zone) if epoch.isdecimal() else datetime.now(zone)
    return now.date().isoformat()


def _build(options: Namespace) -> int:
    from postil.build import build

    report = build(options.root, today, on_terminal())
    return _tell(report, report.changes, options, strict=options.strict)


def _check(options: Namespace) -> int:
    from postil.build import check

    report = check(options.root, today, on_terminal())
    return _tell(report, report.counts, options, strict=True)


def _serve(options: Namespace) -> int:
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
        return Built(files, done.problems, lines_around(root, done.problems), done.made_of)

    watched = [root / name for name in (SEEDS, CONTENT, LAYOUTS, CONFIG)]
    say = partial(_say, options)
    return serve(build, watched, port=options.port, say=say, debug=options.debug)


def _status(options: Namespace) -> int:
    from postil.pipeline import run
    from postil.reread import reread_folder
    from postil.status import status

    progress = on_terminal()
    done = run(options.root, today, progress, drafts=True)
    found = status(done, reread_folder(done.folder, progress))
    out(json.dumps(found.to_dict(), ensure_ascii=False) if options.json else str(found))
    return 0


def _reread(options: Namespace) -> int:
    from postil.reread import reread

    return _propose(reread(options.root, on_terminal(), write=options.write), options)


def _reanchor(options: Namespace) -> int:
    from postil.reanchor import reanchor

    return _propose(reanchor(options.root, today, on_terminal(), write=options.write), options)


def _explain(options: Namespace) -> int:
    from postil.explain import explanations

    problems = Problems()
    for number, each in enumerate(explanations(options.root, options.operands, problems)):
        text = json.dumps(each.to_dict(), ensure_ascii=False) if options.json else str(each)
        out(text if options.json or not number else f"\n\n{text}")
    err_problems(problems.all)
    return int(bool(problems.errors))


def _resolve(options: Namespace) -> int:
    from postil.build import resolve

    _say(options, resolve(options.root, today, options.operands[0]))
    return 0


def _clean(options: Namespace) -> int:
    from postil.build import clean

    clean(options.root)
    return 0


def _new(options: Namespace) -> int:
    from postil.new import new_digest

    _say(options, new_digest(Path(options.operands[0])))
    return 0


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
        "end a page's wait for a merge: its text stays, the version beside it counts as merged",
        "SLUG",
    ),
    "clean": Command(_clean, "remove the site that was built"),
    "new": Command(_new, "a new digest elsewhere, ready to build", "DIR"),
}


def _tell(report: Report, summary: str, options: Namespace, *, strict: bool) -> int:
    """Says what a run did; gives the exit status, which is 1 for a warning too if `strict`."""
    status = int(bool(report.problems) if strict else report.failed)
    if options.json:
        out(json.dumps(report.to_dict(), ensure_ascii=False))
        return status
    err_problems(report.problems)
    if report.failed:
        err(report.failure)
    else:
        _say(options, summary)
    return status


def _propose(proposal: Proposal, options: Namespace) -> int:
    if options.json:
        out(json.dumps(proposal.to_dict(), ensure_ascii=False))
    else:
        _say(options, proposal.to_text(colour=has_colour()))
    err_problems(proposal.problems)
    return 0


def _say(options: Namespace, text: str) -> None:
    if not options.quiet:
        out(text)
