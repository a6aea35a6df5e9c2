"""The phrases in which a page says whose it is: its rights, newsletters, invitations."""

from __future__ import annotations

from postil.reading.sources.outlets import is_called, is_no_owner, tells_outlet
from postil.reading.sources.wording import (
    APART,
    IS_NAME,
    IS_SHORT_NAME,
    NAME,
    THEN,
    YEARS,
    Phrase,
    for_names,
    opening,
    phrase,
)

PAGE_RIGHTS = "the copyright line of the page"
SUBSCRIBE = "a line that invites to subscribe to it"
OF_PAGES: dict[str, Phrase] = {
    "a copyright line": phrase(
        0.6,
        "©|copyright|(c)",
        r"(?:©|\([Cc]\)|[Cc]opyright|COPYRIGHT)(?: ?(?:©|\([Cc]\)|[Bb]y|of"
        r"|[Cc]opyright)){0,2}[\s,:]*+"
        rf"(?:\d{{4}}(?: ?[-–—] ?\d{{2,4}})?[ ,.]*+)?(?:©|by|[-–|])?\s*+{IS_NAME}",
    ),
    PAGE_RIGHTS: opening(
        0.74,
        "©|copyright|(c)",
        r"(?=.*(?:\d{4}|[Rr]ights))[^\w©(]*+(?:©|\([Cc]\)|[Cc]opyright|COPYRIGHT)"
        rf"(?: ?(?:©|\([Cc]\)|[Bb]y|[Cc]opyright)){{0,2}}[ ,:]{{0,3}}(?:{YEARS}{APART})?"
        rf"(?:by )?{IS_NAME}(?:,? (?:Inc|LLC|Ltd|Co)\b\.?)?{APART}(?:{YEARS})?{APART}"
        r"(?:$|(?<=[|•·])|(?<=[|•·] )|(?i:all rights|terms|privacy|cookie|contact|about"
        r"|a division|(?:and|or) its|registered|developed|powered|designed|site by"
        r"|this material|unauthori[sz]ed|reproduction|issn)\b)",
    ),
    "a line on its rights": opening(
        0.6, "©|rights", rf"{IS_NAME}[®™]? ?(?:© ?(?!\d*[ ,]*[A-Z][a-z]+ [A-Z])|. All [Rr]ights)"
    ),
    "its newsletter or app": phrase(
        0.63,
        "newsletter|app|e-mail|email|podcast|alert|insider|subscriber",
        r"\b(?i:sign(?:ing)? up (?:here )?(?:for|to)|subscribe to|get|download|become an?|join"
        rf"|receive) (?:(?:the|our|free|a|daily) ){{0,2}}{IS_SHORT_NAME}(?:['’]s?)? "
        r"(?:[a-z]+ ){0,3}(?i:newsletters?|app|e-?mails?|podcast|alerts?|insider|subscriber)\b",
    ),
    "a sign-up to its news": phrase(
        0.72,
        "sign up|receive|get |find out",
        r"\b(?i:sign up|receive|get) [\w ]{3,60}(?i:newsletters?|news|e-?mails?|alerts?)"
        rf" (?:from|by) {IS_NAME}"
        rf"|\b[Ff]ind out [^.\n]{{3,80}} with the latest updates from (?P<name3>{NAME})"
        rf"|\b[Gg]et the (?:latest|best|most) (?:from|of) (?P<name2>{NAME})"
        r" (?:straight |delivered |sent )?(?:in|to) your inbox",
    ),
    "thanks for supporting it": phrase(
        0.72,
        "supporting",
        rf"(?i:thank(?:s| you)) for supporting (?:the )?{IS_NAME}(?= and our|[.!])",
    ),
    "news from it": phrase(
        0.7,
        "from |by ",
        rf"\b(?i:newsletters?|alerts?|breaking news|e-?mails?|even more) (?i:from|by) {IS_NAME}",
    ),
    "the latest from it": phrase(
        0.4, " from ", rf"\b(?i:latest news|updates|headlines|stories) (?i:from|by) {IS_NAME}"
    ),
    "an invitation in its name": opening(
        0.5,
        "subscri|support|follow|advertise |new on|popular on|welcome|channel|about |visit |"
        "thank|write for|free version|access to|back to|go to |become a",
        r"\W*(?i:(?:please )?subscribe to|support|advertise (?:on|with)|new on|popular on"
        r"|welcome (?:back )?to|write for|channel|visit|back to|go to|follow"
        r"|become an?|about|get [\w ]{3,30} access to) (?:the )?"
        rf"{IS_NAME}{THEN}",
    ),
    SUBSCRIBE: opening(
        0.7,
        "subscribe to|popular on|advertise ",
        r"\W*(?i:(?:please )?subscribe to|popular on|advertise (?:on|with)) (?:the )?"
        rf"{IS_NAME}$",
    ),
    "a link to more from it": opening(
        0.35, "more ", rf"\W*(?i:(?:get (?:even )?)?more (?:from|on)) (?:the )?{IS_NAME}{THEN}"
    ),
    "a note on its partners": phrase(
        0.75,
        "participant in|recommended by|featured by|reviewed by|chosen by|selected by",
        rf"^{IS_NAME} (?:is|are) a participant in "
        rf"|\b(?:recommended|featured|reviewed|chosen|selected) by (?P<name2>{NAME}) (?:are|is)\b",
    ),
    "a disclaimer in its name": opening(
        0.72,
        "not responsible for",
        rf"{IS_NAME} (?:is|are) not responsible for (?:the )?(?:content|external|any)",
    ),
    "a note on its links": phrase(
        0.72, " link", rf"\b(?:through|from|via|using) an? {IS_NAME} (?:affiliate )?links?\b"
    ),
    "an invitation to follow it": phrase(
        0.35,
        "follow|like |find |join ",
        rf"\b(?i:follow|like|find|join|subscribe to) {IS_NAME} (?i:on|via) (?i:twitter|facebook"
        r"|instagram|youtube|linkedin|google|telegram|whatsapp|flipboard)",
    ),
    "a note on what it earns": for_names(
        is_no_owner,
        phrase(
            0.72,
            " earn| receive | get ",
            rf"\b{IS_NAME} (?:may|might|could|will) (?:get|earn|receive) (?:an? )?(?:[a-z]+ )?"
            r"(?:commissions?|share|cut|portion|percentage|fee|compensation)\b",
        ),
    ),
    "the foot of an entry in its feed": opening(
        0.8, "the post ", rf"The post .{{2,300}} appeared first on {IS_NAME}\W*$"
    ),
    "a note on its copies": phrase(0.74, "copies of ", rf"\bcopies of {IS_NAME} content\b"),
    "a line on how often it appears": opening(
        0.74,
        "published ",
        r"Published (?:daily|weekly|fortnightly|monthly|quarterly|online|every [\w ]{3,20})"
        rf" by {IS_NAME}\W?$",
    ),
    "its paper to read online": for_names(
        is_called,
        opening(0.72, "paper|edition", rf"{IS_NAME} (?:[Ee]-?[Pp]aper|[Ee]-?[Ee]dition)$"),
    ),
    "a question to its members": opening(
        0.72, "member of ", rf"Not (?:yet )?a member of {IS_NAME} yet\?"
    ),
    "a note to old browsers": phrase(
        0.72, "browser", rf"\bbrowser\b[\w .,]{{1,60}} best {IS_SHORT_NAME} experience\b"
    ),
    "what its experts say": phrase(
        0.72,
        "are their own|advises ",
        rf"\bexperts on {IS_NAME} are their own\b"
        rf"|(?:^|\. )(?P<name2>{NAME}) advises (?:its )?(?:users|readers) to\b",
    ),
    "what to find in it": phrase(0.75, "discover more ", rf"^Discover more from {IS_NAME}$"),
    "a line on its editorial stand": phrase(
        0.74,
        "reflect|represent",
        rf"\b(?:reflect|represent)(?:s|ed)? (?:[a-z]{{2,15}} ){{0,5}}(?:{IS_SHORT_NAME}['’]s?"
        r" editorial (?:stance|policy|position|line|board|views?)"
        rf"|editorial (?:stance|policy|position|line|views?) of (?P<name2>{NAME}))",
    ),
    "a line on whose views these are": phrase(
        0.66,
        "reflect|represent",
        r"\bnot (?:necessarily )?(?:reflect|represent) (?:[a-z]{2,15},? ){0,6}?"
        rf"(?:views?|opinions?) of {IS_NAME}",
    ),
    "what it reserves or welcomes": phrase(
        0.66,
        "reserves the right|welcomes ",
        rf"(?:^|[.!] ){IS_NAME} (?:reserves the right to|welcomes (?:your|comments|letters"
        r"|submissions|feedback))\b",
    ),
    "a question for stories": phrase(
        0.66,
        "?",
        rf"\b(?:story|stories|tips?|photos?|pictures?|videos?) for (?:the )?{IS_NAME}\?",
    ),
    "what it says it is for": for_names(
        tells_outlet,
        opening(
            0.72,
            "dedicated to",
            rf"{IS_NAME} is dedicated to (?:[a-z][\w ,-]{{0,40}} )?"
            r"(?:content|journalism|reporting|articles)\b",
        ),
    ),
}
