"""What is fuzzed, and the inputs that each target begins with."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bench.fuzz.files import read_config, read_notes, read_page, read_record
from bench.fuzz.passages import BETWEEN, anchor_quotation, read_date, render_markdown
from bench.fuzz.seeds import read_html, read_markdown, read_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

PROJECT = Path(__file__).parents[2]
SHIPPED = ("seeds", "tests/cases", "content", "postil/starter")
LARGEST = 100_000
# Each note is a run of the Markdown library of its own, and takes but four characters.
EACH_NOTE = 5.0
# A seed is read, drafted, parsed and rendered; a line may be one character.
EACH_LINE = 2.0
DATES = (
    *("2022-02-24", "2022-02-24T10:00:00+01:30", "2022-02-20/2022-03-02", "../1999", "1999/.."),
    *("2022-21~", "202X?", "19XX", "2022-XX-XX%", "Y-170000002", "-0001", "24 Feb 2022"),
)


@dataclass(frozen=True, slots=True)
class Target:
    """A function that raises where a law is broken, and which files its inputs are like.

    `patterns` are those of `Path.glob`; `examples` makes inputs of a file's text; `share` is how
    much of the time the target gets beside the others; `leniency` is how many times as long as
    another input of its size one may take.
    """

    run: Callable[[bytes], None]
    patterns: tuple[str, ...]
    examples: Callable[[str], Iterator[str]] | None = None
    share: int = 1
    leniency: float = 1.0

    def corpus(self, folders: Sequence[Path]) -> Iterator[bytes]:
        """The inputs to begin with, out of the project's own files and of these folders."""
        for folder in (*(PROJECT / name for name in SHIPPED), PROJECT, *folders):
            deep = "" if folder == PROJECT else "**/"
            for path in sorted(one for end in self.patterns for one in folder.glob(f"{deep}{end}")):
                data = path.read_bytes()
                if len(data) > LARGEST:
                    continue
                if self.examples is None:
                    yield data
                else:
                    text = data.decode("utf-8", errors="ignore")
                    yield from (example.encode() for example in self.examples(text))


def _notes(page: str) -> Iterator[str]:
    yield page.partition("\n## Notes\n")[2] or page[-2_000:]


def _quotations(text: str) -> Iterator[str]:
    lines = [line for line in text[:5_000].split("\n") if len(line) > 60]
    for line in lines[:3]:
        quoted, changed = line[10:60], line[12:40] + "other" + line[45:58]
        at = text.index(line) + 10
        for words in (quoted, changed, f"{quoted[:20]} […] {quoted[30:]}", f"**{quoted}**"):
            around = (text[at - 64 : at], line[60:124])
            yield BETWEEN.join([text[:3_000], f"> {words}", quoted, *around])


def _marked(text: str) -> Iterator[str]:
    yield BETWEEN.join([text[:5_000], "\0\5\0\x40", "\0\x30\1\0", "\1\0\0\2"])


def _dates(_: str) -> Iterator[str]:
    yield from DATES


TEXTS, HTML, MARKDOWN = ("*.txt",), ("*.html", "*.htm"), ("*.md",)
TARGETS = {
    "text seed": Target(read_text, TEXTS, share=4, leniency=EACH_LINE),
    "saved page": Target(read_html, HTML, share=3),
    "Markdown seed": Target(read_markdown, MARKDOWN, share=3, leniency=EACH_LINE),
    "page": Target(read_page, MARKDOWN, share=3, leniency=EACH_NOTE),
    "notes": Target(read_notes, MARKDOWN, _notes),
    "settings": Target(read_config, ("config.yaml",)),
    "record": Target(read_record, (".pins/*.json",)),
    "quotation": Target(anchor_quotation, TEXTS, _quotations, share=2),
    "Markdown": Target(render_markdown, (*MARKDOWN, *TEXTS), _marked, share=3),
    "date": Target(read_date, ("config.yaml",), _dates),
}
