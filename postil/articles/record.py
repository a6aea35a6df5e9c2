"""What Postil remembers of a page beside it, in `.pins/`: the pins of its notes, and its base.

For the three-way merge it keeps a hash of each line of the text as it came from the seed. A clean
merge takes every line from the page or from the new seed, so hashes are all of the base it needs.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from postil.anchoring.match import CONTEXT, Pin, Region
from postil.articles.pins import pin_keys
from postil.errors import Place, PostilError, Problem
from postil.paths import PINS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from postil.model import Article

VERSION = 1
BEST_FIT = 4


@dataclass(frozen=True, slots=True)
class Offer:
    """The version laid beside a page for want of a clean merge.

    `file_sha256` is the hash of the file as it was laid; `drafted` is what is to be remembered of
    the page once that version counts as merged.
    """

    seed_sha256: str
    file_sha256: str
    drafted: Record

    def kept(self) -> dict[str, object]:
        """The offer as it is written in its page's record."""
        hashes = {"seed_sha256": self.seed_sha256, "file_sha256": self.file_sha256}
        return {**hashes, **self.drafted.kept()}


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

    def kept(self) -> dict[str, object]:
        """What was drafted, as it is written."""
        return {
            "seed": self.seed,
            "text_sha256": self.text_sha256,
            "facts": dict(sorted(self.facts.items())),
            **({"offer": self.offer.kept()} if self.offer else {}),
            **({"pins": _kept_pins(self.pins)} if self.pins else {}),
            "lines": self.lines,
        }

    def to_json(self) -> str:
        """The record as it is kept, the same for the same record."""
        kept = {"version": VERSION, **self.kept()}
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


def base_of(article: Article, record: Record | None) -> Record | None:
    """What is remembered of the very text that the page says it took from its seed.

    That may be the version laid beside it: an editor can move it over the page.
    """
    drafted = article.seed.text_sha256 if article.seed else None
    offer = record.offer if record else None
    known = (record, offer.drafted if offer else None)
    return next((one for one in known if one and one.text_sha256 == drafted), None)


def remembered_of(
    articles: Sequence[Article], records: Mapping[str, RecordFile]
) -> dict[str, RecordFile]:
    """The record of each page, by the page's path.

    That of a page which was renamed is its seed's; where there is none, the one whose pins belong
    to most of the page's quotations.
    """
    own = {record_path(article.path): article for article in articles}
    orphans = {path: file for path, file in records.items() if file.record and path not in own}
    by_seed = {file.record.seed: path for path, file in orphans.items() if file.record}
    found: dict[str, RecordFile] = {}
    for path, article in own.items():
        if path in records:
            found[article.path] = records[path]
        elif article.seed and article.seed.name in by_seed:
            found[article.path] = orphans.pop(by_seed.pop(article.seed.name))
    for article in own.values():
        path = _of_the_quotations(article, orphans) if article.path not in found else ""
        if path:
            found[article.path] = orphans.pop(path)
    return found


def _of_the_quotations(article: Article, orphans: Mapping[str, RecordFile]) -> str:
    """The path of the orphaned record whose pins belong to most of an article's quotations."""
    keys = set(pin_keys(article.notes).values()) if orphans else set()
    shared = {
        path: len(keys.intersection(pin.quotation for pin in file.record.pins.values()))
        for path, file in orphans.items()
        if file.record
    }
    best = max(shared, key=lambda path: shared[path], default="")
    return best if best and 2 * shared[best] > len(keys) else ""


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
        pins = {str(name): _pin(pin) for name, pin in kept.get("pins", {}).items()}
        return replace(_drafted(kept), offer=_offer(kept.get("offer")), pins=pins)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        hint = "delete it: the next build makes what it can of it again"
        problem = Problem(Place(path), "this record of Postil's cannot be read", hint)
        raise PostilError(problem) from error


def _drafted(kept: Any) -> Record:  # noqa: ANN401
    return Record(
        str(kept["seed"]),
        str(kept["text_sha256"]),
        tuple(str(line) for line in kept["lines"]),
        {str(name): str(fact) for name, fact in kept["facts"].items()},
    )


def _offer(kept: Any) -> Offer | None:  # noqa: ANN401
    """The offer, None of one that does not say what it drafted: it cannot count as merged."""
    if not isinstance(kept, dict):
        return None
    return Offer(str(kept["seed_sha256"]), str(kept["file_sha256"]), _drafted(kept))


def _kept_pins(pins: Mapping[str, Pin]) -> dict[str, dict[str, object]]:
    return {name: _kept_pin(pin) for name, pin in sorted(pins.items())}


def _kept_pin(pin: Pin) -> dict[str, object]:
    """A pin to be written; that it is in the text goes without saying."""
    kept = asdict(pin)
    left_out = {"region": Region.TEXT, "rivals": ()}
    return {key: value for key, value in kept.items() if left_out.get(key) != value}


def _pin(kept: Mapping[str, object]) -> Pin:
    words = {name: str(kept[name]) for name in ("quotation", "exact", "prefix", "suffix", "first")}
    # What is no text, such as half of a surrogate pair, could not be written again.
    "".join(words.values()).encode()
    if max(len(words["prefix"]), len(words["suffix"])) > CONTEXT:
        raise ValueError(words["prefix"], words["suffix"])
    rival = kept.get("rival")
    twins, rivals = kept.get("twins", []), kept.get("rivals", [])
    if not isinstance(twins, list) or not isinstance(rivals, list):
        raise TypeError(twins, rivals)
    return Pin(
        words["quotation"],
        words["exact"],
        words["prefix"],
        words["suffix"],
        int(str(kept["offset"])),
        words["first"],
        None if rival is None else _fit(rival),
        tuple(int(str(one)) for one in twins),
        Region(str(kept.get("region", Region.TEXT))),
        tuple(map(_fit, rivals)),
    )


def _fit(kept: object) -> float:
    """How well a place fitted."""
    fitted = float(str(kept))
    if not 0 <= fitted <= BEST_FIT:
        raise ValueError(fitted)
    return fitted


def digest(text: str) -> str:
    """The SHA-256 of a text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def short_digest(text: str) -> str:
    """A hash for telling one line from another, 64 bits in hexadecimal."""
    return digest(text)[:16]
