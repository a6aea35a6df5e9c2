"""Plans what a build writes to `content/`, so that each seed has a page that follows it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from postil.articles.draft import draft_page
from postil.articles.plan import Plan, beside_path
from postil.articles.record import Offer, base_of, digest, record_path, remembered_of
from postil.articles.statements import remembered
from postil.articles.update import follows, keep_text, rename_seed, update_page
from postil.errors import Place, PostilError, Problem
from postil.paths import ARTICLES
from postil.slugs import free_slug, slugify

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from postil.articles.pairing import Pairing
    from postil.articles.plan import PageFile
    from postil.articles.record import Record, RecordFile
    from postil.articles.update import Update
    from postil.errors import Problems
    from postil.model import Article, Reading, Seed
    from postil.progress import Progress


@dataclass(frozen=True, slots=True)
class _Follower:
    """A page with the seed that it follows, and what is remembered of it."""

    page: PageFile
    seed: Seed
    known: RecordFile | None

    @property
    def article(self) -> Article:
        return self.page.article

    @property
    def record(self) -> Record | None:
        """What is remembered, None where nothing is or it cannot be read."""
        return self.known.record if self.known else None

    @property
    def base(self) -> Record | None:
        """What is remembered, if it is of the text that the page says it took from its seed."""
        return base_of(self.article, self.record)


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
        known = remembered_of([page.article for page in pages], self._records)
        for page in pages:
            seed = pairing.seeds.get(page.article.path)
            if seed:
                self._follow(_Follower(page, seed, known.get(page.article.path)), plan)
        names = ((PurePosixPath(page.article.path).stem, page.article.slug) for page in pages)
        taken = {name.casefold() for both in names for name in both}
        for seed in progress.over("reading", pairing.new, len(pairing.new)):
            reading = self._read(seed)
            if reading:
                self._add(seed, reading, taken, plan)
        return plan

    def resolve(self, page: PageFile, seed: Seed | None) -> Plan:
        """What ends a page's wait for a merge: its text stays, its seed's version is the base.

        The version laid beside it goes too, unless somebody has written in it.

        Raises:
            PostilError: the page waits for nothing, or its seed cannot be read.
        """
        article = page.article
        if seed is None or follows(article, seed):
            message = "this page waits for no merge" if seed else "this page has no seed"
            hint = "only a page whose seed and text both changed waits"
            raise PostilError(Problem(Place(article.path), message, hint))
        one = _Follower(page, seed, remembered_of([article], self._records).get(article.path))
        plan = Plan()
        reading = self._read_seed(seed)
        self._take(one, keep_text(article, page.text, seed, reading, one.record), plan)
        return plan

    def _follow(self, one: _Follower, plan: Plan) -> None:
        link = one.article.seed
        if link is None or link.text_sha256 is None:
            return
        if not follows(one.article, one.seed):
            self._update(one, plan)
            return
        if link.name != one.seed.name:
            plan.write_page(one.page, rename_seed(one.page.text, one.article.path, one.seed))
        self._withdraw(one, plan)
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
            self._offer(one, update, plan)

    def _take(self, one: _Follower, update: Update, plan: Plan) -> None:
        plan.write_page(one.page, update.file)
        plan.remember(one.article.path, one.known, update.record)
        self._withdraw(one, plan)

    def _offer(self, one: _Follower, update: Update, plan: Plan) -> None:
        """Lay the version beside its page, and tell of it.

        One that lies there is left alone, but for one that nobody has written in and that is of
        the same seed: it takes on what was written in the page since.
        """
        offer = one.record.offer if one.record else None
        path = beside_path(one.article.path)
        beside = self._beside.get(path)
        ours = Offer(one.seed.sha256, digest(beside)) if beside is not None else offer
        if beside is None or offer == ours:
            plan.put(path, beside, update.file)
            offer = Offer(one.seed.sha256, digest(update.file))
            record = replace(one.record or update.record, offer=offer)
            plan.remember(one.article.path, one.known, record)
        is_current = offer is not None and offer.seed_sha256 == one.seed.sha256
        self._tell_conflict(one.article, path, is_current=is_current)

    def _withdraw(self, one: _Follower, plan: Plan) -> None:
        """Take away the version beside a page that waits no more, if nobody has written in it."""
        path = beside_path(one.article.path)
        beside = self._beside.get(path)
        offer = one.record.offer if one.record else None
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
        slug = free_slug(wish or "page", taken)
        taken.add(slug)
        path = f"{ARTICLES}/{slug}.md"
        plan.new.append(path)
        plan.put(path, None, draft_page(seed, reading, self._added, draft=self._draft))
        known = self._records.get(record_path(path))
        plan.remember(path, known, remembered(seed, reading))

    def _read(self, seed: Seed) -> Reading | None:
        try:
            return self._read_seed(seed)
        except PostilError as error:
            self._problems.extend(error.problems)
            return None
