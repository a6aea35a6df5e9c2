"""A document is cut into parts: every character in exactly one, each of the right kind."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from harbour_article import HEAD, MORE, PROSE, kind_of, read
from hypothesis import given
from hypothesis import strategies as st

from postil.reading.document import Document
from postil.reading.structure.parts import parts_of
from postil.reading.titling import title_of

SEEDS = Path(__file__).parent.parent / "seeds"


LINES_OF_ALL_KINDS = (
    *(PROSE, MORE, "Share", "", "  ", "By", "By Jane Doe", "©", "March 3, 2022", "Comments"),
    *("2 thoughts on “It”", "  1. One.", "    1. Two.", "Jane says:", "Comments are closed."),
    *("Reprinted from The Tide with permission.", "The quay. (AP Photo/Jane Doe)"),
    *("Jane Doe is a reporter.", f"{MORE} This is a condensed version of the information."),
    *("date 2021-12-06 The harbour opens again", "Read more: The storm"),
)


@given(
    st.text(max_size=300)
    | st.lists(st.sampled_from(LINES_OF_ALL_KINDS), max_size=14).map("\n".join)
)
def test_every_character_is_in_exactly_one_part(text: str) -> None:
    document = Document("seed.txt", text)
    for title in (None, title_of(document)):
        parts = parts_of(document, title)
        ends = [part.end for part in parts]
        assert [part.start for part in parts] == [0, *ends[:-1]][: len(parts)]
        assert (ends or [0])[-1] == len(text)
        assert all(part.start < part.end for part in parts)


LINES = {
    "a byline": ("By Jane Doe", "byline"),
    "a dateline": ("Posted on March 3, 2022", "dateline"),
    "a label left empty": ("Posted on", "boilerplate"),
    "a reprint notice": ("Reprinted from The Tide with permission.", "reprint"),
    "a caption with its credit": ("The quay after the storm. (AP Photo/Jane Doe)", "caption"),
    "buttons for sharing": ("Share on Facebook", "boilerplate"),
}
AFTER = {
    "a tip line": ("Have a tip we should know? tips@tide.example", "boilerplate"),
    "labels of filing": ("Filed Under:", "boilerplate"),
    "a list of topics": ("Topics in this article", "boilerplate"),
    "a link to the footer": ("Skip to footer", "boilerplate"),
    "a copyright line": ("© 2022 The Tide. All rights reserved.", "boilerplate"),
    "a newsletter": ("Sign up for our newsletter", "related"),
    "a related link": ("Read more: The storm in pictures", "related"),
    "a biography": ("Jane Doe is a reporter for The Tide. Follow her on Twitter.", "biography"),
    "a caption": ("The quay on Friday. (Jane Doe/Getty Images)", "caption"),
    "a short paragraph": ("“It will hold,” she said.", "text"),
    "a subhead": ("What the pilots found", "text"),
}


@pytest.mark.parametrize(("line", "kind"), LINES.values(), ids=LINES)
def test_a_line_between_title_and_text(line: str, kind: str) -> None:
    assert kind_of(line, f"{HEAD}\n\n{line}\n\n{PROSE}\n\n{MORE}\n") == kind


@pytest.mark.parametrize(("line", "kind"), AFTER.values(), ids=AFTER)
def test_a_line_after_the_text(line: str, kind: str) -> None:
    assert kind_of(line, f"{HEAD}\n\n{PROSE}\n\n{MORE}\n\n{line}\n") == kind


def test_a_credit_on_a_line_of_its_own_takes_the_caption_above() -> None:
    text = (
        f"{HEAD}\n\nThe quay in the morning\nJane Doe/AFP via Getty Images\n\n{PROSE}\n\n{MORE}\n"
    )
    assert kind_of("The quay in the morning", text) == "caption"


def test_a_line_said_twice_at_once_is_a_caption() -> None:
    line = "The breakwater as it stood on Friday morning in the rain"
    assert kind_of(line, f"{HEAD}\n\n{PROSE}\n\n{line}\n\n{line}\n\n{MORE}\n") == "caption"


def test_comments_go_to_the_end_and_are_closed_by_furniture() -> None:
    comments = f"2 thoughts on “{HEAD}”\n\n  1. {PROSE}\n\nComments are closed."
    text = f"{HEAD}\n\n{PROSE}\n\n{MORE}\n\n{comments}\n"
    kinds = [kind for kind, _ in read(text)]
    assert kinds == ["title", "text", "boilerplate", "comment", "boilerplate"]


def test_what_follows_the_announcement_of_other_articles_is_not_the_text() -> None:
    text = (
        f"{HEAD}\n\n{PROSE}\n\n{MORE}\n\nMore in Weather\n\nWhat is new\n\nAnother storm is near\n"
    )
    assert read(text)[-1][0] == "related"


def test_a_sentence_about_the_document_is_told_apart_from_its_last_paragraph() -> None:
    note = "This is a condensed version of the information."
    assert read(f"{HEAD}\n\n{PROSE}\n\n{MORE} {note}\n")[-1] == ("boilerplate", note)


KINDS = {
    "000": ["dateline", "title", "text", "boilerplate"],
    "001": ["title", "text", "boilerplate"],
    "002": ["title", "text", "boilerplate"],
    "003": [
        *("title", "deck", "boilerplate", "reprint", "text", "biography"),
        *("boilerplate", "comment", "comment", "boilerplate"),
    ],
    "004": [
        *("title", "caption", "text", "caption", "text", "caption", "text", "boilerplate"),
    ],
}


@pytest.mark.parametrize("seed", KINDS)
def test_the_parts_of_the_seeds(seed: str) -> None:
    text = next(SEEDS.glob(f"{seed}*")).read_text()
    assert [kind for kind, _ in read(text)] == KINDS[seed]


def test_a_line_may_hold_a_date_and_the_title() -> None:
    text = f"date 2021-12-06 The harbour opens again after the storm.\n\n{PROSE}\n\n{MORE}\n"
    assert read(text)[:2] == [
        ("dateline", "date 2021-12-06"),
        ("title", "The harbour opens again after the storm."),
    ]


def test_a_title_said_again_is_no_text() -> None:
    text = f"{HEAD} | The Tide\n\nShare\n\n{HEAD}\n\n{PROSE}\n\n{MORE}\n"
    assert (kind_of("Share", text), kind_of("The Tide", text)) == ("boilerplate", "boilerplate")
    assert [kind for kind, words in read(text) if words.startswith(HEAD)] == ["title", "title"]


DECK = "The board wants the channel sounded before any of the boats may leave the harbour again."
LONG_DECK = f"{DECK} Until then the quay is closed, and so is the market on it."
DECKS = {
    "above a byline": (f"{DECK}\n\nBy Jane Doe", "deck"),
    "without a full stop": (f"{DECK[:-1]}\n\nBy Jane Doe", "deck"),
    "as long as a paragraph": (f"{LONG_DECK}\n\nBy Jane Doe", "deck"),
    "above a date": (f"{DECK}\n\nMarch 3, 2022", "deck"),
    "above a name": (f"{DECK}\n\nJane Doe", "deck"),
    "below a button": (f"Share on Facebook\n\n{DECK}\n\nBy Jane Doe", "deck"),
    "that nothing parts from the text": (DECK, "text"),
    "below the byline": (f"By Jane Doe\n\n{DECK}\n\nMarch 3, 2022", "text"),
    "above its credit": (f"{DECK}\n\n(Jane Doe / The Tide)\n\nBy Ann Poe", "text"),
    "with a date": (f"{DECK[:-1]} on March 3, 2022.\n\nBy Jane Doe", "text"),
    "that the text knows nothing of": (
        "Before you go, here are eleven recipes that everybody liked.\n\nBy Jane Doe",
        "text",
    ),
}


@pytest.mark.parametrize(("above", "kind"), DECKS.values(), ids=DECKS)
def test_a_standfirst_is_told_where_there_is_no_doubt(above: str, kind: str) -> None:
    words = next(line for line in above.split("\n") if len(line) > 50)
    assert kind_of(words[:40], f"{HEAD}\n\n{above}\n\n{PROSE}\n\n{MORE}\n") == kind


def test_a_very_long_text_is_cut_as_a_short_one_is() -> None:
    def kinds(times: int) -> Counter[str]:
        piece = f"{PROSE}\n\nShare\n\n{MORE}\n\n"
        parts = parts_of(Document("seed.txt", f"{HEAD}\n\n" + piece * times), None)
        return Counter(part.kind.value for part in parts)

    assert kinds(4000) - kinds(3000) == kinds(2000) - kinds(1000) != Counter()
