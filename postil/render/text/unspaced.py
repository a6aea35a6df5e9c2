"""Scripts that put no space between words are found by their characters, each a word of its own.

Pagefind takes what stands between spaces for a word. Its larger build knows Chinese and Japanese
words, but in an index that is theirs alone, which would lose the inflections of the others.
"""

from __future__ import annotations

import re

JOINER = "\u2060"
"""Stands before each space that is put in, so that the page's script can take it out again."""

CHARACTER = (
    "[\u2e80-\u2fd5\u3005\u3007\u3021-\u3029\u3038-\u303b\u3041-\u3096\u309d-\u309f\u30a1-\u30fa"
    "\u30fc-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufad9\uff66-\uff9d"
    "\U00020000-\U0003ffff]"
)
CHARACTER_IN_ASCII = re.sub(r"[^ -~]", lambda found: f"\\u{{{ord(found[0]):x}}}", CHARACTER)
"""The same expression for the page's script; HTML may not have all of those it names."""
BETWEEN = re.compile(rf"(?<=\S)(?={CHARACTER})|(?<={CHARACTER})(?=\S)")


def spaced(text: str) -> str:
    """The text with a space on each side of every Chinese or Japanese character."""
    return BETWEEN.sub(f"{JOINER} ", text)
