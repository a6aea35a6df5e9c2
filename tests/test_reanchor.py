"""What `reanchor` brings up to the text, what it leaves, and that nothing else moves."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from command_line import postil_here
from hypothesis import assume, example, given
from hypothesis import strategies as st
from laws import examples
from living_page import Digest, drafted, messages, today

from postil.progress import Progress
from postil.reanchor import Reanchoring, reanchor

if TYPE_CHECKING:
    from pathlib import Path

PAGE = """---
title: By hand
source: null
date: null
topics: []
---

{text}

## Notes

{notes}"""
BEFORE = (
    "The harbour board met on Monday night and agreed to build a new breakwater of stone.\n\n"
    "The tide turned at nine in the morning, said the harbour master, and nobody was hurt.\n\n"
    "Repairs to the eastern quay will take until the summer, and cost a great deal of money.\n"
)


def by_hand(root: Path, notes: str, text: str = BEFORE) -> Digest:
    digest = Digest(root)
    digest.articles.mkdir(parents=True)
    digest.path("by-hand").write_bytes(PAGE.format(text=text, notes=notes).encode())
    return digest


def run(digest: Digest, *, write: bool = False) -> Reanchoring:
    return reanchor(digest.root, today, Progress(), write=write)


def quoted(digest: Digest) -> list[str]:
    notes = digest.read("by-hand").split("## Notes")[1]
    return [line for line in notes.replace("\r", "").split("\n") if line.startswith(">")]


def edited(root: Path, quotation: str, *change: str, notes: str = "\n\nWords.\n") -> Digest:
    """A page with one note whose text was changed after the note was pinned."""
    digest = by_hand(root, f"### A note {{#a}}\n\n{quotation}{notes}")
    assert messages(digest.build()) == []
    head, section = digest.read("by-hand").split("## Notes")
    assert change[0] in head
    after = head.replace(change[0], change[1], 1) + "## Notes" + section
    digest.path("by-hand").write_bytes(after.encode())
    return digest


REWRITTEN: dict[str, tuple[str, str, str, list[str]]] = {
    "a word": (
        "> agreed to build a new breakwater of stone",
        "new breakwater", "long breakwater",
        ["> agreed to build a long breakwater of stone"],
    ),
    "signs of Markdown": (
        "> agreed to build a new breakwater of stone",
        "a new breakwater", r"a \*new\* \_wall\_ &lt;b> and `code` [\[x\]](https://e.org) break",
        [r"> agreed to build a \*new\* \_wall\_ &lt;b> and code [x] break of stone"],
    ),
    "the article's own sign of words left out": (
        "> agreed to build a new breakwater of stone",
        "a new breakwater", r"a new \[…\] breakwater",
        [r"> agreed to build a new \[…] breakwater of stone"],
    ),
    "a gap is kept": (
        "> The tide turned at nine […] and nobody was hurt",
        "tide turned", "tide had turned",
        ["> The tide had turned at nine […] and nobody was hurt"],
    ),
    "bold words are kept": (
        "> turned **at nine in the morning**, said the harbour master",
        "the harbour master", "the old harbour master",
        ["> turned **at nine in the morning**, said the old harbour master"],
    ),
    "bold words that changed": (
        "> turned **at nine in the morning**, said the harbour master",
        "at nine in", "at ten in",
        ["> turned **at ten in the morning**, said the harbour master"],
    ),
    "paragraphs": (
        "> a new breakwater of stone.\n>\n> The tide turned at nine in the morning",
        "new breakwater", "long breakwater",
        ["> a long breakwater of stone.", ">", "> The tide turned at nine in the morning"],
    ),
    "a paragraph was cut in two": (
        "> The tide turned at nine in the morning, said the harbour master, and nobody was hurt.",
        "morning, said", "morning.\n\nSaid",
        ["> The tide turned at nine in the morning.", ">",
         "> Said the harbour master, and nobody was hurt."],
    ),
    "lines that were wrapped": (
        "> The tide turned at nine in the morning,\n> said the harbour master",
        "at nine in", "at half past nine in",
        ["> The tide turned at half past nine in", "> the morning, said the harbour master"],
    ),
    "a line that would begin a list": (
        "> The tide turned at nine in the\n> morning, said the harbour master",
        "nine in the morning", "nine in the\n\\- 1. morning",
        ["> The tide turned at nine in the -", r"> 1\. morning, said the harbour", "> master"],
    ),
    "a word in emphasis": (
        "> agreed to build a new breakwater of stone",
        "a new breakwater", "a *long* breakwater",
        ["> agreed to build a long breakwater of stone"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("quotation", "old", "new", "wanted"), REWRITTEN.values(), ids=REWRITTEN)
def test_a_quotation_is_rewritten(
    tmp_path: Path, quotation: str, old: str, new: str, wanted: list[str]
) -> None:
    digest = edited(tmp_path, quotation, old, new)
    page = digest.read("by-hand")

    shown = run(digest)
    assert digest.read("by-hand") == page
    assert shown.summary == "1 quotation would change; `build.py reanchor --write` does it"

    assert run(digest, write=True).summary == "1 quotation brought up to the text"
    assert quoted(digest) == wanted
    assert digest.read("by-hand") == page.replace(quotation, "\n".join(wanted))
    assert messages(digest.build()) == []
    assert run(digest, write=True).changes == ()


def test_bold_words_that_no_markdown_can_quote_are_left_to_the_editor(tmp_path: Path) -> None:
    quotation = "> The tide turned **at nine in the morning**, said the harbour master"
    digest = edited(tmp_path, quotation, "nine in", "nine.\n\nIn")
    page = digest.read("by-hand")
    found = run(digest, write=True)
    assert [one.state for one in found.loose] == ["changed"]
    assert "has now: “The tide turned at nine. In the morning" in found.loose[0].places[0]
    assert (found.changes, digest.read("by-hand")) == ((), page)


def test_only_the_lines_of_the_quotation_change_in_a_file_with_cr(tmp_path: Path) -> None:
    digest = edited(
        tmp_path, "> a new breakwater of stone\n> ", "new breakwater", "long breakwater"
    )
    page = digest.convert(lambda text: "\ufeff" + text.replace("\n", "\r\n"), "by-hand")
    run(digest, write=True)
    wanted = page.replace("> a new breakwater of stone", "> a long breakwater of stone")
    assert digest.read("by-hand") == wanted


def test_a_pin_moves_on_and_the_first_words_are_kept(tmp_path: Path) -> None:
    digest = edited(tmp_path, "> a new breakwater of stone", "new breakwater", "long breakwater")
    run(digest, write=True)
    before = digest.content()
    pin = json.loads(digest.record("by-hand").read_text())["pins"]["a"]
    assert (pin["exact"], pin["first"]) == (
        "a long breakwater of stone",
        "a new breakwater of stone",
    )
    digest.build()
    assert digest.content() == before


def test_a_note_without_a_pin_is_brought_up_too(tmp_path: Path) -> None:
    words = "Repairs to the eastern quay will take until the summer, and cost a great deal of money"
    digest = edited(tmp_path, f"> {words}", "will take", "will last")
    digest.record("by-hand").unlink()
    run(digest, write=True)
    assert quoted(digest) == [f"> {words.replace('take', 'last')}"]
    assert json.loads(digest.record("by-hand").read_text())["pins"]["a"]["first"] == words


def test_several_notes_of_a_page_are_brought_up_each_in_its_place(tmp_path: Path) -> None:
    notes = (
        "> a new breakwater of stone\n\nOne.\n\n### Two\n\n> nine in the morning, said the\n\n2\n\n"
        "> until the summer, and cost\n\n- by: me\n\nThree.\n"
    )
    digest = by_hand(tmp_path, notes)
    digest.build()
    digest.edit(("new br", "long br"), ("until the summer", "until late summer"), slug="by-hand")
    found = run(digest, write=True)
    assert found.changes[0].parts == ("a-new-breakwater-of-stone", "until-the-summer-and-cost")
    assert quoted(digest) == [
        "> a long breakwater of stone",
        "> nine in the morning, said the",
        "> until late summer, and cost",
    ]
    assert dict(found.renamed) == {
        "content/articles/by-hand.md#a-new-breakwater-of-stone": "a-long-breakwater-of-stone",
        "content/articles/by-hand.md#until-the-summer-and-cost": "until-late-summer-and-cost",
    }
    assert sorted(json.loads(digest.record("by-hand").read_text())["pins"]) == [
        "a-long-breakwater-of-stone",
        "two",
        "until-late-summer-and-cost",
    ]


def test_an_ambiguous_note_is_shown_with_a_quotation_of_each_place(tmp_path: Path) -> None:
    text = BEFORE + "\nThe tide turned at nine again on Friday.\n"
    digest = by_hand(tmp_path, "> The tide turned at nine\n\nOne.\n", text)
    page = digest.read("by-hand")
    said = postil_here(tmp_path, "reanchor", "--write")
    assert said.status == 0
    assert said.stdout.split("\n") == [
        "content/articles/by-hand.md:19: ambiguous: “The tide turned at nine”",
        "    line 10 has: “The tide turned at nine in”",
        "    line 14 has: “The tide turned at nine again”",
        "",
        "No quotation brought up to the text. 1 note to see to.",
        "",
    ]
    assert digest.read("by-hand") == page


def test_an_orphaned_note_is_shown_with_what_comes_closest(tmp_path: Path) -> None:
    notes = "> Repairs to the western pier should take until the winter\n\nOne.\n"
    by_hand(tmp_path, notes + "\n> Nothing like this is in it\n\nTwo.\n")
    said = postil_here(tmp_path, "reanchor").stdout
    assert ":17: orphaned: “Repairs to the western pier should take until the winter”\n    " in said
    assert "    quote words of the article; nothing in it comes near these" in said
    assert "No quotation would change. 2 notes to see to." in said


def test_the_report_for_scripts(tmp_path: Path) -> None:
    edited(tmp_path, "> a new breakwater of stone", "new breakwater", "long breakwater")
    said = json.loads(postil_here(tmp_path, "reanchor", "--json").stdout)
    assert said["changes"][0]["notes"] == ["a"]
    assert "+> a long breakwater of stone" in said["changes"][0]["diff"]
    assert (said["written"], said["loose"], said["renamed"]) == (False, [], {})


def test_a_page_that_is_to_follow_its_seed_is_left_alone(tmp_path: Path) -> None:
    digest = drafted(tmp_path)
    digest.convert(lambda page: page + "\n## Notes\n\n> Two ferries and a coal barge\n\nThree.\n")
    digest.build()
    page = digest.convert(lambda text: text.replace("\nTwo ferries", "\nTwo old ferries"))
    seed = (tmp_path / "seeds/letter.txt").read_text()
    digest.seed(seed.replace("summer", "autumn"))
    found = run(digest, write=True)
    assert found.problems[0].hint == "build, and then reanchor again"
    assert (found.changes, digest.read()) == ((), page)
    digest.build()
    run(digest, write=True)
    assert "> Two old ferries and a coal barge" in digest.read()


def test_nothing_is_done_where_there_is_an_error(tmp_path: Path) -> None:
    digest = edited(tmp_path, "> a new breakwater of stone", "new breakwater", "long breakwater")
    page = digest.edit(("title:", "titel:"), slug="by-hand")
    assert postil_here(tmp_path, "reanchor", "--write").status == 1
    assert digest.read("by-hand") == page


WORDS = ("*", "_a_", "**", "[…]", "…", "[^1]", "#tag", "1.", "- x", "<b>", "&amp;", "`", "\\", ">")
EDITS = st.lists(
    st.tuples(
        st.integers(1, 40), st.integers(0, 2), st.sampled_from((*WORDS, "harbour", "é", "“so”"))
    ),
    max_size=4,
)


def test_a_note_on_a_caption_is_told_where_its_words_stand(tmp_path: Path) -> None:
    text = f"{BEFORE}\n\n## Captions\n\nCranes on the eastern quay in May."
    digest = by_hand(tmp_path, "> Cranes on the eastern quay in May\n\nThree of them.\n", text)
    digest.build()
    assert [one.places for one in run(digest).loose] == [
        ("its words stand under “Captions”, which notes cannot mark",)
    ]


@examples(15)
@given(EDITS)
@example([(5, 1, "**"), (8, 1, "**")])
@example([(5, 1, ">"), (6, 0, "[…]")])
def test_every_note_that_was_brought_up_is_found(
    tmp_path_factory: pytest.TempPathFactory, edits: list[tuple[int, int, str]]
) -> None:
    notes = (
        "> The tide turned at nine in the morning, said the harbour master\n\nOne.\n\n"
        "> agreed to build **a new breakwater** of stone\n\nTwo.\n\n"
        "> Repairs to the eastern quay […] and cost a great\n> deal of money\n\nThree.\n"
    )
    digest = by_hand(tmp_path_factory.mktemp("digest"), notes)
    digest.build()
    words = BEFORE.split(" ")
    for at, taken, word in edits:
        words[at : at + taken] = [word]
    digest.convert(lambda page: page.replace(BEFORE, " ".join(words)), "by-hand")
    page = digest.read("by-hand")

    report = digest.build()
    assume(not report.failed)
    before = messages(report)
    found = run(digest, write=True)
    after = messages(digest.build())

    brought_up = sum(len(change.parts) for change in found.changes)
    assert len(after) == len(before) - brought_up
    assert run(digest).changes == ()
    assert digest.read("by-hand").split("## Notes")[0] == page.split("## Notes")[0]
    assert sum("> " not in line for line in digest.read("by-hand").split("\n")) == sum(
        "> " not in line for line in page.split("\n")
    )
