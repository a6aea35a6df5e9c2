"""The `evidence:` of a page: how each of its facts is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from postil.dates import Edtf
from postil.model import Basis, Fact, Facts

if TYPE_CHECKING:
    from postil.fields import Fields

T = TypeVar("T", str, Edtf, tuple[str, ...])
Written = str | tuple[str, ...] | None

FACTS = tuple(Facts().by_name())
LISTS = frozenset({"authors", "topics"})


@dataclass(frozen=True, slots=True)
class _Evidence:
    """How a value is known, and the value it was known for, as it was written."""

    value: Written
    basis: Basis
    quote: str | None
    reason: str | None


def _parse_evidence(fields: Fields) -> dict[str, _Evidence]:
    found: dict[str, _Evidence] = {}
    evidence = fields.fields("evidence")
    for name in FACTS:
        entry = evidence.fields(name)
        if evidence.has(name):
            found[name] = _Evidence(
                _written(entry, "value", as_list=name in LISTS),
                entry.choice("basis", Basis.EDITOR),
                entry.text("quote"),
                entry.text("reason"),
            )
            entry.close()
    evidence.close()
    return found


def _written(fields: Fields, name: str, *, as_list: bool) -> Written:
    return (fields.texts(name) or None) if as_list else fields.text(name)


def parse_facts(fields: Fields) -> Facts:
    """The facts of a page, each with its evidence where that is still about its value."""
    evidence = _parse_evidence(fields)
    date = fields.date("date")
    return Facts(
        title=_fact(fields.text("title"), evidence.get("title")),
        source=_fact(fields.text("source"), evidence.get("source")),
        original=_fact(fields.text("original"), evidence.get("original")),
        date=_fact(date, evidence.get("date"), date.text if date else None),
        authors=_fact(fields.texts("authors") or None, evidence.get("authors")),
        topics=_fact(fields.texts("topics") or None, evidence.get("topics")),
    )


def _fact(value: T | None, evidence: _Evidence | None, as_written: Written = None) -> Fact[T]:
    if value is None:
        return Fact()
    if evidence is None or evidence.value not in (as_written or value, None):
        return Fact(value, Basis.EDITOR)
    return Fact(value, evidence.basis, evidence.quote, evidence.reason)
