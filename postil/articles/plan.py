"""What a build writes to `content/`: new pages, pages that follow their seeds, and records."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import chain, count
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from postil.articles.draft import draft_page, record_of
from postil.articles.record import Offer, digest, record_path, remembered_of
from postil.articles.update import follows, keep_text, rename_seed, update_page
from postil.errors import Place, PostilError, Problem
from postil.slugs import slugify

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from postil.articles.pairing import Pairing
    from postil.articles.record import Record, RecordFile
    from postil.errors import Problems
    from postil.model import Article, Reading, Seed
    from postil.progress import Progress

ARTICLES = "content/articles"


@dataclass(frozen=True, slots=True)
class PageFile:
    """A page's file, and the article in it."""

    text: str
    article: Article


@dataclass(frozen=True, slots=True)
class Write:
    """A file of `content/` to be made, changed, or removed where `after` is None.

    `before` is what it held when the plan was made: a file that holds something else by now has
    been saved by its editor, and is left alone. So is a file that `needs` another that is left:
    a record is about the page as it was to be.
    """

    path: str
    before: str | None
    after: str | None
    needs: str | None = None


@dataclass(slots=True)
class Plan:
    """The writes of a build, and which pages they are about."""

    writes: dict[str, Write] = field(default_factory=dict)
    new: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)

    def put(
        self, path: str, before: str | None, after: str | None, needs: str | None = None
    ) -> None:
        """Have a file written, unless it is so already."""
        if before != after:
            self.writes[path] = Write(path, before, after, needs)

    def write_page(self, page: PageFile, after: str) -> None:
        """Have a page's file changed."""
        if after != page.text:
            self.updated.append(page.article.path)
        self.put(page.article.path, page.text, after)

    def remember(self, page: str, known: RecordFile | None, record: Record) -> None:
        """Have a record kept beside its page, and taken away from where the page once was."""
        path = record_path(page)
        moved = known is not None and known.path != path
        self.put(path, known.text if known and not moved else None, record.to_json(), page)
        if known and moved:
            self.put(known.path, known.text, None, page)


class Planner:
    """Makes the plan of a build.

    Args:
        read: reads a seed that is new or has changed; raises PostilError where it cannot.
        records: what was remembered of each page, by the record's path.
        beside: the files `<slug>.md.new`, by their path.
        added: today, as a day of EDTF.
        draft: whether new pages are for the preview only.
        problems: takes what the editor should know.
    """

    def __init__(
        self,
        read: Callable[[Seed], Reading],
        records: Mapping[str, RecordFile],
        beside: Mapping[str, str],
        added: str,
        *,
        draft: bool,
        problems: Problems,
    ) -> None:
        self._read_seed = read
        self._records = records
        self._beside = beside
        self._added = added
        self._draft = draft
        self._problems = problems

    def plan(self, pages: Sequence[PageFile], pairing: Pairing, progress: Progress) -> Plan:
        """What is to be written so that each seed has a page that follows it."""
        plan = Plan()
        remembered = remembered_of([page.article for page in pages], self._records)
        for page in pages:
            seed = pairing.seeds.get(page.article.path)
            if seed:
                self._follow(page, seed, remembered.get(page.article.path), plan)
        names = ((PurePosixPath(page.article.path).stem, page.article.slug) for page in pages)
        taken = {name.casefold() for both in names for name in both}
        for seed in progress.over("reading", pairing.new, len(pairing.new)):
            reading = self._read(seed)
            if reading:
                self._add(seed, reading, taken, plan)
        return plan

    def resolve(self, page: PageFile, seed: Seed) -> Plan:
        """What ends a page's wait for a merge: its text stays, its seed's version is the base.

        The version laid beside it goes too, unless somebody has written in it.

        Raises:
            PostilError: the page waits for nothing, or its seed cannot be read.
        """
        article = page.article
        if follows(article, seed):
            hint = "only a page whose seed and text both changed waits"
            raise PostilError(Problem(Place(article.path), "this page waits for no merge", hint))
        plan = Plan()
        known = remembered_of([article], self._records).get(article.path)
        record = known.record if known else None
        update = keep_text(article, page.text, seed, self._read_seed(seed), record)
        plan.write_page(page, update.file)
        plan.remember(article.path, known, update.record)
        self._withdraw(article, record, plan)
        return plan

    def _follow(self, page: PageFile, seed: Seed, known: RecordFile | None, plan: Plan) -> None:
        link = page.article.seed
        if link is None or link.text_sha256 is None:
            return
        record = known.record if known else None
        if record and record.text_sha256 != link.text_sha256:
            record = None
        if not follows(page.article, seed):
            self._update(page, seed, known, record, plan)
            return
        if link.name != seed.name:
            plan.write_page(page, rename_seed(page.text, page.article.path, seed))
        if record is None:
            reading = self._read(seed)
            is_base = reading is not None and digest(reading.text) == link.text_sha256
            record = record_of(seed, reading) if reading and is_base else None
        self._withdraw(page.article, known.record if known else None, plan)
        if record:
            plan.remember(page.article.path, known, replace(record, seed=seed.name, offer=None))

    def _update(
        self,
        page: PageFile,
        seed: Seed,
        known: RecordFile | None,
        record: Record | None,
        plan: Plan,
    ) -> None:
        reading = self._read(seed)
        if reading is None:
            return
        update = update_page(page.article, page.text, seed, reading, record)
        if update.is_clean:
            plan.write_page(page, update.file)
            plan.remember(page.article.path, known, update.record)
            self._withdraw(page.article, known.record if known else None, plan)
            return
        offered = known.record.offer if known and known.record else None
        path = beside_path(page.article.path)
        if path not in self._beside:
            plan.put(path, None, update.file)
            offered = Offer(seed.sha256, digest(update.file))
            base = known.record if known and known.record else update.record
            plan.remember(page.article.path, known, replace(base, offer=offered))
        is_current = offered is not None and offered.seed_sha256 == seed.sha256
        self._tell_conflict(page.article, path, is_current=is_current)

    def _withdraw(self, article: Article, record: Record | None, plan: Plan) -> None:
        """Take away the version beside a page that waits no more, if nobody has written in it."""
        path = beside_path(article.path)
        beside = self._beside.get(path)
        offer = record.offer if record else None
        if beside is not None and offer and offer.file_sha256 == digest(beside):
            plan.put(path, beside, None)

    def _tell_conflict(self, article: Article, path: str, *, is_current: bool) -> None:
        name, stem = PurePosixPath(path).name, PurePosixPath(article.path).stem
        message = f"its seed and its text both changed in one place; the new text is in {name}"
        if not is_current:
            message = f"its seed changed again; {name} holds an older version, and is left alone"
        hint = f"bring what you want of {name} into the page, then run `build.py resolve {stem}`"
        self._problems.warning(article.place("seed"), message, hint)

    def _add(self, seed: Seed, reading: Reading, taken: set[str], plan: Plan) -> None:
        wish = slugify(reading.facts.title.value or "") or slugify(PurePosixPath(seed.name).stem)
        ordinals = (f"{wish or 'page'}-{ordinal}" for ordinal in count(2))
        free = (slug for slug in chain([wish or "page"], ordinals) if slug not in taken)
        slug = next(free)
        taken.add(slug)
        path = f"{ARTICLES}/{slug}.md"
        plan.new.append(path)
        plan.put(path, None, draft_page(seed, reading, self._added, draft=self._draft))
        known = self._records.get(record_path(path))
        plan.remember(path, known, record_of(seed, reading))

    def _read(self, seed: Seed) -> Reading | None:
        try:
            return self._read_seed(seed)
        except PostilError as error:
            self._problems.extend(error.problems)
            return None


def beside_path(page: str) -> str:
    """Where a version is laid that could not be merged into a page."""
    return f"{page}.new"
