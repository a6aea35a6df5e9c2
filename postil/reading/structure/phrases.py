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
# How a page's own program fills the queues of advertisements; a lesson in programming has others.
SNIPPET = re.compile(
    r"(?:var )?(?:window\.)?(?P<queue>[\w$]{1,60})\s?=\s?(?:window\.)?(?P=queue)\s?\|\|\s?[\[{]"
    r"|(?:window\.)?[\w$]{1,60}\.cmd\.push\(|\((?:window\.)?adsbygoogle\b"
)


def is_snippet(text: str) -> bool:
    """Whether a line is program code of the page, and nothing after it."""
    return text[-1:] in ";})]" and bool(SNIPPET.match(text))
