"""Where in a text a passage may stand whose words have changed.

The words that a passage and its neighbours share with the text vote for the place that each
would give it; the rarest words vote first, and votes are limited, so that the cost is bounded.
"""

from __future__ import annotations

from heapq import nlargest
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from postil.anchoring.index import Index, Words

MOST_PLACES = 6
# Words inserted or taken out within a passage move the votes of the rest by this much.
NARROWEST = 48


class Place(NamedTuple):
    """A likely place: where the passage may begin at the earliest and at the latest."""

    first: int
    last: int
    votes: float

    def holds(self, start: int) -> bool:
        """Whether what begins at a position is at this place."""
        return self.first <= start <= self.last


def likely_places(index: Index, sought: Words, origin: int, most: int) -> list[Place]:
    """The likeliest places, best first.

    Args:
        index: the text.
        sought: the words of the passage and of what is known of its neighbours.
        origin: where among the positions of `sought` the passage begins.
        most: how many votes there are.
    """
    width = max(NARROWEST, (sought.ends[-1] if sought.ends else 0) // 3)
    buckets = _votes(index, sought, origin, width, most)
    best = nlargest(MOST_PLACES * 2, buckets, key=buckets.__getitem__)
    return _joined(best, buckets, width)[:MOST_PLACES]


def _votes(index: Index, sought: Words, origin: int, width: int, most: int) -> dict[int, float]:
    """How many bits speak for each stretch of the text."""
    buckets: dict[int, float] = {}
    known = [
        (len(index.places[word]), start - origin, word)
        for word, start in zip(sought.words, sought.starts, strict=True)
        if word in index.places
    ]
    for count, ahead, word in sorted(known):
        most -= count
        if most < 0:
            break
        bits = index.bits(word)
        for start in index.places[word]:
            bucket = (start - ahead) // width
            buckets[bucket] = buckets.get(bucket, 0.0) + bits
    return buckets


def _joined(best: list[int], buckets: dict[int, float], width: int) -> list[Place]:
    """Neighbouring buckets are one place."""
    places, taken = [], set()
    for bucket in best:
        if bucket in taken:
            continue
        near = [one for one in (bucket - 1, bucket, bucket + 1) if one in buckets]
        taken.update(near)
        votes = sum(buckets[one] for one in near)
        places.append(Place(near[0] * width, (near[-1] + 1) * width, votes))
    return sorted(places, key=lambda one: -one.votes)
