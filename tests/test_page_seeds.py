"""Which page a seed has: never two, whatever is renamed, and never one that nobody wanted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from living_page import (
    PARAGRAPHS,
    SLUG,
    TITLE,
    Digest,
    document,
    drafted,
    messages,
    text_of,
    today,
)

from postil.contents import write_content
from postil.errors import Severity
from postil.pipeline import run
from postil.progress import Progress

if TYPE_CHECKING:
    from pathlib import Path

CHANGED = document("Entirely new words.")


def rename_seed(digest: Digest, old: str, new: str) -> None:
    target = digest.root / "seeds" / new
    target.parent.mkdir(parents=True, exist_ok=True)
    (digest.root / "seeds" / old).rename(target)


def test_a_page_whose_seed_vanished_stays_and_is_told_of(tmp_path: Path) -> None:
    digest = drafted(tmp_path)
    (tmp_path / "seeds" / "letter.txt").unlink()
    before = digest.content()
    assert messages(digest.build()) == ["its seed `letter.txt` is gone"]
    assert digest.content() == before


def test_a_seed_that_is_there_twice_is_told_of_until_one_is_gone_or_ignored(
    tmp_path: Path,
) -> None:
    digest = drafted(tmp_path)
    digest.seed(document(), "copy.txt")
    for _ in range(2):
        (problem,) = digest.build().problems
        assert str(problem.place) == "seeds/letter.txt"
        assert problem.message == "this is the same document as seeds/copy.txt, to the byte"
        assert "`ignore:`" in problem.hint
    digest.configure("ignore: [copy.txt]")
    assert messages(digest.build()) == []


def test_a_seed_renamed_and_changed_at_once_finds_its_page_by_the_hint(tmp_path: Path) -> None:
    digest = drafted(tmp_path)
    digest.edit((PARAGRAPHS[0], f"{PARAGRAPHS[0]} Mine."))
    rename_seed(digest, "letter.txt", "post.txt")
    digest.seed(document(*PARAGRAPHS[:3], f"{PARAGRAPHS[3]} Or longer."), "post.txt")
    (problem,) = digest.build().problems
    assert problem.message == "its seed `letter.txt` is gone"
    assert "is `post.txt` now, write that after `seed:` and delete the page" in problem.hint
    digest.path(f"{SLUG}-2").unlink()
    digest.edit(("seed: letter.txt", "seed: post.txt"))
    assert messages(digest.build()) == []
    assert digest.slugs == [SLUG]
    assert f"{PARAGRAPHS[0]} Mine." in digest.read()
    assert f"{PARAGRAPHS[3]} Or longer." in digest.read()


@pytest.mark.parametrize("new", ["post.txt", "deep/er/letter.txt", 'a: b #1\'s "x".txt', "é.txt"])
def test_a_page_follows_its_seed_to_another_name(tmp_path: Path, new: str) -> None:
    digest = drafted(tmp_path)
    page = digest.edit(("seed: letter.txt", "seed:   letter.txt   # as it came"))
    rename_seed(digest, "letter.txt", new)
    assert messages(digest.build()) == []
    old_lines, lines = page.split("\n"), digest.read().split("\n")
    changed = [(old, now) for old, now in zip(old_lines, lines, strict=True) if old != now]
    assert len(changed) == 1
    assert changed[0][1].startswith("seed: ")
    assert changed[0][1].endswith("  # as it came")
    assert digest.slugs == [SLUG]
    before = digest.content()
    assert messages(digest.build()) == []
    assert digest.content() == before
    digest.seed(CHANGED, new)
    assert messages(digest.build()) == []
    assert "Entirely new words." in digest.read()


def test_a_renamed_page_gets_no_twin_and_keeps_its_record(tmp_path: Path) -> None:
    digest = drafted(tmp_path)
    record = digest.record().read_bytes()
    digest.path().rename(digest.path("storm"))
    assert messages(digest.build()) == []
    assert digest.slugs == ["storm"]
    assert digest.record("storm").read_bytes() == record
    assert not digest.record().exists()


def test_a_page_and_its_seed_renamed_at_once_stay_together(tmp_path: Path) -> None:
    digest = drafted(tmp_path)
    digest.edit((PARAGRAPHS[0], f"{PARAGRAPHS[0]} Mine."))
    digest.path().rename(digest.path("storm"))
    rename_seed(digest, "letter.txt", "post.txt")
    assert messages(digest.build()) == []
    digest.seed(document(*PARAGRAPHS, "One more."), "post.txt")
    assert messages(digest.build()) == []
    assert digest.slugs == ["storm"]
    assert "Mine." in digest.read("storm")
    assert "One more." in digest.read("storm")


def test_a_seed_with_another_title_keeps_its_page(tmp_path: Path) -> None:
    digest = drafted(tmp_path)
    digest.seed(document(title="Quite Another Title for the Harbour"))
    assert messages(digest.build()) == []
    assert digest.slugs == [SLUG]
    assert "\ntitle: Quite Another Title for the Harbour\n" in digest.read()


def test_two_seeds_of_one_title_have_two_pages(tmp_path: Path) -> None:
    digest = drafted(tmp_path)
    digest.seed(CHANGED, "b.txt")
    assert messages(digest.build()) == []
    assert digest.slugs == [SLUG, f"{SLUG}-2"]
    assert "seed: letter.txt" in digest.read()


def test_two_seeds_of_the_same_bytes_keep_a_page_each(tmp_path: Path) -> None:
    digest = Digest(tmp_path)
    digest.seed(document(), "a.txt")
    digest.seed(document(), "b.txt")
    digest.build()
    assert len(digest.slugs) == 2
    rename_seed(digest, "b.txt", "c.txt")
    (problem,) = digest.build().problems
    assert problem.message == "this is the same document as seeds/a.txt, to the byte"
    seeds = [re.search("seed: (.*)", digest.read(slug))[1] for slug in digest.slugs]  # type: ignore[index]
    assert seeds == ["a.txt", "c.txt"]


def test_a_new_page_takes_no_address_of_another(tmp_path: Path) -> None:
    digest = drafted(tmp_path)
    digest.path().rename(digest.path("mine"))
    digest.edit(("seed: letter.txt", f"slug: {SLUG}"), slug="mine")
    digest.build()
    assert digest.slugs == [f"{SLUG}-2", "mine"]


def test_a_page_without_a_seed_is_let_be(tmp_path: Path) -> None:
    digest = Digest(tmp_path)
    digest.articles.mkdir(parents=True)
    digest.path("mine").write_text("---\ntitle: Mine\n---\nWords.")
    assert messages(digest.build()) == []
    assert digest.slugs == ["mine"]
    assert digest.read("mine") == "---\ntitle: Mine\n---\nWords."
    assert not digest.record("mine").exists()


def test_a_page_whose_import_its_editor_took_out_is_theirs(tmp_path: Path) -> None:
    digest = drafted(tmp_path)
    page = digest.convert(lambda page: re.sub(r"import:\n(  .*\n)+", "", page))
    digest.seed(CHANGED)
    assert messages(digest.build()) == []
    assert digest.slugs == [SLUG]
    assert digest.read() == page


@pytest.mark.parametrize("glob", ["letter.txt", "*.txt", "let*"])
def test_an_ignored_seed_has_no_new_page(tmp_path: Path, glob: str) -> None:
    digest = drafted(tmp_path)
    digest.configure(f"ignore: ['{glob}']")
    before = digest.content()
    assert messages(digest.build()) == []
    assert digest.content() == before
    digest.path().unlink()
    assert messages(digest.build()) == []
    assert digest.slugs == []


def test_a_deleted_page_comes_back_while_its_seed_is_there(tmp_path: Path) -> None:
    digest = drafted(tmp_path)
    page = digest.read()
    digest.path().unlink()
    assert messages(digest.build()) == []
    assert digest.read() == page


def test_new_pages_are_drafts_where_the_digest_says_so(tmp_path: Path) -> None:
    digest = Digest(tmp_path)
    digest.configure("new_pages: draft")
    digest.seed(document())
    assert messages(digest.build()) == []
    assert "\ndraft: yes\n" in digest.read()
    assert not (tmp_path / "site" / "articles" / f"{SLUG}.html").exists()


def test_two_pages_that_claim_one_seed_are_an_error(tmp_path: Path) -> None:
    digest = drafted(tmp_path)
    digest.path("copy").write_bytes(digest.path().read_bytes())
    before = digest.content()
    assert messages(digest.build()) == ["`letter.txt` is the seed of content/articles/copy.md too"]
    assert digest.content() == before


def test_a_page_that_is_in_error_gets_no_twin(tmp_path: Path) -> None:
    digest = drafted(tmp_path)
    digest.edit(("title:", "titel:"))
    digest.seed(CHANGED)
    before = digest.content()
    assert digest.build().failed
    digest.path().write_text("no front matter")
    before = digest.content()
    assert digest.build().failed
    assert digest.content() == before


@pytest.mark.parametrize("saved", ["changed", "new"])
def test_a_page_saved_while_a_build_runs_is_left(tmp_path: Path, saved: str) -> None:
    digest = drafted(tmp_path)
    if saved == "changed":
        digest.seed(CHANGED)
    else:
        digest.path().unlink()
    plan = run(tmp_path, today, Progress()).plan
    digest.path().write_text("---\ntitle: Mine\nseed: letter.txt\n---\n\nSaved meanwhile.\n")
    told = write_content(tmp_path, plan.writes.values())
    assert [problem.place.path for problem in told] == [f"content/articles/{SLUG}.md"]
    assert text_of(digest.read()) == "\nSaved meanwhile.\n"


def test_an_edit_saved_while_a_build_runs_is_merged_by_the_next(tmp_path: Path) -> None:
    digest = drafted(tmp_path)
    digest.seed(document(*PARAGRAPHS, "One more."))
    plan = run(tmp_path, today, Progress()).plan
    digest.edit((PARAGRAPHS[0], f"{PARAGRAPHS[0]} Mine."))
    write_content(tmp_path, plan.writes.values())
    assert messages(digest.build()) == []
    assert f"{PARAGRAPHS[0]} Mine." in digest.read()
    assert "One more." in digest.read()


def test_a_page_bears_the_seeds_title_and_the_day(tmp_path: Path) -> None:
    page = drafted(tmp_path).read()
    assert f"title: {TITLE}\n" in page
    assert "added: 2022-03-01\n" in page


def test_a_seed_whose_front_matter_is_no_yaml_is_told_of_when_its_page_is_drafted(
    tmp_path: Path,
) -> None:
    digest = Digest(tmp_path)
    digest.seed("---\nauthor: Ada\ntitle: [broken\n---\n\nText of the letter.\n", "letter.md")
    (problem,) = digest.build().problems
    assert (problem.place.path, problem.severity) == ("seeds/letter.md", Severity.WARNING)
    assert "its fields were read line by line" in problem.message
    assert digest.slugs == ["broken"]
    assert messages(digest.build()) == []
