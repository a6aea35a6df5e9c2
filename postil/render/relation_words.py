"""The documents related to one, with the reason in words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from postil.related import Relations
from postil.render.article_views import RelatedView
from postil.render.presenter import article_address

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from postil.digest import Digest
    from postil.model import Article
    from postil.related import Relation
    from postil.render.presenter import Presenter
    from postil.render.prose import Prose

NAMED = 3
HREF = re.compile(r'href="([^"#?]+)')
NUMBERS = ("", "a", "two", "three", "four", "five", "six")


class RelatedPresenter:
    """Gives the documents of a digest that are related to each of them.

    Args:
        digest: all of it.
        present: gives entries, topics and sources.
        prose: each article's texts by its path.
    """

    def __init__(self, digest: Digest, present: Presenter, prose: Mapping[str, Prose]) -> None:
        self._present = present
        self._labels = {group.topic.id: group.topic.label for group in digest.topics}
        sources = {one.path: group.source.id for group in digest.sources for one in group.articles}
        paths = {unquote(article_address(one)): one.path for one in digest.articles}
        links = {path: _linked(text, paths) for path, text in prose.items()}
        self._relations = Relations(digest.articles, sources, links)

    def related(self, article: Article) -> tuple[RelatedView, ...]:
        """The documents related to one, the most related first."""
        return tuple(
            RelatedView(self._present.entry(one.article), self._reasons(one))
            for one in self._relations.of(article)
        )

    def _reasons(self, relation: Relation) -> str:
        source = self._present.entry(relation.article).source.label
        topics = [self._labels[topic] for topic in relation.topics if topic in self._labels]
        reasons = [
            link_words(relation),
            topic_words(topics),
            day_words(relation),
            f"also from {source}" if relation.same_source else "",
        ]
        words = "; ".join(reason for reason in reasons if reason)
        return f"{words[:1].upper()}{words[1:]}."


def link_words(relation: Relation) -> str:
    """Which of two documents' notes link to the other, empty for none; here is the page's own."""
    if relation.links and relation.linked:
        return "notes here and there link to each other"
    if relation.links:
        return "a note there links here"
    return "a note here links there" if relation.linked else ""


def topic_words(labels: Sequence[str]) -> str:
    """The topics that two documents share, of which `NAMED` are named; empty for none."""
    if not labels:
        return ""
    if len(labels) == 1:
        return f"shares the topic {labels[0]}"
    left = len(labels) - NAMED
    more = f" and {left} more" if left > 0 else ""
    return f"shares {len(labels)} topics: {', '.join(labels[:NAMED])}{more}"


def day_words(relation: Relation) -> str:
    """How near to each other two documents are in time; empty where they may be far apart."""
    days = relation.days
    if days is None:
        return "within a week of each other" if relation.within_week else ""
    if days == 0:
        return "the same day"
    direction = "later" if days > 0 else "earlier"
    if abs(days) >= len(NUMBERS):
        return f"a week {direction}"
    return f"{NUMBERS[abs(days)]} day{'s' if abs(days) > 1 else ''} {direction}"


def _linked(prose: Prose, paths: Mapping[str, str]) -> tuple[str, ...]:
    """The paths of the documents that the notes on a page link to."""
    found = (unquote(address).removeprefix("../") for address in _addresses(prose))
    return tuple(paths[address] for address in found if address in paths)


def _addresses(prose: Prose) -> Iterator[str]:
    for note in (*prose.notes, *prose.guests):
        yield from HREF.findall(note.body)
        if note.link:
            yield note.link.partition("#")[0]
