"""Notes whose passages have changed, and quotations brought up to the text's present words."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING

from postil.anchors import Found, Region
from postil.articles.pins import pins_of, quotation_of
from postil.articles.plan import Plan
from postil.errors import CONTROLS, Place, PostilError, Problems, errors_in
from postil.pipeline import known_records, run
from postil.proposal import Change, Proposal
from postil.publish import project_lock
from postil.render.notes.placing import state_of
from postil.render.notes.problems import Adviser
from postil.render.notes.regions import Regions
from postil.render.prose import Typesetter
from postil.render.site import links_of
from postil.render.text.plain import PlainText
from postil.requote import Requoter
from postil.wording import plural

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from postil.articles.plan import PageFile
    from postil.articles.record import RecordFile
    from postil.config import Config
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Reanchoring(Proposal):
    """What bringing quotations up to the present words changes.

    `loose` are notes it does not decide about; `renamed` are the addresses that change with a
    quotation, as `path#id` and the new id.
    """

    loose: tuple[Loose, ...]
    renamed: Mapping[str, str]

    def to_dict(self) -> dict[str, object]:
        """What would change, for scripts."""
        return {
            "written": self.written,
            "changes": [change.to_dict("notes") for change in self.changes],
            "loose": [each.to_dict() for each in self.loose],
            "renamed": dict(self.renamed),
        }

    @property
    def remarks(self) -> tuple[str, ...]:
        """The addresses that change, and the notes that are loose."""
        renamed = (f"{old} is #{new} from then on" for old, new in self.renamed.items())
        return (*renamed, *map(str, self.loose))

    @property
    def summary(self) -> str:
        """How many notes change and how many are loose, in a sentence or two."""
        count = sum(len(each.parts) for each in self.changes)
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
        return found.write(root) if write else found


def reanchor_run(done: Run) -> Reanchoring:
    """What bringing the quotations of a run with drafts up to its text would change."""
    typesetter = Typesetter(links_of(done.digest, done.folder.images, done.folder.config.outputs))
    known = known_records(done.folder.content, done.pages)
    plan, problems = Plan(), Problems()
    changes: list[Change] = []
    loose: list[Loose] = []
    renamed: dict[str, str] = {}
    for page in done.pages:
        path, prose = page.article.path, done.prose[page.article.path]
        if all(isinstance(match, Found) for match in prose.matches.values()):
            continue
        if path in done.plan.writes:
            problems.warning(Place(path), WAITS, "build, and then reanchor again")
            continue
        record = known.get(path)
        regions = _regions(page.article, typesetter)
        requoted = _requoter(page, prose, regions, record, done.folder.config).requoted()
        loose += _loose(page.article, prose, regions, requoted.notes)
        if requoted.notes:
            plan.write_page(page, requoted.file)
            plan.pin(path, record, requoted.pins)
            changes.append(Change(path, page.text, requoted.file, requoted.notes))
            renamed |= {f"{path}#{old}": new for old, new in requoted.renamed.items()}
    return Reanchoring(
        changes=tuple(changes),
        plan=plan,
        problems=problems.all,
        loose=tuple(loose),
        renamed=renamed,
    )


def _regions(article: Article, typesetter: Typesetter) -> Regions:
    text = typesetter.text(article.path, "../", article.text, ()).shown.text
    return Regions(article, PlainText.of(text))


def _requoter(
    page: PageFile, prose: Prose, regions: Regions, record: RecordFile | None, config: Config
) -> Requoter:
    kept = record.record.pins if record and record.record else {}
    where = {note.id: note.region for note in prose.notes}
    pins = pins_of(page.article.notes, kept)
    return Requoter(page, prose.matches, regions, where, pins, config)


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
            " ".join(quotation.text.split()),
            advisers[where[note.id]].places(quotation, match),
        )
        for note in article.notes
        if note.id not in requoted
        for quotation, match in [(quotation_of(note), prose.matches.get(note.id))]
        if match and not isinstance(match, Found)
    ]
