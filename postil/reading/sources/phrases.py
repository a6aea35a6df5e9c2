"""The phrases in which an outlet names itself, and those in which others name it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

WORD = r"[A-Z0-9][\w&’'-]{0,30}(?:\.(?=\w)[\w-]{1,20})*"
FIRST = rf"(?:[Tt]he )?{WORD}"
MORE = rf"(?: (?:(?:of|and|the|for|&) ){{0,2}}{WORD})"
SITE = r"(?:[a-z0-9-]{2,40}\.)+(?:com|org|net|co|ie|news|info|tv)(?:\.[a-z]{2})?\b"
NAME = rf"{FIRST}{MORE}{{0,4}}|{SITE}"
LAZY_NAME = rf"{FIRST}{MORE}{{0,4}}?|{SITE}"


class Phrase(NamedTuple):
    """A way of speaking in which an outlet names itself.

    `weight` is the chance that one such phrase names the publication, `triggers` are the words,
    in small letters, without which no line can hold it.
    """

    weight: float
    triggers: tuple[str, ...]
    pattern: re.Pattern[str]


def _phrase(weight: float, triggers: str, pattern: str) -> Phrase:
    return Phrase(weight, tuple(triggers.split("|")), re.compile(pattern))


IS_NAME = rf"(?P<name>{NAME})"
IS_SHORT_NAME = rf"(?P<name>{LAZY_NAME})"
THEN = (
    r"(?=$|[:.!,–—-]| [–—|-]| (?i:homepage|website|for|on|member|supporter|today|now|and|so)\b"
    r"|['’]s )"
)
PHRASES: dict[str, Phrase] = {
    "someone told it something": _phrase(
        0.35,
        "told |tells |spoke |speaking |interview |obtained |statement |comment |seen by"
        "|shared with",
        r"\b(?:told|tells|spoke (?:to|with)|interview with|speaking (?:to|with)|obtained by"
        rf"|statement to|(?:e-?mail|comment) to|shared with|asked by|seen by) {IS_NAME}",
    ),
    "a copyright line": _phrase(
        0.6,
        "©|copyright|(c)",
        r"(?:©|\([Cc]\)|[Cc]opyright|COPYRIGHT)(?: ?(?:©|\([Cc]\)|[Bb]y|of"
        r"|[Cc]opyright)){0,2}[\s,:]*"
        rf"(?:\d{{4}}(?: ?[-–—] ?\d{{2,4}})?[ ,.]*)?(?:©|by|[-–|])?\s*{IS_NAME}",
    ),
    "a line on its rights": _phrase(
        0.6, "©|rights", rf"^{IS_NAME}[®™]? ?(?:© ?(?!\d*[ ,]*[A-Z][a-z]+ [A-Z])|. All [Rr]ights)"
    ),
    "its newsletter or app": _phrase(
        0.63,
        "newsletter|app|e-mail|email|podcast|alert|insider|subscriber",
        r"\b(?i:sign(?:ing)? up (?:here )?(?:for|to)|subscribe to|get|download|become an?|join"
        rf"|receive) (?:(?:the|our|free|a|daily) ){{0,2}}{IS_SHORT_NAME}(?:['’]s?)? "
        r"(?:[a-z]+ ){0,3}(?i:newsletters?|app|e-?mails?|podcast|alerts?|insider|subscriber)\b",
    ),
    "a sign-up to its news": _phrase(
        0.72,
        "sign up|receive|get ",
        r"\b(?i:sign up|receive|get) [\w ]{3,60}(?i:newsletters?|news|e-?mails?|alerts?)"
        rf" (?:from|by) {IS_NAME}",
    ),
    "thanks for supporting it": _phrase(
        0.72,
        "supporting",
        rf"(?i:thank(?:s| you)) for supporting (?:the )?{IS_NAME}(?= and our|[.!])",
    ),
    "news from it": _phrase(
        0.7,
        "from |by ",
        rf"\b(?i:newsletters?|alerts?|breaking news|e-?mails?|even more) (?i:from|by) {IS_NAME}",
    ),
    "the latest from it": _phrase(
        0.4, " from ", rf"\b(?i:latest news|updates|headlines|stories) (?i:from|by) {IS_NAME}"
    ),
    "an invitation in its name": _phrase(
        0.5,
        "subscri|support|follow|advertise |new on|popular on|welcome|channel|about |visit |"
        "thank|write for|free version|access to|back to|go to |become a",
        r"^\W*(?i:(?:please )?subscribe to|support|advertise (?:on|with)|new on|popular on"
        r"|welcome (?:back )?to|write for|channel|visit|back to|go to|follow"
        r"|become an?|about|get [\w ]{3,30} access to) (?:the )?"
        rf"{IS_NAME}{THEN}",
    ),
    "a link to more from it": _phrase(
        0.35, "more ", rf"^\W*(?i:(?:get (?:even )?)?more (?:from|on)) (?:the )?{IS_NAME}{THEN}"
    ),
    "a note on its partners": _phrase(
        0.75,
        "participant in|recommended by|featured by|reviewed by|chosen by|selected by",
        rf"^{IS_NAME} (?:is|are) a participant in "
        rf"|\b(?:recommended|featured|reviewed|chosen|selected) by (?P<name2>{NAME}) (?:are|is)\b",
    ),
    "a disclaimer in its name": _phrase(
        0.72,
        "not responsible for",
        rf"^{IS_NAME} (?:is|are) not responsible for (?:the )?(?:content|external|any)",
    ),
    "a note on its links": _phrase(
        0.72, " link", rf"\b(?:through|from|via|using) an? {IS_NAME} (?:affiliate )?links?\b"
    ),
    "a note on where it was printed": _phrase(
        0.72,
        "published in ",
        rf"^\W?Published in {IS_NAME},? (?:on )?(?:[A-Z][a-z]{{2,8}}\.? \d{{1,2}}|\d{{1,2}})",
    ),
    "an invitation to follow it": _phrase(
        0.35,
        "follow|like |find |join ",
        rf"\b(?i:follow|like|find|join|subscribe to) {IS_NAME} (?i:on|via) (?i:twitter|facebook"
        r"|instagram|youtube|linkedin|google|telegram|whatsapp|flipboard)",
    ),
    "a biography": _phrase(
        0.4,
        "reporter|editor|writer|columnist|correspondent|journalist|contributor|cover|producer|"
        "writes|critic|publisher|blogger|curator",
        r"\b(?:reporter|editor|writer|columnist|correspondent|journalist|contributor|producer"
        r"|critic"
        r"|blogger|publisher|covers? [\w ]{1,40}|writes [\w ,]{1,40})(?: \w{1,20})?,? "
        rf"(?:for|at|with|of|to) {IS_NAME}",
    ),
    "a biography of its staff": _phrase(
        0.72,
        " is a | is an | is the |covers ",
        r"^[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3} (?:is (?:an?|the) (?:(?!contribut"
        r"|freelance)[\w-]+ ){0,4}"
        r"(?:reporter|editor|writer|columnist|correspondent|journalist|critic|producer)"
        rf"(?: covering [\w ,]{{3,60}})?|covers [\w ,]{{3,60}}) (?:for|at) {IS_NAME}",
    ),
    "a note on what it earns": _phrase(
        0.6, " earn| receive | get ", rf"\b{IS_NAME} (?:may|might|could) (?:get|earn|receive)\b"
    ),
    "a word of its staff": _phrase(
        0.3,
        "staff|reporter|newsroom|editor",
        rf"\b{IS_NAME}(?:['’]s?)? (?i:staff(?: writer| reporter)?|editor-in-chief|newsroom)\b",
    ),
    "a byline": _phrase(
        0.5,
        "staff|19|20",
        rf"^(?:[Bb]y )?[A-Z][^-–|/,]{{3,40}}(?: [-–/|] |, | for ){IS_NAME}"
        r"(?= [-–|/] [^\n]{0,30}\d{4}|(?: Staff)?$(?<=Staff))",
    ),
    "a dateline": _phrase(0.4, "(", rf"^[A-Z][\w. ,]{{2,30}}\({IS_NAME}\) ?[-–—]"),
    "a word of its own work": _phrase(
        0.3,
        "learn|understands|reached out|contacted|confirmed",
        rf"(?:^|\. ){IS_NAME} (?:has |later )?(?:understands|learnt|learned|contacted|reached out"
        r"|confirmed)\b",
    ),
    "a slash before it in credits": _phrase(0.2, "/", rf"[a-z]/{IS_NAME}\W{{0,2}}$"),
    "work done for it": _phrase(0.2, " for ", rf"[a-z] for {IS_NAME}\W{{0,2}}$"),
    "the end of a title": _phrase(0.3, " - | – | — | \\|", rf" [-–—|] {IS_NAME}$"),
}
MASTHEAD = re.compile(rf"{IS_NAME}(?: ?(?:(?P=name)|[Ll]ogo|[Hh]ome(?:page)?|®))?")


def phrases_in(text: str) -> dict[str, Phrase]:
    """The phrases that any line of a text may hold, each with those of its triggers that occur."""
    folded = text.lower()
    heard = {
        kind: phrase._replace(triggers=tuple(each for each in phrase.triggers if each in folded))
        for kind, phrase in PHRASES.items()
    }
    return {kind: phrase for kind, phrase in heard.items() if phrase.triggers}


def names_in(
    line: str, phrases: Mapping[str, Phrase]
) -> Iterator[tuple[str, Phrase, re.Match[str]]]:
    """What in a line names an outlet by one of these phrases, which it is and where it stands."""
    folded = line.lower()
    for kind, phrase in phrases.items():
        for trigger in phrase.triggers:
            if trigger in folded:
                for match in phrase.pattern.finditer(line):
                    yield kind, phrase, match
                break
