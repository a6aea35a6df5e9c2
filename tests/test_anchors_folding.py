"""Typography makes no difference, and every match knows its code points."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postil.anchoring.folding import fold, words
from postil.anchors import Found, Quotation, anchor

SAME = {
    "curly quotation marks": ("he said “no”", 'he said "no"'),
    "guillemets": ("he said «no»", 'he said "no"'),
    "low quotation marks": ("er sagte „nein“", 'er sagte "nein"'),
    "apostrophes": ("it’s Kyiv’s", "it's Kyiv's"),
    "en dash": ("1990–1995", "1990-1995"),
    "em dash with spaces": ("war — and peace", "war—and peace"),
    "two hyphens": ("war -- and peace", "war—and peace"),
    "minus sign": ("−5", "-5"),
    "ellipsis": ("and so… on", "and so... on"),
    "spaced ellipsis": ("and so . . . on", "and so… on"),
    "soft hyphen": ("sanc\u00adtions", "sanctions"),
    "zero-width space": ("sanc\u200btions", "sanctions"),
    "direction marks": ("\u200fשלום\u200e", "שלום"),
    "no-break space": ("5\u00a0km", "5 km"),
    "thin space": ("5\u2009km", "5 km"),
    "a run of white space": ("a \n\t b", "a b"),
    "pipes of a table": ("| a | b |\n| c | d |", "a b c d"),
    "ligature": ("ﬁnd", "find"),
    "full width": ("ＡＢＣ", "ABC"),
    "composed and decomposed": ("cafe\u0301", "café"),
    "order of marks": ("a\u0323\u0302", "a\u0302\u0323"),
    "half-width kana": ("ﾊﾞ", "バ"),
    "Hangul letters": (unicodedata.normalize("NFD", "한국"), "한국"),
    "emoji or text style": ("❤\ufe0f", "❤"),
    "wrapped Chinese": ("中国\n政府", "中国政府"),
    "first letter": ("The end", "the end"),
}

APART = {
    "other words": ("war", "peace"),
    "a hyphen that is missing": ("co-operate", "cooperate"),
    "case within": ("the White House", "the white house"),
    "an accent": ("cafe", "café"),
    "words run together": ("a b", "ab"),
}


@pytest.mark.parametrize("case", SAME.values(), ids=SAME)
def test_typography_is_folded(case: tuple[str, str]) -> None:
    one, other = case

    assert words(one) == words(other)


@pytest.mark.parametrize("case", APART.values(), ids=APART)
def test_words_are_not_folded(case: tuple[str, str]) -> None:
    one, other = case

    assert words(one) != words(other)


@pytest.mark.parametrize(
    ("text", "quotation", "marked"),
    [
        ("say «no» now", '"no"', "«no»"),
        ("a sanc\u00adtion on", "sanction", "sanc\u00adtion"),
        ("un cafe\u0301 noir", "café", "cafe\u0301"),
        ("war \u2014 and peace", "war\u2014and", "war \u2014 and"),
        ("one\ntwo\nthree", "two three", "two\nthree"),
        ("ok 👩\u200d💻 ok 👍🏽", "👩\u200d💻", "👩\u200d💻"),
        ("ok 👍🏽 fine", "👍🏽 fine", "👍🏽 fine"),
        ("אמר שלום\u200f לכל", "שלום לכל", "שלום\u200f לכל"),
        ("他说\n中国政府今天", "中国 政府", "中国政府"),
        ("½ of it", "½ of", "½ of"),
    ],
)
def test_a_match_is_whole_characters_of_the_text(text: str, quotation: str, marked: str) -> None:
    match = anchor(text, Quotation(quotation))

    assert isinstance(match, Found)
    assert [text[span.start : span.end] for span in match.passage] == [marked]


@pytest.mark.parametrize(
    ("text", "quotation"),
    [
        ("ﬁnd it", "i"),
        ("ok 👩\u200d💻 ok", "👩"),
        ("ok 👍🏽 ok", "👍"),
        ("x\u0337 marks", "x"),
        ("🇩🇪", "🇩"),
        ("the cafe\u0301", "cafe"),
    ],
)
def test_no_character_is_cut(text: str, quotation: str) -> None:
    assert not isinstance(anchor(text, Quotation(quotation)), Found)


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    once = fold(text).text

    assert fold(once).text == once


@given(st.text())
def test_the_way_back_is_in_order_and_within_the_text(text: str) -> None:
    folded = fold(text)

    assert len(folded.text) == len(folded.starts) == len(folded.ends)
    assert list(folded.starts) == sorted(folded.starts)
    assert all(
        0 <= start < end <= len(text) for start, end in zip(folded.starts, folded.ends, strict=True)
    )
