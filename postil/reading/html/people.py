"""Which names that a document's metadata gives are people's."""

from __future__ import annotations

import re

LONGEST_LIST = 2000
LONGEST = 60
FEWEST_WORDS, MOST_WORDS = 2, 5
LEADING = re.compile(
    r"\A\s*(?:(?:written|posted|story|words|reported|edited)\s+)?(?:by|von|par|por|di|door)\s*:?\s+",
    re.IGNORECASE,
)
ADDRESS = re.compile(r"(?:https?://|www\.)\S+|(?<!\S)\S+@\S+|@\w+", re.IGNORECASE)
ASIDE = re.compile(r"\([^()]*\)|\[\[|\]\]|<[^<>]*>")
SUFFIX = re.compile(r",\s*(?=(?:Jr|Sr|II|III|IV)\b)", re.IGNORECASE)
DEGREE = re.compile(r",?\s*\b(?:Ph\.?\s?D|M\.?D|M\.?A|M\.?Sc|B\.?A|R\.?N|Esq|J\.D|MBA)\b\.?")
BETWEEN = re.compile(r"\s*(?:[,;|/·•\n]|\s&\s|\band\b|\bund\b|\bet\b)\s*", re.IGNORECASE)
DAY_ON = re.compile(r"\s+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\d).*", re.IGNORECASE)
PLACE = re.compile(r"\s+(?:for|in|at|of|from|with|via|on)\s.*|\s+[-–—]\s.*", re.IGNORECASE)
TITLE = re.compile(r"(?:Dr|Mr|Mrs|Ms|Prof|Professor|Sir|Dame|Rev)\.?\s+(?=\S+\s)")
PARTICLE = re.compile(
    "(?:de|da|das|dos|del|della|di|du|van|von|der|den|bin|ibn|al|el|la|le|ter|ten|zu|y|e|af|av)"
)
WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f.'’-])*+")
UNCASED = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,12}")
OTHERS = """
    admin administrator agency agencies anonymous associated author authors blog blogger board
    broadcasting bureau bbc cnn afp ap upi center centre chronicle college columnist com committee
    community company contributed contributing contributor contributors copyright corporation
    correspondent council daily department desk digest digital edited edition editor editorial
    editors federation foundation gazette global group guest herald inc institute international
    journal limited llc ltd magazine marketing media member ministry moderator network news
    newspaper newspapers newsroom office official online org organization partners post press
    producer publisher publishing radio redaktion rédaction report reporter reporters research
    reuters review revised security sentinel service services society special sponsored staff
    studio studios team technologies telegraph television times today tribune trust tv unknown
    university user washingtonpost web webmaster website weekly wire world writer writers
"""
NOT_A_NAME = frozenset(OTHERS.split())


def people(text: str, *, single: bool = False, reversed_names: bool = False) -> tuple[str, ...]:
    """The people that a list of authors names, each once, in its order and its spelling.

    Organisations, roles, addresses and places beside the names are left out; names wholly in
    capitals are set in capitals and small letters.

    Args:
        text: names with commas, semicolons or "and" between them, perhaps after "By".
        single: whether a name of one word is one.
        reversed_names: whether "Doe, Jane" is Jane Doe, as in citations.
    """
    text = _spaced(ADDRESS.sub(" ", ASIDE.sub(" ", text[:LONGEST_LIST])))
    text = DEGREE.sub("", SUFFIX.sub(" ", LEADING.sub("", text, count=1)))
    if reversed_names and (turned := _turned(text)):
        return (turned,) if _is_person(turned, single=single) else ()
    names = (_bare(part) for part in BETWEEN.split(text))
    return tuple(dict.fromkeys(name for name in names if _is_person(name, single=single)))


def _spaced(text: str) -> str:
    """A text with one space or one line end where it has any white space."""
    return "\n".join(filter(None, (" ".join(line.split()) for line in text.split("\n"))))


def _turned(text: str) -> str | None:
    """Jane Doe of "Doe, Jane"; None where the comma may stand between two people."""
    family, comma, given = (part.strip() for part in text.partition(","))
    if not comma or not family or not given or "," in given or ";" in text:
        return None
    one_family = len(family.split()) == 1 or PARTICLE.fullmatch(family.split()[0].casefold())
    return f"{given} {family}" if one_family or len(given.split()) == 1 else None


def _bare(part: str) -> str:
    name = TITLE.sub("", " ".join(part.split()).strip(" .,:;-–—*\"'“”"), count=1)
    name = PLACE.sub("", DAY_ON.sub("", name))
    return name.title() if name.isupper() and " " in name else name


def _is_person(name: str, *, single: bool) -> bool:
    if UNCASED.fullmatch(name):
        return True
    words = name.split()
    if len(name) > LONGEST or not (1 if single else FEWEST_WORDS) <= len(words) <= MOST_WORDS:
        return False
    if any(word.casefold().strip(".") in NOT_A_NAME for word in words):
        return False
    named = [word for word in words if not PARTICLE.fullmatch(word)]
    return bool(named) and all(_is_part_of_name(word) for word in named)


def _is_part_of_name(word: str) -> bool:
    begins = word[0].isupper() or "-" in word or "'" in word or "’" in word
    return bool(WORD.fullmatch(word)) and begins and any(letter.isupper() for letter in word)
