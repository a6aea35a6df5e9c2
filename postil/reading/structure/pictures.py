"""Captions of pictures, and the credits by which they are told."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from postil.reading.structure.opening import SENTENCE_END, is_paragraph
from postil.reading.structure.origins import BYLINE, NAMES
from postil.reading.structure.phrases import BULLET, FILE_NAME, is_snippet

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST_CREDIT, SHORTEST_CAPTION, LONGEST_CAPTION = 60, 6, 500
LONGEST_ABOVE, LONGEST_BLOCK = 300, 5
SHORTEST_DOUBLED, SAME_START, LONGEST_TAIL = 40, 60, 90
SHORTEST_SAID = 25
END = 260
AGENCY = (
    r"(?:AP|AFP|Reuters|Getty(?: Images)?|Shutterstock|iStock|Bloomberg|EPA|Alamy|PA|Xinhua|UPI"
    r"|Associated Press|Anadolu|Unsplash|Pixabay|Flickr|Wikimedia|Creative Commons|NurPhoto|ZUMA)"
)
NAME = r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,5}"
PERSON = r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,4}"
PICTURE = r"(?:photo|photograph|image|picture|illustration|video)"
OPENS = re.compile(
    rf"(?:(?:file )?{PICTURE}|credit|caption)s?(?:\s+(?:by|credit|courtesy)\b|\s*(?::|\.\.\.|…))"
    rf"|©.{{0,60}}\b{AGENCY}\b|pictured,? (?:right|left|above|below|here|from|in|are|is)\b",
    re.IGNORECASE,
)
CLOSES = re.compile(
    rf"[(\[](?:[^)\]]{{0,120}}\b{AGENCY}\b|(?:{PICTURE}|credit|source)s?\b)[^)\]]{{0,120}}[)\]]\s*$"
    rf"|(?:\bvia\b|/)\s*{AGENCY}(?:\s+Images)?\.?\s*$"
    r"|(?:[/(:©|–—-]|\bvia\b|\bby\b)\s*Getty Images\b.{0,40}$"
    rf"|(?:^|[.|(\[–—]\s*){PICTURE}s?\s+(?:by|courtesy of)\s+\S.{{0,60}}$",
    re.IGNORECASE,
)
OF_PHOTOGRAPHER = (
    r"(?:^|[.!?”\"'’)\]]\s)(?:[Pp]hotograph(?:er|s|y)?|[Pp]ictures?|[Ii]mages?) ?: ?(?=[A-Z])"
)
NAMED = re.compile(
    rf"\({PERSON} ?/ ?{NAME}\)\s*$|\bGetty Images\b[^.]{{0,40}}$"
    r"|\((?:Photo|Image|Picture)s?\s*:[^()]{3,80}\)|\b(?:Photo|Credit): .{2,60}$"
    rf"|{OF_PHOTOGRAPHER}[^.]{{1,60}}$"
)
FEWEST_PICTURES = 3
NUMBERED = re.compile(r"\d ?(?:of|OF|/)")
OF_GALLERIES = ("hoto", "PHOTO", "redit", "CREDIT", "mage", "IMAGE")
IN_GALLERY = re.compile(
    rf"\b(?:{PICTURE}|slide|view)s?:? \d{{1,3}} ?(?:of|/)[ /]{{0,3}}\d{{1,3}}\b"
    rf"|\b(?:photo|image|picture|credit)s?(?: by|:) (?-i:{PERSON}) ?[/,|] ?(?-i:{NAME})",
    re.IGNORECASE,
)
SIGNS = ("/", "via", "getty", "photo", "image", "picture", "credit", "illustrat", "video")
CREDIT_ONLY = re.compile(
    rf"(?:[\w.'’-]+\s+){{0,4}}[\w.'’-]*\s*(?:/|via|\|)\s*{AGENCY}\b.{{0,40}}"
    rf"|{AGENCY}(?:\s+Images|\s+Photo)?(?:/.{{0,40}})?"
    rf"|(?:{PICTURE}s? )?courtesy(?: of|:) (?:the )?(?-i:[A-Z])[^.!?:]{{1,50}}"
    rf"|(?-i:\({PERSON} ?/ ?{NAME}\))",
    re.IGNORECASE,
)
# What a page says of pictures that are its own signs, not the article's.
SIGN_ONLY = re.compile(
    r"(?!(?:The|An?|Our|My|This|That|New|Old|Which) )"
    r"(?:[\w.&'’-]+ ){1,3}(?:logo|headshot|avatar|thumbnail)"
)
CREDIT = re.compile(
    r"(?i:\b(?:getty|shutterstock|reuters|associated press|afp|istock|alamy)\b"
    r"|\((?:AP|photo|image|credit|picture|stock)\b|(?:/ ?AP|/ ?EPA)\b"
    r"|\bphoto(?:graph)?s? by\b)|/ ?(?:REUTERS|AFP|AP|EPA|Getty|Shutterstock)"
    rf"|{OF_PHOTOGRAPHER}"
)


def is_credited(text: str) -> bool:
    """Whether a line begins or ends as a picture's caption with its credit does, or is many."""
    if is_gallery(text):
        return True
    if not SHORTEST_CAPTION <= len(text) <= LONGEST_CAPTION:
        return False
    if OPENS.match(text):
        return True
    end = text[-END:]
    folded = end.casefold()
    may_close = end[-1] in ")]" or any(sign in folded for sign in SIGNS)
    return may_close and bool(CLOSES.search(end) or NAMED.search(end))


def is_gallery(text: str) -> bool:
    """Whether a line is the captions of several pictures, each with its number or its credit."""
    if not (any(sign in text for sign in OF_GALLERIES) or NUMBERED.search(text)):
        return False
    pictures = sum(1 for _ in IN_GALLERY.finditer(text))
    return pictures >= FEWEST_PICTURES and len(text) <= LONGEST_CAPTION * pictures


def is_credit(text: str) -> bool:
    """Whether a line is a picture's credit and nothing else."""
    return len(text) <= LONGEST_CREDIT and bool(CREDIT_ONLY.fullmatch(text))


def captions_of(lines: Sequence[tuple[str, bool]]) -> frozenset[int]:
    """The numbers of the lines that are captions or credits of pictures.

    Args:
        lines: each with whether a blank line, or nothing, stands before it.
    """
    found: set[int] = set()
    above = before = ""
    for number, (text, opens) in enumerate(lines):
        if _is_file_name(lines, number) or _is_sign(text):
            found.add(number)
        elif is_credit(text) or is_credited(text):
            found.add(number)
            if before and not opens and _may_be_caption(lines, number - 1):
                found.add(number - 1)
        if before and (_is_doubled(before, text) or _is_alternative(lines, number)):
            found |= {number - 1, number}
        elif len(text) > SHORTEST_SAID and above.endswith(text) and NAMES.fullmatch(before):
            found |= {number - 2, number - 1, number}
        above, before = before, text
    return frozenset(found)


def _is_doubled(before: str, text: str) -> bool:
    """Whether a line says the one before it again, perhaps with its credit."""
    if is_snippet(text):
        return False
    if before == text:
        return len(text) > SHORTEST_DOUBLED
    is_long = len(before) > SAME_START and abs(len(text) - len(before)) <= LONGEST_TAIL
    return is_long and before[:SAME_START] == text[:SAME_START]


def _is_alternative(lines: Sequence[tuple[str, bool]], number: int) -> bool:
    """Whether a short phrase is said twice, between two paragraphs or below a line that ends so."""
    text = lines[number][0]
    is_phrase = " " in text and text[-1].isalnum()
    if text != lines[number - 1][0] or number < 2 or not is_phrase:
        return False
    above = lines[number - 2][0]
    below = lines[number + 1][0] if number + 1 < len(lines) else ""
    is_between = is_paragraph(above) and is_paragraph(below)
    return is_between or (above != text and above.endswith(f": {text}"))


def _is_file_name(lines: Sequence[tuple[str, bool]], number: int) -> bool:
    """Whether a line is the name of a picture's file, set apart from all else."""
    text, opens = lines[number]
    is_apart = opens and (number + 1 == len(lines) or lines[number + 1][1])
    is_announced = number > 0 and lines[number - 1][0].endswith(":")
    return is_apart and not is_announced and bool(FILE_NAME.fullmatch(text))


def _is_sign(text: str) -> bool:
    return len(text) <= LONGEST_CREDIT and bool(SIGN_ONLY.fullmatch(text))


def _may_be_caption(lines: Sequence[tuple[str, bool]], number: int) -> bool:
    """Whether the line above a credit is its caption, and not the end of a paragraph."""
    text, opens = lines[number]
    credit = lines[number + 1][0]
    if len(credit) > LONGEST_CREDIT or BYLINE.match(text) or BULLET.match(text):
        return False
    if not SENTENCE_END.search(text[-8:]):
        return True
    below = lines[number + 2 : number + 1 + LONGEST_BLOCK]
    is_set_apart = opens and (not below or any(each for _, each in below))
    return is_set_apart and len(text) <= LONGEST_ABOVE and is_credit(credit)
