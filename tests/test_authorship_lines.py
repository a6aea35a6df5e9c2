"""Lines that name people, above a text and below it: which of them wrote it."""

from __future__ import annotations

import pytest

from postil.reading.authors import alone
from postil.reading.authors.authorship import authors_of
from postil.reading.document import Document
from postil.reading.structure.opening import LOWER_WORD

TITLE = "Council closes old bridge over the river\n"
TEXT = (
    "\n\nThe city council voted on Tuesday to close the old bridge over the river after engineers "
    "found cracks in two of its four piers last month, and the mayor agreed.\n\nThe bridge, which"
    " was built in 1923, carries nine thousand cars a day and will be closed for two years, the "
    "council said in a long statement to residents.\n"
)

ABOVE = {
    "A heron on the lake, taken on 4 May 2016 by Ann Poe": None,
    "Posted in Essays by Kestrel Poe": ("Kestrel Poe",),
    "Political correspondent Ann Poe": ("Ann Poe",),
    "Ann Poe\nMay 3, 1931 – June 5, 2016": None,
    "Ann Poe\nMay 3 – June 5, 2016": None,
    "Ann Poe was a columnist and editor who taught for thirty years.": None,
    "Written by Bo Lee\nDirected by Cy Dee\nRunning time: 112 minutes": None,
    "Bo Lee Wagoner / HNN / Updated: Oct 9, 2019, 11:05 IST": ("Bo Lee Wagoner",),
    "Nadia Ferhani, Senior Lecturer in Marine Biology, Alderport University": ("Nadia Ferhani",),
    "Gareth Pryce\nSenior Editor, Home Life": ("Gareth Pryce",),
    "Gareth Pryce\nVale Business Weekly Money & Finance Editor": ("Gareth Pryce",),
    "Gareth Pryce\nVale and the men of the Harbour met their Editor": None,
    "Gareth Pryce\nReporter- Vale Digest": ("Gareth Pryce",),
    "By Ann Poe*": ("Ann Poe",),
    "By Ann Poe,": ("Ann Poe",),
    "By Ann Poe and staff": ("Ann Poe",),
    "By Ann Poe and The Associated Press": ("Ann Poe",),
    "By Ann Poe AND Bo Lee": ("Ann Poe", "Bo Lee"),
    "By Ann Poe Tuesday 3 May": ("Ann Poe",),
    "By A. B. Poe": ("A. B. Poe",),
    "By : Ann Poe": ("Ann Poe",),
    "- ANN POE": ("Ann Poe",),
    "— Kestrel B. Poe": ("Kestrel B. Poe",),
    "- Ann Poe, author ofHarbour Days": ("Ann Poe",),
    "Ann Poe, author of Harbour Days": None,
    "- Grand Rapids": None,
    "- More News": None,
    "The bridge was ours.\n— Ann Poe": None,
    "“The bridge was ours”\n— Ann Poe": None,
    "Por Ann Poe": ("Ann Poe",),
    "Von Miller Signs": None,
    "Door County Harbour": None,
    "Par Three Course": None,
    "Kestrel Poenkov • May 3, 2016": ("Kestrel Poenkov",),
    "Kestrel B. Poe | May 3, 2016": ("Kestrel B. Poe",),
    "Kestrel Harbour • May 3, 2016": None,
    "Kestrel Kirov Ballet | May 3, 2016": None,
    "By Ann Poe Herald Staff Writer": ("Ann Poe",),
    "BY ANN POE DAILY NEWS STAFF WRITER": ("Ann Poe",),
    "By Ann Poe City Editor": ("Ann Poe",),
    "By Ann Poe The Harbour Herald": ("Ann Poe",),
    "By Ann B. Poe Columnist": ("Ann B. Poe",),
    "By George Poe University The Bulletin": None,
    "By Florence Morning News Staff": None,
    "By Harbour Herald Staff Writer": None,
    "Ann Poe Staff Writer": ("Ann Poe",),
    "Ann Poe | Staff Writer": ("Ann Poe",),
    "Ann Poe (@annpoe)": ("Ann Poe",),
    "Ann Poe, The Associated Press": ("Ann Poe",),
    "Ann Poe - 3 min read": ("Ann Poe",),
    "Story by\nAnn Poe": ("Ann Poe",),
    "ANN POE\nThe Harbour Herald's Bo Lee said on the radio that bridges go on for ever": None,
    "By the Rev. Ann Poe": ("Ann Poe",),
    "By U.S. Sen. Ann Poe": ("Ann Poe",),
    "by Secretary General Ann Poe ahead of the Harbour Summit": ("Ann Poe",),
    "By President Poe": None,
    "By Mayor Poe and staff": None,
    "By land and sea": None,
    "Posted By Ann Poe On 3 May 2016": ("Ann Poe",),
    "Commentary by Ann Poe": ("Ann Poe",),
    "A guest post by Ann Poe": ("Ann Poe",),
    "Compiled by Harbour Herald Staff": None,
    "Feature by | May 2016": None,
    "By Ann Poe": ("Ann Poe",),
    "By Ann Poe, photos by Bo Lee": ("Ann Poe",),
    "Story by Ann Poe | Photos by Bo Lee": ("Ann Poe",),
    "By Ann Poe / Herald Staff": ("Ann Poe",),
    "By Ann Poe of the Herald": ("Ann Poe",),
    "By Ann Poe for the Daily Mail": ("Ann Poe",),
    "By ANN POE, Associated Press": ("Ann Poe",),
    "By: Ann Poe": ("Ann Poe",),
    "by: Ann Poe, Nexstar Media Wire": ("Ann Poe",),
    "By Ann Poe, Ph.D.": ("Ann Poe",),
    "By Ann O'Poe-Smith": ("Ann O'Poe-Smith",),
    "By Ann Poe @annpoe": ("Ann Poe",),
    "By Ann Poe May 3, 2016": ("Ann Poe",),
    "By Ann PoeMay 3, 2016": ("Ann Poe",),
    "By Ann Poe - May 3, 2016": ("Ann Poe",),
    "By Ann Poe on May 3, 2016": ("Ann Poe",),
    "Posted May 3, 2016 by Ann Poe": ("Ann Poe",),
    "Posted on May 3, 2016 by Ann Poe": ("Ann Poe",),
    "Author: Ann Poe": ("Ann Poe",),
    "Written by Ann Poe": ("Ann Poe",),
    "Words by Ann Poe": ("Ann Poe",),
    "Words: Ann Poe": ("Ann Poe",),
    "Text by Ann Poe": ("Ann Poe",),
    "Reported by Ann Poe": ("Ann Poe",),
    "Analysis by Ann Poe": ("Ann Poe",),
    "Opinion by Ann Poe": ("Ann Poe",),
    "Guest post by Ann Poe": ("Ann Poe",),
    "May 3, 2016 By Ann Poe Leave a Comment": ("Ann Poe",),
    "By Ann Poe Leave a Comment": ("Ann Poe",),
    "By Ann Poe | Harbour News": ("Ann Poe",),
    "Ann Poe, Harbour Herald": None,
    "Ann Poe | USA TODAY": ("Ann Poe",),
    "Ann Poe\nUSA TODAY": ("Ann Poe",),
    "Ann Poe\n@annpoe": ("Ann Poe",),
    "Ann Poe\nStaff Reporter": ("Ann Poe",),
    "Ann Poe\nFollow": ("Ann Poe",),
    "Ann Poe · May 3, 2016": ("Ann Poe",),
    "Ann Poe Posted on May 3, 2016": ("Ann Poe",),
    "By\nAnn Poe": ("Ann Poe",),
    "ByANN POE": ("Ann Poe",),
    "By Ann Poe For Harbouronline": ("Ann Poe",),
    "By Ann Poe 7:00PM BST 03 May 2016": ("Ann Poe",),
    "Ann Poe and agencies\nTue 3 May 2016 10.07 BST": ("Ann Poe",),
    "Ann Poe in Paris and agencies": ("Ann Poe",),
    "Ann Poe, Harbour Herald\nPublished 4:37 p.m. ET May 3, 2016": ("Ann Poe",),
    "Ann Poe (Harbour Herald) - May 3, 2016": ("Ann Poe",),
    "Ann Poe 10:07, May 3 2016": ("Ann Poe",),
    "Ann Poe . May 3, 2016 . 4 min read": ("Ann Poe",),
    "May 3, 2016 May 3, 2016 Ann Poe": ("Ann Poe",),
    "Tue, May 3, 2016, 10:07\nAnn Poe at Quarry Lane": ("Ann Poe",),
    "From the Newspaper | Ann Poe | Published May 3, 2016": ("Ann Poe",),
    "Guest Columnist\nAnn Poe": ("Ann Poe",),
    "Text Ann Poe": ("Ann Poe",),
    "Interview: Ann Poe": ("Ann Poe",),
    "As told to Ann Poe": ("Ann Poe",),
    "Story & photos by Ann Poe": ("Ann Poe",),
    "Director: Bo Lee\nWriter: Ann Poe": None,
    "By Halden Robotics": None,
    "Ann Poe\nChief executive": None,
    "BY\nANN POE": ("Ann Poe",),
    "Written by\nAnn Poe": ("Ann Poe",),
    "Ann Poe|Published": ("Ann Poe",),
    "By Ann Poe  on": ("Ann Poe",),
    "By Ann Poe and Bo Lee, Staff Writers": ("Ann Poe", "Bo Lee"),
    "By Ann Poe, Bo Lee and Cy Dee": ("Ann Poe", "Bo Lee", "Cy Dee"),
    "By Ann Poe & Bo Lee": ("Ann Poe", "Bo Lee"),
    "By Ann Poe with Bo Lee": ("Ann Poe", "Bo Lee"),
    "Ann Poe Correspondent": ("Ann Poe",),
    "Ann Poe, Special to The Herald": ("Ann Poe",),
    "Ann Poe\nHarbour Herald": ("Ann Poe",),
    "Ann Poe in Paris\nTue 3 May 2016 10.07 BST": ("Ann Poe",),
    "Old Bridge\nHarbour Herald": None,
    "By the Numbers": None,
    "By Popular Demand": None,
    "By Friday": None,
    "By Land and Sea": None,
    "Stand by Me": None,
    "Photo by Ann Poe": None,
    "Photograph by Ann Poe": None,
    "Image by Ann Poe from Pixabay": None,
    "Illustration by Ann Poe": None,
    "Reviewed by Ann Poe": None,
    "Medically reviewed by Ann Poe, MD": None,
    "Translated by Ann Poe": None,
    "Edited by Ann Poe": None,
    "Directed by Ann Poe": None,
    "Hosted by Ann Poe": None,
    "Produced by Ann Poe": None,
    "Sponsored by Ann Poe": None,
    "Old Man and the Sea by Ernest Hemingway": None,
    "“The Bridge” by Ann Poe": None,
    "By Editorial Board": None,
    "By Guest Contributor": None,
    "By News Desk": None,
    "By Web Desk": None,
    "By Admin": None,
    "By Harbour Herald": None,
    "By AFP": None,
    "By Reuters Staff": None,
    "By Our Correspondent": None,
    "By PTI": None,
    "Grand Rapids\nMay 3, 2016": None,
    "Real Madrid | May 3, 2016": None,
    "Stansted Airport, Dec. 22, 2014.": None,
    "New Orleans May 3, 2016": None,
    "Health Care\nMay 3, 2016": None,
    "Star Wars\nPublished May 3, 2016": None,
    "Presented by Ann Poe": None,
    "Music by Ann Poe": None,
    "Recommended by Ann Poe": None,
    "Video by Ann Poe": None,
    "Taylor Swift": None,
    "By Invitation": None,
    "By Nature": None,
    "By Appointment Only": None,
    "By Harbour County Council": None,
    "Interview by Ann Poe": ("Ann Poe",),
    "Cover art by Ann Poe": None,
    "Review by Ann Poe": ("Ann Poe",),
}
BELOW = {
    "Email Kestrel Waggoner at kwaggo@harbour.example or follow him on Twitter.": (
        "Kestrel Waggoner",
    ),
    "Email Kestrel Waggoner at tips@harbour.example or follow him on Twitter.": None,
    "Ann Poe is a reporter at the Herald.": ("Ann Poe",),
    "The writer, Ann Poe, is a professor at Hull.": ("Ann Poe",),
    "Contact reporter Ann Poe at 555-0100 or apoe@x.example.": ("Ann Poe",),
    "Reach Herald staff writer Kestrel Poe at kpoe@x.example": ("Kestrel Poe",),
    "Contact opinion editor Ann Poe at apoe@x.example": None,
    "Contact the reporter at apoe@x.example": None,
    "Contact editor in chief at apoe@x.example": None,
    "Ann Poe reported from Hull.": ("Ann Poe",),
    "Ann Poe and Carl Lee reported from Hull, and Bo Lee from Rome.": ("Ann Poe", "Carl Lee"),
    "Harbour Wire reported from Hull.": None,
    "Poe reported from Hull.": None,
    "Ann Poe is the Security Editor at the Herald.": ("Ann Poe",),
    "Ann Poe can be reached at apoe@herald.example": ("Ann Poe",),
    "Follow Ann Poe on Twitter @annpoe": ("Ann Poe",),
    "Contact Ann Poe at apoe@x.example. Follow her on Twitter @annpoe": ("Ann Poe",),
    "Reporting by Ann Poe in Hull; Editing by Bo Lee": ("Ann Poe",),
    "(Reporting by Ann Poe; Editing by Bo Lee)": ("Ann Poe",),
    "Latest posts by Ann Poe (see all)": ("Ann Poe",),
    "Written by Ann Poe": ("Ann Poe",),
    "Posted by Ann Poe at 10:07 PM": ("Ann Poe",),
    "Ann Poe Ann is the editor of this page and covers bridges.": ("Ann Poe",),
    "Ann PoeAnn Poe covers bridges for the Herald.": ("Ann Poe",),
    "About the Author: Ann Poe is a freelance writer.": ("Ann Poe",),
    "About Ann Poe": None,
    "Ann Poe contributed to this report.": None,
    "Additional reporting by Bo Lee.": None,
    "Associated Press writer Bo Lee contributed to this report.": None,
    "Ann Poe, who owns a cafe, is a customer.": None,
    "For more information, contact Ann Poe at apoe@x.example": None,
    "Media contact: Ann Poe, apoe@x.example": None,
    "Edited by Bo Lee": None,
    "Photo by Bo Lee": None,
    "Copyright 2016 by Ann Poe": None,
    "Ann Poe is professor of law at Hull.": ("Ann Poe",),
    "Ann Poe is the author of “Bridges”.": ("Ann Poe",),
    "More from Ann Poe": None,
    "Related\nBridge falls\nBy Bo Lee\nWall falls\nBy Cy Dee": None,
    "Posted by Bo Lee at 10:07 PM\nPosted by Cy Dee at 11:07 PM": None,
    "Harbour Wire covers all rivers and bridges.": None,
    "• Ann Poe is a staff writer.": ("Ann Poe",),
    "Ann Poe is survived by her son, a reporter.": None,
    "Follow Tidal Motors on Twitter": None,
    "To subscribe, email Bo Lee at bo@x.example": None,
}


def _authors(text: str) -> tuple[str, ...] | None:
    return authors_of(Document("a.txt", text)).fact.value


@pytest.mark.parametrize(("line", "authors"), ABOVE.items(), ids=ABOVE)
def test_a_line_above_the_text(line: str, authors: tuple[str, ...] | None) -> None:
    assert _authors(TITLE + line + TEXT) == authors


@pytest.mark.parametrize(("line", "authors"), BELOW.items(), ids=BELOW)
def test_a_line_below_the_text(line: str, authors: tuple[str, ...] | None) -> None:
    assert _authors(f"{TITLE}{TEXT}\n{line}") == authors


def test_who_is_quoted_did_not_write_it() -> None:
    life = "Ann Poe is a writer of detective novels."
    assert _authors(f"{TITLE}{TEXT}\n{life}") == ("Ann Poe",)
    assert _authors(f"{TITLE}{TEXT}\n“It is old,” said Ann Poe.\n\n{life}") is None


def test_a_name_that_no_given_name_begins_needs_more_than_a_date() -> None:
    for name, authors in (("Ann Poe", ("Ann Poe",)), ("Grand Rapids", None)):
        assert _authors(f"{TITLE}{name}\nMay 3, 2016{TEXT}") == authors
        assert _authors(f"{TITLE}By {name}{TEXT}") is not None


def test_whom_the_text_speaks_of_did_not_write_it() -> None:
    head = f"{TITLE}Ann Poe\nMay 3, 2016"
    told = (
        "Ann Poe, who lives beside the bridge, has asked for years that somebody look at its piers."
    )
    assert _authors(f"{head}{TEXT}") == ("Ann Poe",)
    assert _authors(f"{head}{TEXT}\n{told}\n\nPoe, {told[8:]}") is None


def test_a_byline_below_a_deck_and_its_captions() -> None:
    deck = (
        "The bridge was built in 1923 and carries nine thousand cars a day into the old town.\n" * 3
    )
    caption = (
        "The old bridge over the river in Harbour, which an engineer checks each spring.\n" * 3
    )
    lead = TITLE + deck.replace("\n", " ", 2) + caption.replace("\n", " ", 2) * 2
    assert _authors(f"{lead}Ann Poe\nBy Ann Poe\n{TEXT}") == ("Ann Poe",)


def test_bylines_of_a_list_of_articles_name_nobody() -> None:
    entry = "{}\nBy {}\nMay 3, 2018\nThe bridge carries cars.\nRead more\n\n"
    listed = entry.format("Slow boat to Hull", "Ann Poe") + entry.format("The inn", "Bo Lee")
    assert _authors(listed) is None


def test_a_name_without_a_known_given_name_that_owns_the_rights() -> None:
    lines = "Thuy Tien Vo\nSep 14, 2022\n"
    assert _authors(TITLE + lines + TEXT) is None
    assert _authors(f"{TITLE}{lines}{TEXT}\n© 2023 Thuy Tien Vo") == ("Thuy Tien Vo",)


def test_names_above_a_text_have_it_read_for_its_words_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read: list[str] = []

    class Words:
        def findall(self, line: str) -> list[str]:
            read.append(line)
            return LOWER_WORD.findall(line)

    monkeypatch.setattr(alone, "LOWER_WORD", Words())
    names = "".join(f"Ann Poe{'ly' * number}\n" for number in range(40))
    document = Document("a.txt", f"{TITLE}{names}{TEXT}")
    authors_of(document)

    assert 0 < len(read) <= len(document.lines)


def test_a_byline_after_a_date_is_quoted_without_its_year() -> None:
    fact = authors_of(Document("a.txt", f"{TITLE}Thu 5 May 2016 by Ann van Poe{TEXT}")).fact
    assert (fact.value, fact.quote) == (("Ann van Poe",), "by Ann van Poe")
