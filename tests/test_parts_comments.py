"""The readers' comments: each with its number, replies below what they answer."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from postil.model import Seed
from postil.reading.document import Document
from postil.reading.read import Reader
from postil.reading.structure.parts import parts_of
from postil.reading.titling import title_of

SEEDS = Path(__file__).parent.parent / "seeds"
ARTICLE = """The harbour opens again after the storm

The harbour was closed for three days after the storm, and the boats stayed where they were until \
the pilots had sounded the channel again and found it clear of sand.

The board met on the quay in the rain, and decided that the breakwater be mended before the \
winter, whatever it may cost the town and those who use the harbour.
"""


def read(below: str) -> list[tuple[str, str, str]]:
    text = f"{ARTICLE}\n{below}"
    document = Document("seed.txt", text)
    return [
        (part.kind.value, part.number, " ".join(text[part.start : part.end].split()))
        for part in parts_of(document, title_of(document))
    ][2:]


def page(name: str) -> str:
    return Reader((), (), "en").read(Seed.of(name, (SEEDS / name).read_bytes())).text


COMMENTS = {
    "numbered": (
        "2 thoughts on “The harbour”\n\n  1. It held.\n\n    Update: it broke.\n\n  2. It fell.",
        [("1", "1. It held. Update: it broke."), ("2", "2. It fell.")],
    ),
    "nested": (
        "3 Comments\n\n1. It held.\n\n    1. It did not.\n\n    2. It did.\n\n2. It fell.",
        [
            *(("1", "1. It held."), ("1.1", "1. It did not."), ("1.2", "2. It did.")),
            ("2", "2. It fell."),
        ],
    ),
    "with numbers left out": (
        "4 responses to “It”\n\n  3. It held.\n\n  7. It fell.",
        [("3", "3. It held."), ("7", "7. It fell.")],
    ),
    "with a list inside, which is no comment": (
        "2 Comments\n\n4. Three things:\n\n1. Sand.\n\n2. Wind.\n\n5. It fell.",
        [("4", "4. Three things: 1. Sand. 2. Wind."), ("5", "5. It fell.")],
    ),
    "counted in words": (
        "One Response to “The harbour”\n\n  1. Jane Doe Says:\n\n    It held.",
        [("1", "1. Jane Doe Says: It held.")],
    ),
    "begun by a name said twice": (
        "2 comments\nseagull94\nseagull94\n\nIt held.\n\nBo Lee\nBo Lee\n\nIt fell.\n\nYes.",
        [("1", "seagull94 seagull94 It held."), ("2", "Bo Lee Bo Lee It fell. Yes.")],
    ),
    "signed": (
        "Comments\n\nJane Doe says:\n\nIt held.\n\nannpoe47 said...\n\nIt fell.",
        [("1", "Jane Doe says: It held."), ("2", "annpoe47 said... It fell.")],
    ),
    "signed and dated": (
        "2 Comments\n\n• Jane - Friday, June 2, 2017\n\nIt held.\n\n• Ann - June 30, 2017\n\nNo.",
        [
            ("1", "• Jane - Friday, June 2, 2017 It held."),
            ("2", "• Ann - June 30, 2017 No."),
        ],
    ),
    "a name above its date": (
        "2 Comments\n\nJane Doe\n2 hours ago\n\nIt held.\n\nAnn Poe\n1 hour ago\n\nIt fell.",
        [("1", "Jane Doe 2 hours ago It held."), ("2", "Ann Poe 1 hour ago It fell.")],
    ),
    "signed, with nothing above": (
        "Jane Doe said...\n\nIt held.\n\nannpoe47 said...\n\nIt fell.",
        [("1", "Jane Doe said... It held."), ("2", "annpoe47 said... It fell.")],
    ),
    "below what readers say": (
        "What our readers have had to say so far.\n\nJane Doe\n6th May 2014\n\nIt held.",
        [("1", "Jane Doe 6th May 2014 It held.")],
    ),
    "not told apart": ("2 Comments\n\nIt held.\n\nIt fell.", [("", "It held. It fell.")]),
}


@pytest.mark.parametrize(("below", "comments"), COMMENTS.values(), ids=COMMENTS)
def test_each_comment_is_a_part_with_its_number(
    below: str, comments: list[tuple[str, str]]
) -> None:
    found = [(number, words) for kind, number, words in read(below) if kind == "comment"]
    assert found == comments


def test_what_stands_around_the_comments_is_not_theirs() -> None:
    below = "1 Comment\n\n1. It held.\n\nReply\n\nLeave a Reply\n\nYour email address is safe."
    assert [kind for kind, _, _ in read(below)] == ["boilerplate", "comment", "boilerplate"]


NONE = {
    "a form alone": "Leave a Reply\n\nYour email address will not be published.",
    "a label alone": "Comments",
    "links below a label": "Comments\n\nThe week in pictures\n\nTen harbours to see",
}


@pytest.mark.parametrize("below", NONE.values(), ids=NONE)
def test_no_comments_are_made_up(below: str) -> None:
    assert {kind for kind, _, _ in read(below)} <= {"boilerplate", "related"}


def test_one_who_said_something_is_no_reader() -> None:
    assert "comment" not in {kind for kind, _, _ in read("Jane Doe said...\n\nIt held.")}
    said = "He said...\n\nIt held.\n\nShe said...\n\nIt fell."
    assert "comment" not in {kind for kind, _, _ in read(said)}


def test_a_subhead_called_discussion_ends_no_text() -> None:
    prose = ARTICLE.split("\n\n")[1]
    below = "\n\n".join(["Discussion", *[prose] * 8])
    assert "comment" not in {kind for kind, _, _ in read(below)}


def test_comments_stand_below_headings_in_the_page() -> None:
    body = page("003_45d59b37a9f56fc7.txt")
    comments = body[body.index("## Comments") : body.index("## About the author")]
    assert re.findall("^#+ .*", comments, re.MULTILINE) == [
        *("## Comments", "### Comment 1", "### Comment 2"),
    ]
    first, second = comments.split("### Comment 2")
    assert "\n\nWell, here are the results" in first
    assert "\n\nUpdate: Another response by Ryabkov" in first
    assert second.lstrip().startswith("There are no “military actions” possible")


def test_a_caption_said_twice_is_shown_once() -> None:
    body = page("004_569262551bbf4f1a.txt")
    assert body.count("White House press secretary Jen Psaki speaks with reporters") == 1


ENDLESS = {
    "announcements": "Comments\n\nLeave a reply\n\n",
    "comments": "1. One.\n\n  1. Two.\n\nJane says:\n\nMarch 3, 2022\n\n",
    "replies": "Reply\n\n",
}


@pytest.mark.parametrize("piece", ENDLESS.values(), ids=ENDLESS)
def test_a_discussion_without_end_is_told_whole(piece: str) -> None:
    text = f"{ARTICLE}\n2 Comments\n\n" + piece * 5_000
    parts = parts_of(Document("seed.txt", text), None)
    assert "".join(text[part.start : part.end] for part in parts) == text


def test_a_form_for_followers_ends_the_comments() -> None:
    form = "Get every new post delivered to your Inbox.\n\nJoin 8,750 other followers"
    parts = read(f"1 comment\nBo Lee\nBo Lee\n\nIt fell.\n\n{form}\n")
    assert parts[-1] == ("boilerplate", "", " ".join(form.split()))


@pytest.mark.parametrize("subhead", ["Two thoughts on the storm", "One response to it"])
def test_a_subhead_that_counts_in_words_announces_no_comments(subhead: str) -> None:
    last = "The harbour's board will meet again in May, as it always has, and hear of the wall."
    assert read(f"{subhead}\n\n{last}\n") == []


def test_names_said_twice_by_chance_are_no_comments() -> None:
    below = "9 comments\nBo Lee\nBo Lee\n\nIt fell.\n"
    assert {number for _, number, _ in read(below)} == {""}
