"""The documents related to one, with the reason in words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from postil.related import Relations
from postil.render.article.views import RelatedView
from postil.render.presenter import article_address
from postil.words.words import begun

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from postil.digest import Digest
    from postil.model import Article
    from postil.related import Relation
    from postil.render.presenter import Presenter
    from postil.render.prose import Prose
    from postil.words.words import Words

NAMED = 3
WEEK = 7
HREF = re.compile(r'href="([^"#?]+)')


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
        words = self._present.words
        source = self._present.entry(relation.article).source.label
        topics = [self._labels[topic] for topic in relation.topics if topic in self._labels]
        reasons = [
            link_words(relation, words),
            topic_words(topics, words),
            day_words(relation, words),
            words("related.same_source", source=source) if relation.same_source else "",
        ]
        return words("related.reasons", reasons=begun("; ".join(filter(None, reasons))))


def link_words(relation: Relation, words: Words) -> str:
    """Which of two documents' notes link to the other, empty for none; here is the page's own."""
    if relation.links and relation.linked:
        return words("related.linked_both")
    if relation.links:
        return words("related.linked_here")
    return words("related.linked_there") if relation.linked else ""


def topic_words(labels: Sequence[str], words: Words) -> str:
    """The topics that two documents share, of which `NAMED` are named; empty for none."""
    if not labels:
        return ""
    named = labels[0]
    for label in labels[1:NAMED]:
        named = words("text.next", some=named, next=label)
    left = len(labels) - NAMED
    if left > 0:
        return words("related.topics_and_more", count=len(labels), topics=named, left=left)
    return words("related.topics", count=len(labels), topics=named)


def day_words(relation: Relation, words: Words) -> str:
    """How near to each other two documents are in time; empty where they may be far apart."""
    days = relation.days
    if days is None:
        return words("related.within_a_week") if relation.within_week else ""
    if days == 0:
        return words("related.same_day")
    if abs(days) >= WEEK:
        return words("related.week_later" if days > 0 else "related.week_earlier")
    key = "related.days_later" if days > 0 else "related.days_earlier"
    return words(key, count=abs(days), number=words.number(abs(days)))


def _linked(prose: Prose, paths: Mapping[str, str]) -> tuple[str, ...]:
    """The paths of the documents that the notes on a page link to."""
    found = (unquote(address).removeprefix("../") for address in _addresses(prose))
    return tuple(paths[address] for address in found if address in paths)


def _addresses(prose: Prose) -> Iterator[str]:
    for note in (*prose.notes, *prose.guests):
        yield from HREF.findall(note.body)
        if note.link:
            yield note.link.partition("#")[0]
