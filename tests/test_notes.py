"""The notes section is cut by line; no note, however wrong, hides another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postil.articles.note_cutting import cut_notes
from postil.articles.page import parse_article
from postil.dates import Edtf
from postil.errors import Problems
from postil.model import Markdown, Note, TextPolicy

EMPTY = "warning: this note is empty: nothing is written under its quotation"
KINDS = ("context", "correction", "question", "link", "see also")
HEAD = "---\ntitle: A\n---\nThe text.\n\n## Notes\n"
FIRST = HEAD.count("\n") + 1


def parsed(section: str, end: str = "\n") -> tuple[tuple[Note, ...], list[str]]:
    """The notes of a section, and its problems as `line: message`, lines counted from it on."""
    problems = Problems()
    page = f"{HEAD}{section}".replace("\n", end)
    article = parse_article("a.md", page, KINDS, TextPolicy.FULL, problems)
    told = [
        f"{problem.place.line - FIRST + 1}: {problem.severity.value}: {problem.message}"
        for problem in problems.all
    ]
    return article.notes, told


def shown(note: Note) -> str:
    """A note in one line: kind, heading, id, quotation, body and the lines they begin on."""
    parts = [
        f"[{note.kind}]" if note.kind else "",
        f"({note.heading})" if note.heading else "",
        f"#{note.id}",
        f">{note.quotation.line - FIRST + 1}:{note.quotation.text}" if note.quotation.text else "",
        f"={note.body.line - FIRST + 1}:{note.body.text}" if note.body.text else "",
    ]
    return f"{note.line - FIRST + 1} " + " ".join(part for part in parts if part)


CUTS = {
    "an empty section": ("", []),
    "a blank section": ("\n \n", []),
    "a plain note": ("> a b\n\nBody.", ["1 #a-b >1:a b =3:Body."]),
    "a body right under its quotation": ("> a\nBody.", ["1 #a >1:a =2:Body."]),
    "a quotation alone": ("> a", ["1 #a >1:a"]),
    "a named note": ("### N\n\n> a\n\nBody.", ["1 (N) #n >3:a =5:Body."]),
    "a kind": ("### Link: N\n> a", ["1 [link] (N) #n >2:a"]),
    "a kind in capitals": ("### LINK: N\n> a", ["1 [link] (N) #n >2:a"]),
    "a kind of two words": ("### See also: N\n> a", ["1 [see also] (N) #n >2:a"]),
    "a kind alone": ("### Link\n> a b", ["1 [link] #a-b >2:a b"]),
    "a kind with nothing after it": ("### Link: {#x}\n> a", ["1 [link] #x >2:a"]),
    "a kind without a space": ("### Link:N\n> a", ["1 [link] (N) #n >2:a"]),
    "a kind as a word": ("### Link-up at sea\n> a", ["1 (Link-up at sea) #link-up-at-sea >2:a"]),
    "a kind among words": ("### Context is all\n> a", ["1 (Context is all) #context-is-all >2:a"]),
    "another word before a dash": ("### Kyiv – a\n> a", ["1 (Kyiv – a) #kyiv-a >2:a"]),
    "a colon in the name": (
        "### Link: At 12:30: N\n> a",
        ["1 [link] (At 12:30: N) #at-12-30-n >2:a"],
    ),
    "a prefix that is no kind": ("### Kyiv: a name\n> a", ["1 (Kyiv: a name) #kyiv-a-name >2:a"]),
    "a note on the whole document": ("### N\n\nBody.\n> a", ["1 (N) #n =3:Body.", "4 #a >4:a"]),
    "a heading after a quotation": ("> a\n### N\n> b", ["1 #a >1:a", "2 (N) #n >3:b"]),
    "a heading after a body": ("> a\n\nB.\n### N\nC.", ["1 #a >1:a =3:B.", "4 (N) #n =5:C."]),
    "signs that close a heading": ("### N ###\n> a", ["1 (N) #n >2:a"]),
    "a sign that ends a name": ("### On C#\n> a", ["1 (On C#) #on-c >2:a"]),
    "a name with Markdown": (
        "### Link: *who* is [x](https://a.example/)\n> a",
        ["1 [link] (*who* is [x](https://a.example/)) #who-is-x >2:a"],
    ),
    "an id": ("### N {#my-id}\n> a", ["1 (N) #my-id >2:a"]),
    "an id before closing signs": ("### N {#my-id} ##\n> a", ["1 (N) #my-id >2:a"]),
    "no space after the sign": (">a\n>b", ["1 #a-b >1:a\nb"]),
    "a quotation over paragraphs": ("> a\n>\n> b\n\nC.", ["1 #a-b >1:a\n\nb =5:C."]),
    "a blank line ends it": ("> a\n\n> b", ["1 #a >1:a", "3 #b >3:b"]),
    "a quotation that begins late": (">\n> a", ["1 #a >2:a"]),
    "an indented sign starts nothing": ("> a\n\n > b", ["1 #a >1:a =3: > b"]),
    "quoting something else": ("> a\n\n> > b\n> > c", ["1 #a >1:a =3:> > b\n> > c"]),
    "quoting something else at length": (
        "> a\n\n> > b\n>\n> > c\n\nD.",
        ["1 #a >1:a =3:> > b\n>\n> > c\n\nD."],
    ),
    "a note right after something else": ("> a\n\n> > b\n> c", ["1 #a >1:a =3:> > b", "4 #c >4:c"]),
    "a quotation within the quotation": ("> a\n> > b", ["1 #a-b >1:a\n> b"]),
    "only something else below a name": ("### N\n\n> > b", ["1 (N) #n =3:> > b"]),
    "a sign in a fence": (
        "> a\n\n```\n> b\n### C\n## D\n```",
        ["1 #a >1:a =3:```\n> b\n### C\n## D\n```"],
    ),
    "headings in a fence in a list": (
        "> a\n\n- b\n\n  ```\n  # c\n  ## Notes\n  ```\n\n> d",
        ["1 #a >1:a =3:- b\n\n  ```\n  # c\n  ## Notes\n  ```", "10 #d >10:d"],
    ),
    "a sign in tildes": ("> a\n\n~~~ x\n> b\n~~~", ["1 #a >1:a =3:~~~ x\n> b\n~~~"]),
    "a deeper heading": ("> a\n\n#### B\n\nC.", ["1 #a >1:a =3:#### B\n\nC."]),
    "a table": (
        "> a\n\n| a | b |\n|---|---|\n| > | - |",
        ["1 #a >1:a =3:| a | b |\n|---|---|\n| > | - |"],
    ),
    "a list": ("> a\n\nB:\n\n- c: d\n- e", ["1 #a >1:a =3:B:\n\n- c: d\n- e"]),
    "a list of sentences": (
        "> a\n\n- One thing: this.\n- Two.",
        ["1 #a >1:a =3:- One thing: this.\n- Two."],
    ),
    "indented code": ("> a\n\nB.\n\n    > c", ["1 #a >1:a =3:B.\n\n    > c"]),
    "a footnote": ("> a\n\nB.[^1]\n\n[^1]: C.", ["1 #a >1:a =3:B.[^1]\n\n[^1]: C."]),
    "equal first words": ("> a\n\n> a\n\n> a", ["1 #a >1:a", "3 #a-2 >3:a", "5 #a-3 >5:a"]),
    "an id that another would have": ("> a\n\n### N {#a}\n> b", ["1 #a-2 >1:a", "3 (N) #a >4:b"]),
    "the first words alone": ("> a b c d e f g", ["1 #a-b-c-d-e >1:a b c d e f g"]),
    "a name goes before words": ("### Link: N M\n> a", ["1 [link] (N M) #n-m >2:a"]),
    "no letters at all": ("> …\n\n### 🙂\n> !", ["1 #note >1:…", "3 (🙂) #note-2 >4:!"]),
    "letters of another script": ("> Мост взорван", ["1 #мост-взорван >1:Мост взорван"]),
    "a note in a comment": (
        "> a\n\nB.\n\n<!--\n### N\n\n> c\n\nD.\n-->\n\n> e\n\nF.",
        ["1 #a >1:a =3:B.", "13 #e >13:e =15:F."],
    ),
    "a comment before the first note": ("<!-- x\n> a\n## B\n-->\n> c\n\nD.", ["5 #c >5:c =7:D."]),
    "a comment and no note": ("<!--\n> a\n\nB.\n-->", []),
    "a comment with half a fence": (
        "<!--\n```\n-->\n> a\n\n```\n> b\n```",
        ["4 #a >4:a =6:```\n> b\n```"],
    ),
    "a comment in a fence": (
        "> a\n\n```\n<!--\n```\n> b\n\n-->",
        ["1 #a >1:a =3:```\n<!--\n```", "6 #b >6:b =8:-->"],
    ),
    "the sign of one as code": (
        "> a\n\nB `<!--` C.\n> d",
        ["1 #a >1:a =3:B `<!--` C.", "4 #d >4:d"],
    ),
    "the sign of one with a backslash": ("> a\n\nB \\<!-- C.", ["1 #a >1:a =3:B \\<!-- C."]),
    "a comment among words": (
        "> a <!-- b --> c\n\nD <!-- e\n> f\n--> g.",
        ["1 #a-c >1:a  c =3:D \n\n g."],
    ),
    "a comment above metadata": ("> a\n<!-- x -->\n- by: me\n\nB.", ["1 #a >1:a =5:B."]),
    "a comment among metadata": (
        "> a\n- by: me\n<!-- x -->\n- lead: no\n\nB.",
        ["1 #a >1:a =6:B."],
    ),
    "blank lines around": ("\n\n> a\n\n\nB.\n\n\n", ["3 #a >3:a =6:B."]),
}


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize(("section", "notes"), CUTS.values(), ids=CUTS)
def test_cutting(section: str, notes: list[str], end: str) -> None:
    found, told = parsed(section, end)
    assert [each for each in told if EMPTY not in each] == []
    assert [shown(note) for note in found] == notes


FAULTS = {
    "a kind misspelt": ("### Corection: N\n> a", ["1: warning: `corection` is not a kind of note"]),
    "a kind in the plural": ("### Links : N\n> a", ["1: warning: `links` is not a kind of note"]),
    "a dash after a kind": (
        "### Correction – the hour\n> a",
        ["1: warning: the kind `correction` is not followed by a colon, so it is none"],
    ),
    "a kind in brackets": (
        "### [See also] the hour\n> a",
        ["1: warning: the kind `see also` is not followed by a colon, so it is none"],
    ),
    "a kind before brackets": (
        "### Correction (the hour)\n> a",
        ["1: warning: the kind `correction` is not followed by a colon, so it is none"],
    ),
    "everywhere without words": (
        "### N\n\n- everywhere: yes\n- occurrence: 2\n\nB.",
        [
            "3: warning: `everywhere` counts for nothing here: this note quotes no words",
            "4: warning: `everywhere: yes` takes the first of equal passages",
            "4: warning: `occurrence` counts for nothing here: this note quotes no words",
        ],
    ),
    "text before the first note": ("Text.\n\nMore.", ["1: error: this text belongs to no note"]),
    "a space before a name's quotation": (
        "### N\n\n > a\n\nB.",
        ["3: warning: this line is no quotation of the article: a space stands before its >"],
    ),
    "a name with nothing": ("### N", ["1: error: this note is empty"]),
    "a name with metadata alone": ("### N\n\n- by: me", ["1: error: this note is empty"]),
    "two names": ("### N\n\n### M\n> a", ["1: error: this note is empty"]),
    "an empty quotation": ("### N\n>\n\nBody.", ["2: error: this quotation is empty"]),
    "an id twice": (
        "### N {#x}\n> a\n\n### M {#x}\n> b",
        [f"4: error: the id `x` is that of the note on line {FIRST}"],
    ),
    "an id in capitals": (
        "### N {#A b}\n> a",
        ["1: error: `A b` cannot be a note's id: small letters, digits, hyphens"],
    ),
    "an empty id": (
        "### N {#}\n> a",
        ["1: error: `` cannot be a note's id: small letters, digits, hyphens"],
    ),
    "a comment left open": ("> a\n\nB.\n\n<!-- C.", ["5: error: this comment is not closed"]),
    "a comment left open above another": (
        "> a\n\nB. <!-- C.\n\n> d\n\nE. <!-- f -->",
        ["3: error: this comment is not closed"],
    ),
    "a comment left open first": ("<!--\n> a\n\nB.", ["1: error: this comment is not closed"]),
    "a fault below a comment": ("<!--\n> a\n-->\n> b\n- c: d", ["5: error: unknown field `c`"]),
    "a key unknown": ("> a\n\n- drafts: yes", ["3: error: unknown field `drafts`"]),
    "a key twice": ("> a\n- by: me\n- by: you", ["3: error: `by` is given twice"]),
    "a line that is no metadata": (
        "> a\n- by: me\nBody.",
        ["3: error: this line is not `- key: value`"],
    ),
    "a list below metadata": (
        "> a\n- by: me\n- Text",
        ["3: error: this line is not `- key: value`"],
    ),
    "a key in capitals": ("> a\n\n- By: me", ["3: warning: this is no metadata of the note"]),
    "another sign": ("> a\n\n* by: me", ["3: warning: this is no metadata of the note"]),
    "no space": ("> a\n\n- by:me", ["3: warning: this is no metadata of the note"]),
    "neither yes nor no": ("> a\n- draft: ja", ["2: error: `draft` is yes or no, not `ja`"]),
    "no date": ("> a\n- event: soon", ["2: error: `soon` is not a date"]),
    "no count": ("> a\n- occurrence: 0", ["2: error: `0` is not a count from 1"]),
    "everywhere and one of several": (
        "> a\n- everywhere: yes\n- occurrence: 2",
        ["3: warning: `everywhere: yes` takes the first of equal passages"],
    ),
    "two that lead": (
        "> a\n- lead: yes\n\n> b\n- by: me\n- lead: yes",
        [f"6: warning: the note on line {FIRST} leads already"],
    ),
    "a fence left open": ("> a\n\n```\n> b", ["3: error: this code fence is not closed"]),
    "a heading too high": (
        "> a\n\n## B\n\nC\n---",
        [
            "3: error: `B` is a heading of the first or second level",
            "5: error: `C` is a heading of the first or second level",
        ],
    ),
    "the section twice": ("> a\n\n## Notes", ["3: error: a second `## Notes`"]),
}


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize(("section", "told"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_told_with_its_line_and_hides_no_note(
    section: str, told: list[str], end: str
) -> None:
    notes, problems = parsed(f"{section}\n\n### Sound {{#sound}}\n\n> sound\n\n- bye: me\n", end)
    problems = [problem for problem in problems if EMPTY not in problem]
    lines = section.count("\n") + 7
    assert [problem.split(":", 1)[0] for problem in problems[: len(told)]] == [
        line.split(":", 1)[0] for line in told
    ]
    assert [problem[: len(line)] for problem, line in zip(problems, told, strict=False)] == told
    assert problems[len(told) :] == [f"{lines}: error: unknown field `bye`"]
    assert (notes[-1].id, notes[-1].quotation.text) == ("sound", "sound")


def test_a_space_before_the_first_quotation_is_named() -> None:
    problems = Problems()
    cut_notes(Markdown("  > a\n\nB.", 1), "a.md", problems)
    (problem,) = problems.all
    assert problem.message == "this text belongs to no note"
    assert problem.hint.startswith("take the space before > out")


def test_all_metadata() -> None:
    section = (
        "> a\n\n- by: Ada Pilot\n- date: 2022-02-21\n- event: 2022-01~\n- topics: one, two, one\n"
        "- link: https://example.org/#a: b\n- occurrence: 2\n- everywhere: no\n- lead: Yes\n"
        "- draft: true\n\n- by: this is text"
    )
    (note,), told = parsed(section)
    assert told == []
    metadata = note.metadata
    assert (metadata.by, metadata.date, metadata.event) == (
        "Ada Pilot",
        Edtf.parse("2022-02-21"),
        Edtf.parse("2022-01~"),
    )
    assert (metadata.topics, metadata.link) == (("one", "two"), "https://example.org/#a: b")
    assert (metadata.occurrence, metadata.everywhere, metadata.lead, metadata.draft) == (
        2,
        False,
        True,
        True,
    )
    assert (note.body.text, note.body.line) == ("- by: this is text", FIRST + 12)


@pytest.mark.parametrize("between", ["", "\n", "\n\n"])
def test_metadata_stands_below_its_quotation_or_heading(between: str) -> None:
    for start in ("> a", "### N", "### N\n\n> a"):
        (note,), told = parsed(f"{start}\n{between}- by: me\n\nBody.")
        assert told == []
        assert (note.metadata.by, note.body.text) == ("me", "Body.")


@given(st.text("#> -`~a:\n", max_size=60))
def test_no_section_is_too_odd_and_every_line_is_somewhere(section: str) -> None:
    notes, told = parsed(f"{section}\n\n### Last {{#last}}\n\nBody.")
    fenced = any("fence" in problem for problem in told)
    assert any("last" in (note.id, note.heading) or "Last" in note.body.text for note in notes) or (
        fenced
    )
    assert len({note.id for note in notes}) == len(notes)
    lines = [line for note in notes for line in note.extent]
    assert lines == list(range(lines[0], lines[-1] + 1))
    assert lines[-1] == FIRST + section.count("\n") + 4 or fenced


@pytest.mark.parametrize(
    "line",
    ["draft: yes", "– draft: yes", "  - draft: yes", "- draft", "- draft = yes", "* Draft: yes"],
)
def test_a_note_that_was_meant_as_a_draft_is_not_published(line: str) -> None:
    _, complaints = parsed(f"> words\n\nMy opinion.\n\n{line}\n")

    assert any("does not make the note a draft" in complaint for complaint in complaints)


TRAPS = {
    "two paragraphs quoted with a blank line between": ("### N\n> a\n\n> b\n\nB.", [1]),
    "a quotation alone": ("> a", [1]),
    "metadata alone": ("> a\n- by: me\n\n> b\n\nB.", [1]),
    "each of several": ("> a\n\n> b", [1, 3]),
    "an address instead of words": ("> a\n- link: https://example.org/", []),
    "a draft": ("> a\n- draft: yes", []),
    "two paragraphs with an empty sign between": ("> a\n>\n> b\n\nB.", []),
}


@pytest.mark.parametrize(("section", "lines"), TRAPS.values(), ids=TRAPS)
def test_a_quotation_with_nothing_under_it_is_told(section: str, lines: list[int]) -> None:
    assert parsed(section)[1] == [f"{line}: {EMPTY}" for line in lines]


def test_a_note_knows_the_lines_of_its_metadata() -> None:
    (note,), _ = parsed("### N\n\n> a\n\n- by: me\n- topics: x\n\nB.")
    assert note.line_of("topics") == FIRST + 5
    assert note.line_of("link") == FIRST


@pytest.mark.parametrize(
    "heading",
    [
        "Correction – the hour",
        "correction — the hour",
        "Correction - the hour",
        "Correction -- the hour",
        "Correction (the hour)",
        "(Correction) the hour",
        "Correction. the hour",
        "Correction, the hour",
        "Correction： the hour",
        "**Correction** the hour",
    ],
)
def test_the_hint_writes_the_heading_as_it_was_meant(heading: str) -> None:
    problems = Problems()
    page = f"{HEAD}### {heading}\n> a\n\nx"
    parse_article("a.md", page, KINDS, TextPolicy.FULL, problems)
    (problem,) = problems.all
    assert problem.hint.casefold() == "write `correction: the hour`"
