"""Seeds read again with today's reader and vocabulary, and what that would change in the pages."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from difflib import unified_diff
from typing import TYPE_CHECKING

from postil.articles.content import after_plan
from postil.articles.plan import Plan
from postil.articles.record import remembered_of
from postil.articles.reread import may_be_reread, reread_page
from postil.contents import write_content
from postil.errors import CONTROLS, PostilError, Problem, Problems
from postil.pipeline import Folder, read_folder, reader_of
from postil.publish import project_lock
from postil.wording import plural

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from postil.articles.plan import PageFile
    from postil.articles.record import RecordFile
    from postil.model import Reading, Seed
    from postil.progress import Progress

COLOURS = {"@": "36", "+": "32", "-": "31"}


@dataclass(frozen=True, slots=True)
class Change:
    """A page that reads otherwise now, its file before and after, and which of its fields."""

    path: str
    before: str
    after: str
    fields: tuple[str, ...]

    def diff(self, *, colour: bool = False) -> str:
        """The change as a unified diff, each line kept from moving a terminal's cursor."""
        before, after = (text.replace("\r\n", "\n") for text in (self.before, self.after))
        sides = (before.split("\n"), after.split("\n"))
        lines = unified_diff(*sides, self.path, self.path, lineterm="")
        shown = (CONTROLS.sub("�", line.expandtabs()) for line in lines)
        return "\n".join(_coloured(line) if colour else line for line in shown)


@dataclass(frozen=True, slots=True)
class Rereading:
    """What reading the seeds again gives.

    `pages` counts the pages that were read again, `readings` has them by the page's path, those
    among them that wait for a build. `problems` says which seeds could not be read, and which
    pages were saved meanwhile. `written` says that the changes were made.
    """

    pages: int
    changes: tuple[Change, ...]
    readings: Mapping[str, Reading] = field(repr=False)
    plan: Plan = field(repr=False)
    problems: tuple[Problem, ...] = ()
    written: bool = False

    def to_dict(self) -> dict[str, object]:
        """What would change, for scripts."""
        return {
            "pages": self.pages,
            "written": self.written,
            "changes": [
                {"path": each.path, "fields": list(each.fields), "diff": each.diff()}
                for each in self.changes
            ],
        }

    def to_text(self, *, colour: bool = False) -> str:
        """The differences, page by page, and how many there are."""
        return "\n\n".join([*(each.diff(colour=colour) for each in self.changes), self.summary])

    @property
    def summary(self) -> str:
        """How many pages change, in a sentence."""
        count = f"{len(self.changes) or 'None'} of {plural(self.pages, 'page')}"
        if self.written:
            return f"{count} changed; the next build shows it on the site"
        if self.changes:
            return f"{count} would change; `build.py reread --write` does it"
        return f"{count} would change"


def reread(root: Path, progress: Progress, *, write: bool) -> Rereading:
    """Read all seeds again, and write what changes in the pages if `write` says so.

    Raises:
        PostilError: there is no digest there, something in it cannot be understood, a seed
            cannot be read, or a page cannot be written. Nothing is written but for the last.
    """
    problems = Problems()
    with project_lock(root) if write else nullcontext():
        folder = read_folder(root, problems)
        found = reread_folder(folder, progress)
        problems.extend(found.problems)
        after_plan(folder.content.pages, found.plan, folder.config, problems)
        if problems.errors:
            raise PostilError(*problems.errors)
        return _written(root, found) if write else found


def reread_folder(folder: Folder, progress: Progress) -> Rereading:
    """What reading a folder's seeds again would change; nothing is written."""
    reader = reader_of(folder)
    plan, problems = Plan(), Problems()
    readings: dict[str, Reading] = {}
    changes: list[Change] = []
    followers = _followers(folder)
    known = remembered_of([page.article for page in folder.content.pages], folder.content.records)
    for page, seed in progress.over("reading again", followers, len(followers)):
        try:
            readings[page.article.path] = reading = reader.read(seed)
        except PostilError as error:
            problems.extend(error.problems)
            continue
        if may_be_reread(page.article, seed):
            changes += _changes(page, seed, reading, known.get(page.article.path), plan)
    pages = sum(may_be_reread(page.article, seed) for page, seed in followers)
    return Rereading(pages, tuple(changes), readings, plan, problems.all)


def _followers(folder: Folder) -> list[tuple[PageFile, Seed]]:
    seeds = folder.pairing.seeds
    pages = ((page, seeds.get(page.article.path)) for page in folder.content.pages)
    return [(page, seed) for page, seed in pages if seed]


def _changes(
    page: PageFile, seed: Seed, reading: Reading, known: RecordFile | None, plan: Plan
) -> list[Change]:
    """The page's change, where there is one, which goes into the plan."""
    path = page.article.path
    new = reread_page(page, seed, reading, known.record if known else None)
    if new.file == page.text:
        return []
    plan.write_page(page, new.file)
    plan.remember(path, known, new.record)
    return [Change(path, page.text, new.file, new.fields)]


def _written(root: Path, found: Rereading) -> Rereading:
    left = write_content(root, found.plan.writes.values())
    kept = {problem.place.path for problem in left}
    changes = tuple(change for change in found.changes if change.path not in kept)
    return replace(found, changes=changes, problems=left, written=True)


def _coloured(line: str) -> str:
    code = COLOURS.get(line[:1])
    return f"\033[{code}m{line}\033[0m" if code else line
