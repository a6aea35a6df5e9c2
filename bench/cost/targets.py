"""What is measured: each target is made ready with a text, and then run."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bench.cost import shapes
from bench.fuzz.files import read_notes
from postil.anchors import Anchorer, Quotation, Span
from postil.errors import PostilError
from postil.model import Seed
from postil.reading.read import Reader
from postil.render.notes.passages import annotate
from postil.render.text.limits import TooIntricateError
from postil.render.text.markdown import MarkdownRenderer
from postil.render.text.plain import PlainText
from postil.yaml_tree import parse_yaml

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

EVERY, LONG = 20, 30
ARTICLE = "<title>Tide</title><article><p>The tide turned at nine in the morning, she said.</p>"


@dataclass(frozen=True, slots=True)
class Target:
    """What is run on a text, and the pieces of which the text is made.

    `prepare` does what is not measured, and gives what is; a text that is refused counts with
    the time until then.
    """

    prepare: Callable[[bytes], Callable[[], object]]
    pieces: Mapping[str, shapes.Piece]


def _seed(name: str, before: str = "") -> Callable[[bytes], Callable[[], object]]:
    def prepare(data: bytes) -> Callable[[], object]:
        seed = Seed.of(name, before.encode() + data)
        return lambda: Reader([], [], "en").read(seed)

    return prepare


def _markdown(data: bytes) -> Callable[[], object]:
    text, renderer = data.decode(), MarkdownRenderer()
    return lambda: renderer.html(text, lambda _attribute, address: address)


def _anchoring(data: bytes) -> Callable[[], object]:
    text = data.decode()
    written = [f"{text[:40]} x", text[-40:], text[:LONG] + " […] " + text[-LONG:]]

    def anchored() -> None:
        anchorer = Anchorer(text)
        for words in written:
            anchorer.anchor(Quotation.parse(words))

    return anchored


def _marking(data: bytes) -> Callable[[], object]:
    """Notes on every twenty characters, each over thirty: they overlap."""
    plain = PlainText.of(f"<p>{data.decode()}</p>")
    starts = range(0, len(plain.text) - LONG, EVERY)
    passages = {str(at): (Span(at, at + LONG),) for at in starts}
    return lambda: annotate(plain, passages)


def _settings(data: bytes) -> Callable[[], object]:
    text = data.decode()
    return lambda: parse_yaml(text, "config.yaml")


def refused(run: Callable[[], object]) -> None:
    """Run, and let pass that the text is refused."""
    with suppress(PostilError, TooIntricateError):
        run()


TARGETS = {
    "text seed": Target(_seed("a.txt"), shapes.SHAPES),
    "Markdown seed": Target(_seed("a.md", "# The tide turned\n\n"), shapes.MARKDOWN),
    "saved page": Target(_seed("a.html", ARTICLE), shapes.PAGES),
    "Markdown": Target(_markdown, shapes.MARKDOWN),
    "notes": Target(lambda data: lambda: read_notes(data), shapes.NOTES),
    "quotation": Target(lambda data: lambda: Quotation.parse(data.decode()), shapes.QUOTATIONS),
    "anchoring": Target(_anchoring, shapes.TEXTS),
    "marking": Target(_marking, {"words": "one two three "}),
    "plain text": Target(lambda data: lambda: PlainText.of(data.decode()), shapes.HTML),
    "YAML": Target(_settings, shapes.YAML),
}
