"""`config.yaml`: each key has its default, its type, and a complaint that helps."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postil.config import KINDS, Config, NewPages, Outputs, parse_config
from postil.errors import PostilError, Problems
from postil.model import TextPolicy


def parsed(text: str) -> tuple[Config, list[str]]:
    problems = Problems()
    config = parse_config(text, problems)
    return config, [f"{one.place.line}: {one.message} | {one.hint}" for one in problems.all]


def test_an_empty_file_says_nothing_and_all_has_a_default() -> None:
    assert parsed("") == (Config(), [])


GOOD: dict[str, tuple[str, str, object]] = {
    "title": ("title: 'Tides: a record'", "title", "Tides: a record"),
    "title that is empty": ("title:", "title", "Annotated digest"),
    "description": ("description: Of tides", "description", "Of tides"),
    "language": ("language: pt-BR", "language", "pt-BR"),
    "language of Norway": ("language: no", "language", "no"),
    "time zone": ("time_zone: Europe/Paris", "time_zone", "Europe/Paris"),
    "author": ("author: The Society", "author", "The Society"),
    "address": ("base_url: https://example.org/a", "base_url", "https://example.org/a/"),
    "address that ends in a slash": (
        "base_url: http://a.example/",
        "base_url",
        "http://a.example/",
    ),
    "text": ("text: excerpt", "text", TextPolicy.EXCERPT),
    "new pages": ("new_pages: draft", "new_pages", NewPages.DRAFT),
    "seeds to ignore": ("ignore: ['*.pdf', old/*]", "ignore", ("*.pdf", "old/*")),
    "kinds": ("kinds: [Rumour, context]", "kinds", ("rumour", "context")),
    "kinds that are empty": ("kinds: []", "kinds", KINDS),
    "what is built": ("build: {feed: no}", "outputs", Outputs(feed=False)),
}
BAD = {
    "unknown key": ("titel: a", "1: unknown field `titel` | did you mean `title`?"),
    "unknown output": (
        "build:\n  timelime: no",
        "2: unknown field `timelime` | did you mean `timeline`?",
    ),
    "unknown key of a topic": (
        "topics:\n- id: a\n  lable: b",
        "3: unknown field `lable` | did you mean `label`?",
    ),
    "unknown key of a source": (
        "sources:\n- id: a\n  sign: b",
        "3: unknown field `sign` | did you mean `signs`?",
    ),
    "language": ("language: in English", "1: `in English` is not a language tag | write"),
    "time zone": ("time_zone: Atlantis", "1: `Atlantis` is not a time zone"),
    "time zone that climbs": (
        "time_zone: ../../etc/passwd",
        "1: `../../etc/passwd` is not a time zone",
    ),
    "time zone that is a folder": ("time_zone: Europe", "1: `Europe` is not a time zone"),
    "address without a scheme": (
        "base_url: example.org",
        "1: `example.org` is not the address of a site",
    ),
    "address of a file": ("base_url: file:///srv", "1: `file:///srv` is not the address"),
    "address with a query": ("base_url: https://a.example/?b", "1: `https://a.example/?b` is not"),
    "address that is malformed": ("base_url: 'https://[a/'", "1: `https://[a/` is not the address"),
    "address with a space": (
        "base_url: https://a.example/b c",
        "1: `https://a.example/b c` is not",
    ),
    "address with a bad port": (
        "base_url: https://a.example:b/",
        "1: `https://a.example:b/` is not",
    ),
    "text": ("text: half", "1: `text` cannot be `half` | one of full, excerpt, none"),
    "new pages": ("new_pages: hidden", "1: `new_pages` cannot be `hidden` | one of publish, draft"),
    "kinds that are no list": ("kinds: context", "1: `kinds` is the text `context`, not a list"),
    "topics without ids": ("topics: [sea]", "1: `topics` is a list of maps"),
    "an id left out": ("topics:\n- label: Sea", "2: this entry has no id | write `id: a-"),
    "an id with a space": ("topics:\n- id: The Sea", "2: `The Sea` cannot be an id: small letters"),
    "an id twice": (
        "topics:\n- id: a\n- id: b\n- id: a",
        "4: the id `a` is given twice below `topics`, first on line 2",
    ),
    "a source's id twice": (
        "sources:\n- id: a\n- id: a",
        "3: the id `a` is given twice below `sources`, first on line 2",
    ),
}


@pytest.mark.parametrize(("text", "name", "value"), GOOD.values(), ids=GOOD)
def test_a_setting_is_read(text: str, name: str, value: object) -> None:
    config, complaints = parsed(text)
    assert (getattr(config, name), complaints) == (value, [])


@pytest.mark.parametrize(("text", "complaint"), BAD.values(), ids=BAD)
def test_a_setting_that_cannot_be_is_an_error_at_its_line(text: str, complaint: str) -> None:
    _, complaints = parsed(text)
    assert [one[: len(complaint)] for one in complaints] == [complaint]


@pytest.mark.parametrize("name", ["language", "time_zone", "base_url", "text", "new_pages"])
def test_a_setting_that_cannot_be_leaves_the_default(name: str) -> None:
    config, complaints = parsed(f"{name}: '? of ?'")
    assert len(complaints) == 1
    assert config == Config()


def test_topics_and_sources_are_read_whole() -> None:
    config, complaints = parsed(
        "topics:\n"
        "- {id: sea, label: The sea, aliases: [ocean], broader: [nature]}\n"
        "- id: low-tide\n"
        "sources:\n"
        "- {id: gazette, name: The Gazette, domain: a.example, signs: [tips@a.example]}\n"
        "- id: post\n"
    )
    assert complaints == []
    sea, low = config.topics
    assert (sea.label, sea.aliases, sea.broader, sea.line) == (
        "The sea",
        ("ocean",),
        ("nature",),
        2,
    )
    assert (low.label, low.line) == ("Low tide", 3)
    gazette, post = config.sources
    assert (gazette.name, gazette.domain, gazette.line) == ("The Gazette", "a.example", 5)
    assert gazette.signs == ("tips@a.example",)
    assert post.name == "post"


@pytest.mark.parametrize("text", ["- title: a", "Tides", "title: a\n\tb", "title: [a"])
def test_what_is_no_map_is_an_error(text: str) -> None:
    with pytest.raises(PostilError, match=r"config\.yaml:1|config\.yaml:2"):
        parsed(text)


@given(st.text(max_size=80))
def test_any_text_gives_settings_or_an_error(text: str) -> None:
    with suppress(PostilError):
        config, _ = parsed(text)
        assert isinstance(config, Config)
