"""The documents in other scripts, word by word, so that words repeat as they do in real texts."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

from bench.anchors.documents import WORD, Document, quoted
from bench.anchors.draws import literal
from bench.anchors.edits import Edit, Edited, change_words, edited, words_outside, words_within

if TYPE_CHECKING:
    from collections.abc import Callable

    from bench.anchors.draws import Draw, Trial
    from postil.anchors import Span


def combining(draw: Draw) -> Trial:
    """Accents in two code points in the text and one in the quotation, and a word edited."""
    return _rewritten(draw, _accented, lambda words: unicodedata.normalize("NFC", words))


def right_to_left(draw: Draw) -> Trial:
    """Arabic letters, and a word edited."""
    return _rewritten(draw, _arabic, str)


def chinese(draw: Draw) -> Trial:
    """Chinese characters with no space between words, and a word edited."""
    return _rewritten(draw, _han, str)


def emoji(draw: Draw) -> Trial:
    """Emoji of several code points after every seventh word, and a word edited."""
    return _rewritten(draw, _smiling, lambda words: words.replace("\ufe0f", ""))


def _rewritten(
    draw: Draw, rewrite: Callable[[Document, Span], Edited], quote: Callable[[str], str]
) -> Trial:
    """The document in another script, of which one sentence before and 15 % of words change."""
    document = Document.of(rewrite(draw.document, draw.passage).text)
    other = Document.of(rewrite(draw.other, draw.passage).text)
    shortest = 1 if draw.limits[0] < 20 else draw.limits[0]
    passage = quoted(document, shortest, draw.limits[1], draw.random)
    if passage is None:
        return draw.trial(draw.edited())
    own = replace(draw, document=document, passage=passage)
    several = len(WORD.findall(own.words)) > 1
    choose = words_within if several else words_outside
    chosen = choose(document, passage, 0.15, draw.random)
    edits = change_words(chosen, other, draw.random)
    return own.trial(own.edited(*edits), literal(quote(own.words)))


def _accented(document: Document, passage: Span) -> Edited:
    marks = {"a": "\u0301", "e": "\u0300", "o": "\u0308", "n": "\u0303", "u": "\u0323\u0302"}
    edits = [
        Edit(at + 1, at + 1, marks[char])
        for at, char in enumerate(document.text)
        if char in marks and at % 3 == 0 and at + 1 != passage.end
    ]
    return edited(document.text, edits, passage)


def _arabic(document: Document, passage: Span) -> Edited:
    table = {ord("a") + n: chr(0x0628 + n % 19) for n in range(26)}
    return Edited(document.text.lower().translate(table), passage)


def _han(document: Document, passage: Span) -> Edited:
    edits = []
    for number, word in enumerate(document.words):
        letters = document.text[word.start : word.end].lower()
        value = sum(ord(char) * 31**at for at, char in enumerate(letters))
        han = chr(0x4E00 + value % 3000) + (
            chr(0x4E00 + value // 7 % 900) if len(letters) > 4 else ""
        )
        after = document.words[number + 1].start if number + 1 < len(document.words) else word.end
        edits.append(Edit(word.start, word.end, han))
        if document.text[word.end : after] == " ":
            edits.append(Edit(word.end, after, ""))
    return edited(document.text, edits, passage)


def _smiling(document: Document, passage: Span) -> Edited:
    faces = ("😀", "👩\u200d💻", "👍🏽", "❤\ufe0f", "🇺🇦")
    edits = [
        Edit(word.end, word.end, " " + faces[number % 5])
        for number, word in enumerate(document.words)
        if number % 7 == 0
    ]
    return edited(document.text, edits, passage)
