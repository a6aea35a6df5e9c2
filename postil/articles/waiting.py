"""A page that waits for a merge: what is laid beside it, what is told of that, what ends it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from postil.articles.plan import beside_path
from postil.articles.record import Offer, base_of, digest
from postil.articles.update import follows, keep_text
from postil.errors import Place, PostilError, Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from postil.articles.plan import PageFile, Plan
    from postil.articles.record import Record, RecordFile
    from postil.articles.update import Update
    from postil.errors import Problems
    from postil.model import Article, Reading, Seed

IN_ONE_PLACE = "its seed and its text both changed in one place"
AGAIN = "its seed changed again"


@dataclass(frozen=True, slots=True)
class Remembered:
    """A page, and what is remembered of it."""

    page: PageFile
    known: RecordFile | None

    @property
    def article(self) -> Article:
        """The page, parsed."""
        return self.page.article

    @property
    def record(self) -> Record | None:
        """What is remembered, None where nothing is or it cannot be read."""
        return self.known.record if self.known else None

    @property
    def base(self) -> Record | None:
        """What is remembered of the text that the page says it took from its seed."""
        return base_of(self.article, self.record)

    @property
    def offer(self) -> Offer | None:
        """The version that was laid beside the page."""
        return self.record.offer if self.record else None


class Waits:
    """Lays beside pages what cannot be merged into them, and takes it away.

    Args:
        beside: the files `<slug>.md.new`, by their path.
        problems: takes what the editor should know.
    """

    def __init__(self, beside: Mapping[str, str], problems: Problems) -> None:
        self._beside = beside
        self._problems = problems

    def lay(self, one: Remembered, seed: Seed, update: Update, plan: Plan) -> None:
        """Lay a seed's version beside its page, and tell of it.

        A file that lies there and in which somebody has written is left alone; the version that
        it was goes on to be the one that may count as merged.
        """
        path = beside_path(one.article.path)
        beside = self._beside.get(path)
        may_write = beside in (None, update.file) or _is_untouched(beside, one.offer)
        if may_write:
            plan.put(path, beside, update.file)
            offer = Offer(seed.sha256, digest(update.file), update.record)
            record = replace(one.record or update.record, offer=offer)
            plan.remember(one.article.path, one.known, record)
        self._tell(one, seed, is_left=not may_write)

    def withdraw(self, one: Remembered, plan: Plan) -> None:
        """Take away the version beside a page that waits no more, if nobody has written in it."""
        path = beside_path(one.article.path)
        beside = self._beside.get(path)
        if _is_untouched(beside, one.offer):
            plan.put(path, beside, None)

    def resolved(
        self, one: Remembered, seed: Seed | None, read: Callable[[Seed], Reading]
    ) -> Update:
        """The page with its own text, and the version laid beside it as its base.

        Raises:
            PostilError: the page waits for nothing, no version was laid beside it, or its seed
                cannot be read.
        """
        article, offer, record = one.article, one.offer, one.record
        if (seed is None and offer is None) or (seed and follows(article, seed)):
            message = "this page waits for no merge" if seed else "this page has no seed"
            hint = "only a page whose seed and text both changed waits"
            raise PostilError(Problem(Place(article.path), message, hint))
        if offer is None or record is None:
            raise PostilError(self._unseen(article))
        is_current = seed is not None and seed.sha256 == offer.seed_sha256
        reading = read(seed) if seed and is_current else None
        return keep_text(article, one.page.text, offer, record, reading)

    def _unseen(self, article: Article) -> Problem:
        path = beside_path(article.path)
        name = PurePosixPath(path).name
        message = "the new version of its seed was not laid beside it yet"
        hint = f"build; where the two do not merge, it is laid in {name} for you to see"
        if path in self._beside:
            hint = f"move {name} away and build: the new version is laid there for you to see"
        return Problem(Place(article.path), message, hint)

    def _tell(self, one: Remembered, seed: Seed, *, is_left: bool) -> None:
        article, offer = one.article, one.offer
        name = PurePosixPath(beside_path(article.path)).name
        is_newer = offer is not None and offer.seed_sha256 != seed.sha256
        changed = AGAIN if is_newer else IN_ONE_PLACE
        stem = PurePosixPath(article.path).stem
        hint = f"bring what you want of {name} into the page, then run `build.py resolve {stem}`"
        message = f"{changed}; the new text is in {name}"
        if is_left and is_newer:
            message = f"{changed}; {name} has an older text with your edits, and is left"
            hint += f" and move {name} away: the next build lays the newest text there"
        elif is_left and offer is None:
            message = f"{changed}; what is in {name} is not its new text, and is left"
            hint = f"move {name} away and build: the new text is laid there"
        self._problems.warning(article.place("seed"), message, hint)


def _is_untouched(beside: str | None, offer: Offer | None) -> bool:
    """Whether what lies beside a page is there as it was laid."""
    return beside is not None and offer is not None and offer.file_sha256 == digest(beside)
