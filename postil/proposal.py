"""What a command would change in the pages: told as differences, and written on request."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from difflib import unified_diff
from typing import TYPE_CHECKING, Self

from postil.contents import write_content
from postil.errors import CONTROLS

if TYPE_CHECKING:
    from pathlib import Path

    from postil.articles.plan import Plan
    from postil.errors import Problem

COLOURS = {"@": "36", "+": "32", "-": "31"}


@dataclass(frozen=True, slots=True)
class Change:
    """A page's file before and after, and what of it changes: fields, or the ids of notes."""

    path: str
    before: str
    after: str
    parts: tuple[str, ...]

    def diff(self, *, colour: bool = False) -> str:
        """The change as a unified diff, each line kept from moving a terminal's cursor."""
        before, after = (text.replace("\r\n", "\n") for text in (self.before, self.after))
        sides = (before.split("\n"), after.split("\n"))
        lines = unified_diff(*sides, self.path, self.path, lineterm="")
        shown = (CONTROLS.sub("�", line.expandtabs()) for line in lines)
        return "\n".join(_coloured(line) if colour else line for line in shown)

    def to_dict(self, named: str) -> dict[str, object]:
        """The change for scripts, its parts under a name."""
        return {"path": self.path, named: list(self.parts), "diff": self.diff()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Changes of pages, and the plan that makes them.

    `problems` says what could not be looked at, and which pages were saved meanwhile; `written`
    says that the changes were made.
    """

    changes: tuple[Change, ...]
    plan: Plan = field(repr=False)
    problems: tuple[Problem, ...] = ()
    written: bool = False

    @property
    def summary(self) -> str:
        """How much changes, in a sentence or two."""
        raise NotImplementedError

    @property
    def remarks(self) -> tuple[str, ...]:
        """What is told between the differences and the summary."""
        return ()

    def to_dict(self) -> dict[str, object]:
        """The proposal for scripts."""
        raise NotImplementedError

    def to_text(self, *, colour: bool = False) -> str:
        """The differences page by page, the remarks and the summary."""
        diffs = (each.diff(colour=colour) for each in self.changes)
        return "\n\n".join([*diffs, *self.remarks, self.summary])

    def write(self, root: Path) -> Self:
        """Makes the changes; pages that were saved meanwhile are left, and told of.

        Raises:
            PostilError: a page cannot be written.
        """
        left = write_content(root, self.plan.writes.values())
        kept = {problem.place.path for problem in left}
        changes = tuple(change for change in self.changes if change.path not in kept)
        return replace(self, changes=changes, problems=(*self.problems, *left), written=True)


def _coloured(line: str) -> str:
    code = COLOURS.get(line[:1])
    return f"\033[{code}m{line}\033[0m" if code else line
