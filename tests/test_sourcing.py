"""Who published a document, and who first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postil.model import Basis, Source
from postil.reading.document import Document
from postil.reading.sources.outlets import squash, stands_for
from postil.reading.sources.sourcing import original_of, source_of

TEXT = (
    "The council voted on Tuesday to close the old bridge after engineers found cracks in two of "
    "its four piers, and it will stay closed for at least two years.\n"
)
MEDIAITE = Source("mediaite", "Mediaite", "mediaite.com", ("tips@mediaite.com",))
HERALD = Source("herald", "The Harbour Herald", "harbourherald.example", ())


def read(text: str, *known: Source) -> str | None:
    return source_of(Document("x.txt", text), known).fact.value


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param(
            TEXT + "“It is old,” she told the Harbour Herald.\nSign up for Harbour Herald alerts.",
            "Harbour Herald",
            id="someone told it something, and its newsletter",
        ),
        pytest.param(
            "Harbour Herald\n" + TEXT + "© 2019 Harbour Herald, Inc. All rights reserved.",
            "Harbour Herald",
            id="masthead and copyright line",
        ),
        pytest.param(
            TEXT + "Ann Poe writes about bridges for the Harbour Times.\nann.poe@hxtimes.com",
            None,
            id="an address that is short for no name it bears",
        ),
        pytest.param(
            TEXT + "Ann Poe is a contributor to the Harbour Times.\nann.poe@htimes.com",
            "Harbour Times",
            id="an address that is short for a name",
        ),
        pytest.param(
            TEXT + "Write to us at letters@harbourherald.com.",
            "harbourherald.com",
            id="the desk's own address",
        ),
        pytest.param(
            "Ann Poe | apoe@harbourherald.com\n" + TEXT,
            "harbourherald.com",
            id="a byline's address",
        ),
        pytest.param(
            TEXT * 9 + "please ask Ann Poe, apoe@harbourherald.com", None, id="a reader's"
        ),
        pytest.param(
            TEXT * 3 + "To donate, write to Ann Poe at apoe@kestrel.org", None, id="a charity's"
        ),
        pytest.param(
            TEXT * 9 + "To register, write to Ann Poe, apoe@kestrel.com", None, id="an event's"
        ),
        pytest.param(
            TEXT * 9 + "Contact Ann Poe at apoe@harbourherald.com",
            "harbourherald.com",
            id="a writer's at what reads as an outlet",
        ),
        pytest.param(TEXT + "She told the Harbour Herald so.", None, id="one told cue alone"),
        pytest.param(TEXT + "© 2019 Harbour Holdings", None, id="a copyright line alone"),
        pytest.param(TEXT + "Photo: John Doe/Getty Images\n© Getty Images", None, id="a credit"),
        pytest.param("RIVERTON (AP) — " + TEXT + "© 2019 The Associated Press.", None, id="a wire"),
        pytest.param(TEXT + "Write to us at news@yahoo.com", None, id="a mail host"),
        pytest.param(TEXT + "Sign up for Facebook alerts", None, id="platforms"),
        pytest.param(
            "Reprinted from Harbour Herald. Sign up for the Harbour Herald newsletter.\n" + TEXT,
            None,
            id="a reprint notice names the original alone",
        ),
        pytest.param(TEXT, None, id="nothing"),
        pytest.param("", None, id="empty"),
    ],
)
def test_source(text: str, source: str | None) -> None:
    assert read(text) == source


@pytest.mark.parametrize(
    ("text", "known", "source"),
    [
        pytest.param(TEXT + "Tips? tips@mediaite.com", [MEDIAITE], "Mediaite", id="a sign"),
        pytest.param(
            TEXT + "ann@harbourherald.example", [HERALD], "The Harbour Herald", id="a domain"
        ),
        pytest.param(
            TEXT + "She told the Harbour Herald so.", [HERALD], "The Harbour Herald", id="one cue"
        ),
        pytest.param(TEXT, [MEDIAITE, HERALD], None, id="no sign"),
        pytest.param(
            TEXT + "tips@mediaite.com\nann@harbourherald.example",
            [MEDIAITE, HERALD],
            None,
            id="the signs of two",
        ),
        pytest.param(TEXT + "tips@mediaite.comic", [MEDIAITE], None, id="a longer word"),
    ],
)
def test_known_source(text: str, known: list[Source], source: str | None) -> None:
    assert read(text, *known) == source


def test_a_sign_is_quoted_and_inferred() -> None:
    fact = source_of(Document("x", TEXT + "Have a tip? tips@mediaite.com"), [MEDIAITE]).fact
    assert (fact.basis, fact.quote) == (Basis.INFERRED, "Have a tip? tips@mediaite.com")
    assert fact.reason == "`tips@mediaite.com` is a sign of Mediaite"


def test_what_lost_says_why() -> None:
    (candidate,) = source_of(Document("x", TEXT + "She told the Harbour Herald so.")).candidates
    assert candidate.value == "Harbour Herald"
    assert candidate.reason == "named by someone told it something, which is not enough"


@pytest.mark.parametrize(
    ("text", "original", "basis"),
    [
        pytest.param(
            "Reprinted from Responsible Statecraft (Quincy Institute) with permission.\n" + TEXT,
            "Responsible Statecraft",
            Basis.STATED,
            id="reprint notice",
        ),
        pytest.param(
            TEXT + "This article was originally published by The Conversation.",
            "The Conversation",
            Basis.STATED,
            id="first published by",
        ),
        pytest.param("PARIS (AFP) – " + TEXT, "Agence France-Presse", Basis.INFERRED, id="wire"),
        pytest.param("First Published on Apr 8, 2020 04:25 pm\n" + TEXT, None, None, id="a date"),
        pytest.param("AUSTIN (KXYZ) — " + TEXT, None, None, id="a station is no agency"),
        pytest.param("A bridge (John Doe/AP)\n" + TEXT, None, None, id="a photo credit"),
    ],
)
def test_original(text: str, original: str | None, basis: Basis | None) -> None:
    fact = original_of(Document("x", text)).fact
    assert (fact.value, fact.basis) == (original, basis)


@pytest.mark.parametrize(
    ("label", "name", "stands"),
    [
        ("latimes", "Los Angeles Times", True),
        ("bhg", "Better Homes and Gardens", True),
        ("mediaite", "Mediaite", True),
        ("herald", "Harbour Times", False),
        ("ht", "Harbour Times", False),
    ],
)
def test_a_domain_stands_for_a_name(label: str, name: str, stands: bool) -> None:
    assert stands_for(label, name) is stands


def test_spellings_of_a_name_are_one() -> None:
    spellings = ["The Harbour Herald", "harbourherald.com", "www.harbourherald.co.uk"]
    assert {squash(spelling) for spelling in spellings} == {"harbourherald"}


FRAGMENTS = [
    "By ",
    "told The ",
    "© 2019 ",
    "(AP) — ",
    "a@b.com ",
    "The A ",
    "Ünï ",
    "\n",
    "A-A-",
    ".",
]


@given(st.one_of(st.text(), st.lists(st.sampled_from(FRAGMENTS)).map("".join)))
def test_any_text_is_answered_in_its_own_words(text: str) -> None:
    document = Document("x", text)
    for weighing in (source_of(document, [MEDIAITE]), original_of(document)):
        for candidate in weighing.candidates:
            assert candidate.quote in text
            assert 0 <= candidate.weight <= 1
            assert candidate.value


@pytest.mark.parametrize("piece", [*FRAGMENTS, TEXT, "A A ", "a.a.", "(", "- ", "The Of "])
def test_much_of_it_is_answered_in_its_own_words(piece: str) -> None:
    document = Document("x", (piece * (300_000 // len(piece) + 1))[:300_000])
    for weighing in (source_of(document, [MEDIAITE]), original_of(document)):
        assert all(candidate.quote in document.text for candidate in weighing.candidates)
