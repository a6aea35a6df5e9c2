"""Where a document's running text begins."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from postil.reading.signs import has_sign

if TYPE_CHECKING:
    from collections.abc import Sequence

PROSE_LENGTH = 110
PROSE_WORDS = 14
NEAR = 6
SEARCHED_LINES = 400
LONG, LONG_WORDS = 140, 18
LOWER_WORD = re.compile(r"\b[a-zß-ÿ]{2,}\b")
FULL_STOP = re.compile(r"[.!?…][\"”’')\]]*$")
SENTENCE_END = re.compile(r"[.!?:…][”\"'’)\]]*$")
# Those of the web: a recipe has others.
COOKIE_NOTICE = r"cookies? (?:settings|preferences|notice|consent|policy|policies)"
COOKIES = (
    rf"(?:{COOKIE_NOTICE}|(?:uses?|using|use of|accept|allow|enable|block|manage) cookies"
    r"|cookies (?:and other|and similar|on (?:this|our|your)"
    r"|to (?:improve|give|ensure|provide|help)))"
)
# What a notice says, each by letters that stand in it.
NOTICES = {
    "cookie": COOKIES,
    "newsletter": "newsletters?",
    "sign": "sign(?:ing)? up",
    "privacy policy": "privacy policy",
    "your browser": "your browser",
    "subscrib": r"subscrib\w+",
    "photo:": "photo:",
    "taboola": "taboola",
    "getty": "getty",
    "©": "©",
    "personali": "personali[sz]ed",
    "affiliate": r"affiliate (?:links?|partners?|commissions?|advertising|programs?)",
    "-supported": r"ad(?:vertis(?:ing|ement|er))?-supported",
}
NOTICE = re.compile(rf"\b(?:{'|'.join(NOTICES.values())})\b", re.IGNORECASE)


def opening_of(lines: Sequence[str]) -> int:
    """The number of the first line of the running text; that of lines where there is none.

    A long sentence begins the text where another stands near, so that a teaser does not.
    """
    prose = [number for number, words in enumerate(lines[:SEARCHED_LINES]) if is_prose(words)]
    for number, following in pairwise(prose):
        if following - number <= NEAR:
            return number
    return prose[0] if prose else len(lines)


def is_prose(words: str) -> bool:
    """Whether a line reads as a paragraph: long, ending as a sentence does, and no notice."""
    if len(words) < PROSE_LENGTH or not SENTENCE_END.search(words[-8:]):
        return False
    start = words[:400]
    return len(LOWER_WORD.findall(start)) >= PROSE_WORDS and not _is_notice(start)


def _is_notice(words: str) -> bool:
    return has_sign(words, NOTICES) and bool(NOTICE.search(words))


def is_paragraph(words: str) -> bool:
    """Whether a line is long enough, and ends as, a paragraph, a notice's too."""
    long = len(words) >= LONG or words.count(" ") >= LONG_WORDS
    return long and (len(words) >= 2 * LONG or bool(FULL_STOP.search(words[-8:])))
