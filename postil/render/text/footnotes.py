"""Footnotes of Markdown, told apart from those of the page's other texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown.extensions.footnotes import FootnoteExtension
from markdown.inlinepatterns import InlineProcessor

if TYPE_CHECKING:
    from re import Match

    from markdown import Markdown

REFERENCE = r"\[\^([^\[\]\n]+)\]"


class Footnotes(FootnoteExtension):
    """Footnotes whose ids are a prefix of their own text and an ordinal.

    No two texts of a page share one, whatever the notes are called in the text.
    """

    prefix = ""

    def makeFootnoteId(self, id: str) -> str:  # noqa: N802, A002
        """The id of a footnote."""
        return f"fn-{self.prefix}{self._ordinal(id)}"

    def makeFootnoteRefId(self, id: str, found: bool = False) -> str:  # noqa: N802, A002, FBT
        """The id of a reference to a footnote."""
        return str(self.unique_ref(f"fnref-{self.prefix}{self._ordinal(id)}", found))

    def _ordinal(self, label: str) -> int:
        return list(self.footnotes).index(label) + 1


class Unknown(InlineProcessor):
    """Gathers the `labels` of references that no footnote of the text answers; changes nothing."""

    def __init__(self, markdown: Markdown) -> None:
        super().__init__(REFERENCE, markdown)
        self.labels: dict[str, None] = {}

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: Match[str], data: str
    ) -> tuple[None, None, None]:
        """Keep the label of a reference, and leave it as it is written."""
        del data
        self.labels[m[1]] = None
        return None, None, None
