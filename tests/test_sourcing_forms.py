"""Lines about a text whose form alone says who published it, and lines that only look so."""

from __future__ import annotations

import pytest

from postil.reading.document import Document
from postil.reading.sources.outlets import (
    has_shape_of_outlet,
    is_coined,
    is_local_paper,
    is_paper,
    stands_for,
)
from postil.reading.sources.sourcing import source_of

TITLE = "Council closes old bridge over the river\n"
TEXT = (
    "\n\nThe city council voted on Tuesday to close the old bridge over the river after engineers "
    "found cracks in two of its four piers last month, and the mayor agreed.\n\nThe bridge, which"
    " was built in 1923, carries nine thousand cars a day and will be closed for two years, the "
    "council said in a long statement to residents.\n"
)


def _source(text: str) -> str | None:
    return source_of(Document("a.txt", text)).fact.value


ABOVE_THE_TEXT = {
    "By Ann Poe / Harbour Courier": "Harbour Courier",
    "By Ann Poe, Vale Star-Tribune": "Vale Star-Tribune",
    "By By Ann Poe | American Press": "American Press",
    "By Ann Poe, CNN": None,
    "By Ann Poe, Los Angeles Times": None,
    "By Ann Poe, Capitol News": None,
    "By Ann Poe, Vale": None,
    "By Ann Poe / Harbour Broadcasting": None,
    "Credit...Ann Poe/The New York Times": None,
    "Compiled by BridgeWatch Editor Ann Poe": "BridgeWatch",
    "By Harbour Courier Staff Writer Ann Poe": "Harbour Courier",
    "By Senior Political Editor Ann Poe": None,
    "By World Affairs Editor Ann Poe": None,
    "By McKinley Reporter Ann Poe": None,
    "Contributor, Benzinga": "Benzinga",
    "Contributor, Harbour Aquarium": None,
    "RIVERTON.KESTREL The council": "KESTREL",
    "WARNING.NEWS The council": None,
    "LONDON.REUTERS The council": None,
    "Vale • KNN\nThe bridge was closed, as KNN reports.": "KNN",
    "Vale • KNN": None,
    "Home • Politics": None,
    "The bridge was closed, as KNN reports.": None,
    "Harbour-Life.co.uk incorporates Vale Life and Bay Life": "Harbour-Life.co.uk",
    "Plans for it, incorporating a lift": None,
    "Bridge Works incorporates a lift": None,
    "Harbour Courier incorporating Vale Echo": "Harbour Courier",
    "From Kestrel, the free encyclopedia": "Kestrel",
    "From Vale, the capital of the north": None,
    "KXYZ’s Ann Poe went out to see it.": "KXYZ",
    "WNBA's Ann Poe went out to see it.": None,
    "CNN affiliate KXYZ's Ann Poe went out to see it.": None,
    "Watch CBS News": "CBS News",
    "Watch Time": None,
    "Watch Bridge Builders": None,
    "Join BridgeWatch today": "BridgeWatch",
    "Join Kestrel Club today": None,
    "Join The Conversation About It Now": None,
    "Kestrel Works Logo": None,
}


@pytest.mark.parametrize(("line", "source"), ABOVE_THE_TEXT.items(), ids=ABOVE_THE_TEXT)
def test_a_line_above_the_text(line: str, source: str | None) -> None:
    assert _source(f"{TITLE}{line}{TEXT}") == source


ABOUT_THE_PAGE = {
    "Vale Press Media may get a commission when you buy by these links.": None,
    "To order presentation-ready copies of Kestrel content, write to us.": "Kestrel",
    "To order copies of the book, write to us.": None,
    "Published daily by the Kestrel Institute": "Kestrel Institute",
    "Published every Thursday by Kestrel Works.": "Kestrel Works",
    "Published in May by Kestrel Works, it sold well.": None,
    "The Kestrel e-Paper": "The Kestrel",
    "Today's e-Paper": None,
    "View E-Edition": None,
    "Harbour Courier e-Edition": "Harbour Courier",
    "Not a member of Kestrel yet? Sign up.": "Kestrel",
    "Not a member of the club yet? Sign up.": None,
    "Please use another browser for the best Kestrel experience.": "Kestrel",
    "It was the best Kestrel experience of all.": None,
    "The mayor did not respond to The Guardian’s request for comment.": None,
    "The mayor did not respond to Vale’s request.\nHe told Vale so.": None,
    "The mayor did not respond to Politico's questions.\nShe told Politico so.": "Politico",
    "He did not reply to a request for comment from Politico.\nShe told Politico.": "Politico",
    "The tips of experts on Kestrel.com are their own.": "Kestrel.com",
    "Kestrel.com advises users to check with experts.": "Kestrel.com",
    "The mayor advises drivers to wait.": None,
    "By The New York Times | Source: Vale Council": "The New York Times",
    "By The Vale Council | Source: Vale Council": None,
    "News-Argus/BO LEE\nhttp://www.newsargus.com/a/1": "News-Argus",
    "News-Argus/BO LEE": None,
    "AFP/BO LEE": None,
    "Discover more from Kestrel": "Kestrel",
    "Find out what's happening in Vale with the latest updates from Kestrel.": "Kestrel",
    "Here are the latest updates from Kestrel.": None,
    "These views do not necessarily reflect Kestrel's editorial policy.": "Kestrel",
    "They do not represent the editorial stance of the Kestrel.": "Kestrel",
    "These views do not reflect the views of Politico.": "Politico",
    "These views do not reflect the views of the Kestrel Fund.": None,
    "Kestrel Courier welcomes letters from readers.": "Kestrel Courier",
    "The Kestrel Hotel welcomes guests.": None,
    "Do you have a story for The Guardian?": "The Guardian",
    "BridgeWatch is dedicated to content that can be trusted.": "BridgeWatch",
    "BridgeWatch is dedicated to saving bridges.": None,
    "Newsweek has contacted the council for comment.": None,
    "Newsweek has contacted the council for comment.\nShe told Newsweek so.": "Newsweek",
    "Kestrel Council has contacted the mayor for comment.": None,
    "This article appears in the May 2019 issue of Kestrel.": "Kestrel",
    "He appeared in the second edition of the show.": None,
    "Her work appears in the May issue of Kestrel.": None,
    "Vale-Argus staff writer Bo Lee contributed to this story.": "Vale-Argus",
    "For more news, visit www.kestrel.com": "kestrel.com",
    "For more on the event, visit www.kestrel.com": None,
    "Bo Lee (blee@kestrel.com) is a columnist for Kestrel.": "Kestrel",
    "Photo © Kestrel Works (https://www.kestrelworks.com)": None,
    "Copyright 2015 © Kestrel. All Rights Reserved.": "Kestrel",
    "By Ann Poe": None,
}


@pytest.mark.parametrize(("line", "source"), ABOUT_THE_PAGE.items(), ids=ABOUT_THE_PAGE)
def test_a_line_about_the_page(line: str, source: str | None) -> None:
    assert _source(f"{TITLE}{TEXT}\n{line}") == source


AGREEING = {
    "a name in two spellings": ("Bridge Today\nBridgetoday\n", "", "Bridge Today"),
    "a title in two spellings": ("The Old Bridge\nTHE OLD BRIDGE\n", "", None),
    "a name on top and at the end": ("The Tidal Times\n", "The Tidal Times", "The Tidal Times"),
    "furniture on top and at the end": ("Skip Navigation\n", "Skip Navigation", None),
    "a section on top and at the end": ("World News\n", "World News", None),
    "a page of one, and a text that another sold": (
        "Tidal Times\n",
        "Copyright Tidal Times\nTidal Times\nSign up for NECN newsletters.",
        None,
    ),
    "a short name and the name that ends so": (
        "",
        "She told the Star so.\nPhoto: Ann Poe for the Star\nWrite for the Vale Star",
        "Vale Star",
    ),
    "a short name that two end so": (
        "",
        "He told the Star so.\nWrite for the Vale Star\nShe told the Tidal Star so.",
        None,
    ),
}


@pytest.mark.parametrize(("above", "below", "source"), AGREEING.values(), ids=AGREEING)
def test_lines_that_agree(above: str, below: str, source: str | None) -> None:
    assert _source(f"{above}{TITLE}{TEXT}\n{below}") == source


@pytest.mark.parametrize(
    ("name", "paper", "coined", "shaped", "local"),
    [
        ("Harbour Gazette", True, False, True, True),
        ("American Press", False, False, True, True),
        ("American Express", False, False, False, False),
        ("China News", False, False, False, False),
        ("News & Events", False, False, False, False),
        ("The Gazette", False, False, False, False),
        ("Houston Chronicle", True, False, True, False),
        ("BridgeWatch", False, True, False, False),
        ("EUobserver", False, True, False, False),
        ("McDonald", False, False, False, False),
        ("NATO", False, False, False, False),
    ],
)
def test_what_a_name_tells(name: str, paper: bool, coined: bool, shaped: bool, local: bool) -> None:
    told = is_paper(name), is_coined(name), has_shape_of_outlet(name), is_local_paper(name)
    assert told == (paper, coined, shaped, local)


def test_a_label_is_short_for_no_shorter_name() -> None:
    assert stands_for("newsargus", "News-Argus")
    assert not stands_for("newsargusville", "News-Argus")
