"""What Postil remembers of a page beside it, in `.pins/`: the pins of its notes, and its base.

For the three-way merge it keeps a hash of each line of the text as it came from the seed. A clean
merge takes every line from the page or from the new seed, so hashes are all of the base it needs.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field, fields
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from postil.anchoring.match import Pin
from postil.errors import Place, PostilError, Problem
from postil.paths import PINS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from postil.model import Article

VERSION = 1


@dataclass(frozen=True, slots=True)
class Offer:
    """The version laid beside a page for want of a clean merge: its seed's hash, its file's."""

    seed_sha256: str
    file_sha256: str


@dataclass(frozen=True, slots=True)
class Record:
    """What was drafted: a page's seed, and hashes of its text, the text's lines, its facts.

    All of that is empty for a page without a seed. `pins` are those of its notes, by their id.
    """

    seed: str = ""
    text_sha256: str = ""
    lines: tuple[str, ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)
    offer: Offer | None = None
    pins: Mapping[str, Pin] = field(default_factory=dict)

    def to_json(self) -> str:
        """The record as it is kept, the same for the same record."""
        offer = self.offer
        kept = {
            "version": VERSION,
            "seed": self.seed,
            "text_sha256": self.text_sha256,
            "facts": dict(sorted(self.facts.items())),
            **({"offer": [offer.seed_sha256, offer.file_sha256]} if offer else {}),
            **({"pins": _kept_pins(self.pins)} if self.pins else {}),
            "lines": self.lines,
        }
        return json.dumps(kept, ensure_ascii=False, indent=1) + "\n"


@dataclass(frozen=True, slots=True)
class RecordFile:
    """A record's file, and the record in it, None where it could not be read."""

    path: str
    text: str
    record: Record | None


def record_path(page: str) -> str:
    """Where the record of a page is kept."""
    return f"{PINS}/{PurePosixPath(page).stem}.json"


def remembered_of(
    articles: Sequence[Article], records: Mapping[str, RecordFile]
) -> dict[str, RecordFile]:
    """The record of each page, by the page's path: its own, or its seed's where it was renamed."""
    own = {record_path(article.path): article for article in articles}
    orphans = {
        file.record.seed: file for path, file in records.items() if file.record and path not in own
    }
    found: dict[str, RecordFile] = {}
    for path, article in own.items():
        seed = article.seed.name if article.seed else ""
        file = records.get(path) or orphans.get(seed)
        if file:
            found[article.path] = file
    return found


def waiting_of(articles: Sequence[Article], records: Mapping[str, RecordFile]) -> dict[str, str]:
    """For each page that waits for a merge, by its path, the hash of the seed it waits for."""
    remembered = remembered_of(articles, records)
    return {
        path: file.record.offer.seed_sha256
        for path, file in remembered.items()
        if file.record and file.record.offer
    }


def parse_record(path: str, text: str) -> Record:
    """The record in a file.

    Raises:
        PostilError: it is not what Postil writes.
    """
    try:
        kept = json.loads(text)
        if kept["version"] != VERSION:
            raise ValueError(kept["version"])
        offer = kept.get("offer")
        return Record(
            str(kept["seed"]),
            str(kept["text_sha256"]),
            tuple(str(line) for line in kept["lines"]),
            {str(name): str(fact) for name, fact in kept["facts"].items()},
            Offer(str(offer[0]), str(offer[1])) if offer else None,
            {str(name): _pin(pin) for name, pin in kept.get("pins", {}).items()},
        )
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        hint = "delete it: the next build makes what it can of it again"
        problem = Problem(Place(path), "this record of Postil's cannot be read", hint)
        raise PostilError(problem) from error


def _kept_pins(pins: Mapping[str, Pin]) -> dict[str, dict[str, object]]:
    return {name: asdict(pin) for name, pin in sorted(pins.items())}


def _pin(kept: Mapping[str, object]) -> Pin:
    words = {one.name: str(kept[one.name]) for one in fields(Pin) if one.name != "offset"}
    return Pin(**words, offset=int(str(kept["offset"])))


def digest(text: str) -> str:
    """The SHA-256 of a text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def short_digest(text: str) -> str:
    """A hash for telling one line from another, 64 bits in hexadecimal."""
    return digest(text)[:16]
