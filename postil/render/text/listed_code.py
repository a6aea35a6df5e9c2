"""Code fences in list items, which the Markdown library takes for words, as indented code."""

from __future__ import annotations

from postil.articles.fences import Fences

STEP = 4


def with_listed_code(text: str) -> str:
    """The text, line for line, with the code of fences in list items indented as code in them."""
    if "```" not in text and "~~~" not in text:
        return text
    lines = text.split("\n")
    fences = Fences(lines)
    number = 0
    while number < len(lines):
        end = fences.end_of(number)
        indent = len(lines[number]) - len(lines[number].lstrip(" "))
        if end and indent:
            depth = -(-indent // STEP) + 1
            for at in range(number + 1, end):
                lines[at] = (" " * STEP * depth + lines[at][indent:]).rstrip()
            lines[number] = lines[end] = ""
        number = (end or number) + 1
    return "\n".join(lines)
