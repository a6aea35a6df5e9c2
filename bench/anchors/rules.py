"""Our rule, and Hypothesis' as its description has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bench.anchors.semiglobal import closest_ends, errors_against
from postil.anchors import Ambiguous, Changed, Found, Span, anchor

if TYPE_CHECKING:
    from bench.anchors.draws import Trial

CONTEXT = 32
WEIGHTS = (50, 20, 20, 2)


class Answer(NamedTuple):
    """What a rule says: where, and whether it could not choose between several places.

    `marked` are the stretches of the place that the note would be set beside.
    """

    place: Span | None
    ambiguous: bool = False
    marked: tuple[Span, ...] = ()


def ours(trial: Trial) -> Answer:
    """The rule of this project."""
    match = anchor(trial.text, trial.quotation, trial.pin)
    if isinstance(match, Found | Changed):
        place = Span(match.passage[0].start, match.passage[-1].end)
        return Answer(place, marked=match.passage)
    return Answer(None, isinstance(match, Ambiguous))


def hypothesis(trial: Trial) -> Answer:
    """Hypothesis' rule: exact hits win over fuzzy ones, the best score wins, however low.

    Errors are allowed up to min(256, half the quotation); the score is
    (50·quote + 20·prefix + 20·suffix + 2·position) / 92, with 32 characters of context.
    """
    text, words = trial.text, trial.words
    places = _exact(text, words) or _fuzzy(text, words)
    if not places:
        return Answer(None)
    return Answer(max(places, key=lambda place: _score(trial, place[0], place[1]))[0])


def _exact(text: str, words: str) -> list[tuple[Span, int]]:
    places = []
    at = text.find(words)
    while at >= 0:
        places.append((Span(at, at + len(words)), 0))
        at = text.find(words, at + 1)
    return places


def _fuzzy(text: str, words: str) -> list[tuple[Span, int]]:
    most = min(256, len(words) // 2)
    ends, errors = closest_ends(words, text, most)
    backwards = words[::-1]
    places = []
    for end in ends[:200]:
        before = text[max(end - len(words) - errors, 0) : end][::-1]
        lengths, _ = closest_ends(backwards, before, errors)
        places += [(Span(end - length, end), errors) for length in lengths[-1:]]
    return places


def _score(trial: Trial, place: Span, errors: int) -> float:
    text, pin = trial.text, trial.pin
    parts = [1 - errors / max(len(trial.words), 1), 1.0, 1.0, 1.0]
    if pin is not None:
        prefix, suffix = pin.prefix[-CONTEXT:], pin.suffix[:CONTEXT]
        before = text[max(place.start - len(prefix), 0) : place.start]
        after = text[place.end : place.end + len(suffix)]
        parts[1] = 1 - errors_against(prefix, before) / max(len(prefix), 1)
        parts[2] = 1 - errors_against(suffix, after) / max(len(suffix), 1)
        parts[3] = 1 - abs(place.start - pin.offset) / max(len(text), 1)
    return sum(weight * part for weight, part in zip(WEIGHTS, parts, strict=True)) / sum(WEIGHTS)
