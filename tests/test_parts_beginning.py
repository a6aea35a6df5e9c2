"""Where the text begins: below menus, copies of the title, standfirsts and pictures."""

from __future__ import annotations

import pytest
from harbour_article import HEAD, MORE, PROSE, kind_of, read

BODY = f"{PROSE}\n\n{MORE}\n\n" * 2
TEASER = (
    "Our small fleet of old boats takes you to the islands that nobody else has ever seen from "
    "the sea, and brings you back before the tide has turned."
)
PLACES = "\n".join(f"• Island {number}" for number in range(16))
MENU = f"• Trips\n\n{TEASER}\n\nView all trips\n{PLACES}\nSign in\nView all places »\n"
ALT = "What the pilots found on the first morning"


@pytest.mark.parametrize("site", [" - The Tide", " | Tide & Quay", ""])
def test_a_menu_below_the_pages_title_is_not_the_text(site: str) -> None:
    text = f"{HEAD}{site}\n{MENU}\n{HEAD}\n\nby Jane Doe\n\n{BODY}"
    assert kind_of("Our small fleet", text) == kind_of("• Island 3", text) == "boilerplate"
    assert kind_of("by Jane Doe", text) == "byline"
    assert kind_of(PROSE, text) == "text"


LISTED = "\n".join(f"{number} pounds of flour" for number in range(20))
NO_MENU = {
    "a recipe, its title and what readers say of it": f"{TEASER}\n\n{LISTED}\n\n{HEAD}\n\n{BODY}",
    "a recipe with buttons, and its comments": (
        f"{TEASER}\n\n{LISTED}\nPrint\nShare\nSave\n\n2 Comments\n\n{HEAD}\n\n{BODY}"
    ),
    "a short article, and the page's foot": (
        f"{TEASER}\n\n{MORE}\n\n{LISTED}\nPrint\nShare\nSave\n\n{HEAD}\n\n{BODY}"
    ),
    "an article, and its title in a list": (
        f"{TEASER}\n\n{LISTED}\nPrint\nShare\nSave\n\n{HEAD}\n\nThe storm in pictures\n"
    ),
}


@pytest.mark.parametrize("below", NO_MENU.values(), ids=NO_MENU)
def test_lines_between_two_titles_that_are_no_menu_are_kept(below: str) -> None:
    assert kind_of("Our small fleet", f"{HEAD}\n\n{below}") == "text"


def test_a_title_said_again_among_the_first_paragraphs_is_not_the_text() -> None:
    text = f"{HEAD} - The Tide\n\n{PROSE}\n\n{MORE}\n\n{HEAD}\n\n{TEASER}\n"
    kinds = [kind for kind, _ in read(text)]
    assert kinds == ["title", "boilerplate", "text", "title", "text"]


SUBHEADS = {
    "with some of its words": "The harbour opens again",
    "with all of its words in another writing": HEAD.upper(),
}


@pytest.mark.parametrize("line", SUBHEADS.values(), ids=SUBHEADS)
def test_a_subhead_that_takes_up_the_title_is_kept(line: str) -> None:
    text = f"{HEAD}\n\n{PROSE}\n\n{line}\n\n{MORE}\n"
    assert [part for kind, part in read(text) if kind == "text"] == [f"{PROSE} {line} {MORE}"]


def test_a_subhead_above_a_title_said_again_is_kept() -> None:
    text = f"{HEAD}\n\n{PROSE}\n\n{ALT}\n\n{HEAD}\n\n{MORE}\n\n{PROSE}\n"
    assert kind_of(ALT, text) == "text"


DECK = "After the storm the pilots have opened the harbour once more."
DECKS = {
    "above a second title": f"{DECK}\n\n{HEAD}\n\n[Photo: Jane Doe]\n\nBy Jane Doe",
    "that the text says again": f"{DECK}\n\n{TEASER}\n\n{DECK}",
    "that a paragraph begins with": f"{DECK}\n\n{TEASER}\n\n{DECK} So they say.",
}


@pytest.mark.parametrize("above", DECKS.values(), ids=DECKS)
def test_a_standfirst(above: str) -> None:
    assert read(f"{HEAD}\n\n{above}\n\n{BODY}")[1] == ("deck", DECK)


def test_a_second_line_that_the_text_says_again_is_told_of_a_picture() -> None:
    again = "The channel is clear of sand, and the boats go out and come in as they always did."
    text = f"{HEAD}\n\n{DECK}\n\nBy Jane Doe\n\n{again}\n\n{PROSE}\n\n{MORE}\n\n{again}\n"
    kinds = [kind for kind, part in read(text) if again in part]
    assert (kinds, kind_of(DECK, text)) == (["caption", "text"], "deck")


REFRAIN = "“It will hold, and if it does not, then we will build it again.”"


def test_a_line_that_is_said_again_far_below_is_no_standfirst() -> None:
    text = f"{HEAD}\n\n{REFRAIN}\n\n{BODY * 4}{REFRAIN}\n"
    assert kind_of(REFRAIN, text) == "text"


def test_an_article_that_is_there_twice_has_no_standfirst_by_that() -> None:
    assert kind_of(PROSE, f"{HEAD}\n\n{BODY}") == "text"


ABOVE_CREDITS = {
    "a sentence": ("The storm\nA quay in the rain on Friday morning.\n(Jane Doe / The Tide)", True),
    "a sentence, set apart": ("A quay in the rain on Friday morning.\n\nJane Doe/AFP", False),
    "a standfirst, on the next line": ("A quay in the rain on Friday morning.\nBo Lee/AFP", False),
}


@pytest.mark.parametrize(("above", "is_told"), ABOVE_CREDITS.values(), ids=ABOVE_CREDITS)
def test_a_sentence_above_a_credit_on_top(above: str, is_told: bool) -> None:
    text = f"{HEAD}\n{above}\nBy Jane Doe\n\n{BODY}"
    assert (kind_of("A quay", text) == "caption") is is_told


LEAD = "A pilot was found on the quay in the rain, the harbour board said."


@pytest.mark.parametrize("between", ["", "[Photo: Jane Doe]\n\n"])
def test_the_sentence_that_begins_a_page_without_a_title(between: str) -> None:
    text = f"{LEAD}\n\n{between}{BODY}{BODY}{BODY}"
    assert kind_of(LEAD, f"Harbour\n\n{text}") == "text"


def test_a_notice_above_a_page_without_a_title_is_not_its_text() -> None:
    text = f"{LEAD}\n\nPlease enable the pictures of this site to go on.\n\n{BODY}{BODY}"
    assert kind_of("Please enable", text) == "boilerplate"


OPENINGS = {
    "words before a quotation": ("Harbour Radio reports:", "text"),
    "a salutation": ("To the editor:", "text"),
    "one of several headings": ("Why the harbour was closed", "text"),
    "a name": ("Jane Mary Doe", "boilerplate"),
    "a section's": ("Local news", "boilerplate"),
    "an office": ("Staff writer", "boilerplate"),
    "a button": ("Follow us:", "boilerplate"),
}


@pytest.mark.parametrize(("line", "kind"), OPENINGS.values(), ids=OPENINGS)
def test_a_line_right_above_the_text(line: str, kind: str) -> None:
    below = f"{PROSE}\n\nWhat the pilots found\n\n{MORE}\n\nHow it was mended\n\n{PROSE}\n"
    assert kind_of(line, f"{HEAD}\n\nMarch 3, 2022\n\n{line}\n\n{below}") == kind


def test_a_heading_of_an_article_that_has_no_other() -> None:
    line = "Why the harbour was closed"
    assert kind_of(line, f"{HEAD}\n\nMarch 3, 2022\n\n{line}\n\n{BODY}") == "boilerplate"


PHRASES = {
    "on one line": ("Pilots in doubt of sand and shoals", "deck"),
    "wrapped": ("Channel clear of sand,\nsays the board\nof the harbour", "deck"),
    "a section's name": ("Harbour and channel", "boilerplate"),
    "a place": ("Harbour Town", "boilerplate"),
    "of other things": ("Special to the evening paper", "boilerplate"),
    "two labels": ("Harbour and the boats\nChannel of the week", "boilerplate"),
}


@pytest.mark.parametrize(("above", "kind"), PHRASES.values(), ids=PHRASES)
def test_a_phrase_between_title_and_byline(above: str, kind: str) -> None:
    text = f"{HEAD}\n\n{above}\n\nBy Jane Doe\n\n{BODY}"
    assert kind_of(above.split("\n")[0], text) == kind


def test_a_byline_above_lines_that_are_no_paragraphs() -> None:
    text = f"{HEAD}\nBy By Jane Doe / The Tide\nThe harbour was closed\nfor three days.\n"
    assert [kind for kind, _ in read(text)] == ["title", "byline", "text"]
