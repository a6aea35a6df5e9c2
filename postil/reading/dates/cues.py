"""The words by which a line shows what the day on it is: patterns, tried on lines of few words."""

from __future__ import annotations

import re

from postil.reading.authors.names import PERSON

BESIDE = re.compile(
    "a|ago|am|and|at|by|comments?|date|dated|day|days|edited|edt|est|et|filed|first|from|gmt|h"
    "|hours?|hrs|in|is|ist|last|link|m|min|mins|minutes?|modified|months?|of|on|p|pm|posted|print|pst"
    "|publi(?:shed|cation)|read|reading|released?|reply|revised|s|share|st|nd|rd|th|story|this|time"
    "|to|updated|utc|view|views|weeks?|words|written|years?",
    re.IGNORECASE,
)
PUBLISHED = re.compile(
    r"(?:^|[|•·–—/;]|\s{2})\W{0,4}(?:by\s[^|•]{1,60}?\W)?"
    r"(?:this (?:story|article|post|entry) (?:is|was) )?(?:(?:first|originally|date|article) )?"
    r"(?:post(?:ed)?|publi(?:shed|cation|sh)|dated?|written|submitted|added|created|issued"
    r"|filed|uploaded|story is from|is from)(?:\s?date|\stime)?\b"
    r"(?:\W{0,3}(?:on|at|by|in|from|under)\b[^|•]{0,60}?)?[^\w|•]*$",
    re.IGNORECASE,
)
# Of a text that stood elsewhere before: the words after its verb name where.
REPRINTED = re.compile(
    r"\b(?:first|originally) (?:post|publish|appear)ed (?:at|by|in|on|with) "
    r"(?!(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b)[^\W\d][^\d|]{2,60}$|\brepublished from\b",
    re.IGNORECASE,
)
# Of a text that is older than the web, its page tells when others first published it.
FIRST = re.compile(r"\b(?:first|originally) publi", re.IGNORECASE)
# What a crawler writes before a text.
PREFIX = re.compile(r"date[: ]\s*", re.IGNORECASE)
# An event begins on the hour, and is somewhere; what is published has its minute.
ON_THE_HOUR = re.compile(
    r"[\s,|@–—-]{1,4}(?:at )?1?\d ?[ap]\.?m\b\.?\s{0,2}(?:[|,@–—-]|at\b|in\b)\s{0,2}"
    r"(?!by\b|updated|posted)\w",
    re.IGNORECASE,
)
ENTRY = re.compile(
    r"\bthis (?:entry|post|article|story|page|item|report)(?: by [^.\d]{2,60}?)? (?:was )?"
    r"(?:first |originally )?"
    r"(?:posted|published|written|appeared|added|created)\b[^.\d]{0,40}$",
    re.IGNORECASE,
)
FILED = re.compile(r"\band is filed under\b", re.IGNORECASE)
PRINT = re.compile(
    r"\bappear(?:s|ed) in print (?:on|in)\b[^.\d]{0,30}$|\bin (?:the |our )?print\b[^.\d]{0,40}$",
    re.IGNORECASE,
)
UPDATED = re.compile(
    r"\b(?:updated?|modified|edited|revised)(?: by [^\d|]{2,40}?)?(?: on| at| date)?\W*$"
    r"|\breviewed(?: on)?\W*$",
    re.IGNORECASE,
)
UPDATE_FOLLOWS = re.compile(
    r"\W{0,6}(?:last )?(?:updated|modified|edited|revised)\b", re.IGNORECASE
)
SAYS = re.compile(r"\b(?:with|to|the|was|has|added|after|this)\b")
CREDIT = re.compile(
    r"photo|\bimages?\b|getty|reuters\s?[/)]|\bAFP\s?[/)]|\bAP\s?[/)]|courtesy|illustration"
    r"|file pic|shutterstock|\bpictured?\b|screenshot|screengrab|, (?:left|right|cent(?:er|re)),",
    re.IGNORECASE,
)
# From when until when something takes place; the second hour says which half of the day it is.
HOURS = (
    r"\b\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?)? ?(?:[-–—]|to|until) ?"
    r"\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b"
)
EVENT = re.compile(
    r"\b(?:deadline|expires?|closing|closes|starts?|starting|begins?|until|opens?|opening|when|due"
    r"|valid|effective|born|died|edition|issue|tickets?|doors|event date|retrieved|accessed|visited"
    r"|archived|as of|joined|member since|registered|season|premieres?|matchday|round|today is"
    r"|birth|anniversary|episode|release date|aired|air date|events?|join us|ends|ending|recorded"
    r"|taped|filmed|meeting|hearing|webinar|rsvp|registration|released|approved|adopted"
    rf"|delivered|kick-?off|ko)\b|\btoday:|[$£€]\d|{HOURS}",
    re.IGNORECASE,
)
# A picture out of the files, as agencies word it: one of the day's news has its weekday, too.
FILE = re.compile(r"\bfile (?:photo|pic|image)|[(,] ?file\b|\barchives?\b", re.IGNORECASE)
IN_THIS = re.compile(r"\bin this [^.]{0,40}$|\bsince $", re.IGNORECASE)
TWEET = re.compile(r"\(@\w{1,20}\)\W*$|pic\.twitter\.com/\w+.{0,80}$")
STAMP = re.compile(
    r"\breply\b|\bsays?:|\bwrote\b|\bsaid\b|report this|permalink|#\d|\blink\s*$|@"
    r"|\b(?:reviewed|rated|answered|asked) by\b",
    re.IGNORECASE,
)
BY_NAME = re.compile(rf"\W*[Bb]y {PERSON}\W*")
BY = re.compile(r"\W*(?:\w+\s){0,3}by\s[^\d.]{2,50}?\W*(?:\son)?\W*", re.IGNORECASE)
HEADING = re.compile(r"[^|•·]{0,16}[|•·]|[\s–—-]{1,4}[A-ZÀ-Þ]")
LOOSE = re.compile(
    r"(?:\b(?:on|in|of|since|after|before|for|to|between|and)|[;:])\W*$", re.IGNORECASE
)
SENTENCE = re.compile(r"\.\s+\w|\s*:\s*\D|.*[.!?]\s*$")
HOUR = re.compile(
    r"\b(?:[0-2]?[0-9][:.h][0-5][0-9](?:[:.][0-5][0-9])?|1?[0-9])?\s?(?:[ap]\.?m\b\.?)?"
    r"(?:\s?\(?(?:[A-Z]{1,3}T|UTC|GMT)\)?)?(?:,?\s?on)?"
    r"\s*(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*)?[\s,.]*$",
    re.IGNORECASE,
)
CLOCK = re.compile(r"\b[0-2]?[0-9][:.h][0-5][0-9]\b|\b1?[0-9]\s?[ap]\.?m\b", re.IGNORECASE)
DATELINE = re.compile(r"\(?[A-ZÀ-Þ][\w’'., /()-]{1,70}?[\s,(/–—-]+")
AFTER_DATELINE = re.compile(
    r"\)?\s*(?:\([^)]{2,40}\)\s*)?(?:[–—:]|-{1,2}\s|/\s?[A-Z]|\(?[A-Z ]{4,20}(?:WIRE|wire))"
)
# What happened, as a text tells it; a caption says what is to be seen.
TOLD = re.compile(
    r"\b(?:was|were|had|did|began|came|went|took|made|said|told|won|lost|held|met|left|became|died"
    r"|(?!pictured|photographed)[a-z]{2,}ed on)\b"
)
ADDRESS_LABEL = re.compile(
    r"\W*(?:(?:url|source|link|permalink|web address|via)\W{1,4})?", re.IGNORECASE
)
WORD = re.compile(r"[^\W\d_]+")
