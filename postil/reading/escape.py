r"""Plain text becomes Markdown that renders as the very same text.

Escapes are kept to what Python-Markdown would take as a sign, so that a page reads well in an
editor. A sign that has no backslash escape there is written as a character reference.
"""

from __future__ import annotations

import re
from html.entities import html5

MANY_BRACKETS = 20
BACKSLASH = re.compile(r"\\(?=[\\`*_{}\[\]()>#+\-.!|])")
BARE_NAMES = "|".join(sorted(name for name in html5 if not name.endswith(";")))
ENTITY = re.compile(rf"&(?=#|\w+;|{BARE_NAMES})")
TAG = re.compile(r"<(?=[A-Za-z/!?])")
UNDERSCORE = re.compile(r"(?<![^\W_])_+|_+(?![^\W_])|__+")
LINKING = re.compile(r"\]\s?[\[(:]|\[[\^!]|\[\s*\[")
NUMBERED = re.compile(r"(\d+)(?=[.)](?:\s|$))")
LINE_START = re.compile(r"[#>]|[-+](?:\s|$)|---|\+\+\+")
RULED = re.compile(r"[-=|:~ \t]+|~~~.*")


def escape(paragraph: str) -> str:
    """A paragraph of plain text as Markdown, its lines kept and stripped of outer white space."""
    lines = [line.strip() for line in paragraph.expandtabs(1).split("\n")]
    brackets = LINKING.search(paragraph) or paragraph.count("[") > MANY_BRACKETS
    return "\n".join(_line(line, brackets=bool(brackets)) for line in lines if line)


def _line(text: str, *, brackets: bool) -> str:
    if RULED.fullmatch(text):
        text = f"\0{text}"
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
