"""A saved page's markup becomes a tree of bounded size.

Nothing is loaded: HTML has no entities of its own making, and the parser is told of no network.
The bounds are on what the page holds, not on time, so that a page reads the same everywhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from postil.errors import Place, PostilError, Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.html import HtmlElement

# trafilatura takes 0.05 ms for an element, so this is about a second.
MOST_ELEMENTS = 20_000
# Its steps and ours over all signs that are escaped take a second for this many, and grow evenly.
MOST_CHARACTERS = 1_000_000
LONGEST_ATTRIBUTE = 4_000
DEEPEST = 150
# trafilatura looks for the end of each from where it begins to the end of its paragraph.
MOST_FORMULAS = 1_000
FORMULAS = ("\\(", "\\[", "$$")
# What is taken out again, such as drawings, has to be built first; lxml builds an element in time
# that grows with the square of its attributes, and hands it over in time that does not.
MOST_BUILT = 100_000
MOST_ATTRIBUTES = 500
LEFT_OUT = frozenset({"style", "svg", "template", "object", "embed", "applet", "canvas", "math"})
DATA_SCRIPT = "application/ld+json"
AS_TEXT = "or save the article's text as .txt"


def parse_page(path: str, markup: str) -> HtmlElement:
    """The page's tree, its scripts, styles, drawings and embedded pictures left out.

    Raises:
        PostilError: there is no element in it, or more than can be read in good time.
    """
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    data = markup.encode()
    parser = HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        etree.fromstring(data, etree.HTMLParser(encoding="utf-8", target=_Gauge(path)))
        tree = document_fromstring(data, parser=parser, ensure_head_body=True)
        _prune(tree)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        hint = f"save the page again from a browser, {AS_TEXT}"
        raise _fault(path, "this page holds no HTML that can be read", hint) from error
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise _intricate(path, "its elements are nested too deep")
    _refuse_large(path, tree)
    return tree


class _Gauge:
    """Takes the parser's events, of which nothing is built, and refuses more than can be built."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._elements = 0

    def start(self, _tag: str, attributes: Mapping[str, str]) -> None:
        """Count an element and its attributes."""
        self._elements += 1
        if self._elements > MOST_BUILT:
            raise _intricate(self._path, f"it holds more than {MOST_BUILT:,} elements")
        if len(attributes) > MOST_ATTRIBUTES:
            why = f"an element has more than {MOST_ATTRIBUTES} attributes"
            raise _intricate(self._path, why)

    def close(self) -> None:
        """The end of the page, where lxml asks for what was built."""


def _prune(tree: HtmlElement) -> None:
    """Take out what holds no words; a picture saved within the page is a long `data:` address."""
    for element in list(tree.iter()):
        is_script = element.tag == "script" and element.get("type", "").casefold() != DATA_SCRIPT
        if is_script or element.tag in LEFT_OUT:
            element.drop_tree() if element.getparent() is not None else None
            continue
        for name, value in element.items():
            if len(value) > LONGEST_ATTRIBUTE or value.startswith("data:"):
                del element.attrib[name]


def _refuse_large(path: str, tree: HtmlElement) -> None:
    from lxml import etree

    elements = characters = depth = formulas = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if event == "end":
            continue
        elements += 1
        text = (element.text or "") + (element.tail or "")
        characters += len(text)
        formulas += sum(map(text.count, FORMULAS))
        if depth > DEEPEST:
            raise _intricate(path, f"its elements are nested more than {DEEPEST} deep")
        if elements > MOST_ELEMENTS:
            raise _intricate(path, f"it holds more than {MOST_ELEMENTS:,} elements")
        if formulas > MOST_FORMULAS:
            raise _intricate(path, f"it holds more than {MOST_FORMULAS:,} formulas")
        if characters > MOST_CHARACTERS:
            raise _intricate(path, f"it holds more than {MOST_CHARACTERS:,} characters of text")


def _intricate(path: str, why: str) -> PostilError:
    hint = f"save the page from a browser's reading view, {AS_TEXT}"
    return _fault(path, f"this page is too large to be read in good time: {why}", hint)


def _fault(path: str, message: str, hint: str) -> PostilError:
    return PostilError(Problem(Place(path), message, hint))
