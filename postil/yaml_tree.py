"""A YAML text becomes a tree of nodes that know their lines.

The tree is built from the parser's events: nothing is ever constructed from a tag, nesting is
bounded here rather than by the stack, and a bare word stays the text it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import yaml

from postil.errors import Place, PostilError, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

DEEPEST = 16
LONGEST = 1_000_000
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
NULLS = frozenset({"", "~", "null", "Null", "NULL"})


class End(NamedTuple):
    """Where a value ends: the line, and the column after its last character, from 0."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value as it was written; `quoted` says that quotation marks stood around it."""

    text: str
    quoted: bool
    line: int
    end: End

    @property
    def is_null(self) -> bool:
        """Whether it says that there is no value."""
        return not self.quoted and self.text in NULLS


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    line: int
    end: End


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with their values, in order."""

    entries: tuple[tuple[Scalar, Node], ...]
    line: int
    end: End


Node = Scalar | Sequence | Mapping


def parse_yaml(text: str, path: str, first_line: int = 1) -> Mapping:
    """The mapping that a YAML text holds; an empty text is an empty mapping.

    Raises:
        PostilError: the text is not YAML, not a mapping, or uses what is not supported here
            (aliases, tags, duplicate keys, several documents).
    """
    if len(text) > LONGEST:
        raise _fault(path, first_line, "this YAML is longer than a million characters")
    try:
        node = _Composer(path, first_line).compose(text)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = first_line + (mark.line if mark else 0)
        raise _fault(path, line, f"this is not YAML: {error.problem or error.context}") from error
    except yaml.YAMLError as error:
        raise _fault(path, first_line, f"this is not YAML: {_one_line(error)}") from error
    if node is None or (isinstance(node, Scalar) and node.is_null):
        return Mapping((), first_line, End(first_line, 0))
    if not isinstance(node, Mapping):
        raise _fault(path, node.line, f"this is {kind(node)}, not a map of `key: value` lines")
    return node


class _Composer:
    def __init__(self, path: str, first_line: int) -> None:
        self._path = path
        self._first = first_line

    def compose(self, text: str) -> Node | None:
        events = yaml.parse(text, Loader=LOADER)
        root: Node | None = None
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent) and root is not None:
                raise self._fault(event, "a second YAML document begins here")
            if isinstance(event, yaml.NodeEvent):
                root = self._node(event, events, 0)
        return root

    def _node(self, event: yaml.NodeEvent, events: Iterator[yaml.Event], depth: int) -> Node:
        self._refuse(event, depth)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        nodes, closing = self._nodes(events, depth)
        line = self._line(event)
        last = nodes[-1].end if nodes else End(line, 0)
        end = self._end(closing) if getattr(event, "flow_style", False) else last
        if isinstance(event, yaml.SequenceStartEvent):
            return Sequence(tuple(nodes), line, end)
        return Mapping(self._entries(nodes), line, end)

    def _nodes(self, events: Iterator[yaml.Event], depth: int) -> tuple[list[Node], yaml.Event]:
        nodes: list[Node] = []
        for event in events:
            if not isinstance(event, yaml.NodeEvent):
                return nodes, event
            nodes.append(self._node(event, events, depth + 1))
        raise AssertionError("a YAML collection ends before its text does")

    def _entries(self, nodes: list[Node]) -> tuple[tuple[Scalar, Node], ...]:
        entries: dict[str, tuple[Scalar, Node]] = {}
        for key, value in zip(nodes[::2], nodes[1::2], strict=True):
            if not isinstance(key, Scalar):
                raise _fault(self._path, key.line, f"{kind(key)} stands where a key should")
            if key.text in entries:
                first = entries[key.text][0].line
                message = f"`{key.text}` is given twice, first on line {first}"
                raise _fault(self._path, key.line, message, "keep one of the two")
            entries[key.text] = (key, value)
        return tuple(entries.values())

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        end = self._end(event)
        if event.style in ("|", ">") and end.column == 0 and end.line > self._line(event):
            end = End(end.line - 1, LONGEST)
        return Scalar(event.value, bool(event.style), self._line(event), end)

    def _end(self, event: yaml.Event) -> End:
        mark = event.end_mark
        return End(self._first + mark.line, mark.column) if mark else End(self._first, 0)

    def _refuse(self, event: yaml.NodeEvent, depth: int) -> None:
        if depth > DEEPEST:
            raise self._fault(event, f"values are nested more than {DEEPEST} deep")
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            hint = "write the value out; text that begins with & or * needs quotation marks"
            raise self._fault(event, "YAML anchors and aliases are not read here", hint)
        if tag := getattr(event, "tag", None):
            hint = "leave the tag out; text that begins with ! needs quotation marks"
            raise self._fault(event, f"the YAML tag `{tag}` is not read here", hint)

    def _line(self, event: yaml.Event) -> int:
        return self._first + (event.start_mark.line if event.start_mark else 0)

    def _fault(self, event: yaml.Event, message: str, hint: str = "") -> PostilError:
        return _fault(self._path, self._line(event), message, hint)


def kind(node: Node) -> str:
    """What a node is, in the words of a message."""
    if isinstance(node, Scalar):
        return "nothing" if node.is_null else f"the text `{node.text[:40]}`"
    return "a list" if isinstance(node, Sequence) else "a map"


def _one_line(error: Exception) -> str:
    return re.sub(r"\s+", " ", str(error))[:200]


def _fault(path: str, line: int, message: str, hint: str = "") -> PostilError:
    mend = hint or "text with `: ` or ` #` in it, or that begins with a sign, needs quotation marks"
    return PostilError(Problem(Place(path, line), message, mend))
