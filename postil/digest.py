"""All documents, ordered and linked to each other: topics, sources, time."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from postil.errors import Place, suggestion
from postil.model import Article, Markdown, Source, TextPage, Topic
from postil.slugs import slugify

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from postil.errors import Problems
    from postil.model import Note


@dataclass(frozen=True, slots=True)
class TopicGroup:
    """A topic with its documents and its neighbours in the vocabulary.

    `articles` are those of the topic itself, `below` those of narrower topics alone; `together`
    counts the topics that stand with it on a document.
    """

    topic: Topic
    articles: tuple[Article, ...]
    below: tuple[Article, ...]
    broader: tuple[Topic, ...]
    narrower: tuple[Topic, ...]
    together: tuple[tuple[Topic, int], ...]


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

    def topic(self, identity: str) -> Topic:
        """The topic of this id."""
        return next(group.topic for group in self.topics if group.topic.id == identity)


def assemble(
    articles: Sequence[Article],
    topics: Sequence[Topic],
    sources: Sequence[Source],
    pages: Sequence[TextPage],
    problems: Problems,
) -> Digest:
    """The digest of these articles; what does not fit together goes to `problems`."""
    known = {topic.id: topic for topic in topics}
    _check_vocabulary(known, problems)
    _check_topics(articles, topics, sources, problems)
    _check_addresses(articles, pages, problems)
    ordered = in_order(articles)
    grouped, unsourced = _by_source(ordered, sources, problems)
    introduction = next((page.text for page in pages if page.slug == "index"), Markdown())
    return Digest(
        articles=ordered,
        topics=tuple(_topic_group(topic, known, ordered) for topic in topics),
        sources=grouped,
        unsourced=unsourced,
        introduction=introduction,
        pages=tuple(page for page in pages if page.slug != "index"),
    )


def in_order(articles: Iterable[Article]) -> tuple[Article, ...]:
    """Articles newest first, by the earliest and then the latest day they can be of."""
    listed = sorted(articles, key=lambda article: article.slug)
    dated = [article for article in listed if article.facts.date.value]
    dated.sort(key=lambda article: _moment(article), reverse=True)
    return (*dated, *(article for article in listed if not article.facts.date.value))


def _moment(article: Article) -> tuple[object, ...]:
    date = article.facts.date.value
    return date.sort_key[:2] if date else ()


def topics_of(article: Article, known: Mapping[str, Topic]) -> tuple[Topic, ...]:
    """The topics of an article that the vocabulary has."""
    return tuple(known[name] for name in article.facts.topics.value or () if name in known)


def source_id(name: str, sources: Sequence[Source]) -> str:
    """The id of a source that a page gives by its id or its name."""
    folded = name.casefold()
    for source in sources:
        if folded in (source.id, source.name.casefold()):
            return source.id
    return slugify(name) or "source"


def _topic_group(
    topic: Topic, known: Mapping[str, Topic], articles: Sequence[Article]
) -> TopicGroup:
    own = tuple(one for one in articles if topic.id in (one.facts.topics.value or ()))
    under = _all_narrower(topic.id, known)
    paths = {one.path for one in own}
    below = tuple(
        one
        for one in articles
        if one.path not in paths and under.intersection(one.facts.topics.value or ())
    )
    together = Counter(other.id for one in own for other in topics_of(one, known))
    del together[topic.id]
    return TopicGroup(
        topic=topic,
        articles=own,
        below=below,
        broader=tuple(known[name] for name in topic.broader if name in known),
        narrower=tuple(other for other in known.values() if topic.id in other.broader),
        together=tuple((known[name], count) for name, count in together.most_common()),
    )


def _all_narrower(identity: str, known: Mapping[str, Topic]) -> set[str]:
    found: set[str] = set()
    waiting = [identity]
    while waiting:
        wider = waiting.pop()
        under = {topic.id for topic in known.values() if wider in topic.broader} - found
        found |= under
        waiting += sorted(under)
    return found - {identity}


def _by_source(
    articles: Sequence[Article], sources: Sequence[Source], problems: Problems
) -> tuple[tuple[SourceGroup, ...], tuple[Article, ...]]:
    groups: dict[str, list[Article]] = {source.id: [] for source in sources}
    named = {source.id: source for source in sources}
    unsourced: list[Article] = []
    for article in articles:
        name = article.facts.source.value
        if name is None:
            unsourced.append(article)
            continue
        identity = source_id(name, sources)
        first = named.setdefault(identity, Source(identity, name, path=article.path))
        groups.setdefault(identity, []).append(article)
        if name not in (first.name, first.id):
            hint = f"write `source: {first.name}` on both"
            message = f"the source `{name}` is taken for `{first.name}`"
            problems.warning(article.place("source"), message, hint)
    ordered = sorted(named.values(), key=lambda source: (source.name.casefold(), source.id))
    found = tuple(SourceGroup(source, tuple(groups[source.id])) for source in ordered)
    return found, tuple(unsourced)


def _check_vocabulary(known: Mapping[str, Topic], problems: Problems) -> None:
    for topic in known.values():
        place = Place(topic.path, topic.line)
        for wider in topic.broader:
            if wider not in known:
                hint = suggestion(wider, known, "list it below `topics` too")
                problems.error(place, f"`{topic.id}` has the unknown broader topic `{wider}`", hint)
        if topic.id in topic.broader or _is_circular(topic.id, known):
            hint = "take one of the `broader` between them out"
            problems.error(place, f"the topic `{topic.id}` is broader than itself", hint)


def _is_circular(identity: str, known: Mapping[str, Topic]) -> bool:
    under = _all_narrower(identity, known)
    return any(wider in under for wider in known[identity].broader)


def _check_topics(
    articles: Sequence[Article],
    topics: Sequence[Topic],
    sources: Sequence[Source],
    problems: Problems,
) -> None:
    known = {topic.id: topic.label for topic in topics}
    for article in articles:
        for name in article.facts.topics.value or ():
            _check_topic(name, known, article.place("topics"), problems)
        _check_note_topics(article.notes, article.path, known, problems)
    for topic in topics:
        _check_note_topics(topic.notes, topic.path, known, problems)
    for source in sources:
        _check_note_topics(source.notes, source.path, known, problems)


def _check_note_topics(
    notes: Sequence[Note], path: str, known: Mapping[str, str], problems: Problems
) -> None:
    for note in notes:
        for name in note.metadata.topics:
            _check_topic(name, known, Place(path, note.line), problems)


def _check_topic(name: str, known: Mapping[str, str], place: Place, problems: Problems) -> None:
    if name in known:
        return
    labels = {label.casefold(): identity for identity, label in known.items()}
    identity = labels.get(name.casefold())
    otherwise = "list it below `topics` in config.yaml, or write content/topics/<topic>.md"
    hint = f"write its id, `{identity}`" if identity else suggestion(name, known, otherwise)
    problems.error(place, f"unknown topic `{name}`", hint)


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
