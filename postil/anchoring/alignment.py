"""What has become of a passage at a place: its words there, and those of its neighbours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from postil.anchoring.exact import Stretch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from postil.anchoring.folding import Folded
    from postil.anchoring.index import Index
    from postil.anchoring.sought import Sought

Mapped = dict[int, tuple[int, bool]]
"""For each word by its number, which word of a window it is there, and whether it is the same."""

# Words that were put in or taken out between a passage and its neighbours.
SLACK = 3
# What each word takes off that stands between the two; else a repeated word close by fits as well.
PARTED = 0.15
# So many words of either neighbour tell that what stood between them was taken out.
SEAM = 3
# Chance alone makes a short passage like some stretch of 64 characters by up to two thirds.
ECHO = 75.0
# The neighbour that touches a passage tells twice what the one farthest from it does.
FARTHEST = 0.5
# Less than two words that stand nowhere else is no full evidence, however well it matches.
ENOUGH_WORDS = 2


def image(
    index: Index, sought: Sought, first: int, last: int, within: Stretch | None = None
) -> Stretch | None:
    """Where the passage stands if it begins between two positions, and nowhere but `within`.

    Gives None where the neighbours stand there with nothing of the passage between them.
    """
    begin = index.at(first - sought.start - len(sought.text) // 8)
    end = index.at(last + len(sought.text) - sought.start + len(sought.text) // 8)
    if within is not None:
        begin, end = max(begin, index.at(within.start)), min(end, index.at(within.end))
    mapped = _mapped(sought.words.words, index.words.words[begin:end])
    return _image(index, sought, mapped, range(begin, end))


def images(index: Index, stretches: Sequence[Sought], start: int, end: int) -> list[Stretch | None]:
    """Where stretches of one passage stand within two positions, None for those that are gone.

    All are told from one alignment, in which no word stands for two.
    """
    window = range(index.at(start), index.until(end))
    mapped = _mapped(stretches[0].words.words, index.words.words[window.start : window.stop])
    return [_image(index, one, mapped, window) for one in stretches]


def _image(index: Index, sought: Sought, mapped: Mapped, window: range) -> Stretch | None:
    own = _together(sought, mapped)
    if not own:
        return None
    start, stop = mapped[own[0]][0], mapped[own[-1]][0]
    if sought.first == 0:
        start = max(start - own[0], 0)
    if sought.last == len(sought.words.words):
        stop = min(stop + sought.last - 1 - own[-1], len(window) - 1)
    if own[0] > sought.first or not mapped[own[0]][1]:
        start = _after(mapped, sought.first - 1, start)
    if own[-1] < sought.last - 1 or not mapped[own[-1]][1]:
        stop = _before(mapped, sought.last, stop)
    return Stretch(index.words.starts[window[start]], index.words.ends[window[stop]])


def seam(index: Index, sought: Sought, first: int, last: int) -> bool:
    """Whether the neighbours stand there together, and the passage was cut out between them."""
    before = sought.words.words[max(sought.first - SEAM, 0) : sought.first]
    after = sought.words.words[sought.last : sought.last + SEAM]
    if len(before) < SEAM or len(after) < SEAM:
        return False
    begin, end = index.at(first - len(sought.text) // 8), index.at(last + len(sought.text) // 8)
    joined = [*before, *after]
    words = index.words.words
    return any(
        words[at] == joined[0] and list(words[at : at + len(joined)]) == joined
        for at in range(max(begin - SEAM, 0), min(end, len(words) - len(joined) + 1))
    )


def agreement(index: Index, neighbours: Sequence[str], position: int, *, before: bool) -> float:
    """How much of what stood before or after a passage stands there now, from 0 to 1.

    Rare words and near ones count for more, and a few common words never for much.
    """
    size = len(neighbours) + SLACK
    at = index.until(position) if before else index.at(position)
    start, end = (max(at - size, 0), at) if before else (at, at + size)
    there = index.words.words[start:end]
    if not neighbours:
        return 0.0 if there else 1.0
    nearest_first = list(neighbours)[::-1] if before else list(neighbours)
    there_first = list(there)[::-1] if before else list(there)
    mapped = _mapped(nearest_first, there_first)
    whole = matched = 0.0
    parted = None
    for number, word in enumerate(nearest_first):
        nearness = 1 - (1 - FARTHEST) * number / len(nearest_first)
        weight = index.bits(word) * nearness
        whole += weight
        there_at, same = mapped.get(number, (0, False))
        matched += weight if same else 0.0
        if same and parted is None:
            parted = max(there_at - number, 0)
    touching = 1 - PARTED * (parted or 0)
    return touching * matched / max(whole, ENOUGH_WORDS * index.most)


def similarity(words: str, others: str) -> float:
    """How alike two folded passages are, from 0 to 1: the share of characters that need no edit."""
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.normalized_similarity(words.lower(), others.lower())


def echoed(sought: Sought) -> bool:
    """Whether the neighbours of a passage say much the same as it does."""
    own, words = sought.words.words[sought.first : sought.last], sought.words.words
    if len(own) == 1:
        return own[0] in (*words[: sought.first], *words[sought.last :])
    from rapidfuzz.fuzz import partial_ratio

    passage = sought.passage.lower()
    before, after = sought.text[: sought.start].lower(), sought.text[sought.end :].lower()
    return any(
        len(passage) <= len(side) and partial_ratio(passage, side) >= ECHO
        for side in (before, after)
    )


def trimmed(text: Folded, stretch: Stretch, passage: str) -> Stretch:
    """The stretch with the marks around it that the passage has around its words too."""
    start, end = stretch
    lead = next((n for n, char in enumerate(passage) if char.isalnum()), 0)
    tail = next((n for n, char in enumerate(reversed(passage)) if char.isalnum()), 0)
    if lead and text.text[start - lead : start] == passage[:lead]:
        start -= lead
    if tail and text.text[end : end + tail] == passage[-tail:]:
        end += tail
    while text.splits(start):
        start -= 1
    while text.splits(end):
        end += 1
    return Stretch(start, end)


def _together(sought: Sought, mapped: Mapped) -> list[int]:
    """The passage's words that are mapped, without those at an open edge that stand far off.

    Where no neighbour holds an edge, a common word there maps to any place at the same cost.
    """

    def parted(one: int, other: int) -> bool:
        return mapped[other][0] - mapped[one][0] > other - one + SLACK

    own = [number for number in range(sought.first, sought.last) if number in mapped]
    while sought.first == 0 and len(own) > 1 and parted(own[0], own[1]):
        own = own[1:]
    while sought.last == len(sought.words.words) and len(own) > 1 and parted(own[-2], own[-1]):
        own = own[:-1]
    return own


def _mapped(words: Sequence[str], there: Sequence[str]) -> Mapped:
    """For each word that stands there or was replaced there: which it is, and if it is the same."""
    from rapidfuzz.distance import Levenshtein

    mapped: Mapped = {}
    for code in Levenshtein.opcodes(words, there):
        if code.tag in ("equal", "replace"):
            for step in range(code.src_end - code.src_start):
                mapped[code.src_start + step] = (code.dest_start + step, code.tag == "equal")
    return mapped


def _after(mapped: Mapped, number: int, otherwise: int) -> int:
    there, same = mapped.get(number, (otherwise, False))
    return min(there + 1, otherwise) if same else otherwise


def _before(mapped: Mapped, number: int, otherwise: int) -> int:
    there, same = mapped.get(number, (otherwise, False))
    return max(there - 1, otherwise) if same else otherwise
