"""Pages with passages marked in them, for tests to look at."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import html5lib

from postil.anchoring.match import Span
from postil.render.notes.passages import annotate
from postil.render.text.markdown import MarkdownRenderer
from postil.render.text.plain import PlainText

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from xml.etree.ElementTree import Element

    from postil.anchoring.match import Passage
    from postil.render.notes.passages import NotedBlock

PUT_IN = re.compile(r'<mark[^>]*>|</mark>|<a class="ref"[^>]*></a>')
MARK = re.compile(r'<mark(?: id="(\w+)")?(?: class="([^"]*)")? aria-details="([^"]*)">')
LINK = re.compile(
    r'<a class="ref" href="#note-([\w-]+)" role="doc-noteref" aria-label="(\d+)"'
    r' data-n="\2"></a>'
)


def plain_of(markdown: str) -> PlainText:
    return PlainText.of(MarkdownRenderer().html(markdown, lambda _attribute, address: address))


def passage_in(plain: PlainText, parts: Sequence[str]) -> Passage:
    """The first place of each of these words."""
    starts = [plain.text.index(words) for words in parts]
    return tuple(Span(at, at + len(words)) for at, words in zip(starts, parts, strict=True))


def annotated(markdown: str, notes: Mapping[str, Sequence[str]]) -> tuple[NotedBlock, ...]:
    plain = plain_of(markdown)
    return annotate(plain, {note: passage_in(plain, parts) for note, parts in notes.items()})


def shown(blocks: Sequence[NotedBlock]) -> str:
    """The blocks: marks as `[id classes|notes:…]`, links as `{note 1}`, notes as `(note 1 …)`."""
    lines = []
    for block in blocks:
        html = MARK.sub(
            lambda mark: (
                "["
                + " ".join(part for part in mark.group(1, 2) if part)
                + "|"
                + mark[3].replace("note-", "")
                + ":"
            ),
            block.html,
        ).replace("</mark>", "]")
        html = LINK.sub(r"{\1 \2}", html)
        notes = "".join(
            f"({note.id} {note.number} {note.mark} a{note.anchor})" for note in block.notes
        )
        lines.append(re.sub(r"\n", "", html) + notes)
    return "\n".join(lines)


def parsed(html: str) -> Element:
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    tree: Element = parser.parseFragment(html, container="div")
    return tree
