"""What the elements around a paragraph say of it: a caption, a comment, a list, a margin."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from postil.reading.document import PartKind

if TYPE_CHECKING:
    from lxml.html import HtmlElement

PICTURES = ("img", "picture", "video", "source")
NO_PICTURE = ("table", "pre", "blockquote")
APART = frozenset(["aside", "dialog", "footer", "nav", "noscript"])
FORMS = frozenset(["button", "fieldset", "form", "legend", "select", "textarea"])
LISTS = frozenset({"ul", "ol", "dl", "menu"})
ITEMS = frozenset({"li", "dt", "dd"})
# An item of these is a container, not an item of a list that a reader sees.
CONTAINERS = ("article", "section", "figure", "h1", "table", "blockquote")
DEEPEST_LIST = 6
DISCUSSION = re.compile(
    r"(?:comments|comment-?list|comments?[-_](?:area|section|list|wrap(?:per)?|container|content"
    r"|thread|page|block)|(?:post|article|reader|user|blog|page)-?comments|disqus_thread"
    r"|dsq-comments|discussion)",
    re.IGNORECASE,
)
REMARK = re.compile(
    r"(?:comment|comment[-_](?:item|body|entry)|(?:single|user)-comment)", re.IGNORECASE
)
REMARK_ID = re.compile(r"(?:li-|div-)?comment[-_]?\d+", re.IGNORECASE)
REPLIES = re.compile(r"indented|(?:comment-)?(?:children|replies)", re.IGNORECASE)
REMARKS = frozenset({"li", "div", "article", "section", "tr"})
FEWEST_SIGNS = 40
CAPTION = re.compile(
    r"(?:[\w-]+[-_])?(?:caption(?:[-_]text)?|(?:photo|image|picture)[-_]?credit)", re.IGNORECASE
)
BIOGRAPHY = re.compile(
    r"(?:[\w-]+[-_])?(?:(?:author|writer|contributor)s?[-_]*(?:bio(?:graphy)?|box|info|description"
    r"|about)|about[-_]*(?:the[-_]*)?author|biography)(?:[-_]\w+)*",
    re.IGNORECASE,
)
RELATED = re.compile(
    r"related|recommend|most[-_]?(?:read|popular)|popular[-_]|trending|newsletter"
    r"|more[-_](?:on|from|stories|news|articles)|read[-_](?:more|next)",
    re.IGNORECASE,
)

STANDFIRST = (
    r"\b(?:\w*_)?(?:deck|dek|standfirst|stand-first|sub-?title|sub-?head(?:line|ing)?|sub-?hed"
    r"|strapline|lede|alternativeheadline|article-summary|article-description|excerpt|intro-?text)"
)


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of a place in a page.

    `part` is what an element around it is made for, if it is for one; `comment` the number of the
    reader's comment that it is in. A place that is `apart` is seldom of the article. `item` tells
    the items of lists from each other, 0 outside them; `depth` is how deep a list stands.
    """

    part: PartKind | None = None
    comment: str = ""
    apart: bool = False
    heading: int = 0
    is_quoted: bool = False
    depth: int = 0
    is_numbered: bool = False
    item: int = 0


class Discussion:
    """Numbers the readers' comments of a page by how they stand within each other."""

    def __init__(self) -> None:
        self._replies: Counter[str] = Counter()
        self._spoken: set[str] = set()

    def number_within(self, above: str) -> str:
        """The number of a comment that begins within another, or on its own.

        What begins before the comment above it has said a word is the same comment.
        """
        if above and above not in self._spoken:
            return above
        self._replies[above] += 1
        number = str(self._replies[above])
        return f"{above}.{number}" if above else number

    def last_within(self, above: str) -> str:
        """The number of the last reply to a comment, its own where it has none."""
        last = self._replies[above]
        if not last:
            return above
        return f"{above}.{last}" if above else str(last)

    def say(self, number: str) -> None:
        """Note that a comment has words of its own."""
        self._spoken.add(number)


def within(element: HtmlElement, above: Standing, discussion: Discussion) -> Standing:
    """What is known within an element, given what is known around it."""
    tag = element.tag
    standing = above
    if tag in LISTS:
        depth = min(above.depth + 1, DEEPEST_LIST)
        standing = replace(above, depth=depth, is_numbered=tag == "ol")
    elif tag in ITEMS:
        standing = _in_item(element, above)
    elif tag == "blockquote":
        standing = replace(above, is_quoted=True)
    elif len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
        standing = replace(above, heading=int(tag[1]))
    elif tag in FORMS:
        standing = replace(above, part=None, comment="", apart=True)
    elif tag in APART:
        standing = replace(above, apart=True)
    elif tag == "figcaption" or (tag == "figure" and _is_picture(element)):
        standing = replace(above, part=PartKind.CAPTION)
    names = _names(element)
    return _as_named(element, names, standing, discussion) if names else standing


def _in_item(element: HtmlElement, above: Standing) -> Standing:
    if next(element.iter(*CONTAINERS), None) is not None:
        return replace(above, depth=max(above.depth - 1, 0), item=0)
    return replace(above, depth=max(above.depth, 1), item=id(element))


def _is_picture(figure: HtmlElement) -> bool:
    return next(figure.iter(*NO_PICTURE), None) is None


def _names(element: HtmlElement) -> list[str]:
    written = [element.get(name) for name in ("id", "class", "itemprop", "itemtype")]
    return " ".join(filter(None, written)).split() if any(written) else []


def _as_named(
    element: HtmlElement, names: list[str], standing: Standing, discussion: Discussion
) -> Standing:
    if element.tag == "body":
        return standing
    if element.tag in REMARKS and _is_remark(element, names, standing):
        number = discussion.number_within(standing.comment)
        return Standing(PartKind.COMMENT, number, apart=True)
    if standing.part is PartKind.COMMENT:
        return _in_discussion(element, names, standing, discussion)
    is_discussion = any(map(DISCUSSION.fullmatch, names)) and element.find(".//h1") is None
    if is_discussion and not _is_counter(element):
        return Standing(PartKind.COMMENT, apart=True)
    if any(map(CAPTION.fullmatch, names)) and _is_at_picture(element):
        return replace(standing, part=PartKind.CAPTION)
    if any(map(BIOGRAPHY.fullmatch, names)):
        return replace(standing, part=PartKind.BIOGRAPHY)
    if not standing.part and any(map(RELATED.search, names)):
        return replace(standing, part=PartKind.RELATED, apart=True)
    return standing


def _in_discussion(
    element: HtmlElement, names: list[str], standing: Standing, discussion: Discussion
) -> Standing:
    """Comments whose replies stand beside them, and those in a list of names and remarks."""
    number = standing.comment
    if any(map(REPLIES.fullmatch, names)) or (element.tag == "dd" and not number):
        number = discussion.last_within(number)
    elif element.tag == "dt" and not number:
        number = discussion.number_within("")
    return replace(standing, comment=number, item=0 if number else standing.item)


def _is_remark(element: HtmlElement, names: list[str], standing: Standing) -> bool:
    """Whether an element is a comment; what may be a counter of them is none by itself."""
    is_within = standing.part is PartKind.COMMENT
    return _are_of_remark(names) and (is_within or not _is_short(element))


def _are_of_remark(names: list[str]) -> bool:
    return any(
        REMARK.fullmatch(name) or REMARK_ID.fullmatch(name) or name.endswith("schema.org/Comment")
        for name in names
    )


def _is_counter(element: HtmlElement) -> bool:
    return _is_short(element) and not any(
        _are_of_remark(_names(each)) for each in element.iterdescendants()
    )


def _is_short(element: HtmlElement) -> bool:
    return sum(len(piece.strip()) for piece in element.itertext()) < FEWEST_SIGNS


def _is_at_picture(element: HtmlElement) -> bool:
    """Whether a picture stands in an element, or in one of the two around it."""
    around = element
    for _ in range(3):
        if next(around.iter(*PICTURES), None) is not None:
            return True
        above = around.getparent()
        if above is None or above.tag == "body":
            return False
        around = above
    return False
