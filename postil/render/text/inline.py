"""A line of Markdown, such as a note's heading, as HTML or as plain words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import markdown
import nh3
from markupsafe import Markup, escape

from postil.render.text.limits import TooIntricateError, refuse_intricate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from postil.render.text.definitions import Definition

SIGNS = re.compile(r"[*_`\[<&\\]")
BLOCKS = (
    *("empty", "indent", "code", "hashheader", "setextheader"),
    *("hr", "olist", "ulist", "quote", "reference"),
)
TAGS = frozenset({"em", "strong", "code", "b", "i", "sub", "sup", "cite", "q"})


def inline_html(line: str, definitions: Mapping[str, Definition] | None = None) -> Markup:
    """The line with its emphasis and code, and HTML as it is written.

    Of a link, be it to one of the `definitions`, there is the text alone, for the line may stand
    in one.
    """
    if not SIGNS.search(line):
        return escape(line)
    try:
        refuse_intricate(line)
    except TooIntricateError:
        return escape(line)
    renderer = _renderer()
    renderer.references.update(definitions or {})
    html = nh3.clean(renderer.convert(line), tags=set(TAGS), attributes={})
    return Markup(html.strip())  # noqa: S704


def _renderer() -> markdown.Markdown:
    """Markdown to which a line is a paragraph, whatever it begins with."""
    renderer = markdown.Markdown(output_format="html")
    blocks = renderer.parser.blockprocessors
    for name in BLOCKS:
        blocks.deregister(name)
    renderer.preprocessors.deregister("html_block")
    renderer.inlinePatterns.deregister("html")
    return renderer
