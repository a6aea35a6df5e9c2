"""What is left of a passage of several stretches, each judged as a quotation of it alone."""

from __future__ import annotations

from dataclasses import astuple, dataclass
from typing import TYPE_CHECKING

from postil.anchoring.alignment import images, seam, similarity, trimmed
from postil.anchoring.exact import Hit, Stretch, hits
from postil.anchoring.index import WORD
from postil.anchoring.judging import ONE_SIDE, beats_rival, certain, certain_unpinned
from postil.anchoring.pieces import LINE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from postil.anchoring.candidates import Ground
    from postil.anchoring.folding import Folded
    from postil.anchoring.pieces import Piece

# By far the most of a passage: then the rest is known to be gone, and the note still belongs.
MOST = 0.8


@dataclass(frozen=True, slots=True)
class Remains:
    """The stretches of a passage, and where each stands, None for those that are gone."""

    pieces: tuple[Piece, ...]
    places: tuple[Stretch | None, ...]

    @property
    def share(self) -> float:
        """How much of the passage stands, from 0 to 1."""
        sizes = [len(one.text) for one in self.pieces]
        left = zip(sizes, self.places, strict=True)
        return sum(size for size, place in left if place) / max(sum(sizes), 1)

    def hit(self, text: Folded) -> Hit:
        """Where the parts of the quotation stand, without what is gone and what was put in."""
        hit: list[Stretch] = []
        last: Piece | None = None
        for piece, place in zip(self.pieces, self.places, strict=True):
            if not place:
                last = None
            elif last and last.part == piece.part and not _parted(text, hit[-1], place):
                hit[-1], last = Stretch(hit[-1].start, place.end), piece
            else:
                hit.append(place)
                last = piece
        return tuple(hit)


@dataclass(frozen=True, slots=True)
class Remaining:
    """Looks in a text for what is left of passages."""

    ground: Ground

    def near(self, pieces: tuple[Piece, ...], hit: Hit, rivals: Sequence[float] | None) -> Remains:
        """What is left of a passage that was cut into `pieces`, at a place that may be it.

        Args:
            pieces: its stretches.
            hit: the place.
            rivals: how well the next best place fitted each when they were pinned, empty where
                that is not known; None for a quotation without a pin.
        """
        begin, end = _reach(pieces, hit)
        there = images(self.ground.index, [one.whole for one in pieces], begin, end)
        places: list[Stretch | None] = []
        for number, (piece, place) in enumerate(zip(pieces, there, strict=True)):
            rival = rivals[number] if rivals and len(rivals) == len(pieces) else None
            own = self._own_lines(place, piece.text) if place else None
            edges = (number == 0, number == len(pieces) - 1)
            if own and rivals is not None:
                stands = self._stands(piece, own, rival, edges)
            else:
                stands = own is not None and self._stands_unpinned(piece, own)
            places.append(own if stands else None)
        return Remains(pieces, tuple(places))

    def rivals(self, pieces: Sequence[Piece], start: int) -> tuple[float, ...]:
        """How well the next best place fits each stretch of a passage, by code point `start`."""
        found = []
        for piece in pieces:
            at = self.ground.folded.position(start + piece.start)
            own = (Stretch(at, at + len(piece.text)),)
            every = hits(self.ground.folded, (piece.text,))
            others = self.ground.rivals(piece.alone, own, every)
            found.append(round(others[0].evidence.score, 3) if others else 0.0)
        return tuple(found)

    def _own_lines(self, place: Stretch, said: str) -> Stretch:
        """A place without the lines at its ends that make it less like a stretch of one line."""
        text = self.ground.folded
        best = trimmed(text, place, said)
        lines = [match.span() for match in LINE.finditer(text.source, *astuple(text.span(*best)))]
        while len(lines) > 1:
            shorter = (lines[1:], lines[:-1])
            fits = [self._like(some, said) for some in shorter]
            if max(fits) < self._like(lines, said):
                break
            lines = shorter[fits.index(max(fits))]
        start, end = text.position(lines[0][0]), text.until(lines[-1][1])
        return Stretch(max(start, best.start), min(end, best.end)) if start < end else best

    def _like(self, lines: Sequence[tuple[int, int]], said: str) -> float:
        text = self.ground.folded
        start, end = text.position(lines[0][0]), text.until(lines[-1][1])
        return similarity(said, text.text[start:end].strip())

    def _stands(
        self, piece: Piece, place: Stretch, rival: float | None, edges: tuple[bool, bool]
    ) -> bool:
        """Whether a place is a stretch of the passage and not what stands where it stood.

        `edges` says whether the passage begins with the stretch and whether it ends with it: what
        is next to the passage must tell of it too, for a paragraph that is taken out leaves another
        next to the rest.
        """
        sought, ground = piece.alone, self.ground
        found = hits(ground.folded, (piece.text,))
        evidence = ground.evidence(sought, (place,))
        if not evidence.exact:
            outer = zip(edges, (evidence.before, evidence.after), strict=True)
            if found or any(tells < ONE_SIDE for is_edge, tells in outer if is_edge):
                return False
        gone = seam(ground.index, sought, place.start, place.start)
        if not certain(evidence, ground.circumstances(sought, rival, gone=gone)):
            return False
        others = ground.rivals(sought, (place,), found)
        return beats_rival(evidence, others[0].evidence.score if others else 0.0, rival)

    def _stands_unpinned(self, piece: Piece, place: Stretch) -> bool:
        evidence = self.ground.evidence(piece.alone, (place,))
        elsewhere = hits(self.ground.folded, (piece.text,))
        return evidence.exact or (not elsewhere and certain_unpinned(evidence))


def _parted(text: Folded, one: Stretch, other: Stretch) -> bool:
    """Whether a line of other words stands between two stretches."""
    if one.end >= other.start:
        return False
    between = text.source[text.ends[one.end - 1] : text.starts[other.start]]
    return any(WORD.search(line) for line in between.split("\n")[1:-1])


def _reach(pieces: Sequence[Piece], hit: Hit) -> tuple[int, int]:
    """The place and its neighbours, with room for what is gone and for what was put in."""
    first, last = pieces[0].whole, pieces[-1].whole
    size, slack = last.end - first.start, len(first.text) // 8
    start, end = hit[0].start, hit[-1].end
    begin = min(start, end - size) - first.start - slack
    return begin, max(end, start + size) + len(last.text) - last.end + slack
