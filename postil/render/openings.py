"""How a text begins, and how much of it is republished."""

from __future__ import annotations

import re

from markupsafe import Markup

from postil.model import TextPolicy
from postil.render.markdown import FOOTNOTES, plain_text

OPENING = 420
EXCERPT = 2
SENTENCE_END = re.compile(r"(?<=[a-z\d]{3})[.!?][\"”’)]*(?=\s+[\"“‘(]?[A-Z])")


def republished(html: Markup, policy: TextPolicy) -> Markup:
    """What of a text is shown under its policy."""
    if policy is TextPolicy.FULL:
        return html
    paragraphs = re.findall(r"<p>.*?</p>", FOOTNOTES.sub("", html), re.DOTALL)
    kept = paragraphs[:EXCERPT] if policy is TextPolicy.EXCERPT else []
    return Markup("\n".join(kept))  # noqa: S704


def opening_of(html: str) -> str:
    """The first paragraph, or as many of its sentences as `OPENING` characters hold."""
    paragraph = re.search(r"<p>(.*?)</p>", html, re.DOTALL)
    first = " ".join(plain_text(paragraph[1]).split()) if paragraph else ""
    if len(first) <= OPENING:
        return first
    ends = [match.end() for match in SENTENCE_END.finditer(first) if match.end() <= OPENING]
    return first[: ends[-1]] if ends else ""
