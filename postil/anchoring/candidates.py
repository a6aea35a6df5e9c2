"""The places that may be a passage, each with what speaks for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from postil.anchoring.alignment import agreement, echoed, image, seam, similarity, trimmed
from postil.anchoring.exact import Stretch
from postil.anchoring.judging import Circumstances, Evidence
from postil.anchoring.match import CONTEXT
from postil.anchoring.placing import placed
from postil.anchoring.search import likely_places

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from postil.anchoring.exact import Hit
    from postil.anchoring.folding import Folded
    from postil.anchoring.index import Index
    from postil.anchoring.sought import Sought

# Words beyond which a quotation is looked for as it stands, and never for what it has become.
MOST_WORDS = 4_000
MOST_EXACT = 24
# Looking for what is like a passage that is known for certain may cost less.
FEW_VOTES = 150
MANY_VOTES = 800
# A place with a smaller share of the votes than this is no rival worth a closer look.
RIVAL_SHARE = 0.2
NEAREST_TWINS = 4
# A side that says this share of a passage's words is searched for the passage as a whole.
ECHOED = 0.5
# So many characters of a neighbour are looked for elsewhere.
NEAREST = 24


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place, what speaks for it, and how like it is to the words quoted."""

    hit: Hit
    evidence: Evidence
    quoted: float

    def touches(self, hit: Hit) -> bool:
        """Whether another place shares a word with this one."""
        return self.hit[0].start < hit[-1].end and hit[0].start < self.hit[-1].end


@dataclass(frozen=True, slots=True)
class Survey:
    """All candidates, best first, and what else the text tells of a passage."""

    candidates: tuple[Candidate, ...]
    known: Circumstances

    def second_to(self, best: Candidate) -> Candidate | None:
        """The best of the other candidates."""
        return next((one for one in self.candidates if one is not best), None)


@dataclass(frozen=True, slots=True)
class Ground:
    """A text, folded and indexed, in which passages are sought."""

    folded: Folded
    index: Index

    def survey(
        self, sought: Sought, texts: Sequence[str], found: Sequence[Hit], rival: float | None
    ) -> Survey:
        """The places of the very words that matter, and those of words like them."""
        exact, similar, gone = list(found[:MOST_EXACT]), [], False
        if 0 < len(sought.words.words) <= MOST_WORDS:
            places = likely_places(self.index, sought.words, sought.start, MANY_VOTES)
            if len(found) > MOST_EXACT:
                exact = [hit for hit in found if any(one.holds(hit[0].start) for one in places)]
            for place in places:
                stretch = image(self.index, sought, place.first, place.last)
                if stretch is not None:
                    similar.append(trimmed(self.folded, stretch, sought.passage))
                gone = gone or seam(self.index, sought, place.first, place.last)
        hits = [*exact, *(placed(self.folded, self.index, texts, one) for one in similar)]
        quoted = " ".join(texts)
        known = self.circumstances(sought, rival, gone=gone)
        return Survey(self._distinct(self._candidate(sought, quoted, hit) for hit in hits), known)

    def circumstances(self, sought: Sought, rival: float | None, *, gone: bool) -> Circumstances:
        """What is known of a passage beyond the places that may be it."""
        return Circumstances(
            rival,
            gone,
            self._stands(sought.text[: sought.start][-NEAREST:]),
            self._stands(sought.text[sought.end :][:NEAREST]),
            echoed(sought),
        )

    def evidence(self, sought: Sought, hit: Hit) -> Evidence:
        """What speaks for a place."""
        start, end = hit[0].start, hit[-1].end
        words = sought.words.words
        return Evidence(
            similarity(sought.passage, self.folded.text[start:end]),
            agreement(self.index, words[: sought.first], start, before=True),
            agreement(self.index, words[sought.last :], end, before=False),
            len(sought.passage),
        )

    def rivals(self, sought: Sought, hit: Hit, found: Sequence[Hit]) -> tuple[Candidate, ...]:
        """The other places that fit a passage which stands at `hit`, best first."""
        start = hit[0].start
        others = [other for other in found if other != hit]
        chosen = sorted(others, key=lambda other: abs(other[0].start - start))[:NEAREST_TWINS]
        places = likely_places(self.index, sought.words, sought.start, FEW_VOTES)
        own = sum(self.index.bits(word) for word in sought.words.words)
        for place in places:
            if place.votes < RIVAL_SHARE * own:
                continue
            chosen += [other for other in others if place.holds(other[0].start)][:MOST_EXACT]
            stretch = None
            if not place.holds(start):
                stretch = image(self.index, sought, place.first, place.last)
            chosen += [(stretch,)] if stretch is not None else []
        chosen += self._echoes(sought, hit)
        rivals = (self._candidate(sought, sought.passage, other) for other in dict.fromkeys(chosen))
        return self._distinct(one for one in rivals if not one.touches(hit))

    def _echoes(self, sought: Sought, hit: Hit) -> list[Hit]:
        """What is like the passage right before it and right after it."""
        own = sought.words.words[sought.first : sought.last]
        start, end = hit[0].start, hit[-1].end
        reach = 2 * (end - start) + 2 * CONTEXT
        echoes: list[Hit] = []
        if len(own) > MOST_WORDS:
            return echoes
        for side in (Stretch(max(start - reach, 0), start), Stretch(end, end + reach)):
            said = [word for word in own if self.index.stands_between(word, *side)]
            if sum(map(self.index.bits, said)) >= ECHOED * sum(map(self.index.bits, own)):
                near = image(self.index, sought, *side, side)
                echoes += [(near,)] if near is not None else []
        return echoes

    def _stands(self, words: str) -> bool:
        return len(words.strip()) >= NEAREST // 2 and words.strip() in self.folded.text

    def _candidate(self, sought: Sought, quoted: str, hit: Hit) -> Candidate:
        parts = " ".join(self.folded.text[part.start : part.end] for part in hit)
        return Candidate(hit, self.evidence(sought, hit), similarity(quoted, parts))

    def _distinct(self, candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
        kept: list[Candidate] = []
        for one in sorted(candidates, key=lambda one: -one.evidence.score):
            if not any(one.touches(other.hit) for other in kept):
                kept.append(one)
        return tuple(kept)
