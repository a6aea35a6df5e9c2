"""How lines look that are no sentence: entries of lists, and files and code."""

from __future__ import annotations

import re

BULLET = re.compile(r"[•*»›·–-]\s|\d{1,2}\. ")
FILE = re.compile(
    r"\S+\.(?:jpe?g|png|gif|svg|webp|pdf|html?|php)\b|https?://|[{}<>]|window\.", re.IGNORECASE
)
LABEL_BEFORE = re.compile(
    r"(?:share this story|title|headline|subject|article|permalink to|print this)\s*:\s*",
    re.IGNORECASE,
)
BUTTON_AFTER = re.compile(r"(?<!\s)\s*+(?:Add to \.\.\.|\bShare\b\s*+$|\bPrint\b\s*+$|[»›]\s*+$)")
