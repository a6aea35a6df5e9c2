"""How long anchoring takes, in seconds of the processor: a busy machine does not count."""

from __future__ import annotations

from dataclasses import astuple
from random import Random
from statistics import median
from time import process_time
from typing import TYPE_CHECKING

from bench.anchors.documents import Document, quoted
from bench.anchors.edits import change_words, edited
from postil.anchors import Anchorer, Pin, Quotation, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

ROUNDS = 3
NOTES = 1_000
SIZES = (10_000, 100_000, 1_000_000)


def timings(texts: Sequence[str]) -> Iterator[str]:
    """Lines that say how long 1,000 notes take, and how the time grows with the text."""
    body = _prose(texts, SIZES[-1])
    text = body[:100_000]
    written, pins = _notes(Document.of(text), NOTES)
    edited = text.replace(" the ", " a ")
    for name, there, known in (
        ("without pins", text, None),
        ("with pins", text, pins),
        ("with pins, every `the` edited", edited, pins),
    ):
        seconds = _seconds(lambda there=there, known=known: _anchor(there, written, known))  # type: ignore[misc]
        yield f"{NOTES} notes on 100 KB, {name}: {seconds:.3f} s of CPU"
    for size in SIZES:
        text = body[:size]
        written, pins = _notes(Document.of(text), 100)
        edited = text.replace(" the ", " a ")
        seconds = _seconds(lambda: _anchor(edited, written, pins))  # noqa: B023
        yield f"100 notes on {size // 1000} KB, every `the` edited: {seconds:.3f} s of CPU"


def _prose(texts: Sequence[str], length: int) -> str:
    """Sentences of the documents, a third of their words exchanged: no passage comes twice."""
    random = Random(2)  # noqa: S311
    documents = [Document.of(text) for text in texts]
    sentences: list[str] = []
    while length > 0:
        document = random.choice(documents)
        start, end = astuple(random.choice(document.sentences))
        own = [word for word in document.words if start <= word.start < end]
        chosen = [word for word in own if random.random() < 1 / 3]
        changes = change_words(chosen, random.choice(documents), random)
        text = edited(document.text[:end], changes, Span(start, end)).text
        sentences.append(text[start:])
        length -= len(text) - start + 1
    return "\n".join(sentences)


def _seconds(run: Callable[[], None]) -> float:
    def once() -> float:
        start = process_time()
        run()
        return process_time() - start

    return median(once() for _ in range(ROUNDS))


def _notes(document: Document, number: int) -> tuple[list[str], list[Pin]]:
    random = Random(1)  # noqa: S311
    written: list[str] = []
    pins: list[Pin] = []
    while len(written) < number:
        span = quoted(document, 40, 90, random)
        if span is None:
            continue
        words = document.text[span.start : span.end]
        written.append(words)
        pins.append(document.anchorer.pin(Quotation(words), (span,)))
    return written, pins


def _anchor(text: str, written: Sequence[str], pins: Sequence[Pin] | None) -> None:
    anchorer = Anchorer(text)
    for number, markdown in enumerate(written):
        anchorer.anchor(Quotation.parse(markdown), pins[number] if pins else None)
