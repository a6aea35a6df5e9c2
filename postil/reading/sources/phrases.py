"""The phrases in which an outlet names itself, and those in which others name it."""

from __future__ import annotations

import re
from typing import NamedTuple

WORD = r"[A-Z0-9][\w&’'-]{0,30}(?:\.(?=\w)[\w-]{1,20})*"
FIRST = rf"(?:[Tt]he )?{WORD}"
MORE = rf"(?: (?:(?:of|and|the|for|&) ){{0,2}}{WORD})"
SITE = r"(?:[a-z0-9-]{2,40}\.)+(?:com|org|net|co|ie|news|info|tv)(?:\.[a-z]{2})?\b"
NAME = rf"{FIRST}{MORE}{{0,4}}|{SITE}"
LAZY_NAME = rf"{FIRST}{MORE}{{0,4}}?|{SITE}"


class Phrase(NamedTuple):
    """A way of speaking in which an outlet names itself.

    `weight` is the chance that one such phrase names the publication, `triggers` are the words,
    in small letters, without which no line can hold it; `opens` says that it opens a line.
    """

    weight: float
    triggers: tuple[str, ...]
    pattern: re.Pattern[str]
    opens: bool = False


def _phrase(weight: float, triggers: str, pattern: str) -> Phrase:
    return Phrase(weight, tuple(triggers.split("|")), re.compile(pattern))


def _opening(weight: float, triggers: str, pattern: str) -> Phrase:
    return _phrase(weight, triggers, pattern)._replace(opens=True)


IS_NAME = rf"(?P<name>{NAME})"
IS_SHORT_NAME = rf"(?P<name>{LAZY_NAME})"
THEN = (
    r"(?=$|[:.!,–—-]| [–—|-]| (?i:homepage|website|for|on|member|supporter|today|now|and|so)\b"
    r"|['’]s )"
)
WRITER = r"[A-Z][\w.'’-]{0,30}(?: [A-Z][\w.'’-]{0,30}){1,3}"
JOB = r"(?:[Ww]riter|[Rr]eporter|[Ee]ditor|[Cc]orrespondent|[Cc]olumnist|[Cc]ritic|[Pp]roducer)"
YEARS = r"\d{4}(?: ?[-–—] ?\d{2,4})?"
APART = r"[ ,.|•·–—-]{0,4}"
PAGE_RIGHTS = "the copyright line of the page"
SUBSCRIBE = "a line that invites to subscribe to it"
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
        r"|[Cc]opyright)){0,2}[\s,:]*+"
        rf"(?:\d{{4}}(?: ?[-–—] ?\d{{2,4}})?[ ,.]*+)?(?:©|by|[-–|])?\s*+{IS_NAME}",
    ),
    PAGE_RIGHTS: _opening(
        0.74,
        "©|copyright|(c)",
        r"(?=.*(?:\d{4}|[Rr]ights))[^\w©(]*+(?:©|\([Cc]\)|[Cc]opyright|COPYRIGHT)"
        rf"(?: ?(?:©|\([Cc]\)|[Bb]y|[Cc]opyright)){{0,2}}[ ,:]{{0,3}}(?:{YEARS}{APART})?"
        rf"(?:by )?{IS_NAME}(?:,? (?:Inc|LLC|Ltd|Co)\b\.?)?{APART}(?:{YEARS})?{APART}"
        r"(?:$|(?<=[|•·])|(?<=[|•·] )|(?i:all rights|terms|privacy|cookie|contact|about"
        r"|a division|(?:and|or) its|registered|developed|powered|designed|site by"
        r"|this material|unauthori[sz]ed|reproduction|issn)\b)",
    ),
    "a line on its rights": _opening(
        0.6, "©|rights", rf"{IS_NAME}[®™]? ?(?:© ?(?!\d*[ ,]*[A-Z][a-z]+ [A-Z])|. All [Rr]ights)"
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
        rf" (?:from|by) {IS_NAME}"
        rf"|\b[Gg]et the (?:latest|best|most) (?:from|of) (?P<name2>{NAME})"
        r" (?:straight |delivered |sent )?(?:in|to) your inbox",
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
    "an invitation in its name": _opening(
        0.5,
        "subscri|support|follow|advertise |new on|popular on|welcome|channel|about |visit |"
        "thank|write for|free version|access to|back to|go to |become a",
        r"\W*(?i:(?:please )?subscribe to|support|advertise (?:on|with)|new on|popular on"
        r"|welcome (?:back )?to|write for|channel|visit|back to|go to|follow"
        r"|become an?|about|get [\w ]{3,30} access to) (?:the )?"
        rf"{IS_NAME}{THEN}",
    ),
    SUBSCRIBE: _opening(
        0.7,
        "subscribe to|popular on|advertise ",
        r"\W*(?i:(?:please )?subscribe to|popular on|advertise (?:on|with)) (?:the )?"
        rf"{IS_NAME}$",
    ),
    "a link to more from it": _opening(
        0.35, "more ", rf"\W*(?i:(?:get (?:even )?)?more (?:from|on)) (?:the )?{IS_NAME}{THEN}"
    ),
    "a note on its partners": _phrase(
        0.75,
        "participant in|recommended by|featured by|reviewed by|chosen by|selected by",
        rf"^{IS_NAME} (?:is|are) a participant in "
        rf"|\b(?:recommended|featured|reviewed|chosen|selected) by (?P<name2>{NAME}) (?:are|is)\b",
    ),
    "a disclaimer in its name": _opening(
        0.72,
        "not responsible for",
        rf"{IS_NAME} (?:is|are) not responsible for (?:the )?(?:content|external|any)",
    ),
    "a note on its links": _phrase(
        0.72, " link", rf"\b(?:through|from|via|using) an? {IS_NAME} (?:affiliate )?links?\b"
    ),
    "a note on where it was printed": _opening(
        0.72,
        "published in ",
        rf"\W?Published in {IS_NAME},? (?:on |from )?(?:[A-Z][a-z]{{2,8}}\.? \d{{1,2}}|\d{{1,2}})",
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
    "a biography of its staff": _opening(
        0.72,
        " is a | is an | is the |covers ",
        r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3} (?:is (?:an?|the) (?:(?!contribut"
        r"|freelance)[\w-]+ ){0,4}"
        r"(?:reporter|editor|writer|columnist|correspondent|journalist|critic|producer)"
        rf"(?: covering [\w ,]{{3,60}})?|covers [\w ,]{{3,60}}) (?:for|at) {IS_NAME}",
    ),
    "a note on what it earns": _phrase(
        0.72,
        " earn| receive | get ",
        rf"\b{IS_NAME} (?:may|might|could|will) (?:get|earn|receive) (?:an? )?(?:[a-z]+ )?"
        r"(?:commissions?|share|cut|portion|percentage|fee|compensation)\b",
    ),
    "a word of its staff": _phrase(
        0.3,
        "staff|reporter|newsroom|editor",
        rf"\b{IS_NAME}(?:['’]s?)? (?i:staff(?: writer| reporter)?|editor-in-chief|newsroom)\b",
    ),
    "a byline": _opening(
        0.5,
        "staff|19|20",
        rf"(?:[Bb]y )?[A-Z][^-–|/,]{{3,40}}(?: [-–/|] |, | for ){IS_NAME}"
        r"(?= [-–|/] [^\n]{0,30}\d{4}|(?: Staff)?$(?<=Staff))",
    ),
    "a byline of its staff": _opening(
        0.65,
        "staff|reporter|writer|editor|correspondent",
        rf"(?:[Bb][Yy] )?{WRITER},? ?[,|/·•–-] ?{IS_NAME} (?:[Ss]taff )?{JOB}\b"
        rf"|(?P<name2>{NAME}) (?i:staff) (?i:reports?|writers?|reporters?)$",
    ),
    "a byline for it": _opening(
        0.65, "by ", rf"\W*[Bb][Yy]:? {WRITER},? (?:[Ss]pecial )?(?:[Ff]or|FOR|[Tt]o) {IS_NAME}$"
    ),
    "a role there": _opening(
        0.65,
        "reporter|writer|editor|correspondent|columnist|critic|producer",
        rf"(?:[A-Z][\w&-]{{1,20}} ){{0,3}}{JOB} ?(?:[,|–-]|at|for) ?(?:the )?{IS_NAME}$",
    ),
    "a note on who helped": _opening(
        0.7, "contributed to th", rf"{IS_NAME}['’]s? {WRITER}[^.]{{0,80}} contributed to th"
    ),
    "the foot of an entry in its feed": _opening(
        0.8, "the post ", rf"The post .{{2,300}} appeared first on {IS_NAME}\W*$"
    ),
    "a dateline": _opening(0.4, "(", rf"[A-Z][\w. ,]{{2,30}}\({IS_NAME}\) ?[-–—]"),
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
# What stands above a text, and would be another's below it.
PHRASES_ABOVE: dict[str, Phrase] = {
    "its name before a writer's": _opening(
        0.7, "by ", rf"{IS_NAME} ?[|/•·] ?(?:[Bb]y|BY) {WRITER}$"
    ),
}
OF_NAMES_THAT_TELL = frozenset(PHRASES_ABOVE)
