"""Lines that hold a day, above a text and below it: which are the document's own."""

from __future__ import annotations

import pytest

from postil.reading.dates.dating import date_of
from postil.reading.document import Document

TITLE = "Council closes old bridge over the river\n"
TEXT = (
    "\n\nThe city council voted on Tuesday to close the old bridge over the river after engineers "
    "found cracks in two of its four piers last month, and the mayor agreed.\n\nThe bridge, which"
    " was built in 1923, carries nine thousand cars a day and will be closed for two years, the "
    "council said in a long statement to residents.\n"
)

ABOVE = {
    "Posted on Tuesday, May 3, 2016": "2016-05-03",
    "May 3, 2016 | 10:07pm": "2016-05-03",
    "Published: 3 May 2016": "2016-05-03",
    "Published 10:07 PM EDT May 3, 2016": "2016-05-03",
    "Published 4:00 a.m. ET May 3, 2016": "2016-05-03",
    "Published 10:07 a.m. ET May 3, 2016 | Updated 2:15 p.m. ET May 9, 2016": "2016-05-03",
    "First published on Tue 3 May 2016 10.07 BST": "2016-05-03",
    "Tue 3 May 2016 10.07 BST": "2016-05-03",
    "Last modified on Wed 4 May 2016 11.07 BST": "2016-05-04",
    "By Ann Poe, CNN\nUpdated 0307 GMT (1107 HKT) May 3, 2016": "2016-05-03",
    "UPDATED: 10:07 EST, 3 May 2016": "2016-05-03",
    "PUBLISHED: 10:07 EST, 3 May 2016 | UPDATED: 11:07 EST, 8 May 2016": "2016-05-03",
    "By Ann Poe\nMay 3, 2016, 10:07 PM": "2016-05-03",
    "MAY 3, 2016, 10:07 P.M.": "2016-05-03",
    "2016-05-03T10:07:00Z": "2016-05-03",
    "2016-05-03 10:07:00": "2016-05-03",
    "05.03.2016": None,
    "03.05.2016 10:07": None,
    "13.05.2016 10:07": "2016-05-13",
    "13/05/2016": "2016-05-13",
    "5/13/2016": "2016-05-13",
    "05/03/2016": None,
    "May 3rd 2016": "2016-05-03",
    "3rd May, 2016": "2016-05-03",
    "Tuesday, 03 May 2016 10:07": "2016-05-03",
    "Date: May 3, 2016": "2016-05-03",
    "by Ann Poe on May 3, 2016": "2016-05-03",
    "Ann Poe May 3, 2016": "2016-05-03",
    "Ann Poe · May 3, 2016 · 5 min read": "2016-05-03",
    "May 3, 2016 · 5 min read": "2016-05-03",
    "May 3, 2016 by Ann Poe Leave a Comment": "2016-05-03",
    "May 3, 2016 By Ann Poe 12 Comments": "2016-05-03",
    "Share | May 3, 2016": "2016-05-03",
    "May 3, 2016 in Politics": "2016-05-03",
    "Politics | May 3, 2016": "2016-05-03",
    "NEWS - May 3, 2016": "2016-05-03",
    "Tuesday May 3 2016": "2016-05-03",
    "May 03, 2016 10:07 AM CDT Updated May 09, 2016 11:00 AM": "2016-05-03",
    "Updated May 9, 2016; Posted May 3, 2016": "2016-05-03",
    "Posted: May 03, 2016 10:07 PM EDT Updated: May 09, 2016 11:00 PM EDT": "2016-05-03",
    "May 3, 2016 / 10:07 PM / CBS News": "2016-05-03",
    "10:07 PM ET, Tue May 3, 2016": "2016-05-03",
    "May 3, 201610:07 PM ET": "2016-05-03",
    "Last updated on 3 May 20163 May 2016.From the section Football": "2016-05-03",
    "By Ann PoeMay 3, 2016": "2016-05-03",
    "By Ann Poe apoe@harbour.example May 3, 2016 Updated May 9, 2016 0": "2016-05-03",
    "05/03/2016 10:07 AM EDT": "2016-05-03",
    "10:07 AM PST 5/3/2016 by Ann Poe": "2016-05-03",
    "Paper Lanterns play the Boiler House on May 3, 2016": None,
    "Released 3 May 2016": None,
    "Published by Fenland Press, 3 May 2016, £14.99": None,
    "Aired May 3, 2016": None,
    "Event: May 3, 2016, 7 pm": None,
    "When: May 3, 2016": None,
    "Join us on May 3, 2016": None,
    "Retrieved May 3, 2016": None,
    "Filed May 3, 2016": "2016-05-03",
    "Archived from the original on May 3, 2016": None,
    "Copyright 2014-2016 Harbour News": None,
    "© May 3, 2016 Harbour News": None,
    "3. Mai 2016": None,
    "3 mai 2016": None,
    "le 3 mai 2016 à 10h07": None,
    "3 de mayo de 2016": None,
    "Mis à jour le 03/05/2016": None,
    "13 décembre 2016": None,
    "August 10, 2016 / 6:15 PM / a year ago": "2016-08-10",
    "Annual Meeting, May 3, 2016": None,
    "Next meeting: May 3, 2016": None,
    "Deadline: May 3, 2016": None,
    "Sale ends May 3, 2016": None,
    "Recorded on May 3, 2016 in Hull": None,
    "In this May 3, 2016 photo, a boat passes": None,
    "Hearing set for May 3, 2016": None,
    "5/3/16": None,
    "Print Edition May 3, 2016": None,
    "Issue 12, May 3, 2016": None,
    "Original Air Date: May 3, 2016": None,
    "Submitted by bo on Tue, 05/03/2016 - 14:22": "2016-05-03",
    "Saturday 05/03/2016": "2016-03-05",
    "Mon, 05/03/2016": None,
    "Saturday, May 3, 2016 @ 10:00 am - 2:00 pm": None,
    "Tuesday, May 3, 2016\n6:00 PM – 11:00 PM": None,
    "Tuesday, May 3, 2016\nHarbour Hall\nAdd to calendar": None,
    "Tuesday, May 3, 2016, kick-off 15:00": None,
    "Approved: May 3, 2016": None,
    "Today: Tuesday, May 3, 2016": None,
    "Originally published at harbour.example on May 3, 2016.": None,
    "First published in Harbour Quarterly on May 3, 2016": None,
    "First published at 10.07 on Tuesday, May 3, 2016": "2016-05-03",
    "Last edited by bo on May 3, 2016": "2016-05-03",
    "May 3, 1961": "1961-05-03",
    "May 3, 1961 · © 2016 Harbour Herald": None,
    "London, 3 May 1921": "1921-05-03",
    "Posted on May 3, 1961": "1961-05-03",
    "First published 4 May 1965": None,
    "Originally published May 4, 1965": None,
    "Thu 5 May 2016 by Ann van Poe": "2016-05-05",
    "5 May 2016 by Ann Poe": "2016-05-05",
    "5 May 2016 by the old bridge": None,
    "Fri., May 6, 20161 min. read": "2016-05-06",
    "May 6, 20162 comments": "2016-05-06",
    "May 6, 20161 metre high": None,
    "Tuesday, May 3, 2016 | 7pm | Town Hall": None,
    "Tuesday, May 3, 2016, 7 p.m., Harbour Hall": None,
    "Tuesday, May 3, 2016 | 7:04pm | Harbour": "2016-05-03",
    "Posted: May 3, 2016 at 7 p.m. | Harbour": "2016-05-03",
    "Feature by | May 2016 | Issue #108": "2016-05",
    "Harbour Quarterly, Vol. 12, No. 3, March 2016": "2016-03",
    "Published: May 2016": "2016-05",
    "May 2016": None,
    "Exhibition | May 2016": None,
    "Tickets | May 2016 | No. 3": None,
    "The bridge was closed in May 2016, No. 3": None,
}
BELOW = {
    "Related Stories\nBridge falls\nMay 3, 2016": None,
    "3 Comments\nAnn Poe\nMay 3, 2016 at 10:07 pm": None,
    "Ann Poe\nMay 3, 2016 at 10:07 pm\nThe old bridge was the better one.": None,
    "Related\nBridge falls\nBy Bo Lee\nMay 3, 2016\nWall falls\nBy Cy Dee\nMay 9, 2016": None,
    "This article appeared in the print edition of May 3, 2016.": "2016-04-30/2016-05-03",
    "Originally published May 3, 2016": "2016-05-03",
    "This article was originally published on May 3, 2016.": "2016-05-03",
    "First published: May 3, 2016": "2016-05-03",
    "Published on May 3, 2016": "2016-05-03",
    "This report by Harbour Wire was first published May 3, 2016.": "2016-05-03",
    "This report by Ann Poe was first published in Harbour Quarterly on May 3, 2016.": None,
    "Posted by Ann Poe at 10:07 PM on May 3, 2016": "2016-05-03",
    "Tuesday, May 3, 2016 - 10:07": "2016-05-03",
    "This page was last edited on 3 May 2016, at 10:07.": None,
    "Copyright © 2016": None,
    "Page generated May 3, 2016": None,
    "Accessed May 3, 2016": None,
    "Today is May 3, 2016": None,
    "Read more: Bridge falls (May 3, 2016)": None,
    "Next: Bridge falls May 3, 2016": None,
    "Reviewed by Ann on May 3, 2016\nLovely.": None,
    "Originally published at harbour.example on May 3, 2016.": None,
}


def _day(text: str) -> str | None:
    value = date_of(Document("a.txt", text)).fact.value
    return value.text if value else None


@pytest.mark.parametrize(("line", "day"), ABOVE.items(), ids=ABOVE)
def test_a_line_above_the_text(line: str, day: str | None) -> None:
    assert _day(TITLE + line + TEXT) == day


@pytest.mark.parametrize(("line", "day"), BELOW.items(), ids=BELOW)
def test_a_line_below_the_text(line: str, day: str | None) -> None:
    assert _day(f"{TITLE}{TEXT}\n{line}") == day


SENTENCES = {
    "Judgment was handed down on 3 May 2016.": None,
    "The shop opened on May 3, 2016.": None,
    "Nobody came to the bridge on May 3, 2016.": None,
    "Cars queue at the bridge on Tuesday, May 3, 2016.": "2016-05-03",
    "The bridge is pictured on May 3, 2016.": "2016-05-03",
    "The highest tide since May 3, 2016.": None,
}


@pytest.mark.parametrize(("sentence", "day"), SENTENCES.items(), ids=SENTENCES)
def test_a_short_sentence_is_a_caption_unless_it_tells(sentence: str, day: str | None) -> None:
    assert _day(f"{TITLE}{TEXT}\n{sentence}\n{TEXT}") == day


PICTURE = "\n\nThe bridge {}. (Photo: Bo Lee)\n"
PICTURES = {
    "in news of its day": ("on Tuesday, May 3, 2016", "2016-05-03"),
    "of the week before": ("on Friday, April 29, 2016", "2016-05-03/2016-05-05"),
    "out of the files": ("in this May 3, 2016, file photo", None),
    "out of the files, as agencies word it": ("In this May 3, 2016 photo", None),
}


@pytest.mark.parametrize(("words", "day"), PICTURES.values(), ids=PICTURES)
def test_a_caption_bounds_the_day_unless_it_is_old(words: str, day: str | None) -> None:
    assert _day(TITLE + TEXT + PICTURE.format(words)) == day
