"""What an editor is told of notes whose passage is not there, or is not certain."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING

from postil.anchors import Ambiguous, Anchorer, Changed, Found, Orphaned, Region, words
from postil.errors import Place, Problem, Severity
from postil.model import Markdown
from postil.wording import plural

if TYPE_CHECKING:
    from postil.anchors import Match, Passage, Quotation
    from postil.model import Article, Note
    from postil.render.text.plain import PlainText

ENOUGH = 24
LONGEST = 100
MOST_WORDS = 12
MARKUP = re.compile(r"\\(?=[^\w\s])|[*_`]|<[^<>]*>|!?\[|\](?:\([^()\s]*\))?")
WORD_BEFORE, WORD_AFTER = re.compile(r"\S+\s*\Z"), re.compile(r"\s*\S+")
PROBLEM_HINT = "make only the exact words bold, or none of them"
OCCURRENCE_HINT = "count again from 1, or quote more and take `occurrence` out"
ASIDE_HINT = "quote words of the title, the standfirst or the text"
NOTHING_NEAR = "quote words of the article; nothing in it comes near these"


class Adviser:
    """Tells of the notes on one part of an article.

    Args:
        article: the article.
        region: the part, by whose lines passages are told.
        plain: its rendered words.
    """

    def __init__(self, article: Article, region: Region, plain: PlainText) -> None:
        self._path = article.path
        self._asides = article.asides
        self._text = article.text
        self._plain = plain
        if region is not Region.TEXT:
            self._text = Markdown(plain.text, article.place(region).line)

    def faulty(self, note: Note, quotation: Quotation) -> Problem:
        """The error in a quotation that cannot be understood."""
        place = Place(self._path, note.quotation.line)
        return Problem(place, quotation.problem or "", PROBLEM_HINT)

    def loose(
        self, note: Note, number: int, quotation: Quotation, match: Match, count: int = 0
    ) -> Problem | None:
        """What is said of a note that is not found exactly.

        Args:
            note: the note.
            number: its place among the article's.
            quotation: the words it quotes.
            match: what came of looking for them.
            count: how many passages have these very words.
        """
        said = _in_quotes(quotation.text)
        if isinstance(match, Orphaned) and (kind := self._set_aside(quotation)):
            message = f"quotes words that stand under “{kind}”, which notes cannot mark: {said}"
            return self._problem(note, number, message, ASIDE_HINT)
        if isinstance(match, Orphaned):
            message = f"quotes words the article does not contain: {said}"
            return self._problem(note, number, message, self._closest(match))
        if isinstance(match, Changed):
            message = f"quotes words that have changed since: {said}"
            hint = self._where(match.whole or match.passage, "has now")
            return self._problem(note, number, message, hint)
        if isinstance(match, Ambiguous) and 0 < count < (quotation.occurrence or 0):
            passages = plural(count, "such passage")
            only = f"there {'is' if count == 1 else 'are'} only {passages}"
            message = f"asks for occurrence {quotation.occurrence}, but {only}: {said}"
            return self._problem(note, number, message, OCCURRENCE_HINT)
        if isinstance(match, Ambiguous):
            message = f"quotes words that fit more than one passage: {said}"
            first = match.candidates[0]
            exact = words(self._plain.words(first)) == words(quotation.text)
            hint = self._more(first) if exact else self._where(first, "has")
            return self._problem(note, number, message, hint)
        return None

    def weak(
        self, note: Note, number: int, quotation: Quotation, match: Match, anchorer: Anchorer
    ) -> Problem | None:
        """What is said of a note that is found now, but by little; None where it is found well."""
        if not isinstance(match, Found):
            return None
        passage = match.whole or match.passage
        if isinstance(anchorer.anchor(quotation), Ambiguous):
            message = "quotes words that only its pin tells from others: "
        elif len(self._plain.words(passage)) < ENOUGH and not self._is_all(passage):
            message = f"quotes fewer than {ENOUGH} characters: "
        else:
            return None
        said = message + _in_quotes(quotation.text)
        return self._problem(note, number, said, self._more(passage))

    def places(self, quotation: Quotation, match: Match) -> tuple[str, ...]:
        """Where a passage could be, or what comes closest to it, with a quotation of each."""
        if isinstance(match, Orphaned) and (kind := self._set_aside(quotation)):
            return (f"its words stand under “{kind}”, which notes cannot mark",)
        if isinstance(match, Ambiguous):
            return tuple(self._where(one, "has") for one in match.candidates)
        if isinstance(match, Changed):
            return (self._where(match.whole or match.passage, "has now"),)
        return (self._closest(match),) if isinstance(match, Orphaned) else ()

    def _problem(self, note: Note, number: int, message: str, hint: str) -> Problem:
        place = Place(self._path, note.line)
        return Problem(place, f"note {number} {message}", hint, Severity.WARNING)

    def _set_aside(self, quotation: Quotation) -> str:
        """The heading of the part beside the text that has the very words, empty if none has."""
        exact = replace(quotation, first=True)
        for aside in self._asides:
            if isinstance(Anchorer(_bare(aside.text.text)).anchor(exact), Found):
                return aside.kind.value
        return ""

    def _is_all(self, passage: Passage) -> bool:
        return self._plain.words(passage) == " ".join(self._plain.text.split())

    def _closest(self, match: Orphaned) -> str:
        return self._where(match.closest, "comes closest") if match.closest else NOTHING_NEAR

    def _where(self, passage: Passage, verb: str) -> str:
        unique = _unique(self._plain, passage)
        line = _line_of(unique, self._text) or _line_of(self._plain.words(passage), self._text)
        subject = f"line {line}" if line else "the article"
        return f"{subject} {verb}: {_in_quotes(unique, whole=True)}"

    def _more(self, passage: Passage) -> str:
        longer = _unique(self._plain, passage)
        if longer == self._plain.words(passage):
            return "say which one with `- occurrence: 1`, or another number"
        return f"quote more, such as {_in_quotes(longer, whole=True)}"


def _in_quotes(text: str, *, whole: bool = False) -> str:
    said = " ".join(text.split())
    if len(said) > LONGEST and not whole:
        said = said[:LONGEST].rsplit(" ", 1)[0] + "…"
    return f"“{said}”"


def _unique(plain: PlainText, passage: Passage) -> str:
    """The words of a passage, with as many around them as make them stand there only."""
    if len(passage) > 1:
        return plain.words(passage)
    text = plain.text
    start, end = passage[0].start, passage[0].end
    for step in range(2 * MOST_WORDS):
        said = text[start:end]
        if _length(said) >= ENOUGH and text.find(said, text.find(said) + 1) < 0:
            break
        after = WORD_AFTER.match(text, end)
        before = WORD_BEFORE.search(text, max(0, start - LONGEST), start)
        if after and (step < MOST_WORDS or not before):
            end = after.end()
        elif before:
            start = before.start()
    else:
        start, end = passage[0].start, passage[0].end
    return " ".join(text[start:end].split())


def _length(text: str) -> int:
    """How many characters a text has on one line."""
    return len(" ".join(text.split()))


def _line_of(said: str, text: Markdown) -> int:
    """The line of a text that words begin on, 0 where they cannot be made out."""
    lines = [_bare(line) for line in text.text.split("\n")]
    wanted = said.split()
    for count in (len(wanted), 8, 4, 3):
        start = " ".join(wanted[:count])
        found = [number for number, line in enumerate(lines) if start and start in line]
        if found:
            return text.line + found[0]
    return 0


def _bare(line: str) -> str:
    return " ".join(unescape(MARKUP.sub("", line)).split())
