"""What a saved page's metadata says: facts, each with the element it came from.

Read are schema.org in JSON-LD and microdata, Open Graph (https://ogp.me/), the tags of Highwire
Press that Google Scholar asks for, Dublin Core (DCMI), HTML's own elements, and the tags in wide
use beside them. An older page writes `name` for `property` and `value` for `content`.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urljoin, urlsplit

from postil.identifiers import is_address, language_of
from postil.model import Basis
from postil.reading.html.days import day_of
from postil.reading.html.facts import PageFacts, Statement
from postil.reading.html.json_ld import json_ld
from postil.reading.html.meta_names import META
from postil.reading.html.people import people
from postil.reading.html.visible import visible
from postil.reading.weighing import Candidate, Weighing, weigh

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import TypeVar

    from lxml.html import HtmlElement

    from postil.dates import Edtf

    T = TypeVar("T")

ENOUGH = 0.55
# Elements in wide use name the authors of other articles, too, where they name many.
STANDARD, FEW = 0.9, 4
LONGEST = 500
MOST_KEYWORDS = 50
START = 5000
SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(?P<url>\S+)")
SINGLE_FILE = re.compile(
    r"Page saved with SingleFile\s+url:\s*(?P<url>\S+)"
    r"(?:\s+saved date:\s*\w+\s+(?P<day>\w+ \d+ \d{4}))?"
)
ARCHIVED = re.compile(r"https?://web\.archive\.org/web/\d+[a-z_]*/(?=https?://)")
TAGGED = re.compile(r"<[^<>]*>")
SEPARATOR = re.compile(r"\s+[|–—·•«»:-]+\s+|\s*[|»]\s*")
PATH_DAY = re.compile(r"/([12]\d{3})[/-](\d{2})[/-](\d{2})(?=[/-]|$)")
REVERSED = re.compile(r"`(?:citation_|dc\.|dcterms)")


class _Page(NamedTuple):
    """Statements by the fact they are about."""

    statements: Sequence[Statement]

    def of(self, fact: str) -> list[Statement]:
        return [each for each in self.statements if each.fact == fact]


def read_metadata(tree: HtmlElement, markup: str) -> PageFacts:
    """The facts that a page states about itself.

    Args:
        tree: the page.
        markup: its characters, whose comments tell where a browser saved it from.
    """
    saved = SINGLE_FILE.search(markup, 0, START) or SAVED_FROM.search(markup, 0, START)
    statements = [*_saved(saved), *json_ld(tree), *_metas(tree), *visible(tree)]
    page = _Page([each for each in statements if each.text.strip()])
    url = _weigh(page.of("url"), lambda each: _address(each.text, saved))
    host = _host(url.fact.value)
    titles = page.of("title")
    source = _source(page, titles, host, url.fact.quote)
    names = {_plain(source.fact.value or ""), host}
    return PageFacts(
        title=_title(titles, source),
        source=source,
        date=_date(page, url),
        authors=_authors(page.of("authors"), names),
        keywords=_keywords(page.of("keywords")),
        url=url,
        accessed=_weigh(page.of("accessed"), lambda each: day_of(each.text)),
        language=_weigh(page.of("language"), lambda each: language_of(each.text)),
        standfirst=_weigh(page.of("standfirst"), lambda each: _standfirst(each.text)),
    )


def _metas(tree: HtmlElement) -> Iterator[Statement]:
    for element in tree.iter("meta"):
        text = element.get("content") or element.get("value")
        attribute = next(
            (key for key in ("property", "name", "itemprop", "http-equiv") if element.get(key)),
            "name",
        )
        for name in element.get(attribute, "").split() if text else ():
            fact, weight = META.get(name.casefold(), ("", 0.0))
            if fact:
                yield Statement(fact, text, f"meta `{name}`", weight)


def _saved(match: re.Match[str] | None) -> Iterator[Statement]:
    if match:
        found = match.groupdict()
        yield Statement("url", found["url"] or "", "the comment of the program that saved it", 0.88)
        yield Statement("accessed", found.get("day") or "", "SingleFile's `saved date`", 0.9)


def _weigh(statements: Iterable[Statement], read: Callable[[Statement], T | None]) -> Weighing[T]:
    candidates = [
        Candidate(value, Basis.STATED, each.text, each.element, each.weight)
        for each in statements
        if (value := read(each)) is not None
    ]
    return weigh(candidates, ENOUGH)


def _title(statements: Sequence[Statement], source: Weighing[str]) -> Weighing[str]:
    name = _plain(source.fact.value or "")
    return _weigh(statements, lambda each: _without_source(_clean(each.text), name))


def _without_source(title: str, name: str) -> str | None:
    """A title without the source that stands before or after it."""
    marks = list(SEPARATOR.finditer(title))
    for mark in (marks[-1], marks[0]) if marks and name else ():
        before, after = title[: mark.start()].strip(), title[mark.end() :].strip()
        if before and _plain(after) == name:
            return before
        if after and _plain(before) == name:
            return after
    return title.strip("»«|–— ") or None


def _source(
    page: _Page, titles: Sequence[Statement], host: str, quote: str | None
) -> Weighing[str]:
    best = max(titles, key=lambda each: each.weight, default=None)
    title = _plain(_clean(best.text)) if best else ""
    candidates = [
        Candidate(name, Basis.STATED, each.text, each.element, each.weight)
        for each in page.of("source")
        if (name := _name(each.text, host)) and _plain(name) != title
    ]
    for each in titles:
        if end := _end_as_domain(_clean(each.text), host):
            reason = f"{each.element}, whose one end is the site's domain"
            candidates.append(Candidate(end, Basis.INFERRED, each.text, reason, 0.85))
    if host and quote:
        reason = "the domain of the page's address"
        candidates.append(Candidate(host, Basis.INFERRED, quote, reason, 0.6))
    return weigh(candidates, ENOUGH)


def _date(page: _Page, url: Weighing[str]) -> Weighing[Edtf]:
    stated = _weigh(page.of("date"), lambda each: day_of(each.text)).candidates
    found = PATH_DAY.search(urlsplit(url.fact.value or "").path)
    day = day_of("-".join(found.groups())) if found else None
    if day and url.fact.quote:
        reason = "a day in the page's address"
        stated += (Candidate(day, Basis.STATED, url.fact.quote, reason, 0.85),)
    return weigh(stated, ENOUGH)


def _authors(statements: Sequence[Statement], others: set[str]) -> Weighing[tuple[str, ...]]:
    """The names of all statements of one kind of element, which gives each author its own."""
    kinds: dict[tuple[str, float], list[Statement]] = {}
    for each in statements:
        kinds.setdefault((each.element, each.weight), []).append(each)
    candidates = []
    for (element, weight), each_of in kinds.items():
        turn = bool(REVERSED.search(element.casefold()))
        found = [name for each in each_of for name in people(each.text, reversed_names=turn)]
        names = tuple(dict.fromkeys(name for name in found if _plain(name) not in others))
        if names and not (weight < STANDARD and len(names) > FEW):
            quote = "; ".join(each.text.strip() for each in each_of)
            candidates.append(Candidate(names, Basis.STATED, quote, element, weight))
    return weigh(candidates, ENOUGH)


def _keywords(statements: Sequence[Statement]) -> Weighing[tuple[str, ...]]:
    if not statements:
        return weigh([], ENOUGH)
    element = max(statements, key=lambda each: each.weight).element
    texts = [each.text for each in statements if each.element == element]
    words = (_clean(word) for text in texts for word in re.split(r"[,;]", text))
    keywords = tuple(dict.fromkeys(word for word in words if word))[:MOST_KEYWORDS]
    one = Candidate(keywords, Basis.STATED, ", ".join(texts), element, 0.9)
    return weigh([one] if keywords else [], ENOUGH)


def _clean(text: str) -> str:
    """A value without the tags and entities that some systems leave in it."""
    return " ".join(TAGGED.sub("", unescape(text[: 4 * LONGEST])).split())[:LONGEST]


def _end_as_domain(text: str, host: str) -> str | None:
    """The first or last part of a text with separators, where it is the site's domain."""
    parts = [part.strip() for part in SEPARATOR.split(text)]
    domains = {_plain(host), _plain(host.rsplit(".", 1)[0])} if host else set()
    ends = (parts[0], parts[-1]) if len(parts) > 1 else ()
    return next((end for end in ends if end and _plain(end) in domains), None)


def _name(text: str, host: str) -> str | None:
    """The name of a source, without the motto that may stand beside it."""
    name = _clean(text)
    name = _end_as_domain(name, host) or name
    is_handle = name.startswith(("@", "http")) or "/" in name
    return name if name and not is_handle and len(name) <= 80 else None


def _plain(text: str) -> str:
    words = re.sub(r"^the\s+|^www\.|\.(?:com|org|net|co\.uk)$", "", text.casefold().strip())
    return re.sub(r"[\W_]+", "", words)


def _host(url: str | None) -> str:
    return (urlsplit(url or "").hostname or "").removeprefix("www.")


def _standfirst(text: str) -> str | None:
    words = _clean(text)
    is_cut = words.endswith(("…", "...", "]")) or len(words) == LONGEST
    return words if len(words.split()) > 3 and not is_cut else None


def _address(text: str, saved: re.Match[str] | None) -> str | None:
    """An absolute address that ends in no fragment; an archive's, the one that it archived."""
    try:
        joined = urljoin(saved["url"] if saved else "", text.strip())
        address = ARCHIVED.sub("", joined).partition("#")[0]
        parts = urlsplit(address)
    except ValueError:
        return None
    is_whole = parts.scheme in ("http", "https") and "." in (parts.hostname or "")
    return address if is_whole and is_address(address) else None
