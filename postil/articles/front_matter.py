"""Writing front matter: whole for a new page, by the line for one that an editor has touched."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from postil.dates import Edtf
from postil.yaml_tree import Mapping, Node, Scalar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from postil.model import Fact

Value = str | tuple[str, ...] | None

UNSAFE_START = re.compile(r"[-?:,\[\]{}#&*!|>'\"%@`~ ]|$")
UNSAFE = re.compile(r":(\s|$)|\s#|\s$|^(null|Null|NULL|---|\.\.\.)")
UNSAFE_IN_LIST = re.compile(r"[,\[\]{}]")
UNPRINTABLE = re.compile("[^\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u2028\u2029]")


def scalar(text: str, *, in_list: bool = False) -> str:
    """A text as a YAML scalar: bare where YAML 1.1 and 1.2 agree on it, else in quotation marks."""
    plain = not (UNSAFE_START.match(text) or UNSAFE.search(text) or UNPRINTABLE.search(text))
    if plain and not (in_list and UNSAFE_IN_LIST.search(text)):
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return UNPRINTABLE.sub(lambda match: _escaped(ord(match[0])), quoted)


def field(name: str, value: Value) -> str:
    """A line `name: value`."""
    if isinstance(value, tuple):
        return f"{name}: [{', '.join(scalar(item, in_list=True) for item in value)}]"
    return f"{name}: {'null' if value is None else scalar(value)}"


def evidence(name: str, fact: Fact[object]) -> list[str]:
    """The lines of a fact's entry below `evidence:`, none for an unknown fact."""
    if fact.value is None or fact.basis is None:
        return []
    entries: list[tuple[str, Value]] = [
        ("basis", fact.basis.value),
        ("value", as_written(fact)),
        ("quote", fact.quote),
        ("reason", fact.reason),
    ]
    return [f"  {name}:", *(f"    {field(key, text)}" for key, text in entries if text)]


def as_written(fact: Fact[object]) -> Value:
    """A fact's value as front matter has it."""
    value = fact.value
    if isinstance(value, tuple):
        return tuple(str(item) for item in value)
    if isinstance(value, Edtf):
        return value.text
    return None if value is None else str(value)


class Rewrite:
    """Changes to single fields of a front matter, all other lines staying as they are.

    Args:
        lines: the lines between the fences; each may end in a carriage return.
        tree: what they hold, its lines counted from 0.
    """

    def __init__(self, lines: Sequence[str], tree: Mapping) -> None:
        self._lines = list(lines)
        self._tree = tree
        self._edits: list[tuple[int, int, list[str]]] = []
        self._end = "\r" if lines and lines[0].endswith("\r") else ""

    def put(self, name: str, lines: list[str], *, before: str | None = None) -> None:
        """Replace a field by these lines, or add it: before a field where there is that one."""
        entry = _entry(self._tree, name)
        if entry:
            self._replace(*entry, lines)
        elif lines:
            following = _entry(self._tree, before) if before else None
            self._insert(following[0].line if following else len(self._lines), lines)

    def put_within(self, parent: str, entries: dict[str, list[str]]) -> None:
        """Replace entries of a field that is a map, or add them there."""
        entry = _entry(self._tree, parent)
        if entry is None or not isinstance(entry[1], Mapping) or not entry[1].entries:
            lines = [line for lines in entries.values() for line in lines]
            self.put(parent, [f"{parent}:", *lines] if lines else [], before="import")
            return
        added: list[str] = []
        for name, lines in entries.items():
            inner = _entry(entry[1], name)
            if inner:
                self._replace(*inner, lines)
            else:
                added += lines
        self._insert(entry[1].end.line + 1, added)

    def lines(self) -> list[str]:
        """The front matter with the changes in it."""
        rewritten = list(self._lines)
        for start, end, lines in sorted(self._edits, key=lambda edit: edit[:2], reverse=True):
            rewritten[start:end] = lines
        return rewritten

    def _insert(self, at: int, lines: list[str]) -> None:
        if lines:
            self._edits.append((at, at, [line + self._end for line in lines]))

    def _replace(self, key: Scalar, value: Node, lines: list[str]) -> None:
        start, end = key.line, value.end.line + 1
        comments = list(_comments(self._lines, key, value))
        if len(lines) == 1 and comments and comments[-1][0] == end - 1:
            lines = [f"{lines[0]}  {comments.pop()[1]}"]
        indent = self._lines[start][: -len(self._lines[start].lstrip())]
        kept = [f"{indent}{text}" for _, text in comments]
        self._edits.append((start, end, [line + self._end for line in (*kept, *lines)]))


def is_rewritable(tree: Mapping, parent: str) -> bool:
    """Whether the entries of a map stand on lines of their own, as Postil writes them."""
    entry = _entry(tree, parent)
    if entry is None or not isinstance(entry[1], Mapping):
        return True
    ends = [entry[0].line, *(value.end.line for _, value in entry[1].entries)]
    starts = [key.line for key, _ in entry[1].entries]
    return all(start > end for start, end in zip(starts, ends, strict=False))


def _entry(mapping: Mapping, name: str) -> tuple[Scalar, Node] | None:
    return next((entry for entry in mapping.entries if entry[0].text == name), None)


def _comments(lines: Sequence[str], key: Scalar, value: Node) -> Iterator[tuple[int, str]]:
    ends: dict[int, int] = {}
    hidden: set[int] = set()
    for leaf in (key, *_leaves(value)):
        ends[leaf.end.line] = max(ends.get(leaf.end.line, 0), leaf.end.column)
        hidden |= set(range(leaf.line, leaf.end.line))
    for number in range(key.line, value.end.line + 1):
        rest = lines[number][ends.get(number, 0) :].strip(" \t\r:,]}")
        if rest.startswith("#") and number not in hidden:
            yield number, rest


def _leaves(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Mapping):
        for key, value in node.entries:
            yield key
            yield from _leaves(value)
    else:
        for item in node.items:
            yield from _leaves(item)


def _escaped(code: int) -> str:
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
