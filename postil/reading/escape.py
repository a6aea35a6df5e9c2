r"""Plain text becomes Markdown that renders as the very same text.

Escapes are kept to what Python-Markdown would take as a sign, so that a page reads well in an
editor. A sign that has no backslash escape there is written as a character reference. A paragraph
of more signs or characters than Python-Markdown can take in good time is written as HTML, which it
passes on without a look.
"""

from __future__ import annotations

import re
from html import escape as as_html
from html.entities import html5

MANY_BRACKETS = 20
MANY_SIGNS, LONG = 500, 50_000
SIGN = re.compile(r"[\\&]")
BACKSLASH = re.compile(r"\\(?=[\\`*_{}\[\]()>#+\-.!|])")
BARE_NAMES = "|".join(sorted(name for name in html5 if not name.endswith(";")))
ENTITY = re.compile(rf"&(?=#|\w+;|{BARE_NAMES})")
TAG = re.compile(r"<(?=[A-Za-z/!?])")
UNDERSCORE = re.compile(r"(?<![^\W_])_+|_+(?![^\W_])|__+")
LINKING = re.compile(r"\]\s?[\[(:]|\[[\^!]|\[\s*\[")
MARKED = re.compile(r"[\\&<*`_\[\]]")
NUMBERED = re.compile(r"(\d+)(?=[.)](?:\s|$))")
LINE_START = re.compile(r"[#>]|[-+](?:\s|$)|---|\+\+\+")
RULED = re.compile(r"[-=|:~ \t]+|~~~.*")


def escape(paragraph: str, *, in_links: bool = False) -> str:
    """A paragraph of plain text as Markdown, its lines kept and stripped of outer white space.

    Args:
        paragraph: the text.
        in_links: whether some of it will stand in links, in which any bracket is a sign.
    """
    lines = [line.strip() for line in paragraph.expandtabs(1).split("\n")]
    brackets = in_links or LINKING.search(paragraph) or paragraph.count("[") > MANY_BRACKETS
    text = "\n".join(_line(line, brackets=bool(brackets)) for line in lines if line)
    if len(text) > LONG or len(SIGN.findall(text)) > MANY_SIGNS:
        return _element([line for line in lines if line])
    return text


def _element(lines: list[str]) -> str:
    """A paragraph as HTML, no line of which can be taken for a heading, a rule or a fence."""
    first, *others = (as_html(line, quote=False) for line in lines)
    return "\n".join([f"<p>{first}", *map(_harmless, others)]) + "</p>"


def _harmless(line: str) -> str:
    return line if line[0].isalnum() or line[0] == "&" else f"&#{ord(line[0])};{line[1:]}"


def _line(text: str, *, brackets: bool) -> str:
    if RULED.fullmatch(text):
        text = f"\0{text}"
    if not MARKED.search(text):
        return _start(text)
    text = BACKSLASH.sub(r"\\\\", text)
    text = ENTITY.sub("&amp;", text)
    text = TAG.sub("&lt;", text)
    text = re.sub(r"[*`]", r"\\\g<0>", text)
    text = UNDERSCORE.sub(lambda match: r"\_" * len(match[0]), text)
    if brackets:
        text = re.sub(r"[\[\]]", r"\\\g<0>", text)
    return _start(text)


def _start(text: str) -> str:
    if text.startswith("\0"):
        return f"&#{ord(text[1])};{text[2:]}"
    if numbered := NUMBERED.match(text):
        return f"{numbered[1]}\\{text[numbered.end() :]}"
    return f"\\{text}" if LINE_START.match(text) else text
