"""Lines below a text that name an outlet: which of them say who published it."""

from __future__ import annotations

import pytest

from postil.reading.document import Document
from postil.reading.sources.mastheads import known_name
from postil.reading.sources.outlets import has_shape_of_outlet, is_outlet
from postil.reading.sources.sourcing import source_of

TITLE = "Council closes old bridge over the river\n"
TEXT = (
    "\n\nThe city council voted on Tuesday to close the old bridge over the river after engineers "
    "found cracks in two of its four piers last month, and the mayor agreed.\n\nThe bridge, which"
    " was built in 1923, carries nine thousand cars a day and will be closed for two years, the "
    "council said in a long statement to residents.\n"
)

BELOW = {
    "© 2021 The Guardian": "The Guardian",
    "Copyright 2016 Fox News. All rights reserved.": "Fox News",
    "Sign up for Harbour Herald's newsletter": "Harbour Herald",
    "Subscribe to the Morning Brief newsletter": None,
    "Sign up for Breaking News alerts": None,
    "“No,” she told CNN.": None,
    "she told CNN. He told CNN. They told CNN.": None,
    "Contact us at tips@harbourherald.com": "harbourherald.com",
    "Follow Harbour Herald on Twitter": None,
    "Follow Harbour Herald on Twitter\n© 2019 Harbour Herald": "Harbour Herald",
    "Download the Harbour Herald app\n© 2019 Harbour Herald": "Harbour Herald",
    "She told Smith. He told Smith.\nThey told Smith.\nAsked by Smith.": None,
    "Ann Poe is a writer at the Harbour Herald, apoe@harbourherald.com.": "Harbour Herald",
    "© 2021 Harbour Herald. All rights reserved.": "Harbour Herald",
    "• ©2005-2015 Kestrel, Inc.": "Kestrel",
    "© 1998 – 2021 Kestrel, developed by Tidal Works": "Kestrel",
    "Copyright Kestrel Post": None,
    "© 2019 Kestrel / Bo Lee": None,
    "© 2019 Tidal Newspapers Group": None,
    "© 2019 Thuy Tien Vo": None,
    "© 2021, Kestrel Five. All rights reserved.": "Kestrel Five",
    "Copyright 2019 Kestrel & Ladle": "Kestrel & Ladle",
    "Copyright © 2024 · Kestrel · Log in": "Kestrel",
    "© 2019 Ann Poe. All rights reserved.": None,
    "Subscribe to Kestrel": "Kestrel",
    "Popular on Kestrel": "Kestrel",
    "Subscribe to Updates": None,
    "Subscribe to the print edition": None,
    "Subscribe to Thuy Tien Vo": None,
    "The post Council closes old bridge appeared first on Kestrel.": "Kestrel",
    "The post that first appeared on Monday is gone, Kestrel.": None,
    "Kestrel’s Bo Lee and Ann Poe contributed to this report.": "Kestrel",
    "Bo Lee’s sister Ann Poe contributed to the fund.": None,
    "Get the latest from Kestrel straight to your inbox": "Kestrel",
    "If you buy through our links, Kestrel may earn a small commission.": "Kestrel",
    "Kestrel may get a new owner.": None,
    "Published in Harbour Times from May 4 to May 6, 2015": "Harbour Times",
    "Contact Bo Lee at blee@harbourpress.com or follow him on Twitter.": "harbourpress.com",
    "Bo Wagoner can be reached at bwagon@kestrel.com.": "kestrel.com",
    "If you have a story, e-mail news@kestrel.com.": "kestrel.com",
    "We told jobs@kestrel.com so.": None,
    "More from CNN\nMore from Fox News": None,
    "The Washington Post": "The Washington Post",
    "Photo: Ann Poe/The Washington Post": None,
    "Copyright 2016 The Associated Press. All rights reserved.": None,
    "Harbour Times": None,
    "Time": None,
    "(Rick Loomis / Los Angeles Times)": None,
    "Read the original article on Business Insider. Copyright 2021.": None,
    "Facebook Twitter": None,
    "Thank you for reading Harbour News.": None,
    "Copyright © 2016 Harbour Media Group": None,
    "Privacy Policy | Terms": None,
    "– Rappler.com": "Rappler",
    "The BBC is not responsible for the content of external sites.": "BBC",
    "If you buy something through a Kestrel link, we may be paid.": "Kestrel",
    "Published in Kestrel, May 3rd, 2016": "Kestrel",
    "Read or Share this story: https://www.usatoday.com/story/1/": "USA Today",
    "Contact the author at ann@gizmodo.com": "Gizmodo",
    "Download The Times of India News App for more": "The Times of India",
    "Ann Poe covers bridges for The Washington Post.": "The Washington Post",
    "Media contact: press@tidalmotors.com\nTidal Motors": None,
    "© 2019 Ann Poe\nAnn Poe": None,
    "©2020 Los Angeles Times\nDistributed by Tide Content Agency, LLC": None,
}


def _source(text: str) -> str | None:
    return source_of(Document("a.txt", text)).fact.value


@pytest.mark.parametrize(("line", "source"), BELOW.items(), ids=BELOW)
def test_a_line_below_the_text(line: str, source: str | None) -> None:
    assert _source(f"{TITLE}{TEXT}\n{line}") == source


TOGETHER = {
    "an outlet after its writer": (
        "By Ann Poe, Harbour Courant Staff Writer\n",
        "",
        "Harbour Courant",
    ),
    "an outlet for which its writer wrote": ("By Ann Poe For The Vale Echo\n", "", "The Vale Echo"),
    "an outlet in its writer's role": ("Ann Poe\nReporter- Vale Digest\n", "", "Vale Digest"),
    "an outlet's staff": ("Vale Digest staff report\n", "", "Vale Digest"),
    "a desk after a writer": ("Ann Poe, Senior Editor\nSenior Editor, Home Life\n", "", None),
    "a writer's name and rights": ("Thuy Tien Vo\n", "© 2023 Thuy Tien Vo", None),
    "a known name on top": ("The Washington Post\n", "", "The Washington Post"),
    "an everyday word on top": ("Time\n", "", None),
    "a known name on top, below a writer's": ("Ann Poe\nThe Washington Post\n", "", None),
    "an unknown name on top": ("Harbour Echo\n", "", None),
    "a newspaper's on top": ("Harbour Gazette\n", "", "Harbour Gazette"),
    "a newspaper's below furniture": (
        "Connect with us\nWhat are you looking for?\nHarbour Gazette\nLocal News\n",
        "",
        "Harbour Gazette",
    ),
    "two words of newspapers on top": ("Echo & Star\n", "", "Echo & Star"),
    "an edition on top": ("Evening Echo\n", "", "Evening Echo"),
    "a newspaper's with no other word": ("The Gazette\n", "", None),
    "a kind of notice": ("Guest Post\n", "", None),
    "a person of the stage": ("Rock Star\n", "", None),
    "a section of a newspaper's": ("News & Record\nSport & Weather\n", "", "News & Record"),
    "sections": ("News & Events\nHealth & Science\n", "", None),
    "a newspaper's below the title": (
        "Mayor and council agree to mend it\nVale Gazette\n",
        "",
        None,
    ),
    "a newspaper's below a writer's": ("By Ann Poe\nHarbour Gazette\n", "", None),
    "its name before a writer's": (
        "Harbour Public Radio | By Ann Poe\n",
        "",
        "Harbour Public Radio",
    ),
    "a section before a writer's": ("Film Criticism | By Ann Poe\n", "", None),
    "a coined name before a writer's": ("BridgeWatch | By Ann Poe\n", "", "BridgeWatch"),
    "a desk's address below a writer's": (
        "By Ann Poe\nsports@hxcourant.com\n",
        "",
        "hxcourant.com",
    ),
    "a desk's address below no writer's": ("Tickets\nsports@hxcourant.com\n", "", None),
    "a desk's address at a mail host": ("By Ann Poe\nsports@gmail.com\n", "", None),
    "an unknown name on top, and a copyright line": (
        "Harbour Echo\n",
        "© 2019 Harbour Echo",
        "Harbour Echo",
    ),
    "two cues of one line are one": ("", "Follow Harbour Echo on Twitter, © Harbour Echo", None),
    "an address and the name it is short for": (
        "Harbour Echo\n",
        "Write to our editor: editor@harecho.com",
        "Harbour Echo",
    ),
    "an outlet and its branch": (
        "",
        "© 2019 The Guardian\nSign up for The Guardian Weekly newsletter\nThe Guardian Weekly",
        "The Guardian",
    ),
    "a rival's name in the text": (
        "",
        "She told CNN so.\n© 2019 Fox News",
        "Fox News",
    ),
    "what others say of an unknown name": (
        "",
        "He told Kestrel so.\nBo Lee, a columnist at Kestrel, agreed.",
        None,
    ),
    "links to others": ("", "More from CNN\nShe told CNN so.", None),
}


TAILS = {
    "Council closes old bridge over the river - KXYZ-TV 5 Vale": "KXYZ-TV 5 Vale",
    "Council closes old bridge over the river | Kestrel": "Kestrel",
    "Council closes old bridge over the river | Politics": None,
    "Council closes old bridge over the river | Crime": None,
    "Council closes old bridge over the river - 2019": None,
    "Council closes old bridge over the river - after years of talk": None,
    "Council closes old bridge – Kestrel": None,
    "The mayor and the council of Vale - Kestrel": None,
}


@pytest.mark.parametrize(("line", "source"), TAILS.items(), ids=TAILS)
def test_the_end_of_a_title_that_stands_below_without_it(line: str, source: str | None) -> None:
    assert _source(f"{line}\n{TITLE}{TEXT}") == source


def test_a_newspaper_of_the_place_that_its_text_was_sent_from() -> None:
    sent = (
        "VALE, Ohio — The mayor of the city said on Tuesday that the old bridge will be closed.\n"
    )
    assert _source(f"Vale Star\n{TITLE}\n{sent}") == "Vale Star"
    assert _source(f"Rock Star\n{TITLE}\n{sent}") is None


@pytest.mark.parametrize(("above", "below", "source"), TOGETHER.values(), ids=TOGETHER)
def test_cues_together(above: str, below: str, source: str | None) -> None:
    assert _source(f"{above}{TITLE}{TEXT}\n{below}") == source


def test_names_that_are_known() -> None:
    assert known_name("washingtonpost") == "The Washington Post"
    assert known_name("latimes", is_domain=True) == "Los Angeles Times"
    assert known_name("time") is None
    assert known_name("time", is_domain=True) == "Time"


@pytest.mark.parametrize(
    ("name", "outlet", "shaped"),
    [
        ("Harbour Herald", True, True),
        ("Breaking News", False, False),
        ("Harbour", True, False),
        ("Getty Images", False, False),
    ],
)
def test_what_can_be_an_outlet(name: str, *, outlet: bool, shaped: bool) -> None:
    assert is_outlet(name) is outlet
    assert has_shape_of_outlet(name) is shaped
