"""Topics of the vocabulary that a document is about, by counting their words where they stand."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from postil.model import Basis, Fact
from postil.reading.weighing import Candidate, Weighing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from postil.model import Topic

TOKEN = re.compile(r"[^\W_]+")
ACRONYM = 5
LEAD_WORDS = 100
LONGEST_LEAD = 150
LEAD_CHARACTERS = 3_000
IN_TITLE = 6
IN_LEAD = 4
ENOUGH = 3.0
WORDS_PER_POINT = 400
SHORT_OF = 0.49
LANGUAGES = {
    "da": "danish", "de": "german", "en": "english", "es": "spanish", "fi": "finnish",
    "fr": "french", "hu": "hungarian", "it": "italian", "nl": "dutch", "no": "norwegian",
    "pt": "portuguese", "ro": "romanian", "ru": "russian", "sv": "swedish", "tr": "turkish",
}  # fmt: skip


class _Phrase(NamedTuple):
    words: tuple[str, ...]
    topic: str


class _Named(NamedTuple):
    """How often a document names a topic, in all and of that in its title and in its lead."""

    topic: Topic
    times: int
    in_title: int
    in_lead: int

    @property
    def points(self) -> int:
        return self.times + IN_TITLE * bool(self.in_title) + IN_LEAD * bool(self.in_lead)

    def is_enough(self, points: float) -> bool:
        """Whether the document is about it; a single mention is none but in the title."""
        return self.points >= points and (self.times > 1 or self.in_title > 0)

    def __str__(self) -> str:
        where = (("title", self.in_title), ("lead", self.in_lead))
        places = [name for name, times in where if times]
        shown = f" ({', '.join(places)})" if places else ""
        return f"{self.topic.label} ×{self.times}{shown}"


class Vocabulary:
    """The topics, ready to be looked for in documents of one language.

    Words match whole, in any case and inflection (Snowball's stemmers); a short name in capitals
    such as US matches in capitals only, lest it be found in every "us".
    """

    def __init__(self, topics: Sequence[Topic], language: str) -> None:
        self._topics = topics
        self._stem = stemmer_of(language)
        self._phrases: dict[str, list[_Phrase]] = {}
        for topic in topics:
            for name in (topic.label, *topic.aliases):
                self._learn(name, topic.id)
        self._beginnings = frozenset(
            beginning for word in self._phrases for beginning in _in_any_case(word[:2])
        )

    def topics_of(self, title: str, text: str) -> Fact[tuple[str, ...]]:
        """The topics that a document is about, as `weighing_of` finds them."""
        return self.weighing_of(title, text).fact

    def weighing_of(self, title: str, text: str) -> Weighing[tuple[str, ...]]:
        """The topics that a document is about, the weightiest first, and those it only names.

        Standing in the title is worth six mentions and in the lead four; the longer the text, the
        more a topic needs, and a single mention is enough in the title only. The weights are
        those that agreed best with publishers' own topics. Takes time linear in the text's length.

        Args:
            title: the document's title, empty where it has none.
            text: its standfirst, where it has one, and its text.
        """
        words = TOKEN.findall(text)
        named = self._named(TOKEN.findall(title), words, words[: _lead_length(text)])
        enough = ENOUGH + len(words) / WORDS_PER_POINT
        return Weighing(
            _fact([each for each in named if each.is_enough(enough)]),
            tuple(_candidate(each, enough) for each in named),
        )

    def knows(self, term: str) -> bool:
        """Whether a term, in any inflection, is a name of one of the topics."""
        words = TOKEN.findall(term)
        found = self._longest_at(words, 0) if words else None
        return found is not None and len(found.words) == len(words)

    def _named(self, title: list[str], text: list[str], lead: list[str]) -> list[_Named]:
        """The topics that are named at all, the weightiest first."""
        in_title, in_lead, in_text = map(self._count, (title, lead, text))
        named = [
            _Named(topic, in_title[name] + in_text[name], in_title[name], in_lead[name])
            for topic in self._topics
            if (name := topic.id) in in_title or name in in_text
        ]
        return sorted(named, key=lambda each: -each.points)

    def _learn(self, name: str, topic: str) -> None:
        words = tuple(self._key(word) for word in TOKEN.findall(name))
        if words:
            known = self._phrases.setdefault(words[0], [])
            known.append(_Phrase(words, topic))
            known.sort(key=lambda phrase: -len(phrase.words))

    def _key(self, word: str) -> str:
        return word if is_acronym(word) else self._stem(word.casefold())

    def _count(self, words: list[str]) -> Counter[str]:
        counts: Counter[str] = Counter()
        following = 0
        for position in self._beginnings_in(words):
            if position < following:
                continue
            found = self._longest_at(words, position)
            if found:
                counts[found.topic] += 1
                following = position + len(found.words)
        return counts

    def _beginnings_in(self, words: list[str]) -> list[int]:
        """Where a topic's name may begin, by the first two letters."""
        known = self._beginnings
        return [
            position
            for position, word in enumerate(words)
            if word[:2] in known or (not word.isascii() and word[:2].casefold() in known)
        ]

    def _longest_at(self, words: list[str], position: int) -> _Phrase | None:
        word = words[position]
        known = self._phrases.get(word, []) + self._phrases.get(self._stem(word.casefold()), [])
        return next((phrase for phrase in known if self._stands(phrase, words, position)), None)

    def _stands(self, phrase: _Phrase, words: list[str], position: int) -> bool:
        there = words[position : position + len(phrase.words)]
        return len(there) == len(phrase.words) and all(
            wanted in (word, self._stem(word.casefold()))
            for wanted, word in zip(phrase.words, there, strict=True)
        )


def _in_any_case(beginning: str) -> Iterator[str]:
    """Two letters as any word that matches in its folded case may begin."""
    pairs = product(*({letter, letter.casefold(), letter.upper()} for letter in beginning))
    yield from map("".join, pairs)


def _lead_length(text: str) -> int:
    """How many words the first paragraphs have, up to the end of one where it is not far."""
    length = 0
    for line in text[:LEAD_CHARACTERS].split("\n"):
        length += len(TOKEN.findall(line))
        if length >= LEAD_WORDS:
            break
    return min(length, LONGEST_LEAD)


def _fact(chosen: Sequence[_Named]) -> Fact[tuple[str, ...]]:
    if not chosen:
        return Fact()
    reason = f"their names counted: {', '.join(map(str, chosen))}"
    return Fact(tuple(each.topic.id for each in chosen), Basis.INFERRED, None, reason)


def _candidate(named: _Named, enough: float) -> Candidate[tuple[str, ...]]:
    weight, reason = min(1.0, named.points / (2 * enough)), str(named)
    if not named.is_enough(enough):
        weight = min(weight, SHORT_OF)
        reason += ": too little to be what the document is about"
    return Candidate((named.topic.id,), Basis.INFERRED, "", reason, weight)


def is_acronym(word: str) -> bool:
    """Whether a word is a short name in capitals, which matches as it stands."""
    return word.isupper() and 1 < len(word) <= ACRONYM


def stemmer_of(language: str) -> Callable[[str], str]:
    """What takes the inflection off a small-letter word; other languages' words stay as they are.

    Args:
        language: a BCP 47 tag.
    """
    name = LANGUAGES.get(language.split("-")[0].casefold())
    if not name:
        return str
    import snowballstemmer

    stem: Callable[[str], str] = snowballstemmer.stemmer(name).stemWord
    return lru_cache(maxsize=50_000)(stem)
