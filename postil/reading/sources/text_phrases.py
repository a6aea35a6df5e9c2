"""The phrases in which a text, its bylines and its credits name an outlet, its own or not."""

from __future__ import annotations

from postil.reading.sources.wording import (
    IS_NAME,
    IS_SHORT_NAME,
    JOB,
    NAME,
    WORD,
    WRITER,
    Phrase,
    opening,
    phrase,
)

OF_TEXTS: dict[str, Phrase] = {
    "someone told it something": phrase(
        0.35,
        "told |tells |spoke |speaking |interview |obtained |statement |comment |seen by"
        "|shared with",
        r"\b(?:told|tells|spoke (?:to|with)|interview with|speaking (?:to|with)|obtained by"
        rf"|statement to|(?:e-?mail|comment) to|shared with|asked by|seen by) {IS_NAME}",
    ),
    "a note on where it was printed": opening(
        0.72,
        "published in ",
        rf"\W?Published in {IS_NAME},? (?:on |from )?(?:[A-Z][a-z]{{2,8}}\.? \d{{1,2}}|\d{{1,2}})",
    ),
    "a biography": phrase(
        0.4,
        "reporter|editor|writer|columnist|correspondent|journalist|contributor|cover|producer|"
        "writes|critic|publisher|blogger|curator",
        r"\b(?:reporter|editor|writer|columnist|correspondent|journalist|contributor|producer"
        r"|critic"
        r"|blogger|publisher|covers? [\w ]{1,40}|writes [\w ,]{1,40})(?: \w{1,20})?,? "
        rf"(?:for|at|with|of|to) {IS_NAME}",
    ),
    "a biography of its staff": opening(
        0.72,
        " is a | is an | is the |covers ",
        r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3} (?:is (?:an?|the) (?:(?!contribut"
        r"|freelance)[\w-]+ ){0,4}"
        r"(?:reporter|editor|writer|columnist|correspondent|journalist|critic|producer)"
        rf"(?: covering [\w ,]{{3,60}})?|covers [\w ,]{{3,60}}) (?:for|at) {IS_NAME}",
    ),
    "a word of its staff": phrase(
        0.3,
        "staff|reporter|newsroom|editor",
        rf"\b{IS_NAME}(?:['’]s?)? (?i:staff(?: writer| reporter)?|editor-in-chief|newsroom)\b",
    ),
    "a byline": opening(
        0.5,
        "staff|19|20",
        rf"(?:[Bb]y )?[A-Z][^-–|/,]{{3,40}}(?: [-–/|] |, | for ){IS_NAME}"
        r"(?= [-–|/] [^\n]{0,30}\d{4}|(?: Staff)?$(?<=Staff))",
    ),
    "a byline of its staff": opening(
        0.65,
        "staff|reporter|writer|editor|correspondent",
        rf"(?:[Bb][Yy] )?{WRITER},? ?[,|/·•–-] ?{IS_NAME} (?:[Ss]taff )?{JOB}\b"
        rf"|(?P<name2>{NAME}) (?i:staff) (?i:reports?|writers?|reporters?)$",
    ),
    "a byline for it": opening(
        0.65, "by ", rf"\W*[Bb][Yy]:? {WRITER},? (?:[Ss]pecial )?(?:[Ff]or|FOR|[Tt]o) {IS_NAME}$"
    ),
    "a role there": opening(
        0.65,
        "reporter|writer|editor|correspondent|columnist|critic|producer",
        rf"(?:[A-Z][\w&-]{{1,20}} ){{0,3}}{JOB} ?(?:[,|–-]|at|for) ?(?:the )?{IS_NAME}$",
    ),
    "a note on who helped": phrase(
        0.7,
        "contributed to th",
        rf"(?:^|[.!] ){IS_NAME}(?:['’]s?)? (?:(?:[Ss]taff )?{JOB}s? )?{WRITER}[^.]{{0,80}}"
        r" contributed to th",
    ),
    "whom it asked for a comment": phrase(
        0.5,
        "comment",
        rf"(?:^|[.!] ){IS_NAME} (?:has |have )?(?:contacted|approached|reached out to|asked)"
        r" [^.\n]{2,120} for (?:a )?comment\b",
    ),
    "the issue that it stands in": phrase(
        0.72,
        "appear",
        r"\b[Tt]his (?:article|story|essay|column|review|interview|feature|piece)"
        r" (?:also )?appear(?:s|ed) in [\w ,’'-]{3,60} (?:issue|edition) of (?:the )?"
        rf"{IS_NAME}",
    ),
    "a dateline": opening(0.4, "(", rf"[A-Z][\w. ,]{{2,30}}\({IS_NAME}\) ?[-–—]"),
    "what it asked someone": phrase(
        0.45,
        "respon|replied|reply|containing",
        r"\b(?:respon[ds]\w*|repl(?:y|ied)|containing)"
        rf" (?:immediately )?(?:to )?(?:the )?{IS_SHORT_NAME}['’]s? (?:[a-z-]{{2,20}} ){{0,3}}"
        r"(?:requests?|questions?|inquir(?:y|ies)|e-?mails?|messages?)\b"
        r"|\b(?:respond|reply)\w* to (?:an? |several |repeated )?(?:requests?|inquir(?:y|ies)"
        rf"|questions?|e-?mails?|messages?) (?:for comment )?from (?P<name2>{NAME})",
    ),
    "a credit of its own charts": opening(
        0.6, " source", rf"By {IS_NAME} \| (?:Source|Note|Data)s?:"
    ),
    "a credit of its own photographer": opening(
        0.45, "/", rf"(?P<name>{WORD}) ?/ ?[A-Z]{{2,20}}(?: [A-Z][A-Z.'’-]{{0,20}}){{1,2}}$"
    ),
    "a word of its own work": phrase(
        0.3,
        "learn|understands|reached out|contacted|confirmed",
        rf"(?:^|\. ){IS_NAME} (?:has |later )?(?:understands|learnt|learned|contacted|reached out"
        r"|confirmed)\b",
    ),
    "a slash before it in credits": phrase(0.2, "/", rf"[a-z]/{IS_NAME}\W{{0,2}}$"),
    "work done for it": phrase(0.2, " for ", rf"[a-z] for {IS_NAME}\W{{0,2}}$"),
    "the end of a title": phrase(0.3, "", rf" [-–—|] {IS_NAME}$")._replace(
        triggers=(" - ", " – ", " — ", " | ")
    ),
}
