"""A summary is a document's own words: its standfirst, or its first sentences, whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postil.reading.summary import sentences, summary_of

LONG = (
    "The harbour was closed for three days after the storm, and the boats stayed where they were "
    "until the pilots had sounded the channel again and found it clear of sand."
)
LONGER = f"{LONG[:-1]}, {LONG[:-1]}, {LONG}"
JOINED = f"The storm is over. {LONG}"
CUTS = {
    "two sentences": ("It rained. It stopped.", ["It rained.", "It stopped."]),
    "a title before a name": ("Mr. Doe left. He ran.", ["Mr. Doe left.", "He ran."]),
    "initials": ("J. R. Doe left. He ran.", ["J. R. Doe left.", "He ran."]),
    "a country before a name": (
        "The U.S. Senate met. It voted.",
        ["The U.S. Senate met.", "It voted."],
    ),
    "a country at the end": (
        "He lives in the U.S. She does not.",
        ["He lives in the U.S.", "She does not."],
    ),
    "a month before its day": (
        "It closed on Feb. 18 at noon. It rained.",
        ["It closed on Feb. 18 at noon.", "It rained."],
    ),
    "an hour": (
        "It closed at 5 p.m. Friday. It rained.",
        ["It closed at 5 p.m. Friday.", "It rained."],
    ),
    "a number": (
        "See No. 5 there. It rose 2.5 per cent.",
        ["See No. 5 there.", "It rose 2.5 per cent."],
    ),
    "a quotation of two sentences": (
        "“We won. They lost,” he said. He left.",
        ["“We won. They lost,” he said.", "He left."],
    ),
    "straight quotes": (
        '"We won. They lost," he said. Go.',
        ['"We won. They lost," he said.', "Go."],
    ),
    "a quotation left open": ("“We won. They lost.", ["“We won.", "They lost."]),
    "a parenthesis": (
        "It rained (a lot. Really). It ended.",
        ["It rained (a lot. Really).", "It ended."],
    ),
    "an ellipsis within": (
        "Wait... what was it? It rained.",
        ["Wait... what was it?", "It rained."],
    ),
    "a quotation at the end": ("He said “no.” She left.", ["He said “no.”", "She left."]),
    "Chinese": ("昨日下雨。河水上漲了。", ["昨日下雨。", "河水上漲了。"]),
    "an address": ("Go to example.com now. It works.", ["Go to example.com now.", "It works."]),
    "words without an end": ("It rained. And then", ["It rained."]),
}


@pytest.mark.parametrize(("paragraph", "whole"), CUTS.values(), ids=CUTS)
def test_where_sentences_end(paragraph: str, whole: list[str]) -> None:
    assert list(sentences(paragraph)) == whole


SUMMARIES = {
    "a standfirst": ("The  deck.", LONG, "The deck."),
    "the first sentences": (None, f"{LONG} It is open.\n\nMore.", f"{LONG} It is open."),
    "no more than fits": (None, f"{LONG} {LONG}", LONG),
    "a longer sentence whole": (None, LONGER, LONGER),
    "a second paragraph after a short one": (None, f"The storm is over.\n\n{LONG}", JOINED),
    "without a label": (None, f"It is over.\n\n{LONG}", LONG),
    "without a dateline": (None, f"WASHINGTON (AP) — {LONG}", LONG),
    "without a question first": (None, f"Who closed the harbour? {LONG}", LONG),
    "without a greeting": (None, f"Hello everyone at home!\n\n{LONG}", LONG),
    "without headings, lists, quotations": (None, f"### A. B.\n\n- A. B.\n\n> A.\n\n{LONG}", LONG),
    "without Markdown's signs": (
        None,
        "**The harbour** was [closed](https://a.example/) for \\*three\\* days &lt; 5[^1].",
        "The harbour was closed for *three* days < 5.",
    ),
    "lines joined": (None, LONG.replace("boats ", "boats\n"), LONG),
    "nothing in words without an end": (None, "no end here", None),
    "nothing": (None, "", None),
}  # fmt: skip


@pytest.mark.parametrize(("deck", "text", "summary"), SUMMARIES.values(), ids=SUMMARIES)
def test_what_is_taken(deck: str | None, text: str, summary: str | None) -> None:
    assert summary_of(deck, text) == summary


@given(
    st.lists(st.sampled_from([*"aB.?!“”\"'() \n", "Mr. ", "U.S. ", "The ", "word "])).map("".join)
)
def test_sentences_are_the_texts_own_in_order(text: str) -> None:
    found = list(sentences(text))
    joined = "".join("".join(found).split())
    assert "".join(text.split()).startswith(joined)


@given(st.text(max_size=400))
def test_any_text_has_a_summary_or_none(text: str) -> None:
    found = summary_of(None, text)
    assert found is None or found.strip() == found != ""


HOSTILE = ("... ", "``` \n", "“", "U.S. ", "*a", "[a", "A ", "(. ", "a.\n\n", "\\*")


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_hostile_text_has_a_short_summary_or_none(piece: str) -> None:
    assert len(summary_of(None, piece * 1_000_000) or "") <= 1_000
