"""Passages are marked in a page without a change to its words."""

from __future__ import annotations

import pytest
from passage_pages import annotated, parsed, plain_of, shown

from postil.anchoring.match import Span
from postil.render.notes.passages import annotate

LINKED = '<a href="https://x.example">'
LONG = "w" * 241
CASES = [
    (
        "some words",
        "One two three.",
        {"n": ["two"]},
        '<p id="s1">One [p1 a1|n:two]{n 1} three.</p>(n 1 p1 a1)',
    ),
    (
        "whole inline elements",
        "One *two* `three` four.",
        {"n": ["One two three"]},
        '<p id="s1">[p1 a1|n:One <em>two</em> <code>three</code>]{n 1} four.</p>(n 1 p1 a1)',
    ),
    (
        "out of an inline element",
        "One *two three* four.",
        {"n": ["three four"]},
        '<p id="s1">One <em>two [p1 a1|n:three]</em>[|n: four]{n 1}.</p>(n 1 p1 a1)',
    ),
    (
        "into an inline element",
        "One *two three*.",
        {"n": ["One two"]},
        '<p id="s1">[p1 a1|n:One ]<em>[|n:two]{n 1} three</em>.</p>(n 1 p1 a1)',
    ),
    (
        "a whole link",
        "See [the report](https://x.example) now.",
        {"n": ["the report"]},
        f'<p id="s1">See [p1 a1|n:{LINKED}the report</a>]{{n 1}} now.</p>(n 1 p1 a1)',
    ),
    (
        "within a link: its number goes outside",
        "See [the long *report* here](https://x.example) now.",
        {"n": ["report"]},
        (
            f'<p id="s1">See {LINKED}the long [p1 a1|n:<em>report</em>] here</a>{{n 1}} now.</p>'
            "(n 1 p1 a1)"
        ),
    ),
    (
        "two paragraphs: a mark in each, the note after the last",
        "One two.\n\nThree four.",
        {"n": ["two.\nThree"]},
        '<p id="s1">One [p1 a1|n:two.]</p>\n<p id="s2">[|n:Three]{n 1} four.</p>(n 1 p1 a1)',
    ),
    (
        "items of a list",
        "- one two\n- three\n- four",
        {"n": ["two\nthree"]},
        (
            '<ul id="s1"><li>one [p1 a1|n:two]</li><li>[|n:three]{n 1}</li><li>four</li></ul>'
            "(n 1 p1 a1)"
        ),
    ),
    (
        "an item and the list in it",
        "- one\n    - two",
        {"n": ["one\ntwo"]},
        '<ul id="s1"><li>[p1 a1|n:one]<ul><li>[|n:two]{n 1}</li></ul></li></ul>(n 1 p1 a1)',
    ),
    (
        "words either side of a rule",
        "<div>one<hr>two</div>",
        {"n": ["one\ntwo"]},
        '<div id="s1">[p1 a1|n:one]<hr>[|n:two]{n 1}</div>(n 1 p1 a1)',
    ),
    (
        "white space at its ends",
        "One two three.",
        {"n": [" two "]},
        '<p id="s1">One [p1 a1|n:two]{n 1} three.</p>(n 1 p1 a1)',
    ),
    (
        "words skipped: one number, after the last",
        "One two three four.",
        {"n": ["One", "three"]},
        '<p id="s1">[p1 a1|n:One] two [|n:three]{n 1} four.</p>(n 1 p1 a1)',
    ),
    (
        "the same passage twice: one mark, two numbers",
        "One two.",
        {"m": ["two"], "n": ["two"]},
        '<p id="s1">One [p1 a1|m n:two]{m 1}{n 2}.</p>(m 1 p1 a1)(n 2 p1 a1)',
    ),
    (
        "an overlap",
        "One two three four.",
        {"m": ["One two three"], "n": ["two three four"]},
        (
            '<p id="s1">[p1 a1|m:One ][p2 a2 overlap|m n:two three]{m 1}[|n: four]{n 2}.</p>'
            "(m 1 p1 a1)(n 2 p2 a2)"
        ),
    ),
    (
        "one within another",
        "One two three four.",
        {"n": ["two"], "m": ["One two three"]},
        (
            '<p id="s1">[p1 a1|m:One ][p2 a2 overlap|m n:two]{n 2}[|m: three]{m 1} four.</p>'
            "(m 1 p1 a1)(n 2 p2 a2)"
        ),
    ),
    (
        "two that begin together: both point to the first mark",
        "One two three.",
        {"m": ["One"], "n": ["One two"]},
        '<p id="s1">[p1 a1 overlap|m n:One]{m 1}[|n: two]{n 2} three.</p>(m 1 p1 a1)(n 2 p1 a1)',
    ),
    (
        "one that ends before another that began before it",
        "One two.\n\nThree four.",
        {"m": ["One two.\nThree"], "n": ["two"]},
        (
            '<p id="s1">[p2 a1|m:One ][p1 a2 overlap|n m:two]{n 1}[|m:.]</p>(n 1 p1 a2)\n'
            '<p id="s2">[|m:Three]{m 2} four.</p>(m 2 p2 a1)'
        ),
    ),
    (
        "a long passage",
        f"One {LONG} two.",
        {"n": [LONG], "m": ["One"]},
        (
            f'<p id="s1">[p1 a1|m:One]{{m 1}} [p2 a2 long|n:{LONG}]{{n 2}} two.</p>'
            "(m 1 p1 a1)(n 2 p2 a2)"
        ),
    ),
    (
        "a quotation",
        "> One\n>\n> two",
        {"n": ["One\ntwo"]},
        '<blockquote id="s1"><p>[p1 a1|n:One]</p><p>[|n:two]{n 1}</p></blockquote>(n 1 p1 a1)',
    ),
    (
        "a heading",
        "### One two",
        {"n": ["two"]},
        '<h2 id="s1">One [p1 a1|n:two]{n 1}</h2>(n 1 p1 a1)',
    ),
    (
        "code, whose lines stay",
        "```\nif a < b:\n    run()\n```",
        {"n": ["a < b:\n    run"]},
        '<pre id="s1"><code>if [p1 a1|n:a &lt; b:    run]{n 1}()</code></pre>(n 1 p1 a1)',
    ),
    (
        "a footnote's number within it",
        "One[^1] two.\n\n[^1]: f",
        {"n": ["One two"]},
        (
            '<p id="s1">[p1 a1|n:One<sup id="fnref-1">'
            '<a class="footnote-ref" href="#fn-1">1</a></sup>'
            " two]{n 1}.</p>(n 1 p1 a1)"
        ),
    ),
    (
        "a break and a picture within it",
        'One<br>two ![m](x.png "t") three',
        {"n": ["One\ntwo  three"]},
        (
            '<p id="s1">[p1 a1|n:One<br>two <img alt="m" src="x.png" title="t"> three]{n 1}</p>'
            "(n 1 p1 a1)"
        ),
    ),
    (
        "no element around it",
        "<section>One two</section>",
        {"n": ["two"]},
        "One [p1 a1|n:two]{n 1}(n 1 p1 a1)",
    ),
    (
        "a reading aid in the words",
        "<ruby>漢<rt>kan</rt>字<rt>ji</rt></ruby> x",
        {"n": ["漢kan"]},
        '<p id="s1"><ruby>[p1 a1|n:漢]<rt>[|n:kan]{n 1}</rt>字<rt>ji</rt></ruby> x</p>(n 1 p1 a1)',
    ),
]


@pytest.mark.parametrize(
    ("markdown", "notes", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_a_passage_is_marked(markdown: str, notes: dict[str, list[str]], expected: str) -> None:
    page = shown(annotated(markdown, notes))

    assert page.split("\n")[: expected.count("\n") + 1] == expected.split("\n")


def test_notes_on_a_table_follow_it_in_the_order_of_its_cells() -> None:
    blocks = annotated("| a | b |\n|---|---|\n| c | d |\n\nx", {"n": ["d"], "m": ["b\nc"]})

    assert [block.html[:6] for block in blocks] == ["<table", "<p id="]
    assert [(note.id, note.number) for note in blocks[0].notes] == [("m", 1), ("n", 2)]
    assert "<th>[p1 a1|m:b]</th>" in shown(blocks)


def test_paragraphs_have_ids_and_what_has_no_words_has_none() -> None:
    blocks = annotated("One\n\n---\n\n![m](x.png)\n\n- two\n\nThree[^1]\n\n[^1]: f", {})

    assert [block.id for block in blocks] == ["s1", "", "", "s2", "s3", ""]


def test_a_passage_of_white_space_has_no_place() -> None:
    plain = plain_of("One\n\ntwo")

    blocks = annotate(plain, {"n": (Span(3, 4),), "m": (Span(3, 5),), "o": (Span(-3, 3),)})

    assert [note.id for block in blocks for note in block.notes] == ["o", "m"]
    assert ">One</mark>" in blocks[0].html
    assert ">t</mark>" in blocks[1].html


def test_the_line_feed_that_begins_code_stays() -> None:
    html = annotated("<pre>\n\n x y</pre>", {"n": ["x"]})[0].html

    assert "".join(parsed(html).itertext()) == "".join(
        parsed(annotated("<pre>\n\n x y</pre>", {})[0].html).itertext()
    )


def test_anchors_are_told_apart_where_they_stand_together_and_begin_again_elsewhere() -> None:
    words = [f"w{number:02}." for number in range(30)]
    text = " ".join(words) + "\n\nIn between.\n\nA b.\n\nC d."

    blocks = annotated(
        text, {word.strip("."): [word] for word in words} | {"x": ["b.\nC"], "y": ["d"]}
    )

    anchors = [note.anchor for note in blocks[0].notes]
    assert anchors == [*range(1, 25), *[0] * 6]
    assert [(block.begins, block.ends) for block in blocks] == [
        (True, True),
        (False, False),
        (True, False),
        (False, True),
    ]
    assert [(note.id, note.anchor) for note in blocks[3].notes] == [("x", 1), ("y", 2)]


@pytest.mark.parametrize("across", [0, 4], ids=["apart", "overlapping"])
def test_thousands_of_notes_are_each_marked_once(across: int) -> None:
    plain = plain_of("\n\n".join(f"one *two {number}* three" for number in range(5_000)))
    spans = range(0, len(plain.text) - 20, 20)
    passages = {str(at): (Span(at, at + 10 + 5 * across),) for at in spans}

    blocks = annotate(plain, passages)

    assert [note.id for block in blocks for note in block.notes] == list(passages)
