"""The way from a quotation to its passage, on a text that is prepared once."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from postil.anchoring.candidates import Candidate, Ground, Survey
from postil.anchoring.exact import Hit, Stretch, hits
from postil.anchoring.folding import fold
from postil.anchoring.index import Index
from postil.anchoring.judging import (
    BORNE_OUT,
    CLOSE,
    MARGIN,
    STILL_QUOTED,
    STILL_SEEN,
    UNMOVED_RIVAL,
    beats_rival,
    certain,
    certain_unpinned,
)
from postil.anchoring.match import CONTEXT, Ambiguous, Changed, Found, Match, Orphaned, Passage, Pin
from postil.anchoring.parts import Parts
from postil.anchoring.pieces import pieces_of, stretches_of
from postil.anchoring.placing import passage, whole
from postil.anchoring.remains import MOST, Remaining
from postil.anchoring.sought import sought_passage
from postil.anchoring.twins import distances, stand_alike, told_by_distance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from postil.anchoring.quotation import Quotation
    from postil.anchoring.sought import Sought

MOST_CANDIDATES = 50
# Of more equal passages between equal neighbours, a pin does not know all the others.
MOST_UNMOVED = 12
ALMOST = 0.999


class Anchorer:
    """Anchors quotations in one text, which it folds and indexes once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._folded = fold(text)
        self._hits: dict[tuple[str, ...], list[Hit]] = {}

    @cached_property
    def _ground(self) -> Ground:
        return Ground(self._folded, Index.of(self._folded.text))

    @cached_property
    def _remaining(self) -> Remaining:
        return Remaining(self._ground)

    def anchor(self, quotation: Quotation, pin: Pin | None = None) -> Match:
        """The passage a quotation names, as `postil.anchors.anchor` says."""
        parts, found = self._exact(quotation)
        if not parts.texts:
            return Orphaned(None, 0.0)
        if quotation.first:
            return self._found(quotation, parts, found[0], found) if found else Orphaned(None, 0.0)
        if pin is not None and pin.quotation == quotation.key:
            return self._pinned(quotation, parts, found, pin)
        return self._unpinned(quotation, parts, found)

    def pin(self, quotation: Quotation, where: Passage) -> Pin:
        """The pin of a quotation whose whole passage is known to stand there."""
        parts, found = self._exact(quotation)
        start = self._folded.position(where[0].start)
        end = self._folded.until(where[-1].end)
        first = self._text[where[0].start : where[-1].end]
        return self._pin_at(quotation, parts, (Stretch(start, end),), first, found)

    def count(self, quotation: Quotation) -> int:
        """How many passages have the very words of a quotation."""
        return len(self._exact(quotation)[1])

    def _exact(self, quotation: Quotation) -> tuple[Parts, list[Hit]]:
        """The places of the very words; a lone … is tried as itself first."""
        parts = Parts.of(quotation)
        found = self._hits_of(parts)
        if not found and quotation.has_bare_gaps:
            parts = Parts.of(quotation, bare=True)
            found = self._hits_of(parts)
        return parts, found

    def _hits_of(self, parts: Parts) -> list[Hit]:
        if parts.texts and parts.texts not in self._hits:
            self._hits[parts.texts] = hits(self._folded, parts.texts)
        return self._hits.get(parts.texts, [])

    def _unpinned(self, quotation: Quotation, parts: Parts, found: list[Hit]) -> Match:
        meant = (quotation.occurrence or 1) - 1
        if found and (len(found) == 1 or quotation.occurrence) and meant < len(found):
            return self._found(quotation, parts, found[meant], found)
        if found:
            return self._ambiguous(parts, found)
        survey = self._ground.survey(sought_passage("", parts.words, ""), parts.texts, (), None)
        best = next(iter(survey.candidates), None)
        if best is None or not certain_unpinned(best.evidence):
            return self._orphaned(parts, survey)
        second = survey.second_to(best)
        if second and second.evidence.similarity > best.evidence.similarity - MARGIN:
            return self._ambiguous(parts, [best.hit, second.hit])
        return self._followed(quotation, parts, best, (), None)

    def _pinned(self, quotation: Quotation, parts: Parts, found: list[Hit], pin: Pin) -> Match:
        sought = sought_passage(pin.prefix, pin.exact, pin.suffix)
        unmoved = self._unmoved(sought, found)
        standing = [hit for hit in unmoved if self._stands_as_pinned(sought, hit, found, pin)]
        if len(standing) == 1:
            return self._found(quotation, parts, standing[0], found, pin)
        survey = self._ground.survey(sought, parts.texts, found, pin.rival)
        best = self._decided(survey, pin)
        if isinstance(best, Candidate):
            return self._followed(quotation, parts, best, found, pin)
        return self._ambiguous(parts, best) if best else self._orphaned(parts, survey)

    def _decided(self, survey: Survey, pin: Pin) -> Candidate | list[Hit]:
        """The candidate that is the pinned passage, or those between which nothing decides."""
        likely = [
            one
            for one in survey.candidates
            if one.quoted >= STILL_QUOTED and certain(one.evidence, survey.known)
        ]
        if not likely:
            return []
        best, second = likely[0], survey.second_to(likely[0])
        undecided = [best.hit, *([second.hit] if second else [])]
        if pin.twins:
            told = told_by_distance(survey.candidates, pin.twins)
            return told if told is not None and told in likely else undecided
        if beats_rival(best.evidence, second.evidence.score if second else 0.0, pin.rival):
            return best
        return undecided

    def _stands_as_pinned(self, sought: Sought, hit: Hit, found: Sequence[Hit], pin: Pin) -> bool:
        """Whether the very words between the very neighbours are the passage and no rival of it.

        Where one fitted well, it must still stand elsewhere: what is left of two may be either.
        """
        known = pin.rival or 0.0
        if known < UNMOVED_RIVAL:
            return True
        rivals = self._ground.rivals(sought, hit, found)
        if not rivals or rivals[0].evidence.score < known - STILL_SEEN:
            return False
        return stand_alike(distances(rivals, hit[0].start), pin.twins)

    def _unmoved(self, sought: Sought, found: list[Hit]) -> list[Hit]:
        """The places where the very words stand between the very neighbours, if they are few."""
        size, ahead = sought.end - sought.start, sought.start
        unmoved = [
            hit
            for hit in found
            if hit[-1].end - hit[0].start == size
            and hit[0].start >= ahead
            and self._folded.text.startswith(sought.text, hit[0].start - ahead)
        ]
        return unmoved if len(unmoved) <= MOST_UNMOVED else []

    def _found(
        self,
        quotation: Quotation,
        parts: Parts,
        hit: Hit,
        found: Sequence[Hit],
        pin: Pin | None = None,
    ) -> Found:
        where = whole(self._folded, hit)
        first = pin.first if pin else self._text[where[0].start : where[-1].end]
        fresh = self._pin_at(quotation, parts, hit, first, found)
        return Found(passage(self._folded, self._ground.index, parts, hit), fresh, where)

    def _followed(
        self,
        quotation: Quotation,
        parts: Parts,
        best: Candidate,
        found: Sequence[Hit],
        pin: Pin | None,
    ) -> Found | Changed | Orphaned:
        """What has become of a passage at its place, and of each of its stretches."""
        pieces = stretches_of(quotation, parts, pin)
        if best.hit in found and (not pieces or len(parts.texts) == 1):
            return self._found(quotation, parts, best.hit, found, pin)
        if not pieces:
            return self._moved(quotation, parts, best.hit, best, pin)
        left = self._remaining.near(pieces, best.hit, pin.rivals if pin else None)
        hit = left.hit(self._folded)
        if all(left.places) and hit in found:
            return self._found(quotation, parts, hit, found, pin)
        if all(left.places):
            return self._moved(quotation, parts, hit, best, pin)
        where = whole(self._folded, hit)
        if left.share < MOST or quotation.bold:
            return Orphaned(where or None, left.share)
        return Changed(where, left.share, None, where)

    def _moved(
        self, quotation: Quotation, parts: Parts, hit: Hit, best: Candidate, pin: Pin | None
    ) -> Changed:
        moved = None
        if pin is not None and best.evidence.weaker >= BORNE_OUT:
            moved = self._pin_at(quotation, parts, hit, pin.first, ())
        marked = passage(self._folded, self._ground.index, parts, hit)
        return Changed(marked, min(best.quoted, ALMOST), moved, whole(self._folded, hit))

    def _pin_at(
        self, quotation: Quotation, parts: Parts, hit: Hit, first: str, found: Sequence[Hit]
    ) -> Pin:
        where = whole(self._folded, hit)
        start, end = where[0].start, where[-1].end
        exact = self._text[start:end]
        prefix = self._text[max(start - CONTEXT, 0) : start]
        suffix = self._text[end : end + CONTEXT]
        sought = sought_passage(prefix, exact, suffix)
        rivals = self._ground.rivals(sought, hit, found)
        rival = round(rivals[0].evidence.score, 3) if rivals else 0.0
        twins = distances(rivals, hit[0].start)
        pieces = pieces_of(prefix, exact, suffix, parts.texts)
        each = self._remaining.rivals(pieces, start)
        return Pin(quotation.key, exact, prefix, suffix, start, first, rival, twins, rivals=each)

    def _ambiguous(self, parts: Parts, found: Sequence[Hit]) -> Ambiguous:
        ordered = sorted(found)[:MOST_CANDIDATES]
        return Ambiguous(
            tuple(passage(self._folded, self._ground.index, parts, hit) for hit in ordered)
        )

    def _orphaned(self, parts: Parts, survey: Survey) -> Orphaned:
        best = max(survey.candidates, key=lambda one: one.quoted, default=None)
        if best is None or best.quoted < CLOSE:
            return Orphaned(None, best.quoted if best else 0.0)
        return Orphaned(passage(self._folded, self._ground.index, parts, best.hit), best.quoted)
