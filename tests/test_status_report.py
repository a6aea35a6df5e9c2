"""What a build says it did, and the slips in sources that it warns of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from command_line import postil_here
from living_page import PARAGRAPHS, Digest, document, messages

if TYPE_CHECKING:
    from pathlib import Path


def test_new_and_updated_pages_are_named(tmp_path: Path) -> None:
    digest = Digest(tmp_path)
    digest.seed(document())
    path = "content/articles/harbour-opens-again-after-the-storm.md"
    assert f"\n  new: {path}\n" in postil_here(tmp_path).stdout
    digest.seed(document(*PARAGRAPHS, "One more paragraph."))
    assert f"\n  updated: {path}\n" in postil_here(tmp_path).stdout
    assert path not in postil_here(tmp_path).stdout


def test_many_pages_are_counted(tmp_path: Path) -> None:
    digest = Digest(tmp_path)
    for number in range(12):
        digest.seed(document(title=f"The Harbour of Number {number}"), f"{number}.txt")
    said = postil_here(tmp_path).stdout
    assert said.count("\n  new: ") == 10
    assert "\n  and 2 more\n" in said


SOURCES = {
    "a slip": ("Mediaitee", True),
    "another": ("the guardiann", True),
    "the very name": ("Mediaite", False),
    "its id": ("guardian", False),
    "another outlet": ("BBC News", False),
    "nothing near": ("The Harbour Post", False),
}


@pytest.mark.parametrize(("name", "is_slip"), SOURCES.values(), ids=SOURCES)
def test_a_source_that_is_nearly_a_known_one_is_told(
    tmp_path: Path, name: str, *, is_slip: bool
) -> None:
    digest = Digest(tmp_path)
    names = ("{id: mediaite, name: Mediaite}", "{id: guardian, name: The Guardian}")
    digest.configure("sources:", *(f"- {each}" for each in (*names, "{id: abc, name: ABC News}")))
    digest.seed(document())
    digest.build()
    digest.edit(("source: null", f"source: {name}"))
    told = [each for each in digest.build().problems if "not a known one" in each.message]
    assert [each.place.line for each in told] == ([3] if is_slip else [])
    assert all("did you mean `" in each.hint for each in told)


def test_a_source_of_its_own_is_listed_and_told_no_more(tmp_path: Path) -> None:
    digest = Digest(tmp_path)
    digest.configure("sources: [{id: mediaite, name: Mediaite}, {id: mediaitee, name: Mediaitee}]")
    digest.seed(document())
    digest.build()
    digest.edit(("source: null", "source: Mediaitee"))
    assert messages(digest.build()) == []
