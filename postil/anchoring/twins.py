"""Equal passages between equal neighbours, told apart by how far from each other they stand.

Captions and lead-ins are printed twice in many documents. Neither their words nor their
neighbours tell such twins apart; which is first and how far the next is does, as long as all of
them are there. Where one is missing, or was moved, nothing is told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from postil.anchoring.candidates import Candidate

# How well a place must fit to be a twin, and to be taken for one that was edited since.
TWIN = 3.2
EDITED_TWIN = 2.6
MOST_TWINS = 12
# By how much a distance may have changed: the words between were edited too.
STRETCHED = 0.1
NEAR = 40


def distances(others: Iterable[Candidate], start: int) -> tuple[int, ...]:
    """How far from a passage its twins stand, in folded characters, in the text's order."""
    twins = (one for one in others if one.evidence.score >= TWIN)
    return tuple(sorted(one.hit[0].start - start for one in twins)[:MOST_TWINS])


def told_by_distance(candidates: Sequence[Candidate], twins: Sequence[int]) -> Candidate | None:
    """The candidate whose twins stand where those of the pinned passage stood, if all do."""
    alike = [one for one in candidates if one.evidence.score >= EDITED_TWIN]
    fitting = [one for one in alike if _fits(one, alike, twins)]
    return fitting[0] if len(fitting) == 1 else None


def stand_alike(there: Sequence[int], known: Sequence[int]) -> bool:
    """Whether twins stand as far off as others did, but for edits of what is between them."""
    return len(there) == len(known) and all(
        abs(distance - one) <= NEAR + STRETCHED * abs(one)
        for distance, one in zip(there, known, strict=True)
    )


def _fits(one: Candidate, alike: Sequence[Candidate], twins: Sequence[int]) -> bool:
    start = one.hit[0].start
    return stand_alike(
        sorted(other.hit[0].start - start for other in alike if other is not one), twins
    )
