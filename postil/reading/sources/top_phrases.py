"""The phrases that name an outlet above its text, and would name another below it."""

from __future__ import annotations

from postil.reading.sources.outlets import is_called, is_local_paper, tells_outlet
from postil.reading.sources.wording import (
    IS_NAME,
    IS_SHORT_NAME,
    JOB,
    RANK,
    WORD,
    WRITER,
    Phrase,
    for_names,
    opening,
    phrase,
)

PHRASES_ABOVE: dict[str, Phrase] = {
    "its name before a writer's": for_names(
        tells_outlet,
        opening(0.7, "by ", rf"{IS_NAME} ?[|/•·] ?(?:[Bb]y|BY) {WRITER}$"),
    ),
    "its name after a writer's": for_names(
        is_local_paper,
        opening(0.7, "by ", rf"\W*(?:(?:[Bb]y|BY):? ){{1,2}}{WRITER} ?[|/,–—-] ?{IS_NAME}$"),
    ),
    "a writer's role at it": for_names(
        tells_outlet,
        opening(
            0.7,
            "by ",
            rf"\W*(?:[A-Z][a-z]+ )?[Bb][Yy] {IS_SHORT_NAME} (?:{RANK} ){{0,2}}{JOB} {WRITER}\b",
        ),
    ),
    "a contributor to it": for_names(
        tells_outlet,
        opening(
            0.66,
            "contribut",
            rf"(?:[A-Z][a-z]+ )?[Cc]ontribut(?:or|ing [Ww]riter) ?[,|–-] ?{IS_NAME}$",
        ),
    ),
    "its name for a newspaper's place": opening(
        0.72, ".", r"(?![A-Z]+\.(?:INFO|NEWS)\b)[A-Z]{5,30}\.(?P<name>[A-Z]{4,30}) [A-Z][a-z]"
    ),
    "its name beside a place": opening(
        0.5, "•|·", rf"[A-Z][\w'’-]{{2,20}}(?: [A-Z][\w'’-]{{2,20}})? ?[•·] ?{IS_NAME}$"
    ),
    "a word of its own report": phrase(0.3, " report", rf"\bas {IS_NAME} report(?:s|ed)\b"),
    "what it took over": for_names(
        is_called,
        opening(0.74, "incorporat", rf"{IS_NAME},? incorporat(?:es|ing) "),
    ),
    "a line that says what it is": opening(
        0.74, ", the free ", rf"From {IS_NAME}, the free [a-z ]{{4,40}}$"
    ),
    "its own reporter": phrase(
        0.72,
        "'s |’s ",
        r"\b(?<!affiliate )(?<!station )(?<!partner )(?!WNBA|WADA|WIPO|KPMG|WWII)"
        rf"(?P<name>[WK][A-Z]{{3}}(?:-(?:TV|FM|AM))?)['’]s {WRITER}",
    ),
    "an invitation to watch it": for_names(
        tells_outlet,
        opening(0.6, "watch ", rf"Watch {IS_NAME}$"),
    ),
    "an invitation to join it": for_names(
        tells_outlet,
        opening(
            0.7, "join ", rf"Join (?!The Conv)(?P<name>{WORD}(?: {WORD})?) (?i:today|now)\W{{0,3}}$"
        ),
    ),
}
