"""People's names and lives: how they read, and which words are never a name."""

from __future__ import annotations

import re

MOST_AUTHORS = 8
PARTICLE = r"(?:de|da|del|della|di|du|van|von|der|den|bin|ibn|al|el|la|le|ter|ten|zu|dos|y)"
GIVEN = r"[A-ZÀ-ÞŁŚŽŠĀ-Ž][\w.'’‘-]{0,25}"
PERSON = rf"{GIVEN}(?:[ ]{PARTICLE}){{0,2}}(?:[ ](?:{PARTICLE}[ ])?{GIVEN}){{1,3}}"
AND = r"(?:[ ]?,[ ]and[ ]|[ ]?,[ ]?&[ ]|[ ]and[ ]|[ ]&[ ]|[ ]?,[ ]|[ ]with[ ]|[ ]?;[ ])"
PEOPLE = rf"{PERSON}(?:{AND}{PERSON}){{0,7}}"
ROLE = (
    r"(?:[A-Z][\w-]{1,15} ){0,3}(?:[Ww]riter|[Rr]eporter|[Ee]ditor|[Cc]orrespondent|[Ss]taff|"
    r"[Cc]olumnist|[Cc]ontributor|[Cc]ritic|[Pp]roducer|[Jj]ournalist|[Bb]logger"
    r"|[Aa]uthor|[Ee]xecutive|WRITER|STAFF|REPORTER|EDITOR)"
)
RUN_ON = re.compile(
    r"(?<=[a-z])(?=\d)|[ ]?(?<=[a-z ])(?:(?i:updated|published|posted|last|leave|share"
    r"|follow|view|political"
    r"|senior|chief|staff|special|deputy|assistant|associate|managing|executive"
    r"|contributing|filed|photo)"
    r"|BBC|CNN|NPR|NBC|ABC|CBS|Fox|AP|AFP|Reuters|Associated|Bloomberg)\b"
)
LIFE = re.compile(
    rf"(?:About (?:the )?[Aa]uthor ?:? ?)?(?:(?:[A-Z][\w'’ -]{{2,40}}-winning"
    rf" )?(?:journalist|columnist|author|reporter"
    rf"|writer) )?(?P<names>{PERSON}),? (?:(?:\([^)]{{1,60}}\)|@\w+),? )?"
    r"(?:is|was|has been|has (?:covered|written|reported)|covers|covered|writes|reports"
    r"|works|serves|"
    r"edits|joined|teaches|reviews|can be (?:reached|contacted))\b(?P<life>.{0,400})"
)
FOR_WHOM = re.compile(
    r"\b(?:covers|covered|writes|reports|edits) [\w ,’'-]{3,80} (?:for|at) (?:the |The )?[A-Z]"
)
CRAFT = re.compile(
    r"\b(?:reporter|editors?|editorial|writer|correspondent|journalist|author|columnist"
    r"|blogger|critic|"
    r"contributor|contributing|covers|covered|covering|writes|written|reached at"
    r"|contacted at|freelance|"
    r"reporting|novelist|historian|fellow|professor|researcher|lecturer)\b"
)
SPEECH = r"(?:said|says|told|added|explained|tweeted|wrote|asked|replied|noted|argued|according)"
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
cup test state states united north south east city county association products editors' mr mrs
"""
NO_PERSON = frozenset(NO_PERSON_WORDS.split())


def plain_spaces(words: str) -> str:
    """The words with each no-break space as a plain one; no offset changes."""
    return words.replace("\xa0", " ")


def split_names(names: str) -> tuple[str, ...]:
    """The people that a list of names holds, without roles and offices."""
    if names.count(",") == 1 and not re.search(" and | & | with ", names):
        names = names.split(",")[0]
    people = (re.sub(rf" {ROLE}$", "", name).strip(" .,") for name in re.split(AND, names))
    kept = [_cased(name) for name in people if is_person(name)]
    return tuple(dict.fromkeys(kept))[:MOST_AUTHORS]


def is_person(name: str) -> bool:
    """Whether a name can be a person's: two to five words, none of them an office's."""
    words = name.split()
    if not 2 <= len(words) <= 5 or any(letter.isdigit() for letter in name):
        return False
    return not any(word.strip(".,'’").casefold() in NO_PERSON for word in words)


def _cased(name: str) -> str:
    is_loud = name.isupper() and len(name) > 5
    return re.sub(r"[^\W\d_]{3,}", lambda word: word[0].capitalize(), name) if is_loud else name


def life_of(words: str) -> tuple[tuple[str, ...], str]:
    """Whom a biography is of, where it is a writer's, and its words for it."""
    match = LIFE.match(plain_spaces(words[:700]))
    if not match or not (CRAFT.search(match["life"]) or FOR_WHOM.search(match[0])):
        return (), ""
    return split_names(match["names"]), words[: match.end()].strip()


def speaks(text: str, name: str) -> bool:
    """Whether a document quotes somebody of this name: then they did not write it."""
    last = re.escape(name.split()[-1])
    return bool(re.search(rf"\b{last},? {SPEECH}\b|\b{SPEECH} (?:\w+ )?{last}\b", text))
