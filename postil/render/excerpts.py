"""What a list shows of a document's notes: one passage, and what is said of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from postil.anchors import Ambiguous, Changed, Found
from postil.reading.summary import sentences
from postil.render.text.markdown import plain_text
from postil.render.views import ExcerptView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from postil.render.notes.note_prose import NoteProse
    from postil.words.words import Words

LONGEST_QUOTATION, LONGEST_SENTENCE = 120, 240


def excerpt(
    notes: Sequence[NoteProse], address: str, words: Words, topic: str = ""
) -> ExcerptView | None:
    """The excerpt of the note that the editor leads with, else of the first; None without notes.

    Args:
        notes: those of the document, in order.
        address: where the document is.
        words: those of the site.
        topic: the id of a topic whose own notes come before all others.
    """
    concerned = [one for one in notes if topic in one.note.metadata.topics]
    among = concerned or notes
    if not among:
        return None
    chosen = next((one for one in among if one.note.metadata.lead), among[0])
    return ExcerptView(
        address=f"{address}#note-{chosen.id}",
        quotation=shortened(quoted_words(chosen), LONGEST_QUOTATION),
        doubt=doubt_of(chosen, words),
        kind=words.kind(chosen.note.kind),
        sentence=first_sentence(chosen.body),
        bad=bool(chosen.faults),
        draft=chosen.note.metadata.draft,
    )


def quoted_words(note: NoteProse) -> str:
    """The words that a note was made for, on one line, whatever the text says by now."""
    exact = re.search(r"<strong>(.*?)</strong>", note.quotation, re.DOTALL)
    own = note.was if isinstance(note.match, Changed) else note.words
    return " ".join(own.split()) or _line(exact[1] if exact else note.quotation)


def doubt_of(note: NoteProse, words: Words) -> str:
    """What is to be said where a note's words are not those of a certain passage, else nothing."""
    if note.match is None or isinstance(note.match, Found):
        return ""
    if isinstance(note.match, Changed):
        return words("note.has_changed" if note.seen else "note.is_different")
    return words("note.ambiguous" if isinstance(note.match, Ambiguous) else "note.orphaned")


def first_sentence(html: str) -> str:
    """How a note's body begins, as plain text on one line."""
    paragraph = re.search(r"<p>(.*?)</p>", html, re.DOTALL)
    words = _line(paragraph[1] if paragraph else html)
    return shortened(next(sentences(words), words), LONGEST_SENTENCE)


def _line(html: str) -> str:
    return " ".join(plain_text(html).split())


def shortened(words: str, most: int) -> str:
    """Words up to so many characters, with an ellipsis for those left out."""
    if len(words) <= most:
        return words
    kept = words[:most].rsplit(" ", 1)[0]
    return kept.rstrip(" ,;:.–—") + "…"
