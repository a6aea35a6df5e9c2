"""A corpus of documents whose facts are known: `gold.jsonl` beside `texts/` and `html/`."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one document.

    `stated` says for each fact how plainly the document's text gives it, in the corpus's own
    words, "none" where it does not; a fact that is not in it is not judged. `titles`, `sources`
    and `days` hold every accepted value, the first being the usual one.
    """

    name: str
    site: str
    text: Path
    page: Path | None
    titles: tuple[str, ...]
    sources: tuple[str, ...]
    days: tuple[str, ...]
    authors: tuple[str, ...]
    offices: tuple[str, ...]
    stated: dict[str, str]


def read_corpus(folder: Path, fold: tuple[int, int] = (0, 1)) -> list[Known]:
    """The documents of a corpus, in the order of their names.

    Args:
        folder: where `gold.jsonl` lies.
        fold: `(k, n)` keeps the kth of n parts, from 0; all documents of a site are in one.
    """
    lines = (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    documents = [_known(folder, json.loads(line)) for line in lines if line.strip()]
    sites = sorted({one.site for one in documents})
    kept = {site for place, site in enumerate(sites) if place % fold[1] == fold[0]}
    return sorted((one for one in documents if one.site in kept), key=lambda one: one.name)


def _known(folder: Path, gold: dict[str, Any]) -> Known:
    dated = gold.get("date") and not gold.get("date_conflict")
    stated = {
        "title": gold["title_recover"],
        "source": gold["source_recover"],
        "date": gold["date_recover"] if dated else None,
        "authors": gold.get("author_recover"),
    }
    return Known(
        name=gold["id"],
        site=gold["site"],
        text=folder / gold["text"],
        page=folder / gold["html"] if gold.get("html") else None,
        titles=(gold["title"], *gold.get("title_alts", ())),
        sources=(gold["source"], *gold["source_aliases"], *gold["source_tech"]),
        days=(gold["date"], *gold["date_alts"]) if dated else (),
        authors=tuple(gold.get("authors") or ()),
        offices=tuple(gold.get("author_orgs") or ()),
        stated={fact: how for fact, how in stated.items() if how},
    )
