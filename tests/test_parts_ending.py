"""What stands among an article's paragraphs and below them, and what must not be taken for it."""

from __future__ import annotations

import pytest
from harbour_article import HEAD, MORE, PROSE, kind_of

TEXT = {
    "about an outlet's privacy policy": "The board says that its new privacy policy protects them.",
    "about cookies from an oven": "Bake the cookies for ten minutes, and let them cool on a rack.",
    "about newsletters": "The newsletters of the harbour masters are printed in black.",
    "that speaks of these cookies": "These cookies are better on the second day than on the first.",
    "that goes on in small letters": "More from the harbour: it wants a wall, and wants it by May.",
    "that tells how": "Download the chart of the harbour, and print it on stiff paper.",
    "that begins with More": "More in the town have lost their boats than ever before, he said.",
    "that begins with Promoted": "Promoted to captain in May, she had the channel sounded.",
    "that begins with Popular": "Popular support wanes",
    "that begins with Back to": "Back to the drawing board",
    "that begins with Search": "Search for the missing boats",
    "of a list, about comments": "- Comments and replies: pilots may now answer what is asked.",
    "with an address for hints": (
        "Those who saw the boats that day are asked to call the pilots, or write to tips@a.example."
    ),
}


@pytest.mark.parametrize("line", TEXT.values(), ids=TEXT)
def test_a_line_of_the_text(line: str) -> None:
    text = f"{HEAD}\n\n{PROSE}\n\n{line}\n\n{MORE}\n\n{PROSE}\n\n{MORE}\n"
    assert kind_of(line, text) == "text"


ASIDE = {
    "a notice of cookies": ("We use cookies to make this site better for you.", "boilerplate"),
    "a word on terms": ("By signing in you agree to our Terms of Service.", "boilerplate"),
    "an address alone": ("jane.doe@tide.example", "boilerplate"),
    "a handle alone": ("Twitter: @janedoe", "boilerplate"),
    "a call for stories": ("Do you have a story? Email: jane@tide.example", "boilerplate"),
    "a player's clock": ("0 seconds of 2 minutes, 3 seconds", "boilerplate"),
    "an agency's desk": ("(Reporting by Jane Doe; Editing by Bo Lee)", "byline"),
    "a link with its label": ("Learn more: how channels are sounded", "related"),
    "a heading of links": ("MORE ON HARBOURS", "related"),
    "a heading of links to what is read elsewhere": ("Also On Harbour Radio:", "related"),
    "a heading of one writer's links": ("More by Jane Doe", "related"),
    "a heading of a blog's entries": ("Recent Posts", "related"),
    "a note on the printed paper": (
        "A version of this article appears in print on , on Page A1 of the late edition.",
        "boilerplate",
    ),
    "an address of the writer": (
        "Contact Jane Doe at jane@tide.example. Follow @janedoe on Twitter.",
        "biography",
    ),
}


@pytest.mark.parametrize(("line", "kind"), ASIDE.values(), ids=ASIDE)
def test_a_line_of_the_publishers(line: str, kind: str) -> None:
    assert kind_of(line, f"{HEAD}\n\n{PROSE}\n\n{MORE}\n\n{line}\n") == kind


def test_a_text_that_goes_on_below_a_link_is_kept() -> None:
    for links in ("Most read in News", "Read Next\n\nThe storm in pictures\n\nRead More"):
        above = f"{HEAD}\n\n" + f"{PROSE}\n\n{MORE}\n\n" * 2
        text = f"{above}{links}\n\n{PROSE} And.\n\n{MORE} But.\n"
        assert kind_of("And.", text) == kind_of("But.", text) == "text"


def test_a_sentence_right_below_a_label_of_links_is_the_text() -> None:
    last = "The boats will go out on Friday, as they always have, he said."
    text = f"{HEAD}\n\n{PROSE}\n\n{MORE}\n\nTrending now\n\n{last}\n\nRead more: The storm\n"
    assert (kind_of(last, text), kind_of("Read more", text)) == ("text", "related")


def test_the_entries_below_a_heading_of_links_are_links() -> None:
    links = "Related Articles\n\n• The storm in pictures\n\n30 Dec 2014\n\n• A boat is missing"
    text = f"{HEAD}\n\n{PROSE}\n\n{links}\n\n{MORE}\n\n{PROSE} And.\n"
    assert {kind_of(words, text) for words in ("in pictures", "30 Dec", "missing")} == {"related"}
    assert (kind_of(MORE, text), kind_of("And.", text)) == ("text", "text")


def test_teasers_that_break_off_do_not_keep_a_text_from_ending() -> None:
    teasers = "\n\n".join(f"A storm {n}\n\n{PROSE[:-1]}..." for n in range(4))
    text = f"{HEAD}\n\n{PROSE}\n\n{MORE}\n\nThe latest updates\n\n{teasers}\n"
    assert (kind_of("A storm 3", text), kind_of(MORE, text)) == ("related", "text")


def test_tags_below_a_notice_are_not_the_text() -> None:
    tags = "• Harbour\n• Storms\n• The town"
    text = f"{HEAD}\n\n{PROSE}\n\n{MORE}\n\nFirst published in The Tide.\n{tags}\n"
    assert (kind_of("• Storms", text), kind_of(MORE, text)) == ("related", "text")


def test_a_list_that_ends_an_article_is_its_text() -> None:
    text = f"{HEAD}\n\n{PROSE}\n\n{MORE}\n\nAdvertisement\n\n• Two boats\n• Three pilots\n"
    assert kind_of("• Three pilots", text) == "text"


def test_a_paragraph_in_the_foot_of_the_page_is_not_the_text() -> None:
    entries = "\n".join(f"• Entry {number}" for number in range(12))
    foot = (
        f"Categories:\n{entries}\nFollow us\n© 2022 The Tide\n\nWe are the harbour's paper. {MORE}"
    )
    text = f"{HEAD}\n\n" + f"{PROSE}\n\n{MORE}\n\n" * 3 + f"{foot}\n"
    assert (kind_of("• Entry 3", text), kind_of("We are the", text)) == ("related", "related")
    assert kind_of(PROSE, text) == "text"


def test_a_notice_of_law_is_no_standfirst() -> None:
    notice = "The storm's listing here does not mean that the harbour board has evaluated it."
    assert kind_of(notice, f"{HEAD}\n\n{notice}\n\nBy Jane Doe\n\n{PROSE}\n\n{MORE}\n") == "text"


def test_a_button_to_share_among_paragraphs_does_not_end_the_text() -> None:
    last = f"{MORE} So it was told."
    paragraphs = "\n\n".join([PROSE, MORE, "SHARE THIS ARTICLE", "Share", PROSE, last])
    assert kind_of("So it was told.", f"{HEAD}\n\n{paragraphs}\n") == "text"


def test_an_invitation_above_the_text_is_not_the_text() -> None:
    line = "Sign up for our newsletter to get the day's stories in your inbox."
    text = f"{HEAD}\n\n{line}\n\n{PROSE}\n\n{MORE}\n"
    assert kind_of(line, text) == "boilerplate"
