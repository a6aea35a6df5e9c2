"""What a document says first: its standfirst, or the first sentences of its text."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ENOUGH, MOST = 80, 300
LONGEST_SENTENCE = 1_000
SEARCHED = 20_000
FEWEST_WORDS = 4

FENCE = re.compile(r"`{3,}|~{3,}")
PARAGRAPH = re.compile(r"\n[ \t]*\n")
NO_PROSE = re.compile(
    r"[ \t]*(?:#{1,6}\s|[-+*•]\s|[>|<]|\d{1,3}[.)]\s|!\[|\[\^?[^\]\n]{1,99}\]:|={3}|-{3})"
)
MARKS = re.compile(
    r"\\(?P<escaped>[\\`*_{}\[\]()>#+\-.!|])"
    r"|!\[[^\[\]\n]{0,300}\]\([^()\n]{0,300}\)|\[\^[^\]\s]{1,40}\]"
    r"|\[(?P<label>[^\[\]\n]{1,300})\]\([^()\n]{0,500}\)"
    r"|(?P<entity>&(?:[a-z]{2,8}|#\d{1,6});)"
    r"|\*{1,3}(?=[\w“\"‘'(])|(?<=[\w.,;:!?…”\"’')])\*{1,3}"
    r"|(?<!\w)_{1,3}(?=\w)|(?<=[\w.,!?])_{1,3}(?!\w)"
)
DATELINE = re.compile(
    r"[A-Z][A-Z .,’'-]{2,40}(?:, (?:[A-Z][\w.]{1,12} ?){1,3})?\s?"
    r"(?:\([A-Z][\w ]{1,25}\)\s?)?(?:[—–]|--|-(?=\s))\s*(?=[\w“\"‘'])"
    r"|[A-Z][A-Z .,’'-]{4,40}:\s+(?=[\w“\"‘'])"
)
END = re.compile(r"(?:[。！？]|(?<![.!?…])[.!?…]++)[”\"’'»)\]」』]*(?=\s|$|(?<=[。！？」』]))")
WIDE_ENDS = "。！？」』"
REST = re.compile(r"\s*\Z")
OPENER = re.compile(r"\s+[“\"‘'«(\[¿¡]*(?P<word>[^\W_]+)")
SHORTENED = re.compile(
    r"(?:^|[\s(“\"‘'/—–-])(?P<word>[^\W\d_]{1,6}|(?:[^\W\d_]\.){1,4}[^\W\d_])\.$"
)
NEVER_LAST_WORDS = """
mr mrs ms dr prof sen rep gov gen lt col sgt capt cmdr maj rev hon st mt ft vs messrs mme mlle
pres supt det insp pfc cpl adm amb atty fr e.g i.e cf viz no nos vol pp art sec fig op dept hrsg
bzw ca z.b d.h u.a usw
"""
NEVER_LAST = frozenset(NEVER_LAST_WORDS.split())
SELDOM_LAST_WORDS = """
jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun inc
ltd co corp bros jr sr etc al est assn univ ave blvd rd a.m p.m ala ariz ark calif colo conn del
fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash
wis wyo
"""
SELDOM_LAST = frozenset(SELDOM_LAST_WORDS.split())
STARTERS_WORDS = """
the a an he she it they we you i this that these those there but and or so in on at by for from
with after before as when while if his her its their our my no not one both all some many most
more since until under over about according although because during however meanwhile yet still
now then here what who why how where
"""
STARTERS = frozenset(STARTERS_WORDS.split())
SPEAKING = re.compile(
    r"\s+(?:[A-Z][\w’'-]+ ){1,3}(?:asked|said|says|told|wrote|replied|added|cried|shouted)\b"
)
QUOTES = (("“", "”"), ("«", "»"), ("(", ")"), ("「", "」"))
GREETING = re.compile(
    r"(?:hi|hello|hey|dear|welcome|greetings|good (?:morning|afternoon|evening))\b.{0,60}",
    re.IGNORECASE,
)
NO_NEWS = re.compile(
    r"(?i:(?:editor|author|publisher)['’]?s['’]? note|corrections?|disclosure|disclaimer)\s*[:—–-]"
    r"|(?:For|This (?:article|page) is about) .{3,120}[,.] (?:[Ss]ee|[Ff]or) "
    r"|.{1,60} redirects here\."
    r"|(?:[A-Z][\w.'’-]* ){1,4}is an? (?:[\w-]+ ){0,4}"
    r"(?:editor|reporter|columnist|correspondent|journalist|staff writer)\b"
)
PROMPT = re.compile(
    r"\b(?:sign(?:ing)? (?:up|in)|subscrib(?:e|ing)|your inbox|registering|forwarded to you"
    r"|before you go|have an account|this article by|our newsletters?)\b",
    re.IGNORECASE,
)
LONGEST_PROMPT = 140


def summary_of(deck: str | None, text: str) -> str | None:
    """The standfirst, or the first whole sentences of a text that say what happened.

    Words are never altered and a sentence is never cut: about 300 characters, or one sentence
    where that is longer. A dateline before the first sentence, questions, a greeting and prompts
    at the start, notes on the document, headings, lists and quotations are passed over.

    Args:
        deck: the document's standfirst, where it has one.
        text: its text, as Markdown or plain.
    """
    if deck and deck.strip():
        return " ".join(deck.split())
    # The sign after a text that is cut off keeps its last words from passing for a sentence.
    searched = text if len(text) <= SEARCHED else f"{text[:SEARCHED]}\0"
    taken = ""
    for paragraph in _paragraphs(searched):
        for sentence in sentences(paragraph):
            if taken and len(taken) + len(sentence) >= MOST:
                return taken
            if sentence not in taken and (taken or not _is_prelude(sentence)):
                taken += f"{'' if taken[-1:] in WIDE_ENDS else ' '}{sentence}"
        if len(taken) >= ENOUGH:
            break
    return taken or None


def sentences(paragraph: str) -> Iterator[str]:
    """The sentences of a paragraph on one line; a quotation or parenthesis is never cut in two."""
    start = 0
    open_marks = _Balance(paragraph)
    for end in END.finditer(paragraph):
        if open_marks.inside(end.end()) or not _ends(paragraph, start, end):
            continue
        yield paragraph[start : end.end()].strip()
        start = end.end()


class _Balance:
    """Tells whether a place stands inside a quotation; asked for places in ascending order."""

    def __init__(self, text: str) -> None:
        pairs = [pair for pair in QUOTES if text.count(pair[0]) == text.count(pair[1])]
        self._worth = {opening: 1 for opening, _ in pairs} | {closing: -1 for _, closing in pairs}
        self._is_paired = text.count('"') % 2 == 0
        self._text = text
        self._at = self._depth = self._straight = 0

    def inside(self, place: int) -> bool:
        """Whether a quotation or parenthesis is open at a place."""
        for character in self._text[self._at : place]:
            self._depth += self._worth.get(character, 0)
            self._straight += self._is_paired and character == '"'
        self._at = place
        return self._depth > 0 or self._straight % 2 == 1


def _ends(text: str, start: int, end: re.Match[str]) -> bool:
    """Whether the full stop is a sentence's, and not an abbreviation's."""
    following = OPENER.match(text, end.end())
    if not following:
        return end[0][0] in WIDE_ENDS or bool(REST.match(text, end.end()))
    word = following["word"]
    if not end[0].startswith("."):
        return not word[0].islower() and not SPEAKING.match(text, end.end())
    before = SHORTENED.search(text[max(start, end.start() - 12) : end.start() + 1])
    if not before or end[0] != ".":
        return not word[0].islower()
    short = before["word"].casefold()
    if short in NEVER_LAST:
        return False
    if short in SELDOM_LAST or "." in short or (len(short) == 1 and before["word"].isupper()):
        return word[0].isupper() and word.casefold() in STARTERS
    return not word[0].islower()


def _paragraphs(text: str) -> Iterator[str]:
    """The paragraphs that are running text, each on one line and without Markdown's signs."""
    for block in PARAGRAPH.split(_unfenced(text)):
        plain = " ".join(MARKS.sub(_plain, block).split())
        if not block.strip() or NO_PROSE.match(block) or not END.search(plain):
            continue
        if NO_NEWS.match(plain):
            continue
        dateline = DATELINE.match(plain)
        yield plain[dateline.end() :] if dateline else plain


def _unfenced(text: str) -> str:
    """A text with an empty line for each block of code; a fence that nothing closes is none."""
    lines = text.split("\n")
    closed = _closed_fences(lines)
    kept, closing = [], ""
    for number, line in enumerate(lines):
        if closing:
            closing = "" if line.startswith(closing) and _is_bare(line) else closing
        else:
            closing = closed.get(number, "")
            kept.append("" if closing else line)
    return "\n".join(kept)


def _closed_fences(lines: Sequence[str]) -> dict[int, str]:
    """The marks of each code fence that one of at least as many marks below it closes."""
    closed = {}
    longest = {"`": 0, "~": 0}
    for number in reversed(range(len(lines))):
        fence = FENCE.match(lines[number])
        marks = fence[0] if fence else ""
        if marks and len(marks) <= longest[marks[0]]:
            closed[number] = marks
        if marks and _is_bare(lines[number]):
            longest[marks[0]] = max(longest[marks[0]], len(marks))
    return closed


def _is_bare(line: str) -> bool:
    return not line.strip("`~ \t")


def _plain(mark: re.Match[str]) -> str:
    if mark["entity"]:
        return unescape(mark["entity"])
    return mark["escaped"] or mark["label"] or ""


def _is_prelude(sentence: str) -> bool:
    """Whether a sentence says nothing of what happened: a question, a greeting, a label."""
    if len(sentence) > LONGEST_SENTENCE or sentence.rstrip("”\"’')").endswith(("?", "？")):
        return True
    is_short = sentence.isascii() and sentence.count(" ") < FEWEST_WORDS - 1
    is_prompt = len(sentence) <= LONGEST_PROMPT and PROMPT.search(sentence)
    return is_short or bool(is_prompt or GREETING.fullmatch(sentence))
