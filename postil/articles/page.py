"""A page of `content/articles/` becomes an article."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from postil.articles.evidence import parse_facts
from postil.articles.notes import parse_notes
from postil.articles.record import digest
from postil.articles.rewrite import is_by_line
from postil.articles.sections import check_headings, split_asides, split_page
from postil.articles.slips import check_for_comments, check_for_notes
from postil.errors import Place
from postil.fields import Fields
from postil.identifiers import is_address, is_language
from postil.model import Article, SeedLink, TextPolicy
from postil.slugs import is_slug, slugify
from postil.yaml_tree import parse_yaml

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from postil.dates import Edtf
    from postil.errors import Problems
    from postil.model import Markdown


def parse_article(
    path: str, text: str, kinds: Sequence[str], policy: TextPolicy, problems: Problems
) -> Article:
    """The article that a page holds; faults go to `problems`.

    Args:
        path: the page's path relative to the project.
        text: the page's file.
        kinds: the kinds of notes there are.
        policy: how much of the text is shown where the page does not say.
        problems: takes what is wrong with the page.

    Raises:
        PostilError: its front matter is missing, not closed, or not YAML.
    """
    sections = split_page(text, path)
    check_headings(path, problems, sections.text, asides=True)
    if sections.notes is None:
        check_for_notes(path, sections.text, problems)
    check_for_comments(path, sections.front, problems)
    body, asides = split_asides(sections.text)
    notes = parse_notes(sections.notes, path, kinds, problems) if sections.notes else ()
    fields = _front_matter(sections.front, path, problems)
    seed = _seed(fields)
    article = Article(
        path=path,
        slug=_slug(fields, path),
        facts=parse_facts(fields),
        text=body,
        asides=asides,
        notes=notes,
        summary=fields.text("summary"),
        deck=fields.text("deck"),
        url=_matching(fields, "url", is_address, "an address that begins with https:// or http://"),
        accessed=fields.date("accessed"),
        rights=fields.text("rights"),
        language=_matching(fields, "language", is_language, "a language tag such as en or pt-BR"),
        added=_added(fields),
        seed=seed,
        policy=fields.choice("text", policy),
        has_policy=fields.is_given("text"),
        draft=fields.flag("draft"),
        edited=bool(seed and seed.text_sha256 not in (None, digest(sections.text.text))),
        lines=fields.lines(),
    )
    fields.close()
    if not body.text:
        hint = "put the document's text below the front matter, above `## Notes`"
        problems.error(Place(path, sections.text.line), "this page has no text", hint)
    return article


def _front_matter(front: Markdown, path: str, problems: Problems) -> Fields:
    mapping = parse_yaml(front.text, path, front.line)
    if not is_by_line(mapping):
        hint = "write each field on a line of its own, without the braces around them all"
        problems.error(Place(path, mapping.line), "the front matter stands in braces", hint)
    return Fields(mapping, path, problems)


def _slug(fields: Fields, path: str) -> str:
    stem = PurePosixPath(path).stem
    slug = fields.text("slug") or stem
    if is_slug(slug):
        return slug
    better = slugify(slug) or "a-short-name"
    mend = f"write `slug: {better}`" if fields.has("slug") else f"rename the file to {better}.md"
    message = f"`{slug}` cannot be a page's address: small letters, digits, hyphens"
    fields.error("slug", message, mend)
    return better


def _matching(fields: Fields, name: str, holds: Callable[[str], bool], wanted: str) -> str | None:
    text = fields.text(name)
    if text and not holds(text):
        fields.error(name, f"`{text}` is no {name}", f"write {wanted}")
        return None
    return text


def _added(fields: Fields) -> Edtf | None:
    added = fields.date("added")
    if added and added.day is None:
        hint = "write the day the page was made, such as 2022-02-24"
        fields.error("added", f"`{added.text}` is not a day", hint)
        return None
    return added


def _seed(fields: Fields) -> SeedLink | None:
    name = fields.text("seed")
    origin = fields.fields("import")
    link = SeedLink(name or "", origin.text("seed_sha256"), origin.text("text_sha256"))
    origin.close()
    if name and (name.startswith("/") or "\\" in name or ".." in name.split("/")):
        message = f"`{name}` is not the name of a seed"
        fields.error("seed", message, "write its path within seeds/, such as letter.txt")
    return link if name else None
