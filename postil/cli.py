"""The command line: a command does, `main()` reports."""

from __future__ import annotations

import argparse
import os
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from postil import __version__
from postil.commands import COMMANDS
from postil.errors import PostilError
from postil.terminal import err, err_problems

if TYPE_CHECKING:
    from collections.abc import Sequence

PORT = 5500


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command and gives its exit status: 0 done, 1 a problem, 2 wrong usage."""
    options = _options(arguments)
    try:
        return COMMANDS[options.command].run(options)
    except PostilError as error:
        err_problems(error.problems)
    except ModuleNotFoundError as error:
        err(f"postil: the package {error.name} is missing; `make` or `pip install .` brings it")
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except Exception as error:  # noqa: BLE001 - a traceback is for --debug alone
        if options.debug:
            traceback.print_exc()
        err(f"postil: a defect of Postil's own: {type(error).__name__}: {error}")
        err("hint: run it again with --debug, and report what it prints")
    return 1


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
