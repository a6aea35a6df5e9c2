"""Links between content files become links between pages; a lost one is an error with its line."""

from __future__ import annotations

import pytest

from postil.errors import Problems
from postil.model import Markdown
from postil.render.text.links import Links, Target
from postil.render.text.pictures import Picture

TARGETS = {
    "content/articles/a.md": Target("articles/a.html", frozenset({"one"})),
    "content/articles/b.md": Target("articles/b.html", frozenset({"order", "note-x"})),
    "content/topics/nato.md": Target("topics/nato.html", frozenset()),
}
IMAGES = {"content/images/a map.png": Picture(3, 2)}
KEPT = {
    "b.md": "../articles/b.html",
    "b.md#order": "../articles/b.html#note-order",
    "b.md#note-order": "../articles/b.html#note-order",
    "b.md#note-x": "../articles/b.html#note-note-x",
    "../topics/nato.md": "../topics/nato.html",
    "#one": "#note-one",
    "#fn-1": "#fn-1",
    "../images/a%20map.png": "../images/a%20map.png",
    "https://a.example/?b=c#d": "https://a.example/?b=c#d",
    "HTTP://a.example/": "HTTP://a.example/",
    "mailto:me@a.example": "mailto:me@a.example",
    'https://a.example/"<x> y|z': "https://a.example/%22%3Cx%3E%20y%7Cz",
}
LOST = [
    *(
        "missing.md",
        "b.md#missing",
        "../../config.yaml",
        "/etc/passwd",
        "a.html",
        "../images/no.png",
    ),
    *("javascript:alert(1)", "JAVA\tSCRIPT:alert(1)", " javascript:alert(1)", "data:text/html,x"),
    *("vbscript:x", "file:///etc/passwd", "//evil.example", "\\\\evil.example", "http://[x"),
    *("%6aavascript:alert(1)", "\x01javascript:alert(1)", "blob:x", "#main"),
]


def resolved(attribute: str, address: str) -> tuple[str | None, Problems]:
    problems = Problems()
    text = Markdown(f"first\nsecond [x]({address})", 7)
    resolve = Links(TARGETS, IMAGES).of("content/articles/a.md", "../", text, problems)
    return resolve(attribute, address), problems


@pytest.mark.parametrize(("address", "wanted"), KEPT.items(), ids=KEPT)
def test_an_address_as_the_page_has_it(address: str, wanted: str) -> None:
    found, problems = resolved("href", address)
    assert (found, problems.all) == (wanted, ())


@pytest.mark.parametrize("address", LOST)
def test_a_lost_address_is_an_error_on_its_line(address: str) -> None:
    found, problems = resolved("href", address)
    assert found is None
    assert [one.place.line for one in problems.errors] == [8]


@pytest.mark.parametrize("address", ["https://a.example/x.png", "//a.example/x.png", "data:x"])
def test_a_picture_from_elsewhere_is_an_error(address: str) -> None:
    found, problems = resolved("src", address)
    assert found is None
    assert len(problems.errors) == 1
