"""Lines of publishers among and below the paragraphs, each beside one that only reads like it."""

from __future__ import annotations

import pytest
from harbour_article import HEAD, MORE, PROSE, kind_of

AMONG = {
    "an advertisement to scroll past": "Advertisement. Scroll to continue reading.",
    "an advertisement that the text goes on below": "Article continues below this ad",
    "a video that the text goes on below": "Story continues after video",
    "networks run together": "FacebookTwitterWhatsAppEmail",
    "a line of low strokes": "______________",
    "a counter of pages": "of 2",
    "a counter of pictures": "Photo 3 of 12",
    "what a purchase brings": (
        "If you buy something through this post, The Tide may get a share of the sale."
    ),
    "what links bring": (
        "When you order through links on our site, we may receive compensation from the shop."
    ),
    "a call for gifts": (
        "If you found the reporting above valuable, please consider making a donation for it."
    ),
    "a call to join": "Love our journalism? Become a member and support us from £3 a month.",
    "letters to come": "You may occasionally receive promotional content from The Tide.",
    "the queue of an advertiser": "window._quay = window._quay || []; _quay.push({mode: 'a'});",
    "a numbered advertisement": "Advertisement 3",
    "an advertisement that is missing": "This ad has not loaded yet, but your story goes on.",
    "a notice on comments": "Comments are made by readers and may not reflect the Tide's views.",
    "a row of tags": "#harbour #storm #boats2022",
    "how long the page took": "Page generated in 0.31 seconds.",
    "a picture's button": "View full-size image",
    "who sells its space": "Advertise with Tide Media.",
    "an outlet on a network": "Hungry for more? Follow Tide Radio on Twitter and Facebook.",
    "what is on its way": "Loading related articles...",
    "what one must do first": "You must log in to post a comment.",
    "no comments": "No comments :",
    "a policy to read": "Please read our comment policy before commenting.",
    "the place of an advertisement": "googletag.cmd.push(function() { googletag.display('ad'); });",
}
INVITING = {
    "with news of a place": "Find out what's happening at sea with free updates from the Tide.",
    "to older news": "This adds to what we wrote. To read the first report, use the link below.",
    "to all articles": "Get full access to all our stories for a month.",
    "to join by name": "Join Tide Plus today",
}
GOES_ON = {
    "about what comments reflect": "Comments by the mayor do not reflect our view, the board said.",
    "with one hash": "#1 boat of the year",
    "about space": "Advertise with care, he said",
    "about what is happening": "See what's happening on the quay, and come back with the tide.",
    "about a path": "To see the boats, follow the path and use the steps below.",
    "about access": "Get full access to the hold before you caulk it.",
    "about joining": "Join the boats now",
    "about full sails": "Full sails",
    "about loading": "Loading the boats",
    "about following": "Follow the pilots on the river, and you will see it all.",
    "about duty": "You must pay to moor",
    "that tells of no comments": "No comments were made on the quay.",
    "told to go on below": "The story continues below the deck of the boat, where two men slept.",
    "of one word of a network": "Twittering gulls",
    "with a count": "Of 200 boats, two were lost",
    "about buying": "Members who buy through the co-op may get a share of the profit.",
    "about gifts": "If you wish to help, please consider making a donation to the boats' fund.",
    "about work": "If you like to work, the town will support you with a loan of £300.",
    "about what one may receive": "You may receive the sacrament at sea, the bishop said.",
    "of program code": "boats.push({name: 'Ann', length: 12});",
    "of program code with a default": "const boats = stored || [];",
    "a subhead on signing": "Tide Plus Is Here, Sign up for the Boats and Nets Bundle",
    "that ends a thought": "End of story.",
    "about an article's end": "The end of the article was lost when the boat sank",
    "about what is for sale": "For you and for your boat",
}
LAST = {
    "the article's end": "End of Article",
    "the story's end": "end of the story",
    "a talk to begin": "Start a Conversation",
    "nobody's comment": "Be the first to comment",
    "a coverage": "Follow our full coverage of the storm here.",
    "a list made for the reader": "• Just For You",
    "letters": "The day's best stories, delivered to your inbox every morning.",
    "an alert": "Want to know first? Sign up for the Tide Alert.",
    "a letter": "To be told of it first, sign up for our briefing",
}


@pytest.mark.parametrize("line", AMONG.values(), ids=AMONG)
def test_a_publishers_line_among_the_paragraphs(line: str) -> None:
    text = f"{HEAD}\n\n{PROSE}\n\n{line}\n\n{MORE}\n\n{PROSE}\n\n{MORE} So it was.\n"
    assert kind_of(line, text) == "boilerplate"
    assert kind_of("So it was.", text) == "text"


@pytest.mark.parametrize("line", INVITING.values(), ids=INVITING)
def test_an_invitation_among_the_paragraphs(line: str) -> None:
    text = f"{HEAD}\n\n{PROSE}\n\n{line}\n\n{MORE}\n\n{PROSE}\n"
    assert (kind_of(line, text), kind_of(MORE, text)) == ("related", "text")


@pytest.mark.parametrize("line", GOES_ON.values(), ids=GOES_ON)
def test_a_line_of_the_text_that_reads_like_it(line: str) -> None:
    for below in ("", f"\n{PROSE}\n\n{MORE}\n"):
        assert kind_of(line, f"{HEAD}\n\n{PROSE}\n\n{MORE}\n\n{line}\n{below}") == "text"


@pytest.mark.parametrize("line", LAST.values(), ids=LAST)
def test_what_announces_that_the_text_has_ended(line: str) -> None:
    text = f"{HEAD}\n\n{PROSE}\n\n{MORE}\n\n{line}\n\nThe storm in pictures\n"
    assert kind_of("in pictures", text) == "related"


@pytest.mark.parametrize("sign", ["******", "* * *", "⁂", "~ ~ ~"])
def test_the_sign_between_two_scenes_is_of_the_text(sign: str) -> None:
    assert kind_of(sign, f"{HEAD}\n\n{PROSE}\n\n{sign}\n\n{MORE}\n") == "text"


def test_a_sign_below_the_last_paragraph_is_not() -> None:
    assert kind_of("***", f"{HEAD}\n\n{PROSE}\n\n{MORE}\n\n***\n\nShare\n") == "boilerplate"


LISTS = {
    "with signs": ("• A bowl of shells", ["• A branch in a vase", "• A net", "• A lamp"], "text"),
    "with numbers": ("1. A bowl of shells", ["2. A branch", "3. A net", "4. A lamp"], "text"),
    "of another make": ("• A bowl of shells", ["- A branch", "- A net", "- A lamp"], "boilerplate"),
    "that is a button": ("• Share", ["• A branch", "• A net", "• A lamp"], "boilerplate"),
    "of none": ("• A bowl of shells", ["A branch", "A net", "A lamp"], "boilerplate"),
}


@pytest.mark.parametrize(("first", "others", "kind"), LISTS.values(), ids=LISTS)
def test_the_first_subhead_of_a_list(first: str, others: list[str], kind: str) -> None:
    text = f"{HEAD}\n\nBy Jane Doe\n\n{first}\n\n" + "".join(
        f"{words} So it was.\n\n{entry}\n\n"
        for words, entry in zip([PROSE, MORE, PROSE], others, strict=True)
    )
    assert kind_of(first, f"{text}{MORE}\n") == kind
