"""A page follows its seed, and no word that its editor wrote is lost."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from postil.articles import front_matter
from postil.articles.draft import OPTIONAL, fact_hash, import_of, value_of
from postil.articles.merge import merge
from postil.articles.record import digest
from postil.articles.rewrite import Rewrite
from postil.articles.sections import Sections, split_page
from postil.articles.statements import changed_statements, put_statements, remembered

if TYPE_CHECKING:
    from postil.articles.record import Offer, Record
    from postil.model import Article, Fact, Reading, Seed, SeedLink


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
    text = merged_text(sections.text.text, article.seed, reading, record)
    rewritten = _file(article, sections, seed, reading, record, text)
    return Update(rewritten, remembered(seed, reading), is_clean=text is not None)


def keep_text(
    article: Article, file: str, offer: Offer, record: Record, reading: Reading | None
) -> Update:
    """The page with its own text, counted from now on as an edit of the version laid beside it.

    Args:
        article: the page, parsed.
        file: its file.
        offer: the version laid beside it.
        record: what was remembered of the page.
        reading: what the seed says now. Where that is another version, facts that nobody touched
            stay as they were drafted, and follow when that version is merged.
    """
    sections = split_page(file, article.path)
    rewrite = front_of(sections, article.path)
    drafted = replace(offer.drafted, seed=record.seed, facts=record.facts)
    if reading and digest(reading.text) == offer.drafted.text_sha256:
        put_facts(rewrite, changed_facts(article, reading, record, rewrite))
        put_statements(rewrite, changed_statements(article, reading, record))
        drafted = replace(drafted, facts=offer.drafted.facts)
    rewrite.put_map("import", values=import_of(offer.seed_sha256, offer.drafted.text_sha256))
    return Update(joined(sections, rewrite.text(), sections.text.text), drafted, is_clean=True)


def rename_seed(file: str, path: str, seed: Seed) -> str:
    """The page's file with the new name of its seed."""
    sections = split_page(file, path)
    rewrite = front_of(sections, path)
    rewrite.put("seed", value=seed.name)
    return joined(sections, rewrite.text(), sections.text.text)


def merged_text(
    current: str, link: SeedLink | None, reading: Reading, record: Record | None
) -> str | None:
    """A page's text as it follows a reading, None where that and an edit changed one place.

    Args:
        current: the page's text.
        link: what the page says of its seed.
        reading: what the seed says now.
        record: what was remembered of the page.
    """
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
    rewrite = front_of(sections, article.path)
    put_facts(rewrite, changed_facts(article, reading, record, rewrite))
    put_statements(rewrite, changed_statements(article, reading, record))
    rewrite.put_map("import", values=import_of(seed.sha256, digest(reading.text)))
    return joined(sections, rewrite.text(), reading.text if text is None else text)


def put_facts(rewrite: Rewrite, changed: dict[str, Fact[object]]) -> None:
    """Give a page these facts, with their evidence."""
    for name, fact in changed.items():
        if fact.value is None and name in OPTIONAL:
            rewrite.remove(name)
        else:
            rewrite.put(name, value=value_of(name, fact))
    rewrite.put_maps("evidence", {name: front_matter.proof(changed[name]) for name in changed})


def changed_facts(
    article: Article, reading: Reading, record: Record | None, rewrite: Rewrite
) -> dict[str, Fact[object]]:
    """The facts that stand as they were drafted and are read otherwise now.

    Where no record says how they were drafted, all of them may be the editor's; so may be
    evidence about a value that is not there, which Postil writes nowhere.
    """
    drafted = record.facts if record and rewrite.is_by_line("evidence") else {}
    changed: dict[str, Fact[object]] = {}
    read = reading.facts.by_name()
    for name, before in article.facts.by_name().items():
        after = read[name]
        annotated = before.value is None and rewrite.has("evidence", name)
        if drafted.get(name) == fact_hash(name, before) and before != after and not annotated:
            changed[name] = after
    return changed


def front_of(sections: Sections, path: str) -> Rewrite:
    """The front matter of a page, to be changed by the line."""
    start, end = sections.front_span
    front = "".join(f"{line}\n" for line in sections.lines[start:end])
    return Rewrite(front, path, sections.newline)


def joined(sections: Sections, front: str, text: str) -> str:
    """The page's file with another front matter and another text; its notes stay."""
    front_start, front_end = sections.front_span
    start, end = sections.text_span
    body = sections.lines[start:end]
    if text != sections.text.text:
        eol = sections.newline.removesuffix("\n")
        body = tuple(text.replace("\n", f"{eol}\n").split("\n"))
        body = (*body[:-1], body[-1] + eol * (end < len(sections.lines)))
    before = "".join(f"{line}\n" for line in sections.lines[:front_start])
    rest = [*sections.lines[front_end:start], *body, *sections.lines[end:]]
    return before + front + "\n".join(rest)
