"""Which documents and notes stand on the timeline, and on the tracks of other lists."""

from __future__ import annotations

from dataclasses import replace

import pytest
from english import DATES, WORDS
from markupsafe import Markup

from postil.config import Outputs
from postil.dates import Edtf
from postil.digest import Digest, assemble
from postil.errors import Problems
from postil.model import Article, Basis, Fact, Facts, Markdown, Note, NoteMetadata, Source, Topic
from postil.render.notes.note_prose import NoteProse
from postil.render.timeline.items import Item, items_of, title_of
from postil.render.timeline.tracks import common_axis, track
from postil.render.track_views import Edge, Shape
from postil.render.views import DateView, EntryView, SourceView


def note(event: str | None, *, topics: tuple[str, ...] = ()) -> Note:
    metadata = NoteMetadata(event=Edtf.parse(event) if event else None, topics=topics)
    return Note("one", "context", "A name", Markdown("words"), Markdown("Body"), 1, metadata)


def article(name: str, date: str | None, *notes: Note, topics: tuple[str, ...] = ()) -> Article:
    facts = Facts(
        date=Fact(Edtf.parse(date), Basis.STATED) if date else Fact(), topics=Fact(topics)
    )
    return Article(f"content/articles/{name}.md", name, facts, Markdown(), notes=notes)


def entry(one: Article) -> EntryView:
    date = DateView("", "", "", "stated" if one.facts.date.value else "unknown", "")
    source = SourceView("Gazette", "", "stated")
    address = f"articles/{one.slug}.html"
    return EntryView(
        title=one.slug,
        address=address,
        language="de",
        source=source,
        date=date,
        topics=(),
        summary=None,
        opening="",
        notes=len(one.notes),
        draft=False,
    )


def prose_of(one: Note) -> NoteProse:
    heading = Markup(one.heading) if one.heading else None  # noqa: S704
    return NoteProse(one, heading, Markup(), Markup(), None)


def notes_of(one: Article | Topic | Source) -> list[NoteProse]:
    return [prose_of(each) for each in one.notes]


def standing(digest: Digest, outputs: Outputs | None = None) -> dict[str, Item]:
    found = items_of(digest, entry, notes_of, WORDS, outputs or Outputs())
    return {one.view.address: one for one in found}


def digest_of(*articles: Article, topics: tuple[Topic, ...] = ()) -> Digest:
    source = Source("gazette", "Gazette", notes=(note("1901"),))
    return assemble(articles, topics, [source], [], Problems())


def test_documents_and_notes_with_dates_of_their_own_stand_on_the_timeline() -> None:
    nato = Topic("nato", "NATO", notes=(note("1949-04-04"),))
    found = standing(digest_of(article("a", "2022", note("2014"), note(None)), topics=(nato,)))
    assert list(found) == [
        "sources/gazette.html#note-one",
        "topics/nato.html#note-one",
        "articles/a.html#note-one",
        "articles/a.html",
    ]
    document, own = found["articles/a.html"].view, found["articles/a.html#note-one"]
    assert (document.title, document.language) == ("a", "de")
    assert [part.label for part in document.about] == ["Gazette", "2 notes"]
    assert (own.view.title, own.view.about[0].label) == ("A name", "Note, context, on a")
    assert own.view.is_note
    assert own.view.known == "editor"
    assert own.shape is Shape.DIAMOND


def test_notes_on_pages_that_are_not_built_are_left_out() -> None:
    nato = Topic("nato", "NATO", notes=(note("1949-04-04"),))
    outputs = replace(Outputs(), topics=False, sources=False)
    assert list(standing(digest_of(article("a", "2022"), topics=(nato,)), outputs)) == [
        "articles/a.html"
    ]


def test_a_topic_has_what_stands_under_narrower_ones() -> None:
    topics = (Topic("war", "War"), Topic("siege", "Siege", broader=("war",)))
    digest = digest_of(
        article("a", "2022", note("2014"), topics=("siege",)),
        article("b", "2022", note("2013", topics=("war",)), topics=("siege",)),
        topics=topics,
    )
    found = standing(digest)
    assert found["articles/a.html"].topics == {"siege", "war"}
    assert found["articles/a.html#note-one"].topics == {"siege", "war"}
    assert found["articles/b.html#note-one"].topics == {"war"}


NAMES = {
    "its heading": (("A name", "words", "Body"), "A name"),
    "its quotation": ((None, " **words** of it\nand more", "Body"), "“words of it and more”"),
    "the first words of a long one": (
        (None, "one two three four five six seven eight nine ten eleven", ""),
        "“one two three four five six seven eight nine ten…”",
    ),
    "its body": ((None, "", "Body *words*"), "Body words"),
    "nothing": ((None, "", ""), "Untitled note"),
}


@pytest.mark.parametrize(("parts", "name"), NAMES.values(), ids=NAMES)
def test_what_a_note_is_called(parts: tuple[str | None, str, str], name: str) -> None:
    heading, quotation, body = parts
    one = Note("one", None, heading, Markdown(quotation), Markdown(body), 1)
    assert title_of(prose_of(one), WORDS) == name


def test_the_tracks_of_other_lists_share_an_axis() -> None:
    held = [article("a", "2021-04-15"), article("b", "2022-04", topics=()), article("c", None)]
    axis = common_axis(held, DATES)
    assert axis
    assert axis.labels == tuple("AMJJASONDJFMA")
    found = track(held, axis)
    assert found.columns == 13
    assert [one.shape for one in found.marks] == [Shape.CLOUD, Shape.POINT]
    assert common_axis(held[2:], DATES) is None


def test_a_decade_does_not_stretch_the_axis_of_other_lists() -> None:
    held = [article("a", "2021-04-15"), article("b", "202X"), article("c", "19XX")]
    axis = common_axis(held, DATES)
    assert axis
    assert axis.labels == ("12 Apr",)
    found = track(held, axis)
    assert [(one.shape, one.before, one.after) for one in found.marks] == [
        (Shape.CLOUD, Edge.CUT, Edge.CUT),
        (Shape.POINT, Edge.FIRM, Edge.FIRM),
    ]


def test_a_track_of_many_documents_has_bars() -> None:
    held = [article(f"a{n}", f"2021-0{1 + n % 5}-15") for n in range(50)]
    axis = common_axis(held, DATES)
    assert axis
    found = track(held, axis)
    assert not found.marks
    assert len(found.bars) == 5
