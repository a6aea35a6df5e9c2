"""Topics of the vocabulary that a document speaks of, by counting their words."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from postil.model import Basis, Fact

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from postil.model import Topic

TOKEN = re.compile(r"[^\W_]+")
ACRONYM = 5
IN_TITLE = 3
ENOUGH = 2
LANGUAGES = {
    "da": "danish", "de": "german", "en": "english", "es": "spanish", "fi": "finnish",
    "fr": "french", "hu": "hungarian", "it": "italian", "nl": "dutch", "no": "norwegian",
    "pt": "portuguese", "ro": "romanian", "ru": "russian", "sv": "swedish", "tr": "turkish",
}  # fmt: skip


class _Phrase(NamedTuple):
    words: tuple[str, ...]
    topic: str


class Vocabulary:
    """The topics, ready to be looked for in documents of one language.

    Words match whole, in any case and inflection (Snowball's stemmers); a short name in capitals
    such as US matches in capitals only, lest it be found in every "us".
    """

    def __init__(self, topics: Sequence[Topic], language: str) -> None:
        self._topics = topics
        self._stem = _stemmer(language.split("-")[0].casefold())
        self._phrases: dict[str, list[_Phrase]] = {}
        for topic in topics:
            for name in (topic.label, *topic.aliases):
                self._learn(name, topic.id)
        self._beginnings = frozenset(word[:2] for word in self._phrases)

    def topics_of(self, title: str, text: str) -> Fact[tuple[str, ...]]:
        """The topics named twice or more, or in the title, most named first, with the counts."""
        in_title, counts = self._count(title), self._count(f"{title}\n{text}")
        weights = {
            topic.id: counts[topic.id] + IN_TITLE * in_title[topic.id] for topic in self._topics
        }
        chosen = [topic for topic in self._topics if weights[topic.id] >= ENOUGH]
        chosen.sort(key=lambda topic: -weights[topic.id])
        if not chosen:
            return Fact()
        named = ", ".join(f"{topic.label} ×{counts[topic.id]}" for topic in chosen)
        reason = f"their names counted in the title and the text: {named}"
        return Fact(tuple(topic.id for topic in chosen), Basis.INFERRED, None, reason)

    def _learn(self, name: str, topic: str) -> None:
        words = tuple(self._key(word) for word in TOKEN.findall(name))
        if words:
            known = self._phrases.setdefault(words[0], [])
            known.append(_Phrase(words, topic))
            known.sort(key=lambda phrase: -len(phrase.words))

    def _key(self, word: str) -> str:
        return word if _is_acronym(word) else self._stem(word.casefold())

    def _count(self, text: str) -> Counter[str]:
        words = TOKEN.findall(text)
        counts: Counter[str] = Counter()
        position = 0
        while position < len(words):
            found = self._longest_at(words, position)
            if found:
                counts[found.topic] += 1
            position += len(found.words) if found else 1
        return counts

    def _longest_at(self, words: list[str], position: int) -> _Phrase | None:
        word = words[position]
        if word[:2] not in self._beginnings and word[:2].casefold() not in self._beginnings:
            return None
        known = self._phrases.get(word, []) + self._phrases.get(self._stem(word.casefold()), [])
        return next((phrase for phrase in known if self._stands(phrase, words, position)), None)

    def _stands(self, phrase: _Phrase, words: list[str], position: int) -> bool:
        there = words[position : position + len(phrase.words)]
        return len(there) == len(phrase.words) and all(
            wanted in (word, self._stem(word.casefold()))
            for wanted, word in zip(phrase.words, there, strict=True)
        )


def _is_acronym(word: str) -> bool:
    return word.isupper() and 1 < len(word) <= ACRONYM


def _stemmer(language: str) -> Callable[[str], str]:
    if language not in LANGUAGES:
        return str
    import snowballstemmer

    stem: Callable[[str], str] = snowballstemmer.stemmer(LANGUAGES[language]).stemWord
    return lru_cache(maxsize=50_000)(stem)
