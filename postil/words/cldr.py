"""What Unicode's CLDR knows of a language, through Babel: plurals, names, orders of dates.

Babel is imported, and the data of a language read, when the first of it is asked for.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from babel.core import Locale

ENGLISH = "en"
# English of no country has the names of American English, and the order of nearly all other.
ORDERED_AS = {ENGLISH: "en-GB"}


class Cldr:
    """The data of one language; one that CLDR does not have is as English is."""

    def __init__(self, language: str) -> None:
        self._language = language

    def plural(self, count: int) -> str:
        """The plural category of a number: `one`, `other` and so on."""
        if self._language.split("-")[0] == ENGLISH:
            return "one" if count == 1 else "other"
        return str(self._locale.plural_form(count))

    @cached_property
    def group(self) -> str:
        """What stands between thousands."""
        symbols = self._locale.number_symbols["latn"]
        return str(symbols["group"])

    def language_name(self, tag: str) -> str:
        """The name of a language, empty where it is not known."""
        return str(self._locale.languages.get(tag.partition("-")[0].casefold(), ""))

    def months(self, width: str, *, alone: bool) -> Mapping[int, str]:
        """The names of the months from 1, `wide`, `abbreviated` or `narrow`."""
        context = self._locale.months["stand-alone" if alone else "format"]
        names: Mapping[int, str] = context[width]
        return names

    @cached_property
    def long_day(self) -> str:
        """The pattern of a day with its month in full, as of UTS #35, part 4, section 8."""
        return str(self._ordered.date_formats["long"].pattern)

    def pattern(self, skeleton: str) -> str:
        """The pattern for the fields of a skeleton such as `yMMM`; empty where there is none."""
        found = self._ordered.datetime_skeletons.get(skeleton)
        return str(found.pattern) if found else ""

    def interval(self, skeleton: str, difference: str) -> Sequence[str]:
        """The two patterns of a span; `difference` is the widest field in which its ends differ.

        The first ends with what stands between the two. Empty where there is none.
        """
        found: Mapping[str, Sequence[str]] = self._ordered.interval_formats.get(skeleton, {})
        parts = found.get(difference, ())
        return parts if len(parts) == 2 else ()

    @cached_property
    def _locale(self) -> Locale:
        return _locale(self._language)

    @cached_property
    def _ordered(self) -> Locale:
        return _locale(ORDERED_AS.get(self._language, self._language))


def _locale(language: str) -> Locale:
    from babel.core import Locale, UnknownLocaleError

    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale.parse(ORDERED_AS[ENGLISH], sep="-")
