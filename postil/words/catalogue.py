"""A catalogue: the texts of the site in one language, out of `layouts/words/<language>.yaml`.

It has sections, and in each of them keys with texts: `nav:` and below it `timeline: Timeline` is
the text `nav.timeline`. A text has placeholders such as `{count}`; one that depends on a count is
a map by the plural categories of CLDR (https://cldr.unicode.org/index/cldr-spec/plural-rules).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from postil.errors import Place, suggestion
from postil.yaml_tree import Mapping as MappingNode
from postil.yaml_tree import Scalar, kind, parse_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from postil.errors import Problems
    from postil.yaml_tree import Node

CATEGORIES = ("zero", "one", "two", "few", "many", "other")
OTHER = "other"
PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


@dataclass(frozen=True)
class Text:
    """A text in all its plural forms, under `other` alone where it does not depend on a count."""

    forms: Mapping[str, str]

    @cached_property
    def pieces(self) -> Mapping[str, tuple[str, ...]]:
        """Each form cut up: plain text and names of placeholders by turns, text first and last."""
        return {category: tuple(PLACEHOLDER.split(form)) for category, form in self.forms.items()}

    @cached_property
    def placeholders(self) -> frozenset[str]:
        """The names in braces, of all its forms."""
        return frozenset(name for pieces in self.pieces.values() for name in pieces[1::2])


Catalogue = dict[str, Text]


def parse_catalogue(
    text: str, path: str, problems: Problems, english: Mapping[str, Text] | None = None
) -> Catalogue:
    """The texts of one file by their keys; what is wrong in it goes to `problems`.

    Args:
        text: the file.
        path: what messages call it.
        problems: takes what is wrong.
        english: the complete catalogue, whose keys and placeholders alone may be there; None for
            that one itself.

    Raises:
        PostilError: it is not a YAML mapping.
    """
    found: Catalogue = {}
    for key, line, node in _entries(parse_yaml(text, path), path, problems):
        place = Place(path, line)
        if english is not None and key not in english:
            hint = suggestion(
                key, english, "the keys are those of Postil's own layouts/words/en.yaml"
            )
            problems.error(place, f"there is no text `{key}`", hint)
        elif entry := _text(key, node, place, problems):
            if english is not None:
                _check_placeholders(key, entry, english[key], place, problems)
            found[key] = entry
    return found


def _entries(root: MappingNode, path: str, problems: Problems) -> Iterator[tuple[str, int, Node]]:
    for section, node in root.entries:
        if isinstance(node, MappingNode):
            for key, value in node.entries:
                yield f"{section.text}.{key.text}", key.line, value
        elif not (isinstance(node, Scalar) and node.is_null):
            hint = "indent its texts below it: `nav:`, and below it `  timeline: Timeline`"
            message = f"`{section.text}` is {kind(node)}, not a section of texts"
            problems.error(Place(path, section.line), message, hint)


def _text(key: str, node: Node, place: Place, problems: Problems) -> Text | None:
    """The text of a key; None where it is none, or left to English by writing nothing."""
    if isinstance(node, Scalar):
        return None if node.is_null else Text({OTHER: node.text})
    forms = dict(_forms(node)) if isinstance(node, MappingNode) else {}
    if OTHER in forms and set(forms) <= set(CATEGORIES):
        return Text(forms)
    hint = f"write a text, or a map of {', '.join(CATEGORIES)}, of which `{OTHER}` must be there"
    problems.error(place, f"`{key}` is neither a text nor one by number", hint)
    return None


def _forms(node: MappingNode) -> Iterator[tuple[str, str]]:
    for key, value in node.entries:
        if isinstance(value, Scalar):
            yield key.text, value.text


def _check_placeholders(
    key: str, entry: Text, english: Text, place: Place, problems: Problems
) -> None:
    # A plural form is chosen by it, so that it may be said even where English does not.
    known = english.placeholders | ({"count"} if len(english.forms) > 1 else set())
    for name in sorted(entry.placeholders - known):
        braced = sorted(f"{{{one}}}" for one in known)
        otherwise = f"it may have {', '.join(braced)}" if braced else "it has none"
        hint = suggestion(f"{{{name}}}", braced, otherwise)
        problems.error(place, f"the text `{key}` has no `{{{name}}}`", hint)
