"""What a page's JSON-LD says of the article, by the vocabulary of schema.org."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from postil.reading.html.encoding import CONTROLS
from postil.reading.html.facts import Statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.html import HtmlElement

MOST_NODES = 2000
SCRIPT_TYPES = frozenset({"application/ld+json"})
WRAPPING = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*+;?\s*+$"
)
ARTICLE = re.compile(r"(?:\w*Article|\w*Posting|Report|Review\w*|CreativeWork|Chapter)")
OTHER_POSTING = frozenset({"JobPosting"})
WITHIN = ("@graph", "mainEntity", "mainEntityOfPage")
AGENCY = "Organization"


Node = dict[str, object]


def json_ld(tree: HtmlElement) -> Iterator[Statement]:
    """Each statement of the page's first article node, of its web page and of its site."""
    nodes = [node for script in tree.iter("script") for node in _nodes(script)][:MOST_NODES]
    by_id = {str(node["@id"]): node for node in nodes if "name" in node and "@id" in node}
    article = next((node for node in nodes if _is_article(node)), None)
    if article:
        yield from _article(article, by_id)
    for node in nodes:
        if not _is_article(node):
            yield from _surroundings(node, has_article=article is not None)


def _nodes(script: HtmlElement) -> Iterator[Node]:
    kind = script.get("type", "").casefold().split(";")[0].strip()
    if kind not in SCRIPT_TYPES or not script.text:
        return
    try:
        text = WRAPPING.sub("", script.text)
        waiting = [json.loads(text, strict=False, object_pairs_hook=_node)]
    except (ValueError, RecursionError):
        return
    count = 0
    while waiting and count < MOST_NODES:
        value = waiting.pop()
        count += 1
        if isinstance(value, list):
            waiting.extend(reversed(value[:MOST_NODES]))
        elif isinstance(value, dict):
            yield value
            within = (value.get(key) for key in reversed(WITHIN))
            waiting.extend(each for each in within if isinstance(each, dict | list))


def _node(pairs: list[tuple[str, object]]) -> Node:
    return {key: _printable(value) for key, value in pairs}


def _printable(value: object) -> object:
    """A value without the signs that no text can hold, such as half of a surrogate pair."""
    if isinstance(value, str):
        return CONTROLS.sub("", value)
    return [_printable(one) for one in value] if isinstance(value, list) else value


def _article(node: Node, by_id: Mapping[str, Node]) -> Iterator[Statement]:
    yield from _texts(node, "headline", "title", 0.97)
    yield from _texts(node, "name", "title", 0.85)
    yield from _texts(node, "datePublished", "date", 0.98)
    yield from _texts(node, "dateCreated", "date", 0.8)
    yield from _texts(node, "dateModified", "date", 0.4)
    yield from _texts(node, "inLanguage", "language", 0.8)
    yield from _texts(node, "url", "url", 0.85)
    yield from _texts(node, "mainEntityOfPage", "url", 0.84)
    yield from _texts(node, "keywords", "keywords", 0.9)
    yield from _texts(node, "description", "standfirst", 0.85)
    for key in ("author", "creator"):
        yield from _authors(node.get(key), by_id, key)
    for organisation in _listed(node.get("publisher")):
        for name in _names(organisation, by_id):
            yield Statement("source", name, "JSON-LD `publisher`", 0.97)


def _authors(value: object, by_id: Mapping[str, Node], key: str) -> Iterator[Statement]:
    for author in _listed(value):
        if not isinstance(author, dict) or not _is_a(_resolved(author, by_id), AGENCY):
            for name in _names(author, by_id):
                yield Statement("authors", name, f"JSON-LD `{key}`", 0.97)


def _surroundings(node: Node, *, has_article: bool) -> Iterator[Statement]:
    if _is_a(node, "WebSite"):
        yield from _texts(node, "name", "source", 0.9, "WebSite ")
    elif _is_a(node, AGENCY) or _is_a(node, "NewsMediaOrganization"):
        yield from _texts(node, "name", "source", 0.75, "Organization ")
    elif _is_a(node, "WebPage"):
        yield from _texts(node, "datePublished", "date", 0.9, "WebPage ")
        yield from _texts(node, "inLanguage", "language", 0.75, "WebPage ")
        yield from _texts(node, "description", "standfirst", 0.7, "WebPage ")
        if not has_article:
            yield from _texts(node, "name", "title", 0.75, "WebPage ")


def _texts(node: Node, key: str, fact: str, weight: float, of: str = "") -> Iterator[Statement]:
    for value in _listed(node.get(key)):
        text = value.get("@id") or value.get("name") if isinstance(value, dict) else value
        if isinstance(text, str) and text.strip():
            yield Statement(fact, text, f"JSON-LD {of}`{key}`", weight)


def _names(value: object, by_id: Mapping[str, Node]) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    if not isinstance(value, dict):
        return
    node = _resolved(value, by_id)
    given = " ".join(str(node[key]) for key in ("givenName", "familyName") if node.get(key))
    names = [name for name in _listed(node.get("name")) if isinstance(name, str)]
    yield from names or ([given] if given else [])


def _resolved(node: Node, by_id: Mapping[str, Node]) -> Node:
    return node if "name" in node else by_id.get(str(node.get("@id")), node)


def _is_article(node: Node) -> bool:
    types = [kind for kind in _listed(node.get("@type")) if isinstance(kind, str)]
    return any(ARTICLE.fullmatch(_local(kind)) for kind in types) and not (
        OTHER_POSTING & set(types)
    )


def _is_a(node: Node, kind: str) -> bool:
    types = [each for each in _listed(node.get("@type")) if isinstance(each, str)]
    return any(_local(each).endswith(kind) for each in types)


def _local(kind: str) -> str:
    return kind.rsplit("/", 1)[-1].rsplit(":", 1)[-1]


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [] if value is None else [value]
