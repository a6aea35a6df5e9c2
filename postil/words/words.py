"""What the site says, in the language of its interface."""

from __future__ import annotations

from functools import cached_property, reduce
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from postil.errors import suggestion
from postil.words.catalogue import OTHER
from postil.words.cldr import Cldr

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from postil.words.catalogue import Text

RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"})


class NoTextError(LookupError):
    """A text was asked for that the catalogue lacks, or without a value that it needs."""


class Words:
    """Gives the texts of one catalogue: `words("count.notes", count=5)`.

    Args:
        language: the tag of the language that they are in.
        texts: all of them by their keys.
        borrowed: the keys of those that are in English, for want of a translation.
        editors: the language of what the digest's editor writes, by default the same.
    """

    def __init__(
        self,
        language: str,
        texts: Mapping[str, Text],
        borrowed: Collection[str] = (),
        editors: str = "",
    ) -> None:
        self.language = language
        self.editors = editors or language
        self.cldr = Cldr(language)
        self._texts = texts
        self._borrowed = frozenset(borrowed)

    def __call__(self, key: str, /, **values: object) -> str:
        """A text with its placeholders filled.

        Args:
            key: its name, such as `nav.timeline`.
            values: those of its placeholders. `count` chooses the plural form. Whole numbers are
                grouped as the language does; with `Markup` among the values the text is HTML.

        Raises:
            NoTextError: there is no such text, or a value is missing.
        """
        text = self._texts.get(key)
        if text is None:
            error = NoTextError(f"there is no text `{key}`")
            error.add_note(suggestion(key, self._texts, "the texts are in layouts/words/en.yaml"))
            raise error
        pieces = text.pieces.get(self._category(key, text, values)) or text.pieces[OTHER]
        if len(pieces) == 1:
            return pieces[0]
        is_html = any(isinstance(value, Markup) for value in values.values())
        filled = [
            self._filled(key, piece, values) if at % 2 else piece for at, piece in enumerate(pieces)
        ]
        return Markup().join(escape(one) for one in filled) if is_html else "".join(filled)

    def forms(self, key: str) -> dict[str, str]:
        """A text by plural category, for a script that counts by itself."""
        return dict(self._texts[key].forms)

    @property
    def direction(self) -> str:
        """The direction of the interface: `ltr` or `rtl`."""
        return direction_of(self.language)

    @cached_property
    def numbers(self) -> tuple[str, ...]:
        """The numbers from 0 that sentences say in words; none where the language says figures."""
        return tuple(self("text.numbers").split())

    def figure(self, count: int) -> str:
        """A number in figures, grouped as the language does: "1,250"."""
        figures = f"{count:,}"
        return figures if count < 1000 else figures.replace(",", self.cldr.group)

    def number(self, count: int) -> str:
        """A number as a sentence says it: "thirteen", "1,250"."""
        return self.numbers[count] if count < len(self.numbers) else self.figure(count)

    def listed(self, parts: Sequence[str]) -> str:
        """Several things in one sentence: "one, another and a third"."""
        if len(parts) < 2:
            return parts[0] if parts else ""
        some = reduce(lambda one, other: self("text.next", some=one, next=other), parts[:-1])
        return self("text.last", some=some, last=parts[-1])

    def kind(self, kind: str | None) -> str:
        """What a note of a kind is called: "Context", and "Note" without one."""
        return begun(self.kind_within(kind))

    def kind_within(self, kind: str | None) -> str:
        """What it is called within a sentence; a kind that an editor thought of is as it is."""
        name = (kind or PLAIN).casefold()
        return self(KINDS[name]) if name in KINDS else name

    def lang(self, language: str, within: str = "") -> Markup:
        """The attributes of an element in a language, none where they would say nothing new.

        Args:
            language: its language, empty for that of what is around it.
            within: that of what is around it, by default the interface's.
        """
        around = within or self.language
        if not language or language == around:
            return Markup()
        turns = direction_of(language) != direction_of(around)
        attribute = Markup(' lang="{}"').format(language)
        return (
            attribute + Markup(' dir="{}"').format(direction_of(language)) if turns else attribute
        )

    def _category(self, key: str, text: Text, values: Mapping[str, object]) -> str:
        if len(text.forms) == 1:
            return OTHER
        count = values.get("count")
        if not isinstance(count, int):
            raise NoTextError(f"the text `{key}` needs `count`")
        return (ENGLISH if key in self._borrowed else self.cldr).plural(count)

    def _filled(self, key: str, name: str, values: Mapping[str, object]) -> str:
        if name not in values:
            raise NoTextError(f"the text `{key}` needs `{name}`")
        value = values[name]
        if isinstance(value, int):
            return self.figure(value)
        return value if isinstance(value, str) else str(value)


ENGLISH = Cldr("en")
PLAIN = "note"
KINDS = {
    "note": "kind.note",
    "context": "kind.context",
    "correction": "kind.correction",
    "question": "kind.question",
    "link": "kind.link",
}


def direction_of(language: str) -> str:
    """How a language is written: `ltr` or `rtl`."""
    return "rtl" if language.split("-")[0].lower() in RIGHT_TO_LEFT else "ltr"


def begun(sentence: str) -> str:
    """A sentence with its first letter a capital."""
    return sentence[:1].upper() + sentence[1:]
