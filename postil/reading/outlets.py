"""What in a line names an outlet: the phrases, the addresses, and when two names are one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

WORD = r"[A-Z0-9][\w&’'-]{0,30}(?:\.(?=\w)[\w-]{1,20})*"
FIRST = rf"(?:[Tt]he )?{WORD}"
MORE = rf"(?: (?:(?:of|and|the|for|&) ){{0,2}}{WORD})"
SITE = r"(?:[a-z0-9-]{2,40}\.)+(?:com|org|net|co|ie|news|info|tv)(?:\.[a-z]{2})?\b"
NAME = rf"{FIRST}{MORE}{{0,4}}|{SITE}"
LAZY_NAME = rf"{FIRST}{MORE}{{0,4}}?|{SITE}"
AGENCY_KEYS = """
ap afp reuters thomsonreuters getty gettyimages associatedpress agencefrancepresse xinhua pa
pressassociation pamedia tass pti pressofindia presstrustofindia dpa upi ani ians bloomberg epa
efe kyodo shutterstock istock alamy twitter facebook instagram youtube google apple amazon
whatsapp linkedin pinterest reddit telegram tiktok snapchat spotify microsoft wordpress disqus
flickr unsplash pixabay wikimedia creativecommons nurphoto zuma stringer itunes googleplay
appstore appleapp gmail android iphone ios taboola outbrain netflix uber cnnwire
"""
AGENCIES = frozenset(AGENCY_KEYS.split())
EVERYDAY_KEYS = """
a about account ad ads advertise advertisement all also an and app archive article as at author
blog breaking business but by click comments contact content copyright credit daily editor
editorial email entertainment event events explore facebook feedback follow for free from he
health help here his home how i if image images in inc is it its join latest law legal life local
login magazine media menu more most mr mrs ms my new news newsletter newsletters no of on opinion
or other our pa page people photo photos podcast podcasts policy politics popular press privacy
reader readers read reply related report reserved rights said science search section she share
shop sign site so sport sports staff stories story subscribe subscriber support team tech
technology terms that the their there these they this times today topics tv updates us use video
videos we weather website week what when who world you your monday tuesday wednesday thursday
friday saturday sunday january february march april may june july august september october
november december america american britain british europe russia ukraine china india ireland
london paris washington newyork usa uk un eu nato fbi cia police congress senate house whitehouse
republican republicans democrat democrats president
"""
NO_NAME = frozenset(EVERYDAY_KEYS.split())
MAIL_HOST_NAMES = """
gmail yahoo hotmail outlook aol icloud live msn protonmail proton googlemail mail me ymail comcast
verizon example email domain
"""
MAIL_HOSTS = frozenset(MAIL_HOST_NAMES.split())
CUT = re.compile(
    r"(?<= )(?P<last>\w+)\s+(?:Co|Company|Corporation)\b.*"
    r"|\s+(?:All|Inc|LLC|Ltd|Limited|LP|LLP|Corp|Plc|PLC|Pty|GmbH|Privacy|Terms|"
    r"Legal|Contact|About|Rights|Photo|Image|Media Group|Newsletters?|Reserved|\d{4}|ISSN|Logo|"
    r"Staff|App)\b.*"
)
ADDRESS = re.compile(
    r"(?P<local>[\w.+-]{1,64})@(?P<mail>[\w-]{1,63}(?:\.[\w-]{2,63}){1,3})"
    r"|(?<![\w@.])(?P<site>(?:[\w-]{1,63}\.){1,3}(?:com|org|net|news|info|gov|edu|tv|"
    r"(?:co|com|org|net)\.[a-z]{2}|ie|ca|de|fr|in|io|us|eu))\b(?!\.\w)",
    re.IGNORECASE,
)
DESK = re.compile(
    r"(?:tips?|letters?|news\w*|editors?|editorial|feedback|corrections?|staff|stories"
    r"|press|story)\d*"
)


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
        0.75,
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
        0.5,
        "from |by ",
        r"\b(?i:newsletters?|alerts?|breaking news|latest news|updates|e-?mails?|even more)"
        rf" (?i:from|by) {IS_NAME}",
    ),
    "an invitation in its name": _phrase(
        0.5,
        "subscri|support|follow|advertise |new on|popular on|welcome|more |channel|about |visit |"
        "thank|write for|free version|access to|back to|go to |become a",
        r"^\W*(?i:(?:please )?subscribe to|support|advertise (?:on|with)|new on|popular on"
        r"|welcome (?:back )?to|write for|(?:get (?:even )?)?more from|channel|visit|back to"
        r"|go to|follow"
        r"|become an?|about|get [\w ]{3,30} access to) (?:the )?"
        rf"{IS_NAME}(?=$|[:.!,–—-]| [–—|-]| (?i:homepage|website|for|on|member|supporter|today"
        rf"|now|and|so)\b"
        r"|['’]s )",
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
        " is a | is an | is the ",
        r"^[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3} is (?:an?|the) (?:(?!contribut"
        r"|freelance)[\w-]+ ){0,4}"
        r"(?:reporter|editor|writer|columnist|correspondent|journalist|critic|producer)"
        rf"(?: covering [\w ,]{{3,60}})? (?:for|at) {IS_NAME}",
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
QUOTE = 200
MASTHEAD = re.compile(rf"{IS_NAME}(?: ?(?:(?P=name)|[Ll]ogo|[Hh]ome(?:page)?|®))?")


def names_in(line: str) -> Iterator[tuple[str, Phrase, re.Match[str]]]:
    """The phrases in a line that name an outlet, each with what it is and where it stands."""
    folded = line.lower()
    for kind, phrase in PHRASES.items():
        if any(trigger in folded for trigger in phrase.triggers):
            for match in phrase.pattern.finditer(line):
                yield kind, phrase, match


def tidy(name: str) -> str:
    """An outlet's name without company forms, years and what a line runs on with."""
    name = CUT.sub(lambda match: match["last"] or "", re.sub(r"['’]s? .*|['’]s?$", "", name))
    return re.sub(
        r"^(?:(?:Copyright|Our|FREE|Free|the) )+|[\s.,’'&-]+$|\s+(?:and|of|the|for)$", "", name
    )


def squash(name: str) -> str:
    """What two spellings of an outlet's name, or of its domain, have in common."""
    bare = re.sub(r"^(?:https?://)?(?:www\.)?", "", name.strip().casefold())
    bare = re.sub(r"\.(?:com?|org|net|gov|edu|news|info|tv|[a-z]{2})(?:\.[a-z]{2})?$", "", bare)
    return re.sub(r"^the(?=\W)|\W|_", "", bare.replace("&", " and "))


def is_outlet(name: str) -> bool:
    """Whether a name can be an outlet's at all: no agency, no platform, no everyday word."""
    key = squash(name)
    return len(key) > 1 and not key.isdigit() and key not in AGENCIES and key not in NO_NAME


def host(domain: str) -> str:
    """The part of a domain that its owner chose: `bbc` of `news.bbc.co.uk`."""
    parts = domain.lower().split(".")
    country = len(parts) > 2 and len(parts[-1]) == 2 and len(parts[-2]) <= 3
    return parts[-3 if country else -2] if len(parts) > 1 else domain


def stands_for(label: str, name: str) -> bool:
    """Whether a domain's label is short for a name: `latimes` for Los Angeles Times."""
    words = re.findall(r"[a-z0-9]+", name.casefold().replace("’", ""))[:8]
    ends = {0}
    for word in words:
        small = word in {"the", "of", "and"}
        steps = {end + 1 for end in ends if label[end : end + 1] == word[0]}
        steps |= {end + len(word) for end in ends if label.startswith(word, end)}
        ends = steps | (ends if small else set())
    return len(label) in ends and len(label) > 2


def around(line: str, start: int, end: int) -> str:
    """A line, or the words about a stretch of it where it is long."""
    if len(line) <= QUOTE:
        return line.strip()
    first = line.rfind(" ", 0, max(0, start - 40)) + 1
    last = line.find(" ", end + 40)
    return line[first : last if last >= 0 else None].strip()
