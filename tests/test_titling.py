"""The title of a document."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postil.reading.document import Document
from postil.reading.titling import title_of

TITLE = "Council closes old bridge over the river"
TEXT = (
    "\nThe city council voted on Tuesday to close the old bridge over the river after engineers "
    "found cracks in two of its four piers last month.\n\nThe bridge, which was built in 1923, "
    "carries nine thousand cars a day and will be closed for two years, the council said.\n"
)
DECK = "Engineers found cracks in two of its four piers last month, and drivers are not amused.\n"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(TITLE + "\n" + TEXT, id="first line"),
        pytest.param(TITLE + "\n" + DECK + TEXT, id="above a deck"),
        pytest.param("Filed under:\n" + TITLE + "\nBy Ann Poe\n" + TEXT, id="below furniture"),
        pytest.param("• Home\n• News\n• Sport\n" + TITLE + "\n" + TEXT, id="below navigation"),
        pytest.param("Harbour Herald\nMenu\n" + TITLE + "\n" + TEXT, id="below the site's name"),
        pytest.param("March 3, 2015 " + TITLE + "\n" + TEXT, id="a date glued to its front"),
        pytest.param("date 2015-03-03 " + TITLE + "\n" + TEXT, id="a labelled date before it"),
        pytest.param("Share this story: " + TITLE + "\n" + TEXT, id="a label before it"),
        pytest.param("Written by:\n" + TITLE + "\n" + TEXT, id="below a label without its name"),
        pytest.param("Written by\n" + TITLE.title() + "\n" + TEXT, id="below it, in capitals"),
        pytest.param(TITLE + " " + TITLE + "\n" + TEXT, id="doubled"),
        pytest.param("Home » News » " + TITLE + "\n" + TEXT, id="at the end of a path"),
        pytest.param(
            "• Home\n" * 80 + TITLE + "\nMarch 3, 2015\n" + TEXT, id="below a long navigation"
        ),
        pytest.param(
            "The old bridge Jo Doe/REUTERSThe old bridge over the river\n" + TITLE + "\n" + TEXT,
            id="below a caption with its credit glued to it",
        ),
        pytest.param("Home  Old bridge  Jobs  Weather\n\n" + TITLE + "\n" + TEXT, id="below a row"),
        pytest.param("Home / Old bridge / The river\n" + TITLE + "\n" + TEXT, id="below slashes"),
        pytest.param(
            "Contact: Bo Lee, press@river.example, +44 20 7946 0000\n" + TITLE + "\n" + TEXT,
            id="below whom to ask",
        ),
        pytest.param(
            "FOR IMMEDIATE RELEASE\nEMBARGOED UNTIL 00:01 GMT, 2 MARCH\n" + TITLE + "\n" + TEXT,
            id="below the head of a release",
        ),
        pytest.param("Pictures by Ann Bridge\n" + TITLE + "\n" + TEXT, id="below a credit"),
        pytest.param("The old bridge (Jo Doe/AP)\n" + TITLE + "\n" + TEXT, id="below a caption"),
        pytest.param(
            "The old bridge. Photographer: Jo Doe\n" + TITLE + "\n" + TEXT,
            id="below a photographer",
        ),
        pytest.param(
            TITLE + " - HBR 4\n" + TITLE + "\n" + TEXT, id="with the site's name, then not"
        ),
        pytest.param(
            "River Shipping & Trade\nRiver Shipping & Trade\n"
            + TITLE
            + "\nMarch 3, 2015 by Ann Poe\n"
            f"{TITLE}\n{TEXT}",
            id="below the site's name twice, and said again",
        ),
        pytest.param(
            "News of the river in five tongues\n" + TITLE + "\nwire_feed_4\nBy Ann Poe\n" + TEXT,
            id="below a motto, a program's name before its byline",
        ),
        pytest.param(
            "We earn a commission on what you buy.\nOur Terms\nOur site is advertising-supported, "
            "and what you buy by the old bridge over the river keeps our readers' pages free, "
            "month after month.\n" + TITLE + "\nBy Ann Poe\n" + TEXT,
            id="below what the site earns",
        ),
        pytest.param(
            TITLE + "\nWritten by\nAnn Bridge\nAnn Bridge has written about the city council, its "
            "old bridge and the river for twenty years, and is now its engineer as well.\n" + TEXT,
            id="above its writer's life",
        ),
        pytest.param(
            "March 3, 2015\n" + TITLE + "\nCouncil and engineers: the old bridge, part 3\n" + TEXT,
            id="below its day, above a subtitle",
        ),
    ],
)
def test_title(text: str) -> None:
    title = title_of(Document("x", text))
    assert (title.weighing.fact.value or "").casefold() == TITLE.casefold()
    assert title.line is not None
    assert title.line.text == title.weighing.fact.quote


@pytest.mark.parametrize("words", [TITLE + ".", "Drivers will lose their bridge."])
def test_the_full_stop_of_a_first_line_is_kept(words: str) -> None:
    assert title_of(Document("x", words + "\n" + TEXT)).weighing.fact.value == words


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Council to Close Its Old Bridge Over River.", id="in capitals"),
        pytest.param("Council closes bridge over river in Poe Co.", id="an abbreviation's"),
    ],
)
def test_a_full_stop_that_ends_no_sentence(words: str) -> None:
    text = f"Harbour News\n{words}\nBy Ann Poe\nThe river\n{TEXT}"
    assert title_of(Document("x", text)).weighing.fact.value == words


def test_a_short_first_line_right_above_the_text() -> None:
    text = "Bridges and rivers\n" + TEXT * 5
    assert title_of(Document("x", text)).weighing.fact.value == "Bridges and rivers"


def test_the_full_stop_of_a_later_line_speaks_against_it() -> None:
    text = "March 3, 2015\nDrivers will lose their bridge.\n" + TEXT
    assert title_of(Document("x", text)).line is None


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param(TEXT, id="the text alone"),
        pytest.param("Skip to content\nBy Ann Poe\nMarch 3, 2015\n" + TEXT, id="furniture alone"),
        pytest.param("• Home\n• News and weather of the day\n" + TEXT, id="navigation alone"),
        pytest.param("The old bridge over the river (Jo Doe/AP)\n" + TEXT, id="a caption alone"),
        pytest.param("Home  Old bridge  Jobs  Weather\n" + TEXT, id="a row of links"),
        pytest.param("Old Bridge Chronicle staff report\n" + TEXT, id="its staff's report"),
        pytest.param("harbour — The old bridge is closed.\n" + TEXT, id="a place and a sentence"),
        pytest.param(
            "Drivers lose the old bridge on Monday, as their board wrote in its letter of May.\n"
            + TEXT,
            id="a long sentence",
        ),
        pytest.param("Ann Poe on the bridge. Picture: Jo Doe\n" + TEXT, id="a caption"),
        pytest.param("We use cookies on this old bridge site\n" + TEXT, id="a cookie notice"),
    ],
)
def test_no_title(text: str) -> None:
    title = title_of(Document("x", text))
    assert (title.weighing.fact.value, title.line) == (None, None)


def test_what_lost_says_why() -> None:
    title = title_of(Document("x", TITLE + "\n" + DECK + TEXT))
    deck = next(each for each in title.weighing.candidates if each.quote == DECK.strip())
    assert "ends in a full stop (-3.6)" in deck.reason


FRAGMENTS = ["Council ", "bridge", " 2015-03-03 ", "\n", "• ", "By ", ".", "?", "\xa0", TEXT]


@given(st.one_of(st.text(), st.lists(st.sampled_from(FRAGMENTS)).map("".join)))
def test_any_text_is_answered_in_its_own_words(text: str) -> None:
    title = title_of(Document("x", text))
    for candidate in title.weighing.candidates:
        assert candidate.quote in text
        assert 0 <= candidate.weight <= 1
        assert candidate.value


@pytest.mark.parametrize("piece", [*FRAGMENTS, TITLE + "\n", "A ", "a\n", "1. ", "- "])
def test_much_of_it_is_answered_in_its_own_words(piece: str) -> None:
    document = Document("x", (piece * (300_000 // len(piece) + 1))[:300_000])
    weighing = title_of(document).weighing
    assert all(candidate.quote in document.text for candidate in weighing.candidates)
