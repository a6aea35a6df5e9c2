"""A reading becomes a page, written once; afterwards the page is the editor's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from postil.articles import front_matter
from postil.articles.evidence import FACTS, LISTS
from postil.articles.merge import line_hashes
from postil.articles.record import Record, digest, short_digest

if TYPE_CHECKING:
    from postil.model import Fact, Facts, Reading, Seed

OPTIONAL = frozenset({"original"})


def draft_page(seed: Seed, reading: Reading, added: str, *, draft: bool) -> str:
    """The page of a seed that has none yet.

    Args:
        seed: where the page comes from.
        reading: what it says.
        added: today, as a day of EDTF.
        draft: whether the page is for the preview only until its editor says otherwise.
    """
    facts = {name: getattr(reading.facts, name) for name in FACTS}
    known = [line for name, fact in facts.items() for line in front_matter.evidence(name, fact)]
    lines = [
        *(field_line(name, fact) for name, fact in facts.items() if _is_shown(name, fact)),
        "summary: null",
        front_matter.field("seed", seed.name),
        f"added: {added}",
        *(["draft: yes"] if draft else []),
        *(["evidence:", *known] if known else []),
        *import_lines(seed, reading),
    ]
    return "\n".join(["---", *lines, "---", "", reading.text, ""])


def field_line(name: str, fact: Fact[object]) -> str:
    """The line of a fact in front matter; an unknown list is empty, anything else null."""
    value = front_matter.as_written(fact)
    return front_matter.field(name, () if value is None and name in LISTS else value)


def import_lines(seed: Seed, reading: Reading) -> list[str]:
    """The lines that say which version of the seed the page's text is from."""
    return [
        "import:",
        f"  seed_sha256: {seed.sha256}",
        f"  text_sha256: {digest(reading.text)}",
    ]


def record_of(seed: Seed, reading: Reading) -> Record:
    """What to remember of a page that takes its text from this reading."""
    text = reading.text
    return Record(seed.name, digest(text), line_hashes(text), fact_hashes(reading.facts))


def fact_hashes(facts: Facts) -> dict[str, str]:
    """A hash of each fact with its evidence, by which an editor's touch is told."""
    return {name: fact_hash(name, getattr(facts, name)) for name in FACTS}


def fact_hash(name: str, fact: Fact[object]) -> str:
    """The hash of one fact as it stands in front matter."""
    return short_digest("\n".join([field_line(name, fact), *front_matter.evidence(name, fact)]))


def _is_shown(name: str, fact: Fact[object]) -> bool:
    return name not in OPTIONAL or fact.value is not None
