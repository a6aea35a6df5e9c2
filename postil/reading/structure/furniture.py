"""Lines that publishers put around their articles, told by how they read.

The patterns are of kinds of furniture, not of sites. Repetitions are bounded, so that none takes
more than linear time.
"""

from __future__ import annotations

import re

from postil.reading.structure.appeals import is_appeal
from postil.reading.structure.opening import COOKIE_NOTICE, COOKIES, SENTENCE_END
from postil.reading.structure.phrases import is_snippet

LONGEST, LONGEST_INVITATION, LONGEST_LINK, LONGEST_HEADING = 300, 140, 250, 80
BULLET = r"[•*»>|–-]?+\s*+"
ADVERT = (
    r"(?:(?:advertisements?|ads?)(?: \d{1,2}|\W+continue reading below)?"
    r"|this ad(?:vertisement)? has not loaded yet\b.{0,60}"
    r"|(?:(?:advertisements?|ads?)\W+)?(?:scroll|swipe)(?: down)? (?:to continue|for more)\b.{0,20}"
    r"|(?:(?:advertisements?|ads?)\W+)?(?:story|article) continues? (?:below|after)"
    r"(?: (?:the|this))?(?: (?:advertisement|ad|video|gallery|photo|map))?\W*)"
)
BUTTON = (
    r"(?:tweet|share|print|e-?mail|pin(?: it)?|save|facebook|twitter|linkedin|whatsapp|reddit|x"
    r"|mail|copy link|link|flipboard|pocket|telegram|instagram|youtube|rss|pinterest|tumblr"
    r"|google\+?|gift)"
)
COUNTED = r"(?:views?|shares?|likes?|comments?|retweets?|claps?)"
TERMS = (
    r"(?:privacy (?:policy|notice)|cookies? policy|terms of (?:use|service)"
    r"|terms (?:&|and) conditions|user agreement|community (?:guidelines|standards))"
)
LINKS = (
    r"(?:further reading|more to read|we recommend|up next|from our partners|top stories"
    r"|(?:from )?(?:around|across) the web|editor['’]?s? picks?|explore more|don['’]?t miss"
    r"|you (?:may|might) (?:also )?(?:like|be)|(?:next|previous) (?:article|post|story)"
    r"|(?:also|more|must)[ -]read|read (?:more|next|also)|see also|also on|explore further"
    r"|(?:the )?latest (?:news|stories|updates|posts|articles)"
    r"|more (?:from|on|about|in|stories|news|by(?: (?-i:[A-Z])\w*){1,3})"
    r"|recent (?:posts|articles|stories|entries)|most (?:read|popular|viewed|watched|recent))\b"
)
KIND_OF_LINKS = r"(?:related|recommended|trending|popular|sponsored|promoted)\b"
LINKED = (
    r"(?: (?:for you|articles?|stories|posts?|content|topics?|links?|news|reading|coverage|now"
    r"|today|videos?|(?:on|from|in|by) .{1,30})){0,2}\W*"
)


def _any_of(*alternatives: str, before: str = "") -> re.Pattern[str]:
    return re.compile(f"{before}(?:{'|'.join(alternatives)})", re.IGNORECASE)


LABELLED_LINK = _any_of(
    rf"(?:{LINKS}|{KIND_OF_LINKS})(?: \w+){{0,3}}\s*:(?!\s*(?-i:[a-z]))",
    r"(?:follow|read|see|find|get|catch|check out|click for) (?:all (?:of )?)?our"
    r" (?:(?:full|complete|live|latest|entire|continuing|ongoing) )?coverage\b",
    r"learn more:|(?:watch|listen|stream|video)(?: now)?:",
    r"subscribe\b",
    r"get (?:the|our|your) .{0,50}\b(?:app|inbox|email|daily)\b",
    before=BULLET,
)
LINKS_HEADING = _any_of(
    rf"{LINKS}.*|{KIND_OF_LINKS}{LINKED}|also\W*",
    r"(?:just|more|(?:hand)?picked|selected|chosen|new|stories|articles) for you\W*|for you",
    before=BULLET,
)
# Looked for within short lines only, as sentences of an article may hold these words, too.
INVITATION = _any_of(
    r"(?:^|[.!?:;–—|] ?)(?:please |click |click here to )?sign up (?:for|to|now|here|today)\b",
    r"\bsign(?:ed)? up (?:now|here|today)\b|\bsigned up (?:for|to)\b",
    r"\bsign up (?:for|to)\b.*\b(?:our|your|free|e-?mails?|alerts?|updates?|briefings?|us)\b",
    r"\b(?:in|to) your (?:e-?mail )?inbox\b|\bif you have an account\b|\bforwarded to you\?",
    r"\bthank(?:s| you) for (?:subscribing|signing up|registering)\b|\bregister(?:ing)? for free\b",
    r"^[^.!?]*\bnewsletters?\b[^.!?]*$|\b(?:you|your|our|subscribe|free)\b.*\bnewsletters?\b",
    r"\b(?:order|buy|shop|subscribe|register|book) (?:now|today|here)\W*$",
    r"^(?:join|support) (?-i:[A-Z])[\w.]*(?: (?-i:[A-Z])[\w.]*){0,3} (?:now|today)\W*$",
    r"^get (?:full|instant|unlimited) access\b.*(?:[$£€/]|\b(?:articles|content|stories)\b)",
    r"^(?:find out|see|learn|discover) what['’]?s (?:happening|going on|new)\b.*\bupdates from\b",
    r"^(?:[^.!?]*[.!?] )?to (?:see|read|view)\b[^.!?]*\b(?:follow|click|use)\b[^.!?]*"
    r"\blinks? below\W*$",
)
LEGAL = _any_of(
    rf"\b(?:agree|agreement|consent|accept|acknowledge|subject|read|see)\w*\b.{{0,120}}\b{TERMS}",
    rf"^[^.!?]*\b{TERMS}\b[^.!?]*$",
    r"\b(?:we|sites?|websites?|services?)\b.{0,40}\b(?:us(?:es?|ing)|stores?)\b.{0,40}\bcookies\b",
    r"\b(?:accept|allow|enable|manage|block) (?:all )?cookies\b",
    r"\bthese cookies\b.*\b(?:browsers?|(?:web ?)?sites?|devices?|visits?|visitors?|analytics)\b",
    rf"\b{COOKIE_NOTICE}\b|\bright-click on the link\b",
    r"\ball rights reserved\b",
    r"^(?:(?:reader|viewer|user)s?['’]? )?comments"
    r" (?:(?:are|were) (?:posted|made|written|submitted) (?:from|by)"
    r"|(?:from|by|of) (?:readers|viewers|users|visitors))\b"
    r".{0,80}\bnot\b.{0,30}\b(?:reflect|represent)\b",
    r"^[^.]{0,60}\btips@",
    r"\b(?:affiliate (?:links?|advertising program)|earn an? (?:affiliate )?commission"
    r"|commission from)\b",
)
LEGAL_WORDS = (
    *("cookie", "privacy", "terms", "agreement", "community", "rights reserved", "tips@"),
    *("affiliate", "commission", "right-click", "comments"),
)
INVITING_WORDS = (
    *("sign", "inbox", "newsletter", "now", "today", "here", "account", "forwarded", "thank"),
    *("regist", "access", "updates", "below"),
)
END_LABEL = _any_of(
    r"(?:load|view|show|see) (?:\d+ )?comments\b.*",
    r"comments?\W*+(?:\d++\W*+)?",
    r"comments (?:from|on|by)\b(?:[^.!?]*|.{0,80}\b(?:closed|disabled|off|moderated)\W*)",
    r"(?:promoted|featured|top|best|latest|recent) comments?\W*+",
    r"(?:leave|post) a (?:reply|comment)\W*",
    r"(?:join|start) (?:the|a) (?:conversation|discussion)\W*|be the first to (?:comment|reply)\W*",
    r"end of (?:the |this )?article\W*|end of (?:the|this) (?:story|post|page|content)",
    r"(?:blog comments powered|filed under|topics in this article|tags?\s*:|about the author).*",
    before=BULLET,
)
SHARING = _any_of(r"share this\b.*", before=BULLET)
ADVERTISEMENT = _any_of(ADVERT, before=BULLET)
BOILERPLATE = _any_of(
    r"skip to\b.{0,40}|back|top|close|more|menu|home(?: ?page)?",
    r"back to (?:the )?(?:top|home|main|article|list|index|results|search|\w+ ?page)\b.{0,20}",
    r"search(?:\W+(?:the |this |our )?(?:site|website|for|form|news|jobs|here|results|archives?)"
    r".{0,12})?\W*",
    rf"{BUTTON}(?:\W+\w+){{0,4}}|(?:share (?:this|on|via|your)\b"
    r"(?:(?!share ).){0,60}+){1,30}+",
    rf"{BUTTON}{{2,12}}+",
    rf"{ADVERT}|continue reading.{{0,60}}|.{{1,40}} »|« .{{1,40}}",
    r"(?:log|sign) ?(?:in|out|up)\b.{0,30}|(?:my )?account",
    r"filed (?:under|in|to)\b.{0,120}|posted (?:in|under)\b.{0,80}",
    r"(?:tags?|topics?|categor(?:y|ies)|keywords|labels?)(?: in this (?:article|story))?"
    r"\s*(?::.{0,200})?",
    r"(?:copyright|©|\(c\)).{0,160}",
    r"follow (?:us|him|her|them|me|@|\w+ on)\b.{0,80}|(?:like|find|join) us\b.{0,60}",
    r"(?:twitter|instagram|facebook)?\s*:?\s*@\w{2,30}|\S{1,60}@\w[\w.-]{1,60}\.\w{2,10}",
    r"(?:[^.!?]{1,40}[?!] )?(?:follow|like|find|join) (?:\w+ ){1,4}on"
    r" (?:facebook|twitter|instagram|youtube|tiktok|linkedin|threads|bluesky)\b.{0,80}",
    r"load(?:ing)? (?:more|comments|(?:\w+ ){0,3}(?:articles|stories|posts|gallery|box|player))\W*"
    r"|(?:video )?player (?:is )?loading\W*|no comments?(?: yet)?\W*",
    r"you (?:must|have to|need to) (?:[\w ]{1,30} )?to (?:(?:post|leave|write) a )?"
    r"(?:comment|reply)\W*",
    r"e-?mails may (?:offer|contain|include)\b.{0,120}",
    r"connect with\b.{0,40}|contact (?:us|the author|the writer).{0,80}",
    r"(?:have|got) (?:a|any) (?:news )?(?:tip|story|question)s?\b.{0,120}",
    r"(?:do|does|is|are|have|got|know|want|were|can) [^.?!]{1,120}\? (?:contact|e-?mail|call|write"
    r"|let us know|get in touch|tell us|send)\b.{0,100}",
    r"\d+\s*min(?:ute)?s? (?:to )?read\b.{0,20}|(?:est\.? )?read(?:ing)? time.{0,20}",
    rf"(?:\d[\d,.]*k?\s*)?{COUNTED}(?:\s*\d[\d,.]*)?|\d[\d,.]*k?\s*{COUNTED}\b.{{0,20}}",
    r"new, \d+ comments",
    r"this (?:is|was) a condensed version.{0,60}",
    r"(?:a )?version of this (?:article|story|column|review|essay|piece|obituary)\b.{0,60}"
    r" (?:appears?|appeared|ran|published)\b.{0,200}",
    r"(?:like|enjoy(?:ed)?|liked) (?:this|what) [^.?!]{1,40}\?.{0,80}",
    r"we want to hear (?:from you|what you think)\b.{0,160}|join our .{0,40}\bforums?\b.{0,40}",
    r"(?:read or share this (?:story|article)|printable version)\b.{0,200}",
    r"(?:click|tap) (?:here|to)\b.{0,80}|view (?:all|comments|gallery|more)\b.{0,40}",
    r"(?:play|pause|mute|unmute|loading|replay|fullscreen|video|audio|gallery|live|photos)\W{0,3}",
    r"\d+ seconds of .{0,60}|press shift .{0,60}|keyboard shortcuts|\d{1,2}:\d\d(?::\d\d)?",
    r"(?:play/pause|mute/unmute|fullscreen/exit fullscreen|captions on/off|seek %).{0,8}",
    r"(?:increase|decrease) volume|seek (?:forward|backward)",
    r"please (?:let us know|read our|enable|upgrade|log in|sign in|wait|try|note that comments)\b"
    r".{0,140}",
    r"(?:comments are|commenting is) (?:closed|off|disabled).{0,60}|report (?:this|a) .{0,60}",
    r"posted (?:on|by|at)\s*:?|(?:by|published|(?:last )?updated|author|written by|date)\s*:?",
    r"donate\b.{0,60}|support (?:us|our|independent)\b.{0,100}",
    r"become a (?:member|patron|subscriber)\b.{0,80}",
    r"download (?:the|our) .{0,30}\b(?:apps?|pdf|issue|report|newsletter)\b.{0,30}",
    r"get the .{0,30} app\b.{0,40}",
    r"(?:advertisement\W*)?advertise with (?:us|(?-i:[A-Z]).{0,30})|powered by(?: disqus)?\W*",
    r"(?:(?:open|view|see) )?full[ -]?(?:screen|sized?(?: (?:image|photo|picture))?)",
    r"page (?:generated|rendered) in [\d.]{1,12} ?s\w{0,6}\W?|(?:#\w{2,40}+[\s,]*+){3,40}+",
    r"[\W_]*+|\d{1,3}|(?:(?:page|image|photo|picture|slide) )?(?:\d{1,3} )?(?:of|/) \d{1,3}",
    before=BULLET,
)
NO_TITLE = re.compile(
    rf".*(?:©|\b{COOKIES}\b|all rights reserved|privacy policy|javascript|your browser"
    r"|outdated browser|\bearn an? (?:affiliate )?commission|\baffiliate links?\b)"
    r"|\W*+(?:(?:posted|published|updated|filed|written|reprinted|last updated) (?:on|at|by"
    r"|in|from|under|with|here)?\b"
    r"|(?:photo(?:graph)?s?|pictures?|images?|credits?|caption|source|illustration|video|watch|listen"
    r"|figure)(?: by\b| credit|:|/| courtesy)"
    r"|(?:\S+ ){1,4}staff (?:reports?|writers?|reporters?)$"
    r"|(?:est\.? )?read(?:ing)? time\b|image \d|view \d|share (?:this|on)\b"
    r"|advertisement|subscribe\b|sign (?:up|in|out)\b|log (?:in|out)|skip (?:to|nav)\b"
    r"|(?:home|menu|topics?|tags?|share|search|filed under|categor\w+)\b(?::"
    r"|(?: \S+){0,2}$)"
    rf"|{LINKS}|related\b|trending|recommended|popular\b|sponsored|latest update"
    r"|follow (?:us|@|\w+ on)|like us|join (?:us|our)|get (?:the|our|unlimited)|click\b"
    r"|download\b|please\b|already a|this (?:article|story|post|page|copy) (?:is|was)"
    r"|from wikipedia|jump to|go to\b|back to\b|bookmark"
    r"|by choosing|we use|you(?:’|')ve reached|you are using|special offer|by signing"
    r"|enter your|check out|continue reading|supported by|accessib|view (?:all|comments"
    r"|gallery)|\d+ (?:comments?|shares?|min|photos?)|comments? (?:off|on)|new, \d"
    r"|in this article|editor(?:’|')s note|correction|breaking(?: news)?$|opinion$"
    r"|for (?:immediate )?release(?: (?:on|at|until)\b.*)?$|embargo(?:ed)?\b"
    r"|(?:(?:media|press|news) )?(?:contacts?|(?:e|i)nquir(?:y|ies))(?: person)? ?:"
    r"|exclusive$|send any|as a subscriber|not a member)",
    re.IGNORECASE,
)


def is_furniture(text: str) -> bool:
    """Whether a line is the publisher's: a button, a label, a legal notice."""
    if is_snippet(text):
        return True
    return len(text) <= LONGEST and (
        bool(BOILERPLATE.fullmatch(text)) or _is_legal(text) or is_appeal(text)
    )


def is_link(text: str) -> bool:
    """Whether a line leads to other articles, or invites to a newsletter."""
    if len(text) > LONGEST_LINK:
        return False
    return bool(LABELLED_LINK.match(text)) or is_links_heading(text) or _is_invitation(text)


def is_links_heading(text: str) -> bool:
    """Whether a line is the heading of links to other articles."""
    is_short = len(text) <= LONGEST_HEADING and not SENTENCE_END.search(text[-8:].rstrip(":"))
    return is_short and bool(LINKS_HEADING.fullmatch(text))


def is_sharing(text: str) -> bool:
    """Whether a line offers to share the article, as one among its paragraphs may."""
    return bool(SHARING.fullmatch(text))


def is_end_label(text: str) -> bool:
    """Whether a line is one that stands below articles: of comments, tags or the author."""
    return bool(END_LABEL.fullmatch(text))


def _is_legal(text: str) -> bool:
    return _has(LEGAL_WORDS, text) and bool(LEGAL.search(text))


def _is_invitation(text: str) -> bool:
    is_short = len(text) <= LONGEST_INVITATION
    return is_short and _has(INVITING_WORDS, text) and bool(INVITATION.search(text))


def _has(words: tuple[str, ...], text: str) -> bool:
    folded = text.casefold()
    return any(word in folded for word in words)
