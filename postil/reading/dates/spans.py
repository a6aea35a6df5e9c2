"""A span for a document that states no day: from what it had seen, and what was said of it."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from postil.dates import Edtf
from postil.model import Basis
from postil.reading.dates import cues as cue
from postil.reading.dates.places import Place, has_weekday
from postil.reading.dates.words import nearest_year, weekday_at, weekdays
from postil.reading.weighing import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from postil.reading.dates.places import Stand
    from postil.reading.dates.setting import Setting
    from postil.reading.dates.words import Mention
    from postil.reading.document import Document, Line

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_AHEAD = re.compile(
    r"\b(?:until|till|by|before|from|starting|starts?|effective|will|due|scheduled|set for|deadline"
    r"|next|through|upcoming|begin(?:s|ning)?|expected|planned|ahead of|after|later|since|born)\b"
    r"[^.]{0,40}$",
    re.IGNORECASE,
)
_FEW = 3
_MANY = 6
_CROWD = 4
_LEAD = 8
_BESIDE = 16
_RECENT = re.compile(
    r"\b(?:today|yesterday|tonight|last night|this (?:morning|afternoon|evening|week)|tomorrow)\b",
    re.IGNORECASE,
)
_SHOWN = {
    Place.CAPTION: "a caption names it",
    Place.TWEET: "it stamps a quoted post",
    Place.MENTION: "the text names it with its weekday",
}
_SEEN = (Place.CAPTION, Place.TWEET, Place.MENTION)


def spans(
    document: Document, setting: Setting, stands: Sequence[Stand], partial: Sequence[Mention]
) -> Iterator[Candidate[Edtf]]:
    """The spans that a document's captions, quoted posts, weekdays and comments allow."""
    yield from _by_print(one for one in stands if one.place is Place.PRINT)
    yield from _by_comments([one for one in stands if one.place is Place.COMMENT])
    seen = [one for one in stands if one.place in _SEEN and _was_seen(document.text, one)]
    if seen:
        yield from _by_posts(seen)
        yield from _by_sight(document, setting, seen, partial)


def _by_print(stands: Iterable[Stand]) -> Iterator[Candidate[Edtf]]:
    for one in stands:
        reason = f"{one.place.value}, which follows within days"
        yield _span(one.day - timedelta(3), one.day, one.quote, reason, 0.83)


def _by_comments(stamps: Sequence[Stand]) -> Iterator[Candidate[Edtf]]:
    first = min(stamps, key=lambda one: one.day, default=None)
    if first is None:
        return
    soon = sum((one.day - first.day).days <= 3 for one in stamps)
    at_once = sum((one.day - first.day).days <= 1 for one in stamps)
    quote = first.quote
    if at_once >= _MANY and 2 * soon >= len(stamps):
        reason = f"{at_once} comments came on this day and the next, none before"
        yield _on(first.day, quote, reason, 0.825)
    if soon >= _FEW and 2 * soon >= len(stamps):
        reason = f"{soon} comments came within three days of the first, which seldom waits long"
        yield _span(first.day - timedelta(2), first.day, quote, reason, 0.82)


def _by_posts(seen: Sequence[Stand]) -> Iterator[Candidate[Edtf]]:
    last = max(one.day for one in seen)
    there = [one for one in seen if one.day == last]
    posts = sum(one.place is Place.TWEET for one in there)
    if posts >= _CROWD:
        reason = f"{posts} quoted posts are of this day, and nothing that the text knows is later"
        yield _on(last, there[0].quote, reason, 0.845)


def _by_sight(
    document: Document, setting: Setting, seen: Sequence[Stand], partial: Sequence[Mention]
) -> Iterator[Candidate[Edtf]]:
    last = max(seen, key=lambda one: one.day)
    day, quote = _later(document, last, partial)
    known = f"the last day that the document knows is {day.isoformat()} ({_SHOWN[last.place]})"
    lead = list(setting.opening(_LEAD))
    told = set(_told(lead, [one.mention.start for one in seen] + [one.start for one in partial]))
    fresh = told - {one.day.weekday() for one in seen} - {day.weekday()}
    if len(told) == 1 and fresh:
        weekday = fresh.pop()
        first = day + timedelta((weekday - day.weekday()) % 7)
        reason = f"{known}, and the text tells what happened on a {WEEKDAYS[weekday]} after it"
        yield _span(first, first + timedelta(2), quote, reason, 0.84)
    elif told == {day.weekday()}:
        reason = f"{known}, a {WEEKDAYS[day.weekday()]}, and the text tells of a day of that name"
        yield _on(day, quote, reason, 0.84)
    elif told or (_marked(seen) and any(_RECENT.search(line.text) for line in lead)):
        reason = f"{known}, and news that speaks of days of the week is seldom a week older"
        yield _span(day, day + timedelta(7), quote, reason, 0.82)


def _marked(seen: Sequence[Stand]) -> bool:
    return any(one.place is not Place.CAPTION or has_weekday(one.quote) for one in seen)


def _later(document: Document, last: Stand, partial: Sequence[Mention]) -> tuple[date, str]:
    best, quote = last.day, last.quote
    for one in partial:
        day = nearest_year(one.month, one.number, [last.day]) if one.month else None
        if day and best < day <= last.day + timedelta(14) and not _ahead(document.text, one):
            best, quote = day, document.text[one.start : one.end]
    return best, quote


def _told(lead: Sequence[Line], dated: Sequence[int]) -> Iterator[int]:
    """The weekdays that stand in these lines without a date, and do not lie ahead."""
    taken = {start + back for start in dated for back in range(_BESIDE)}
    for line in lead:
        for offset, weekday in weekdays(line.text):
            beside = line.start + offset + _BESIDE in taken
            if not beside and not _AHEAD.search(line.text, max(0, offset - 30), offset):
                yield weekday


def _was_seen(text: str, stand: Stand) -> bool:
    """Whether a day lies not far behind the document.

    One of running text does only if it has its weekday, a caption's unless it is out of the files.
    """
    start = stand.mention.start
    if weekday_at(text, max(0, start - _BESIDE), start) is not None:
        return stand.place is not Place.MENTION or not _ahead(text, stand.mention)
    if stand.place is Place.CAPTION:
        is_old = cue.FILE.search(stand.quote) or cue.IN_THIS.search(text, max(0, start - 60), start)
        return not is_old
    return stand.place is not Place.MENTION


def _ahead(text: str, mention: Mention) -> bool:
    return bool(_AHEAD.search(text, max(0, mention.start - 60), mention.start))


def _on(day: date, quote: str, reason: str, weight: float) -> Candidate[Edtf]:
    return Candidate(Edtf.parse(day.isoformat()), Basis.INFERRED, quote, reason, weight)


def _span(first: date, last: date, quote: str, reason: str, weight: float) -> Candidate[Edtf]:
    written = Edtf.parse(f"{first.isoformat()}/{last.isoformat()}")
    return Candidate(written, Basis.INFERRED, quote, f"a span: {reason}", weight)
