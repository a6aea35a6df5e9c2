"""An article about a harbour, and how a text like it is cut into its parts."""

from __future__ import annotations

from postil.reading.document import Document
from postil.reading.structure.parts import parts_of
from postil.reading.titling import title_of

HEAD = "The harbour opens again after the storm"
PROSE = (
    "The harbour was closed for three days after the storm, and the boats stayed where they were "
    "until the pilots had sounded the channel again and found it clear of sand."
)
MORE = (
    "The board met on the quay in the rain, and decided that the breakwater be mended before "
    "the winter, whatever it may cost the town and those who use the harbour."
)


def read(text: str) -> list[tuple[str, str]]:
    """The kind and the words of each part of a text."""
    document = Document("seed.txt", text)
    return [
        (part.kind.value, " ".join(text[part.start : part.end].split()))
        for part in parts_of(document, title_of(document))
    ]


def kind_of(words: str, text: str) -> str:
    """The kind of the first part of a text that has these words."""
    return next(kind for kind, part in read(text) if words in part)
