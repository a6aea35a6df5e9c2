"""The lines above a text that are no title, told by how they read."""

from __future__ import annotations

import re

MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?"
DAY = (
    rf"(?:\d{{4}}-\d\d-\d\d|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    rf"|\d{{1,2}} {MONTH},? \d{{4}}|\d\d?[./]\d\d?[./]\d{{2,4}})"
)
DATE_BEFORE = re.compile(
    rf"(?:date[: ]\s*)?{DAY}(?:[T ]\d\d:\d\d\S*)?\s*[:|–—-]?\s*(?=\S)", re.IGNORECASE
)
LABEL_BEFORE = re.compile(
    r"(?:share this story|title|headline|subject|article|permalink to|print this)\s*:\s*",
    re.IGNORECASE,
)
BUTTON_AFTER = re.compile(r"\s*(?:Add to \.\.\.|\bShare\b\s*$|\bPrint\b\s*$|[»›]\s*$)")
FURNITURE = re.compile(
    r"\W*(?:(?:posted|published|updated|filed|written|reprinted|last updated) (?:on|at|by"
    r"|in|from|under|with|here)?\b"
    r"|(?:photos?|images?|credits?|caption|source|illustration|video|watch|listen"
    r"|figure)(?: by\b| credit|:|/| courtesy)"
    r"|image \d|view \d|share (?:this|on)\b|advertisement|subscribe\b|sign (?:up|in"
    r"|out)\b|log (?:in|out)|skip (?:to|nav)\b"
    r"|(?:home|menu|topics?|tags?|share|search|filed under|categor\w+)\b(?::"
    r"|(?: \S+){0,2}$)|.*(?:©|cookies?\b|all rights reserved|privacy policy|javascript"
    r"|your browser|outdated browser)"
    r"|related\b|read (?:more|next|also)|also read|see also|more (?:from|on|in|stories)\b"
    r"|most (?:read|popular|viewed|recent)|trending|recommended|popular\b|latest (?:news"
    r"|update)|top stories"
    r"|follow (?:us|@|\w+ on)|like us|join (?:us|our)|get (?:the|our|unlimited)|click\b"
    r"|download\b|please\b|already a|this (?:article|story|post|page|copy) (?:is|was)"
    r"|from wikipedia|jump to|go to\b|back to\b|bookmark"
    r"|by choosing|we use|you(?:’|')ve reached|you are using|special offer|by signing"
    r"|enter your|check out|continue reading|supported by|accessib|view (?:all|comments"
    r"|gallery)|\d+ (?:comments?|shares?|min|photos?)|comments? (?:off|on)|new, \d"
    r"|in this article|editor(?:’|')s note|correction|breaking(?: news)?$|opinion$"
    r"|exclusive$|sponsored|send any|as a subscriber|not a member)",
    re.IGNORECASE,
)
FILE = re.compile(
    r"\S+\.(?:jpe?g|png|gif|svg|webp|pdf|html?|php)\b|https?://|[{}<>]|window\.", re.IGNORECASE
)
CREDIT = re.compile(
    r"\b(?:getty|shutterstock|reuters|associated press|afp|istock|alamy)\b|\((?:AP|photo"
    r"|image|credit|picture)\b|(?:/ ?AP|/ ?EPA)\b|\bphoto(?:graph)?s? by\b",
    re.IGNORECASE,
)
DATE_LINE = re.compile(
    rf".{{0,40}}\b(?:{DAY}|{MONTH} \d{{1,2}}\b(?! [a-z])|\d{{1,2}}:\d\d)", re.IGNORECASE
)
BYLINE = re.compile(r"\W*(?:(?:posted|written|story|words|published) )?by\b", re.IGNORECASE)
BULLET = re.compile(r"[•*»›·–-]\s|\d{1,2}\. ")
DATE_ONLY = re.compile(rf"\W*(?:\w+day,? )?{DAY}\W*.{{0,25}}$", re.IGNORECASE)
DAY_INSIDE = re.compile(DAY, re.IGNORECASE)
