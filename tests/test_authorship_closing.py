"""Names that close a text: whose signature a line below the last paragraph is."""

from __future__ import annotations

import pytest

from postil.reading.authors.authorship import authors_of
from postil.reading.document import Document

TITLE = "Council closes old bridge over the river"
FIRST = (
    "The city council voted on Tuesday to close the old bridge over the river after engineers "
    "found cracks in two of its four piers last month, and the mayor agreed."
)
LAST = (
    "The bridge, which was built in 1923, carries nine thousand cars a day and will be closed for "
    "two years, the council said in a long statement to residents."
)
SHORT = "I have crossed it for forty years. Keep it open."
LETTER, SALUTATION = f"Letter: {TITLE}", "To the editor:"
CLOSINGS = {
    "a byline": ((TITLE, FIRST, LAST, "By Ann Poe"), ("Ann Poe",)),
    "a byline far below the first line": (
        (TITLE, *[FIRST] * 20, LAST, "By Kestrel Poe", "View Comments"),
        ("Kestrel Poe",),
    ),
    "a name behind a dash": ((TITLE, FIRST, LAST, "— Ann Poe"), ("Ann Poe",)),
    "a name behind two": ((TITLE, FIRST, LAST, "--Ann Poe", "View Comments"), ("Ann Poe",)),
    "an initial in its middle": ((TITLE, FIRST, LAST, "- Kestrel L. Poe"), ("Kestrel L. Poe",)),
    "a name with its role": ((TITLE, FIRST, LAST, "– Ann Poe, staff writer"), ("Ann Poe",)),
    "a name in brackets": ((TITLE, FIRST, LAST, "[Ann Poe]"), ("Ann Poe",)),
    "a name in brackets on the last line": (
        (TITLE, FIRST, f"{LAST} [Ann Poe]"),
        ("Ann Poe",),
    ),
    "a letter by its title": ((LETTER, FIRST, LAST, "Kestrel Poe"), ("Kestrel Poe",)),
    "a letter by its salutation": (
        (TITLE, SALUTATION, FIRST, LAST, "Kestrel Poe"),
        ("Kestrel Poe",),
    ),
    "a letter without a title": ((SALUTATION, FIRST, SHORT, "Ann Poe"), ("Ann Poe",)),
    "a letter with a town": ((LETTER, FIRST, LAST, "Ann Poe, Harbour"), ("Ann Poe",)),
    "a letter with a town below": ((LETTER, FIRST, LAST, "Ann Poe", "Harbour Hill"), ("Ann Poe",)),
    "a letter with a note below": (
        (LETTER, FIRST, LAST, "Ann Poe", f"Editor’s note: {FIRST}"),
        ("Ann Poe",),
    ),
    "a letter by its farewell": ((TITLE, FIRST, LAST, "Sincerely,", "Ann Poe"), ("Ann Poe",)),
    "a name and a town at the end": ((TITLE, FIRST, LAST, "Ann Poe", "Harbour"), ("Ann Poe",)),
    "a name, its town and a note at the end": (
        (TITLE, FIRST, LAST, "Ann Poe, Harbour", f"Editor’s note: {FIRST}"),
        ("Ann Poe",),
    ),
    "a name, a place and links": ((TITLE, FIRST, LAST, "Ann Poe, Harbour", "Bridge falls"), None),
    "a name below a heading": (
        (TITLE, FIRST, LAST, "View Comments", "ABOUT THE AUTHOR", "Ann Poe", "Bridge falls"),
        ("Ann Poe",),
    ),
    "an office below a heading": ((TITLE, FIRST, LAST, "About the author", "News Desk"), None),
    "headings on two": (
        (TITLE, FIRST, LAST, "About the author", "Ann Poe", "About the author", "Carl Lee"),
        None,
    ),
    "a name alone": ((TITLE, FIRST, LAST, "Ann Poe"), None),
    "tags": ((TITLE, FIRST, LAST, "Ann Poe", "Harbour", "Bridges"), None),
    "a tag of whom the text tells": (
        (LETTER, FIRST, f"Ann Poe told me so. {LAST}", "Ann Poe"),
        None,
    ),
    "tags of whom the text tells": (
        (TITLE, FIRST, f"Ann Poe told me so. {LAST}", "Ann Poe", "Harbour"),
        None,
    ),
    "whoever said what is quoted last": ((TITLE, FIRST, f"“{LAST}”", "— Ann Poe"), None),
    "a place behind a dash": ((TITLE, FIRST, LAST, "— Grand Rapids"), None),
    "an outlet behind a dash": ((TITLE, FIRST, LAST, "— Harbour Herald"), None),
    "an office": ((LETTER, FIRST, LAST, "Editorial Board"), None),
    "a town behind a dash, as a reader's": ((TITLE, FIRST, LAST, "— Ann Poe, Hull"), None),
    "a link's byline": ((TITLE, *[FIRST] * 12, LAST, "Bridge falls", "By Ann Poe"), None),
    "a byline among paragraphs": ((TITLE, *[FIRST] * 12, "By Ann Poe", LAST, LAST), None),
    "a photographer in brackets": ((TITLE, FIRST, LAST, "[Photo: Ann Poe]"), None),
    "two names in brackets": ((TITLE, f"{FIRST} [Ann Poe]", f"{LAST} [Carl Lee]"), None),
    "an agency in brackets": ((TITLE, FIRST, f"{LAST} [Getty Images]"), None),
    "a reader below the comments": (
        (LETTER, FIRST, LAST, "3 Comments", "Carl Lee", FIRST, "Ann Poe"),
        None,
    ),
    "letters of two": (
        (LETTER, FIRST, "Ann Poe", "Harbour", LAST, "More letters", "Ann Poe"),
        None,
    ),
}


@pytest.mark.parametrize(("lines", "authors"), CLOSINGS.values(), ids=CLOSINGS)
def test_a_name_below_a_text(lines: tuple[str, ...], authors: tuple[str, ...] | None) -> None:
    assert authors_of(Document("a.txt", "\n\n".join(lines))).fact.value == authors
