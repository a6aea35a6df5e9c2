"""Texts are cut after so many words, never inside a word or a tag."""

from __future__ import annotations

import re
from itertools import islice

from postil.reading.summary import sentences
from postil.render.text.plain import VOID, PlainText, Tag
from postil.render.text.unspaced import CHARACTER

# What is longer without a space is no word, and shall not pass uncounted.
LONGEST_WORD = 40
WORD = re.compile(rf"{CHARACTER}|(?:(?!{CHARACTER})[^\s—\u200b]){{1,{LONGEST_WORD}}}")
BLANK = re.compile(r"\s")
LOOSE_ENDS = " ,;:.–—"


def count_words(text: str) -> int:
    """How many words a text has; a Chinese or Japanese character is one."""
    return sum(1 for _ in WORD.finditer(text))


def first_words(text: str, most: int) -> str:
    """So many words of a text, with an ellipsis for those left out."""
    end = _words_end(text, most)
    return text if end == len(text) else f"{text[:end].rstrip(LOOSE_ENDS)}…"


def first_sentences(text: str, most: int) -> str:
    """The sentences of a text within so many words, else so many words of the first."""
    end, sign = _cut(text, most)
    return text[:end] + sign


def first_sentences_of_html(html: str, most: int) -> str:
    """As `first_sentences`, of sanitised HTML whose elements are all closed within it."""
    plain = PlainText.of(html)
    end, sign = _cut(plain.text, most)
    return html if end == len(plain.text) else _upto(plain, end, sign)


def _words_end(text: str, most: int) -> int:
    """Where so many words of a text end: at its own end where it has no more."""
    ends = [word.end() for word in islice(WORD.finditer(text), most + 1)]
    return ends[most - 1] if len(ends) > most else len(text)


def _cut(text: str, most: int) -> tuple[int, str]:
    """Where a text is cut, and what is put there."""
    limit, at = _words_end(text, most), 0
    if limit == len(text):
        return limit, ""
    line = BLANK.sub(" ", text)
    for sentence in sentences(line):
        end = line.index(sentence, at) + len(sentence)
        if end > limit:
            break
        at = end
    return (at, "") if at else (len(text[:limit].rstrip(LOOSE_ENDS)) or limit, "…")


def _upto(plain: PlainText, end: int, sign: str) -> str:
    """HTML up to an offset of its text, its open elements closed."""
    kept: list[str] = []
    opened: list[str] = []
    for piece in plain.pieces:
        written = plain.html[piece.start : piece.end]
        if isinstance(piece, Tag):
            kept.append(written)
            _follow(piece, opened)
        elif end - piece.at > piece.length:
            kept.append(written)
        else:
            kept.append(written if piece.is_entity else written[: end - piece.at])
            break
    return "".join([*kept, sign, *(f"</{name}>" for name in reversed(opened))])


def _follow(tag: Tag, opened: list[str]) -> None:
    if tag.closes:
        opened.pop()
    elif tag.name not in VOID:
        opened.append(tag.name)
