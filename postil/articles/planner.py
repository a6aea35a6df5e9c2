"""Plans what a build writes to `content/`, so that each seed has a page that follows it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from postil.articles.draft import draft_page
from postil.articles.pairing import tell_copies
from postil.articles.plan import Plan
from postil.articles.record import digest, record_path, remembered_of
from postil.articles.statements import remembered
from postil.articles.update import follows, rename_seed, update_page
from postil.articles.waiting import Remembered, Waits
from postil.errors import PostilError
from postil.paths import ARTICLES
from postil.slugs import free_slug, slugify

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from postil.articles.pairing import Pairing
    from postil.articles.plan import PageFile
    from postil.articles.record import Record, RecordFile
    from postil.articles.update import Update
    from postil.errors import Problems
    from postil.model import Reading, Seed
    from postil.progress import Progress


@dataclass(frozen=True, slots=True)
class _Follower(Remembered):
    """A page with the seed that it follows, and what is remembered of it."""

    seed: Seed


@dataclass(frozen=True, slots=True)
class Resolution:
    """The writes that end a page's wait; `is_behind` where its seed has changed again since."""

    plan: Plan
    is_behind: bool


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
        self._added = added
        self._draft = draft
        self._problems = problems
        self._waits = Waits(beside, problems)

    def plan(self, pages: Sequence[PageFile], pairing: Pairing, progress: Progress) -> Plan:
        """What is to be written so that each seed has a page that follows it."""
        plan = Plan()
        known = remembered_of([page.article for page in pages], self._records)
        for page in pages:
            seed = pairing.seeds.get(page.article.path)
            if seed:
                self._follow(_Follower(page, known.get(page.article.path), seed), plan)
        names = ((PurePosixPath(page.article.path).stem, page.article.slug) for page in pages)
        taken = {name.casefold() for both in names for name in both}
        held = [*pairing.seeds.values()]
        for seed in progress.over("reading", pairing.new, len(pairing.new)):
            reading = self._read(seed)
            if reading:
                held.append(seed)
                self._add(seed, reading, taken, plan)
        tell_copies(held, self._problems)
        return plan

    def resolve(self, page: PageFile, seed: Seed | None) -> Resolution:
        """What ends a page's wait: its text stays, the version laid beside it is its base.

        That version's file goes too, unless somebody has written in it.

        Raises:
            PostilError: the page waits for nothing, no version was laid beside it, or its seed
                cannot be read.
        """
        article = page.article
        one = Remembered(page, remembered_of([article], self._records).get(article.path))
        plan = Plan()
        update = self._waits.resolved(one, seed, self._read_seed)
        self._take(one, update, plan)
        is_behind = bool(seed and one.offer and seed.sha256 != one.offer.seed_sha256)
        return Resolution(plan, is_behind)

    def _follow(self, one: _Follower, plan: Plan) -> None:
        link = one.article.seed
        if link is None or link.text_sha256 is None:
            return
        if not follows(one.article, one.seed):
            self._update(one, plan)
            return
        if link.name != one.seed.name:
            plan.write_page(one.page, rename_seed(one.page.text, one.article.path, one.seed))
        self._waits.withdraw(one, plan)
        if record := one.base or self._made_again(one.seed, link.text_sha256):
            record = replace(record, seed=one.seed.name, offer=None)
            plan.remember(one.article.path, one.known, record)

    def _made_again(self, seed: Seed, drafted: str) -> Record | None:
        """A record that was lost, if the seed still gives the text that the page was drafted with.

        Args:
            seed: the page's seed.
            drafted: the hash of that text.
        """
        reading = self._read(seed)
        if reading is None or digest(reading.text) != drafted:
            return None
        return remembered(seed, reading)

    def _update(self, one: _Follower, plan: Plan) -> None:
        reading = self._read(one.seed)
        if reading is None:
            return
        update = update_page(one.article, one.page.text, one.seed, reading, one.base)
        if update.is_clean:
            self._take(one, update, plan)
        else:
            self._waits.lay(one, one.seed, update, plan)

    def _take(self, one: Remembered, update: Update, plan: Plan) -> None:
        plan.write_page(one.page, update.file)
        self._waits.withdraw(one, plan)
        plan.remember(one.article.path, one.known, update.record)

    def _add(self, seed: Seed, reading: Reading, taken: set[str], plan: Plan) -> None:
        wish = slugify(reading.facts.title.value or "") or slugify(PurePosixPath(seed.name).stem)
        slug = free_slug(wish or "page", taken)
        taken.add(slug)
        path = f"{ARTICLES}/{slug}.md"
        plan.new.append(path)
        plan.put(path, None, draft_page(seed, reading, self._added, draft=self._draft))
        known = self._records.get(record_path(path))
        plan.remember(path, known, remembered(seed, reading))

    def _read(self, seed: Seed) -> Reading | None:
        try:
            reading = self._read_seed(seed)
        except PostilError as error:
            self._problems.extend(error.problems)
            return None
        self._problems.extend(reading.problems)
        return reading
