"""Whether a name can be an outlet's, and when two names, or a name and an address, are one."""

from __future__ import annotations

import re

from postil.reading.sources.mastheads import known_name

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
republican republicans democrat democrats president feed feeds rss edition print digital channel
alerts premium ebook dvd crime lifestyle features obituaries columns interview interviews reviews
music movie movies film films arts books travel food culture environment gaming
"""
NO_NAME = frozenset(EVERYDAY_KEYS.split())
PRESS_WORDS = """
times post news herald tribune gazette journal chronicle magazine review press star observer courier
sentinel register independent guardian telegraph examiner dispatch globe mail standard bulletin
record radio inquirer advertiser echo argus mercury argus citizen leader ledger reporter enquirer
weekly express world today insider advocate digest monitor courant banner beacon messenger telegram
clarion packet bugle transcript intelligencer newspaper newspapers monthly quarterly daily almanac
"""
PRESS = frozenset(PRESS_WORDS.split())
# Only newspapers end so; what other papers' names end in ends other lines as well: Rock Star.
PAPER_WORDS = """
gazette herald tribune chronicle courier sentinel examiner dispatch inquirer enquirer telegraph
advertiser argus courant gleaner intelligencer clarion
"""
PAPERS = frozenset(PAPER_WORDS.split())
OFTEN_PAPER_WORDS = """
times post star journal independent observer register guardian globe mail standard bulletin record
echo mercury citizen leader ledger reporter express monitor banner beacon messenger packet news
press democrat republican
"""
OFTEN_PAPERS = PAPERS.union(OFTEN_PAPER_WORDS.split())
PLACE_NAMES = """
america american britain british china europe india ireland london paris russia ukraine washington
"""
PLACES = frozenset(PLACE_NAMES.split())
EDITIONS = frozenset(("daily", "evening", "morning", "sunday", "weekly"))
OWNER_WORDS = """
media group network networks corporation corp holdings communications broadcasting publishing
publishers publications enterprises interactive partners plc magazines brands
"""
OWNERS = frozenset(OWNER_WORDS.split())
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
    r"(?<![\w.+-])(?P<local>[\w.+-]{1,64})@(?P<mail>[\w-]{1,63}(?:\.[\w-]{2,63}){1,3})"
    r"|(?<![\w@.-])(?P<site>(?:[\w-]{1,63}\.){1,3}(?:com|org|net|news|info|gov|edu|tv|"
    r"(?:co|com|org|net)\.[a-z]{2}|ie|ca|de|fr|in|io|us|eu))\b(?!\.\w)",
    re.IGNORECASE,
)
DESK = re.compile(
    r"(?:tips?|letters?|news\w*|editors?|editorial|feedback|corrections?|opinions?|staff|stories"
    r"|story)\d*"
)


DIVISION = re.compile(
    r"(?: (?:News|Network|Sports?|Online|Digital|Magazine|Newspaper|Website|Live|Channel"
    r"|Politics))+$"
)
QUOTE = 200
SHORTENED = 3
LONGEST_PAPER = 5
PUBLIC_MEDIA = re.compile(r" Public (?:Radio|Media|Television|Broadcasting)$")
LABEL = re.compile(r"(?:By|Updated|Posted|Published)\b ")
COINED = re.compile(
    r"(?!(?:Ma?c|De|L[ae]|O|Van|Fitz)[A-Z])(?=\w{0,30}(?:[a-z][A-Z]|[A-Z]{2}[a-z]{2}))[A-Z]\w{3,30}"
)


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
    """Whether a name can be an outlet's at all: no agency, no platform, no everyday words."""
    key = squash(name)
    if len(key) < 2 or key.isdigit() or key in AGENCIES or key in NO_NAME or LABEL.match(name):
        return False
    return bool(_telling(name)) or known_outlet(name) is not None or _is_of_country(name)


def known_outlet(name: str) -> str | None:
    """The usual name of the known outlet that a name, or that of one of its branches, is of."""
    return known_name(squash(name)) or known_name(squash(DIVISION.sub("", name)))


def has_shape_of_outlet(name: str) -> bool:
    """Whether a name reads as an outlet's: Harbour Herald, but not Breaking News."""
    words = [word.casefold() for word in name.split()]
    if len(words) < 2 or PRESS.isdisjoint(words):
        return False
    return bool(_telling(name) - PRESS - {"&"}) or _is_of_country(name) or is_paper(name)


def is_paper(name: str) -> bool:
    """Whether a name can only be a newspaper's: Harbour Gazette, Express & Star, News-Argus."""
    words = [word.casefold() for word in re.split(r"[\s-]+", name) if word not in ("The", "the")]
    if not 1 < len(words) <= LONGEST_PAPER:
        return False
    *first, last = words
    if last in PAPERS:
        return bool(set(first) - NO_NAME - PRESS) or "-" in name or first[0] in EDITIONS
    are_papers = PRESS.issuperset({*first, last} - {"&", "and"})
    is_pair = "&" in words or "and" in words or "-" in name
    return last in OFTEN_PAPERS and (
        (are_papers and is_pair and last != "news") or (len(words) == 2 and first[0] in EDITIONS)
    )


def place_of_paper(name: str) -> str:
    """The place in what may be a newspaper's name: Harbour of the Harbour Star; empty if none."""
    *place, last = re.sub(r"^[Tt]he ", "", name).split() or [""]
    return " ".join(place) if last.casefold() in OFTEN_PAPERS else ""


def is_coined(name: str) -> bool:
    """Whether a name is one word with capitals inside it, as no other words are: BridgeWatch."""
    return bool(COINED.fullmatch(name))


def _is_of_country(name: str) -> bool:
    is_section = name.casefold().endswith((" news", " express", " standard", " leader", " citizen"))
    return not is_section and place_of_paper(name).casefold() in PLACES


def tells_outlet(name: str) -> bool:
    """Whether a name alone tells that it is an outlet's, whoever knows it."""
    is_any = is_outlet(name) and not owns_outlets(name)
    tells = (is_paper, _is_of_country, is_coined, PUBLIC_MEDIA.search, known_outlet)
    return is_any and any(each(name) for each in tells)


def is_called(name: str) -> bool:
    """Whether a name is written as one is: with its article, as an address, or told by itself."""
    return name.startswith("The ") or is_address(name) or tells_outlet(name)


def is_local_paper(name: str) -> bool:
    """Whether a name tells that it is a newspaper's, of which few others print the texts."""
    is_sold = known_outlet(name) is not None or owns_outlets(name)
    return not is_sold and (is_paper(name) or _is_of_country(name))


def is_press_label(label: str) -> bool:
    """Whether a domain's label begins or ends as an outlet's name does: harbourherald."""
    return any(
        label != word and (label.endswith(word) or label.startswith(word))
        for word in PRESS
        if len(word) > SHORTENED
    )


def is_no_owner(name: str) -> bool:
    """Whether a name is an outlet's, and not that of a company with several of them."""
    return is_outlet(name) and not owns_outlets(name)


def owns_outlets(name: str) -> bool:
    """Whether a name reads as that of a company that publishes under other names."""
    return not OWNERS.isdisjoint(name.casefold().split())


def _telling(name: str) -> set[str]:
    return {word.casefold() for word in re.split(r"[\s.]+", name)} - NO_NAME - {""}


def is_address(name: str) -> bool:
    """Whether a name is written as an address on the web, in whatever letters."""
    return "." in name and " " not in name


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
        steps |= {
            end + length
            for end in ends
            for length in range(SHORTENED, len(word) + 1)
            if label.startswith(word[:length], end)
        }
        ends = steps | (ends if small else set())
    return len(label) in ends and len(label) > 2


def around(line: str, start: int, end: int) -> str:
    """A line, or the words about a stretch of it where it is long."""
    if len(line) <= QUOTE:
        return line.strip()
    first = line.rfind(" ", 0, max(0, start - 40)) + 1
    last = line.find(" ", end + 40)
    return line[first : last if last >= 0 else None].strip()
