"""What reading seeds again changes in pages: what is the machine's, and nothing else."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from command_line import CHECKOUT, files_of, postil_here
from living_page import PARAGRAPHS, Digest, document, drafted, messages, today

from postil.articles.content import parse_pages
from postil.articles.draft import draft_page
from postil.articles.reread import reread_page
from postil.articles.statements import remembered
from postil.config import Config
from postil.errors import Problems
from postil.model import Basis, Fact, Facts, Reading, Seed
from postil.progress import Progress
from postil.reread import Rereading, reread

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from postil.articles.plan import PageFile

QUAY = "topics:\n- {id: quay, label: Quay, aliases: [mole]}\n- {id: harbour, label: Harbour}\n"
SIGNED = "sources:\n- {id: gazette, name: Gazette, signs: [tips at the mole]}\n"
SEED = document(*PARAGRAPHS, "Send your tips at the mole to us.")


def again(digest: Digest, *, write: bool = False) -> Rereading:
    return reread(digest.root, Progress(), write=write)


def learn(digest: Digest, vocabulary: str = QUAY + SIGNED) -> None:
    (digest.root / "config.yaml").write_text(vocabulary)


def changed_lines(before: str, after: str) -> list[str]:
    return [line for line in after.split("\n") if line not in before.split("\n")]


def test_what_the_vocabulary_learns_reaches_old_pages(tmp_path: Path) -> None:
    digest = drafted(tmp_path, SEED)
    page = digest.read()
    learn(digest)

    shown = again(digest)
    assert digest.read() == page
    assert shown.summary == "1 of 1 page would change; `build.py reread --write` does it"
    assert shown.changes[0].parts == ("source", "topics")

    written = again(digest, write=True)
    assert written.summary == "1 of 1 page changed; the next build shows it on the site"
    assert changed_lines(page, digest.read()) == [
        "source: Gazette",
        "topics: [harbour, quay]",
        "  source:",
        "    value: Gazette",
        "    quote: Send your tips at the mole to us.",
        '    reason: "`tips at the mole` is a sign of Gazette"',
        "    value: [harbour, quay]",
        '    reason: "their names counted: Harbour ×3 (title, lead), Quay ×3 (lead)"',
    ]


def test_after_writing_nothing_is_left_to_change_and_a_build_writes_nothing(tmp_path: Path) -> None:
    digest = drafted(tmp_path, SEED)
    learn(digest)
    again(digest, write=True)
    before = digest.content()

    assert again(digest).changes == ()
    assert again(digest, write=True).changes == ()
    assert messages(digest.build()) == []
    assert digest.content() == before


def test_a_seed_that_changes_afterwards_still_finds_the_facts_the_machines(tmp_path: Path) -> None:
    digest = drafted(tmp_path, SEED)
    learn(digest)
    again(digest, write=True)
    digest.seed(document(*PARAGRAPHS))
    digest.build()
    assert "\nsource: null\n" in digest.read()


TOUCHED: dict[str, tuple[tuple[str, str], ...]] = {
    "another value": (("source: null", "source: My paper"), ("topics: [harbour]", "topics: []")),
    "a confirmed value": (
        ("    basis: inferred", "    basis: editor"),
        ("source: null", "source: X"),
    ),
    "another reason": (("their names counted", "I counted"), ("source: null", "source: X")),
    "evidence of nothing": (
        ("evidence:\n", "evidence:\n  source:\n    reason: nobody knows\n"),
        ("topics: [harbour]", "topics: [ferry]"),
    ),
}


@pytest.mark.parametrize("changes", TOUCHED.values(), ids=TOUCHED)
def test_a_field_that_the_editor_touched_stays(
    tmp_path: Path, changes: tuple[tuple[str, str], ...]
) -> None:
    digest = drafted(tmp_path, SEED)
    page = digest.edit(*changes)
    learn(digest, f"{QUAY}- {{id: ferry, label: Ferry}}\n{SIGNED}")

    assert again(digest, write=True).changes == ()
    assert digest.read() == page


def test_what_the_editor_emptied_stays_empty_though_a_reader_once_found_nothing(
    tmp_path: Path,
) -> None:
    digest = drafted(tmp_path, SEED)
    digest.edit(("topics: [harbour]", "topics: []"))
    digest.convert(lambda page: re.sub(r"  topics:\n(    .*\n)+", "", page))
    for vocabulary in (SIGNED, QUAY):
        learn(digest, vocabulary)
        assert len(again(digest, write=True).changes) == 1
        assert "topics: []\n" in digest.read()


def test_comments_order_and_line_ends_survive(tmp_path: Path) -> None:
    digest = drafted(tmp_path, SEED)
    digest.edit(
        ("topics: [harbour]", "topics:\n- harbour # why"),
        ("    value: [harbour]", "    # a comment\n    value: [harbour]"),
        ("date: ", "# above\ndate: "),
    )
    page = digest.convert(lambda text: text.replace("\n", "\r\n"))
    learn(digest)
    again(digest, write=True)
    after = digest.read()
    assert after.count("\r\n") == after.count("\n")
    assert "topics: [harbour, quay]  # why\r\n" in after
    assert "    # a comment\r\n" in after
    assert "# above\r\n" in after
    assert after.split("---\r\n")[2] == page.split("---\r\n")[2]


def renamed(digest: Digest) -> None:
    (digest.root / "seeds/letter.txt").rename(digest.root / "seeds/other.txt")


UNREAD: dict[str, Callable[[Digest], object]] = {
    "its seed is gone": lambda digest: (digest.root / "seeds/letter.txt").unlink(),
    "its seed changed": lambda digest: digest.seed(SEED + "\nMore of it.\n"),
    "its editor took its imports out": lambda digest: digest.convert(
        lambda page: re.sub(r"import:\n(  .*\n)+", "", page)
    ),
}


@pytest.mark.parametrize("change", UNREAD.values(), ids=UNREAD)
def test_a_page_that_is_not_of_its_seeds_version_is_left_to_build(
    tmp_path: Path, change: Callable[[Digest], object]
) -> None:
    digest = drafted(tmp_path, SEED)
    learn(digest)
    change(digest)
    before = digest.content()
    found = again(digest, write=True)
    assert (found.pages, found.changes) == (0, ())
    assert digest.content() == before


def test_a_renamed_seed_and_a_renamed_page_are_read_again(tmp_path: Path) -> None:
    digest = drafted(tmp_path, SEED)
    renamed(digest)
    digest.path().rename(digest.path("mine"))
    learn(digest)
    assert len(again(digest, write=True).changes) == 1
    assert digest.record("mine").exists()
    assert again(digest).changes == ()
    digest.build()
    assert again(digest).changes == ()


def test_a_lost_record_leaves_the_facts_the_editors(tmp_path: Path) -> None:
    digest = drafted(tmp_path, SEED)
    digest.record().unlink()
    learn(digest)
    assert again(digest, write=True).changes == ()


# What a better reader makes of a text, by the pure function.


def page_of(seed: Seed, reading: Reading, change: tuple[str, str] = ("", "")) -> PageFile:
    file = draft_page(seed, reading, today(Config()), draft=False).replace(*change, 1)
    (page,) = parse_pages({"content/articles/page.md": file}, Config(), Problems())
    return page


FACTS = Facts(title=Fact("A title", Basis.STATED, "A title", "the first line"))
OLD = Reading(FACTS, "One paragraph.\n\nTwo paragraphs.\n\nShare this.", url="https://a.example/x")
NEW = Reading(FACTS, "One paragraph.\n\nTwo paragraphs.\n\n## Set aside\n\nShare this.", "A deck.")
LETTER = Seed.of("letter.txt", b"whatever it held")


def test_a_text_that_nobody_edited_follows_a_better_reader() -> None:
    page = page_of(LETTER, OLD)
    new = reread_page(page, LETTER, NEW, remembered(LETTER, OLD))
    assert new.fields == ("deck", "url", "text")
    assert new.file == page_of(LETTER, NEW).text
    assert new.record == remembered(LETTER, NEW)


def test_an_edited_text_takes_on_what_merges_and_its_edit_stays() -> None:
    page = page_of(LETTER, OLD, ("One paragraph.", "One paragraph of mine."))
    new = reread_page(page, LETTER, NEW, remembered(LETTER, OLD))
    assert new.file == page_of(LETTER, NEW, ("One paragraph.", "One paragraph of mine.")).text


def test_an_edited_text_that_does_not_merge_stays_and_its_base_too() -> None:
    page = page_of(LETTER, OLD, ("Share this.", "Share this with me."))
    record = remembered(LETTER, OLD)
    new = reread_page(page, LETTER, Reading(FACTS, "One paragraph.\n\nShare it."), record)
    assert new.fields == ("url",)
    assert new.file == page.text.replace("url: https://a.example/x\n", "")
    assert (new.record.text_sha256, new.record.lines) == (record.text_sha256, record.lines)


@pytest.mark.parametrize("wish", [None, "https://b.example/y"], ids=["gone", "another"])
def test_an_address_that_the_editor_changed_stays(wish: str | None) -> None:
    was = "url: https://a.example/x\n"
    page = page_of(LETTER, OLD, (was, f"url: {wish}\n" if wish else ""))
    read = Reading(FACTS, OLD.text, url="https://c.example/z")
    new = reread_page(page, LETTER, read, remembered(LETTER, OLD))
    assert new.file == page.text


# The command.


def test_the_command_shows_a_difference_and_writes_only_when_told(tmp_path: Path) -> None:
    digest = drafted(tmp_path, SEED)
    learn(digest)
    before = files_of(tmp_path)
    said = postil_here(tmp_path, "reread")
    assert (said.status, said.stderr) == (0, "")
    path = "content/articles/harbour-opens-again-after-the-storm.md"
    assert said.stdout.startswith(f"--- {path}\n+++ {path}\n@@")
    assert "\n-source: null\n" in said.stdout
    assert "\n+source: Gazette\n" in said.stdout
    assert "\033" not in said.stdout
    assert said.stdout.endswith("\n\n1 of 1 page would change; `build.py reread --write` does it\n")
    assert files_of(tmp_path) == before
    assert "\n1 of 1 page changed;" in postil_here(tmp_path, "reread", "--write").stdout
    assert postil_here(tmp_path, "reread").stdout == "None of 1 page would change\n"


def test_the_difference_for_scripts(tmp_path: Path) -> None:
    digest = drafted(tmp_path, SEED)
    learn(digest)
    found = json.loads(postil_here(tmp_path, "reread", "--json").stdout)
    assert found.keys() == {"pages", "written", "changes"}
    assert (found["pages"], found["written"]) == (1, False)
    (change,) = found["changes"]
    assert change["fields"] == ["source", "topics"]
    assert change["diff"].startswith("--- content/articles/")


def coloured(root: Path, **environment: str) -> bool:
    keeper, end = pty.openpty()
    known = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    words = [sys.executable, str(CHECKOUT / "build.py"), "reread", "--root", str(root)]
    subprocess.run(words, stdout=end, check=True, env={**known, **environment})
    os.close(end)
    return b"\033[32m+source: Gazette\033[0m" in os.read(keeper, 100_000)


def test_colour_is_for_terminals_that_want_it(tmp_path: Path) -> None:
    digest = drafted(tmp_path, SEED)
    learn(digest)
    assert coloured(tmp_path)
    assert not coloured(tmp_path, NO_COLOR="1")


def test_where_something_is_wrong_nothing_is_written(tmp_path: Path) -> None:
    digest = drafted(tmp_path, SEED)
    learn(digest)
    (digest.articles / "broken.md").write_text("no front matter\n")
    before = digest.content()
    said = postil_here(tmp_path, "reread", "--write")
    assert said.status == 1
    assert "broken.md" in said.stderr
    assert digest.content() == before
