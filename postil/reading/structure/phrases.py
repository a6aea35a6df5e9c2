"""How lines look that are no sentence: entries of lists, and files and code."""

from __future__ import annotations

import re

BULLET = re.compile(r"[•*»›·–-]\s|\d{1,2}\. ")
SCENE_BREAK = re.compile(r"(?:[*~#•·]\s*+){3,12}|[⁂❦]")
FILE = re.compile(
    r"\S+\.(?:jpe?g|png|gif|svg|webp|pdf|html?|php)\b|https?://|[{}<>]|window\.", re.IGNORECASE
)
FILE_NAME = re.compile(
    r"\S{1,120}\.(?:jpe?g|png|gif|svg|webp|bmp|tiff?)"
    r"|(?:IMG|DSC|DSCN|DSCF|PXL|MVIMG|Screenshot|Screen-Shot)[_-]?\d[\w-]{2,40}",
    re.IGNORECASE,
)
LABEL_BEFORE = re.compile(
    r"(?:share this story|title|headline|subject|article|permalink to|print this)\s*:\s*",
    re.IGNORECASE,
)
BUTTON_AFTER = re.compile(r"(?<!\s)\s*+(?:Add to \.\.\.|\bShare\b\s*+$|\bPrint\b\s*+$|[»›]\s*+$)")
# Names in a page's own program that were left between its lines.
IDENTIFIER = re.compile(r"[a-z]{1,30}(?:_[a-z\d]{1,30}){1,6}")
# An abbreviation whose full stop a sentence may end with, too.
ABBREVIATED = re.compile(
    r"(?:\b(?:Co|Cos|Inc|Ltd|Corp|Bros|Jr|Sr|St|Ave|Blvd|Rd|Hwy)|\b[A-Za-z]\.[A-Za-z])\.$"
)
# The place that a report begins with, in any letters: an office may have lost its small capitals.
DATELINED = re.compile(r"(?:[\w.'’]+,? ){1,4}(?:\([^()]{2,30}\) )?[—–-]{1,2} ?\S")
CAPITALISED, FEWEST_CAPITALISED, LONG_WORD = re.compile(r"[^\w]*[^\W\d_a-zß-ÿ]"), 5, 4
# How a page's own program fills the queues of advertisements; a lesson in programming has others.
SNIPPET = re.compile(
    r"(?:var )?(?:window\.)?(?P<queue>[\w$]{1,60})\s?=\s?(?:window\.)?(?P=queue)\s?\|\|\s?[\[{]"
    r"|(?:window\.)?[\w$]{1,60}\.cmd\.push\(|\((?:window\.)?adsbygoogle\b"
)


def is_snippet(text: str) -> bool:
    """Whether a line is program code of the page, and nothing after it."""
    return text[-1:] in ";})]" and bool(SNIPPET.match(text))


def is_in_title_case(words: str) -> bool:
    """Whether all words of some length begin with a capital, as many as no name has."""
    long = [word for word in words.split() if len(word) >= LONG_WORD]
    return len(long) >= FEWEST_CAPITALISED and all(map(CAPITALISED.match, long))
