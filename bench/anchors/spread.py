"""The cases of a quotation over several paragraphs, or with a gap, that loses one of its parts."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from bench.anchors.documents import Document
from bench.anchors.draws import Trial, literal
from bench.anchors.edits import Edit, change_words, edited
from postil.anchors import Quotation, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bench.anchors.draws import Draw

# A paragraph that is quoted whole is no longer than this.
LONGEST_WHOLE = 300
TRIES = 60
NEW_PARAGRAPH, GAP = "\n>\n> ", " […] "


class Spread(NamedTuple):
    """Stretches that are quoted together, what joins each to the next, and their paragraphs."""

    parts: tuple[Span, ...]
    joins: tuple[str, ...]
    lines: tuple[Span, ...]

    def markdown(self, text: str) -> str:
        """The quotation of them."""
        said = [literal(" ".join(text[one.start : one.end].split())) for one in self.parts]
        joined = (join + words for join, words in zip(self.joins, said[1:], strict=True))
        return "".join(("> ", said[0], *joined))


class After(NamedTuple):
    """A text after its edits, and where in it the stretches stand that are left."""

    text: str
    left: tuple[Span, ...]


def over(count: int) -> Callable[[Draw], Spread | None]:
    """From within one paragraph to within another, so many together."""

    def make(draw: Draw) -> Spread | None:
        size = draw.random.randint(*draw.limits) // count
        lines = _lines(draw, count)
        if lines is None:
            return None
        first = [one for one in _words(draw, lines[0]) if one.start >= lines[0].end - size]
        last = [one for one in _words(draw, lines[-1]) if one.end <= lines[-1].start + size]
        first, last = first or _words(draw, lines[0])[-1:], last or _words(draw, lines[-1])[:1]
        ends = (Span(first[0].start, lines[0].end), Span(lines[-1].start, last[-1].end))
        parts = (ends[0], *lines[1:-1], ends[1])
        return Spread(parts, (NEW_PARAGRAPH,) * (count - 1), lines)

    return make


def with_gap(draw: Draw) -> Spread | None:
    """A run of each of two paragraphs, or two of one and the beginning of the next."""
    lines = _lines(draw, 2)
    if lines is None:
        return None
    size = draw.random.randint(*draw.limits) // 3
    runs = [_run(draw, line, size) for line in lines]
    if draw.random.random() < 0.5:
        return Spread(tuple(runs), (GAP,), lines)
    own = _words(draw, lines[0])
    first = own[: max(len(own) // 4, 1)]
    tail = Span(own[-max(len(own) // 4, 1)].start, lines[0].end)
    head = Span(lines[1].start, runs[1].end)
    if first[-1].end >= tail.start or head.end - head.start > 3 * size:
        return Spread(tuple(runs), (GAP,), lines)
    return Spread((Span(lines[0].start, first[-1].end), tail, head), (GAP, NEW_PARAGRAPH), lines)


def deleted(draw: Draw, spread: Spread) -> After:
    """One of the paragraphs taken out."""
    return _without(draw, spread, "")


def replaced(draw: Draw, spread: Spread) -> After:
    """One of the paragraphs gives way to another, now and then of one word."""
    new = draw.strange_sentence()
    return _without(draw, spread, new if draw.random.random() < 0.7 else new.split(" ")[0])


def swapped(draw: Draw, spread: Spread) -> After:
    """Two of the paragraphs that stand together change places."""
    text = draw.document.text
    one, two = draw.random.choice(list(pairwise(spread.lines)))
    between = text[one.end : two.start]
    new = text[two.start : two.end] + between + text[one.start : one.end]
    ahead = two.end - two.start + len(between)
    left = [
        _shifted(part, ahead if _in(part, one) else one.start - two.start if _in(part, two) else 0)
        for part in spread.parts
    ]
    return After(text[: one.start] + new + text[two.end :], tuple(left))


def parted(draw: Draw, spread: Spread) -> After:
    """A sentence put in between two of the paragraphs."""
    before, _ = draw.random.choice(list(pairwise(spread.lines)))
    new = Edit(before.end, before.end, f"\n\n{draw.strange_sentence()}")
    return _edited(draw.document.text, [new], spread.parts)


def unhurt(draw: Draw, spread: Spread) -> After:
    """The paragraphs as they were."""
    return After(draw.document.text, spread.parts)


def spread_case(
    spreading: Callable[[Draw], Spread | None],
    damage: Callable[[Draw, Spread], After],
    rate: float | None = None,
) -> Callable[[Draw], Trial]:
    """The case of a quotation and of what befalls its paragraphs.

    A share of all words is changed as well: `rate`, or else 5 % every other time.
    """

    def make(draw: Draw) -> Trial:
        spread = spreading(draw)
        if spread is None:
            return draw.trial(draw.edited())
        quotation = Quotation.parse(spread.markdown(draw.document.text))
        whole = Span(spread.parts[0].start, spread.parts[-1].end)
        pin = draw.document.anchorer.pin(quotation, (whole,))
        after = damage(draw, spread)
        share = draw.random.choice((0.0, 0.05)) if rate is None else rate
        words = [one for one in Document.of(after.text).words if draw.random.random() < share]
        after = _edited(after.text, change_words(words, draw.other, draw.random), after.left)
        said = draw.document.text[whole.start : whole.end]
        return Trial(after.text, quotation, said, pin, None, after.left)

    return make


def _lines(draw: Draw, count: int) -> tuple[Span, ...] | None:
    every = draw.document.lines
    for _ in range(TRIES if len(every) >= count else 0):
        first = draw.random.randrange(len(every) - count + 1)
        lines = every[first : first + count]
        short = all(one.end - one.start <= LONGEST_WHOLE for one in lines[1:-1])
        if short and all(_words(draw, one) for one in lines):
            return tuple(lines)
    return None


def _words(draw: Draw, line: Span) -> list[Span]:
    return [one for one in draw.document.words if line.start <= one.start and one.end <= line.end]


def _run(draw: Draw, line: Span, size: int) -> Span:
    own = _words(draw, line)
    first = draw.random.randrange(len(own))
    near = [one.end for one in own[first:] if one.end <= own[first].start + size]
    return Span(own[first].start, max(near, default=own[first].end))


def _without(draw: Draw, spread: Spread, new: str) -> After:
    held = [line for line in spread.lines if any(_in(part, line) for part in spread.parts)]
    gone = draw.random.choice(held)
    left = [part for part in spread.parts if not _in(part, gone)]
    return _edited(draw.document.text, [Edit(gone.start, gone.end, new)], left)


def _edited(text: str, edits: Sequence[Edit], parts: Sequence[Span]) -> After:
    moved = [edited(text, edits, part).passage for part in parts]
    return After(edited(text, edits, Span(0, 0)).text, tuple(one for one in moved if one))


def _in(part: Span, line: Span) -> bool:
    return line.start <= part.start and part.end <= line.end


def _shifted(part: Span, by: int) -> Span:
    return Span(part.start + by, part.end + by)


SPREADS = {
    "two paragraphs": over(2),
    "three paragraphs": over(3),
    "gap": with_gap,
}
DAMAGES = {"deleted": deleted, "replaced": replaced, "swapped": swapped, "parted": parted}
SPREAD_CASES: dict[str, Callable[[Draw], Trial]] = {
    f"{name}, one {what}": spread_case(spreading, damage)
    for name, spreading in SPREADS.items()
    for what, damage in DAMAGES.items()
} | {
    f"{name}, all words {rate:.0%}": spread_case(spreading, unhurt, rate)
    for name, spreading in SPREADS.items()
    for rate in (0.05, 0.15)
}
