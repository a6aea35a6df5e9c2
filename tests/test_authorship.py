"""Who wrote a document."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postil.model import Basis
from postil.reading.authors.authorship import authors_of
from postil.reading.document import Document

TITLE = "Council closes old bridge over the river\n"
TEXT = (
    "\nThe city council voted on Tuesday to close the old bridge over the river after engineers "
    "found cracks in two of its four piers last month.\n\n“It is not safe,” said Mary"
    " Major, who is "
    "a writer of detective novels and has crossed it every day of her life, on Tuesday evening.\n"
)


def read(text: str) -> tuple[str, ...] | None:
    return authors_of(Document("x", text)).fact.value


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Ann Poe", ("Ann Poe",)),
        ("BY ANN POE", ("Ann Poe",)),
        ("by Ann Poe and Bo Lee", ("Ann Poe", "Bo Lee")),
        ("By Ann Poe, Bo Lee and Maria de la Cruz", ("Ann Poe", "Bo Lee", "Maria de la Cruz")),
        ("By Ann PoeStaff Writer", ("Ann Poe",)),
        ("By Ann Poe - Associated Press - Friday, June 3, 2016", ("Ann Poe",)),
        ("By Ann Poe, Harbour Staff", ("Ann Poe",)),
        ("By Ann Poe BBC News", ("Ann Poe",)),
        ("By Ann Poe3 hours ago", ("Ann Poe",)),
        ("By Ann\xa0Poe", ("Ann Poe",)),
        ("Posted by Ann Poe on March 3, 2015", ("Ann Poe",)),
        ("Written by: Ann Poe", ("Ann Poe",)),
        ("Story by Ann Poe", ("Ann Poe",)),
        ("March 3, 2015 by Ann Poe", ("Ann Poe",)),
        ("Ann Poe | March 3, 2015", ("Ann Poe",)),
        ("Ann Poe, Staff Writer", ("Ann Poe",)),
        ("Ann Poe | apoe@site.example", ("Ann Poe",)),
        ("Author of the article:\nAnn Poe", ("Ann Poe",)),
        ("Ann Poe and AP", ("Ann Poe",)),
        ("Ann Poe\nMarch 3, 2015", ("Ann Poe",)),
        ("by oz on December 4, 2006", ("oz",)),
        ("By", None),
        ("By\nShare this", None),
        ("By Staff Writer", None),
        ("By The New York Times", None),
        ("By Associated Press", None),
        ("By Harbour University Press", None),
        ("Photo by Ann Poe", None),
        ("Photo by Ann Poe/Getty Images", None),
        ("Illustration by Ann Poe", None),
        ("Ann Poe/Reuters", None),
        ("By choosing I Accept, you consent to our use of cookies.", None),
        ("Old Bridge\nMarch 3, 2015", None),
        ("Sponsored Links\nMarch 3, 2015", None),
        ("Ann Poe", None),
    ],
)
def test_line_above_the_text(line: str, authors: tuple[str, ...] | None) -> None:
    assert read(TITLE + line + TEXT) == authors


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Ann Poe is a senior writer who covers bridges.", ("Ann Poe",)),
        ("Ann Poe covers bridges for the Herald.", ("Ann Poe",)),
        ("Mary Major is a writer of detective novels.", None),
        ("The Herald is a newspaper whose writers cover bridges.", None),
        ("Ann Poe is the mayor.", None),
    ],
)
def test_biography(line: str, authors: tuple[str, ...] | None) -> None:
    assert read(TITLE + TEXT + line) == authors


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(TITLE + TEXT + "Related\nBridge falls\nBy Bo Lee", id="a link's byline"),
        pytest.param(
            TITLE + "By Site Contributor\n\nOther story\nby Bo Lee\n" + TEXT, id="after an office's"
        ),
        pytest.param(TITLE + TEXT + "1. Bo Lee March 3, 2015 at 3:04 pm", id="a comment"),
        pytest.param("", id="empty"),
    ],
)
def test_nobody(text: str) -> None:
    assert read(text) is None


def test_the_first_byline_wins_and_the_other_is_kept() -> None:
    weighing = authors_of(Document("x", TITLE + "By Ann Poe\nBy Bo Lee\n" + TEXT))
    assert weighing.fact.value == ("Ann Poe",)
    assert [each.value for each in weighing.candidates] == [("Ann Poe",), ("Bo Lee",)]


def test_a_byline_is_stated_and_a_biography_inferred() -> None:
    byline = authors_of(Document("x", TITLE + "By Ann Poe" + TEXT)).fact
    life = authors_of(Document("x", TITLE + TEXT + "Ann Poe is a staff writer.")).fact
    assert (byline.basis, byline.quote) == (Basis.STATED, "By Ann Poe")
    assert (life.basis, life.quote) == (Basis.INFERRED, "Ann Poe is a staff writer.")


FRAGMENTS = [
    "By ",
    "Ann Poe",
    " and ",
    ", ",
    "Staff Writer",
    " is a writer ",
    "\n",
    "\xa0",
    "@",
    "J.",
]


@given(st.one_of(st.text(), st.lists(st.sampled_from(FRAGMENTS)).map("".join)))
def test_any_text_is_answered_in_its_own_words(text: str) -> None:
    for candidate in authors_of(Document("x", text)).candidates:
        assert candidate.quote in text
        assert 0 <= candidate.weight <= 1
        assert all(candidate.value)


@pytest.mark.parametrize(
    "piece", [*FRAGMENTS, TEXT, "A A ", "By Ann Poe\n", "Ann Poe is a writer\n", "Bo-", "A.A"]
)
def test_much_of_it_is_answered_in_its_own_words(piece: str) -> None:
    document = Document("x", (piece * (300_000 // len(piece) + 1))[:300_000])
    weighing = authors_of(document)
    assert all(candidate.quote in document.text for candidate in weighing.candidates)
