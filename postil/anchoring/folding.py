"""A text without its typography, and the way back to each of its code points.

Two texts that fold to the same say the same words: compatibility forms (NFKC, Unicode Standard
Annex 15), quotation marks, dashes and the spaces around them, ellipses, soft hyphens, zero-width
characters, runs of white space and the pipes of tables make no difference.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left
from dataclasses import dataclass

from postil.anchoring.match import Span

IGNORED = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
DASHES = "\\-\u2010-\u2015\u2043\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d"
# Scripts that put no space between words, and wrap lines anywhere.
UNSPACED = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
PLAIN = r"!-,/-_a-{}~"
TOKEN = re.compile(
    rf"(?P<plain>(?:[{PLAIN}]|\.(?!\s?[.…])|(?<=[{PLAIN}.])\x20(?=[{PLAIN}]))+(?=[\x00-\x7f]|\Z))"
    rf"|(?P<dash>[\s|{IGNORED}]*+[{DASHES}][\s|{DASHES}{IGNORED}]*+)"
    r"|(?P<dots>\s*+(?:…|\.(?:\s?\.){2,}+))"
    rf"|(?P<wrap>(?<=[{UNSPACED}])[\s|{IGNORED}]++(?=[{UNSPACED}]))"
    rf"|(?P<space>[{IGNORED}]*+[\s|][\s|{IGNORED}]*+)"
    rf"|(?P<ignored>[{IGNORED}]++)"
    r"|(?P<other>.)",
    re.DOTALL,
)
FIXED = {"dash": "-", "dots": "...", "space": " "}
LETTERS = str.maketrans(
    dict.fromkeys("“”„‟«»〝〞〟＂″‶", '"')
    | dict.fromkeys("‘’‚‛‹›`´ʹʻʼʽˈ＇′‵", "'")
    | dict.fromkeys("⁄∕", "/")
    | dict.fromkeys("\u200d\ufe0e\ufe0f")
)
JOINER = "\u200d"
VOICED = "\uff9e\uff9f"


@dataclass(frozen=True, slots=True)
class Folded:
    """A text folded; character i of `text` stands for `source[starts[i]:ends[i]]`."""

    source: str
    text: str
    starts: array[int]
    ends: array[int]

    def span(self, start: int, end: int) -> Span:
        """Where a stretch of the folded text stands in the source, white space cut off."""
        first, last = self.starts[start], self.ends[end - 1]
        while last > first and self.source[last - 1].isspace():
            last -= 1
        while first < last and self.source[first].isspace():
            first += 1
        return Span(first, last)

    def splits(self, at: int) -> bool:
        """Whether a folded position lies within what is one character to a reader."""
        return 0 < at < len(self.text) and self.starts[at] == self.starts[at - 1]

    def position(self, offset: int) -> int:
        """The folded position of what stands at or after an offset of the source."""
        return bisect_left(self.ends, offset + 1)

    def until(self, offset: int) -> int:
        """The folded position after all that begins before an offset of the source."""
        return bisect_left(self.starts, offset)


def fold(source: str) -> Folded:
    """The text folded, in time linear in it, without white space at either end."""
    texts: list[str] = []
    starts, ends = array("L"), array("L")
    known: dict[str, str] = {}
    at = 0
    while match := TOKEN.match(source, at):
        kind, begin = match.lastgroup or "", at
        at = match.end()
        if kind == "plain":
            texts.append(match[0])
            starts.extend(range(begin, at))
            ends.extend(range(begin + 1, at + 1))
            continue
        if kind == "other":
            at = _cluster_end(source, at)
        folded = FIXED.get(kind) or _letters(source[begin:at], known)
        if kind in ("wrap", "ignored") or (kind == "space" and (not texts or at == len(source))):
            continue
        texts.append(folded)
        starts.extend([begin] * len(folded))
        ends.extend([at] * len(folded))
    return Folded(source, "".join(texts), starts, ends)


def words(text: str) -> str:
    """What a text says, typography and the case of its first letter apart."""
    folded = fold(text).text
    return folded[:1].casefold() + folded[1:]


def _letters(cluster: str, known: dict[str, str]) -> str:
    folded = known.get(cluster)
    if folded is None:
        signs = cluster.translate(LETTERS)
        folded = unicodedata.normalize("NFKC", signs).translate(LETTERS)
        if folded.startswith(" "):
            # A mark that stands alone would become part of what is before it.
            folded = unicodedata.normalize("NFC", signs)
        known[cluster] = folded
    return folded


def _cluster_end(source: str, at: int) -> int:
    """Where the character that a reader sees ends, whose first code point is before `at`."""
    first = source[at - 1]
    if (
        "\U0001f1e6" <= first <= "\U0001f1ff"
        and "\U0001f1e6" <= source[at : at + 1] <= "\U0001f1ff"
    ):
        at += 1
    while at < len(source):
        char = source[at]
        joined = char == JOINER and first > "\u2000" and source[at + 1 : at + 2] > "\u2000"
        if joined:
            at += 2
        elif char > "\u02ff" and _extends(char):
            at += 1
        else:
            break
    return at


def _extends(char: str) -> bool:
    """Whether a code point belongs to the one before it."""
    return (
        unicodedata.category(char).startswith("M")
        or "\U0001f3fb" <= char <= "\U0001f3ff"
        or "\U000e0020" <= char <= "\U000e007f"
        or "\u1160" <= char <= "\u11ff"
        or char in VOICED
    )
