"""Lists show the note that the editor leads with, its passage and its first sentence."""

from __future__ import annotations

import pytest
from english import WORDS
from markupsafe import Markup

from postil.model import Markdown, Note, NoteMetadata
from postil.render.excerpts import excerpt
from postil.render.notes.note_prose import NoteProse

ADDRESS = "articles/a.html"


def note(
    name: str, body: str = "<p>Said.</p>", quotation: str = "", **metadata: object
) -> NoteProse:
    written = Note(
        name,
        None,
        None,
        Markdown(),
        Markdown(),
        1,
        NoteMetadata(**metadata),  # type: ignore[arg-type]
    )
    return NoteProse(written, None, Markup(quotation), Markup(body), None)  # noqa: S704


def test_without_notes_there_is_none() -> None:
    assert excerpt([], ADDRESS, WORDS) is None


@pytest.mark.parametrize(
    ("notes", "topic", "chosen"),
    [
        ([note("a"), note("b")], "", "a"),
        ([note("a"), note("b", lead=True)], "", "b"),
        ([note("a", lead=True), note("b", topics=("nato",))], "nato", "b"),
        ([note("a", lead=True), note("b", topics=("nato",))], "sanctions", "a"),
        (
            [note("a", topics=("nato",)), note("b", lead=True, topics=("nato",)), note("c")],
            "nato",
            "b",
        ),
    ],
    ids=["the first", "the lead", "of the topic", "none of the topic", "the topic's lead"],
)
def test_the_note_that_is_shown(notes: list[NoteProse], topic: str, chosen: str) -> None:
    found = excerpt(notes, ADDRESS, WORDS, topic)
    assert found is not None
    assert found.address == f"{ADDRESS}#note-{chosen}"
    assert found.kind == "Note"


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ("<p>One thing. Another thing.</p>", "One thing."),
        ("<p>Thirty &amp; <em>more</em>.</p><p>Second.</p>", "Thirty & more."),
        ("<ul><li>Only a list</li></ul>", "Only a list"),
        (f"<p>{'word ' * 90}end.</p>", f"{'word ' * 47}word…"),
        ("", ""),
    ],
    ids=["first sentence", "plain text", "no paragraph", "too long", "empty"],
)
def test_its_first_sentence(body: str, sentence: str) -> None:
    found = excerpt([note("a", body)], ADDRESS, WORDS)
    assert found is not None
    assert found.sentence == sentence


@pytest.mark.parametrize(
    ("quotation", "words"),
    [
        ("<p>the\nwhole of it</p>", "the whole of it"),
        ("<p>with <strong>exact</strong> words</p>", "exact"),
        (f"<p>{'word ' * 40}</p>", f"{'word ' * 23}word…"),
        ("", ""),
    ],
    ids=["whole", "bold", "too long", "on the document"],
)
def test_its_passage(quotation: str, words: str) -> None:
    found = excerpt([note("a", quotation=quotation)], ADDRESS, WORDS)
    assert found is not None
    assert found.quotation == words
