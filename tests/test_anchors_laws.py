"""What holds of every text and every quotation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postil.anchors import (
    Anchorer,
    Changed,
    Found,
    Orphaned,
    Pin,
    Quotation,
    Span,
    anchor,
    words,
)

VOCABULARY = (
    *("the", "The", "order", "of", "Kyiv", "minister", "said", "“no”", '"no"', "it’s", "it's"),
    *(
        "—",
        "-",
        "--",
        "…",
        "...",
        "cafe\u0301",
        "café",
        "ﬁnd",
        "שלום",
        "中国政府",
        "👩\u200d💻",
        "👍🏽",
    ),
    *("\n", "\u00a0", "\u00ad", "\u200b", "|", "1,000", "e-mail", "ministers"),
)
TEXTS = st.lists(st.sampled_from(VOCABULARY), max_size=40).map(" ".join)


@given(TEXTS | st.text(), TEXTS | st.text())
def test_what_is_found_says_what_is_quoted(text: str, quoted: str) -> None:
    match = anchor(text, Quotation(quoted))

    if isinstance(match, Found):
        assert len(match.passage) == 1
        assert words(text[match.passage[0].start : match.passage[0].end]) == words(quoted)


@given(TEXTS, st.integers(0, 39), st.integers(1, 6))
def test_words_of_the_text_are_never_lost(text: str, first: int, number: int) -> None:
    parts = text.split(" ")
    quoted = " ".join(parts[first : first + number])
    if not words(quoted):
        return

    match = anchor(text, Quotation(quoted))

    places = [match.passage] if isinstance(match, Found) else getattr(match, "candidates", ())
    assert any(words(text[one[0].start : one[-1].end]) == words(quoted) for one in places)


@given(TEXTS | st.text(), TEXTS | st.text(), TEXTS | st.text())
def test_every_place_is_within_the_text(text: str, quoted: str, before: str) -> None:
    pin = Pin(Quotation(quoted).key, quoted, before, before, 7, quoted)
    match = anchor(text, Quotation(quoted), pin)

    places = [getattr(match, name, None) or () for name in ("passage", "whole", "closest")]
    places += getattr(match, "candidates", ())
    spans = [span for place in places for span in place]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


@given(TEXTS, TEXTS, TEXTS)
def test_a_found_passage_is_found_again_with_its_pin(before: str, quoted: str, after: str) -> None:
    text = f"{before} {quoted} {after}"
    match = anchor(text, Quotation(quoted))

    if isinstance(match, Found):
        again = anchor(text, Quotation(quoted), match.pin)
        assert isinstance(again, Found)
        assert (again.passage, again.pin) == (match.passage, match.pin)


SENTENCES = (
    "It rained. The keepers said no gate should open before noon. ",
    "It rained. The keepers said a gate should open before noon. ",
    "The keepers said a gate. ",
    "Nobody knew why; the crowd went home.\n\n",
    "It rained. ",
)
ALIKE = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=9).map("".join)


@given(ALIKE, st.integers(0, 500), st.integers(3, 90), st.none() | st.integers(1, 3))
def test_a_passage_of_sentences_that_are_alike_is_found_again_with_its_pin(
    text: str, start: int, size: int, occurrence: int | None
) -> None:
    quotation = Quotation(text[start : start + size], occurrence=occurrence)
    match = anchor(text, quotation)

    if isinstance(match, Found):
        assert anchor(text, quotation, match.pin) == match


@given(ALIKE, st.integers(0, 500), st.integers(10, 90), st.booleans())
def test_a_paragraph_put_in_at_an_end_moves_no_note_to_another_passage(
    text: str, start: int, size: int, before: bool
) -> None:
    quotation = Quotation(text[start : start + size])
    match = anchor(text, quotation)
    first = "A new first paragraph was put in.\n\n" if before else ""

    if isinstance(match, Found):
        after = anchor(f"{first}{text}\n\nA last one was added.", quotation, match.pin)
        places = [after.whole] if isinstance(after, Found | Changed) else []
        assert [place[0].start for place in places] in ([], [match.whole[0].start + len(first)])


@given(TEXTS | st.text(), TEXTS | st.text())
def test_an_anchorer_says_what_anchor_says(text: str, quoted: str) -> None:
    anchorer = Anchorer(text)
    anchorer.anchor(Quotation("the order"))

    assert anchorer.anchor(Quotation(quoted)) == anchor(text, Quotation(quoted))


@given(TEXTS, st.data())
def test_a_pin_never_shows_a_note_beside_words_that_do_not_match(
    text: str, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(text)))
    pin = Pin(
        Quotation("xyzzy").key, "xyzzy", text[max(at - 64, 0) : at], text[at : at + 64], at, "xyzzy"
    )

    assert isinstance(anchor(text, Quotation("xyzzy"), pin), Orphaned)


HOSTILE = {
    "one letter of many": ("a" * 1_000_000, "a"),
    "letters of many": ("a" * 1_000_000, "aaaa"),
    "a long run of the same letter": ("a" * 1_000_000, "a" * 10_000),
    "the same word": ("the " * 250_000, "the"),
    "the same words": ("the " * 250_000, "the " * 2_000 + "end"),
    "one character of another script": ("中" * 300_000, "中"),
    "a long quotation": ("lorem ipsum dolor " * 50_000, "dolor lorem sit " * 600),
    "marks on one letter": ("e" + "\u0301" * 200_000, "e\u0301"),
    "nothing but gaps": ("one two " * 1_000, "[…] " * 2_000),
    "gaps between common words": ("a b c d " * 100_000, "a […] d […] b […] z"),
    "invisible": ("\u200b" * 500_000 + "x", "\u00ad\u200b x"),
    "spaces": (" \u200b" * 300_000 + "x", "x y"),
    "dashes": (" -" * 300_000 + "x", "x - y"),
    "dots": (". " * 300_000 + "x", "x ... y"),
}


@pytest.mark.parametrize("case", HOSTILE.values(), ids=HOSTILE)
def test_no_quotation_freezes_the_page(case: tuple[str, str]) -> None:
    text, markdown = case
    quotation = Quotation.parse(markdown)
    pin = Pin(quotation.key, quotation.text, text[:64], text[-64:], 0, quotation.text)
    anchorer = Anchorer(text)

    for match in (anchorer.anchor(quotation), anchorer.anchor(quotation, pin)):
        if isinstance(match, Found):
            assert all(0 <= one.start < one.end <= len(text) for one in match.passage)


def test_a_thousand_notes_are_anchored_on_one_folded_text() -> None:
    paragraphs = [
        f"Paragraph {n} says what minister {n * 7} did in {n % 90}." for n in range(2_000)
    ]
    text = "\n".join(paragraphs)
    anchorer = Anchorer(text)
    for number in range(1_000):
        match = anchorer.anchor(Quotation(f"says what minister {number * 7} did"))
        assert isinstance(match, Found)
        assert match.passage[0] == Span(match.pin.offset, match.pin.offset + len(match.pin.exact))
