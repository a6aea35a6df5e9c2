"""The day of a document: every day that it names, weighed by where it stands."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from postil.dates import Edtf
from postil.model import Basis, Fact
from postil.reading.dates.months import months
from postil.reading.dates.places import Place, address_of, has_clock, has_weekday, stand_of
from postil.reading.dates.setting import WEB, Setting
from postil.reading.dates.spans import spans
from postil.reading.dates.words import (
    MONTH_YEAR,
    in_addresses,
    nearest_year,
    weekday_before,
    whole_dates,
)
from postil.reading.weighing import Candidate, Weighing, weigh

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from postil.reading.dates.places import Stand
    from postil.reading.dates.words import Mention
    from postil.reading.document import Document

ENOUGH = 0.8
_MOST = 400
_TOP = 12
_DECK = 2
_CLOSE = 8
_BESIDE = 2
_ALONE = 0.85
_AGREED = 0.02
_FEW = 20
_HEAD = 2000
_AHEAD = 0.04
_RIVALLED = 0.7


def date_of(document: Document, comments: int | None = None) -> Weighing[Edtf]:
    """The day that a document is of, or a span that holds it, with all that was considered.

    A day is stated where a date line, a label or a dateline gives it, a month where the line of
    an issue or a label does; a span is inferred from captions, quoted posts, comments and
    weekdays. Days that the text merely mentions are not candidates. The cost is linear in the
    document's length.

    Args:
        document: the document.
        comments: the offset at which readers' comments begin, where that is known.
    """
    whole, partial = whole_dates(document.text)
    addresses = list(in_addresses(document.text))
    if not whole and not addresses and not MONTH_YEAR.search(document.text, 0, _HEAD):
        return Weighing(Fact())
    setting = Setting.of(document, comments)
    stands = [stand_of(setting, one, one.day) for one in whole[:_MOST] if one.day]
    stands += [address_of(setting, one, one.day) for one in addresses[:_MOST] if one.day]
    weighed = [one._replace(weight=_weight(setting, one)) for one in stands]
    weighed = _checked(document.text, setting, _agreed(weighed), partial)
    candidates = [*map(_candidate, _settled(setting, weighed)), *months(setting)]
    return weigh([*candidates, *spans(document, setting, weighed, partial)], ENOUGH)


def _weight(setting: Setting, stand: Stand) -> float:
    prose = setting.before[stand.line.number]
    match stand.place:
        case Place.PUBLISHED:
            return 0.97 if prose <= _DECK else 0.9
        case Place.UPDATED:
            return 0.92 if prose < _DECK else 0.6
        case Place.DATELINE:
            return 0.95 if prose <= _DECK else 0.3
        case Place.ADDRESS:
            return 0.88
        case Place.BARE | Place.BESIDE:
            return _unlabelled(setting, stand)
    return 0.0


def _agreed(stands: Sequence[Stand]) -> list[Stand]:
    """The stands, surer where two labels name the same day."""
    labelled = Counter(one.day for one in stands if one.place in (Place.PUBLISHED, Place.UPDATED))
    return [
        one._replace(weight=min(0.99, one.weight + _AGREED)) if labelled[one.day] > 1 else one
        for one in stands
    ]


def _checked(
    text: str, setting: Setting, stands: list[Stand], partial: Sequence[Mention]
) -> list[Stand]:
    """The stands, bare ones less sure if the weekdays of the text's days are another year's."""
    told = [(one.month, one.number, weekday_before(text, one.start)) for one in partial[:_MOST]]
    named = [one for one in told if one[0] and one[2] is not None][:_FEW]
    return [
        one._replace(weight=min(one.weight, _RIVALLED))
        if named and _is_clock(setting, one) and not _fits(one.day, named)
        else one
        for one in stands
    ]


def _is_clock(setting: Setting, stand: Stand) -> bool:
    """Whether a day above the text may be that on which the page was looked at."""
    is_top = stand.place is Place.BARE and not setting.before[stand.line.number]
    return is_top and not has_clock(stand.quote) and not setting.near_byline(stand.line)


def _fits(day: date, named: Sequence[tuple[int, int, int | None]]) -> bool:
    near = ((nearest_year(month, number, [day]), weekday) for month, number, weekday in named)
    return any(one is not None and one.weekday() == weekday for one, weekday in near)


def _unlabelled(setting: Setting, stand: Stand) -> float:
    line = stand.line
    prose, lead_in = setting.before[line.number], setting.lead_in[line.number]
    # On a page of the web an older day without a label is a picture's, a letter's or an event's.
    if stand.day.year < WEB and (setting.is_recent or prose):
        return 0.0
    clock, byline = has_clock(line.text), setting.near_byline(line)
    weight = (0.93 if stand.place is Place.BARE else 0.9) + (0.03 if clock or byline else 0)
    if prose:
        close = byline and lead_in <= _CLOSE
        return weight - (0.03 if close else 0.05) * min(prose, 6)
    if lead_in > _CLOSE and not byline:
        masthead = has_weekday(line.text) and not clock
        weight -= 0.2 if masthead or line.number > _TOP else 0.03
    return weight


def _settled(setting: Setting, stands: Sequence[Stand]) -> list[Stand]:
    """The stands, less sure where another day has as good a claim, surer where none has."""
    claims = [one for one in stands if one.weight]
    if not claims:
        return []
    best = max(claims, key=lambda one: one.weight)
    others = [
        one for one in claims if abs((one.day - best.day).days) > 1 and not _is_update_of(one, best)
    ]
    if not others:
        return [_alone(setting, one) for one in claims]
    if all(one.weight < best.weight - _AHEAD for one in others):
        return claims
    return [one._replace(weight=min(one.weight, _RIVALLED)) for one in claims]


def _is_update_of(one: Stand, first: Stand) -> bool:
    """Whether a day is that of an update, told beside the day of publication before it."""
    near = abs(one.line.number - first.line.number) <= _BESIDE
    return near and one.place is Place.UPDATED and one.day > first.day


def _alone(setting: Setting, stand: Stand) -> Stand:
    marked = has_clock(stand.quote) or setting.near_byline(stand.line)
    if stand.place in (Place.UPDATED, Place.DATELINE) or not marked:
        return stand
    return stand._replace(weight=max(stand.weight, _ALONE))


def _candidate(stand: Stand) -> Candidate[Edtf]:
    return Candidate(
        Edtf.parse(stand.day.isoformat()),
        Basis.STATED,
        stand.quote,
        stand.place.value,
        stand.weight,
    )
