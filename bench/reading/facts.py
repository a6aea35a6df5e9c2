"""Judging the facts that were read: counted by how plainly the text states each."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bench.reading.agreement import days_off, is_person, is_source, is_title, plain

if TYPE_CHECKING:
    from bench.reading.corpus import Known
    from bench.reading.rates import Tally
    from postil.dates import Edtf
    from postil.model import Fact, Facts

STATED_DATE = ("explicit_labelled", "explicit_body")
INFERABLE_DATE = ("month_day", "weekday_anchor", "near_date")
NAMED_AUTHOR = ("labelled", "mention")
NEAR = 1


def judge(tally: Tally, known: Known, facts: Facts, text: str | None) -> None:
    """Count what was read of one document.

    Args:
        tally: what is added to.
        known: what is known of the document.
        facts: what was read.
        text: its text, for which each quote is looked for; None where it is not to be.
    """
    _title(tally, known, facts.title.value)
    _date(tally, known, facts.date.value)
    _source(tally, known, facts.source.value)
    _authors(tally, known, facts.authors.value or ())
    if text is not None:
        _evidence(tally, facts, text)


def _title(tally: Tally, known: Known, value: str | None) -> None:
    how = known.stated["title"]
    right = value is not None and is_title(value, known.titles)
    tally.add("title: answered", value)
    if value is not None:
        tally.add("title: right when asserted", right)
    if how != "none":
        tally.add("title: right where the text has it", right)
        tally.add(f"title: right, {how}", right)
    else:
        tally.add("title: asserted where the text has none", value is not None and not right)
    if value is not None and not right:
        tally.wrong["title"].append((known.name, value, known.titles[0], how))


def _date(tally: Tally, known: Known, value: Edtf | None) -> None:
    if "date" not in known.stated:
        return
    how = known.stated["date"]
    day = value.text if value is not None and value.day else ""
    near = days_off(day, known.days) <= NEAR
    tally.add("date: answered with a day", day)
    if day:
        tally.add("date: right when asserted, the very day", day in known.days)
        tally.add("date: right when asserted, within a day", near)
    if how in STATED_DATE:
        tally.add("date: found where plainly stated", near)
    elif how in INFERABLE_DATE:
        tally.add("date: found where it can be inferred", near)
    else:
        tally.add("date: asserted where the text has none", day and not near)
    tally.add(f"date: found, {how}", near)
    if day and not near:
        tally.wrong["date"].append((known.name, day, " or ".join(known.days), how))
    if value is not None and not day:
        _span(tally, known, value, how)


def _span(tally: Tally, known: Known, value: Edtf, how: str) -> None:
    holds = any(_holds(value, day) for day in known.days)
    tally.add("date: a span that holds the day", holds)
    if value.days is not None:
        tally.numbers["date: days of a span"].append(value.days)
    if not holds:
        tally.wrong["date"].append((known.name, value.text, " or ".join(known.days), how))


def _holds(value: Edtf, day: str) -> bool:
    wanted = date.fromisoformat(day).timetuple()[:3]
    first, last = value.earliest, value.latest
    return (first is None or first <= wanted) and (last is None or wanted <= last)


def _source(tally: Tally, known: Known, value: str | None) -> None:
    how = known.stated["source"]
    right = value is not None and is_source(value, known.sources)
    tally.add("source: answered", value)
    if value is not None:
        tally.add("source: right when asserted", right)
    if how == "none":
        tally.add("source: asserted where the text has none", value is not None and not right)
    else:
        tally.add(f"source: found, {how}", right)
    if value is not None and not right:
        tally.wrong["source"].append((known.name, value, known.sources[0], how))


def _authors(tally: Tally, known: Known, names: tuple[str, ...]) -> None:
    if "authors" not in known.stated:
        return
    how = known.stated["authors"]
    offices = {plain(office) for office in known.offices}
    right = [
        plain(name) in offices or any(is_person(name, author) for author in known.authors)
        for name in names
    ]
    tally.add("author: answered", names)
    for one in right:
        tally.add("author: right when asserted, name by name", one)
    if how in NAMED_AUTHOR:
        found = any(is_person(name, author) for name in names for author in known.authors)
        tally.add(f"author: found, {how}", found)
    else:
        tally.add("author: asserted where the text has none", not all(right))
    wrong = [name for name, one in zip(names, right, strict=True) if not one]
    expected = ", ".join(known.authors or known.offices)
    tally.wrong["authors"] += [(known.name, name, expected, how) for name in wrong]


def _evidence(tally: Tally, facts: Facts, text: str) -> None:
    each: tuple[Fact[object], ...] = (facts.title, facts.date, facts.source, facts.authors)
    for fact in each:
        if fact.value is not None:
            tally.add("evidence: quoted verbatim", fact.quote and fact.quote in text)
