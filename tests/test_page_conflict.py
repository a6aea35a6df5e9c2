"""Where a page's text and its seed's changed in one place, both versions stay."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from command_line import postil_here
from living_page import PARAGRAPHS, SLUG, Digest, document, drafted, front_of, messages, text_of

from postil.articles.page import parse_article
from postil.contents import write_content
from postil.errors import PostilError, Problems
from postil.model import TextPolicy

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from postil.articles.plan import Write
    from postil.errors import Problem

FIRST, SECOND, THIRD, FOURTH = PARAGRAPHS
MINE, THEIRS, FOUR = "Two ferries, no barge.", "Three ferries, and no barge.", "Four ferries."
NOTES = "\n## Notes\n\n> the lamps\n\nThey failed.\n"
IN_ONE_PLACE = "its seed and its text both changed in one place"


@pytest.fixture
def waiting(tmp_path: Path) -> Digest:
    """A digest whose page waits for a merge; nothing was built since both changed."""
    digest = drafted(tmp_path)
    digest.convert(lambda page: page + NOTES)
    digest.edit((SECOND, MINE), ("source: null", "source: The Mole # they said so"))
    digest.seed(document(FIRST, THEIRS, THIRD, FOURTH))
    return digest


def front_of_import(page: str) -> str:
    """The lines that say which version of its seed a page counts as being of."""
    return page[page.index("import:") : page.index("---", page.index("import:"))]


def only_warning(digest: Digest) -> str:
    (message,) = messages(digest.build())
    return message


def test_the_page_stays_and_the_seeds_text_is_laid_beside_it(waiting: Digest) -> None:
    page, record = waiting.read(), waiting.record().read_text()
    assert only_warning(waiting).startswith(IN_ONE_PLACE)
    assert waiting.read() == page
    beside = waiting.beside().read_bytes().decode()
    assert front_of(beside) == front_of(page)
    assert text_of(beside) == text_of(page).replace(MINE, THEIRS)
    problems = Problems()
    article = parse_article("page.md", beside, (), TextPolicy.FULL, problems)
    assert problems.all == ()
    assert THEIRS in article.text.text
    remembered = json.loads(waiting.record().read_text())
    assert remembered.pop("offer")
    assert remembered.pop("pins")
    assert remembered == json.loads(record)


def test_the_warning_fails_a_strict_build_alone(waiting: Digest) -> None:
    assert postil_here(waiting.root, "build").status == 0
    strict = postil_here(waiting.root, "build", "--strict")
    assert (strict.status, SLUG in strict.stderr) == (1, True)


def test_another_build_says_the_same_and_writes_nothing(waiting: Digest) -> None:
    first = only_warning(waiting)
    before = waiting.content()
    assert only_warning(waiting) == first
    assert waiting.content() == before


def test_an_edited_version_beside_is_never_overwritten(waiting: Digest) -> None:
    waiting.build()
    waiting.beside().write_text("half a thought, no page at all")
    before = waiting.content()
    assert only_warning(waiting).startswith(IN_ONE_PLACE)
    waiting.seed(document(FIRST, FOUR, THIRD, FOURTH))
    assert only_warning(waiting).startswith("its seed changed again")
    assert waiting.content() == before


def test_an_untouched_version_beside_is_renewed_when_its_seed_changes_again(
    waiting: Digest,
) -> None:
    waiting.build()
    page = waiting.read()
    waiting.seed(document(FIRST, FOUR, THIRD, FOURTH))
    assert only_warning(waiting).startswith("its seed changed again; the new text is in")
    assert FOUR in waiting.beside().read_text()
    assert THEIRS not in waiting.beside().read_text()
    assert waiting.read() == page
    assert only_warning(waiting).startswith(IN_ONE_PLACE)


@pytest.mark.parametrize("is_edited", [False, True])
@pytest.mark.parametrize("is_built", [False, True])
def test_no_version_that_was_not_beside_the_page_ever_counts_as_merged(
    waiting: Digest, *, is_built: bool, is_edited: bool
) -> None:
    waiting.build()
    shown = {waiting.beside().read_text()}
    if is_edited:
        waiting.beside().write_text("Three. Mine.")
    waiting.seed(document(FIRST, FOUR, THIRD, FOURTH))
    if is_built:
        waiting.build()
        shown.add(waiting.beside().read_text())
    told = waiting.resolve()
    merged = front_of_import(waiting.read())
    assert any(merged in text for text in shown)
    assert ("has changed again" in told) is not any(FOUR in text for text in shown)
    if is_edited:
        assert waiting.beside().read_text() == "Three. Mine."
        waiting.beside().unlink()
    found = messages(waiting.build())
    if any(FOUR in text for text in shown):
        assert found == []
    else:
        assert found[0].startswith(IN_ONE_PLACE)
        assert FOUR in waiting.beside().read_text()
    assert MINE in waiting.read()


def test_a_seed_that_moved_on_merges_with_the_version_that_was_resolved(waiting: Digest) -> None:
    waiting.build()
    waiting.seed(document(FIRST, THEIRS, THIRD, f"{FOURTH} Or longer."))
    assert waiting.resolve().endswith("which the next build merges or shows")
    assert messages(waiting.build()) == []
    assert MINE in waiting.read()
    assert f"{FOURTH} Or longer." in waiting.read()


def test_facts_that_nobody_touched_follow_after_a_wait_in_which_the_seed_moved_on(
    waiting: Digest,
) -> None:
    waiting.build()
    waiting.seed(document(FIRST, THEIRS, THIRD, FOURTH, head="March 5, 2022"))
    waiting.resolve()
    assert "date: 2022-03-01" in waiting.read()
    assert messages(waiting.build()) == []
    assert "date: 2022-03-05" in waiting.read()


def test_what_is_not_postils_stands_in_the_way_and_says_so(waiting: Digest) -> None:
    waiting.articles.mkdir(exist_ok=True)
    waiting.beside().write_text("mine")
    assert only_warning(waiting).endswith("is not its new text, and is left")
    assert waiting.beside().read_text() == "mine"
    with pytest.raises(PostilError, match="was not laid beside it yet"):
        waiting.resolve()
    waiting.beside().unlink()
    assert only_warning(waiting).startswith(IN_ONE_PLACE)
    assert THEIRS in waiting.beside().read_text()


def test_a_version_whose_file_is_saved_during_a_build_is_not_recorded_as_laid(
    waiting: Digest, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting.build()
    waiting.seed(document(FIRST, FOUR, THIRD, FOURTH))

    def saved_first(root: Path, writes: Iterable[Write]) -> tuple[Problem, ...]:
        waiting.beside().write_text("Three. Mine.")
        return write_content(root, writes)

    monkeypatch.setattr("postil.build.write_content", saved_first)
    waiting.build()
    monkeypatch.undo()
    waiting.resolve()
    assert waiting.beside().read_text() == "Three. Mine."
    waiting.beside().unlink()
    assert only_warning(waiting).startswith(IN_ONE_PLACE)
    assert FOUR in waiting.beside().read_text()


def test_a_wait_can_be_ended_when_the_seed_is_gone(waiting: Digest) -> None:
    waiting.build()
    (waiting.root / "seeds" / "letter.txt").unlink()
    assert waiting.resolve() == f"content/articles/{SLUG}.md is resolved"
    assert MINE in waiting.read()
    waiting.seed(document(FIRST, THEIRS, THIRD, FOURTH))
    assert messages(waiting.build()) == []
    assert MINE in waiting.read()


def test_a_moved_version_merges_with_what_its_seed_became_meanwhile(waiting: Digest) -> None:
    waiting.build()
    waiting.beside().rename(waiting.path())
    waiting.edit((FIRST, f"{FIRST} Mine."))
    waiting.seed(document(FIRST, THEIRS, THIRD, f"{FOURTH} Or longer."))
    assert messages(waiting.build()) == []
    assert f"{FIRST} Mine." in waiting.read()
    assert f"{FOURTH} Or longer." in waiting.read()


def test_a_version_beside_that_was_removed_is_laid_again(waiting: Digest) -> None:
    waiting.build()
    beside = waiting.beside().read_bytes()
    waiting.beside().unlink()
    assert only_warning(waiting).startswith(IN_ONE_PLACE)
    assert waiting.beside().read_bytes() == beside
    waiting.beside().unlink()
    waiting.seed(document(FIRST, FOUR, THIRD, FOURTH))
    assert only_warning(waiting).startswith("its seed changed again")
    assert FOUR in waiting.beside().read_text()


def test_resolving_keeps_the_pages_text_and_ends_the_wait(waiting: Digest) -> None:
    waiting.build()
    page = waiting.read()
    assert waiting.resolve() == f"content/articles/{SLUG}.md is resolved"
    assert not waiting.beside().exists()
    assert (front_of(waiting.read()), text_of(waiting.read())) == (front_of(page), text_of(page))
    before = waiting.content()
    assert messages(waiting.build()) == []
    assert waiting.content() == before
    waiting.seed(document(FIRST, THEIRS, THIRD, f"{FOURTH} Or longer."))
    assert messages(waiting.build()) == []
    assert text_of(waiting.read()) == text_of(page).replace(FOURTH, f"{FOURTH} Or longer.")


def test_resolving_leaves_an_edited_version_and_says_so(waiting: Digest) -> None:
    waiting.build()
    waiting.beside().write_text("mine")
    assert waiting.resolve(f"content/articles/{SLUG}.md.new").endswith("was edited, and is left")
    assert waiting.beside().read_text() == "mine"
    assert messages(waiting.build()) == []
    assert waiting.beside().read_text() == "mine"


def test_a_version_that_no_build_has_shown_cannot_be_resolved(waiting: Digest) -> None:
    before = waiting.content()
    with pytest.raises(PostilError, match="was not laid beside it yet"):
        waiting.resolve()
    assert waiting.content() == before


@pytest.mark.parametrize(
    ("slug", "message"),
    [(SLUG, "waits for no merge"), ("harbour-open", "there is no such page")],
)
def test_nothing_else_can_be_resolved(tmp_path: Path, slug: str, message: str) -> None:
    digest = drafted(tmp_path)
    before = digest.content()
    with pytest.raises(PostilError, match=message):
        digest.resolve(slug)
    assert digest.content() == before


def test_moving_the_version_beside_over_the_page_ends_the_wait(waiting: Digest) -> None:
    waiting.build()
    beside = waiting.beside().read_bytes()
    waiting.beside().rename(waiting.path())
    assert messages(waiting.build()) == []
    assert waiting.path().read_bytes() == beside
    before = waiting.content()
    assert messages(waiting.build()) == []
    assert waiting.content() == before
    waiting.edit((FIRST, f"{FIRST} Mine."))
    waiting.seed(document(FIRST, THEIRS, THIRD, f"{FOURTH} Or longer."))
    assert messages(waiting.build()) == []
    assert f"{FIRST} Mine." in waiting.read()
    assert f"{FOURTH} Or longer." in waiting.read()


def test_a_wait_that_the_seed_ends_takes_the_untouched_version_away(waiting: Digest) -> None:
    page = waiting.read()
    waiting.build()
    waiting.seed(document())
    assert messages(waiting.build()) == []
    assert waiting.read() == page
    assert not waiting.beside().exists()


def test_a_wait_that_the_editor_ends_merges(waiting: Digest) -> None:
    waiting.build()
    waiting.edit((MINE, THEIRS), (FOURTH, f"{FOURTH} Mine."))
    assert messages(waiting.build()) == []
    assert not waiting.beside().exists()
    assert f"{FOURTH} Mine." in waiting.read()
    assert messages(waiting.build()) == []


def test_without_a_record_both_changed_is_a_conflict_and_nothing_is_lost(waiting: Digest) -> None:
    waiting.edit((MINE, SECOND), (FOURTH, "Mine alone."))
    waiting.record().unlink()
    page = waiting.read()
    assert only_warning(waiting).startswith(IN_ONE_PLACE)
    assert waiting.read() == page
    assert THEIRS in waiting.beside().read_text()
    waiting.resolve()
    assert messages(waiting.build()) == []
    assert text_of(waiting.read()) == text_of(page)


def test_a_clean_merge_after_a_conflict_of_paragraphs_that_went(waiting: Digest) -> None:
    waiting.edit((f"{MINE}\n\n", ""))
    page = waiting.read()
    assert only_warning(waiting).startswith(IN_ONE_PLACE)
    assert waiting.read() == page


def test_a_seed_renamed_while_its_page_waits_is_still_its_seed(waiting: Digest) -> None:
    only_warning(waiting)
    page = waiting.read()
    seed = next((waiting.root / "seeds").iterdir())
    seed.rename(seed.with_name("renamed.txt"))

    only_warning(waiting)
    assert waiting.read() == page
    assert len(list((waiting.root / "content/articles").glob("*.md"))) == 1


def test_an_untouched_version_beside_takes_on_what_is_written_in_the_page_since(
    waiting: Digest,
) -> None:
    only_warning(waiting)
    [beside] = waiting.articles.glob("*.md.new")
    waiting.path().write_text(f"{waiting.read()}\n### A note written since\n\nWords.\n")

    only_warning(waiting)

    assert "### A note written since" in beside.read_text()
