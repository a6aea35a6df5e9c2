"""Changes to single fields of a front matter that an editor has touched.

A line that holds nothing of a changed value stays as it is, to the byte.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from postil.articles import front_matter
from postil.yaml_tree import Mapping, Node, Scalar, Sequence, parse_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from postil.articles.front_matter import Value

Entry = tuple[Scalar, Node]

LINE = re.compile("[^\n]*\n")
COMMENT = re.compile(r"(?:^|\s)(#.*)")
BLOCK_COMMENT = re.compile(r":\s+[|>][-+0-9]*\s+(#.*)")
ORDER = (
    *("title", "source", "original", "date", "authors", "topics", "summary"),
    *("deck", "url", "accessed", "rights", "language", "seed", "added"),
    *("draft", "evidence", "import", "basis", "value", "quote", "reason"),
    *("seed_sha256", "text_sha256"),
)


class Rewrite:
    """A front matter being changed.

    Args:
        front: the lines between the fences, each with its end.
        path: the page, for messages.
        newline: the end of lines that are added.

    Raises:
        PostilError: the front matter is not YAML.
    """

    def __init__(self, front: str, path: str, newline: str) -> None:
        self._lines: list[str] = LINE.findall(front)
        self._tree = parse_yaml(front, path, 0)
        self._newline = newline
        self._edits: list[tuple[int, int, list[str]]] = []

    def has(self, *keys: str) -> bool:
        """Whether there is a field of this name within those named before it."""
        return _within(self._tree, keys) is not None

    def is_by_line(self, name: str) -> bool:
        """Whether the entries of a map can be changed one by one; an unwritten map's can."""
        entry = _entry(self._tree, name)
        return entry is None or not isinstance(entry[1], Mapping) or is_by_line(entry[1])

    def put(self, *keys: str, value: Value) -> None:
        """Give a field this value; its parents are there. Nothing changes where it has it."""
        entry = _within(self._tree, keys)
        lines = [front_matter.field(keys[-1], value)]
        if entry is None:
            self._add(keys, lines)
        elif not _says(entry[1], value):
            self._replace(entry, lines)

    def put_map(self, *keys: str, values: dict[str, Value]) -> None:
        """Give a field that is a map these values and no others; without any it is removed."""
        entry = _within(self._tree, keys)
        if entry is None:
            self._add(keys, front_matter.block(keys[-1], values) if values else [])
        elif not values:
            self.remove(*keys)
        elif not isinstance(entry[1], Mapping):
            self._replace(entry, front_matter.block(keys[-1], values))
        else:
            self._put_entries(keys, entry, entry[1], values)

    def put_maps(self, name: str, maps: dict[str, dict[str, Value]]) -> None:
        """Give the entries of a field that is a map of maps these values, as `put_map` does."""
        entry = _entry(self._tree, name)
        if entry and isinstance(entry[1], Mapping) and entry[1].entries:
            for key, values in maps.items():
                self.put_map(name, key, values=values)
            return
        blocks = [front_matter.block(key, values) for key, values in maps.items() if values]
        lines = [f"{front_matter.INDENT}{line}" for block in blocks for line in block]
        if lines and entry:
            self._replace(entry, [f"{name}:", *lines])
        elif lines:
            self._add((name,), [f"{name}:", *lines])

    def remove(self, *keys: str) -> None:
        """Take a field out, all but its comments."""
        entry = _within(self._tree, keys)
        if entry:
            self._replace(entry, [])

    def text(self) -> str:
        """The front matter with the changes in it."""
        rewritten = list(self._lines)
        edits = sorted(self._edits, key=lambda edit: edit[:2])
        for start, end, lines in edits[::-1]:
            rewritten[start:end] = lines
        return "".join(rewritten)

    def _put_entries(
        self, keys: tuple[str, ...], entry: Entry, present: Mapping, values: dict[str, Value]
    ) -> None:
        names = [key.text for key, _ in present.entries]
        if is_by_line(present):
            for name in names:
                if name not in values:
                    self.remove(*keys, name)
            for name, value in values.items():
                self.put(*keys, name, value=value)
        elif names != list(values) or not all(
            _says(node, values[key.text]) for key, node in present.entries
        ):
            self._replace(entry, front_matter.block(keys[-1], values))

    def _add(self, keys: tuple[str, ...], lines: list[str]) -> None:
        parent = _within(self._tree, keys[:-1])
        siblings = parent[1] if parent else self._tree
        entries = siblings.entries if isinstance(siblings, Mapping) else ()
        rank = ORDER.index(keys[-1])
        before = [each for each in entries if each[0].text in ORDER[:rank]]
        start = parent[0].line + 1 if parent else 0
        at = max((self._after(each) for each in before), default=start)
        indent = self._indent(entries[0][0].line) if entries else ""
        self._edit(at, at, [f"{indent}{line}" for line in lines])

    def _replace(self, entry: Entry, lines: list[str]) -> None:
        start, end = entry[0].line, self._after(entry)
        comments = list(self._comments(entry))
        if len(lines) == 1 and comments and comments[-1][0] == end - 1:
            lines = [f"{lines[0]}  {comments.pop()[1]}"]
        kept = [text for _, text in comments]
        self._edit(start, end, [f"{self._indent(start)}{line}" for line in (*kept, *lines)])

    def _edit(self, start: int, end: int, lines: list[str]) -> None:
        if lines or start < end:
            self._edits.append((start, end, [line + self._newline for line in lines]))

    def _after(self, entry: Entry) -> int:
        end = entry[1].end.line + 1
        while end > entry[0].line + 1 and not self._lines[end - 1].strip():
            end -= 1
        return end

    def _indent(self, line: int) -> str:
        text = self._lines[line]
        return text[: len(text) - len(text.lstrip(" "))]

    def _comments(self, entry: Entry) -> Iterator[tuple[int, str]]:
        ends: dict[int, int] = {}
        hidden: set[int] = set()
        for leaf in (entry[0], *_leaves(entry[1])):
            ends[leaf.end.line] = max(ends.get(leaf.end.line, 0), leaf.end.column)
            hidden |= set(range(leaf.line, leaf.end.line))
        for number in range(entry[0].line, self._after(entry)):
            rest = self._lines[number][ends.get(number, 0) :].rstrip()
            comment = (BLOCK_COMMENT if number in hidden else COMMENT).search(rest)
            if comment:
                yield number, comment[1]


def is_by_line(mapping: Mapping) -> bool:
    """Whether a map stands in block style, its entries on lines of their own."""
    return not mapping.entries or mapping.end == mapping.entries[-1][1].end


def _within(tree: Mapping, keys: tuple[str, ...]) -> Entry | None:
    entry: Entry | None = None
    node: Node = tree
    for key in keys:
        entry = _entry(node, key) if isinstance(node, Mapping) else None
        if entry is None:
            return None
        node = entry[1]
    return entry


def _entry(mapping: Mapping, name: str) -> Entry | None:
    return next((entry for entry in mapping.entries if entry[0].text == name), None)


def _says(node: Node, value: Value) -> bool:
    if isinstance(node, Scalar):
        return not value if node.is_null else node.text.strip() == value
    items = node.items if isinstance(node, Sequence) else ()
    texts = tuple(item.text.strip() for item in items if isinstance(item, Scalar))
    return isinstance(node, Sequence) and len(texts) == len(items) and texts == value


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
