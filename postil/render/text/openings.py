"""How a text begins, and how much of it is republished."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markupsafe import Markup

from postil.model import TextPolicy
from postil.reading.summary import summary_of
from postil.render.text.markdown import FOOTNOTES

if TYPE_CHECKING:
    from postil.model import Article

EXCERPT = 2


def republished(html: Markup, policy: TextPolicy) -> Markup:
    """What of a text is shown under its policy."""
    if policy is TextPolicy.FULL:
        return html
    paragraphs = re.findall(r"<p>.*?</p>", FOOTNOTES.sub("", html), re.DOTALL)
    kept = paragraphs[:EXCERPT] if policy is TextPolicy.EXCERPT else []
    return Markup("\n".join(kept))  # noqa: S704


def opening_of(article: Article) -> str:
    """The first sentences of an article, as plain text; empty where none of it is republished."""
    is_kept = article.policy is not TextPolicy.NONE
    return (summary_of(None, article.text.text) or "") if is_kept else ""
