"""A Markdown seed becomes the statements of its front matter and a text that a page can hold."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from postil.dates import DateError, Edtf
from postil.errors import Place, PostilError, Problem, Severity
from postil.identifiers import is_address, language_of
from postil.model import Basis, Fact
from postil.reading.decode import decode
from postil.reading.html.days import day_of
from postil.reading.html.facts import PageFacts
from postil.reading.html.people import people
from postil.reading.markdown_text import as_page_text
from postil.reading.weighing import Candidate, Weighing, weigh
from postil.yaml_tree import Scalar, Sequence, parse_yaml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import TypeVar

    T = TypeVar("T")

STATED = 0.99
MOST_FRONT = 100_000
FIELD = re.compile(r"(?P<name>[A-Za-z_][\w-]{0,39})[ \t]*:(?:[ \t]+(?P<value>.*)|[ \t]*)$")
TITLE = ("title", "headline")
SOURCE = ("source", "publisher", "publication", "site", "site_name", "sitename")
DATE = ("date", "published", "pubdate", "publishdate", "date_published", "publish_date")
AUTHORS = ("authors", "author", "byline", "by")
KEYWORDS = ("tags", "keywords", "topics", "categories", "tag")
URL = ("url", "link", "canonical", "canonical_url", "source", "source_url")
ACCESSED = ("accessed", "retrieved", "clipped", "saved")
LANGUAGES = ("language", "lang", "locale")
STANDFIRST = ("standfirst", "deck", "description", "subtitle", "summary", "excerpt")


@dataclass(frozen=True, slots=True)
class MarkdownSeed:
    """What a Markdown seed states of itself, and its text, in which no heading is above level 3.

    `problems` tell of a front matter that is no YAML.
    """

    facts: PageFacts
    text: str
    problems: tuple[Problem, ...] = ()


def read_markdown_seed(path: str, data: bytes) -> MarkdownSeed:
    """What a Markdown seed holds. A value that its field cannot have leaves the fact unknown.

    Args:
        path: where the seed lies, for messages.
        data: its bytes.

    Raises:
        PostilError: it is no text, too large, or holds nothing but its title and front matter.
    """
    front, body = _split(decode(path, data))
    text, heading = as_page_text(body)
    values, problems = _values(front, path)
    facts = _facts(values)
    if heading and facts.title.fact.value is None:
        reason = "the heading of level one at the top"
        facts = replace(facts, title=_weighing(heading, heading, reason))
    elif heading and heading.casefold() != (facts.title.fact.value or "").casefold():
        text = f"### {heading}\n\n{text}".rstrip()
    if not text:
        hint = "put the document's text below its title and front matter, or remove the file"
        raise PostilError(Problem(Place(path), "this seed has no text", hint))
    return MarkdownSeed(facts, text, problems)


def _split(text: str) -> tuple[str, str]:
    """The front matter and the rest; a front matter that nothing closes is a rule and text."""
    lines = text.split("\n")
    if lines[0].rstrip() == "---":
        for number, line in enumerate(lines[1:], start=1):
            if line.rstrip() in ("---", "..."):
                return "\n".join(lines[1:number]), "\n".join(lines[number + 1 :])
    return "", text


def _values(front: str, path: str) -> tuple[Mapping[str, tuple[str, ...]], tuple[Problem, ...]]:
    """Each field's texts; of a front matter that is no YAML, those of its plain lines, told of."""
    try:
        entries = parse_yaml(front, path, 2).entries
    except PostilError as error:
        matches = (FIELD.match(line) for line in front[:MOST_FRONT].split("\n"))
        found = [(match["name"], match["value"] or "") for match in matches if match]
        plain = {name.casefold(): (value.strip(" \t\"'[]"),) for name, value in reversed(found)}
        return plain, tuple(_in_doubt(problem) for problem in error.problems)
    values: dict[str, tuple[str, ...]] = {}
    for key, node in entries:
        nodes = node.items if isinstance(node, Sequence) else (node,)
        scalars = [each for each in nodes if isinstance(each, Scalar) and not each.is_null]
        values.setdefault(key.text.casefold(), tuple(each.text for each in scalars))
    return values, ()


def _in_doubt(problem: Problem) -> Problem:
    message = f"{problem.message}; its fields were read line by line, without signs such as ["
    hint = "look at what the page has of them, or mend the seed"
    return replace(problem, message=message, hint=hint, severity=Severity.WARNING)


def _facts(values: Mapping[str, tuple[str, ...]]) -> PageFacts:
    return PageFacts(
        title=_first(values, TITLE, lambda texts: _line(texts[0])),
        source=_first(values, SOURCE, _source),
        date=_first(values, DATE, lambda texts: _date(texts[0])),
        authors=_first(values, AUTHORS, _authors),
        keywords=_first(values, KEYWORDS, _keywords),
        url=_first(values, URL, lambda texts: _address(texts[0])),
        accessed=_first(values, ACCESSED, lambda texts: _date(texts[0])),
        language=_first(values, LANGUAGES, lambda texts: language_of(texts[0])),
        standfirst=_first(values, STANDFIRST, lambda texts: _line(texts[0])),
    )


def _first(
    values: Mapping[str, tuple[str, ...]],
    names: Iterable[str],
    read: Callable[[tuple[str, ...]], T | None],
) -> Weighing[T]:
    """The fact of the first field of these names whose value can be read."""
    for name in names:
        texts = tuple(text for text in values.get(name, ()) if text.strip())
        value = read(texts) if texts else None
        if value is not None:
            return _weighing(value, ", ".join(texts), f"front matter `{name}`")
    return Weighing(Fact())


def _weighing(value: T, quote: str, reason: str) -> Weighing[T]:
    return weigh([Candidate(value, Basis.STATED, quote, reason, STATED)], STATED)


def _line(text: str) -> str | None:
    return " ".join(text.split()) or None


def _source(texts: tuple[str, ...]) -> str | None:
    name = " ".join(texts[0].replace("[[", "").replace("]]", "").split())
    return None if name.casefold().startswith(("http://", "https://")) else name or None


def _date(text: str) -> Edtf | None:
    try:
        return Edtf.parse(text.strip()) if "T" not in text else day_of(text)
    except DateError:
        return day_of(text)


def _authors(texts: tuple[str, ...]) -> tuple[str, ...] | None:
    names = [name for text in texts for name in people(text, single=True)]
    return tuple(dict.fromkeys(names)) or None


def _keywords(texts: tuple[str, ...]) -> tuple[str, ...] | None:
    words = (word.strip(" #[]\"'") for text in texts for word in text.split(","))
    return tuple(dict.fromkeys(word for word in words if word)) or None


def _address(text: str) -> str | None:
    address = text.strip().strip("<>")
    return address if is_address(address) else None
