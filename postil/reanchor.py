"""Notes whose passages have changed, and quotations brought up to the text's present words."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from postil.anchors import Found, Region
from postil.articles.pins import pins_of, quotation_of
from postil.articles.plan import Plan
from postil.contents import write_content
from postil.errors import CONTROLS, Place, PostilError, Problem, Problems, errors_in
from postil.pipeline import known_records, run
from postil.publish import project_lock
from postil.render.notes.placing import state_of
from postil.render.notes.problems import Adviser
from postil.render.notes.regions import Regions
from postil.render.prose import Typesetter
from postil.render.site import links_of
from postil.render.text.plain import PlainText
from postil.requote import Requoter
from postil.reread import Change
from postil.wording import plural

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from postil.model import Article
    from postil.pipeline import Run, Today
    from postil.progress import Progress
    from postil.render.prose import Prose

WAITS = "this page is to follow its seed first, and its notes are left as they are"


@dataclass(frozen=True, slots=True)
class Loose:
    """A note that an editor has to see to: its state, its words, and where they could be."""

    place: Place
    state: str
    words: str
    places: tuple[str, ...]

    def __str__(self) -> str:
        lines = [f"{self.place}: {self.state}: “{self.words}”"]
        lines += [f"    {place}" for place in self.places]
        return "\n".join(CONTROLS.sub("�", line) for line in lines)

    def to_dict(self) -> dict[str, object]:
        """The note for scripts."""
        return {
            "path": self.place.path,
            "line": self.place.line,
            "state": self.state,
            "words": self.words,
            "places": list(self.places),
        }


@dataclass(frozen=True, slots=True)
class Reanchoring:
    """What bringing quotations up to the present words changes.

    `changes` have the ids of notes for their fields; `loose` are notes it does not decide about.
    `renamed` are the addresses that change with a quotation, as `path#id` and the new id.
    `written` says that the changes were made.
    """

    changes: tuple[Change, ...]
    loose: tuple[Loose, ...]
    renamed: Mapping[str, str]
    plan: Plan = field(repr=False)
    problems: tuple[Problem, ...] = ()
    written: bool = False

    def to_dict(self) -> dict[str, object]:
        """What would change, for scripts."""
        return {
            "written": self.written,
            "changes": [
                {"path": each.path, "notes": list(each.fields), "diff": each.diff()}
                for each in self.changes
            ],
            "loose": [each.to_dict() for each in self.loose],
            "renamed": dict(self.renamed),
        }

    def to_text(self, *, colour: bool = False) -> str:
        """The differences page by page, the notes that are loose, and how many there are."""
        diffs = (each.diff(colour=colour) for each in self.changes)
        renamed = (f"{old} is #{new} from then on" for old, new in self.renamed.items())
        return "\n\n".join([*diffs, *renamed, *map(str, self.loose), self.summary])

    @property
    def summary(self) -> str:
        """How many notes change and how many are loose, in a sentence or two."""
        count = sum(len(each.fields) for each in self.changes)
        said = f"{plural(count, 'quotation') if count else 'No quotation'} "
        if self.written:
            said += "brought up to the text"
        else:
            said += "would change" + ("; `build.py reanchor --write` does it" if count else "")
        return f"{said}. {plural(len(self.loose), 'note')} to see to." if self.loose else said


def reanchor(root: Path, today: Today, progress: Progress, *, write: bool) -> Reanchoring:
    """Bring the quotations of changed notes up to the text, and write them if `write` says so.

    Raises:
        PostilError: there is no digest there, something in it cannot be understood, or a page
            cannot be written. Nothing is written but for the last.
    """
    with project_lock(root) if write else nullcontext():
        done = run(root, today, progress, drafts=True)
        if done.failed:
            raise PostilError(*errors_in(done.problems))
        found = reanchor_run(done)
        return _written(root, found) if write else found


def reanchor_run(done: Run) -> Reanchoring:
    """What bringing the quotations of a run with drafts up to its text would change."""
    typesetter = Typesetter(links_of(done.digest, done.folder.images, done.folder.config.outputs))
    known = known_records(done.folder.content, done.pages)
    plan, problems = Plan(), Problems()
    changes: list[Change] = []
    loose: list[Loose] = []
    renamed: dict[str, str] = {}
    for page in done.pages:
        article, prose = page.article, done.prose[page.article.path]
        if all(isinstance(match, Found) for match in prose.matches.values()):
            continue
        if article.path in done.plan.writes:
            problems.warning(Place(article.path), WAITS, "build, and then reanchor again")
            continue
        record = known.get(article.path)
        kept = record.record.pins if record and record.record else {}
        text = typesetter.text(article.path, "../", article.text, ()).shown.text
        regions, pins = Regions(article, PlainText.of(text)), pins_of(article.notes, kept)
        where = {note.id: note.region for note in prose.notes}
        one = Requoter(page, prose.matches, regions, where, pins, done.folder.config)
        requoted = one.requoted()
        loose += _loose(article, prose, regions, requoted.notes)
        if requoted.notes:
            plan.write_page(page, requoted.file)
            plan.pin(article.path, record, requoted.pins)
            changes.append(Change(article.path, page.text, requoted.file, requoted.notes))
            renamed |= {f"{article.path}#{old}": new for old, new in requoted.renamed.items()}
    return Reanchoring(tuple(changes), tuple(loose), renamed, plan, problems.all)


def _loose(
    article: Article, prose: Prose, regions: Regions, requoted: tuple[str, ...]
) -> list[Loose]:
    """The notes that are not found and were not brought up to the text."""
    where = {note.id: note.region for note in prose.notes}
    advisers = {region: Adviser(article, region, regions.plains[region]) for region in Region}
    return [
        Loose(
            Place(article.path, note.line),
            state_of(match),
            " ".join(quotation_of(note).text.split()),
            advisers[where[note.id]].places(match),
        )
        for note in article.notes
        if note.id not in requoted
        for match in [prose.matches.get(note.id)]
        if match and not isinstance(match, Found)
    ]


def _written(root: Path, found: Reanchoring) -> Reanchoring:
    left = write_content(root, found.plan.writes.values())
    kept = {problem.place.path for problem in left}
    changes = tuple(change for change in found.changes if change.path not in kept)
    return replace(found, changes=changes, problems=(*found.problems, *left), written=True)
