"""A whole site in a language that is none, and one in a language without a catalogue."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import html5lib
import pytest
from greek_digest import LATIN, made, pseudo, write, write_digest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path
    from xml.etree.ElementTree import Element

SPOKEN = {"aria-label", "title", "alt", "placeholder", "label", "data-keys"}
UNSPOKEN = {"script", "style", "code", "kbd", "template", "meta", "link"}
ADDRESS = re.compile(r"(?:https?://|articles/)[^\s⟦⟧]+|#[\w-]+")
# Where one sentence or one line has words of both: an attribute on all of it would be as wrong.
# So is that of a kind of notes that the editor thought of.
MIXED = {"title", "option"}


class Said(NamedTuple):
    """A text that a reader sees or hears, with the language that the page says it is in."""

    text: str
    language: str
    element: str


def said(element: Element, language: str = "") -> Iterator[Said]:
    """Every text of an element and of those within it."""
    language = element.get("lang", language)
    tag = element.tag.rpartition("}")[2] if isinstance(element.tag, str) else "script"
    if tag not in UNSPOKEN:
        yield Said(element.text or "", language, tag)
        yield from (Said(value, language, tag) for name, value in element.items() if name in SPOKEN)
        for child in element:
            yield from said(child, language)
            yield Said(child.tail or "", language, tag)


def pages(root: Path) -> dict[str, list[Said]]:
    """What each page of the digest's site says."""
    files = made(root).files
    return {
        path: list(said(html5lib.parse(data.decode(), namespaceHTMLElements=False)))
        for path, data in files.items()
        if path.endswith(".html")
    }


def bare(texts: Iterable[str]) -> Iterator[str]:
    """The words in Latin letters that stand in no brackets, which may hold several texts."""
    depth = 0
    for text in texts:
        for piece in re.split("([⟦⟧])", ADDRESS.sub(" ", text)):
            depth += {"⟦": 1, "⟧": -1}.get(piece, 0)
            assert depth >= 0, text
            if not depth:
                yield from LATIN.findall(piece)
    assert not depth


@pytest.mark.parametrize("many", [0, 450], ids=["small", "large"])
def test_each_word_of_the_interface_is_the_catalogue_s(tmp_path: Path, many: int) -> None:
    write_digest(tmp_path, "el", many=many)
    write(tmp_path / "layouts/words/el.yaml", pseudo())
    shown = pages(tmp_path)

    unspoken = {
        (path, word) for path, texts in shown.items() for word in bare(one.text for one in texts)
    }

    assert unspoken == set()
    assert len(shown) > 30


@pytest.fixture(scope="module")
def abroad(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Said]]:
    root = tmp_path_factory.mktemp("abroad")
    write_digest(root, "el")
    return pages(root)


def test_without_a_catalogue_all_english_says_that_it_is(abroad: dict[str, list[Said]]) -> None:
    wrong = {
        (path, one)
        for path, texts in abroad.items()
        for one in texts
        if LATIN.search(ADDRESS.sub(" ", one.text)) and one.language != "en"
    }

    assert wrong == set()


def test_what_editor_and_documents_say_has_their_language(abroad: dict[str, list[Said]]) -> None:
    wrong = {
        (path, one)
        for path, texts in abroad.items()
        for one in texts
        if re.search("[Α-ώ]{2,}", one.text)
        and one.language not in ("el", "ar", "zh")
        and one.element not in MIXED
        and not LATIN.search(one.text)
        and not one.text.startswith("Φήμη")
    }

    assert wrong == set()


def test_right_to_left(tmp_path: Path) -> None:
    write_digest(tmp_path, "he")
    write(tmp_path / "layouts/words/he.yaml", "nav:\n  notes: הערות\n")
    page = made(tmp_path).files["articles/x11.html"].decode()
    assert '<html lang="he" dir="rtl">' in page
    assert re.search(r'<div class="text" lang="zh" dir="auto">', page)


def test_a_text_that_is_not_there_is_an_error_with_its_line(tmp_path: Path) -> None:
    write_digest(tmp_path, "en")
    write(tmp_path / "layouts/404.html", 'First.\n\n{{ words("nav.notez") }}\n')
    with pytest.raises(AssertionError) as caught:
        made(tmp_path)
    assert "layouts/404.html:3: there is no text `nav.notez`" in str(caught.value)
    assert "did you mean `nav.notes`?" in str(caught.value)
