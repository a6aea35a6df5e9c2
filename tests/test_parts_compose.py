"""The text of a page: what stands on lines of its own stays apart, and wrapped lines together."""

from __future__ import annotations

import pytest

from postil.model import Seed
from postil.reading.document import Document, PartKind
from postil.reading.read import Reader
from postil.reading.structure.compose import body_of
from postil.reading.structure.parts import Part

BLOCKS = {
    "a paragraph on each line": ("The boats stayed.\nThe pilots went out.", 2),
    "a list": ("• Two boats\n• Three pilots\n• A quay", 3),
    "a table": ("Boats  2\nPilots  3", 2),
    "speech": ("“Where is it?”\n“Gone,” he said.", 2),
    "wrapped lines": ("The boats stayed where\nthey were until the pilots\nhad gone out.", 1),
    "wrapped lines with a name": (
        "The boats stayed with\nJane Doe and the pilots\nof the quay.",
        1,
    ),
    "a script without small letters": ("港は三日間\n閉ざされた。", 1),
    "blank lines": ("One.\n\n\nTwo.\n", 2),
}


@pytest.mark.parametrize(("text", "paragraphs"), BLOCKS.values(), ids=BLOCKS)
def test_lines_become_paragraphs_unless_they_are_wrapped(text: str, paragraphs: int) -> None:
    body = body_of(Document("seed.txt", text), [Part(PartKind.TEXT, 0, len(text))])
    assert len(body.split("\n\n")) == paragraphs
    assert body.split() == text.split()


def test_a_caption_stays_with_its_credit() -> None:
    text = "The quay.\nJane Doe / The Tide"
    body = body_of(Document("seed.txt", text), [Part(PartKind.CAPTION, 0, len(text))])
    assert body.endswith(text)


@pytest.mark.parametrize(
    "words", ["A tide turned", "© 2020 The Echo", "Photo by Jo Doe", "The Tide Turned\n\nBy Jo Doe"]
)
def test_a_document_of_one_line_has_a_text(words: str) -> None:
    assert Reader((), (), "en").read(Seed.of("one.txt", words.encode())).text
