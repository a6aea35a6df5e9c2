"""What the timeline says in words: counts, spans, and dates beside the heading of their year."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from postil.dates import Precision
from postil.model import Basis
from postil.render.track_views import WhenView
from postil.words.words import begun

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from postil.dates import Day, Edtf
    from postil.datewords import DateWords
    from postil.render.timeline.items import Item
    from postil.words.words import Words

WAYS = {
    Basis.STATED.value: ("timeline.state", "timeline.all_state"),
    Basis.INFERRED.value: ("timeline.are_inferred", "timeline.all_are_inferred"),
    Basis.EDITOR.value: ("timeline.are_the_editors", "timeline.all_are_the_editors"),
    "unknown": ("timeline.are_unknown", "timeline.all_are_unknown"),
}
UNBROKEN = re.compile(r"(?<!–) ")
BUSIEST, LONGEST_YEAR = 6, 366
WITHIN_A_YEAR = (Precision.DAY, Precision.MONTH, Precision.SEASON)


def _said_as(counts: Iterable[int], words: Words) -> Callable[[int], str]:
    """How the counts of one sentence are said: all in words, or all in figures."""
    return words.number if max(counts, default=0) < len(words.numbers) else words.figure


def counted(items: Sequence[Item], words: Words) -> str:
    """How many documents and notes there are, in figures: "7 documents and 1 note"."""
    notes = sum(item.view.is_note for item in items)
    return _counts(len(items) - notes, notes, words.figure, "text.notes", words)


def span_in_words(first: Day, last: Day, dates: DateWords) -> str:
    """The months from one day to another: "April 2021 to April 2022"."""
    if first[:2] == last[:2]:
        return dates.month(first)
    start, end = dates.months(first, last)
    return dates.words("text.from_to", first=start, last=end)


def introduction(items: Sequence[Item], dates: DateWords) -> str:
    """How many there are, of when, and how their dates are known; empty where there is nothing."""
    if not items:
        return ""
    words = dates.words
    dated = [item.date for item in items if item.date]
    notes = sum(item.view.is_note for item in items)
    say = _said_as((len(items) - notes, notes), words)
    what = begun(_counts(len(items) - notes, notes, say, "timeline.dated_notes", words))
    if not dated:
        first = words("list.summary", counts=what)
    else:
        key = "timeline.in_order" if len(dated) > 1 else "list.summary_of_when"
        first = words(key, counts=what, span=_span(dated, dates))
    ways = _ways(items, words)
    return words("text.sentences", first=first, second=ways) if ways else first


def overview_sentence(items: Sequence[Item], left_out: int, dates: DateWords) -> str:
    """What the overview shows, for those who do not see it; `left_out` are too wide for it."""
    words = dates.words
    dated = [item.date for item in items if item.date]
    years = Counter(date.sort_key[0].year for date in dated)
    named = sorted(years) if len(years) <= BUSIEST else []
    shares = [words("timeline.share", number=years[year], year=dates.year(year)) for year in named]
    if not named:
        year = min(years, key=lambda one: (-years[one], one))
        shares = [words("timeline.most", number=years[year], year=dates.year(year))]
    sentence = words(
        "timeline.overview",
        counts=counted([item for item in items if item.date], words),
        span=_span(dated, dates),
        shares=words.listed(shares),
    )
    if not left_out:
        return sentence
    rest = words("timeline.not_drawn", count=left_out)
    return words("text.sentences", first=sentence, second=rest)


def nothing_dated(stretches: Iterable[tuple[int, int]], dates: DateWords) -> str:
    """That nothing is dated in these years, from the first to the last of each stretch."""
    words, said = dates.words, ""
    for first, last in stretches:
        years = dates.year(first)
        if first != last:
            years = words("text.from_to", first=years, last=dates.year(last))
        said = words("text.or", some=said, other=years) if said else years
    return words("timeline.nothing_dated", years=said)


def when(date: Edtf | None, dates: DateWords, heading: int | None = None) -> WhenView:
    """A date for its row; the year that the heading above the row says is left out."""
    if date is None:
        return WhenView(dates.words("document.no_date"))
    is_said = heading is not None and _is_within(date, heading)
    words = UNBROKEN.sub("\N{NO-BREAK SPACE}", dates.short(date, heading if is_said else None))
    if date.day:
        return WhenView(words, machine=machine(date.day))
    return WhenView(words, earliest=machine(date.earliest), latest=machine(date.latest))


def machine(day: Day | None) -> str:
    """A day as the `time` element takes it; empty where it is not known or out of its reach."""
    if day is None or not 1 <= day.year <= 9999:
        return ""
    return f"{day.year:04}-{day.month:02}-{day.day:02}"


def _is_within(date: Edtf, year: int) -> bool:
    sides = [side for side in (date.start, date.end) if side] or [date]
    is_named = all(side.precision in WITHIN_A_YEAR for side in sides)
    return is_named and all(day.year == year for day in date.sort_key[:2])


def _span(found: Sequence[Edtf], dates: DateWords) -> str:
    """The months that dates are of, by those that are told to a year if there are any."""
    near = [date for date in found if (date.days or 0) <= LONGEST_YEAR]
    keys = [date.sort_key for date in near or found]
    return span_in_words(min(key[0] for key in keys), max(key[1] for key in keys), dates)


def _ways(items: Sequence[Item], words: Words) -> str:
    """How the dates of documents are known, as one sentence; empty for one document or none."""
    known = Counter(item.view.known for item in items if not item.view.is_note)
    told = [(known[way], *keys) for way, keys in WAYS.items() if known[way]]
    if sum(known.values()) < 2:
        return ""
    if len(told) == 1:
        return words(told[0][2])
    say = _said_as(known.values(), words)
    shares = [words(key, count=count, number=say(count)) for count, key, _ in told]
    return words("timeline.ways", ways=begun(words.listed(shares)))


def _counts(
    documents: int, notes: int, say: Callable[[int], str], key_of_notes: str, words: Words
) -> str:
    counts = (("text.documents", documents), (key_of_notes, notes))
    said = [words(key, count=count, number=say(count)) for key, count in counts if count]
    return words.listed(said) or words("text.documents", count=0, number=say(0))
