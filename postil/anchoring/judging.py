"""Whether what was found is the passage: the rule, and its weights.

A passage is known by its words and by its neighbours: the more there is of one, the less of the
other is needed. And it must fit better than what fitted next best when it was pinned, for that
is what would be taken for it when it is gone.
"""

from __future__ import annotations

from typing import NamedTuple

PERFECT = 4.0
# From how many characters on a passage is hardly ever said twice by chance.
LONG = 50
SHORT = 20
# By how much the best place must be better than any other there is, and than any there was.
MARGIN = 0.35
MARGIN_RIVAL = 0.3
# The very words stood elsewhere too.
TWIN = 2.0
# A rival that fitted as well as this shared neighbours too: then both sides must tell, and the
# rival must be seen where it was, for what is left of two may be either.
CLOSE_RIVAL = 2.1
CLOSE_RIVAL_OF_WORD = 2.7
# Taking a passage out may leave a rival with all its neighbours only if it fitted better than this.
UNMOVED_RIVAL = 2.8
STILL_SEEN = 0.1
BOTH_TELL = 0.85
RIVAL_SEEN = 0.4
# What neighbours on one side, or on both together, must tell of the very words.
ONE_SIDE = 0.45
ONE_SIDE_OF_TWIN = 0.6
TOGETHER = 0.6
TOGETHER_OF_TWIN = 1.0
WEAKER_OF_TWIN = 0.3
# Changed words between neighbours that both agree, that agree on one side, and without any.
BETWEEN = (0.6, 0.4)
BESIDE = (0.5, 0.7)
ADRIFT = 0.9
UNPINNED = 0.85
# Both neighbours are where they were, so that what else stands together is another place.
UNTOUCHED = 0.9
# A passage may be edited often, but what is shown must still be what the note quotes.
STILL_QUOTED = 0.4
# Below this, nothing is called the closest there is.
CLOSE = 0.3
# Neighbours that agree as much as this bear an edited passage out.
BORNE_OUT = 0.5


class Evidence(NamedTuple):
    """What speaks for a place, each from 0 to 1; `length` is the passage's, in characters."""

    similarity: float
    before: float
    after: float
    length: int

    @property
    def exact(self) -> bool:
        """Whether the very words stand there."""
        return self.similarity >= 1

    @property
    def score(self) -> float:
        """How well the place fits, from 0 to 4."""
        return 2 * self.similarity + self.before + self.after

    @property
    def weaker(self) -> float:
        """What the side tells that tells less."""
        return min(self.before, self.after)

    @property
    def stronger(self) -> float:
        """What the side tells that tells more."""
        return max(self.before, self.after)


class Circumstances(NamedTuple):
    """What is known beyond a place itself.

    Attributes:
        rival: how well the next best place fitted when the passage was pinned.
        gone: the neighbours stand together, and the passage is no longer between them.
        before_stands: the words nearest before the passage stand somewhere.
        after_stands: those nearest after it do.
        echoed: the passage's neighbours say much the same as the passage.
    """

    rival: float | None
    gone: bool
    before_stands: bool
    after_stands: bool
    echoed: bool

    @property
    def alone(self) -> bool:
        """Whether the very words stood nowhere else."""
        return self.rival is not None and self.rival < TWIN


def certain(evidence: Evidence, known: Circumstances) -> bool:
    """Whether a place is the one that was pinned, other places left aside."""
    if known.gone and evidence.weaker < UNTOUCHED:
        return evidence.exact and known.alone and evidence.length >= SHORT
    if known.echoed and evidence.weaker < BETWEEN[0]:
        return False
    if evidence.exact:
        return _certain_exact(evidence, known)
    if evidence.weaker >= BETWEEN[0]:
        return evidence.similarity >= BETWEEN[1]
    if evidence.stronger >= BESIDE[0]:
        return evidence.similarity >= BESIDE[1]
    return known.alone and evidence.length >= LONG and evidence.similarity >= ADRIFT


def _certain_exact(evidence: Evidence, known: Circumstances) -> bool:
    together = evidence.before + evidence.after
    if known.alone and evidence.length >= SHORT:
        enough = evidence.stronger >= ONE_SIDE or together >= TOGETHER
        return enough or evidence.length >= LONG
    if evidence.weaker >= WEAKER_OF_TWIN and together >= TOGETHER_OF_TWIN:
        return True
    # Words put in between part neighbours, which stand; where they do not, both were deleted.
    missing_stands = known.before_stands if evidence.before < evidence.after else known.after_stands
    return evidence.stronger >= ONE_SIDE_OF_TWIN and missing_stands


def certain_unpinned(evidence: Evidence) -> bool:
    """Whether a place is meant by words that stand nowhere, when nothing else is known."""
    return evidence.length >= LONG and evidence.similarity >= UNPINNED


def beats_rival(best: Evidence, second: float, rival: float | None) -> bool:
    """Whether a place fits clearly better than the next best does, and did.

    Args:
        best: what speaks for the place.
        second: how well the next best fits now.
        rival: how well the next best fitted when the passage was pinned.
    """
    known = rival or 0.0
    if best.score <= known + min(MARGIN_RIVAL, (PERFECT - known) / 2):
        return False
    if best.score <= second + MARGIN:
        return False
    close = CLOSE_RIVAL if best.length >= SHORT else CLOSE_RIVAL_OF_WORD
    return known < close or (best.weaker >= BOTH_TELL and second >= known - RIVAL_SEEN)
