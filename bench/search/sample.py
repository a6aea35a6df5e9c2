"""Digests made up to be searched, the same ones each time."""

from __future__ import annotations

import random
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

VOCABULARY = 20_000
PARAGRAPHS, WORDS, NOTES = 8, 50, 4
SYLLABLES = tuple(f"{one}{other}" for one in "bcdfghjklmnprstvz" for other in "aeiou")
TREATY, DIPLOMACY = "treaty", "外交"
"""What every document has in its summary, in the sample of each script."""

TOPICS = (TREATY, "border", "envoy")
# The characters that the made-up Chinese is of: as many as are in common use.
HAN = tuple(map(chr, range(0x4E00, 0x4E00 + 3000)))
CONFIG = "title: A sample to search\ntopics:\n" + "".join(f"  - {{id: {one}}}\n" for one in TOPICS)


def write_digest(root: Path, documents: int, *, chinese: bool = False) -> None:
    """Writes a digest of so many documents, with notes, into a folder."""
    articles = root / "content" / "articles"
    articles.mkdir(parents=True)
    (root / "config.yaml").write_text(CONFIG, encoding="utf-8")
    words = _Words(HAN, 2, "", DIPLOMACY) if chinese else _Words(SYLLABLES, 5, " ", TREATY)
    for number in range(documents):
        path = articles / f"document-{number}.md"
        path.write_text(_page(words, number), encoding="utf-8")


class _Words:
    """Gives words, the first of the vocabulary the most often."""

    def __init__(self, parts: Sequence[str], longest: int, space: str, subject: str) -> None:
        self.subject, self._space = subject, space
        chance = random.Random(0)  # noqa: S311 - a sample, no secret
        made = {"".join(chance.choices(parts, k=chance.randint(1, longest))) for _ in range(60_000)}
        self._all = [*TOPICS, *sorted(made)[:VOCABULARY]]
        chance.shuffle(self._all)
        self._weights = list(accumulate(1 / rank for rank in range(1, len(self._all) + 1)))

    def sentence(self, chance: random.Random, length: int) -> str:
        """So many words, and a full stop."""
        return (
            self._space.join(chance.choices(self._all, cum_weights=self._weights, k=length)) + "."
        )


def _page(words: _Words, number: int) -> str:
    chance = random.Random(number)  # noqa: S311
    text = [words.sentence(chance, WORDS) for _ in range(PARAGRAPHS)]
    notes = [
        f"### Context: {words.sentence(chance, 5)}\n\n> {paragraph}\n\n{words.sentence(chance, 40)}"
        for paragraph in text[:NOTES]
    ]
    return (
        f"---\ntitle: {words.sentence(chance, 8)}\nsource: Paper {number % 6}\n"
        f"date: {2010 + number % 14}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}\n"
        f"topics: [{TOPICS[number % 3]}]\n"
        f"summary: The {words.subject} {words.sentence(chance, 14)}\n---\n\n"
        + "\n\n".join(text)
        + "\n\n## Notes\n\n"
        + "\n\n".join(notes)
        + "\n"
    )
