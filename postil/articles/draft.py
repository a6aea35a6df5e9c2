"""A reading becomes a page, written once; afterwards the page is the editor's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from postil.articles import front_matter
from postil.articles.evidence import LISTS
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
    facts = reading.facts.by_name()
    known = [line for name, fact in facts.items() for line in _proof_lines(name, fact)]
    lines = [
        *(
            front_matter.field(name, value_of(name, fact))
            for name, fact in facts.items()
            if fact.value is not None or name not in OPTIONAL
        ),
        "summary: null",
        *([front_matter.field("deck", reading.deck)] if reading.deck else []),
        *([front_matter.field("url", reading.url)] if reading.url else []),
        *([front_matter.field("language", reading.language)] if reading.language else []),
        front_matter.field("seed", seed.name),
        f"added: {added}",
        *(["draft: yes"] if draft else []),
        *(["evidence:", *known] if known else []),
        *front_matter.block("import", import_of(seed.sha256, digest(reading.text))),
    ]
    return "\n".join(["---", *lines, "---", "", reading.text, ""])


def value_of(name: str, fact: Fact[object]) -> front_matter.Value:
    """A fact's value in front matter: an unknown list is empty, anything else unknown is null."""
    value = front_matter.as_written(fact)
    return () if value is None and name in LISTS else value


def import_of(seed_sha256: str, text_sha256: str) -> dict[str, front_matter.Value]:
    """What says which version of the seed the page's text is from."""
    return {"seed_sha256": seed_sha256, "text_sha256": text_sha256}


def record_of(seed: Seed, reading: Reading) -> Record:
    """What to remember of a page that takes its text from this reading."""
    text = reading.text
    return Record(seed.name, digest(text), line_hashes(text), fact_hashes(reading.facts))


def fact_hashes(facts: Facts) -> dict[str, str]:
    """A hash of each fact with its evidence, by which an editor's touch is told."""
    return {name: fact_hash(name, fact) for name, fact in facts.by_name().items()}


def fact_hash(name: str, fact: Fact[object]) -> str:
    """The hash of one fact as it stands in front matter."""
    value = front_matter.field(name, value_of(name, fact))
    return short_digest("\n".join([value, *_proof_lines(name, fact)]))


def _proof_lines(name: str, fact: Fact[object]) -> list[str]:
    proof = front_matter.proof(fact)
    lines = front_matter.block(name, proof) if proof else []
    return [f"{front_matter.INDENT}{line}" for line in lines]
