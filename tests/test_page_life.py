"""A page is written once, is the editor's from then on, and follows its seed where it can."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from living_page import PARAGRAPHS, Digest, document, drafted, front_of, messages, text_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NOTES = (
    "\n## Notes\n\n### Correction: of lamps {#lamps}\n\n> the lamps\n\n- by: me\n\nThey failed.\n"
)
FIRST, SECOND, THIRD, FOURTH = PARAGRAPHS
NEW_SECOND = "Three ferries were the first to pass the mole."
CHANGED = document(FIRST, NEW_SECOND, THIRD, FOURTH)


def with_notes(page: str) -> str:
    return page + NOTES


def test_a_second_build_leaves_all_of_content_as_it_is(tmp_path: Path) -> None:
    digest = drafted(tmp_path)
    digest.convert(with_notes)
    digest.build()
    before = digest.content()
    assert messages(digest.build()) == []
    assert digest.content() == before


def test_where_only_the_seed_changed_its_text_replaces_the_old_one(tmp_path: Path) -> None:
    digest = drafted(tmp_path)
    page = digest.convert(with_notes)
    digest.seed(CHANGED)
    report = digest.build()
    assert (report.pages_new, report.pages_updated, messages(report)) == (0, 1, [])
    assert text_of(digest.read()) == text_of(page).replace(SECOND, NEW_SECOND)
    assert front_of(digest.read()) == front_of(page)
    before = digest.content()
    digest.build()
    assert digest.content() == before


def test_what_reads_seeds_is_not_imported_where_none_is_new(tmp_path: Path) -> None:
    drafted(tmp_path)
    code = (
        "import sys; from postil.cli import main\n"
        f"main(['build', '--root', {str(tmp_path)!r}])\n"
        "print('postil.reading.read' in sys.modules)\n"
    )

    def is_imported() -> str:
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
        return done.stdout.decode().split()[-1]

    assert is_imported() == "False"
    (tmp_path / "seeds/second.txt").write_text(document(title="The Mole Is Mended"))
    assert is_imported() == "True"


TOUCHES: dict[str, Callable[[str], str]] = {
    "a value": lambda page: page.replace("source: null", "source: The Mole"),
    "a comment on a line of its own": lambda page: page.replace("date:", "# no doubt\ndate:", 1),
    "a comment after a value": lambda page: page.replace("source: null", "source: null # ask"),
    "a comment in the evidence": lambda page: page.replace("    quote:", "    # so!\n    quote:"),
    "a comment after what Postil keeps": lambda page: page.replace("letter.txt", "letter.txt # 1"),
    "the order of keys": lambda page: re.sub(r"(title: .*\n)(source: .*\n)", r"\2\1", page),
    "quotation marks": lambda page: re.sub(r"title: (.*)", r"title: '\1'", page, count=1),
    "a quoted seed": lambda page: page.replace("seed: letter.txt", 'seed: "letter.txt"'),
    "blank lines": lambda page: page.replace("date:", "\n\ndate:", 1),
    "more fields": lambda page: page.replace("seed:", "rights: mine\nslug: storm\nseed:", 1),
    "lists in block style": lambda page: page.replace("[harbour]", "\n- harbour\n- ferry", 1),
    "an author": lambda page: page.replace("authors: []", "authors: [Ada Pilot]"),
    "CRLF": lambda page: page.replace("\n", "\r\n"),
    "a mark at the start": lambda page: f"\ufeff{page}",
    "front matter closed by dots": lambda page: page.replace("\n---\n", "\n...\n"),
    "a deeper indent": lambda page: re.sub(r"(?m)^( +)", r"\1\1", page),
    "a confirmed date": lambda page: page.replace("    basis: stated", "    basis: editor"),
    "a summary": lambda page: page.replace("summary: null", "summary: >\n  All\n  is well."),
    "evidence in braces": lambda page: re.sub(
        r"  title:\n    basis: (.*)\n    value: (.*)\n    quote: .*\n    reason: .*",
        r"  title: {basis: \1, value: \2}",
        page,
    ),
}


@pytest.mark.parametrize("touch", TOUCHES.values(), ids=TOUCHES)
def test_front_matter_and_notes_survive_to_the_byte(
    tmp_path: Path, touch: Callable[[str], str]
) -> None:
    digest = drafted(tmp_path)
    untouched = digest.convert(with_notes)
    page = digest.convert(touch)
    assert page != untouched
    digest.seed(CHANGED)
    assert messages(digest.build()) == []
    expected = page.replace(SECOND, NEW_SECOND)
    shas = r"_sha256: [0-9a-f]{64}"
    assert re.sub(shas, "", digest.read()) == re.sub(shas, "", expected)
    assert re.findall(shas, digest.read()) != re.findall(shas, page)
    before = digest.content()
    assert messages(digest.build()) == []
    assert digest.content() == before


def test_imports_in_braces_are_written_anew_and_only_they(tmp_path: Path) -> None:
    digest = drafted(tmp_path)
    shape = r"import:\n  (seed_sha256: .*)\n  (text_sha256: .*)\n"
    page = digest.convert(lambda page: re.sub(shape, r"import: {\1, \2} # mine\n", page))
    digest.seed(CHANGED)
    assert messages(digest.build()) == []
    assert NEW_SECOND in digest.read()
    begins = page[: page.index("import:")]
    assert digest.read().startswith(begins)
    assert "# mine" in digest.read()


def test_facts_made_by_machine_follow_and_only_their_lines_change(tmp_path: Path) -> None:
    digest = drafted(tmp_path)
    digest.convert(with_notes)
    page = digest.edit(
        ("    reason: its line", "    # a comment\n    reason: its line"),
        ("date: 2022-03-01", "date: 2022-03-01  # trailing"),
        ("topics: [harbour]", "topics:\n- harbour # why"),
    )
    digest.seed(document(*PARAGRAPHS, "The ferry is the ferry of all ferries.", head="May 4, 2023"))
    assert messages(digest.build()) == []
    old, new = front_of(page).split("\n"), front_of(digest.read()).split("\n")
    assert [line for line in new if line not in old] == [
        "date: 2023-05-04  # trailing",
        "topics: [harbour, ferry]  # why",
        "    value: 2023-05-04",
        "    quote: May 4, 2023",
        "    value: [harbour, ferry]",
        *[line for line in new if "Ferry ×" in line],
    ]
    assert "    # a comment" in new
    assert digest.read().endswith(NOTES)


def test_a_changed_reason_is_the_editors_word(tmp_path: Path) -> None:
    digest = drafted(tmp_path)
    page = digest.edit(("reason: its line says nothing else", "reason: the postmark says so"))
    digest.seed(document(head="May 4, 2023"))
    digest.build()
    assert front_of(digest.read()) == front_of(page)
    assert "May 4, 2023" in digest.read()


def test_evidence_for_an_unknown_value_is_the_editors_word(tmp_path: Path) -> None:
    seed = document("A first paragraph of the text.", head="No day is named here.")
    digest = drafted(tmp_path, seed)
    mine = "evidence:\n  date:\n    basis: editor\n    reason: nobody knows\n"
    page = digest.edit(("evidence:\n", mine))
    digest.seed(document("A first paragraph of the text.", head="May 4, 2023"))
    digest.build()
    assert front_of(digest.read()) == front_of(page)


def test_a_fact_that_becomes_known_gets_its_evidence(tmp_path: Path) -> None:
    digest = drafted(tmp_path, document("Some words.", head="No day is named here."))
    assert "date: null" in digest.read()
    digest.seed(document("Some words.", head="May 4, 2023"))
    digest.build()
    assert "\ndate: 2023-05-04\n" in digest.read()
    assert "  date:\n    basis: stated\n    value: 2023-05-04\n" in digest.read()
    digest.seed(document("Some words.", head="No day is named here."))
    digest.build()
    assert "date: null" in digest.read()
    assert "  date:\n" not in digest.read()


def nothing(digest: Digest) -> None:
    assert digest.slugs


def a_build(digest: Digest) -> None:
    digest.build()


def a_fresh_clone(digest: Digest) -> None:
    shutil.rmtree(digest.root / "site")
    clone = shutil.copytree(digest.root, digest.root.with_name("clone"), copy_function=shutil.copy)
    digest.root = clone


def a_lost_record_made_again(digest: Digest) -> None:
    digest.record().unlink()
    digest.build()


def a_damaged_record_made_again(digest: Digest) -> None:
    digest.record().write_text("<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> theirs\n")
    digest.build()


MERGES = [nothing, a_build, a_fresh_clone, a_lost_record_made_again, a_damaged_record_made_again]


@pytest.mark.parametrize("between", MERGES)
def test_changes_in_different_places_are_merged(
    tmp_path: Path, between: Callable[[Digest], None]
) -> None:
    digest = drafted(tmp_path)
    digest.convert(with_notes)
    page = digest.edit((FOURTH, f"{FOURTH}\n\nAdded by hand."), (THIRD, f"{THIRD} (Sic.)"))
    between(digest)
    digest.seed(CHANGED)
    assert messages(digest.build()) == []
    assert text_of(digest.read()) == text_of(page).replace(SECOND, NEW_SECOND)
    assert front_of(digest.read()) == front_of(page)
    digest.seed(document(f"New: {FIRST}", NEW_SECOND, THIRD, FOURTH))
    assert messages(digest.build()) == []
    assert "Added by hand." in digest.read()
    assert f"New: {FIRST}" in digest.read()


def test_a_page_without_a_last_line_end_gets_no_stray_sign(tmp_path: Path) -> None:
    digest = drafted(tmp_path)
    digest.convert(lambda page: page.rstrip("\n").replace("\n", "\r\n"))
    digest.seed(CHANGED)
    digest.build()
    page = digest.read()
    assert f"{NEW_SECOND}\r\n\r\n{THIRD}\r\n\r\n{FOURTH}" in page
    assert page[-1].isalnum()
    assert page.count("\r") == page.count("\n") == page.count("\r\n")


@pytest.mark.parametrize("damage", ["", "{", "[]", "null", '{"version": 2}', "<<<<<<< a\n{}"])
def test_a_damaged_record_is_told_of_once_and_made_again(tmp_path: Path, damage: str) -> None:
    digest = drafted(tmp_path)
    record = digest.record().read_bytes()
    digest.record().write_text(damage)
    assert messages(digest.build()) == ["this record of Postil's cannot be read"]
    assert digest.record().read_bytes() == record
    assert messages(digest.build()) == []


def test_without_a_record_no_fact_is_touched(tmp_path: Path) -> None:
    digest = drafted(tmp_path)
    page = digest.edit(("reason: its line says nothing else", "reason: the postmark says so"))
    digest.record().unlink()
    digest.seed(document(head="May 4, 2023"))
    assert messages(digest.build()) == []
    assert front_of(digest.read()) == front_of(page)
    assert "May 4, 2023" in digest.read()


def test_a_seed_whose_title_alone_changed_leaves_an_edited_text_to_the_byte(tmp_path: Path) -> None:
    digest = drafted(tmp_path)
    digest.convert(lambda page: page.replace(f"{THIRD}\n", f"{THIRD}  \r\n"))
    page = digest.edit((SECOND, "Mine."))
    digest.record().unlink()
    digest.seed(document(title="Quite Another Title for the Harbour"))
    assert messages(digest.build()) == []
    assert text_of(digest.read()) == text_of(page)
