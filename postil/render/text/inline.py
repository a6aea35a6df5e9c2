"""A line of Markdown, such as a note's heading, as HTML or as plain words."""

from __future__ import annotations

import re

import markdown
import nh3
from markupsafe import Markup, escape

from postil.render.text.limits import TooIntricateError, refuse_intricate
from postil.render.text.markdown import plain_text

SIGNS = re.compile(r"[*_`\[<&\\]")
BLOCKS = (
    *("empty", "indent", "code", "hashheader", "setextheader"),
    *("hr", "olist", "ulist", "quote", "reference"),
)
TAGS = frozenset({"em", "strong", "code", "b", "i", "sub", "sup", "cite", "q"})


def inline_html(line: str) -> Markup:
    """The line with its emphasis and code, and HTML as it is written.

    Of a link there is the text alone, for the line may stand in one.
    """
    if not SIGNS.search(line):
        return escape(line)
    try:
        refuse_intricate(line)
    except TooIntricateError:
        return escape(line)
    html = nh3.clean(_renderer().convert(line), tags=set(TAGS), attributes={})
    return Markup(html.strip())  # noqa: S704


def inline_words(line: str) -> str:
    """The line's words without the signs of Markdown."""
    return plain_text(inline_html(line))


def _renderer() -> markdown.Markdown:
    """Markdown to which a line is a paragraph, whatever it begins with."""
    renderer = markdown.Markdown(output_format="html")
    blocks = renderer.parser.blockprocessors
    for name in BLOCKS:
        blocks.deregister(name)
    renderer.preprocessors.deregister("html_block")
    renderer.inlinePatterns.deregister("html")
    return renderer
