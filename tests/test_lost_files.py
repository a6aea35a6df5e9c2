"""A file of which nothing can be made is one problem, told first, and no problem of any other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from living_page import Digest, messages

from postil.errors import Place, Problem, Problems
from postil.preview.state import Shown

if TYPE_CHECKING:
    from pathlib import Path

PAGE = """---
title: A
topics: [harbour, tide]
---

Text of the page.

## Notes

### On the whole

[there](z.md), [its note](z.md#order), [the topic](../topics/tide.md).

- topics: tide
"""


@pytest.fixture
def digest(tmp_path: Path) -> Digest:
    """A digest with a page that links to another and to a topic, both of which are sound."""
    digest = Digest(tmp_path)
    digest.articles.mkdir(parents=True)
    (tmp_path / "content/topics").mkdir()
    digest.path("a").write_text(PAGE)
    digest.path("z").write_text("---\ntitle: Z\n---\n\nText.\n\n## Notes\n\n### N {#order}\n\nN.\n")
    (tmp_path / "content/topics/tide.md").write_text("---\nbroader: [harbour]\n---\n\nTides.\n")
    assert messages(digest.build()) == []
    return digest


@pytest.mark.parametrize("path", ["articles/z.md", "topics/tide.md"])
@pytest.mark.parametrize("text", [b"---\ntitle: [broken\n---\n\nText.\n", b"\xff"])
def test_others_that_link_to_it_or_bear_it_are_not_to_blame(
    digest: Digest, path: str, text: bytes
) -> None:
    (digest.root / "content" / path).write_bytes(text)
    (problem,) = digest.build().problems
    assert problem.place.path == f"content/{path}"
    assert problem.is_of_file


def test_what_is_wrong_with_other_links_is_still_told_and_comes_after(digest: Digest) -> None:
    digest.edit(("(z.md#order)", "(y.md)"), slug="a")
    digest.path("z").write_text("---\ntitle: [broken\n---\n\nText.\n")
    places = [problem.place.path for problem in digest.build().problems]
    assert places == ["content/articles/z.md", "content/articles/a.md"]


def test_the_preview_tells_of_it_first() -> None:
    problems = Problems()
    problems.error(Place("content/articles/a.md", 3), "bad", "mend it")
    problems.lose([Problem(Place("content/articles/z.md", 2), "not YAML", "mend it")])
    assert [one.message for one in Shown("", problems=problems.all).errors] == ["not YAML", "bad"]
