"""What stands above the news at a text's start is not what the document says first."""

from __future__ import annotations

import pytest

from postil.reading.summary import summary_of

NEWS = (
    "The harbour was closed for three days after the storm, and the boats stayed where they were "
    "until the pilots had sounded the channel again."
)
PASSED_OVER = {
    "an editor's note": "Editor’s note: This letter is sent to all who pay. It has more of it.",
    "a correction": "Correction: an earlier version of this letter had the day wrong.",
    "another article of that name": "For the town of the same name, see Harbour (Kent).",
    "a redirection": "“Quay” redirects here. For the band, see Quay (band).",
    "who the writer is": "Jane Doe is a staff reporter for The Tide and lives in the town.",
    "a call to subscribe": "Get the best of our paper delivered to your inbox every day.",
    "a call to register": "You can keep this article by registering with us right here.",
    "a word on the letter": "Was this letter forwarded to you by someone? Sign up for it here.",
}


@pytest.mark.parametrize("words", PASSED_OVER.values(), ids=PASSED_OVER)
def test_what_is_no_news_is_passed_over(words: str) -> None:
    assert summary_of(None, f"{words}\n\n{NEWS}") == NEWS


KEPT = {
    "who a document is about": "Jane Doe is an American writer of songs who was born by the sea.",
    "people who correct": "Corrections officers closed the harbour for three days after a storm.",
}


@pytest.mark.parametrize("words", KEPT.values(), ids=KEPT)
def test_what_only_looks_so_is_kept(words: str) -> None:
    assert (summary_of(None, f"{words}\n\n{NEWS}") or "").startswith(words)


def test_a_place_in_capitals_is_a_dateline() -> None:
    assert summary_of(None, f"NEW DELHI: {NEWS}") == NEWS


def test_a_sentence_said_twice_is_shown_once() -> None:
    short = "The harbour opens again."
    assert summary_of(None, f"{short}\n\n{short}\n\n{NEWS}") == f"{short} {NEWS}"


def test_a_question_in_speech_does_not_end_the_sentence() -> None:
    speech = "“Is the harbour closed?” Jane asked the pilots who had sounded the channel again."
    assert summary_of(None, f"{speech}\n\n{NEWS}") == speech
