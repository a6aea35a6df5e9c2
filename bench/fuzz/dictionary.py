"""Words and signs that the code looks for, for libFuzzer to put in."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from bench.fuzz.targets import PROJECT

if TYPE_CHECKING:
    from collections.abc import Iterator

WORD = re.compile(r"[A-Za-z]{3,24}|[@#<>{}()*_`~|:/&;!.=-]{2,8}")
SIGNS = (
    *("\n\n", "\n## Notes\n", "\n### ", "\n> ", "\n```\n", "\n---\n", "\n- by: "),
    *(
        "[^1]",
        "](",
        "]: ",
        "<p>",
        "</p>",
        "<!--",
        "-->",
        "&amp;",
        "&#0;",
        "\x1e",
        "\r\n",
        "\u2028",
        "\u00a0",
    ),
    *("“", "”", "’", "…", "—", "©", "•", "e\u0301", "中", "ש", "\u200b", "\U0001f44d\U0001f3fd"),
    *("By ", "Posted on ", " says:", "2 Comments", "Feb. 18, 2022", "Monday", "told The "),
)


def dictionary() -> str:
    """A dictionary in libFuzzer's format, made of all words in the code's string constants."""
    entries = sorted({*SIGNS, *_words()})
    return "".join(f'"{"".join(map(_escaped, entry.encode()))}"\n' for entry in entries)


def _words() -> Iterator[str]:
    for path in sorted((PROJECT / "postil").glob("**/*.py")):
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield from WORD.findall(node.value)


def _escaped(byte: int) -> str:
    sign = chr(byte)
    return sign if sign.isascii() and sign.isalnum() else f"\\x{byte:02x}"
