"""What the elements that a reader sees say of the article: headings, times, bylines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from postil.reading.html.days import day_of, days_in
from postil.reading.html.facts import Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

SHORT = 80
DAY = len("2022-02-24")
LONGEST_BYLINE = 120
MOST_BLOCKS, MOST_TIMES = 5000, 200
TAGS = "abbr address b center dd div em font h2 h3 h4 h5 h6 i li p small span strong td time"
BLOCKS = frozenset(TAGS.split())
BYLINE = re.compile(
    r"(?:^|[\s_-])(?:p-author|by-?line|author(?:[_-]?name)?)(?:$|[\s_-])", re.IGNORECASE
)
BY = re.compile(r"by:?\s+(?=[^\W\d_])", re.IGNORECASE)
ASIDE = re.compile(r"comment|related|widget|footer|sidebar|promo|teaser|recommend", re.IGNORECASE)
APART = frozenset({"aside", "footer", "nav"})


def visible(tree: HtmlElement) -> Iterator[Statement]:
    """The statements of elements, the most telling ones of each kind first."""
    yield from _language(tree)
    yield from _links(tree)
    yield from _titles(tree)
    yield from _times(tree)
    yield from _bylines(tree)
    yield from _by_lines(tree)
    yield from _dated_lines(tree)


def words_of(element: HtmlElement, longest: int) -> str:
    """An element's words on one line; empty where they are longer than asked for."""
    words: list[str] = []
    length = 0
    for piece in element.itertext():
        words += piece.split()
        length += len(piece.strip())
        if length > longest:
            return ""
    return " ".join(words)


def _language(tree: HtmlElement) -> Iterator[Statement]:
    for attribute in ("lang", "{http://www.w3.org/XML/1998/namespace}lang", "xml:lang"):
        if tag := tree.get(attribute):
            yield Statement("language", tag, "html `lang`", 0.9)
            return


def _links(tree: HtmlElement) -> Iterator[Statement]:
    for link in tree.iter("link"):
        if "canonical" in link.get("rel", "").casefold().split() and link.get("href"):
            yield Statement("url", link.get("href"), "link `canonical`", 0.95)


def _titles(tree: HtmlElement) -> Iterator[Statement]:
    headings = [words for each in tree.iter("h1") if (words := words_of(each, 300))]
    named = tree.find(".//title")
    title = words_of(named, 500) if named is not None else ""
    for number, heading in enumerate(headings[:5]):
        alone = len(set(headings)) == 1
        weight = 0.89 if heading in title else 0.85 if alone else 0.6 - number / 20
        yield Statement("title", heading, "h1", weight)
    yield Statement("title", title, "title", 0.8)


def _times(tree: HtmlElement) -> Iterator[Statement]:
    """Times marked as the publication's, or all others where they agree on one day."""
    times = [each for each in tree.iter("time") if not _is_apart(each)][:MOST_TIMES]
    written = [(each, each.get("datetime") or words_of(each, SHORT)) for each in times]
    days = {text: day for _, text in written if (day := day_of(text)) and len(day.text) == DAY}
    for each, text in written:
        if text in days and "dateModified" not in each.get("itemprop", ""):
            weight = (
                0.93 if _is_publication(each) else 0.84 if len(set(days.values())) == 1 else 0.5
            )
            element = "time `datetime`" if each.get("datetime") else "time"
            yield Statement("date", text, element, weight)


def _is_publication(time: HtmlElement) -> bool:
    """Whether a time is marked as the day of publication, in HTML5's or schema.org's way."""
    marks = f"{time.get('itemprop', '')} {time.get('class', '')}".split()
    return time.get("pubdate") is not None or bool({"datePublished", "dt-published"} & set(marks))


def _bylines(tree: HtmlElement) -> Iterator[Statement]:
    for element in tree.iter("a", "span", "p", "div", "address", "li", "cite", "h3", "h4", "h5"):
        how = _credit(element)
        if how and not _is_apart(element) and (words := words_of(element, LONGEST_BYLINE)):
            yield Statement("authors", words, *how)


def _by_lines(tree: HtmlElement) -> Iterator[Statement]:
    """Short lines that begin with "By", where all of them outside the margins say the same."""
    lines = {
        words
        for element in list(tree.iter(*BLOCKS))[:MOST_BLOCKS]
        if (words := words_of(element, SHORT)) and BY.match(words) and not _is_apart(element)
    }
    shortest = min(lines, key=len, default="")
    if shortest and all(line.startswith(shortest) for line in lines):
        yield Statement("authors", shortest, "the only line that begins with By", 0.78)


def _credit(element: HtmlElement) -> tuple[str, float] | None:
    """How an element says that it names the author, and how far that is to be believed."""
    if "author" in element.get("itemprop", "").split():
        return f"{element.tag} `itemprop=author`", 0.88
    if "author" in element.get("rel", "").casefold().split():
        return f"{element.tag} `rel=author`", 0.86
    if BYLINE.search(element.get("class", "")):
        return f"{element.tag} of class `{element.get('class')[:60]}`", 0.7
    return None


def _is_apart(element: HtmlElement) -> bool:
    """Whether an element stands in comments, in a list of other articles or in a margin."""
    for above in element.iterancestors():
        if above.tag in APART or above.tag == "body":
            return bool(above.tag != "body")
        if ASIDE.search(f"{above.get('class', '')} {above.get('id', '')}"):
            return True
    return False


def _dated_lines(tree: HtmlElement) -> Iterator[Statement]:
    """A day that stands alone in a short line, where all such lines of the page agree on it."""
    found: dict[str, str] = {}
    for element in list(tree.iter(*BLOCKS))[:MOST_BLOCKS]:
        words = words_of(element, SHORT) if any(map(str.isdigit, element.text or "")) else ""
        days = days_in(words) if 0 < len(words.split()) <= 8 else ()
        for day in () if not days or _is_apart(element) else days:
            found.setdefault(day.text, words)
    if len(found) == 1:
        (words,) = found.values()
        yield Statement("date", words, "the only line of the page that is little but a day", 0.8)
