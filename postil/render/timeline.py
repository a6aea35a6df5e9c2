"""Dates drawn to scale: where each stands on the track of its year, and in which shape.

Months are columns of equal width, so that grid lines and marks agree; an uncertain date is a
span as wide as it is uncertain, never a point in its middle.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from postil.datenames import year_in_words
from postil.dates import Day, Precision, month_length
from postil.model import Basis
from postil.render.views import MarkView, RowView, YearView

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from postil.dates import Edtf
    from postil.model import Article
    from postil.render.views import EntryView

NARROWEST = 4.0
EDGE = 3.0


def years(
    articles: Iterable[Article], entry: Callable[[Article], EntryView]
) -> tuple[YearView, ...]:
    """The years that have something in them, oldest first; undated articles are left out."""
    dated = [article for article in articles if article.facts.date.value]
    dated.sort(key=lambda article: (_key(article), article.slug))
    return tuple(
        YearView(year_in_words(year), tuple(_row(article, entry) for article in group))
        for year, group in groupby(dated, key=lambda article: _key(article)[0].year)
    )


def mark(date: Edtf, *, stated: bool) -> MarkView:
    """The mark of a date on the track of the year it begins in, in percent of the track."""
    first, last = date.sort_key[:2]
    start = _position(first, 0)
    crosses = last.year > first.year
    end = 100.0 if crosses else _position(last, 1)
    if date.day:
        return MarkView("point" if stated else "ring", _clamped(start))
    shape = "capsule" if _is_between_days(date) else "cloud"
    opens_after = crosses or date.latest is None
    if date.earliest is None:
        start = 0.0
    if date.latest is None:
        end = 100.0
    width = end - start
    if width < NARROWEST:
        return MarkView(shape, _clamped((start + end) / 2))
    return MarkView(shape, round(start, 2), round(width, 2), date.earliest is None, opens_after)


def _row(article: Article, entry: Callable[[Article], EntryView]) -> RowView:
    fact = article.facts.date
    if fact.value is None:
        raise ValueError(article.path)
    return RowView(entry(article), mark(fact.value, stated=fact.basis is Basis.STATED))


def _key(article: Article) -> tuple[Day, Day, str]:
    date = article.facts.date.value
    if date is None:
        raise ValueError(article.path)
    return date.sort_key


def _is_between_days(date: Edtf) -> bool:
    certain = not date.uncertain and not date.approximate
    bounded = date.earliest is not None and date.latest is not None
    sides = (date.start, date.end)
    return certain and bounded and all(side and side.precision is Precision.DAY for side in sides)


def _position(day: Day, after: int) -> float:
    """How far into its year a day begins, or ends with `after` 1, in percent."""
    within = (day.day - 1 + after) / month_length(day.year, day.month)
    return (day.month - 1 + within) / 12 * 100


def _clamped(position: float) -> float:
    return round(min(max(position, EDGE), 100 - EDGE), 2)
