"""Builds: a run, and then its writes to `content/` and `site/`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from postil.articles.plan import PageFile, beside_path
from postil.contents import write_content
from postil.errors import Place, PostilError, Problem, Problems, errors_in, suggestion
from postil.paths import ARTICLES
from postil.pipeline import Folder, Run, planner_of, read_folder, run
from postil.progress import Progress
from postil.project import require_digest
from postil.publish import SITE, Published, project_lock, publish, unpublish
from postil.search.indexing import search_files
from postil.wording import plural

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from postil.pipeline import Today


NOTHING = Published(0, 0, 0)
SHOWN = 10


@dataclass(frozen=True, slots=True)
class Report:
    """What a run did; a page that is neither new nor updated was kept.

    `new` and `updated` are the pages' paths.
    """

    seeds: int = 0
    new: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    pages_kept: int = 0
    files: Published = NOTHING
    problems: tuple[Problem, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether there is an error."""
        return bool(errors_in(self.problems))

    @property
    def pages_new(self) -> int:
        """How many pages are new."""
        return len(self.new)

    @property
    def pages_updated(self) -> int:
        """How many pages follow their seeds' changes."""
        return len(self.updated)

    @property
    def counts(self) -> str:
        """How much there was to do, in a line."""
        counts = [plural(self.seeds, "seed"), plural(self.pages_new, "new page")]
        if self.pages_updated:
            counts.append(f"{self.pages_updated} updated")
        return ", ".join([*counts, plural(len(self.problems), "problem")])

    @property
    def changes(self) -> str:
        """What was written, with the names of the pages."""
        files = self.files
        changes = f"{plural(files.written, 'file')} written, {files.unchanged} unchanged"
        removed = f", {files.removed} removed" if files.removed else ""
        pages = [*_named("new", self.new), *_named("updated", self.updated)]
        return "\n".join([f"{self.counts} → site/index.html", *pages, f"{changes}{removed}"])

    @property
    def failure(self) -> str:
        """How much is wrong, after the problems."""
        count = plural(len(self.problems), "problem")
        places = {problem.place.path for problem in self.problems}
        return f"\n{count} in {plural(len(places), 'file')}. site/ is unchanged."

    def to_dict(self) -> dict[str, object]:
        """The report for scripts."""
        return {
            "seeds": self.seeds,
            "pages": {
                "new": self.pages_new,
                "updated": self.pages_updated,
                "kept": self.pages_kept,
            },
            "files": {
                "written": self.files.written,
                "unchanged": self.files.unchanged,
                "removed": self.files.removed,
            },
            "problems": [_problem(problem) for problem in self.problems],
        }


def check(root: Path, today: Today, progress: Progress) -> Report:
    """What a build would find wrong, and what could be quoted better; nothing is written."""
    try:
        done = run(root, today, progress)
    except PostilError as error:
        return Report(problems=error.problems)
    problems = Problems()
    problems.extend(done.problems)
    for prose in done.prose.values():
        problems.extend(prose.advice)
    return replace(_report(done), problems=problems.all)


def build(root: Path, today: Today, progress: Progress) -> Report:
    """Writes new and changed pages and the site; where there is an error, nothing at all."""
    try:
        with project_lock(root):
            done = run(root, today, progress)
            return _report(done) if done.failed else _written(root, done, progress)
    except PostilError as error:
        return Report(problems=error.problems)


def write_pages(root: Path, today: Today) -> Run:
    """A run with drafts whose pages are written, for the preview; `site/` is left alone.

    Raises:
        PostilError: there is no digest there, or `content/` cannot be written.
    """
    with project_lock(root):
        done = run(root, today, Progress(), drafts=True)
        if done.failed:
            return done
        left = write_content(root, done.plan.writes.values())
        return replace(done, problems=(*done.problems, *left))


def clean(root: Path) -> None:
    """Takes away the site that Postil built.

    Raises:
        PostilError: there is no digest there, or something else in `site/`, which is left as it is.
    """
    require_digest(root)
    if (root / SITE).is_dir():
        with project_lock(root):
            unpublish(root)


def resolve(root: Path, today: Today, slug: str) -> str:
    """Ends a page's wait for a merge; gives what to tell the user.

    Raises:
        PostilError: there is no such page, it waits for nothing, or it cannot be written.
    """
    with project_lock(root):
        problems = Problems()
        folder = read_folder(root, problems)
        if problems.errors:
            raise PostilError(*problems.errors)
        page = _page(folder, slug)
        path = page.article.path
        seed = folder.pairing.seeds.get(path)
        resolution = planner_of(folder, today, problems).resolve(page, seed)
        write_content(root, resolution.plan.writes.values())
    beside = beside_path(path)
    is_left = beside in folder.beside and beside not in resolution.plan.writes
    left = f"; {beside} was edited, and is left" if is_left else ""
    behind = "; its seed has changed again since, which the next build merges or shows"
    return f"{path} is resolved{left}{behind if resolution.is_behind else ''}"


def _page(folder: Folder, slug: str) -> PageFile:
    """The page that a user names by its slug, its path, or that of the version beside it."""
    stem = slug.removesuffix(".new").removesuffix(".md").rsplit("/", 1)[-1]
    path = f"{ARTICLES}/{stem}.md"
    pages = {page.article.path: page for page in folder.content.pages}
    if path not in pages:
        known = [PurePosixPath(one).stem for one in pages]
        hint = suggestion(stem, known, "name it as its file is named below content/articles/")
        raise PostilError(Problem(Place(path), "there is no such page", hint))
    return pages[path]


def _written(root: Path, done: Run, progress: Progress) -> Report:
    report = _report(done)
    try:
        left = write_content(root, done.plan.writes.values())
        language = done.folder.config.language
        search = search_files(done.records, language, root / SITE, progress)
        report = replace(report, problems=(*report.problems, *left, *search.problems))
        return replace(report, files=publish({**done.files, **search.files}, root))
    except PostilError as error:
        return replace(report, problems=(*report.problems, *error.problems))


def _report(done: Run) -> Report:
    new, updated = tuple(done.plan.new), tuple(done.plan.updated)
    return Report(
        seeds=len(done.folder.seeds),
        new=new,
        updated=updated,
        pages_kept=len(done.pages) - len(new) - len(updated),
        problems=done.problems,
    )


def _named(how: str, paths: Sequence[str]) -> list[str]:
    """A line for each page, up to the number that is shown, and how many more there are."""
    more = len(paths) - SHOWN
    lines = [f"  {how}: {path}" for path in paths[:SHOWN]]
    return [*lines, f"  and {more} more"] if more > 0 else lines


def _problem(problem: Problem) -> dict[str, object]:
    return {
        "severity": problem.severity.value,
        "path": problem.place.path,
        "line": problem.place.line or None,
        "message": problem.message,
        "hint": problem.hint,
    }
