"""Whatever passages are marked in whatever page, its words and its elements stay what they were."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from passage_pages import LINK, MARK, PUT_IN, parsed, plain_of

from postil.anchoring.match import Span
from postil.render.notes.passages import annotate
from postil.render.text.plain import BLOCKS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from postil.anchoring.match import Passage
    from postil.render.notes.passages import NotedBlock
    from postil.render.text.plain import PlainText

SOURCES = [
    *("one ", "two ", "é́ ", "漢字", "&amp;", "&lt;", "\n", "\n\n", "*", "**", "`", "- ", "1. "),
    *("[", "](https://x.example)", "<br>", "![m](x.png)", "[^1]", "\n\n[^1]: note\n\n", "\n\n> "),
    *(
        "\n\n### ",
        "\n\n---\n\n",
        "\n\n| a | b |\n|---|---|\n| c d | *e* |\n\n",
        "\n\n```\nx  y\n```\n\n",
    ),
    *("<ruby>a<rt>b</rt></ruby>", "<u>", "</u>", "\n\n<div>", "</div>\n\n", "<details>", "\xa0"),
    *(
        "<section>",
        "<a href='https://y.example'><p>",
        "</p></a>",
        "<pre>\n\n z",
        "</pre>",
        "\u2028",
    ),
    *("<a href='https://z.example'>", "</a>", "<ins><p>x</p>y</ins>"),
]
PLACE = st.integers(0, 400)
PASSAGE = st.lists(st.tuples(PLACE, st.integers(1, 300)), min_size=1, max_size=3)
PAGES = st.tuples(
    st.lists(st.sampled_from(SOURCES), max_size=40).map("".join), st.lists(PASSAGE, max_size=8)
)


def laid(page: tuple[str, list[list[tuple[int, int]]]]) -> tuple[PlainText, dict[str, Passage]]:
    """The page's text, and its passages: each in order, their parts not over one another."""
    plain = plain_of(page[0])
    passages = {}
    for number, parts in enumerate(page[1]):
        at, spans = 0, []
        for start, length in sorted(parts):
            first = max(at, start % (len(plain.text) + 1))
            last = min(first + length, len(plain.text))
            spans += [Span(first, last)] if last > first else []
            at = last + 1
        if any(plain.text[span.start : span.end].strip() for span in spans):
            passages[f"n{number}"] = tuple(spans)
    return plain, passages


def html_of(blocks: tuple[NotedBlock, ...]) -> str:
    return "\n".join(block.html for block in blocks)


def words(text: str) -> str:
    return re.sub(r"\s", "", text)


@given(PAGES)
def test_taking_out_what_was_put_in_gives_the_page_without_notes(
    page: tuple[str, list[list[tuple[int, int]]]],
) -> None:
    plain, passages = laid(page)
    bare, marked = annotate(plain, {}), annotate(plain, passages)

    assert [PUT_IN.sub("", block.html) for block in marked] == [block.html for block in bare]
    for before, after in zip(bare, marked, strict=True):
        assert "".join(parsed(after.html).itertext()) == "".join(parsed(before.html).itertext())
    without_ids = re.sub(r'(<\w+) id="s\d+"', r"\1", "".join(block.html for block in bare))
    assert words(without_ids) == words(plain.html)


@given(PAGES)
def test_every_note_stands_once_and_is_marked_with_its_very_words(
    page: tuple[str, list[list[tuple[int, int]]]],
) -> None:
    plain, passages = laid(page)
    blocks = annotate(plain, passages)
    placed = [note for block in blocks for note in block.notes]

    assert [note.number for note in placed] == [*range(1, len(passages) + 1)]
    assert {note.id for note in placed} == set(passages)
    html = html_of(blocks)
    assert {one[1]: int(one[2]) for one in LINK.finditer(html)} == {
        note.id: note.number for note in placed
    }
    assert len(LINK.findall(html)) == len(passages)
    marks = list(MARK.finditer(html))
    for note in placed:
        mine = [mark for mark in marks if f"note-{note.id}" in mark[3].split()]
        assert mine[0][1] == note.mark
        assert html.index(f'href="#note-{note.id}"') > mine[-1].start()
        assert (f"a{note.anchor}" in (mine[0][2] or "").split()) == bool(note.anchor)


@given(PAGES)
def test_the_marked_words_are_the_passage(
    page: tuple[str, list[list[tuple[int, int]]]],
) -> None:
    plain, passages = laid(page)
    tree = parsed(html_of(annotate(plain, passages)))

    told: Counter[str] = Counter()
    marked = dict.fromkeys(passages, "")
    for mark in tree.iter("mark"):
        for note in (mark.get("aria-details") or "").split():
            told[note] += 1
            marked[note.removeprefix("note-")] += "".join(_inked(mark))
    for note, passage in passages.items():
        assert told[f"note-{note}"] >= 1
        assert words(marked[note]) == words(
            "".join(plain.text[span.start : span.end] for span in passage)
        )


@given(PAGES)
def test_no_mark_is_around_a_block_and_no_link_within_a_link(
    page: tuple[str, list[list[tuple[int, int]]]],
) -> None:
    plain, passages = laid(page)
    html = html_of(annotate(plain, passages))
    tree = parsed(html)

    for mark in tree.iter("mark"):
        assert not {str(one.tag) for one in mark.iter()} & BLOCKS
        assert [str(one.tag) for one in mark.iter()].count("mark") == 1
        assert "".join(mark.itertext())
    for link in tree.iter("a"):
        assert not any(one.get("class") == "ref" for one in link.iter() if one is not link)
    ids = [one.get("id") for one in tree.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    assert len(list(tree.iter("mark"))) == html.count("<mark")


def _inked(element: Element) -> Iterator[str]:
    """The words of an element, without footnotes' numbers."""
    if (element.get("id") or "").startswith("fnref"):
        return
    yield element.text or ""
    for child in element:
        yield from _inked(child)
        yield child.tail or ""
