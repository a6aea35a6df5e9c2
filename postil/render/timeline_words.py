"""What the timeline says in words: counts, spans, and dates beside the heading of their year."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from postil.datenames import MONTHS, year_in_words
from postil.dates import Precision
from postil.datewords import in_short
from postil.model import Basis
from postil.render.timeline_views import WhenView

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from postil.dates import Day, Edtf
    from postil.render.timeline_items import Item

NO_DATE = "No date found"
NUMBERS = (
    *("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
    *("nineteen", "twenty"),
)
WAYS = (
    (Basis.STATED.value, "states its date", "state their date"),
    (Basis.INFERRED.value, "is dated by what it tells", "are dated by what they tell"),
    (Basis.EDITOR.value, "is dated by the editor", "are dated by the editor"),
    ("unknown", "has no known date", "have no known date"),
)
UNBROKEN = re.compile(r"(?<!–) ")
BUSIEST, LONGEST_YEAR = 6, 366
WITHIN_A_YEAR = (Precision.DAY, Precision.MONTH, Precision.SEASON)


def number(count: int) -> str:
    """A count as a text says it: "thirteen", "1,250"."""
    return NUMBERS[count] if count < len(NUMBERS) else f"{count:,}"


def _said_as(counts: Iterable[int]) -> Callable[[int], str]:
    """How the counts of one sentence are said: all in words, or all in figures."""
    return number if max(counts, default=0) < len(NUMBERS) else "{:,}".format


def counted(items: Sequence[Item]) -> str:
    """How many documents and notes there are, in figures: "7 documents and 1 note"."""
    notes = sum(item.view.is_note for item in items)
    return _listed(_counts(len(items) - notes, notes, "{:,}".format, "note"))


def span_in_words(first: Day, last: Day) -> str:
    """The months from one day to another: "April 2021 to April 2022"."""
    names = [f"{MONTHS[day.month - 1]} {year_in_words(day.year)}" for day in (first, last)]
    if names[0] == names[1]:
        return names[0]
    if first.year == last.year:
        return f"{MONTHS[first.month - 1]} to {names[1]}"
    return " to ".join(names)


def introduction(items: Sequence[Item]) -> str:
    """How many there are, of when, and how their dates are known; empty where there is nothing."""
    if not items:
        return ""
    dated = [item.date for item in items if item.date]
    notes = sum(item.view.is_note for item in items)
    say = _said_as((len(items) - notes, notes))
    what = _listed(_counts(len(items) - notes, notes, say, "dated note"))
    span = f", {_span(dated)}" if dated else ""
    order = ", oldest first" if len(dated) > 1 else ""
    return f"{_begun(what)}{span}{order}. {_ways(items)}".strip()


def overview_sentence(items: Sequence[Item], left_out: int) -> str:
    """What the overview shows, for those who do not see it; `left_out` are too wide for it."""
    dated = [item.date for item in items if item.date]
    years = Counter(date.sort_key[0].year for date in dated)
    named = sorted(years) if len(years) <= BUSIEST else []
    shares = [f"{years[year]:,} in {year_in_words(year)}" for year in named]
    if not named:
        year = min(years, key=lambda one: (-years[one], one))
        shares = [f"most of them, {years[year]:,}, in {year_in_words(year)}"]
    what = counted([item for item in items if item.date])
    rest = f" {left_out:,} that span years are not drawn." if left_out > 1 else ""
    rest = " One that spans years is not drawn." if left_out == 1 else rest
    return f"{what} on a line from {_span(dated)}: {_listed(shares)}.{rest}"


def nothing_dated(stretches: Iterable[tuple[int, int]]) -> str:
    """That nothing is dated in these years, from the first to the last of each stretch."""
    said = [
        " to ".join(dict.fromkeys((year_in_words(first), year_in_words(last))))
        for first, last in stretches
    ]
    return f"Nothing dated {' or '.join(said)}"


def when(date: Edtf | None, heading: int | None = None) -> WhenView:
    """A date for its row; the year that the heading above the row says is left out."""
    if date is None:
        return WhenView(NO_DATE)
    words = in_short(date)
    if heading is not None and _is_within(date, heading):
        words = re.sub(rf"(?<=\S) {re.escape(year_in_words(heading))}(?=\??$)", "", words)
    words = UNBROKEN.sub("\N{NO-BREAK SPACE}", words)
    if date.day:
        return WhenView(words, machine=machine(date.day))
    return WhenView(words, earliest=machine(date.earliest), latest=machine(date.latest))


def machine(day: Day | None) -> str:
    """A day as the `time` element takes it; empty where it is not known or out of its reach."""
    if day is None or not 1 <= day.year <= 9999:
        return ""
    return f"{day.year:04}-{day.month:02}-{day.day:02}"


def decade_in_words(first: int) -> str:
    """Ten years by their first and last: "2020–2029"; AD and BC stand with each that needs it."""
    start, end = year_in_words(first), year_in_words(first + 9)
    return f"{start} – {end}" if " " in start + end else f"{start}–{end}"


def _is_within(date: Edtf, year: int) -> bool:
    sides = [side for side in (date.start, date.end) if side] or [date]
    is_named = all(side.precision in WITHIN_A_YEAR for side in sides)
    return is_named and all(day.year == year for day in date.sort_key[:2])


def _span(dates: Sequence[Edtf]) -> str:
    """The months that dates are of, by those that are told to a year if there are any."""
    near = [date for date in dates if (date.days or 0) <= LONGEST_YEAR]
    keys = [date.sort_key for date in near or dates]
    return span_in_words(min(key[0] for key in keys), max(key[1] for key in keys))


def _ways(items: Sequence[Item]) -> str:
    known = Counter(item.view.known for item in items if not item.view.is_note)
    told = [(known[way], one, many) for way, one, many in WAYS if known[way]]
    if len(told) == 1 and told[0][0] > 1:
        return "None has a known date." if known["unknown"] else f"All {told[0][2]}."
    say = _said_as(known.values())
    shares = [f"{say(count)} {one if count == 1 else many}" for count, one, many in told]
    return f"{_begun(_listed(shares))}." if told and sum(known.values()) > 1 else ""


def _counts(documents: int, notes: int, say: Callable[[int], str], noun: str) -> list[str]:
    counts = ((documents, "document"), (notes, noun))
    said = [f"{say(count)} {name}{'s' if count != 1 else ''}" for count, name in counts if count]
    return said or [f"{say(0)} documents"]


def _listed(parts: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))


def _begun(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
