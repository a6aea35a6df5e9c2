"""Terms that the vocabulary lacks: what documents name often, and their own keywords."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import islice, pairwise
from math import log
from typing import TYPE_CHECKING, NamedTuple

from postil.reading.topics import is_acronym, stemmer_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from postil.model import Article
    from postil.reading.topics import Vocabulary

Key = tuple[str, ...]

MOST = 10
FEW = 4
OFTEN = 2
WIDESPREAD = 0.5
NAME = 2.0
TWO_WORDS = 1.5
MOSTLY = 0.6
STEM = 5
SHORTEST = 4
MOST_WORDS = 5_000
ADDRESS = re.compile(r"https?://\S+")
WORD = re.compile(r"[^\W\d_]+")
STRAY = re.compile(r"(?<=\w)['’](?:s|t|re|ve|ll|d|m)\b")
OPENERS = " \n\"“‘'(*_\\"
SENTENCE_ENDS = frozenset(["", ".", "!", "?", ":"])
EVERYDAY = """
about above according accused across action actually added adding after again against agreed ahead
almost along already also although always among amid another answer anyone anything area around
asked away back based became because become been before began behind being believe below best better
between beyond biggest both bring brought business called came cannot case change changed clear
close come comes coming comment common company continue continued could country country currently
days deal decided decision described despite didn different does doing done down during each early
earlier easy either else end ended enough even event ever every everyone everything example expected
experience fact family far feel felt few final finally find first five focus follow followed
following form former found four free friday friend friends from full further future gave general
give given gives giving goes going gone good great group grow hand happen happened hard have having
head heard held help here high himself herself history hold home hope hour hours house however
huge idea important include included includes including increase information inside instead into
issue issues itself january february march april june july august september october november
december join just keep kept kind know known large last late later latest lead least leave left less
let letter level life like likely line list little live local long longer look looked looking lost
made main major make makes making many market matter maybe mean means media meet member members
might million minute minutes monday money month months more morning most move much must name named
national near nearly need needed needs never news next night nothing notice number offer office
often once only open opened order original other others over page part past people percent perhaps
person place plan plans play point position possible post power present previous probably problem
process program project provide public published purpose push quickly quite rather reach read reader
ready real really reason receive recent recently record remain report reported reports rest result
results right said same saturday says second seconds seem seems seen send sent service set seven
several share should show showed shown shows side significant similar simply since site situation
six small some someone something soon sort special stand start started state stated statement states
stay step still stop story strong such sunday support sure system take taken takes taking talk team
tell tens than thank that thats their them themselves then there these they thing things think third
this those though thought thousand three through thursday time times today together told took top
toward towards true try trying tuesday turn turned twice type under until upon used users using
usually very view want wanted wants watch wednesday week weekend weeks well went were what whatever
when where whether which while whole whom whose wide will win with within without woman women word
words work worked working works world would wrote yeah year years yesterday yet young your
nobody anybody everybody somebody none
president minister senator secretary chairman director officials official
create created develop developed development including across
the and for but not are was his her has had him she you our its who all any can did may now off one
out own say see too two use way why how per via new old few get got let man men put ran run saw day
not nor yes ago mr mrs ms dr jr sr com www http https org photo image images video email twitter
"""
STOP_WORDS = frozenset(EVERYDAY.split())


class Term(NamedTuple):
    """A term as documents write it, how often, and in how many documents."""

    label: str
    times: int
    documents: int

    def __str__(self) -> str:
        return f"{self.label}: {self.times} times in {self.documents} documents"


@dataclass(slots=True)
class _Tally:
    """How one term is written, how often, in which documents, and how often in capitals."""

    forms: Counter[str] = field(default_factory=Counter)
    documents: Counter[int] = field(default_factory=Counter)
    capitals: int = 0

    @property
    def times(self) -> int:
        return sum(self.forms.values())

    @property
    def is_name(self) -> bool:
        return 2 * self.capitals > self.times

    def about(self) -> int:
        """How many documents name it more than in passing."""
        return sum(times >= OFTEN for times in self.documents.values())


def lacking_terms(
    articles: Sequence[Article], vocabulary: Vocabulary, language: str
) -> tuple[Term, ...]:
    """The terms that most documents name more than once and no topic bears, the best ten.

    Single words and names of two words are counted, by their stems; a small-letter word that
    half of the documents have is no topic. Counting does as well here as keyword extraction.

    Args:
        articles: the documents.
        vocabulary: the topics there are.
        language: theirs, a BCP 47 tag.
    """
    tallies = _without_halves(_tallied(articles, stemmer_of(language)))
    least = OFTEN if len(articles) >= FEW else 1
    scored = [
        (score, key)
        for key, tally in tallies.items()
        if tally.about() >= least and (score := _score(key, tally, len(articles)))
    ]
    chosen: list[Term] = []
    taken: set[str] = set()
    for _, key in sorted(scored, key=lambda one: (-one[0], one[1])):
        label = tallies[key].forms.most_common(1)[0][0]
        stems = {stem[:STEM] for stem in key}
        if taken.isdisjoint(stems) and not _is_known(label, vocabulary):
            taken.update(stems)
            chosen.append(Term(label, tallies[key].times, len(tallies[key].documents)))
            if len(chosen) == MOST:
                break
    return tuple(chosen)


def lacking_keywords(
    keywords: Iterable[Iterable[str]], vocabulary: Vocabulary
) -> tuple[tuple[str, int], ...]:
    """The keywords of documents that no topic bears, with how many have each, the best ten.

    Args:
        keywords: those of each document.
        vocabulary: the topics there are.
    """
    counts: Counter[str] = Counter()
    forms: dict[str, str] = {}
    for each in keywords:
        own = {word.casefold(): word for word in each if not vocabulary.knows(word)}
        counts.update(own.keys())
        forms = own | forms
    ranked = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    return tuple((forms[word], count) for word, count in ranked[:MOST])


def _tallied(articles: Sequence[Article], stem: Callable[[str], str]) -> dict[Key, _Tally]:
    tallies: defaultdict[Key, _Tally] = defaultdict(_Tally)
    for number, article in enumerate(articles):
        for words, is_capital in _terms(article.text.text):
            key = tuple(word if is_acronym(word) else stem(word.casefold()) for word in words)
            tally = tallies[key]
            tally.forms[" ".join(words)] += 1
            tally.documents[number] += 1
            tally.capitals += is_capital
    return tallies


def _without_halves(tallies: dict[Key, _Tally]) -> dict[Key, _Tally]:
    """The terms but for the words that mostly stand in one name of two: United in United States."""
    halves = {
        (word,)
        for key, tally in tallies.items()
        if len(key) > 1
        for word in key
        if (word,) in tallies and tally.times >= MOSTLY * tallies[word,].times
    }
    return {key: tally for key, tally in tallies.items() if key not in halves}


def _terms(text: str) -> Iterator[tuple[tuple[str, ...], bool]]:
    """The words of a text, and the pairs of words in capitals, with whether each is a name.

    A capital at the beginning of a sentence says nothing.
    """
    words = STRAY.sub("", ADDRESS.sub("", text))
    matches = list(islice(WORD.finditer(words), MOST_WORDS))
    for match in matches:
        before = words[max(0, match.start() - 10) : match.start()].rstrip(OPENERS)[-1:]
        if _counts(match[0]):
            yield (match[0],), match[0][0].isupper() and before not in SENTENCE_ENDS
    for one, other in pairwise(matches):
        capitals = one[0][0].isupper() and other[0][0].isupper()
        is_name = capitals and _counts(one[0]) and _ends_name(other[0])
        if is_name and words[one.end() : other.start()] == " ":
            yield (one[0], other[0]), True


def _ends_name(word: str) -> bool:
    """Whether a name can end so: even in an everyday word, as White House does."""
    return len(word) >= SHORTEST or (len(word) > 2 and word.casefold() not in STOP_WORDS)


def _counts(word: str) -> bool:
    short = len(word) < SHORTEST and not is_acronym(word)
    return not short and word.casefold() not in STOP_WORDS


def _score(key: Key, tally: _Tally, documents: int) -> float:
    widespread = documents >= FEW and len(tally.documents) > WIDESPREAD * documents
    if widespread and not tally.is_name:
        return 0.0
    score = tally.about() * log(1 + tally.times) * log(1 + documents / len(tally.documents))
    return score * (NAME if tally.is_name else 1.0) * (TWO_WORDS if len(key) > 1 else 1.0)


def _is_known(label: str, vocabulary: Vocabulary) -> bool:
    return any(vocabulary.knows(term) for term in (label, *label.split()))
