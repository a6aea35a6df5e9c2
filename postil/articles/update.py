"""A page follows its seed, and no word that its editor wrote is lost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from postil.articles import front_matter
from postil.articles.draft import fact_hash, field_line, import_lines, record_of
from postil.articles.evidence import FACTS
from postil.articles.merge import merge
from postil.articles.record import digest
from postil.articles.sections import Sections, split_page
from postil.model import Article, Basis, Fact, Reading, Seed, SeedLink
from postil.yaml_tree import Mapping, parse_yaml

if TYPE_CHECKING:
    from postil.articles.record import Record


@dataclass(frozen=True, slots=True)
class Update:
    """A page's file as it follows its seed, and what to remember of it.

    `is_clean` is False where the page's text and the seed's both changed in one place: then
    `file` is the version to lay beside the page, with the seed's text and the editor's all else.
    """

    file: str
    record: Record
    is_clean: bool


def follows(article: Article, seed: Seed) -> bool:
    """Whether a page is of this very version of its seed, or no longer follows it at all."""
    link = article.seed
    return link is None or link.seed_sha256 in (None, seed.sha256) or link.text_sha256 is None


def update_page(
    article: Article, file: str, seed: Seed, reading: Reading, record: Record | None
) -> Update:
    """The page after its seed changed.

    Args:
        article: the page, parsed.
        file: its file.
        seed: the seed as it is now.
        reading: what the seed says now.
        record: what was remembered of the page, None where that is gone.
    """
    sections = split_page(file, article.path)
    text = _text(sections.text.text, article.seed, reading, record)
    rewritten = _file(article, sections, seed, reading, record, text)
    return Update(rewritten, record_of(seed, reading), is_clean=text is not None)


def keep_text(
    article: Article, file: str, seed: Seed, reading: Reading, record: Record | None
) -> Update:
    """The page with its own text, counted from now on as an edit of the seed's present version."""
    sections = split_page(file, article.path)
    text = sections.text.text
    rewritten = _file(article, sections, seed, reading, record, text)
    return Update(rewritten, record_of(seed, reading), is_clean=True)


def rename_seed(file: str, path: str, seed: Seed) -> str:
    """The page's file with the new name of its seed."""
    sections = split_page(file, path)
    rewrite = _rewrite(sections, path)[0]
    rewrite.put("seed", [front_matter.field("seed", seed.name)])
    return _joined(sections, rewrite.lines(), None)


def is_machine_made(name: str, fact: Fact[object], record: Record | None) -> bool:
    """Whether a fact of a page stands as it was drafted."""
    if record and name in record.facts:
        return record.facts[name] == fact_hash(name, fact)
    return fact.basis is not Basis.EDITOR


def _text(
    current: str, link: SeedLink | None, reading: Reading, record: Record | None
) -> str | None:
    imported = link.text_sha256 if link else None
    if imported == digest(current) or current == reading.text:
        return reading.text
    if imported == digest(reading.text):
        return current
    return merge(record.lines, current, reading.text) if record else None


def _file(
    article: Article,
    sections: Sections,
    seed: Seed,
    reading: Reading,
    record: Record | None,
    text: str | None,
) -> str:
    rewrite, tree = _rewrite(sections, article.path)
    changed = _changed_facts(article, reading, record) if _is_plain(tree) else {}
    for name, fact in changed.items():
        line = field_line(name, fact)
        rewrite.put(name, [line] if fact.value is not None or name != "original" else [])
    proofs = {name: front_matter.evidence(name, fact) for name, fact in changed.items()}
    rewrite.put_within("evidence", proofs)
    rewrite.put("seed", [front_matter.field("seed", seed.name)])
    hashes = import_lines(seed, reading)[1:]
    rewrite.put_within("import", {line.split(":")[0].strip(): [line] for line in hashes})
    return _joined(sections, rewrite.lines(), reading.text if text is None else text)


def _changed_facts(
    article: Article, reading: Reading, record: Record | None
) -> dict[str, Fact[object]]:
    changed: dict[str, Fact[object]] = {}
    for name in FACTS:
        before, after = getattr(article.facts, name), getattr(reading.facts, name)
        if is_machine_made(name, before, record) and before != after:
            changed[name] = after
    return changed


def _is_plain(tree: Mapping) -> bool:
    return front_matter.is_rewritable(tree, "evidence")


def _rewrite(sections: Sections, path: str) -> tuple[front_matter.Rewrite, Mapping]:
    start, end = sections.front_span
    tree = parse_yaml(sections.front.text, path, 0)
    return front_matter.Rewrite(sections.lines[start:end], tree), tree


def _joined(sections: Sections, front: list[str], text: str | None) -> str:
    front_start, front_end = sections.front_span
    start, end = sections.text_span
    lines = sections.lines
    eol = sections.newline.removesuffix("\n")
    body = lines[start:end] if text is None else [line + eol for line in text.split("\n")]
    if text and start == end:
        body = [*body, eol]
    return "\n".join([*lines[:front_start], *front, *lines[front_end:start], *body, *lines[end:]])
