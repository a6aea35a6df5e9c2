"""What the phrases are made of in which outlets are named."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from postil.reading.sources.outlets import is_outlet

if TYPE_CHECKING:
    from collections.abc import Callable

WORD = r"[A-Z0-9][\w&’'-]{0,30}(?:\.(?=\w)[\w-]{1,20})*"
FIRST = rf"(?:[Tt]he )?{WORD}"
MORE = rf"(?: (?:(?:of|and|the|for|&) ){{0,2}}{WORD})"
SITE = r"(?:[a-z0-9-]{2,40}\.)+(?:com|org|net|co|ie|news|info|tv)(?:\.[a-z]{2})?\b"
NAME = rf"{FIRST}{MORE}{{0,4}}|{SITE}"
LAZY_NAME = rf"{FIRST}{MORE}{{0,4}}?|{SITE}"


class Phrase(NamedTuple):
    """A way of speaking in which an outlet names itself.

    `weight` is the chance that one such phrase names the publication, `triggers` are the words,
    in small letters, without which no line can hold it; `opens` says that it opens a line, and
    `fits` which names it may hold.
    """

    weight: float
    triggers: tuple[str, ...]
    pattern: re.Pattern[str]
    opens: bool = False
    fits: Callable[[str], bool] = is_outlet


def phrase(weight: float, triggers: str, pattern: str) -> Phrase:
    """A phrase anywhere in a line, whose triggers are parted by bars."""
    return Phrase(weight, tuple(triggers.split("|")), re.compile(pattern))


def opening(weight: float, triggers: str, pattern: str) -> Phrase:
    """A phrase that opens a line."""
    return phrase(weight, triggers, pattern)._replace(opens=True)


def for_names(fits: Callable[[str], bool], phrase: Phrase) -> Phrase:
    """A phrase that may hold such names alone, as others stand in it as well."""
    return phrase._replace(fits=fits)


IS_NAME = rf"(?P<name>{NAME})"
IS_SHORT_NAME = rf"(?P<name>{LAZY_NAME})"
THEN = (
    r"(?=$|[:.!,–—-]| [–—|-]| (?i:homepage|website|for|on|member|supporter|today|now|and|so)\b"
    r"|['’]s )"
)
WRITER = r"[A-Z][\w.'’-]{0,30}(?: [A-Z][\w.'’-]{0,30}){1,3}"
JOB = r"(?:[Ww]riter|[Rr]eporter|[Ee]ditor|[Cc]orrespondent|[Cc]olumnist|[Cc]ritic|[Pp]roducer)"
RANK = r"(?:[Ss]taff|[Ss]enior|[Cc]hief|[Mm]anaging|[Aa]ssociate|[Aa]ssistant|[Nn]ews|[Ss]ports?)"
YEARS = r"\d{4}(?: ?[-–—] ?\d{2,4})?"
APART = r"[ ,.|•·©–—-]{0,4}"
MASTHEAD = re.compile(rf"{IS_NAME}(?: ?(?:(?P=name)|[Ll]ogo|[Hh]ome(?:page)?|®))?")
