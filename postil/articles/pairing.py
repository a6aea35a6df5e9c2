"""Which seed each page came from, by name and, where a seed was renamed, by its bytes."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

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
    for name, article in claims.items():
        if name in by_name:
            continue
        if renamed := free.take(article, waiting.get(article.path)):
            paired[article.path] = renamed
        elif not any(fnmatchcase(name, glob) for glob in ignore):
            hint = "put it back, or take `seed:` and `import:` out of the page: it stays as it is"
            problems.warning(article.place("seed"), f"its seed `{name}` is gone", hint)
    return Pairing(paired, free.left())


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
