"""Where in a document a day is named, and what the line it stands on makes of it."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from postil.reading.dates import cues as cue
from postil.reading.dates.setting import RIGHTS, SHORT, WEB
from postil.reading.dates.words import weekday_at

if TYPE_CHECKING:
    from datetime import date

    from postil.reading.dates.setting import Setting
    from postil.reading.dates.words import Mention
    from postil.reading.document import Line

_WINDOW = 150
_MOST_WORDS = 9


class Place(Enum):
    """What the words around a day make of it."""

    PUBLISHED = "it is labelled as the day of publication"
    UPDATED = "it is labelled as the day of an update"
    BARE = "its line says nothing else"
    BESIDE = "beside it stand only names and labels"
    DATELINE = "it stands in the dateline that opens the text"
    REPRINT = "it is the day on which the text stood elsewhere"
    PRINT = "it is the day on which a printed edition carried the text"
    ADDRESS = "the address of the page holds it"
    COMMENT = "it stamps a comment"
    RELATED = "it belongs to a link to another page"
    TWEET = "it stamps a quoted post"
    CAPTION = "a caption names it"
    EVENT = "it is the day of something that the document announces or cites"
    MENTION = "the text merely mentions it"


class Stand(NamedTuple):
    """A day that the text names, where it stands, and what that makes of it.

    `quote` is the line, or of a long one the words around the day; `weight` the chance that the
    document is of this day, 0 where it is merely mentioned.
    """

    day: date
    mention: Mention
    line: Line
    quote: str
    place: Place
    weight: float = 0.0


def has_clock(text: str) -> bool:
    """Whether a line tells a time of day."""
    return bool(cue.CLOCK.search(text))


def has_weekday(text: str) -> bool:
    """Whether a line names a weekday."""
    return weekday_at(text, 0, len(text)) is not None


def stand_of(setting: Setting, mention: Mention, day: date) -> Stand:
    """What the line of a mention, and the lines beside it, make of its day."""
    line = setting.line_at(mention.start)
    start, end = mention.start - line.start, mention.end - line.start
    before, after = line.text[max(0, start - _WINDOW) : start], line.text[end : end + _WINDOW]
    quote = line.text
    if len(quote) > 2 * _WINDOW:
        quote = line.text[max(0, start - _WINDOW) : end + _WINDOW].strip()
    place = _place(setting, line, before, after)
    if place is Place.PUBLISHED and day.year < WEB and cue.FIRST.search(before):
        place = Place.REPRINT
    return Stand(day, mention, line, quote, place)


def address_of(setting: Setting, mention: Mention, day: date) -> Stand:
    """A web address that holds a day: the page's own if alone on a line at the top."""
    line = setting.line_at(mention.start)
    label = line.text[: max(0, mention.start - line.start)][-_WINDOW:]
    own = cue.ADDRESS_LABEL.fullmatch(label) and " " not in line.text[len(label) :][:_WINDOW]
    first = not setting.before[line.number]
    quote = line.text[len(label) :][: 2 * _WINDOW] if own else line.text[: 2 * _WINDOW]
    return Stand(day, mention, line, quote, Place.ADDRESS if own and first else Place.MENTION)


def _place(setting: Setting, line: Line, before: str, after: str) -> Place:
    if line.number == 0 and cue.PREFIX.fullmatch(before):
        return Place.PUBLISHED
    if cue.PRINT.search(before[-90:]):
        return Place.PRINT
    if cue.ENTRY.search(before[-90:]):
        return Place.REPRINT if cue.REPRINTED.search(before[-90:]) else Place.PUBLISHED
    if cue.FILED.search(after[:40]) and len(line.text) < _WINDOW:
        return Place.PUBLISHED
    if cue.TWEET.search(before[-120:]) and len(after) < 8:
        return Place.TWEET
    if line.number >= setting.talk:
        return Place.COMMENT
    if len(line.text) > SHORT or RIGHTS.search(line.text):
        return _in_prose(before, after)
    return _in_short(setting, line, before, after)


def _in_prose(before: str, after: str) -> Place:
    if len(before) <= 80 and cue.DATELINE.fullmatch(before) and cue.AFTER_DATELINE.match(after):
        return Place.DATELINE
    return Place.CAPTION if cue.CREDIT.search(before + after) else Place.MENTION


def _in_short(setting: Setting, line: Line, before: str, after: str) -> Place:
    if cue.CREDIT.search(line.text):
        return Place.CAPTION
    if cue.EVENT.search(line.text) or setting.near_event(line):
        return Place.EVENT
    labelled = _labelled(before, after)
    if labelled or cue.ON_THE_HOUR.match(after):
        return labelled or Place.EVENT
    if setting.before[line.number]:
        return _after_prose(setting, line, before, after)
    place = _beside(before, after)
    if place is not Place.MENTION:
        return place
    return Place.BESIDE if _at_edge(before, after) or _is_named(before, after) else place


def _labelled(before: str, after: str) -> Place | None:
    """What a label before a day, or after it, says of the day."""
    label = cue.HOUR.sub("", before)
    if cue.REPRINTED.search(label):
        return Place.REPRINT
    if cue.UPDATED.search(label):
        return Place.MENTION if cue.SAYS.search(after.partition(".")[0]) else Place.UPDATED
    if cue.PUBLISHED.search(label) or cue.UPDATE_FOLLOWS.match(after):
        return Place.PUBLISHED
    return None


def _after_prose(setting: Setting, line: Line, before: str, after: str) -> Place:
    if cue.STAMP.search(before + "  " + after) or setting.is_signed(line):
        return Place.COMMENT
    return Place.RELATED if line.number in setting.linked else _beside(before, after)


def _is_named(before: str, after: str) -> bool:
    """Whether at most one word is no name: many a logo's description is."""
    words = cue.WORD.findall(before + " " + after)
    return (
        _is_short(words)
        and sum(word.islower() for word in words) <= 1
        and not cue.SENTENCE.match(after)
    )


def _is_short(words: list[str]) -> bool:
    return 3 < len(words) <= _MOST_WORDS


def _at_edge(before: str, after: str) -> bool:
    if after.rstrip().endswith((".", "!", "?")):
        return False
    if not before.strip(" \t•|*"):
        return bool(cue.HEADING.match(after)) or len(after.split()) <= 2
    rest = cue.WORD.search(cue.HOUR.sub("", after))
    return not rest and not any(map(cue.LOOSE.search, (before, cue.HOUR.sub("", before))))


def _beside(before: str, after: str) -> Place:
    words = cue.WORD.findall(before + " " + after)
    others = [word for word in words if not cue.BESIDE.fullmatch(word) and not has_weekday(word)]
    if not others:
        return Place.BARE
    if _is_set_off(before, after):
        return Place.BESIDE
    if after == "." and before[:1].isupper():
        return Place.MENTION if cue.TOLD.search(before) else Place.CAPTION
    if cue.SENTENCE.match(after) or any(word.islower() for word in others):
        return Place.MENTION
    return Place.BESIDE if len(others) <= _MOST_WORDS else Place.MENTION


def _is_set_off(before: str, after: str) -> bool:
    """Whether bars part the day from other words, or only a name and "by" stand before it."""
    if before.rstrip().endswith("|") and after.lstrip()[:1] in ("", "|"):
        return True
    if cue.BY_NAME.fullmatch(after) and not cue.HOUR.sub("", before).strip():
        return True
    rest = cue.WORD.sub("", after).strip(" ,|•·–—-:0123456789")
    return not rest and bool(cue.BY.fullmatch(before))
