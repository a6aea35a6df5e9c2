"""Which seed each page came from, by name and, where a seed was renamed, by its bytes."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from postil.errors import Place
from postil.paths import SEEDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from postil.errors import Problems
    from postil.model import Article, Seed


@dataclass(frozen=True, slots=True)
class Pairing:
    """The seed of each page by the page's path, and the seeds that have no page yet."""

    seeds: Mapping[str, Seed]
    new: tuple[Seed, ...]


def pair(
    articles: Sequence[Article],
    seeds: Sequence[Seed],
    ignore: Sequence[str],
    waiting: Mapping[str, str],
    problems: Problems,
) -> Pairing:
    """Pages and seeds brought together.

    Args:
        articles: the pages.
        seeds: the seeds there are, by name, but for those ignored.
        ignore: the names, or patterns of names, of the seeds that were passed over.
        waiting: for each page that waits for a merge, the hash of the seed it waits for.
        problems: takes a warning for each seed that vanished.
    """
    by_name = {seed.name: seed for seed in seeds}
    claims = _claims(articles, problems)
    paired = {claims[name].path: by_name[name] for name in claims if name in by_name}
    free = _Free(seed for seed in seeds if seed.name not in claims)
    gone = [article for name, article in claims.items() if name not in by_name]
    lost = []
    for article in gone:
        if renamed := free.take(article, waiting.get(article.path)):
            paired[article.path] = renamed
        else:
            lost.append(article)
    _tell_lost(lost, free.left(), ignore, problems)
    return Pairing(paired, free.left())


def tell_copies(seeds: Iterable[Seed], problems: Problems) -> None:
    """Warn of seeds with pages that have the bytes of another one."""
    first: dict[str, Seed] = {}
    for seed in sorted(seeds, key=lambda one: one.name):
        if (other := first.setdefault(seed.sha256, seed)) is not seed:
            message = f"this is the same document as {SEEDS}/{other.name}, to the byte"
            hint = f"take one of the two and its page away, or list `{seed.name}` below `ignore:`"
            problems.warning(Place(f"{SEEDS}/{seed.name}"), message, hint)


def _tell_lost(
    lost: Sequence[Article], new: Sequence[Seed], ignore: Sequence[str], problems: Problems
) -> None:
    """Warn of pages whose seed is neither there nor, with the same bytes, under another name."""
    hint = "put it back, write its new name after `seed:`, or take `seed:` and `import:` out"
    if new:
        renamed = f"is `{new[0].name}` now" if len(new) == 1 else "has another name now"
        hint = (
            f"if it {renamed}, write that after `seed:` and delete the page that is new;"
            " else put it back, or take `seed:` and `import:` out"
        )
    for article in lost:
        name = article.seed.name if article.seed else ""
        if not any(fnmatchcase(name, glob) for glob in ignore):
            problems.warning(article.place("seed"), f"its seed `{name}` is gone", hint)


class _Free:
    """The seeds whose name no page gives, found by their bytes."""

    def __init__(self, seeds: Iterable[Seed]) -> None:
        self._by_name = {seed.name: seed for seed in seeds}
        self._by_hash: dict[str | None, list[Seed]] = {}
        for seed in self._by_name.values():
            self._by_hash.setdefault(seed.sha256, []).append(seed)

    def take(self, article: Article, waits_for: str | None) -> Seed | None:
        """The seed with the bytes that a page was made of, or with those that it waits for."""
        made_of = article.seed.seed_sha256 if article.seed else None
        same = [
            self._by_hash[wanted][0] for wanted in (made_of, waits_for) if self._by_hash.get(wanted)
        ]
        if not same:
            return None
        seed = min(same, key=lambda one: one.name)
        self._by_hash[seed.sha256].remove(seed)
        return self._by_name.pop(seed.name)

    def left(self) -> tuple[Seed, ...]:
        """Those that were not taken, in their order."""
        return tuple(self._by_name.values())


def _claims(articles: Sequence[Article], problems: Problems) -> dict[str, Article]:
    claims: dict[str, Article] = {}
    for article in articles:
        if article.seed is None:
            continue
        first = claims.setdefault(article.seed.name, article)
        if first is not article:
            message = f"`{article.seed.name}` is the seed of {first.path} too"
            hint = "a seed has one page: remove `seed:` and `import:` from the other"
            problems.error(article.place("seed"), message, hint)
    return claims
