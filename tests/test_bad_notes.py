"""The preview shows each note on its page once, the bad ones with what is wrong with them.

`cases/<name>/preview/` holds the pages of a case on which the preview marks a bad note; `make
cases` writes them anew. What a build of the same folder says stands in `expected/`.
"""

from __future__ import annotations

import os
import re
import tempfile
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from command_line import files_of
from hypothesis import given
from hypothesis import strategies as st
from laws import examples
from living_page import PARAGRAPHS, Digest, document, today
from test_cases import CASES, NAMES, difference, update

from postil.errors import errors_in
from postil.pipeline import run
from postil.progress import Progress

if TYPE_CHECKING:
    from postil.pipeline import Run

HEAD = "---\ntitle: A\n---\n\nThe tide turned at nine.\n\nNobody was hurt.\n\n## Notes\n\n"
SIGNS = ["### ", "> ", "\n", "\n\n", "- ", "draft: ", "drafts: ", "yes", "{#a}", "{#A b}", ">"]
PIECES = st.sampled_from([*SIGNS, "The tide", "Nobody", "Context: ", "```\n", "<!-- ", " -->", "x"])


def previewed(root: Path) -> Run:
    return run(root, today, Progress(), drafts=True)


def preview_of(section: str, root: Path, *, config: str = "title: T\n") -> Run:
    (root / "content/articles").mkdir(parents=True, exist_ok=True)
    (root / "config.yaml").write_text(config)
    (root / "content/articles/a.md").write_text(f"{HEAD}{section}\n")
    return previewed(root)


def page_of(done: Run) -> str:
    return done.files["articles/a.html"].decode()


@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith("note")])
def test_the_pages_of_the_preview_mark_what_is_bad(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    done = previewed(CASES / name / "project")
    assert done.is_presentable
    bad = {path: page for path, page in done.files.items() if b'class="fault"' in page}
    changes = difference(files_of(CASES / name / "preview"), bad)
    if changes and os.environ.get("UPDATE_CASES"):
        update(CASES / name / "preview", bad)
        with capsys.disabled():
            print(f"\nupdated the preview of {name}")
        return
    assert not changes, f"{changes}\n\nis it meant? then run `make cases`"


@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith("note")])
def test_each_error_stands_with_its_note(name: str) -> None:
    done = previewed(CASES / name / "project")
    pages = unescape(b"".join(done.files.values()).decode(errors="replace"))
    for error in errors_in(done.problems):
        assert f"<b>{error.message}</b>" in pages
        assert f'<span class="hint">{error.hint}</span> <code>{error.place}</code>' in pages


@examples(20)
@given(st.lists(PIECES, max_size=25).map("".join))
def test_every_note_is_there_once_however_bad(section: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        done = preview_of(section, Path(folder))
    (article,) = done.digest.articles
    found = re.findall(r' id="note-([^"]*)"', page_of(done))
    assert sorted(map(unescape, found)) == sorted(note.id for note in article.notes)
    assert len(set(found)) == len(found)


@pytest.mark.parametrize(
    ("section", "config"),
    [
        ("> The tide\n\n- drafts: yes\n\nx", "title: T\nkind: [a]\n"),
        ("> The tide\n\nx", "title: T\nkind: [a]\n"),
    ],
)
def test_an_error_elsewhere_leaves_the_last_good_page(
    section: str, config: str, tmp_path: Path
) -> None:
    assert not preview_of(section, tmp_path, config=config).is_presentable


def test_an_error_in_the_text_is_none_in_a_note(tmp_path: Path) -> None:
    done = preview_of("> The tide\n\nx", tmp_path)
    assert (done.is_presentable, done.failed) == (True, False)
    page = tmp_path / "content/articles/a.md"
    page.write_text(page.read_text().replace("Nobody was hurt.", "[x](nowhere.md)"))
    done = previewed(tmp_path)
    assert (done.is_presentable, done.failed) == (False, True)


def test_a_bad_note_shown_everywhere_is_bad_there_too(tmp_path: Path) -> None:
    section = "> Nobody was hurt\n\n- everywhere: yes\n- bye: me\n\nx"
    preview_of(section, tmp_path)
    other = "---\ntitle: B\n---\n\nNobody was hurt here.\n"
    (tmp_path / "content/articles/b.md").write_text(other)
    done = previewed(tmp_path)
    for page in ("a", "b"):
        html = done.files[f"articles/{page}.html"].decode()
        assert html.count("unknown field `bye`") == 1


def test_a_draft_says_so_in_the_preview_and_is_in_no_build(tmp_path: Path) -> None:
    section = (
        "> The tide\n\n- draft: yes\n- event: 1921\n\nSecret.\n\n"
        "### On it all\n\n- draft: yes\n\nSecret."
    )
    done = preview_of(section, tmp_path)
    html = page_of(done)
    assert '<b class="kind">Note · Draft</b>' in html
    assert "About this document · Draft" in html
    lists = [done.files[f"{name}.html"].decode() for name in ("index", "notes", "timeline")]
    assert ["Note · Draft" in page for page in lists] == [True, True, False]
    assert "Note on A · Draft" in unescape(re.sub("<[^>]*>", "", lists[2]))
    built = run(tmp_path, today, Progress())
    assert not any(b"Draft" in page or b"Secret" in page for page in built.files.values())


def test_a_bad_note_says_so_in_lists_too(tmp_path: Path) -> None:
    done = preview_of("> The tide\n\n- event: 1921\n- bye: me\n\nx.", tmp_path)
    lists = [done.files[f"{name}.html"].decode() for name in ("index", "notes", "timeline")]
    words = [unescape(re.sub("<[^>]*>", "", page)) for page in lists]
    said = ("Note · Bad note", "Note · Bad note", "Note on A · Bad note")
    assert [part in page for part, page in zip(said, words, strict=True)] == [True] * 3


def test_a_bad_note_is_told_once_where_its_page_is_to_follow_its_seed(tmp_path: Path) -> None:
    digest = Digest(tmp_path)
    digest.seed(document(*PARAGRAPHS))
    digest.build()
    text = digest.read()
    digest.path().write_text(f"{text}\n## Notes\n\n> Two ferries\n\n- bye: me\n\nx\n")
    digest.seed(document("A new paragraph stands above the others now.", *PARAGRAPHS))
    done = previewed(tmp_path)
    lines = [error.place.line for error in errors_in(done.problems)]
    assert lines == [text.count("\n") + 6]
    assert done.is_presentable
