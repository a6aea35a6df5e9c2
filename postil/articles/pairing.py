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
    articles: Sequence[Article], seeds: Sequence[Seed], ignore: Sequence[str], problems: Problems
) -> Pairing:
    """Pages and seeds brought together; seeds that vanished go to `problems` as warnings."""
    by_name = {seed.name: seed for seed in seeds}
    claims = _claims(articles, problems)
    paired = {claims[name].path: by_name[name] for name in claims if name in by_name}
    free = [seed for seed in seeds if seed.name not in claims]
    for name, article in claims.items():
        if name in by_name:
            continue
        renamed = _same_bytes(article, free)
        if renamed:
            paired[article.path] = renamed
            free.remove(renamed)
        else:
            _tell_vanished(name, article, problems)
    new = [seed for seed in free if not any(fnmatchcase(seed.name, glob) for glob in ignore)]
    return Pairing(paired, tuple(new))


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


def _same_bytes(article: Article, free: Sequence[Seed]) -> Seed | None:
    wanted = article.seed.seed_sha256 if article.seed else None
    return next((seed for seed in free if seed.sha256 == wanted), None)


def _tell_vanished(name: str, article: Article, problems: Problems) -> None:
    place = Place(article.path, article.lines.get("seed", 0))
    hint = "put it back, or take `seed:` and `import:` out of the page: it stays as it is"
    problems.warning(place, f"its seed `{name}` is gone", hint)
