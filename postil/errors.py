"""Problems as values: where something is wrong, what it is, and the mend."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from difflib import get_close_matches
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


# A document's words must not move a terminal's cursor.
CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


class Severity(StrEnum):
    """Whether a problem stops the build or is only told."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A file, its path relative to the project and with `/`, and perhaps a line of it from 1."""

    path: str
    line: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}" if self.line else self.path


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong at a place; `excerpt` is the line at fault, `related` other places of it.

    It `is_of_file` where nothing could be made of the whole file: what others say of that file,
    such as by a link, is then no problem of theirs.
    """

    place: Place
    message: str
    hint: str
    severity: Severity = Severity.ERROR
    excerpt: str = ""
    related: tuple[str, ...] = ()
    is_of_file: bool = False

    def __str__(self) -> str:
        prefix = "warning: " if self.severity is Severity.WARNING else ""
        lines = [f"{self.place}: {prefix}{self.message}"]
        lines += [f"    {text}" for text in (self.excerpt, *self.related) if text]
        lines.append(f"hint: {self.hint}")
        return "\n".join(CONTROLS.sub("�", line) for line in lines)


class PostilError(Exception):
    """Carries problems from where a value cannot be had at all to whoever collects them."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


class Problems:
    """The problems of one run or of one part of it, in the order they were found."""

    def __init__(self) -> None:
        self._found: list[Problem] = []

    def error(self, place: Place, message: str, hint: str, excerpt: str = "") -> None:
        """Note something that cannot be understood."""
        self._found.append(Problem(place, message, hint, Severity.ERROR, excerpt))

    def warning(self, place: Place, message: str, hint: str, excerpt: str = "") -> None:
        """Note something a reader of the site is shown, and that the editor should look at."""
        self._found.append(Problem(place, message, hint, Severity.WARNING, excerpt))

    def add(self, problem: Problem) -> None:
        """Take over a problem that was made elsewhere."""
        self._found.append(problem)

    def lose(self, problems: Iterable[Problem]) -> None:
        """Take over the problems for which nothing could be made of a file."""
        self._found.extend(replace(problem, is_of_file=True) for problem in problems)

    def extend(self, problems: Iterable[Problem]) -> None:
        """Take over the problems another part of the run found."""
        self._found.extend(problems)

    @property
    def all(self) -> tuple[Problem, ...]:
        """Every problem once, in order."""
        return in_order(dict.fromkeys(self._found))

    @property
    def lost(self) -> frozenset[str]:
        """The paths of the files of which nothing could be made."""
        return lost_in(self._found)

    @property
    def errors(self) -> tuple[Problem, ...]:
        """Those that stop a build."""
        return errors_in(self.all)


def errors_in(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems among these that stop a build."""
    return tuple(problem for problem in problems if problem.severity is Severity.ERROR)


def lost_in(problems: Iterable[Problem]) -> frozenset[str]:
    """The paths of the files of which nothing could be made."""
    return frozenset(problem.place.path for problem in problems if problem.is_of_file)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems by place, after those of whole files, which are to be mended first."""
    return tuple(sorted(problems, key=lambda problem: (not problem.is_of_file, problem.place)))


def by_path(problems: Iterable[Problem]) -> dict[str, list[Problem]]:
    """Problems by the path of the file that they are in."""
    found: dict[str, list[Problem]] = {}
    for problem in problems:
        found.setdefault(problem.place.path, []).append(problem)
    return found


def suggestion(word: str, known: Iterable[str], otherwise: str) -> str:
    """A hint naming the known word nearest to a misspelt one, or `otherwise` if none is near."""
    names = {name.casefold(): name for name in sorted(known)}
    near = get_close_matches(word.casefold(), names, n=1)
    return f"did you mean `{names[near[0]]}`?" if near else otherwise


def render_problems(problems: Iterable[Problem]) -> str:
    """Problems for a terminal, a blank line between them."""
    return "\n\n".join(str(problem) for problem in problems)
