"""All notes on one page or on one for each kind, their feed, guests, and those of each topic."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import html5lib
import pytest
from command_line import files_of, postil_here
from hypothesis import assume, given
from hypothesis import strategies as st
from laws import examples
from living_page import Digest, messages, today

from postil.anchors import Found, words
from postil.articles.pins import quotation_of
from postil.build import write_pages
from postil.pipeline import run
from postil.progress import Progress
from postil.render.text.plain import PlainText

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

ATOM = "{http://www.w3.org/2005/Atom}"
SENTENCES = (
    "The harbour board met on Monday night and agreed to build a breakwater.",
    "The tide turned at nine in the morning, said the harbour master.",
    "Repairs to the eastern quay will take until the summer.",
    "Two ferries and a coal barge were the first to pass the mole.",
    "Nobody was hurt in the town, and the lamps had not failed once.",
)
PAGE = """---
title: {title}
source: null
date: 2022-02-0{day}
topics: []
added: 2022-01-0{day}
---

{text}

## Notes

{notes}"""
NOTES = """### Correction: the tide {#tide}

> turned at nine in the morning

- by: Ada
- date: 2022-03-05
- topics: harbour

It turned at ten. It often does.

> until the summer

*Which* summer?
"""


class Site(Digest):
    """A digest without seeds."""

    def page(self, slug: str, notes: str, *, text: Iterable[str] = SENTENCES, day: int = 1) -> None:
        """Write a page of these sentences, each a paragraph, with these notes."""
        self.articles.mkdir(parents=True, exist_ok=True)
        title = slug.capitalize()
        page = PAGE.format(title=title, day=day, text="\n\n".join(text), notes=notes)
        self.path(slug).write_text(page)

    def write(self, path: str, text: str) -> None:
        """Write another file of the digest."""
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text)

    def html(self, path: str) -> str:
        """A file of the site."""
        return (self.root / "site" / path).read_text()

    def remarks(self, path: str = "notes.html") -> list[str]:
        """The notes that a page lists, as text on one line."""
        found = re.findall(r'<article class="remark.*?</article>', self.html(path), re.DOTALL)
        return [" ".join(re.sub("<[^>]*>", " ", one).split()) for one in found]


def test_a_note_is_listed_with_its_words_and_leads_to_its_passage(tmp_path: Path) -> None:
    site = Site(tmp_path)
    site.page("tide", NOTES)
    assert messages(site.build()) == []
    tide = "turned at nine in the morning Correction: the tide"
    assert site.remarks() == [
        f"Tide {tide} It turned at ten. by Ada, 5 March 2022 · Harbour",
        "Tide until the summer Note. Which summer?",
    ]
    html = site.html("notes.html")
    assert "Two notes on one page" in html
    for address in re.findall(r'href="(articles/[^"]*)"', html):
        page, _, fragment = address.partition("#")
        assert not fragment or f'id="{fragment}"' in site.html(page)
    assert re.search(r'<a href="notes.html" aria-current="page">Notes</a>', html)
    assert "<script" not in html


@pytest.mark.parametrize(
    ("change", "doubt"),
    [
        (
            ("turned at nine in the morning, said", "turned at ten in the morning, said"),
            "The text has changed since this note.",
        ),
        ((SENTENCES[1], "Nothing came of it."), "These words are not in the text."),
    ],
    ids=["changed", "orphaned"],
)
def test_where_the_text_is_another_by_now_lists_show_the_notes_own_words_and_say_so(
    tmp_path: Path, change: tuple[str, str], doubt: str
) -> None:
    site = Site(tmp_path)
    site.configure("base_url: https://e.org/d/")
    site.page("tide", NOTES)
    site.build()
    assert doubt not in site.html("notes.html") + site.html("index.html") + site.html("notes.xml")
    site.edit(change, slug="tide")
    site.build()
    words = "turned at nine in the morning"
    assert f"{words} {doubt} Correction: the tide" in site.remarks()[0]
    assert "until the summer Note." in site.remarks()[1]
    entry = site.html("index.html").partition('<div class="excerpt">')[2]
    assert f'{words}</q></p>\n<p class="by">{doubt}</p>' in entry
    assert f"<summary>“{words}” {doubt}</summary>" in site.html("notes.xml")
    assert site.html("notes.xml").count(doubt) == 1


def test_words_that_could_be_in_two_places_are_listed_with_that(tmp_path: Path) -> None:
    site = Site(tmp_path)
    site.page("twice", "> twice over here\n\nWhich?\n", text=("It is twice over here.",) * 2)
    site.build()
    assert "twice over here More than one passage" in site.remarks()[0]


def test_notes_stand_by_kind_in_the_order_of_config_the_plain_ones_last(tmp_path: Path) -> None:
    site = Site(tmp_path)
    site.configure("kinds: [question, correction]")
    site.page(
        "a", "> until the summer\n\nPlain.\n\n### Correction: c\n\nC.\n\n### Question: q\n\nQ.\n"
    )
    site.build()
    assert re.findall(r'<section class="group" id="(.*?)">', site.html("notes.html")) == [
        "kind-question",
        "kind-correction",
        "kind-plain",
        "documents",
    ]


def test_without_notes_the_page_says_how_to_write_one(tmp_path: Path) -> None:
    Site(tmp_path).build()
    html = (tmp_path / "site/notes.html").read_text()
    assert "No notes yet." in html
    assert "By document" not in html


def test_many_notes_have_pages_of_their_own_by_kind(tmp_path: Path) -> None:
    site = Site(tmp_path)
    site.page("a", "\n".join(f"### Context: of {number}\n\nWords.\n" for number in range(201)))
    site.page("b", "### Question: why?\n\nWords.\n", day=2)
    site.build()
    assert site.remarks() == []
    assert 'href="notes/context.html"' in site.html("notes.html")
    listed = [*site.remarks("notes/context.html"), *site.remarks("notes/context--2.html")]
    assert len(site.remarks("notes/context.html")) == 200
    assert [one.split(": of ")[1].split()[0] for one in listed] == [str(n) for n in range(201)]
    assert len(site.remarks("notes/question.html")) == 1
    for page in ("notes/context.html", "notes/context--2.html", "notes/question.html"):
        html5lib.HTMLParser(strict=True).parse(site.html(page))


def test_the_notes_on_a_topic_and_a_source_are_listed_too(tmp_path: Path) -> None:
    site = Site(tmp_path)
    site.page("a", NOTES)
    site.write("content/topics/harbour.md", "Of the harbour.\n\n## Notes\n\n### Mine\n\nOwn.\n")
    site.write(
        "content/sources/gazette.md", "---\nname: Gazette\n---\n\n## Notes\n\n### G\n\nGaz.\n"
    )
    assert messages(site.build()) == []
    said = " ".join(site.remarks())
    assert "Harbour Note: Mine Own." in said
    assert "Gazette Note: G Gaz." in said
    topic = site.html("topics/harbour.html")
    assert "Notes on this topic" in topic
    assert 'href="../articles/a.html#note-tide"' in topic
    assert 'href="topics/harbour.html#noted"' in site.html("notes.html")
    assert "Notes on this topic" not in site.html("topics/ferry.html")
    for page in ("notes.html", "topics/harbour.html"):
        html5lib.HTMLParser(strict=True).parse(site.html(page))


def test_a_draft_is_listed_in_the_preview_only(tmp_path: Path) -> None:
    site = Site(tmp_path)
    site.page("a", "> until the summer\n\n- draft: yes\n\nNot yet.\n")
    site.build()
    assert site.remarks() == []
    assert b"Not yet." in write_pages(tmp_path, today).files["notes.html"]


def test_the_feed_has_the_newest_notes_first_with_ids_that_last(tmp_path: Path) -> None:
    site = Site(tmp_path)
    site.configure("base_url: https://e.org/d/")
    site.page("a", NOTES)
    site.page("b", "> until the summer\n\nWhich?\n", day=2)
    site.build()

    def entries() -> list[ET.Element]:
        return ET.fromstring(site.html("notes.xml")).findall(f"{ATOM}entry")  # noqa: S314

    first = entries()
    assert [one.findtext(f"{ATOM}updated") for one in first] == [
        "2022-03-05T00:00:00Z",
        "2022-01-02T00:00:00Z",
        "2022-01-01T00:00:00Z",
    ]
    assert [one.findtext(f"{ATOM}title") for one in first] == [
        "Correction: the tide",
        "Note on B",
        "Note on A",
    ]
    assert first[0].find(f"{ATOM}link").get("href") == "https://e.org/d/articles/a.html#note-tide"  # type: ignore[union-attr]
    assert first[0].findtext(f"{ATOM}content") == "It turned at ten. It often does."
    ids = [one.findtext(f"{ATOM}id") for one in first]
    assert len(set(ids)) == 3
    site.configure("base_url: https://other.example/")
    site.edit(("It turned at ten.", "It turned later."), slug="a")
    site.build()
    assert [one.findtext(f"{ATOM}id") for one in entries()] == ids
    assert 'href="notes.xml"' in site.html("notes.html")


def test_without_a_feed_there_is_none_of_notes(tmp_path: Path) -> None:
    site = Site(tmp_path)
    site.configure("build: {feed: no}")
    site.page("a", NOTES)
    site.build()
    assert "notes.xml" not in files_of(tmp_path / "site")
    assert "notes.xml" not in site.html("notes.html")


EVERYWHERE = "> Repairs to the eastern quay\n\n- everywhere: yes\n{more}\nThey began late.\n"


@pytest.mark.parametrize("home", ["article", "topic", "source"])
def test_a_note_for_everywhere_is_in_each_article_that_has_its_words(
    tmp_path: Path, home: str
) -> None:
    site = Site(tmp_path)
    note = EVERYWHERE.format(more="")
    site.page("a", note if home == "article" else "")
    if home != "article":
        site.write(f"content/{home}s/harbour.md", f"---\n---\n\n## Notes\n\n{note}")
    site.page("b", "", day=2)
    site.page("c", "", text=SENTENCES[:2], day=3)
    assert messages(site.build()) == []
    counts = [site.html(f"articles/{slug}.html").count("They began late.") for slug in "abc"]
    assert counts == [1, 1, 0]
    target = {"article": "articles/a", "topic": "topics/harbour", "source": "sources/harbour"}[home]
    link = f'from <a href="../{target}.html#note-repairs-to-the-eastern-quay">'
    assert link in site.html("articles/b.html")
    assert (link in site.html("articles/a.html")) == (home != "article")
    assert len(site.remarks()) == 1


def test_a_draft_for_everywhere_is_in_the_preview_only(tmp_path: Path) -> None:
    site = Site(tmp_path)
    site.page("a", EVERYWHERE.format(more="- draft: yes\n"))
    site.page("b", "", day=2)
    site.build()
    assert "They began late." not in site.html("articles/b.html")
    assert b"They began late." in write_pages(tmp_path, today).files["articles/b.html"]


def test_check_tells_of_loose_and_of_weak_quotations_a_build_of_loose_ones_only(
    tmp_path: Path,
) -> None:
    site = Site(tmp_path)
    site.page("a", "> Repairs to the western pier should take until summer\n\n1\n\n> summer\n\n2\n")
    loose = "content/articles/a.md:21: warning: note 1 quotes words"
    weak = "content/articles/a.md:25: warning: note 2 quotes fewer than 24 characters: “summer”"
    checked = postil_here(tmp_path, "check")
    assert (checked.status, loose in checked.stderr, weak in checked.stderr) == (1, True, True)
    assert re.search(
        "hint: line 13 comes closest: “Repairs to the eastern quay will take until the summer”",
        checked.stderr,
    )
    assert "hint: quote more, such as “" in checked.stderr
    built = postil_here(tmp_path, "build")
    assert (built.status, loose in built.stderr, weak in built.stderr) == (0, True, False)


def test_status_lists_loose_notes_and_those_with_nothing_written(tmp_path: Path) -> None:
    site = Site(tmp_path)
    twice = (*SENTENCES, SENTENCES[2])
    notes = "> Nothing at all like it\n\n1\n\n> to the eastern quay\n\n2\n\n> the harbour master\n"
    site.page("a", notes, text=twice)
    said = postil_here(tmp_path, "status").stdout
    path = "content/articles/a.md"
    assert (
        "Notes that lost their passage\n"
        f"  {path}:23: orphaned: “Nothing at all like it”\n"
        f"  {path}:27: ambiguous: “to the eastern quay”\n"
    ) in said
    empty = "this note is empty: nothing is written under its quotation"
    assert f"Problems\n  {path}:31: {empty}\n\nNotes" in said


def harbour(notes: str) -> str:
    return f"---\nlabel: Harbour\n---\nA port.\n\n## Notes\n\n{notes}"


def test_notes_of_topics_and_sources_stand_on_the_pages_of_their_topics(tmp_path: Path) -> None:
    site = Site(tmp_path)
    site.page("a", "")
    site.write("content/topics/quay.md", harbour("### N\n\n- topics: ferry, quay\n\nOn it.\n"))
    site.write(
        "content/sources/board.md",
        "---\nname: Board\n---\n\n## Notes\n\n### M\n\n- topics: ferry\n\nBy it.\n",
    )
    assert messages(site.build()) == []
    listed = site.remarks("topics/ferry.html")
    assert [name in " ".join(listed) for name in ("On it.", "By it.")] == [True, True]
    assert len([one for one in site.remarks("topics/quay.html") if "On it." in one]) == 1
    found = re.findall(r'href="topics/(\w+)\.html#noted"', site.html("notes.html"))
    assert found == ["ferry"]


def test_a_note_of_a_topic_that_no_article_shows_or_that_leads_is_told(tmp_path: Path) -> None:
    site = Site(tmp_path)
    site.page("a", "")
    notes = (
        "> turned at nine in the morning\n- everywhere: yes\n\nA.\n\n"
        "> nothing like this at all\n- everywhere: yes\n- lead: yes\n\nB.\n"
    )
    site.write("content/topics/quay.md", harbour(notes))
    told = [(one.place.line, one.message) for one in site.build().problems]
    assert told == [
        (13, "no article has the very words of this note, which is to be shown everywhere"),
        (15, "`lead: yes` counts for nothing here: only an article's note leads"),
    ]


def test_status_lists_the_drafts_of_topics_and_sources(tmp_path: Path) -> None:
    site = Site(tmp_path)
    site.page("a", "")
    site.write("content/topics/quay.md", harbour("### N\n\n- draft: yes\n\nB.\n"))
    said = postil_here(tmp_path, "status").stdout
    assert "Notes that are drafts\n  content/topics/quay.md:8\n" in said


def test_an_unknown_topic_of_a_note_is_told_on_its_own_line(tmp_path: Path) -> None:
    site = Site(tmp_path)
    site.page("a", "### N\n\n- by: me\n- topics: nonesuch\n\nB.\n")
    line = site.path("a").read_text().split("\n").index("- topics: nonesuch") + 1
    told = [(one.place.line, one.message) for one in site.build().problems]
    assert told == [(line, "unknown topic `nonesuch`")]


def test_a_heading_is_markdown_beside_its_passage_and_words_in_lists(tmp_path: Path) -> None:
    site = Site(tmp_path)
    heading = "### Correction: *who* is [x](https://a.example/)"
    site.page("tide", f"{heading}\n\n> turned at nine in the morning\n- event: 2022\n\nB.\n")
    assert messages(site.build()) == []
    assert "<em>who</em> is x</strong>" in site.html("articles/tide.html")
    assert "Correction: who is x" in site.html("notes.html")
    assert "Correction: who is x</title>" in site.html("notes.xml")
    assert "who is x</a>" in site.html("timeline.html")
    pages = ("notes.html", "notes.xml", "timeline.html", "search.html", "articles/tide.html")
    assert not any("*who*" in site.html(page) for page in pages)


EDITS = st.lists(
    st.tuples(st.integers(0, 4), st.sampled_from(["drop", "twice", "last", "word", "seed"])),
    min_size=1,
    max_size=3,
)


def edited(sentences: list[str], at: int, how: str) -> list[str]:
    at %= max(len(sentences), 1)
    rest = [*sentences[:at], *sentences[at + 1 :]]
    changed = {
        "drop": rest or sentences,
        "twice": [*sentences, sentences[at]],
        "last": [*rest, sentences[at]],
        "word": [
            *sentences[:at],
            sentences[at].replace(" the ", " that ", 1),
            *sentences[at + 1 :],
        ],
    }
    return changed.get(how, sentences)


LAW_NOTES = (
    "> The tide turned at nine […] said the **harbour** master\n\nOne.\n\n"
    "> were the first to pass the mole.\n>\n> Nobody was hurt\n\nTwo.\n"
    "\n> until the summer\n\n- draft: yes\n\nThree.\n\n### Whole\n\nFour.\n\n" + EVERYWHERE
).replace("{more}", "")


@examples(10)
@given(EDITS)
def test_no_edit_loses_a_note_and_what_is_marked_is_what_is_quoted(
    tmp_path_factory: pytest.TempPathFactory, edits: list[tuple[int, str]]
) -> None:
    site = Site(tmp_path_factory.mktemp("digest"))
    site.page("a", LAW_NOTES)
    site.page("b", "> The tide turned at nine\n\nOf b.\n", day=2)
    site.build()
    sentences = list(SENTENCES)
    for at, how in edits:
        sentences = edited(sentences, at, how)
        site.page("a", LAW_NOTES, text=sentences)
        assume(not site.build().failed)
        html = site.html("articles/a.html")
        ids = re.findall(r'id="note-([^"]*)"', html)
        done = run(site.root, today, Progress())
        article = next(one for one in done.digest.articles if one.slug == "a")
        shown = [note.id for note in article.notes if not note.metadata.draft]
        assert sorted(ids) == sorted(shown)
        has_words = "Repairs to the eastern quay" in site.html("articles/b.html")
        assert site.html("articles/b.html").count("They began late.") == has_words
        prose = done.prose[article.path]
        plain = PlainText.of(prose.shown.text)
        for note in article.notes:
            match = prose.matches.get(note.id)
            if isinstance(match, Found):
                quotation = quotation_of(note)
                parts = [
                    words(quotation.text[one.start : one.end])
                    for one in quotation.parts(bare=False)
                ]
                assert [words(plain.text[one.start : one.end]) for one in match.whole] == parts
        before = site.content()
        site.build()
        assert site.content() == before
