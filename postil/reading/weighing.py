"""The candidates for a fact, weighed: which one won, and why the others lost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from postil.model import Basis, Fact

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Candidate(Generic[T_co]):
    """A value that a document's words may mean; `weight` is the chance that it is right, 0 to 1.

    `quote` is verbatim from the document.
    """

    value: T_co
    basis: Basis
    quote: str
    reason: str
    weight: float


@dataclass(frozen=True, slots=True)
class Weighing(Generic[T_co]):
    """A fact and all that was considered for it, the heaviest first."""

    fact: Fact[T_co]
    candidates: tuple[Candidate[T_co], ...] = ()


def weigh(candidates: Sequence[Candidate[T]], enough: float) -> Weighing[T]:
    """The heaviest candidate as the fact, if it weighs enough; unknown otherwise."""
    ordered = tuple(sorted(candidates, key=lambda candidate: -candidate.weight))
    if not ordered or ordered[0].weight < enough:
        return Weighing(Fact(), ordered)
    best = ordered[0]
    return Weighing(Fact(best.value, best.basis, best.quote, best.reason), ordered)
