"""Days as the lines about an article write them."""

from __future__ import annotations

import re

MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?"
DAY = (
    rf"(?:\d{{4}}-\d\d-\d\d|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH},? \d{{4}}|\d\d?[./]\d\d?[./]\d{{2,4}})"
)
DAY_INSIDE = re.compile(DAY, re.IGNORECASE)
DATE_BEFORE = re.compile(
    rf"(?:date[: ]\s*+)?{DAY}(?:[T ]\d\d:\d\d\S*+)?\s*+[:|–—-]?\s*+(?=\S)", re.IGNORECASE
)
DATE_ONLY = re.compile(rf"\W*(?:\w+day,? )?(?:the )?{DAY}\W*.{{0,25}}$", re.IGNORECASE)
DATE_LINE = re.compile(
    rf".{{0,40}}\b(?:{DAY}|{MONTH} \d{{1,2}}\b(?! [a-z])|\d{{1,2}}:\d\d)", re.IGNORECASE
)
DATELINE = re.compile(rf".{{0,40}}\b{DAY}(?:.{{0,40}}$|.{{0,20}} \| )", re.IGNORECASE)
