"""Typed values out of a YAML mapping, each fault with its line.

Values get their type from what is asked for, never from how YAML 1.1 reads a bare word: the
title `no` is the word no, and the date `12:30` is an error rather than the number 750.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from postil.dates import DateError, Edtf
from postil.errors import Place, Problems, suggestion
from postil.yaml_tree import End, Mapping, Node, Scalar, Sequence, kind

if TYPE_CHECKING:
    from enum import StrEnum

ChoiceT = TypeVar("ChoiceT", bound="StrEnum")

FLAGS = {"yes": True, "true": True, "on": True, "no": False, "false": False, "off": False}


class Fields:
    """One mapping, whose values are taken out by name and type; what is not taken is unknown.

    `start` is where the mapping begins.
    """

    def __init__(self, mapping: Mapping, path: str, problems: Problems) -> None:
        self._nodes = {key.text: (key, value) for key, value in mapping.entries}
        self._path = path
        self._problems = problems
        self._known: list[str] = []
        self.start = Place(path, mapping.line)

    def place(self, name: str) -> Place:
        """Where the field stands, or its mapping where there is no such field."""
        entry = self._nodes.get(name)
        return Place(self._path, entry[0].line) if entry else self.start

    def lines(self) -> dict[str, int]:
        """The line of each field."""
        return {name: key.line for name, (key, _) in self._nodes.items()}

    def has(self, name: str) -> bool:
        """Whether the field is written, be it as null."""
        return name in self._nodes

    def is_given(self, name: str) -> bool:
        """Whether the field is written with a value that is not null."""
        return name in self._nodes and not _is_null(self._nodes[name][1])

    def text(self, name: str) -> str | None:
        """A single value as text, empty if blank, None for null or a missing field."""
        node = self._take(name)
        if node is None:
            return None
        if not isinstance(node, Scalar):
            hint = f"write `{name}: …` as one text; one that begins with [ needs quotation marks"
            self.error(name, f"`{name}` is {kind(node)}, not text", hint)
            return None
        if node.is_null:
            return None
        return node.text if node.text.strip() else ""

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts, empty for null or a missing field."""
        node = self._take(name)
        if node is None or _is_null(node):
            return ()
        if not isinstance(node, Sequence):
            shown = node.text if isinstance(node, Scalar) else "…"
            hint = f"write `{name}: [{shown}]`, or `{name}: []` for none"
            self.error(name, f"`{name}` is {kind(node)}, not a list", hint)
            return ()
        values = [item.text.strip() for item in node.items if isinstance(item, Scalar)]
        if len(values) < len(node.items) or "" in values:
            self.error(name, f"`{name}` is a list of texts", f"write `{name}: [one, another]`")
        return tuple(value for value in dict.fromkeys(values) if value)

    def flag(self, name: str, *, default: bool = False) -> bool:
        """Yes or no."""
        value = self.text(name)
        if value is None:
            return default
        if value.casefold() not in FLAGS:
            hint = f"write `{name}: yes` or `{name}: no`"
            self.error(name, f"`{name}` is yes or no, not `{value}`", hint)
        return FLAGS.get(value.casefold(), default)

    def date(self, name: str) -> Edtf | None:
        """A date of the Extended Date/Time Format."""
        value = self.text(name)
        try:
            return Edtf.parse(value) if value else None
        except DateError as error:
            self.error(name, error.message, error.hint)
            return None

    def choice(self, name: str, default: ChoiceT) -> ChoiceT:
        """One of the words that the default's type has."""
        value = self.text(name)
        words_of = type(default)
        words = [member.value for member in words_of]
        if value is None or value in words:
            return words_of(value or default)
        hint = suggestion(value, words, f"one of {', '.join(words)}")
        self.error(name, f"`{name}` cannot be `{value}`", hint)
        return default

    def fields(self, name: str) -> Fields:
        """A mapping within this one, empty where it is null or missing."""
        node = self._take(name)
        if node is not None and not isinstance(node, Mapping) and not _is_null(node):
            self.error(name, f"`{name}` is {kind(node)}, not a map", "indent its keys below it")
        line = self.start.line
        mapping = node if isinstance(node, Mapping) else Mapping((), line, End(line, 0))
        return Fields(mapping, self._path, self._problems)

    def each(self, name: str) -> tuple[Fields, ...]:
        """A list of mappings, empty where it is null or missing."""
        node = self._take(name)
        if node is None or _is_null(node):
            return ()
        items = node.items if isinstance(node, Sequence) else ()
        if not isinstance(node, Sequence) or not all(isinstance(item, Mapping) for item in items):
            hint = f"write `{name}:` and below it lines such as `  - id: …`"
            self.error(name, f"`{name}` is a list of maps", hint)
        return tuple(
            Fields(item, self._path, self._problems) for item in items if isinstance(item, Mapping)
        )

    def error(self, name: str, message: str, hint: str) -> None:
        """Note a fault in the field of this name."""
        self._problems.error(self.place(name), message, hint)

    def close(self) -> None:
        """Report every field that nothing asked for."""
        for name, (key, _) in self._nodes.items():
            if name not in self._known:
                hint = suggestion(name, self._known, f"known here: {', '.join(self._known)}")
                self._problems.error(Place(self._path, key.line), f"unknown field `{name}`", hint)

    def _take(self, name: str) -> Node | None:
        self._known.append(name)
        entry = self._nodes.get(name)
        return entry[1] if entry else None


def _is_null(node: Node) -> bool:
    return isinstance(node, Scalar) and node.is_null
