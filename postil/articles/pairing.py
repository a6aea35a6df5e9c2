"""Which seed each page came from, by name and, where a seed was renamed, by its bytes."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from postil.errors import Place

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

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
        seeds: the seeds there are.
        ignore: the names, or patterns of names, of seeds that shall have no page.
        waiting: for each page that waits for a merge, the hash of the seed it waits for.
        problems: takes a warning for each seed that vanished.
    """
    by_name = {seed.name: seed for seed in seeds}
    claims = _claims(articles, problems)
    paired = {claims[name].path: by_name[name] for name in claims if name in by_name}
    free = [
        seed for seed in seeds if seed.name not in claims and not _is_ignored(seed.name, ignore)
    ]
    for name, article in claims.items():
        if name in by_name:
            continue
        renamed = _same_bytes(article, free, waiting)
        if renamed:
            paired[article.path] = renamed
            free.remove(renamed)
        elif not _is_ignored(name, ignore):
            _tell_vanished(name, article, problems)
    return Pairing(paired, tuple(free))


def _is_ignored(name: str, ignore: Sequence[str]) -> bool:
    return any(fnmatchcase(name, glob) for glob in ignore)


def _claims(articles: Sequence[Article], problems: Problems) -> dict[str, Article]:
    claims: dict[str, Article] = {}
    for article in articles:
        if article.seed is None:
            continue
        first = claims.setdefault(article.seed.name, article)
        if first is not article:
            message = f"`{article.seed.name}` is the seed of {first.path} too"
            hint = "a seed has one page: remove `seed:` and `import:` from the other"
            problems.error(Place(article.path, article.lines.get("seed", 0)), message, hint)
    return claims


def _same_bytes(article: Article, free: Sequence[Seed], waiting: Mapping[str, str]) -> Seed | None:
    wanted = {article.seed.seed_sha256 if article.seed else None, waiting.get(article.path)}
    return next((seed for seed in free if seed.sha256 in wanted), None)


def _tell_vanished(name: str, article: Article, problems: Problems) -> None:
    place = Place(article.path, article.lines.get("seed", 0))
    hint = "put it back, or take `seed:` and `import:` out of the page: it stays as it is"
    problems.warning(place, f"its seed `{name}` is gone", hint)
