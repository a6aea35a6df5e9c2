"""What the search page sees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from postil.render.views import EntryView, LinkView


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """A choice of a filter: its value in the address of a search, and its label."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class FilterView:
    """A filter by its name in the address of a search."""

    name: str
    label: str
    choices: tuple[ChoiceView, ...]


@dataclass(frozen=True, slots=True)
class ListedView:
    """A document in the list of all, with links to its notes."""

    entry: EntryView
    notes: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class ListedGroupView:
    """The documents of a year."""

    heading: str
    documents: tuple[ListedView, ...]


@dataclass(frozen=True, slots=True)
class SearchView:
    """The search page; `shelves` are the pages of the list's periods where it is too long for one.

    `indexes` is how many indexes there are, 0 without documents. Of more than one, hits come
    ordered by how well they match and not otherwise. `said` are the texts of the script by their
    names, each by plural category, and the first `numbers` in words from 0. `character` is a
    regular expression for those characters that are words of their own to the index.
    """

    indexes: int
    count: int
    filters: tuple[FilterView, ...]
    groups: tuple[ListedGroupView, ...]
    shelves: tuple[LinkView, ...]
    said: Mapping[str, Mapping[str, str] | Sequence[str]]
    character: str
