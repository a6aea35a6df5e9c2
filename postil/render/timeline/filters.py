"""Topics as filters of the timeline: plain links to a timeline of each topic."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from postil.render.timeline.views import FilterView
from postil.render.views import LinkView
from postil.slugs import free_slug

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from postil.model import Topic
    from postil.render.timeline.items import Item
    from postil.words.words import Words

STEM = "timeline"
SHOWN = 12
OF_PERIODS = re.compile(r"\d+(-bc)?(-\d\d)?|undated|spanning")


@dataclass(frozen=True, slots=True)
class Filters:
    """The topics that have documents, the most frequent first, with the items of each.

    `stems` are where the timeline of each topic lies, without `.html`.
    """

    total: int
    topics: tuple[Topic, ...]
    items: Mapping[str, Sequence[Item]]
    stems: Mapping[str, str]

    @classmethod
    def of(cls, items: Sequence[Item], topics: Sequence[Topic]) -> Filters:
        """The filters of these items by those of the topics that have a document."""
        borne: dict[str, list[Item]] = {topic.id: [] for topic in topics}
        for item in items:
            for identity in item.topics:
                borne.get(identity, []).append(item)
        counts = {identity: _documents(found) for identity, found in borne.items()}
        kept = [topic for topic in topics if counts[topic.id]]
        kept.sort(key=lambda topic: (-counts[topic.id], topic.label.casefold(), topic.id))
        return cls(_documents(items), tuple(kept), borne, topic_stems(topics))

    def views(
        self, current: str | None, words: Words
    ) -> tuple[tuple[FilterView, ...], tuple[FilterView, ...]]:
        """The choices that are shown, and those folded away, for the timeline of one topic.

        Args:
            current: the id of the topic whose timeline it is, None on that of all, which alone
                has the folded ones.
            words: those of the site.
        """
        if not self.topics:
            return (), ()
        shown = list(self.topics[:SHOWN])
        shown += [topic for topic in self.topics[SHOWN:] if topic.id == current]
        whole = FilterView(
            LinkView(words("timeline.all"), f"{STEM}.html", self.total), current is None
        )
        more = self.topics[SHOWN:] if current is None else ()
        return (
            (whole, *(self._view(topic, current, words) for topic in shown)),
            tuple(self._view(topic, current, words) for topic in more),
        )

    def _view(self, topic: Topic, current: str | None, words: Words) -> FilterView:
        address = f"{quote(self.stems[topic.id])}.html"
        count = _documents(self.items[topic.id])
        label = LinkView(topic.label, address, count, words.editors)
        return FilterView(label, topic.id == current)


def topic_stems(topics: Sequence[Topic]) -> dict[str, str]:
    """Where the timeline of each topic is, without `.html`, by its id.

    A topic whose id is that of a year, such as `1984`, makes way for the year's own page.
    """
    taken = {topic.id for topic in topics}
    stems = {}
    for identity in sorted(taken):
        is_taken = OF_PERIODS.fullmatch(identity)
        name = free_slug(f"{identity}-topic", taken) if is_taken else identity
        stems[identity] = f"{STEM}/{name}"
    return stems


def _documents(items: Sequence[Item]) -> int:
    return sum(not item.view.is_note for item in items)
