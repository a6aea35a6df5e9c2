"""What goes into the search index: all that is published, each with what it is filtered by."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postil import pipeline
from postil.progress import Progress
from postil.render.search import records
from postil.render.search.records import indexes_of

if TYPE_CHECKING:
    from pathlib import Path

    from postil.render.search.records import SearchRecord

CONFIG = """
topics: [{id: alliances}, {id: nato, label: NATO, broader: [alliances]}, {id: gas}]
sources: [{id: paper, name: The Paper}]
"""
WHOLE = """---
title: A treaty
date: 2021-12
source: The Paper
topics: [nato]
language: de
summary: What it comes to.
---

First words[^1].

Second words here.

Third words here.

[^1]: A footnote.

## Captions

A picture of it.

## Comments

A reader’s word.

## Set aside

Skip to footer

## Notes

### Question: which *words*

> Second words

- topics: gas

Those **there**.

### A draft

> Third words

- draft: yes

Hidden.

### On the whole

All of it.
"""
PART = "---\ntitle: A part\ntext: {policy}\n---\n\nOne.\n\nTwo.\n\nThree.\n\n## Comments\n\nFour.\n"


def records_of(
    root: Path, pages: dict[str, str], config: str = CONFIG, *, drafts: bool = False
) -> tuple[SearchRecord, ...]:
    (root / "config.yaml").write_text(config)
    for name, text in pages.items():
        path = root / "content/articles" / f"{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    done = pipeline.run(root, lambda _config: "2022-05-05", Progress(), drafts=drafts)
    assert not done.failed, done.problems
    return done.records


def test_a_record_for_each_part_and_each_note(tmp_path: Path) -> None:
    found = records_of(tmp_path, {"a": WHOLE})

    assert [(one.address, one.facets["label"], one.content) for one in found] == [
        (
            "articles/a.html#main",
            ("In the text",),
            "First words. Second words here. Third words here.",
        ),
        ("articles/a.html#brief", ("In brief",), "What it comes to."),
        (
            "articles/a.html#note-which-words",
            ("In note 1",),
            "which words “Second words” Those there.",
        ),
        ("articles/a.html#note-on-the-whole", ("In a note",), "On the whole All of it."),
        ("articles/a.html#captions", ("In a caption",), "A picture of it."),
        ("articles/a.html#comments", ("In a comment",), "A reader’s word."),
    ]


def test_a_note_is_found_by_its_own_words_and_says_where_the_text_is_another(
    tmp_path: Path,
) -> None:
    quoted = "> The second words of the letter stand here, as they have always done in this town"
    page = WHOLE.replace("> Second words", quoted).replace(
        "Second words here.", f"{quoted[2:]}.".replace("stand here", "stand there")
    )
    (note,) = [one for one in records_of(tmp_path, {"a": page}) if "which-words" in one.address]

    assert note.content == f"which words “{quoted[2:]}” Those there."
    assert note.facets["lead"] == ("Question. The text differs from these words. ",)


def test_only_the_text_is_found_by_its_title(tmp_path: Path) -> None:
    assert [one.title for one in records_of(tmp_path, {"a": WHOLE})] == ["A treaty", *[""] * 5]


def test_what_a_record_is_filtered_by(tmp_path: Path) -> None:
    text, _, note, *_ = records_of(tmp_path, {"a": WHOLE})

    assert text.facets == {
        "title": ("A treaty",),
        "about": ("The Paper · December 2021",),
        "source": ("paper",),
        "year": ("2021",),
        "language": ("de",),
        "in": ("documents", "texts"),
        "label": ("In the text",),
        "topic": ("alliances", "nato"),
    }
    assert (note.facets["kind"], note.facets["lead"]) == (("Question",), ("Question. ",))
    assert note.facets["in"] == ("notes",)
    assert note.facets["topic"] == ("alliances", "nato", "gas")


@pytest.mark.parametrize(
    ("policy", "contents"),
    [("full", ["One. Two. Three.", "Four."]), ("excerpt", ["One. Two."]), ("none", ["A part"])],
    ids=str,
)
def test_no_more_is_found_than_is_published(
    tmp_path: Path, policy: str, contents: list[str]
) -> None:
    found = records_of(tmp_path, {"a": PART.format(policy=policy)})

    assert [one.content for one in found] == contents
    assert (found[0].facets["source"], found[0].facets["year"]) == (("not-stated",), ("undated",))


@pytest.mark.parametrize("drafts", [False, True], ids=["built", "previewed"])
def test_nothing_of_a_draft_is_found(tmp_path: Path, drafts: bool) -> None:
    pages = {"a": "---\ntitle: A draft\ndraft: yes\n---\n\nHidden words.\n"}

    assert records_of(tmp_path, pages, drafts=drafts) == ()


def test_a_digest_may_go_without(tmp_path: Path) -> None:
    assert records_of(tmp_path, {"a": WHOLE}, f"{CONFIG}build: {{search: no}}\n") == ()


def test_dates_order_as_numbers_and_what_has_none_comes_before_all(tmp_path: Path) -> None:
    dates = ["-0043-03-15", "0999-12-31", "2021-01", "2021-02-03"]
    page = "---\ntitle: T{0}\ndate: {1}\n---\n\nWords.\n"
    pages = {f"d{n}": page.format(n, f'"{date}"') for n, date in enumerate(dates)}
    pages["none"] = "---\ntitle: None\n---\n\nWords.\n"
    found = {one.address[9:-10]: one.date for one in records_of(tmp_path, pages)}

    order = [found[name] for name in ("none", "d0", "d1", "d2", "d3")]
    assert all(one < other for one, other in pairwise(order))
    assert max(order) == 20210203


def test_a_new_document_leaves_the_others_in_their_index(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(records, "DOCUMENTS_IN_INDEX", 10)
    page = "---\ntitle: T\n---\n\nWords.\n"
    names = [f"d{n}" for n in range(28)]
    before = records_of(tmp_path, dict.fromkeys(names, page))
    after = records_of(tmp_path, {"new": page})

    assert {one.index for one in before} == {0, 1, 2}
    kept = {one.address: one.index for one in after}
    assert all(kept[one.address] == one.index for one in before)


@given(st.sets(st.text(min_size=1, max_size=8), max_size=60), st.integers(1, 20))
def test_indexes_are_numbered_without_a_gap(paths: set[str], most: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(records, "DOCUMENTS_IN_INDEX", most)
        found = indexes_of(paths)

    assert found.keys() == paths
    assert set(found.values()) == set(range(len(set(found.values()))))
    assert len(set(found.values())) <= -(-len(paths) // most)
