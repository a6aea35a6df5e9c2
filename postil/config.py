"""What `config.yaml` says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from postil.fields import Fields
from postil.identifiers import is_language
from postil.model import Source, TextPolicy, Topic
from postil.paths import CONFIG
from postil.slugs import is_slug, slugify
from postil.yaml_tree import parse_yaml

if TYPE_CHECKING:
    from collections.abc import Callable

    from postil.errors import Problems

KINDS = ("context", "correction", "question", "link")
SubjectT = TypeVar("SubjectT", Topic, Source)
NOT_IN_BASE = re.compile(r"[?#\s<>\"\\^`{|}]")


class NewPages(StrEnum):
    """Whether a page that is drafted from a seed is published at once."""

    PUBLISH = "publish"
    DRAFT = "draft"


class Fonts(StrEnum):
    """What the site is set in."""

    SHIPPED = "shipped"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Outputs:
    """Which of the pages that are not documents are built."""

    topics: bool = True
    timeline: bool = True
    sources: bool = True
    feed: bool = True
    sitemap: bool = True
    search: bool = True


@dataclass(frozen=True, slots=True)
class Config:
    """A digest's settings, each with its default."""

    title: str = "Annotated digest"
    description: str | None = None
    language: str = "en"
    time_zone: str = "UTC"
    author: str | None = None
    base_url: str | None = None
    text: TextPolicy = TextPolicy.FULL
    new_pages: NewPages = NewPages.PUBLISH
    fonts: Fonts = Fonts.SHIPPED
    ignore: tuple[str, ...] = ()
    kinds: tuple[str, ...] = KINDS
    topics: tuple[Topic, ...] = ()
    sources: tuple[Source, ...] = ()
    outputs: Outputs = Outputs()


def parse_config(text: str, problems: Problems) -> Config:
    """The settings; faults go to `problems`.

    Raises:
        PostilError: the text is not a YAML mapping.
    """
    fields = Fields(parse_yaml(text, CONFIG), CONFIG, problems)
    default = Config()
    config = Config(
        title=fields.text("title") or default.title,
        description=fields.text("description"),
        language=_language(fields) or default.language,
        time_zone=_time_zone(fields) or default.time_zone,
        author=fields.text("author"),
        base_url=_base_url(fields),
        text=fields.choice("text", default.text),
        new_pages=fields.choice("new_pages", default.new_pages),
        fonts=fields.choice("fonts", default.fonts),
        ignore=fields.texts("ignore"),
        kinds=tuple(kind.casefold() for kind in fields.texts("kinds")) or KINDS,
        topics=_each_once(fields, "topics", topic_of),
        sources=_each_once(fields, "sources", source_of),
        outputs=_outputs(fields.fields("build")),
    )
    fields.close()
    return config


def topic_of(fields: Fields, identity: str) -> Topic:
    """A topic of the vocabulary out of its `label`, `aliases` and `broader`."""
    return Topic(
        id=identity,
        label=fields.text("label") or identity.replace("-", " ").capitalize(),
        aliases=fields.texts("aliases"),
        broader=fields.texts("broader"),
        path=fields.start.path,
        line=fields.start.line,
    )


def source_of(fields: Fields, identity: str) -> Source:
    """A known source out of its `name`, `domain`, `signs` and `text`."""
    policy = fields.choice("text", TextPolicy.FULL)
    return Source(
        id=identity,
        name=fields.text("name") or identity,
        domain=fields.text("domain"),
        signs=fields.texts("signs"),
        policy=policy if fields.is_given("text") else None,
        path=fields.start.path,
        line=fields.start.line,
    )


def _identity(fields: Fields) -> str:
    identity = fields.text("id") or ""
    if not identity:
        fields.error("id", "this entry has no id", "write `id: a-short-name`")
    elif not is_slug(identity):
        hint = f"write `id: {slugify(identity) or 'a-short-name'}`"
        fields.error("id", f"`{identity}` cannot be an id: small letters, digits, hyphens", hint)
    return identity


def _each_once(
    fields: Fields, name: str, make: Callable[[Fields, str], SubjectT]
) -> tuple[SubjectT, ...]:
    first: dict[str, SubjectT] = {}
    for entry in fields.each(name):
        item = make(entry, _identity(entry))
        entry.close()
        earlier = first.setdefault(item.id, item)
        if earlier is not item:
            message = f"the id `{item.id}` is given twice below `{name}`, first on line"
            hint = "give one of the two another id"
            entry.error("id", f"{message} {earlier.line}", hint)
    return tuple(first.values())


def _outputs(fields: Fields) -> Outputs:
    outputs = Outputs(
        topics=fields.flag("topics", default=True),
        timeline=fields.flag("timeline", default=True),
        sources=fields.flag("sources", default=True),
        feed=fields.flag("feed", default=True),
        sitemap=fields.flag("sitemap", default=True),
        search=fields.flag("search", default=True),
    )
    fields.close()
    return outputs


def _language(fields: Fields) -> str | None:
    language = fields.text("language")
    if language and not is_language(language):
        hint = "write a tag such as `language: en` or `language: pt-BR`"
        fields.error("language", f"`{language}` is not a language tag", hint)
        return None
    return language


def _time_zone(fields: Fields) -> str | None:
    name = fields.text("time_zone")
    if name and name != "UTC" and not _zone_exists(name):
        hint = "a name such as Europe/Paris, or UTC"
        fields.error("time_zone", f"`{name}` is not a time zone known on this machine", hint)
        return None
    return name


def _zone_exists(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def _base_url(fields: Fields) -> str | None:
    address = fields.text("base_url")
    if address is None:
        return None
    try:
        parts = urlsplit(address)
        sound = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        sound = False
    if not sound or NOT_IN_BASE.search(address):
        hint = "write it whole, such as https://example.org/digest/"
        fields.error("base_url", f"`{address}` is not the address of a site", hint)
        return None
    return address.rstrip("/") + "/"
