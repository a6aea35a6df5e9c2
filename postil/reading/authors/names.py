"""People's names and lives: how they read, and which words are never a name."""

from __future__ import annotations

import re

from postil.reading.authors.given_names import has_given_name
from postil.reading.sources.outlets import PRESS

FAMILY_STEM = 5
MOST_AUTHORS = 8
MOST_NAMES = 3
PARTICLE = r"(?:de|da|del|della|di|du|van|von|der|den|bin|ibn|al|el|la|le|ter|ten|zu|dos|y)"
NOT_GIVEN = r"(?!AND\b|On\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)"
GIVEN = rf"{NOT_GIVEN}[A-ZÀ-ÞŁŚŽŠĀ-Ž][\w.'’‘-]{{0,25}}"
PERSON = rf"{GIVEN}(?:[ ]{PARTICLE}){{0,2}}(?:[ ](?:{PARTICLE}[ ])?{GIVEN}){{1,3}}"
AND = r"(?:[ ]?,[ ]and[ ]|[ ]?,[ ]?&[ ]|[ ](?:and|AND)[ ]|[ ]&[ ]|[ ]?,[ ]|[ ]with[ ]|[ ]?;[ ])"
PEOPLE = rf"{PERSON}(?:{AND}{PERSON}){{0,7}}"
JOB = (
    r"(?:[Ww]riter|[Rr]eporter|[Ee]ditor|[Cc]orrespondent|[Ss]taff|[Cc]olumnist|[Cc]ontributor"
    r"|[Cc]ritic|[Pp]roducer|[Jj]ournalist|[Bb]logger|[Aa]uthor|WRITER|STAFF"
    r"|REPORTER|EDITOR)"
)
ROLE = rf"(?:[A-Z][\w-]{{1,15}} ){{0,3}}{JOB}"
GLUED = re.compile(rf"(?<=[a-z]{{2}})(?={ROLE}\b)")
RUN_ON = re.compile(
    r"(?<=[a-z])(?=\d)|[ ]?(?<=[a-z ])(?:(?i:updated|published|posted|last|leave|share"
    r"|follow|view|political"
    r"|senior|chief|staff|special|deputy|assistant|associate|managing|executive"
    r"|contributing|filed|photo|for)"
    r"|BBC|CNN|NPR|NBC|ABC|CBS|Fox|AP|AFP|Reuters|Associated|Bloomberg)\b"
    r"|(?<=[a-z])(?=(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d)"
)
LIFE = re.compile(
    r"(?:About (?:the )?[Aa]uthor ?:? ?)?(?:The (?:writer|author), )?"
    rf"(?:(?:[A-Z][\w'’ -]{{2,40}}-winning"
    rf" )?(?:journalist|columnist|author|reporter"
    rf"|writer) )?(?P<names>{PERSON}),? (?:(?:\([^)]{{1,60}}\)|@\w+),? )?"
    r"(?:is|was|has been|has (?:covered|written|reported)|covers|covered|writes|reports"
    r"|works|serves|"
    r"edits|joined|teaches|reviews|can be (?:reached|contacted))\b(?P<life>.{0,400})"
)
BULLET = re.compile(r"[•*●▪–—-]\s*")
# A name that is a link, before the sentence that begins with it, or with its first word, again.
SAID_TWICE = re.compile(r"(?P<all>[A-Z][^\d\n|]{2,40}?) ?(?=(?P=all)[ ,])")
FIRST_TWICE = re.compile(
    rf"(?P<names>(?P<given>{GIVEN})(?: {GIVEN}){{1,3}}?) (?=(?P=given) )(?P<life>.{{0,400}})"
)
FOR_WHOM = re.compile(
    r"\b(?:covers|covered|writes|reports|edits) [\w ,’'-]{3,80} (?:for|at) (?:the |The )?[A-Z]"
)
DOES = re.compile(r"\W*(?:covers|reviews|reports|writes|edits|works)\b")
CRAFT = re.compile(
    r"\b(?:reviews|[Rr]eporter|[Ee]ditors?|editorial|[Ww]riter|[Cc]orrespondent|[Jj]ournalist|[Aa]uthor|[Cc]olumnist"
    r"|blogger|critic|"
    r"contributor|contributing|covers|covered|covering|writes|written|reached at"
    r"|contacted at|freelance|"
    r"reporting|novelist|historian|fellow|professor|researcher|lecturer)\b"
)
# What is done to a person is told of one in the news: of a writer, only this.
DONE_TO = re.compile(
    r"\W*(?:is|was|has been) (?!(?:based|married|raised|educated|published|syndicated|featured)\b)"
    r"[a-z]{3,}ed\b"
)
SPEECH = re.compile(
    r"\b(?:said|says|told|added|explained|tweeted|wrote|asked|replied|noted|argued|according)\b"
)
LONGEST_WORD = 40
LAST_WORD = re.compile(r"(?<!\w)([\w.'’-]+),? $")
NEXT_WORDS = re.compile(r"(?: [\w'’-]+){1,3}")
NO_PERSON_WORDS = """
political senior chief deputy assistant associate managing executive contributing bbc cnn npr
a account admin administrator advertisement afp agency all an and ap associated author authors
board business by centre center club college comments committee company contributor contributors
correspondent council daily department desk digital editor editorial editors entertainment for
from group guest health home images image in inc institute international journal latest ltd
magazine media more music national network news newsroom of office on online opinion our party
photo photos police politics posted press pti public published read report reporter reporters
reports reuters review science section service share society special sport sports staff story
street studio subscribe team tech technology the this times today top tribune university updated
us user video website wire with world writer writers your january february march july september
october november december monday tuesday wednesday thursday friday saturday sunday numbers
foundation government ministry bureau post mail league sponsored links link app get culture pop
text size related stories story's most recent key highlights quick good rights reserved gallery
slideshow advertiser content view profile contact follow facebook twitter email about click here
robotics systems solutions labs laboratories research capital partners ventures holdings bank
insurance energy motors pharma foods brands consulting marketing academy church hospital clinic
museum library theatre theater festival union alliance coalition initiative project program
commission authority crew community blog hq llc corp corporation global security data cloud
popular demand numbers design land sea air force request invitation appointment accident law
cup test state states united north south east city county association products editors' mr mrs
hills heights valley springs morning evening columnist critic
"""
ROLE_AFTER = re.compile(rf" {ROLE}$")
NO_PERSON = frozenset(NO_PERSON_WORDS.split())
# Endings of family names that no place, section or outlet of two words has.
FAMILY = re.compile(
    r"\w{3,}(?:[eo]v|[eo]vich?|ović|[oe]wski|insk[yi]|[oe]vsk[yi]|icz|czyk|[eo]nko|chuk|shvili|adze"
    r"|poul(?:os|ou)|[iî]dis|akis|sson|sdóttir|sdottir|oğlu|oglu|escu|[aio]nen|krishnan|swamy)"
)
INITIAL = re.compile(r"[A-Z]\.")
# What a byline calls somebody who holds an office, or a minister of a church.
OFFICE = re.compile(
    r"^(?:(?:U\.S\. |US )?(?:Sen\.|Rep\.|Gov\.|Senator|Congress(?:wo)?man|Governor|Representative)"
    r"|Mayor|(?:Vice |Deputy )?President|(?:Deputy )?(?:Prime|First|Foreign) Minister|Minister"
    r"|Secretary[ -]General|(?:[Tt]he )?(?:Rev\.|Reverend|Hon\.)) "
)


NO_BYLINE = re.compile(
    r"photo|illustrat|getty|image|shutterstock|video by|©|copyright"
    r"|\b(?:taken|captured) (?:on|by|in)\b",
    re.IGNORECASE,
)
DATE = (
    r"(?:(?:on |at |Published |Updated |Posted )*(?:(?:Mon|Tues?|Wed(?:nes)?|Thurs?|Fri|Sat(?:ur)?|"
    r"Sun)(?:day)?,? )?(?:\d{1,2}[ ./-]|(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
    r"\.? \d|\d{4}-))"
)


def plain_spaces(words: str) -> str:
    """The words with each no-break space as a plain one; no offset changes."""
    return words.replace("\xa0", " ")


def split_names(names: str) -> tuple[str, ...]:
    """The people that a list of names holds, without roles and offices."""
    first, comma, second = names.partition(",")
    if comma and not re.search(",| and | & | with ", second) and not has_given_name(second):
        names = first
    people = (_bare(name) for name in re.split(AND, names))
    kept = [_cased(name) for name in people if is_person(name)]
    return tuple(dict.fromkeys(kept))[:MOST_AUTHORS]


def is_person(name: str) -> bool:
    """Whether a name can be a person's: two to five words, none of them an office's."""
    words = name.split()
    if not 2 <= len(words) <= 5 or any(letter.isdigit() for letter in name):
        return False
    if any(not INITIAL.fullmatch(one) and _plain(one) in NO_PERSON for one in words):
        return False
    if words[-1].endswith(("'s", "’s")):
        return False
    return has_given_name(name) or words[-1].casefold() not in PRESS


def is_surely_person(name: str) -> bool:
    """Whether a name is a person's by its given name, an initial in its middle or its ending."""
    words = name.split()
    if has_given_name(name) or any(map(INITIAL.fullmatch, words[1:-1])):
        return True
    return len(words) > 1 and bool(FAMILY.fullmatch(words[-1].casefold()))


def _bare(name: str) -> str:
    """A name without the office before it, and without the role or the paper after it."""
    name = OFFICE.sub("", name).strip(" .,")
    short = ROLE_AFTER.sub("", name)
    name = short if " " in short and not short.endswith(".") else name
    words = name.split()
    if len(words) < MOST_NAMES or words[-1].casefold() not in PRESS or not has_given_name(name):
        return name
    return " ".join(words[: max(2, len(words) - 2)])


def _plain(word: str) -> str:
    return word.strip(".,'’").casefold()


def _cased(name: str) -> str:
    is_loud = name.isupper() and len(name) > 5
    return re.sub(r"[^\W\d_]{3,}", lambda word: word[0].capitalize(), name) if is_loud else name


def life_of(words: str) -> tuple[tuple[str, ...], str]:
    """Whom a biography is of, where it is a writer's, and its words for it."""
    plain = plain_spaces(words[:700])
    bullet = BULLET.match(plain)
    twice = SAID_TWICE.match(plain, bullet.end() if bullet else 0)
    start = twice.end() if twice else bullet.end() if bullet else 0
    match = FIRST_TWICE.match(plain, start) or LIFE.match(plain, start)
    names = split_names(match["names"]) if match else ()
    if not match or not names or not _is_writers(names[0], plain[match.end("names") : match.end()]):
        return (), ""
    return names, words[start : match.end()].strip()


def _is_writers(name: str, life: str) -> bool:
    """Whether a life is a writer's; of a name that may be an outlet's, it must say what it is."""
    if DONE_TO.match(life) or not (CRAFT.search(life) or FOR_WHOM.search(life)):
        return False
    return has_given_name(name) or not DOES.match(life)


def speakers(text: str) -> frozenset[str]:
    """The family names of all whom a document quotes, in small letters: they did not write it."""
    found: set[str] = set()
    for match in SPEECH.finditer(text):
        before = LAST_WORD.search(text, max(0, match.start() - LONGEST_WORD), match.start())
        after = NEXT_WORDS.match(text, match.end(), match.end() + 2 * LONGEST_WORD)
        found.update(before.groups() if before else ())
        found.update(after[0].split() if after else ())
    return frozenset(word.casefold() for word in found)


def family_name(name: str) -> str:
    """The last word of a name, in small letters."""
    return name.split()[-1].casefold()


def is_mailbox_of(name: str, mailbox: str) -> bool:
    """Whether what stands before the @ of an address holds a person's family name, or its stem."""
    return family_name(name)[:FAMILY_STEM] in mailbox.casefold()
