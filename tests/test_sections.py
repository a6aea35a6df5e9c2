"""A page's file is cut into front matter, text and notes, and only `## Notes` cuts it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postil.articles.page import parse_article
from postil.articles.sections import check_headings, split_asides, split_page
from postil.errors import PostilError, Problems
from postil.model import Aside, Markdown, SetAside, TextPolicy

HEAD = "---\ntitle: A\n---\n"


def told(page: str) -> list[str]:
    problems = Problems()
    parse_article("a.md", page, (), TextPolicy.FULL, problems)
    return [f"{problem.place.line}: {problem.message}" for problem in problems.all]


CUTS = {
    "all three": (
        f"{HEAD}\nText.\n\n## Notes\n\n> Text\n",
        ("title: A", 2),
        ("Text.", 5),
        ("> Text", 9),
    ),
    "no notes": (f"{HEAD}\nText.\n", ("title: A", 2), ("Text.", 5), None),
    "empty notes": (f"{HEAD}Text.\n## Notes", ("title: A", 2), ("Text.", 4), ("", 6)),
    "no last line end": (f"{HEAD}Text.", ("title: A", 2), ("Text.", 4), None),
    "a mark at the start": (f"\ufeff{HEAD}Text.", ("title: A", 2), ("Text.", 4), None),
    "dots": ("---\ntitle: A\n...\nText.", ("title: A", 2), ("Text.", 4), None),
    "CRLF": (
        "---\r\na: b\r\n---\r\n\r\nT\r\n\r\nU\r\n\r\n## Notes\r\nN\r\n",
        ("a: b", 2),
        ("T\n\nU", 5),
        ("N", 10),
    ),
    "blank front matter": ("---\n\n---\nText.", ("", 2), ("Text.", 4), None),
    "no front matter between": ("---\n---\nText.", ("", 2), ("Text.", 3), None),
    "blank lines around": (
        f"{HEAD}\n \n\nT\n\n\n## Notes\n\n\nN\n\n",
        ("title: A", 2),
        ("T", 7),
        ("N", 13),
    ),
    "closing signs": (f"{HEAD}T\n\n## Notes ##\n\nN", ("title: A", 2), ("T", 4), ("N", 8)),
    "no space": (f"{HEAD}T\n\n##Notes\n\nN", ("title: A", 2), ("T", 4), ("N", 8)),
    "in a comment": (
        f"{HEAD}T\n\n<!--\n## Notes\n-->\n\n## Notes\nN",
        ("title: A", 2),
        ("T\n\n<!--\n## Notes\n-->", 4),
        ("N", 11),
    ),
    "below a comment left open": (
        f"{HEAD}T <!-- U\n\n## Notes\nN <!-- M -->",
        ("title: A", 2),
        ("T <!-- U", 4),
        ("N <!-- M -->", 7),
    ),
    "in a fence in a list": (
        f"{HEAD}- T\n\n  ```\n  # a\n  ```\n\n## Notes\nN",
        ("title: A", 2),
        ("- T\n\n  ```\n  # a\n  ```", 4),
        ("N", 11),
    ),
    "in a fence": (f"{HEAD}```\n## Notes\n```", ("title: A", 2), ("```\n## Notes\n```", 4), None),
    "after a fence": (
        f"{HEAD}~~~\n# a\n~~~\n## Notes\nN",
        ("title: A", 2),
        ("~~~\n# a\n~~~", 4),
        ("N", 8),
    ),
    "a thematic break": (f"{HEAD}T\n\n---\n\nU", ("title: A", 2), ("T\n\n---\n\nU", 4), None),
}


@pytest.mark.parametrize(("page", "front", "text", "notes"), CUTS.values(), ids=CUTS)
def test_cutting(
    page: str, front: tuple[str, int], text: tuple[str, int], notes: tuple[str, int] | None
) -> None:
    sections = split_page(page, "a.md")
    assert (sections.front.text, sections.front.line) == front
    assert (sections.text.text, sections.text.line) == text
    found = (sections.notes.text, sections.notes.line) if sections.notes else None
    assert found == notes


STRAY = "{} is a heading of the first or second level"
HEADINGS = {
    "another second level": ("## Note", ["4: `Note` is a heading of the first or second level"]),
    "a first level": ("# Notes", ["4: `Notes` is a heading of the first or second level"]),
    "without a space": ("##Remark", ["4: `Remark` is a heading of the first or second level"]),
    "in small letters": ("## notes", ["4: `notes` is a heading of the first or second level"]),
    "indented": ("T\n\n   ## Notes", ["6: `Notes` is a heading of the first or second level"]),
    "closing signs": ("## A ##", ["4: `A` is a heading of the first or second level"]),
    "underlined": ("A\n===", ["4: `A` is a heading of the first or second level"]),
    "underlined with hyphens": ("A b\n---", ["4: `A b` is a heading of the first or second level"]),
    "an indented underline": ("A\n  --", ["4: `A` is a heading of the first or second level"]),
    "two at once": (
        "# A\n\n## B",
        [
            f"{line}: `{name}` is a heading of the first or second level"
            for line, name in ((4, "A"), (6, "B"))
        ],
    ),
    "two sections of notes": ("T\n\n## Notes\n\n> a\n\n## Notes", ["10: a second `## Notes`"]),
    "a fence left open": (
        "```\n# a",
        ["4: this code fence is not closed", "5: `a` is a heading of the first or second level"],
    ),
    "a fence of other signs": (
        "```\na\n~~~\n\n## Notes\n\n### N\n\nB.",
        ["4: this code fence is not closed", "6: this code fence is not closed"],
    ),
    "a shorter fence": (
        "````\na\n```",
        ["4: this code fence is not closed", "6: this code fence is not closed"],
    ),
    "a third level": ("### A", []),
    "an underlined third level": ("### A\n---", []),
    "in indented code": ("T\n\n    ## A\n    ---", []),
    "in a fence": ("```md\n# A\n\nB\n---\n```", []),
    "a break after a fence": ("T\n\n```\na\n```\n---", []),
    "a break after a quotation": ("> T\n---", []),
    "a break after a list": ("- T\n---", []),
    "a table": ("| A |\n| --- |\n| B |", []),
    "a break": ("T\n\n---\n\n***", []),
    "a hash that is escaped": ("\\# A\n\n\\## B", []),
    "inline code": ("A ``` b ``` c", []),
    "a fence in one line": ("```a```", []),
}


@pytest.mark.parametrize(("body", "expected"), HEADINGS.values(), ids=HEADINGS)
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_headings(body: str, expected: list[str], end: str) -> None:
    assert told(f"{HEAD}{body}\n".replace("\n", end)) == expected


@pytest.mark.parametrize("heading", ["## Note", "## notes", "# Notes", " ## Notes", "## Notse"])
def test_a_near_miss_of_the_heading_says_which_is_meant(heading: str) -> None:
    problems = Problems()
    parse_article("a.md", f"{HEAD}T\n\n{heading}\n", (), TextPolicy.FULL, problems)
    assert [problem.hint for problem in problems.all] == ["did you mean `## Notes`?"]


@pytest.mark.parametrize(
    ("page", "message"),
    [
        ("", "a.md:1: a page begins with front matter"),
        ("Text.", "a.md:1: a page begins with front matter"),
        ("\n---\ntitle: A\n---\n", "a.md:1: a page begins with front matter"),
        ("---\ntitle: A\n", "a.md:1: the front matter is not closed"),
        ("---\ntitle: A\n----\n", "a.md:1: the front matter is not closed"),
    ],
)
def test_front_matter_is_needed(page: str, message: str) -> None:
    with pytest.raises(PostilError, match=message):
        split_page(page, "a.md")


def test_a_page_without_text_is_an_error() -> None:
    assert told(f"{HEAD}\n## Notes\n\n### N\n\nB.") == ["5: this page has no text"]


def test_faults_of_front_matter_text_and_notes_are_all_told() -> None:
    page = "---\ntitel: A\ndate: soon\n---\n## Text\n\n## Notes\n\n> a\n- drafts: yes\n\nB."
    assert [line.split(":")[0] for line in told(page)] == ["2", "3", "5", "10"]


LINES = st.lists(
    st.sampled_from(["", "T", "## Notes", "---", "```", "~~~", "> a", "### N", " ", "a: b", "..."])
)


@given(LINES, st.sampled_from(["\n", "\r\n"]))
def test_the_sections_are_lines_of_the_file(lines: list[str], end: str) -> None:
    page = end.join(["---", "a: b", "---", *lines])
    sections = split_page(page, "a.md")
    all_lines = page.replace("\r", "").split("\n")
    for section in (sections.front, sections.text, sections.notes):
        if section and section.text:
            texts = section.text.split("\n")
            assert all_lines[section.line - 1 : section.line - 1 + len(texts)] == texts
    start, stop = sections.text_span
    assert "\n".join(all_lines[start:stop]) == sections.text.text
    front_start, front_stop = sections.front_span
    assert all_lines[front_start:front_stop] == ["a: b"]


def test_what_is_set_aside_is_cut_from_the_text_by_its_headings() -> None:
    body = Markdown("Text.\n\n## Captions\n\nOne.\n\n## Set aside\n\nShare\n", 5)

    text, asides = split_asides(body)

    assert text == Markdown("Text.", 5)
    assert asides == (
        Aside(SetAside.CAPTIONS, Markdown("One.", 9)),
        Aside(SetAside.FURNITURE, Markdown("Share", 13)),
    )


def test_a_heading_of_what_is_set_aside_stands_once_and_in_pages_only() -> None:
    twice = Markdown("a\n\n## Captions\n\nb\n\n## Captions\n\nc")
    problems = Problems()
    check_headings("a.md", problems, twice, asides=True)
    assert [problem.place.line for problem in problems.all] == [7]

    elsewhere = Problems()
    check_headings("a.md", elsewhere, Markdown("a\n\n## Captions\n\nb"))
    assert [problem.place.line for problem in elsewhere.all] == [3]


@pytest.mark.parametrize(
    "line", ["### Notes", "#### notes ##", "**Notes**", "**Note:**", "__Notes__"]
)
def test_notes_below_another_heading_are_not_taken_for_the_text(line: str) -> None:
    problems = Problems()
    page = f"---\ntitle: A\n---\n\nText.\n\n{line}\n\n> Text.\n\nMy opinion.\n"
    parse_article("a.md", page, (), TextPolicy.FULL, problems)
    assert [problem.place.line for problem in problems.all] == [7]


@pytest.mark.parametrize("comment", ["<!--\n## Notes\n\n> T\n-->", "<!-- x\n\n## Notes\n\nb --> c"])
def test_notes_that_a_comment_takes_out_are_told(comment: str) -> None:
    (complaint,) = told(f"{HEAD}T\n\n{comment}\n")
    assert complaint.endswith(": a comment takes these notes out")
    assert told(f"{HEAD}T\n\n{comment}\n\n## Notes\n\n> T\n\nx\n") == []
