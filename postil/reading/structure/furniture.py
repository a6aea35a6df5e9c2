"""Lines that publishers put around their articles, told by how they read.

The patterns are of kinds of furniture, not of sites. Repetitions are bounded, so that none takes
more than linear time.
"""

from __future__ import annotations

import re

BULLET = r"[•*»>|–-]?\s*"
AGENCY = (
    r"(?:AP|AFP|Reuters|Getty(?: Images)?|Shutterstock|iStock|Bloomberg|EPA|Alamy|PA|Xinhua|UPI"
    r"|Associated Press|Anadolu|Unsplash|Pixabay|Flickr|Wikimedia|Creative Commons|NurPhoto|ZUMA)"
)
BUTTON = (
    r"(?:tweet|share|print|e-?mail|pin(?: it)?|save|facebook|twitter|linkedin|whatsapp|reddit|x"
    r"|mail|copy link|link|flipboard|pocket|telegram|instagram|youtube|rss|pinterest|tumblr"
    r"|google\+?|gift)"
)
COUNTED = r"(?:views?|shares?|likes?|comments?|retweets?|claps?)"


def _any_of(*alternatives: str, before: str = "") -> re.Pattern[str]:
    return re.compile(f"{before}(?:{'|'.join(alternatives)})", re.IGNORECASE)


CREDIT = _any_of(
    rf"[(\[][^)\]]{{0,120}}\b{AGENCY}\b[^)\]]{{0,120}}[)\]]\s*$",
    r"[(\[](?:photo|image|picture|credit|source)s?\b[^)\]]{0,120}[)\]]\s*$",
    rf"\b(?:via|/)\s*{AGENCY}(?:\s+Images)?\.?\s*$",
    r"^(?:photo|photograph|image|picture|illustration|credit|caption|file photo)s?"
    r"(?:\s+(?:by|credit|courtesy)\b|\s*:)",
    r"\b(?:photo|image)s?(?:graph)?\s+(?:by|courtesy of)\s+\w",
    r"\bGetty Images\b.{0,40}$",
    rf"^©.{{0,60}}\b{AGENCY}\b",
)
CREDIT_ONLY = _any_of(
    rf"(?:[\w.'’-]+\s+){{0,4}}[\w.'’-]*\s*(?:/|via|\|)\s*{AGENCY}\b.{{0,40}}",
    rf"{AGENCY}(?:\s+Images|\s+Photo)?(?:/.{{0,40}})?",
)
RELATED = _any_of(
    r"related(?:\s+\w+){0,2}\s*(?::|$)",
    r"(?:also|more|must)[ -]read\b",
    r"read (?:more|next|also)\b",
    r"see also\b",
    r"more (?:from|on|about|in|stories|news)\b",
    r"you (?:may|might) also (?:like|be)",
    r"recommended(?: for you)?\s*(?::|$)",
    r"(?:most|trending|popular)(?: \w+){0,2}$",
    r"don['’]?t miss\b",
    r"(?:watch|listen)(?: now)?:",
    r"editor['’]?s? picks?",
    r"up next|(?:next|previous) (?:article|post|story)\b",
    r"around the web|sponsored|promoted|from our partners",
    r"subscribe\b",
    r"get (?:the|our|your) .{0,50}\b(?:app|inbox|email|daily)\b",
    before=BULLET,
)
# Looked for within short lines only, as sentences of an article may hold these words, too.
INVITATION = _any_of(
    r"\bsign(?:ed)? up (?:for|to|now|here|today)\b",
    r"\bnewsletters?\b",
    r"\bin your inbox\b",
)
LEGAL = _any_of(
    r"\b(?:cookies?|privacy policy|terms of (?:use|service)|terms (?:&|and) conditions)\b",
    r"\ball rights reserved\b",
    r"\btips@",
    r"\b(?:affiliate links?|earn a commission|commission from)\b",
)
AFTER_ARTICLE = _any_of(
    r"(?:load|view|show|see) (?:\d+ )?comments",
    r"comments?\b|(?:leave|post) a (?:reply|comment)|join the (?:conversation|discussion)\W*$",
    r"blog comments powered|filed under|topics in this article|tags?\s*:",
    r"related (?:articles|stories|posts|content|topics)",
    r"more (?:from|on|in|stories)\b|up next|read next",
    r"most (?:read|popular|viewed)|recommended|you may also|trending|sponsored",
    r"latest (?:news|stories)|share this|about the author",
    before=BULLET,
)
BOILERPLATE = _any_of(
    r"skip to\b.{0,40}|back to .{0,40}|back|top|close|more|menu|home(?: ?page)?|search.{0,20}",
    rf"{BUTTON}(?:\W+\w+){{0,4}}|share (?:this|on|via|your)\b.{{0,60}}",
    r"advertisements?|ad|continue reading.{0,60}",
    r"(?:log|sign) ?(?:in|out|up)\b.{0,30}|(?:my )?account",
    r"filed (?:under|in|to)\b.{0,120}|posted (?:in|under)\b.{0,80}",
    r"(?:tags?|topics?|categor(?:y|ies)|keywords|labels?)(?: in this (?:article|story))?"
    r"\s*(?::.{0,200})?",
    r"(?:copyright|©|\(c\)).{0,160}",
    r"follow (?:us|him|her|them|me|@|\w+ on)\b.{0,80}|(?:like|find|join) us\b.{0,60}",
    r"connect with\b.{0,40}|contact (?:us|the author|the writer).{0,80}",
    r"(?:have|got) (?:a|any) (?:news )?(?:tip|story|question)s?\b.{0,120}",
    r"\d+\s*min(?:ute)?s? (?:to )?read\b.{0,20}|(?:est\.? )?read(?:ing)? time.{0,20}",
    rf"(?:\d[\d,.]*k?\s*)?{COUNTED}(?:\s*\d[\d,.]*)?|\d[\d,.]*k?\s*{COUNTED}\b.{{0,20}}",
    r"new, \d+ comments",
    r"this (?:is|was) a condensed version.{0,60}",
    r"(?:click|tap) (?:here|to)\b.{0,80}|view (?:all|comments|gallery|more)\b.{0,40}",
    r"(?:play|pause|mute|unmute|loading|replay|fullscreen|video|audio|gallery|live|photos)\W{0,3}",
    r"please (?:let us know|enable|upgrade|log in|sign in|wait|try|note that comments)\b.{0,140}",
    r"(?:comments are|commenting is) (?:closed|off|disabled).{0,60}|report (?:this|a) .{0,60}",
    r"posted (?:on|by|at)\s*:?|(?:by|published|(?:last )?updated|author|written by|date)\s*:?",
    r"donate\b.{0,60}|support (?:us|our|independent)\b.{0,100}",
    r"become a (?:member|patron|subscriber)\b.{0,80}",
    r"download (?:the|our) .{0,40}|get the .{0,30} app\b.{0,40}",
    r"\W+|\d{1,3}",
    before=BULLET,
)
COMMENTS = re.compile(
    r"(?:(?P<count>\d[\d,]*)\s+)?"
    r"(?:(?:thoughts?|responses?|replies|comments?)\s+(?:on|to)\b.{0,200}"
    r"|(?:comments?|responses?|discussion|conversation)\s*(?:\(?\d[\d,]*\)?)?\W*"
    r"|(?:reader|show|view|all) comments?\W*)",
    re.IGNORECASE,
)
REPLY_FORM = _any_of(
    r"(?:join the (?:conversation|discussion)|(?:leave|post|add|write) a (?:reply|comment))\W*$",
    r"comments are (?:closed|off|disabled)|commenting is closed|your e-?mail address will not",
    r"you must be (?:logged|signed) in|please let us know|(?:load|scroll).{0,20} comments",
    r"blog comments powered",
)
COMMENT_NUMBER = re.compile(r"(?P<number>\d{1,4})[.)](?=\s)")
COMMENT_BY = re.compile(
    r"(?:[•*»|-]\s*)?[^\W_][^!?:,;\n]{0,50}?\s+(?:says|said|writes|wrote|commented|replied)"
    r"(?:\s+(?:on|at)\b[^!?\n]{0,50})?\s*(?::|\.\.\.|…)",
    re.IGNORECASE,
)
COMMENT_BUTTON = _any_of(
    r"(?:repl(?:y|ies)|like|dislike|report|flag|share|quote|permalink|edit|delete|up ?vote"
    r"|down ?vote|log in to reply|(?:reply|in reply) to\b.{0,50}|show (?:more|replies))\W*"
    r"(?:\d+\W*)?"
)
COMMENT_NAME = re.compile(r"[^\W_][^!?:;@#/\n]{1,49}(?<!\.)")
AGO = re.compile(r"\b(?:\d{1,3}|an?|one) (?:min(?:ute)?|hour|day|week|month|year)s? ago\b")
WEEKDAY = re.compile(
    r"(?:on )?(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?", re.IGNORECASE
)
BIOGRAPHY = re.compile(
    r"about the (?:author|writer)s?\b.{0,200}"
    r"|(?:[A-Z][\w.'’-]*\s){1,3}[A-Z][\w.'’-]*,?(?:\s\([^)]{0,80}\),?)?\s"
    r"(?:is|was|has been|covers|writes|works|serves|joined|reports|teaches)\s.{0,800}"
    r"\b(?:editor|reporter|writer|correspondent|journalist|author|columnist|fellow|professor"
    r"|contributor|advis[eo]r|analyst|director|blogger|producer|lecturer|founder|critic|researcher"
    r"|[Tt]witter|[Ff]ollow)\b.*"
)
REPRINT = _any_of(
    r"(?:this .{0,40})?(?:was )?(?:first|originally) (?:published|appeared|posted)\b.{0,160}",
    r"(?:reprinted|republished)\b.{0,160}",
)
CLOSING_SENTENCE = re.compile(
    r"(?<=[.!?”\"’'])\s+(?=(?:This (?:is|was) a condensed version\b"
    r"|This (?:article|story|post|piece) (?:was |has been )?(?:(?:originally|first) "
    r"(?:published|appeared)|updated)\b)[^.]{0,200}\.$)"
)
