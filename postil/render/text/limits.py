"""Bounds on what the Markdown library is given, each where its cost was seen to grow faster.

Python-Markdown looks for the end of every bracket, tag and fence that is opened, and looks again
for each of them; its block parser copies the rest of a block at every heading and rule.
"""

from __future__ import annotations

import re

from markdown.extensions.fenced_code import FencedBlockPreprocessor

DEEPEST = 24
OPEN_ELEMENTS = 200
OPEN_TAGS = 100
FENCES = FOOTNOTES = 1000
SIGNS = 1000
SHALLOW = 20
OPEN_STEPS = 2_000_000
SEARCH_STEPS = 100_000_000
ESCAPED = re.compile(r"\\[\\`*_{}\[\]()>#+\-.!|]")
LITERAL = re.compile(r"<p>[^<>]*</p>")
NESTING = re.compile(
    rf"^(?:[ \t>*+-]{{{DEEPEST * 4},}}|(?:(?:\d{{1,9}}\.|[>*+-])[ \t]+){{{DEEPEST},}})",
    re.MULTILINE,
)
FOOTNOTE = re.compile(r"(?<!\\)\[\^")
FENCE = re.compile(r"^(?:```|~~~)", re.MULTILINE)
FENCE_AND_BLANKS = re.compile(r"^(?:```|~~~)[^\n]*?[ \t]{100}", re.MULTILINE)
RULE = re.compile(r"^ {0,3}(?:#|(?:[-=*_][ \t]*)+$)", re.MULTILINE)
TAG = re.compile(r"<(?P<sign>[A-Za-z/!?])(?P<rest>[^<>]*)(?P<end>>?)")
VOID = re.compile(r"(?:area|br|col|hr|img|input|wbr)\b", re.IGNORECASE)
BRACKET = re.compile(r"[\[\]]")
ADDRESS = re.compile(r"(?P<open>\]\()|(?P<inner>\()|\)")
COUNTED = (
    ("*", re.compile(r"\*")),
    ("_", re.compile(r"(?<![^\W_])_+|_+(?![^\W_])|__+")),
    ("`", re.compile(r"`")),
    ("](", re.compile(r"\][(\[]")),
    ("]:", re.compile(r"\]:")),
    ("&", re.compile(r"&#?\w+;")),
    ("\\", re.compile(r"\\")),
    ("# or ---", RULE),
)


class TooIntricateError(ValueError):
    """A text whose signs would keep the Markdown library busy for too long; says which."""


def refuse_intricate(text: str) -> None:
    """Raises TooIntricateError where a text holds more signs than any written by people.

    Paragraphs of HTML without a tag in them, as seeds' worst ones are drafted, go free: their
    signs mean nothing.
    """
    if NESTING.search(text):
        raise TooIntricateError("lists or quotations nested too deep")
    fences = len(FENCE.findall(text))
    if fences > FENCES or fences * len(text) > SEARCH_STEPS:
        raise TooIntricateError("too many code fences")
    if FENCE_AND_BLANKS.search(text):
        raise TooIntricateError("more than 100 blanks together after a code fence")
    if len(FOOTNOTE.findall(text)) > FOOTNOTES:
        raise TooIntricateError(f"more than {FOOTNOTES} `[^`")
    text = FencedBlockPreprocessor.FENCED_BLOCK_RE.sub("\n\n", text)
    _refuse_open_tags(text)
    steps = 0
    for block in re.split(r"\n[ \t]*\n", text):
        if len(block) > SHALLOW and not LITERAL.fullmatch(block):
            steps += _steps_of(block)
        if steps > OPEN_STEPS:
            raise TooIntricateError("too many `[` or `](` without their end")


def _refuse_open_tags(text: str) -> None:
    depth = unclosed = 0
    for tag in TAG.finditer(text):
        unclosed += not tag["end"] or tag["rest"].count('"') % 2 or tag["rest"].count("'") % 2
        if tag["sign"] == "/":
            depth = max(depth - 1, 0)
        elif tag["sign"].isalpha() and not VOID.match(tag["sign"] + tag["rest"]):
            depth += 1
        if depth > OPEN_ELEMENTS:
            raise TooIntricateError(f"more than {OPEN_ELEMENTS} HTML elements within each other")
        if unclosed > OPEN_TAGS or unclosed * len(text) > SEARCH_STEPS:
            raise TooIntricateError("too many `<` without their `>`")


def _steps_of(block: str) -> int:
    """How far the library looks for the ends of a block's brackets, where many stand open."""
    unescaped = ESCAPED.sub("", block)
    for sign, pattern in COUNTED if len(block) > SIGNS else ():
        text = block if sign == "\\" else unescaped
        if sum(1 for _ in pattern.finditer(text)) > SIGNS:
            raise TooIntricateError(f"more than {SIGNS} `{sign}` in one paragraph")
    open_at_once = max(_open_brackets(unescaped), _open_addresses(unescaped))
    return open_at_once * len(block) if open_at_once > SHALLOW else 0


def _open_brackets(block: str) -> int:
    depth = deepest = 0
    for bracket in BRACKET.finditer(block):
        depth = depth + 1 if bracket[0] == "[" else max(depth - 1, 0)
        deepest = max(deepest, depth)
    return deepest


def _open_addresses(block: str) -> int:
    """How many addresses stand open at once, and how many have a quotation mark that does."""
    depth = deepest = misquoted = start = 0
    for sign in ADDRESS.finditer(block):
        if sign["open"] or (sign["inner"] and depth):
            start = start if depth else sign.end()
            depth += 1
            deepest = max(deepest, depth)
        elif depth and not sign["inner"]:
            depth -= 1
            address = "" if depth else block[start : sign.start()]
            misquoted += any(address.count(mark) % 2 for mark in "\"'")
    return deepest + misquoted
