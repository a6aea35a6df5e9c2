"""Sentences in which a publisher asks its readers for money, or tells how it earns some."""

from __future__ import annotations

import re

from postil.reading.signs import has_sign

OURS = r"(?:this|our|these|those|the|my)"
SIGNS = (
    *("commission", "share", "portion", "compensat", "revenue", "cut of", "support"),
    *("donat", "contribut", "subscrib", "promotional"),
)
EARNING = (
    r"\b(?:buy|purchase|order|shop|click|links?|sign up)\w*\b.{0,80}"
    rf"\b(?:through|from|using|via|on|with|in|after)\b.{{0,30}}\b{OURS} (?:[\w-]+ )?"
    r"(?:posts?|links?|sites?|pages?|articles?|stor(?:y|ies)|websites?|newsletters?|guides?)\b"
    r".{0,60}\b(?:earns?|gets?|receives?|collects?|makes?|paid)\b.{0,40}"
    r"\b(?:share|portion|cut|percentage|commissions?|compensation|revenue)\b"
)
WORK = (
    r"(?:reporting|journalism|newsroom|coverage|(?:our|this) (?:work|site|website|blog|podcast)"
    r"|(?:this|our|the) (?:article|stor(?:y|ies)|post)|articles? like this"
    r"|independent (?:media|news))"
)
GIVING = (
    r"(?:donat(?:e|ing|ion)|mak(?:e|ing) a (?:donation|contribution|gift)|contribut(?:e|ing)"
    r"|support(?:ing)? (?:us|our|it|the)|becom(?:e|ing) an? (?:[\w-]+ )?"
    r"(?:member|patron|subscriber|supporter)|subscribing)"
)
ASKING = (
    rf"^if you\b.{{0,60}}\b{WORK}\b.{{0,60}}\b{GIVING}\b"
    rf"|^(?:please )?(?:consider|help us|help)\b.{{0,40}}\b{GIVING}\b.{{0,60}}\b{WORK}\b"
    rf"|^(?:like|love|value|enjoy|appreciate)\b.{{0,40}}\b{WORK}\b.{{0,40}}\?"
    rf".{{0,40}}\b{GIVING}\b"
)
CONSENT = (
    r"^you (?:may|can|might|will) (?:occasionally )?(?:receive promotional\b"
    r"|(?:also )?unsubscribe (?:at )?any ?time\b).{0,120}$"
)
APPEAL = re.compile(f"{EARNING}|{ASKING}|{CONSENT}", re.IGNORECASE)


def is_appeal(text: str) -> bool:
    """Whether a line asks readers to give, or says what the publisher gets from their buying."""
    return has_sign(text, SIGNS) and bool(APPEAL.search(text))
