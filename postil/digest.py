"""All documents, ordered and linked to each other: topics, sources, time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import TYPE_CHECKING

from postil.errors import Place
from postil.model import Article, Markdown, Source, TextPage, Topic
from postil.slugs import slugify
from postil.topics import Hierarchy, TopicGroup, by_topic, check_hierarchy, check_topics

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from postil.errors import Problems


# As near as `Mediaitee` is to Mediaite; two outlets differ in more, or in their first letter.
SLIP = 0.85


@dataclass(frozen=True, slots=True)
class SourceGroup:
    """A source with its documents."""

    source: Source
    articles: tuple[Article, ...]


@dataclass(frozen=True, slots=True)
class Digest:
    """Everything the site is made of; articles newest first, the undated last."""

    articles: tuple[Article, ...]
    topics: tuple[TopicGroup, ...]
    sources: tuple[SourceGroup, ...]
    unsourced: tuple[Article, ...]
    introduction: Markdown
    pages: tuple[TextPage, ...]

    @property
    def noted(self) -> tuple[Article | Topic | Source, ...]:
        """All that can have notes: its documents, topics and sources."""
        topics = (group.topic for group in self.topics)
        return (*self.articles, *topics, *(group.source for group in self.sources))


def assemble(
    articles: Sequence[Article],
    topics: Sequence[Topic],
    sources: Sequence[Source],
    pages: Sequence[TextPage],
    problems: Problems,
) -> Digest:
    """The digest of these articles; what does not fit together goes to `problems`."""
    hierarchy = Hierarchy.of(topics)
    check_hierarchy(hierarchy, problems)
    check_topics(articles, sources, hierarchy.topics, problems)
    _check_addresses(articles, pages, problems)
    ordered = _with_policies(in_order(articles), sources)
    grouped, unsourced = _by_source(ordered, sources, problems)
    introduction = next((page.text for page in pages if page.slug == "index"), Markdown())
    return Digest(
        articles=ordered,
        topics=by_topic(ordered, hierarchy),
        sources=grouped,
        unsourced=unsourced,
        introduction=introduction,
        pages=tuple(page for page in pages if page.slug != "index"),
    )


def in_order(articles: Iterable[Article]) -> tuple[Article, ...]:
    """Articles newest first, by the earliest and then the latest day they can be of."""
    listed = sorted(articles, key=lambda article: article.slug)
    dated = [article for article in listed if article.facts.date.value]
    dated.sort(key=_moment, reverse=True)
    return (*dated, *(article for article in listed if not article.facts.date.value))


def _moment(article: Article) -> tuple[object, ...]:
    date = article.facts.date.value
    return date.sort_key[:2] if date else ()


def source_ids(sources: Iterable[Source]) -> dict[str, str]:
    """The id of each source by whatever a page may call it, casefolded; the first listed wins."""
    ids: dict[str, str] = {}
    for source in sources:
        for name in (source.id, source.name):
            ids.setdefault(name.casefold(), source.id)
    return ids


def source_id(name: str, ids: Mapping[str, str]) -> str:
    """The id of a source that a page gives by its id, its name, or in free text.

    Args:
        name: what the page says.
        ids: those of the known sources, of `source_ids`.
    """
    return ids.get(name.casefold()) or slugify(name) or "source"


def _by_source(
    articles: Sequence[Article], sources: Sequence[Source], problems: Problems
) -> tuple[tuple[SourceGroup, ...], tuple[Article, ...]]:
    groups: dict[str, list[Article]] = {source.id: [] for source in sources}
    named = {source.id: source for source in sources}
    ids = source_ids(sources)
    unsourced: list[Article] = []
    for article in articles:
        name = article.facts.source.value
        if name is None:
            unsourced.append(article)
            continue
        identity = source_id(name, ids)
        if identity not in named:
            _check_name(article, name, sources, problems)
        first = named.setdefault(identity, Source(identity, name, path=article.path))
        groups.setdefault(identity, []).append(article)
        if name not in (first.name, first.id):
            hint = f"write `source: {first.name}` on both"
            message = f"the source `{name}` is taken for `{first.name}`"
            problems.warning(article.place("source"), message, hint)
    ordered = sorted(named.values(), key=lambda source: (source.name.casefold(), source.id))
    found = tuple(SourceGroup(source, tuple(groups[source.id])) for source in ordered)
    return found, tuple(unsourced)


def _with_policies(articles: Sequence[Article], sources: Sequence[Source]) -> tuple[Article, ...]:
    """The articles, each with its source's `text`, where it has none of its own."""
    policies = {source.id: source.policy for source in sources if source.policy}
    ids = source_ids(sources)

    def settled(article: Article) -> Article:
        name = article.facts.source.value
        policy = policies.get(source_id(name, ids)) if name else None
        return replace(article, policy=policy) if policy and not article.has_policy else article

    return tuple(map(settled, articles)) if policies else tuple(articles)


def _check_name(article: Article, name: str, sources: Sequence[Source], problems: Problems) -> None:
    """Warns of a source that nobody listed and that may be a slip for one that is."""
    known = [other for source in sources for other in (source.name, source.id)]
    near = [other for other in known if other[:1].casefold() == name[:1].casefold()]
    found = get_close_matches(name.casefold(), [other.casefold() for other in near], 1, SLIP)
    if found:
        listed = next(other for other in near if other.casefold() == found[0])
        hint = f"did you mean `{listed}`? If not, list it below `sources` in config.yaml too"
        message = f"the source `{name}` is not a known one, but nearly `{listed}`"
        problems.warning(article.place("source"), message, hint)


def _check_addresses(
    articles: Sequence[Article], pages: Sequence[TextPage], problems: Problems
) -> None:
    taken: dict[str, str] = {}
    claims = [(f"articles/{article.slug}.html", article.path) for article in articles]
    claims += [(f"{page.slug}.html", page.path) for page in pages]
    for address, path in claims:
        first = taken.setdefault(address.casefold(), path)
        if first != path:
            hint = "give one of them its own `slug`"
            problems.error(Place(path), f"{first} claims site/{address} too", hint)
