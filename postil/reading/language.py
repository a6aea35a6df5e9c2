"""The language of a text: by its script, and by the little words that no text can do without.

A text of some length is a third to a half function words, and a document's language is all that is
asked for here, so their count decides as surely as a model of letter sequences does, at a small
part of its size and time. Where two languages are nearly alike in them, the answer is unknown.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

from postil.model import Basis, Fact
from postil.reading.little_words import NAMES, SCRIPTS, WORDS
from postil.reading.weighing import Candidate, Weighing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SEARCHED = 4_000
FEWEST_SIGNS, FEWEST_LETTERS, FEWEST_WORDS, FEWEST_HITS = 20, 60, 20, 6
SHARE, AHEAD = 0.16, 1.25
MOSTLY = 0.5
SHOWN = 3
WORD = re.compile(r"[^\W\d_]+")
KANA_SHARE = 0.1


class _Share(NamedTuple):
    """How much speaks for a language: the share of a text that its words are, and their count."""

    language: str
    weighed: float
    share: float
    hits: int


def language_of(text: str) -> Weighing[str]:
    """The language that most of a text is in, as a tag of BCP 47, with those next to it.

    It is unknown where the text is short, in a language not known here, or mixed.
    """
    start = normalize("NFC", text[:SEARCHED])
    letters = sum(map(str.isalpha, start))
    if letters < FEWEST_SIGNS:
        return Weighing(Fact())
    script = _script(start, letters) if _any_script().search(start) else None
    if script:
        return _won((script,))
    if letters < FEWEST_LETTERS:
        return Weighing(Fact())
    words = [word.casefold() for word in WORD.findall(start)]
    shares = sorted(_shares(words), key=lambda one: -one.weighed)[:SHOWN]
    candidates = [_candidate(one, len(words)) for one in shares]
    if not _is_clear(len(words), shares):
        return Weighing(Fact(), tuple(candidates))
    return _won(tuple(candidates))


def _won(candidates: tuple[Candidate[str], ...]) -> Weighing[str]:
    """The first candidate as the fact; all of the text's words speak for it, so it has no quote."""
    best = candidates[0]
    return Weighing(Fact(best.value, best.basis, None, best.reason), candidates)


def is_same(first: str, second: str) -> bool:
    """Whether two tags may be of one language, as `en` and `en-GB` are."""
    one, other = sorted((first.casefold(), second.casefold()), key=len)
    return f"{other}-".startswith(f"{one}-")


def primary(tag: str) -> str:
    """The language of a tag without its region or script: `pt` of `pt-BR`."""
    return tag.split("-")[0].casefold()


def _script(text: str, letters: int) -> Candidate[str] | None:
    """The language that alone is written in the script of most of the letters."""
    shares = {name: len(pattern.findall(text)) / letters for name, pattern in _scripts().items()}
    east = shares["ja"] + shares["zh"]
    if east > MOSTLY:
        name = "ja" if shares["ja"] > KANA_SHARE * east else "zh"
        shares[name] = east
    else:
        name = max(shares, key=lambda each: shares[each])
    if shares[name] <= MOSTLY:
        return None
    reason = f"{shares[name]:.0%} of its letters are those of {NAMES[name]}"
    return Candidate(name, Basis.INFERRED, "", reason, round(min(shares[name], 1.0), 4))


def _shares(words: list[str]) -> Iterator[_Share]:
    """What speaks for each language; a word of several languages speaks less for each."""
    counts = Counter(words)
    known = _known()
    hits: Counter[str] = Counter()
    weighed: defaultdict[str, float] = defaultdict(float)
    for word in counts.keys() & known.keys():
        languages = known[word]
        for language in languages:
            hits[language] += counts[word]
            weighed[language] += counts[word] / len(languages)
    for language, count in hits.items():
        yield _Share(language, weighed[language], count / len(words), count)


def _is_clear(words: int, shares: list[_Share]) -> bool:
    if not shares or words < FEWEST_WORDS:
        return False
    best = shares[0]
    rivals = [one.weighed for one in shares[1:2]]
    ahead = all(best.weighed >= AHEAD * rival for rival in rivals)
    return best.share >= SHARE and best.hits >= FEWEST_HITS and ahead


def _candidate(one: _Share, words: int) -> Candidate[str]:
    reason = f"{one.share:.0%} of its words are little words of {NAMES[one.language]}"
    weight = round(min(2 * one.weighed / words, 1.0), 4)
    return Candidate(one.language, Basis.INFERRED, "", reason, weight)


@cache
def _known() -> Mapping[str, tuple[str, ...]]:
    """The languages that have each word."""
    known: dict[str, tuple[str, ...]] = {}
    for language, words in WORDS.items():
        for word in dict.fromkeys(words.split()):
            known[word] = (*known.get(word, ()), language)
    return known


@cache
def _any_script() -> re.Pattern[str]:
    return re.compile(f"[{''.join(SCRIPTS.values())}]")


@cache
def _scripts() -> Mapping[str, re.Pattern[str]]:
    return {name: re.compile(f"[{signs}]") for name, signs in SCRIPTS.items()}
