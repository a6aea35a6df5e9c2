"""Which documents are related to each other, and why.

A link that an editor made between two documents comes before all else, as it was meant. After it,
what two documents share is weighed: topics, the rarer the more, that they are of the same days,
and that they come from the same source. Days and sources alone relate nothing: what came next is
told on every page, and a source has a page of its own.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from heapq import nsmallest
from math import log
from typing import TYPE_CHECKING

from postil.dates import ordinal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from postil.dates import Edtf
    from postil.model import Article

# Weights are whole thousandths: a sum of fractions would hang on the order of its terms.
UNIT = 1000
MOST = 5
# Bearers of a topic looked at on either side of a document in time: all of a topic's but for those
# that thousands bear, where the nearest days win anyway.
REACH = 24
WEEK = 7
# The same day is worth a topic that one document in three bears, and less with each day of a week.
SAME_DAY = 1 * UNIT
# A source tells little of what a document is about: it decides between equals.
SAME_SOURCE = UNIT // 4
# What a topic weighs that two documents in three bear; one that all bear relates none by itself.
LEAST = UNIT * 2 // 5


@dataclass(frozen=True, slots=True)
class Relation:
    """A document related to another, with all that relates them.

    `topics` are the ids of those they share, the rarest first. `days` is how many days later the
    related document is, negative if it is earlier, where both days are certain and within a week;
    `within_week` also holds for dates less certain. `links` and `linked` say that the other
    document links to this one, and that this one links to the other.
    """

    article: Article
    topics: tuple[str, ...]
    days: int | None
    within_week: bool
    same_source: bool
    links: bool
    linked: bool


@dataclass(frozen=True, slots=True)
class _Document:
    """What is compared of a document; `span` are the numbers of its first and last possible day."""

    topics: frozenset[str]
    source: str | None
    span: tuple[int, int] | None


class Relations:
    """The relations within one digest.

    Finding those of every document takes time linear in their number: each is compared with at
    most `2 * REACH` others for each of its topics, and with those it is linked to.

    Args:
        articles: the documents, in the digest's order.
        sources: the id of each document's source by the document's path.
        links: the paths of the documents that each document's notes link to, by its path.
    """

    def __init__(
        self,
        articles: Sequence[Article],
        sources: Mapping[str, str],
        links: Mapping[str, Iterable[str]],
    ) -> None:
        self._articles = articles
        self._number = {article.path: number for number, article in enumerate(articles)}
        self._documents = [_document(one, sources.get(one.path)) for one in articles]
        self._bearers = _bearers(self._documents)
        self._rarity = {
            topic: round(UNIT * log((len(articles) + 1) / len(numbers)))
            for topic, numbers in self._bearers.items()
        }
        self._links = {
            self._number[path]: {self._number[one] for one in targets if one in self._number}
            for path, targets in links.items()
        }
        self._linked = _turned(self._links)

    def of(self, article: Article) -> tuple[Relation, ...]:
        """The documents most related to one, the most related first; `MOST` at most."""
        here = self._number[article.path]
        linked = (self._links.get(here, set()) | self._linked.get(here, set())) - {here}
        ranked = [
            (there not in linked, -weight, there)
            for there in self._candidates(here) | linked
            if (weight := self._weight(here, there)) >= LEAST or there in linked
        ]
        return tuple(self._relation(here, there) for _, _, there in nsmallest(MOST, ranked))

    def _candidates(self, here: int) -> set[int]:
        found: set[int] = set()
        for topic in self._documents[here].topics:
            numbers = self._bearers[topic]
            at = bisect_left(numbers, here)
            found.update(numbers[max(at - REACH, 0) : at + REACH + 1])
        return found - {here}

    def _weight(self, here: int, there: int) -> int:
        one, other = self._documents[here], self._documents[there]
        weight = sum(map(self._rarity.__getitem__, one.topics & other.topics))
        if (apart := _apart(one, other)) is not None:
            weight += SAME_DAY - SAME_DAY * apart // (WEEK + 1)
        return weight + SAME_SOURCE if _same_source(one, other) else weight

    def _relation(self, here: int, there: int) -> Relation:
        one, other = self._documents[here], self._documents[there]
        shared = sorted(one.topics & other.topics, key=lambda topic: (-self._rarity[topic], topic))
        near = _apart(one, other) is not None
        return Relation(
            article=self._articles[there],
            topics=tuple(shared),
            days=self._days(here, there) if near else None,
            within_week=near,
            same_source=_same_source(one, other),
            links=there in self._linked.get(here, ()),
            linked=there in self._links.get(here, ()),
        )

    def _days(self, here: int, there: int) -> int | None:
        one, other = (self._articles[number].facts.date.value for number in (here, there))
        if not (one and one.day and other and other.day):
            return None
        return ordinal(other.day) - ordinal(one.day)


def _document(article: Article, source: str | None) -> _Document:
    topics = frozenset(article.facts.topics.value or ())
    return _Document(topics, source, _span(article.facts.date.value))


def _span(date: Edtf | None) -> tuple[int, int] | None:
    if date is None or date.earliest is None or date.latest is None:
        return None
    return ordinal(date.earliest), ordinal(date.latest)


def _bearers(documents: Sequence[_Document]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for number, document in enumerate(documents):
        for topic in sorted(document.topics):
            found.setdefault(topic, []).append(number)
    return found


def _turned(links: Mapping[int, Iterable[int]]) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {}
    for here, targets in links.items():
        for there in targets:
            found.setdefault(there, set()).add(here)
    return found


def _apart(one: _Document, other: _Document) -> int | None:
    """The days that two documents are apart at most, None where that may be over a week."""
    if one.span is None or other.span is None:
        return None
    apart = max(one.span[1], other.span[1]) - min(one.span[0], other.span[0])
    return apart if apart <= WEEK else None


def _same_source(one: _Document, other: _Document) -> bool:
    return one.source is not None and one.source == other.source
