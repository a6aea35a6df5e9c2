"""The cases: for each, a quotation, what is known of its place, and the text it is sought in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bench.anchors.documents import Document, around
from bench.anchors.draws import literal
from bench.anchors.edits import (
    Edit,
    Edited,
    change_words,
    edited,
    swap,
    words_outside,
    words_within,
)
from bench.anchors.scripts import chinese, combining, emoji, right_to_left
from postil.anchors import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from bench.anchors.draws import Draw, Trial

TYPOGRAPHY = {
    '"': "“",
    "“": '"',
    "”": '"',
    "'": "’",
    "’": "'",
    "‘": "'",
    "-": "–",
    "–": "—",
    "—": " — ",
    "…": "...",
    " ": "\u00a0",
    "e": "e\u00ad",
}
REFLOW = {" ": "\n", "\n": "\n\n"}


def unedited(draw: Draw) -> Trial:
    """The text as it was, and no pin."""
    return draw.trial(draw.edited(), known=False)


def typography(draw: Draw) -> Trial:
    """Other quotation marks, dashes, spaces and soft hyphens."""
    return draw.trial(draw.edited(*swap(draw.document.text, TYPOGRAPHY, draw.random)))


def reflow(draw: Draw) -> Trial:
    """Other line breaks."""
    return draw.trial(draw.edited(*swap(draw.document.text, REFLOW, draw.random)))


def word_edits(rate: float) -> Callable[[Draw], Trial]:
    """A share of the quotation's words changed; of its neighbours', where it is one word."""

    def make(draw: Draw) -> Trial:
        choose = words_within if " " in draw.words else words_outside
        chosen = choose(draw.document, draw.passage, rate, draw.random)
        return draw.trial(draw.edited(*change_words(chosen, draw.other, draw.random)))

    return make


def all_words(rate: float) -> Callable[[Draw], Trial]:
    """A share of all words changed, the quotation's and its neighbours' alike."""

    def make(draw: Draw) -> Trial:
        document, passage, random = draw.document, draw.passage, draw.random
        chosen = words_outside(document, passage, rate, random)
        if " " in draw.words:
            chosen += words_within(document, passage, rate, random)
        return draw.trial(draw.edited(*change_words(chosen, draw.other, random)))

    return make


def insertion_before(draw: Draw) -> Trial:
    """One to three sentences put in before the passage, half the time right before it."""
    at = draw.passage.start
    if draw.random.random() < 0.5:
        at = draw.random.choice([one.start for one in draw.document.words if one.start <= at])
    new = " ".join(draw.strange_sentence() for _ in range(draw.random.randint(1, 3)))
    return draw.trial(draw.edited(Edit(at, at, new + " ")))


def sentence_deleted(draw: Draw) -> Trial:
    """The sentence taken out that holds the passage."""
    gone = around(draw.document.sentences, draw.passage)
    return draw.trial(draw.edited(Edit(gone.start, gone.end, "")))


def sentence_replaced(draw: Draw) -> Trial:
    """The sentence that holds the passage gives way to another."""
    gone = around(draw.document.sentences, draw.passage)
    after = draw.edited(Edit(gone.start, gone.end, draw.strange_sentence()))
    return draw.trial(after._replace(passage=None))


def words_deleted(draw: Draw) -> Trial:
    """The very words taken out, and nothing else."""
    return draw.trial(draw.edited(Edit(draw.passage.start, draw.passage.end, "")))


def paragraph_deleted(draw: Draw) -> Trial:
    """The paragraph taken out that holds the passage."""
    gone = around(draw.document.lines, draw.passage)
    return draw.trial(draw.edited(Edit(gone.start, gone.end, "")))


def moved(draw: Draw) -> Trial:
    """The paragraph that holds the passage put elsewhere."""
    text, gone = draw.document.text, around(draw.document.lines, draw.passage)
    others = [one for one in draw.document.lines if one.end <= gone.start or one.start >= gone.end]
    at = draw.random.choice(others).end
    cut = draw.edited(Edit(gone.start, gone.end, "")).text
    at -= (gone.end - gone.start) if at > gone.start else 0
    new = f"{cut[:at]}\n\n{text[gone.start : gone.end]}{cut[at:]}"
    start = at + 2 + draw.passage.start - gone.start
    return draw.trial(Edited(new, Span(start, start + len(draw.words))))


def repeated(draw: Draw) -> Trial:
    """The same words put in a second time, elsewhere."""
    outside = [
        one.end
        for one in draw.document.words
        if one.end < draw.passage.start or one.start > draw.passage.end
    ]
    at = draw.random.choice(outside)
    return draw.trial(draw.edited(Edit(at, at, f" {draw.words}")))


def wrong_article(draw: Draw) -> Trial:
    """Quite another text."""
    return draw.trial(Edited(draw.other.text, None))


def chain(draw: Draw) -> Trial:
    """Ten versions, each with 4 % of the words changed, the pin going on from one to the next."""
    trial = draw.trial(draw.edited())
    document, passage, pin = draw.document, draw.passage, trial.pin
    for _ in range(10):
        chosen = [one for one in document.words if draw.random.random() < 0.04]
        after = edited(document.text, change_words(chosen, draw.other, draw.random), passage)
        if after.passage is None:
            break
        document, passage = Document.of(after.text), after.passage
        match = document.anchorer.anchor(trial.quotation, pin)
        pin = getattr(match, "pin", None) or pin
    return replace(trial, text=document.text, pin=pin, passage=passage)


def across_markup(draw: Draw) -> Trial:
    """Emphasis, a link and code within the quotation, and the text unedited."""
    signs = ("*{}*", "_{}_", "[{}](https://example.org/a_b)", "`{}`", "{}")
    words = draw.words.split(" ")
    written = [
        draw.random.choice(signs).format(literal(word)) if word.isalnum() else literal(word)
        for word in words
    ]
    return draw.trial(draw.edited(), " ".join(written))


def with_a_gap(draw: Draw) -> Trial:
    """A third of the quotation's words skipped, and of all of them 15 % changed."""
    words = draw.words.split(" ")
    third = len(words) // 3
    chosen = words_within(draw.document, draw.passage, 0.15, draw.random) if third else []
    after = draw.edited(*change_words(chosen, draw.other, draw.random))
    parts = (" ".join(words[:third]), " ".join(words[-third:])) if third else (draw.words,)
    return draw.trial(after, " […] ".join(map(literal, parts)))


def across_blocks(draw: Draw) -> Trial:
    """The quotation's words over paragraphs in the text, and over list items in the quotation."""
    breaks = [at for at, char in enumerate(draw.words) if char == " "]
    at = draw.random.choice(breaks) if breaks else 0
    where = draw.passage.start + at
    after = draw.edited(Edit(where, where + 1, "\n")) if at else draw.edited()
    first, rest = literal(draw.words[:at]), literal(draw.words[at:].strip())
    join = draw.random.choice((">\n> ", "> - "))
    markdown = f"> - {first}\n{join}{rest}" if "-" in join else f"> {first}\n{join}{rest}"
    return draw.trial(after, markdown if at else rest)


CASES: dict[str, Callable[[Draw], Trial]] = {
    "unedited, no context": unedited,
    "typography": typography,
    "reflow": reflow,
    "word edits 5 %": word_edits(0.05),
    "word edits 15 %": word_edits(0.15),
    "word edits 30 %": word_edits(0.30),
    "all words 5 %": all_words(0.05),
    "all words 15 %": all_words(0.15),
    "insertion before": insertion_before,
    "sentence deleted": sentence_deleted,
    "sentence replaced": sentence_replaced,
    "only the words deleted": words_deleted,
    "paragraph deleted": paragraph_deleted,
    "paragraph moved": moved,
    "repeated elsewhere": repeated,
    "wrong article": wrong_article,
    "ten edits in a row": chain,
    "with a gap, edits 15 %": with_a_gap,
    "across emphasis, links": across_markup,
    "across paragraphs, lists": across_blocks,
    "combining marks": combining,
    "right to left": right_to_left,
    "Chinese": chinese,
    "emoji": emoji,
}
