"""Seeds read again with today's reader and vocabulary, and what that would change in the pages."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from postil.articles.content import after_plan
from postil.articles.plan import Plan
from postil.articles.record import remembered_of
from postil.articles.reread import may_be_reread, reread_page
from postil.errors import PostilError, Problems
from postil.pipeline import Folder, read_folder, reader_of
from postil.proposal import Change, Proposal
from postil.publish import project_lock
from postil.wording import plural

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from postil.articles.plan import PageFile
    from postil.articles.record import RecordFile
    from postil.model import Reading, Seed
    from postil.progress import Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class Rereading(Proposal):
    """What reading the seeds again gives.

    `pages` counts the pages that were read again, `readings` has them by the page's path, those
    among them that wait for a build.
    """

    pages: int
    readings: Mapping[str, Reading] = field(repr=False)

    def to_dict(self) -> dict[str, object]:
        """What would change, for scripts."""
        return {
            "pages": self.pages,
            "written": self.written,
            "changes": [change.to_dict("fields") for change in self.changes],
        }

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
        return found.write(root) if write else found


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
    return Rereading(
        changes=tuple(changes), plan=plan, problems=problems.all, pages=pages, readings=readings
    )


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
