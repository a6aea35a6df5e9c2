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
ODD_LINE_END = re.compile("\r(?!\n)|[\x85\u2028\u2029]")
OTHERWISE = "text with `: ` or ` #` in it, or that begins with a sign, needs quotation marks"


class _Wording(NamedTuple):
    """Plain words for what PyYAML or libyaml complains of, known by a sign in its complaint.

    The line to name is the one where something was opened rather than where its end is missed.
    """

    sign: re.Pattern[str]
    message: str
    hint: str
    is_opened_before: bool = False


TAB = _Wording(re.compile("\t"), "a tab stands where spaces should", "indent with spaces")
WORDINGS = (
    _Wording(
        re.compile("mapping values are not allowed"),
        "a colon stands within a value, or a line is indented too far",
        'put a value with a colon in quotation marks, as in `title: "Tides: the tables"`',
    ),
    _Wording(
        re.compile("cannot start any token"),
        "no value can begin with this sign",
        "put it in quotation marks",
    ),
    _Wording(
        re.compile("',' or '[]}]'"),
        "a list or a map is not closed",
        "close [ with ] and { with }",
        is_opened_before=True,
    ),
    _Wording(
        re.compile("found unexpected end of stream"),
        "a quotation mark is not closed",
        "close it, with a mark of the same kind",
        is_opened_before=True,
    ),
    _Wording(
        re.compile("unknown escape character"),
        "a backslash within quotation marks",
        "write it twice, or put the value in single quotation marks",
    ),
    _Wording(
        re.compile("expected key|<block end>|'-' indicator"),
        "a new line such as `key: value` should begin here",
        "a value that begins with a quotation mark needs others around it: '\"Aye\", he said'",
    ),
)


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
        hint = "move long texts to below the front matter"
        raise _fault(path, first_line, f"this is longer than {LONGEST:,} characters", hint)
    if odd := ODD_LINE_END.search(text):
        line = first_line + text.count("\n", 0, odd.start())
        message = f"a line ends here in U+{ord(odd[0]):04X}, which editors do not count"
        raise _fault(path, line, message, "put a space or a common line end in its place")
    try:
        node = _Composer(path, first_line, first_line + text.count("\n")).compose(text)
    except (yaml.YAMLError, UnicodeEncodeError) as error:
        raise PostilError(_not_yaml(error, text, path, first_line)) from error
    if node is None or (isinstance(node, Scalar) and node.is_null):
        return Mapping((), first_line, End(first_line, 0))
    if not isinstance(node, Mapping):
        message = f"this is {kind(node)}, not a map of `key: value` lines"
        raise _fault(path, node.line, message, "write lines such as `title: …`, one for each field")
    return node


class _Composer:
    def __init__(self, path: str, first_line: int, last_line: int) -> None:
        self._path = path
        self._first = first_line
        self._last = last_line

    def compose(self, text: str) -> Node | None:
        events = yaml.parse(text, Loader=LOADER)
        root: Node | None = None
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent) and root is not None:
                message = "a second YAML document begins here"
                raise self._fault(event, message, "take the line --- out")
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
                message = f"{kind(key)} stands where a key should"
                raise _fault(self._path, key.line, message, OTHERWISE)
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
        return End(self._at(mark.line), mark.column) if mark else End(self._first, 0)

    def _refuse(self, event: yaml.NodeEvent, depth: int) -> None:
        if depth > DEEPEST:
            raise self._fault(event, f"values are nested more than {DEEPEST} deep", OTHERWISE)
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            hint = "write the value out; text that begins with & or * needs quotation marks"
            raise self._fault(event, "YAML anchors and aliases are not read here", hint)
        if tag := getattr(event, "tag", None):
            hint = "leave the tag out; text that begins with ! needs quotation marks"
            raise self._fault(event, f"the YAML tag `{tag}` is not read here", hint)

    def _line(self, event: yaml.Event) -> int:
        return self._at(event.start_mark.line if event.start_mark else 0)

    def _at(self, number: int) -> int:
        return min(self._first + number, self._last)

    def _fault(self, event: yaml.Event, message: str, hint: str) -> PostilError:
        return _fault(self._path, self._line(event), message, hint)


def kind(node: Node) -> str:
    """What a node is, in the words of a message."""
    if isinstance(node, Scalar):
        return "nothing" if node.is_null else f"the text `{node.text[:40]}`"
    return "a list" if isinstance(node, Sequence) else "a map"


def _not_yaml(error: Exception, text: str, path: str, first_line: int) -> Problem:
    """The parser's complaint in plain words, at the line where the fault began."""
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or "unreadable"
    unknown = _Wording(re.compile(""), problem, OTHERWISE)
    words = next((words for words in WORDINGS if words.sign.search(problem)), unknown)
    mark = getattr(error, "context_mark" if words.is_opened_before else "problem_mark", None)
    lines = text.split("\n")
    number = min(mark.line, len(lines) - 1) if mark else 0
    if mark and lines[number][mark.column :].startswith("\t"):
        words = TAB
    message = f"this is not YAML: {words.message}"
    excerpt = lines[number].strip()[:100]
    return Problem(Place(path, first_line + number), message, words.hint, excerpt=excerpt)


def _fault(path: str, line: int, message: str, hint: str) -> PostilError:
    return PostilError(Problem(Place(path, line), message, hint))
