"""What tells of the author below a text, to its end, and what tells of people in the text."""

from __future__ import annotations

import pytest
from harbour_article import HEAD, MORE, PROSE, kind_of

BIOGRAPHY = "Jane Doe is a freelance writer."


def kind_below(words: str, below: str) -> str:
    text = f"{HEAD}\n\nBy Jane Doe, Staff Writer\n\n{PROSE}\n\n{MORE}\n\n{PROSE}\n\n{below}\n"
    return kind_of(words, text)


OF_WRITERS = {
    "with an unknown calling": "Jane Doe is the Tide's keeper of deals and eats what she finds.",
    "with what is written about": "Jane Doe writes about boats out of the harbour's old town.",
}
NOT_OF_WRITERS = {
    "of somebody else": "Bo Lee is the harbour's keeper of nets and eats what he finds.",
    "that quotes": "Jane Doe was asked what she saw. “A boat,” she said, “and no more.”",
    "of the name alone": "Jane Doe, of the harbour's old town.",
}


@pytest.mark.parametrize("line", OF_WRITERS.values(), ids=OF_WRITERS)
def test_a_line_below_the_text_about_who_wrote_it(line: str) -> None:
    assert kind_below(line, line) == "biography"


@pytest.mark.parametrize("line", NOT_OF_WRITERS.values(), ids=NOT_OF_WRITERS)
def test_a_line_below_the_text_that_is_no_biography(line: str) -> None:
    assert kind_below(line, line) == "text"


MORE_OF_HER = {
    "with a pronoun": "She began to write for The Tide in 2016, and has seen every storm.",
    "with a pronoun further on": "A graduate of the school of boats, she also mends nets.",
    "with where she is found": "You can follow her on the quay most days.",
}


@pytest.mark.parametrize("line", MORE_OF_HER.values(), ids=MORE_OF_HER)
def test_what_follows_a_biography_that_furniture_parts_from_the_text(line: str) -> None:
    assert kind_below(line, f"Share\n\n{BIOGRAPHY}\n\n{line}") == "biography"


GOES_ON = {
    "right below the text": f"{BIOGRAPHY}\n\nShe has written of every storm.",
    "about other things": f"Share\n\n{BIOGRAPHY}\n\nThe storm has written of her.",
    "with what she said": f"Share\n\n{BIOGRAPHY}\n\nShe said that she has written of it.",
    "about other things in the end": (
        f"Share\n\n{BIOGRAPHY}\n\nShe has written of it.\n\nThe storm has gone."
    ),
}


@pytest.mark.parametrize("below", GOES_ON.values(), ids=GOES_ON)
def test_a_text_that_goes_on_below_a_line_like_a_biography(below: str) -> None:
    assert kind_below("written of", below) == "text"


CREDITED = "Fact-checked by\n\nBo Lee\n\nBo is a pilot, and has sounded the channel for years."


def test_who_checked_a_text_is_told_below_a_label() -> None:
    kinds = [kind_below(words, CREDITED) for words in ("Fact-checked", "Bo Lee", "Bo is")]
    assert kinds == ["boilerplate", "byline", "biography"]


def test_a_paragraph_below_a_credited_name_that_tells_of_others_is_kept() -> None:
    below = "Reviewed by\n\nBo Lee\n\nThe channel is open."
    assert (kind_below("Bo Lee", below), kind_below("is open", below)) == ("text", "text")


def test_a_byline_below_the_text() -> None:
    assert kind_below("Harbour News", "By Harbour News Service") == "byline"
    assert kind_below("By Friday", "By Friday it had been closed again.") == "text"
