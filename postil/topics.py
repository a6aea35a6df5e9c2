"""The vocabulary: topics below each other, with the documents and notes that bear them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from postil.errors import Place, suggestion
from postil.paths import topic_path

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from postil.errors import Problems
    from postil.model import Article, Note, Source, Topic


@dataclass(frozen=True, slots=True)
class TopicGroup:
    """A topic with its documents and its neighbours in the hierarchy.

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
class Hierarchy:
    """The topics by their ids, and by the id of each broader topic the narrower ones."""

    topics: Mapping[str, Topic]
    narrower: Mapping[str, Sequence[Topic]]

    @classmethod
    def of(cls, topics: Sequence[Topic]) -> Hierarchy:
        """The hierarchy that the topics' `broader` make."""
        narrower: dict[str, list[Topic]] = {}
        for topic in topics:
            for wider in dict.fromkeys(topic.broader):
                narrower.setdefault(wider, []).append(topic)
        return cls({topic.id: topic for topic in topics}, narrower)

    def below(self, identity: str) -> set[str]:
        """The ids of all topics narrower than one, at any depth, but for its own."""
        found: set[str] = set()
        waiting = [identity]
        while waiting:
            under = {topic.id for topic in self.narrower.get(waiting.pop(), ())} - found
            found |= under
            waiting.extend(under)
        return found - {identity}


def topics_of(article: Article, known: Mapping[str, Topic]) -> tuple[Topic, ...]:
    """The topics of an article that the vocabulary has."""
    return tuple(known[name] for name in article.facts.topics.value or () if name in known)


def by_topic(articles: Sequence[Article], hierarchy: Hierarchy) -> tuple[TopicGroup, ...]:
    """Each topic with its documents, which keep their order."""
    bearers: dict[str, list[int]] = {}
    for number, article in enumerate(articles):
        for name in set(article.facts.topics.value or ()):
            bearers.setdefault(name, []).append(number)
    return tuple(
        _topic_group(topic, hierarchy, articles, bearers) for topic in hierarchy.topics.values()
    )


def _topic_group(
    topic: Topic,
    hierarchy: Hierarchy,
    articles: Sequence[Article],
    bearers: Mapping[str, Sequence[int]],
) -> TopicGroup:
    known = hierarchy.topics
    numbers = bearers.get(topic.id, ())
    under = {number for name in hierarchy.below(topic.id) for number in bearers.get(name, ())}
    own = tuple(articles[number] for number in numbers)
    together = Counter(other.id for one in own for other in topics_of(one, known))
    del together[topic.id]
    return TopicGroup(
        topic=topic,
        articles=own,
        below=tuple(articles[number] for number in sorted(under.difference(numbers))),
        broader=tuple(known[name] for name in topic.broader if name in known),
        narrower=tuple(hierarchy.narrower.get(topic.id, ())),
        together=tuple((known[name], count) for name, count in together.most_common()),
    )


def check_hierarchy(hierarchy: Hierarchy, problems: Problems) -> None:
    """Reports broader topics that are unknown, and circles."""
    known = hierarchy.topics
    for topic in known.values():
        place = Place(topic.path, topic.line)
        for wider in topic.broader:
            if wider not in known and topic_path(wider) not in problems.lost:
                hint = suggestion(wider, known, "list it below `topics` too")
                problems.error(place, f"`{topic.id}` has the unknown broader topic `{wider}`", hint)
        if not hierarchy.below(topic.id).union([topic.id]).isdisjoint(topic.broader):
            hint = "take one of the `broader` between them out"
            problems.error(place, f"the topic `{topic.id}` is broader than itself", hint)


def check_topics(
    articles: Sequence[Article],
    sources: Sequence[Source],
    known: Mapping[str, Topic],
    problems: Problems,
) -> None:
    """Reports topics, on documents and notes, that are not among the known ones."""
    for article in articles:
        for name in article.facts.topics.value or ():
            _check_topic(name, known, article.place("topics"), problems)
        _check_note_topics(article.notes, article.path, known, problems)
    for topic in known.values():
        _check_note_topics(topic.notes, topic.path, known, problems)
    for source in sources:
        _check_note_topics(source.notes, source.path, known, problems)


def _check_note_topics(
    notes: Sequence[Note], path: str, known: Mapping[str, Topic], problems: Problems
) -> None:
    for note in notes:
        for name in note.metadata.topics:
            _check_topic(name, known, Place(path, note.line_of("topics")), problems)


def _check_topic(name: str, known: Mapping[str, Topic], place: Place, problems: Problems) -> None:
    if name in known or topic_path(name) in problems.lost:
        return
    labels = {topic.label.casefold(): topic.id for topic in known.values()}
    identity = labels.get(name.casefold())
    otherwise = "list it below `topics` in config.yaml, or write content/topics/<topic>.md"
    hint = f"write its id, `{identity}`" if identity else suggestion(name, known, otherwise)
    problems.error(place, f"unknown topic `{name}`", hint)
